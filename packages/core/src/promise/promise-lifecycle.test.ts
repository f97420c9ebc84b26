import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { promiseTypes } from '../record/credit-record.ts';
import {
  isPromiseOpen,
  promiseCommandsFor,
  promiseLifecycle,
  promiseTransition,
  type PromiseClock,
} from './promise-lifecycle.ts';
import {
  promiseCommands,
  promiseParties,
  promiseStates,
  type PromiseCommand,
  type PromiseParty,
  type PromiseState,
  type PromiseType,
} from './promise.ts';

/** Every state that a promise of the type can come to. */
function reachedBy(type: PromiseType): ReadonlySet<PromiseState> {
  const reached = new Set<PromiseState>(['draft']);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to, types } of promiseLifecycle)
      if ((types ?? [type]).includes(type) && from.some((state) => reached.has(state)))
        reached.add(to);
  }
  return reached;
}

/** The clock that runs in a state, as the rows tell it. */
const clockOf: Partial<Record<PromiseState, PromiseClock>> = {
  'materials-due': 'materials',
  'in-force': 'term',
};

const waysOut = (state: PromiseState, type: PromiseType): readonly PromiseCommand[] =>
  promiseParties.flatMap((by) => promiseCommandsFor({ state, type }, by));

describe('the lifecycle of a promise', () => {
  test('reaches every state of its type from a draft, and every state by some type', () => {
    const deferredAlone: readonly PromiseState[] = ['materials-due'];
    const othersAlone: readonly PromiseState[] = ['in-force', 'expired'];
    for (const type of promiseTypes)
      expect(reachedBy(type), type).toEqual(
        new Set(
          promiseStates.filter(
            (state) =>
              !(type === 'deferred-materials' ? othersAlone : deferredAlone).includes(state),
          ),
        ),
      );
  });

  test('leaves nobody in a state without a way out, but in one in which nothing is left to do', () => {
    const ends: readonly PromiseState[] = [
      'fulfilled',
      'repaired',
      'withdrawn',
      'declined',
      'revoked',
    ];
    for (const type of promiseTypes)
      for (const state of reachedBy(type))
        expect(waysOut(state, type).length > 0, `${type} ${state}`).toBe(!ends.includes(state));
  });

  test('has one answer to every command, whoever gives it', () => {
    for (const type of promiseTypes)
      for (const state of promiseStates)
        for (const command of promiseCommands)
          expect(
            promiseLifecycle.filter(
              (row) =>
                row.command === command &&
                row.from.includes(state) &&
                (row.types ?? [type]).includes(type),
            ).length,
          ).toBeLessThan(2);
  });

  test('lets every command be given by one party alone', () => {
    for (const command of promiseCommands)
      expect(
        new Set(promiseLifecycle.filter((row) => row.command === command).map(({ by }) => by)).size,
        command,
      ).toBe(1);
  });

  test('offers exactly the commands that it then carries out', () => {
    for (const type of promiseTypes)
      for (const state of promiseStates)
        for (const by of promiseParties)
          for (const command of promiseCommands)
            expect(promiseTransition({ state, type }, command, by).ok).toBe(
              promiseCommandsFor({ state, type }, by).includes(command),
            );
  });

  test.each<readonly [PromiseType, PromiseState, PromiseCommand, PromiseParty, PromiseState]>([
    // 承诺信息记录公示
    ['voluntary', 'draft', 'sign', 'promiser', 'submitted'],
    ['voluntary', 'submitted', 'accept', 'agency', 'in-force'],
    ['deferred-materials', 'submitted', 'accept', 'agency', 'materials-due'],
    ['repair', 'submitted', 'decline', 'agency', 'declined'],
    // 撤回: freely only while nothing was granted for it
    ['approval-substitute', 'draft', 'withdraw', 'promiser', 'withdrawn'],
    ['approval-substitute', 'submitted', 'withdraw', 'promiser', 'withdrawn'],
    ['voluntary', 'in-force', 'withdraw', 'promiser', 'withdrawn'],
    ['self-discipline', 'in-force', 'withdraw', 'promiser', 'withdrawn'],
    ['other', 'in-force', 'withdraw', 'promiser', 'withdrawn'],
    // 补齐
    ['deferred-materials', 'materials-due', 'hand-in-materials', 'promiser', 'under-verification'],
    ['deferred-materials', 'under-verification', 'return-materials', 'agency', 'materials-due'],
    ['deferred-materials', 'materials-due', 'find-overdue', 'clock', 'breached'],
    ['deferred-materials', 'materials-due', 'determine-full', 'agency', 'fulfilled'],
    // 守诺情况核查
    ['proof-substitute', 'in-force', 'begin-verification', 'agency', 'under-verification'],
    ['proof-substitute', 'in-force', 'expire', 'clock', 'expired'],
    ['proof-substitute', 'expired', 'begin-verification', 'agency', 'under-verification'],
    ['proof-substitute', 'in-force', 'determine-none', 'agency', 'breached'],
    ['proof-substitute', 'expired', 'determine-full', 'agency', 'fulfilled'],
    ['repair', 'under-verification', 'determine-full', 'agency', 'fulfilled'],
    ['repair', 'under-verification', 'determine-partial', 'agency', 'partly-fulfilled'],
    ['repair', 'under-verification', 'determine-none', 'agency', 'breached'],
    // 失信惩戒
    ['repair', 'breached', 'sanction', 'agency', 'sanctioned'],
    ['repair', 'partly-fulfilled', 'sanction', 'agency', 'sanctioned'],
    ['voluntary', 'breached', 'close', 'agency', 'closed'],
    ['repair', 'sanctioned', 'close', 'agency', 'closed'],
    // 信用修复
    ['repair', 'sanctioned', 'request-repair', 'promiser', 'repair-requested'],
    ['voluntary', 'closed', 'request-repair', 'promiser', 'repair-requested'],
    ['repair', 'repair-requested', 'grant-repair', 'agency', 'repaired'],
    ['repair', 'repair-requested', 'refuse-repair', 'agency', 'closed'],
    // 撤销
    ['approval-substitute', 'in-force', 'revoke', 'agency', 'revoked'],
    ['deferred-materials', 'materials-due', 'revoke', 'agency', 'revoked'],
    ['proof-substitute', 'under-verification', 'revoke', 'agency', 'revoked'],
  ])('leads %s from %s by %s of the %s to %s', (type, state, command, by, to) => {
    expect(promiseTransition({ state, type }, command, by)).toMatchObject({
      ok: true,
      transition: { to },
    });
  });

  test.each<readonly [PromiseType, PromiseState, PromiseCommand, PromiseParty, 'state' | 'party']>([
    ['voluntary', 'draft', 'accept', 'agency', 'state'],
    ['voluntary', 'submitted', 'accept', 'promiser', 'party'],
    ['voluntary', 'in-force', 'expire', 'agency', 'party'],
    ['voluntary', 'in-force', 'revoke', 'promiser', 'party'],
    ['approval-substitute', 'in-force', 'withdraw', 'promiser', 'state'],
    ['proof-substitute', 'in-force', 'withdraw', 'promiser', 'state'],
    ['repair', 'in-force', 'withdraw', 'promiser', 'state'],
    ['deferred-materials', 'materials-due', 'withdraw', 'promiser', 'state'],
    ['deferred-materials', 'materials-due', 'determine-none', 'agency', 'state'],
    ['deferred-materials', 'materials-due', 'determine-partial', 'agency', 'state'],
    ['voluntary', 'under-verification', 'return-materials', 'agency', 'state'],
    ['voluntary', 'breached', 'request-repair', 'promiser', 'state'],
    ['voluntary', 'fulfilled', 'sanction', 'agency', 'state'],
    ['voluntary', 'repaired', 'request-repair', 'promiser', 'state'],
  ])('refuses %s in %s to %s by the %s for its %s', (type, state, command, by, why) => {
    expect(promiseTransition({ state, type }, command, by)).toEqual({
      ok: false,
      rule: `promise.transition.${why}`,
    });
  });

  test('tells the promiser why, wherever the agency decides against or about what was promised', () => {
    const decided: readonly PromiseCommand[] = [
      'decline',
      'return-materials',
      'determine-full',
      'determine-partial',
      'determine-none',
      'grant-repair',
      'refuse-repair',
      'revoke',
    ];
    for (const row of promiseLifecycle.filter(({ command }) => decided.includes(command))) {
      expect(row.guard, row.command).toBe('notice');
      expect(row.effects, row.command).toContain('notify-promiser');
    }
  });

  test('tells each side of what the other, or the clock, did to a promise that was signed', () => {
    for (const { command, by, from, effects = [] } of promiseLifecycle.filter(
      (row) => row.command !== 'withdraw' || row.from.includes('in-force'),
    )) {
      expect(from.includes('draft') && command !== 'sign', command).toBe(false);
      expect(
        effects.includes('notify-promiser') || effects.includes('notify-agency'),
        command,
      ).toBe(true);
      expect(effects.includes('notify-promiser') && by === 'promiser', command).toBe(false);
      expect(effects.includes('notify-agency') && by === 'agency', command).toBe(false);
    }
  });

  test('lets nobody promise without an assessment, be punished without a law, or repair while barred', () => {
    const guardOf = (command: PromiseCommand) =>
      new Set(promiseLifecycle.filter((row) => row.command === command).map(({ guard }) => guard));
    // What became known between the two counts as well.
    for (const command of ['sign', 'accept'] as const)
      expect(guardOf(command)).toEqual(new Set(['may-promise']));
    expect(guardOf('sanction')).toEqual(new Set(['sanctions']));
    expect(guardOf('request-repair')).toEqual(new Set(['not-banned']));
    expect(guardOf('hand-in-materials')).toEqual(new Set(['materials-complete']));
    for (const row of promiseLifecycle) expect(row.guard === 'overdue').toBe(row.by === 'clock');
  });

  test('gives a code with acceptance, and records what was determined whoever finds it', () => {
    for (const { command, from, to, effects = [] } of promiseLifecycle) {
      expect(effects.includes('assign-code'), command).toBe(command === 'accept');
      expect(effects.includes('seal'), command).toBe(command === 'sign');
      expect(effects.includes('record-fulfilment'), command).toBe(
        ['fulfilled', 'partly-fulfilled', 'breached'].includes(to),
      );
      // A record that there is ends with what ends the promise without a determination, and with its repair.
      expect(effects.includes('end-record'), command).toBe(
        ['repaired', 'revoked'].includes(to) || (to === 'withdrawn' && from.includes('in-force')),
      );
    }
  });

  test('runs the clock of the state that it leads to, and no other', () => {
    for (const { command, from, to, starts = [], stops = [] } of promiseLifecycle) {
      expect(starts, command).toEqual(clockOf[to] ? [clockOf[to]] : []);
      const running = from.flatMap((state) => clockOf[state] ?? []);
      expect(stops, command).toEqual(expect.arrayContaining(running));
    }
  });

  test('counts as open what still binds or waits, so that a penalty has one of them', () => {
    expect(promiseStates.filter(isPromiseOpen)).toEqual([
      'draft',
      'submitted',
      'in-force',
      'materials-due',
      'under-verification',
      'expired',
    ]);
  });

  property.prop([
    fc.constantFrom(...promiseTypes),
    fc.array(fc.record({ by: fc.constantFrom(...promiseParties), at: fc.nat() }), {
      maxLength: 40,
    }),
    fc.array(
      fc.record({
        command: fc.constantFrom(...promiseCommands),
        by: fc.constantFrom(...promiseParties),
      }),
    ),
  ])(
    'keeps to the table whatever is commanded, and gives one code at most',
    (type, steps, noise) => {
      let state: PromiseState = 'draft';
      const codes: PromiseCommand[] = [];
      const walked: PromiseState[] = [state];
      for (const { by, at } of steps) {
        // What is not in order changes nothing.
        for (const each of noise) {
          const change = promiseTransition({ state, type }, each.command, each.by);
          expect(change.ok).toBe(
            promiseCommandsFor({ state, type }, each.by).includes(each.command),
          );
        }
        const offered: readonly PromiseCommand[] = promiseCommandsFor({ state, type }, by);
        const command = offered[at % Math.max(1, offered.length)];
        if (command === undefined) continue;
        const change = promiseTransition({ state, type }, command, by);
        if (!change.ok) throw new Error(`${command} is offered in ${state} and refused`);
        if (change.transition.effects?.includes('assign-code')) codes.push(command);
        state = change.transition.to;
        walked.push(state);
      }
      expect(codes.length).toBeLessThan(2);
      expect([...reachedBy(type)]).toEqual(expect.arrayContaining(walked));
      // Who was never accepted is neither determined nor punished.
      const afterCode: readonly PromiseState[] = [
        'fulfilled',
        'breached',
        'sanctioned',
        'repaired',
      ];
      expect(codes.length === 1 || !walked.some((each) => afterCode.includes(each))).toBe(true);
      // Nothing is repaired that was not found to be broken.
      expect(
        !walked.includes('repaired') ||
          walked.includes('breached') ||
          walked.includes('partly-fulfilled'),
      ).toBe(true);
    },
  );
});
