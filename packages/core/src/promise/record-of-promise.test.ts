import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { gradeSubject } from '../grading/grade-subject.ts';
import type { GradeDecision } from '../grading/grade-decision.ts';
import { abcd1000 } from '../grading/schemes/abcd-1000.ts';
import type { Uscc } from '../identity/uscc.ts';
import {
  fulfilments,
  promiseTypes,
  recordKinds,
  type PromiseRecord,
} from '../record/credit-record.ts';
import { CreditRecordSchema } from '../record/record.schema.ts';
import { factsOfArchive } from '../repair/facts-of-archive.ts';
import type { Subject } from '../subject/subject.ts';
import { warningsOf } from '../warning/warnings-of.ts';
import { isPromiseOpen } from './promise-lifecycle.ts';
import {
  isAccepted,
  recordIdOfPromise,
  recordOfPromise,
  type AcceptedPromise,
} from './record-of-promise.ts';
import { promiseStates, publicities, type CreditPromise, type Determination } from './promise.ts';

const subject: Subject = {
  code: '91420222093469456A' as Uscc, // of the sample; both check digits are right
  name: '阳新县示例工程有限公司',
  kind: 'enterprise',
  region: '420222',
  sector: '工程建设',
  representative: '冯某某',
  foundedOn: '2015-03-01',
};
const acceptor = { name: '阳新县示例机关' } as const;
const made: AcceptedPromise = {
  id: '0d1ef3a4-1c1f-4b52-9f53-3f0d5f5a1b11',
  subjectCode: subject.code,
  subjectName: subject.name,
  subjectKind: subject.kind,
  templateId: 'sample',
  templateVersion: 1,
  title: '信用承诺书',
  type: 'voluntary',
  state: 'in-force',
  version: 3,
  acceptor,
  place: '420222',
  reason: '自愿作出承诺',
  answers: {},
  publicity: 'public',
  code: '42022220260105000001',
  madeOn: '2026-01-05',
  validUntil: '2027-01-05',
  files: [],
  createdAt: '2026-01-05T01:02:03Z',
  updatedAt: '2026-01-05T01:02:03Z',
};
const determined = (
  fulfilment: Determination['fulfilment'],
  more: Partial<Determination> = {},
): Partial<AcceptedPromise> => ({
  state:
    fulfilment === 'full' ? 'fulfilled' : fulfilment === 'none' ? 'breached' : 'partly-fulfilled',
  determination: { fulfilment, determinedOn: '2026-06-01', determiner: acceptor, ...more },
  updatedAt: '2026-06-01T01:02:03Z',
});
const isFalse = { falsehood: true } as const;
const isDeliberate = { deliberate: true } as const;
const recordOf = (change: Partial<AcceptedPromise> = {}): PromiseRecord =>
  recordOfPromise({ ...made, ...change });

describe('the record of a promise', () => {
  test('is that of its code for its whole life', () => {
    const { id } = recordOf();
    expect(id).toBe(recordIdOfPromise(made.code));
    for (const state of promiseStates) expect(recordOf({ state }).id).toBe(id);
    expect(recordOf({ code: '42022220260105000002' }).id).not.toBe(id);
  });

  test('says who promised what to whom, and is a record that the archive takes', () => {
    const record = recordOf();
    expect(record).toEqual({
      kind: 'promise',
      id: recordIdOfPromise(made.code),
      subjectCode: subject.code,
      subjectName: subject.name,
      agency: acceptor,
      place: '420222',
      documentNumber: made.code,
      display: { state: 'displayed', publishedOn: '2026-01-05' },
      promiseType: 'voluntary',
      reason: '自愿作出承诺',
      madeOn: '2026-01-05',
      validUntil: '2027-01-05',
    });
    expect(CreditRecordSchema.parse(record)).toEqual(record);
  });

  test('of a promise that was not accepted there is none', () => {
    const { code: _code, ...draft } = made;
    expect(isAccepted(draft as CreditPromise)).toBe(false); // a promise without its code is one
    const { madeOn: _madeOn, ...undated } = made;
    expect(isAccepted(undated as CreditPromise)).toBe(false); // as above
    expect(isAccepted(made)).toBe(true);
  });

  test('has the day by which materials are due, until they are handed in', () => {
    const deferred = { type: 'deferred-materials', materialsDueOn: '2026-01-12' } as const;
    expect(recordOf({ ...deferred, state: 'materials-due' }).validUntil).toBe('2026-01-12');
    expect(recordOf({ ...deferred, state: 'under-verification' }).validUntil).toBe('2027-01-05');
    const { validUntil: _term, ...endless } = made;
    expect(
      recordOfPromise({ ...endless, ...deferred, state: 'under-verification' }).validUntil,
    ).toBeUndefined();
  });

  test('that is not public is not displayed, by law, from the day on which it was made', () => {
    for (const publicity of ['limited', 'none'] as const)
      expect(recordOf({ publicity }).display).toEqual({
        state: 'ended',
        endedOn: '2026-01-05',
        endedBy: 'law',
      });
  });

  test.each([
    ['repaired', 'repair'],
    ['withdrawn', 'delisting'],
    ['revoked', 'delisting'],
  ] as const)('that was %s is no longer displayed, public or not', (state, endedBy) => {
    for (const publicity of publicities)
      // Half past midnight in China.
      expect(recordOf({ state, publicity, updatedAt: '2026-11-20T16:30:00Z' }).display).toEqual({
        state: 'ended',
        endedOn: '2026-11-21',
        endedBy,
      });
  });

  property.prop([
    fc.constantFrom(...promiseStates),
    fc.constantFrom(...promiseTypes),
    fc.constantFrom(...publicities),
    fc.option(fc.constantFrom(...fulfilments), { nil: undefined }),
    fc.boolean(),
  ])(
    'is one that the archive takes, whatever became of the promise',
    (state, type, publicity, fulfilment, wasFalse) => {
      const record = recordOf({
        state,
        type,
        publicity,
        ...(fulfilment && {
          determination: {
            fulfilment,
            ...(wasFalse ? isFalse : isDeliberate),
            determinedOn: '2026-06-01',
            determiner: acceptor,
          },
        }),
      });
      expect(CreditRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      expect(record.fulfilment).toBe(fulfilment);
      expect(record.falsehood).toBe(fulfilment && wasFalse ? true : undefined);
      expect(record.deliberate).toBe(fulfilment && !wasFalse ? true : undefined);
      // What still binds is displayed unless its 公开类型 keeps it from the public.
      expect(
        record.display.state === 'displayed' || publicity !== 'public' || !isPromiseOpen(state),
      ).toBe(true);
    },
  );
});

describe('the grade of who promised', () => {
  const graded = (...records: readonly PromiseRecord[]): GradeDecision => {
    const answer = gradeSubject({
      profile: { subject, records, covered: recordKinds },
      scheme: abcd1000,
      on: '2026-11-21',
    });
    if (!answer.ok) throw new TypeError(answer.refusal);
    return answer.decision;
  };
  const unpublic = { publicity: 'none' } as const;
  const repaired = { state: 'repaired', updatedAt: '2026-11-20T01:02:03Z' } as const;

  test.each<readonly [string, Partial<AcceptedPromise>, number, string, readonly string[]]>([
    ['that runs', {}, 700, 'B', []],
    ['kept', determined('full'), 705, 'B', []],
    ['partly kept', determined('partial'), 680, 'C', []],
    ['broken', determined('none'), 640, 'C', []],
    ['that was false', determined('none', isFalse), 640, 'C', ['false-promise']],
    ['partly kept and false', determined('partial', isFalse), 680, 'C', ['false-promise']],
    ['punished', { ...determined('none'), state: 'sanctioned' }, 640, 'C', []],
    ['whose case is closed', { ...determined('none'), state: 'closed' }, 640, 'C', []],
    [
      'of which repair is asked',
      { ...determined('none'), state: 'repair-requested' },
      640,
      'C',
      [],
    ],
    ['broken and repaired', { ...determined('none'), ...repaired }, 700, 'B', []],
    ['false and repaired', { ...determined('none', isFalse), ...repaired }, 700, 'B', []],
    ['kept, not public', { ...determined('full'), ...unpublic }, 705, 'B', []],
    ['broken, not public', { ...determined('none'), ...unpublic }, 640, 'C', []],
    [
      'false, not public',
      { ...determined('none', isFalse), ...unpublic },
      640,
      'C',
      ['false-promise'],
    ],
    [
      'broken and repaired, not public',
      { ...determined('none'), ...unpublic, ...repaired },
      700,
      'B',
      [],
    ],
    ['taken back', { state: 'withdrawn' }, 700, 'B', []],
    ['revoked', { state: 'revoked' }, 700, 'B', []],
  ])('of one %s', (_what, change, score, grade, limits) => {
    const found = graded(recordOf(change));
    expect({ score: found.score, grade: found.grade }).toEqual({ score, grade });
    expect(found.limits.map(({ id }) => id)).toEqual(limits);
  });

  test('counts a repair from its day on', () => {
    const record = recordOf({
      ...determined('none'),
      ...repaired,
      updatedAt: '2026-11-21T16:00:00Z',
    });
    expect(record.display.endedOn).toBe('2026-11-22');
    expect(graded(record).score).toBe(640);
  });

  test('counts twelve kept promises and no more', () => {
    const kept = Array.from({ length: 13 }, (_, index) =>
      recordOf({ ...determined('full'), code: `420222202601050000${10 + index}` }),
    );
    expect(graded(...kept.slice(0, 12)).score).toBe(760);
    expect(graded(...kept).score).toBe(760);
  });

  test('names the record by which it fell', () => {
    const broken = recordOf({ ...determined('none', isFalse), ...unpublic });
    const { factors, limits } = graded(broken);
    expect(factors.map(({ id }) => id)).toEqual(['promise.broken']);
    expect(limits).toMatchObject([{ records: [broken.id] }]);
  });
});

describe('who promised', () => {
  const dueTo = (record: PromiseRecord): readonly string[] =>
    warningsOf({
      profile: { subject, records: [record], covered: ['promise'] },
      on: '2027-01-05',
    }).map(({ rule }) => rule);

  test('is reminded while the promise runs, public or not, and of none that was taken back', () => {
    expect(dueTo(recordOf())).toEqual(['promise-due']);
    expect(dueTo(recordOf({ publicity: 'none' }))).toEqual(['promise-due']);
    expect(dueTo(recordOf({ state: 'expired' }))).toEqual(['promise-due']);
    expect(dueTo(recordOf({ state: 'withdrawn' }))).toEqual([]);
    expect(dueTo(recordOf({ state: 'revoked' }))).toEqual([]);
    expect(dueTo(recordOf(determined('full')))).toEqual([]);
  });

  test('is not reminded of materials that were handed in', () => {
    const { validUntil: _term, ...endless } = made;
    const handed = (state: CreditPromise['state']) =>
      dueTo(
        recordOfPromise({
          ...endless,
          type: 'deferred-materials',
          materialsDueOn: '2027-01-05',
          state,
        }),
      );
    expect(handed('materials-due')).toEqual(['promise-due']);
    expect(handed('under-verification')).toEqual([]);
  });

  test('falsely to repair shows it against every repair, public or not', () => {
    const penalty = {
      ...recordOf(),
      id: '1'.repeat(64),
      kind: 'penalty',
      track: 'credit-china',
      decidedOn: '2026-03-10',
      penaltyTypes: ['fine'],
      breach: '',
      facts: '',
      basis: '',
      content: '',
    } as const;
    for (const publicity of publicities) {
      const barred = recordOf({ type: 'repair', publicity, ...determined('none', isFalse) });
      expect(factsOfArchive(penalty, [barred], '2026-11-21')).toEqual({
        falsePromiseOn: '2026-06-01',
      });
    }
    expect(factsOfArchive(penalty, [recordOf(determined('none', isFalse))], '2026-11-21')).toEqual(
      {},
    );
  });
});
