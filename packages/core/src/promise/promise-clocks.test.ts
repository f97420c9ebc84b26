import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Period } from '../calendar/period.ts';
import { prcWorkdays } from '../calendar/prc-workdays.ts';
import { addWorkdays, isWorkday } from '../calendar/work-calendar.ts';
import { clockCommand, promiseDeadline, promiseLastDays } from './promise-clocks.ts';
import { promiseTransition } from './promise-lifecycle.ts';
import { PromiseDeadlineSchema } from './promise.schema.ts';
import { promiseStates, type PromiseState } from './promise.ts';

const materials = (workdays: number) => ({
  deferred: { materials: [{ id: 'plan', name: { 'zh-CN': '平面图' } }], workdays },
});
const dueOn = (madeOn: IsoDay, workdays: number): IsoDay | undefined =>
  promiseLastDays(materials(workdays), madeOn, prcWorkdays).materialsDueOn;
const validUntil = (madeOn: IsoDay, term: Period): IsoDay | undefined =>
  promiseLastDays({ term }, madeOn, prcWorkdays).validUntil;

describe('the last day of 补齐', () => {
  test.each<readonly [IsoDay, number, IsoDay, string]>([
    ['2026-11-23', 1, '2026-11-24', 'the day on which it is made is not counted'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-21', 5, '2026-11-27', 'from a Saturday'],
    ['2026-09-30', 1, '2026-10-08', 'over 国庆'],
    ['2026-09-28', 3, '2026-10-08', 'into 国庆 and out of it'],
    ['2026-09-28', 10, '2026-10-16', '10 October is worked, 11 October is not'],
    ['2026-10-09', 1, '2026-10-10', 'a Saturday that is worked'],
    ['2026-09-18', 1, '2026-09-20', 'a Sunday that is worked'],
    ['2026-02-13', 2, '2026-02-24', '14 February is worked, 春节 is not'],
    ['2026-12-28', 3, '2026-12-31', 'to the last day that is published'],
  ])('of %s and %i working days is %s: %s', (madeOn, workdays, expected) => {
    expect(dueOn(madeOn, workdays)).toBe(expected);
  });

  test('is not told where the working days of its year are not published', () => {
    expect(dueOn('2026-12-28', 4)).toBeUndefined();
    expect(dueOn('2027-03-01', 5)).toBeUndefined();
    expect(promiseLastDays(materials(4), '2026-12-28', prcWorkdays)).toEqual({});
  });

  property.prop([fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 30 })])(
    'is a working day, so many working days after it was made',
    (offset, workdays) => {
      const madeOn = isoOf(dayOf('2026-01-01') + offset);
      const found = dueOn(madeOn, workdays);
      const between = Array.from({ length: 400 }, (_, index) => dayOf(madeOn) + index + 1);
      const worked = between.filter((day) => isWorkday(prcWorkdays, day) === true);
      expect(found).toBe(isoOf(worked[workdays - 1] ?? Number.NaN));
    },
  );
});

describe('the last day of a promise', () => {
  test.each<readonly [IsoDay, Period, IsoDay, string]>([
    ['2026-11-21', 'P1Y', '2027-11-21', 'a year on'],
    ['2026-11-30', 'P3M', '2027-02-28', 'the end of a month that has no such day'],
    ['2024-02-29', 'P1Y', '2025-02-28', 'a year without 29 February'],
    ['2026-11-21', 'P30D', '2026-12-21', 'calendar days'],
    ['2026-11-21', 'P3Y', '2029-11-21', 'whether or not its working days are published'],
  ])('made on %s for %s is %s: %s', (madeOn, term, expected) => {
    expect(validUntil(madeOn, term)).toBe(expected);
  });

  test('is not told where it ends with what it is about', () => {
    expect(promiseLastDays({}, '2026-11-21', prcWorkdays)).toEqual({});
  });

  test('stands beside that of the materials, both from the day on which it is made', () => {
    expect(promiseLastDays({ ...materials(1), term: 'P1M' }, '2026-11-20', prcWorkdays)).toEqual({
      materialsDueOn: '2026-11-23',
      validUntil: '2026-12-20',
    });
  });
});

describe('the clock', () => {
  const due = { materialsDueOn: '2026-11-24', validUntil: '2027-11-21' } as const;

  test.each<readonly [PromiseState, IsoDay, 'find-overdue' | 'expire' | undefined]>([
    ['materials-due', '2026-11-23', undefined],
    ['materials-due', '2026-11-24', undefined],
    ['materials-due', '2026-11-25', 'find-overdue'],
    ['materials-due', '2027-11-22', 'find-overdue'],
    ['in-force', '2026-11-25', undefined],
    ['in-force', '2027-11-20', undefined],
    ['in-force', '2027-11-21', undefined],
    ['in-force', '2027-11-22', 'expire'],
    ['under-verification', '2027-11-22', undefined],
    ['expired', '2027-11-22', undefined],
    ['draft', '2027-11-22', undefined],
  ])('finds of what is %s on %s: %s', (state, today, expected) => {
    expect(clockCommand({ state, ...due }, today)).toBe(expected);
  });

  test('finds nothing where no last day is known', () => {
    for (const state of promiseStates)
      expect(clockCommand({ state }, '2199-12-31'), state).toBeUndefined();
  });

  property.prop([
    fc.constantFrom(...promiseStates),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 600 }),
  ])('commands only what the table lets the clock do', (state, first, second, third) => {
    const at = (offset: number): IsoDay => isoOf(dayOf('2026-01-01') + offset);
    const running = { state, materialsDueOn: at(first), validUntil: at(second) };
    const command = clockCommand(running, at(third));
    const type = state === 'materials-due' ? 'deferred-materials' : 'voluntary';
    const change = command && promiseTransition({ state, type }, command, 'clock');
    expect(change?.ok ?? true).toBe(true);
    // What it found stays found, and it finds nothing before the day after the last.
    expect(command === undefined || clockCommand(running, at(third + 1)) === command).toBe(true);
    expect(command === undefined || third > Math.min(first, second)).toBe(true);
  });
});

describe('the deadline that is shown', () => {
  const running = { materialsDueOn: '2026-10-16', validUntil: '2027-09-28' } as const;

  test.each<readonly [IsoDay, number]>([
    ['2026-09-28', 10],
    ['2026-10-08', 7],
    ['2026-10-15', 1],
    ['2026-10-16', 0],
    ['2026-10-17', 0],
    ['2026-10-19', -1],
  ])('of the materials has on %s %i working days left', (today, workdaysLeft) => {
    const found = promiseDeadline({ state: 'materials-due', ...running }, today, prcWorkdays);
    expect(found).toEqual({ clock: 'materials', dueOn: '2026-10-16', workdaysLeft });
    expect(PromiseDeadlineSchema.parse(found)).toEqual(found);
  });

  test('of a term in a year that is not published has a day and no count', () => {
    const found = promiseDeadline({ state: 'in-force', ...running }, '2026-11-21', prcWorkdays);
    expect(found).toEqual({ clock: 'term', dueOn: '2027-09-28' });
    expect(PromiseDeadlineSchema.parse(found)).toEqual(found);
  });

  test('is that of the state, and none where nothing runs', () => {
    for (const state of promiseStates)
      expect(promiseDeadline({ state, ...running }, '2026-11-21', prcWorkdays)?.clock, state).toBe(
        state === 'materials-due' ? 'materials' : state === 'in-force' ? 'term' : undefined,
      );
    expect(promiseDeadline({ state: 'in-force' }, '2026-11-21', prcWorkdays)).toBeUndefined();
  });

  property.prop([fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 40 })])(
    'is over on the day on which the clock finds it so',
    (offset, workdays) => {
      const madeOn = isoOf(dayOf('2026-01-01') + offset);
      const materialsDueOn = dueOn(madeOn, workdays);
      fc.pre(materialsDueOn !== undefined);
      const promise = { state: 'materials-due', materialsDueOn } as const;
      const left = (day: IsoDay) => promiseDeadline(promise, day, prcWorkdays)?.workdaysLeft;
      expect(left(madeOn)).toBe(workdays);
      expect(left(materialsDueOn)).toBe(0);
      expect(clockCommand(promise, materialsDueOn)).toBeUndefined();
      expect(clockCommand(promise, isoOf(dayOf(materialsDueOn) + 1))).toBe('find-overdue');
      const next = addWorkdays(prcWorkdays, dayOf(materialsDueOn), 1);
      expect(next === undefined || left(isoOf(next)) === -1).toBe(true);
    },
  );
});
