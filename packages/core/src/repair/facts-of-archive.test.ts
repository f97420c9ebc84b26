import { describe, expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type {
  AbnormalListing,
  AdministrativePenalty,
  PromiseRecord,
  SeriousListing,
} from '../record/credit-record.ts';
import { factsOfArchive } from './facts-of-archive.ts';

const common = {
  subjectCode: '91420222093469456A' as Uscc, // both check digits are right
  subjectName: '阳新县示例工程有限公司',
  agency: { name: '阳新县市场监督管理局' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
  track: 'gsxt',
} as const;
const penalty: AdministrativePenalty = {
  ...common,
  id: '1'.repeat(64),
  kind: 'penalty',
  decidedOn: '2026-03-10',
  penaltyTypes: ['fine'],
  breach: '虚假宣传',
  facts: '',
  basis: '',
  content: '',
};
const again: AdministrativePenalty = { ...penalty, id: '2'.repeat(64), decidedOn: '2026-06-10' };
const abnormal: AbnormalListing = {
  ...common,
  id: '3'.repeat(64),
  kind: 'abnormal-listing',
  ground: 'annual-report',
  listedOn: '2026-07-14',
};
const serious: SeriousListing = {
  ...common,
  id: '4'.repeat(64),
  kind: 'serious-listing',
  ground: '',
  listedOn: '2025-10-15',
};
const on = '2026-11-21';

test('a list on which the subject is displayed keeps a penalty, until it is off the list', () => {
  expect(factsOfArchive(penalty, [penalty, abnormal], on)).toEqual({ onOtherList: true });
  expect(factsOfArchive(penalty, [penalty, abnormal], '2026-07-13')).toEqual({});
  const off: AbnormalListing = {
    ...abnormal,
    display: { state: 'ended', endedOn: '2026-08-10', endedBy: 'delisting' },
  };
  expect(factsOfArchive(penalty, [off], '2026-08-09')).toEqual({ onOtherList: true });
  expect(factsOfArchive(penalty, [off], '2026-08-10')).toEqual({});
  // 满三年 nobody has to say that it is over.
  expect(factsOfArchive(penalty, [{ ...serious, listedOn: '2023-11-20' }], on)).toEqual({});
});

test('a second penalty of market supervision for the same breach bars the first, and not itself', () => {
  expect(factsOfArchive(penalty, [penalty, again], on)).toEqual({ repeatedSameType: true });
  expect(factsOfArchive(again, [penalty, again], on)).toEqual({});
  expect(factsOfArchive(penalty, [penalty, again], '2026-06-09')).toEqual({});
});

test.each([
  ['of another breach', { breach: '价格欺诈' }],
  ['of another department', { track: 'credit-china' }],
  ['that was taken back', { display: { state: 'ended', endedBy: 'delisting' } }],
] as const)('a second penalty %s bars nothing', (_, change) => {
  expect(factsOfArchive(penalty, [{ ...again, ...change }], on)).toEqual({});
});

test('breaches that no file names are not the same', () => {
  expect(factsOfArchive({ ...penalty, breach: '' }, [{ ...again, breach: '' }], on)).toEqual({});
});

test('a heavy penalty after the listing bars the serious list, a fine leaves it open', () => {
  const revoked: AdministrativePenalty = { ...penalty, penaltyTypes: ['permit-revocation'] };
  expect(factsOfArchive(serious, [serious, revoked], on)).toEqual({ newHeavyPenalty: true });
  expect(factsOfArchive(serious, [serious, penalty], on)).toEqual({});
  const before = { ...revoked, decidedOn: '2025-10-15' } as const;
  expect(factsOfArchive(serious, [serious, before], on)).toEqual({});
});

describe('a false promise of repair', () => {
  const { track: _track, ...ofAnyKind } = common;
  const promise: PromiseRecord = {
    ...ofAnyKind,
    id: '5'.repeat(64),
    kind: 'promise',
    promiseType: 'repair',
    reason: '',
    madeOn: '2026-05-01',
    fulfilment: 'none',
    determinedOn: '2026-09-10',
    falsehood: true,
  };
  const told = (...promises: readonly PromiseRecord[]) =>
    factsOfArchive(penalty, promises, on).falsePromiseOn;

  test('is told from the day on which it was found', () => {
    expect(told(promise)).toBe('2026-09-10');
    expect(factsOfArchive(penalty, [promise], '2026-09-09')).toEqual({});
    expect(factsOfArchive(penalty, [promise], '2026-09-10')).toEqual({
      falsePromiseOn: '2026-09-10',
    });
  });

  test('is told by the last of several, in whatever order they stand', () => {
    const later: PromiseRecord = { ...promise, id: '6'.repeat(64), determinedOn: '2026-10-12' };
    expect(told(promise, later)).toBe('2026-10-12');
    expect(told(later, promise)).toBe('2026-10-12');
  });

  test('is told whether or not the public sees it, and after it was repaired', () => {
    expect(
      told({ ...promise, display: { state: 'ended', endedOn: '2026-05-01', endedBy: 'law' } }),
    ).toBe('2026-09-10');
    expect(
      told({ ...promise, display: { state: 'ended', endedOn: '2026-10-01', endedBy: 'repair' } }),
    ).toBe('2026-09-10');
  });

  test.each([
    ['was only not kept', { falsehood: undefined }],
    ['was of another type', { promiseType: 'voluntary' }],
    ['was found nobody knows when', { determinedOn: undefined }],
    ['was found so by mistake', { display: { state: 'ended', endedBy: 'delisting' } }],
  ] as const)('is none that %s', (_what, change) => {
    const given = Object.entries({ ...promise, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    // what was taken away may be absent
    expect(told(Object.fromEntries(given) as unknown as PromiseRecord)).toBeUndefined();
  });
});
