import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decideLeniency } from './decide-leniency.ts';
import { leniencyFacts, type LeniencyFact } from './leniency-facts.ts';
import {
  caseOfAnswers,
  isSettled,
  leniencyAnswerProblem,
  leniencyQuestionKind,
  openLeniencyQuestions,
  type LeniencyAnswer,
  type LeniencyAnswers,
  type LeniencyQuestionKind,
} from './leniency-questions.ts';
import { LeniencyCaseSchema } from './leniency.schema.ts';
import { leniencyMeasures, type LeniencyMeasure } from './leniency.ts';

const ask = (measure: LeniencyMeasure, answers: LeniencyAnswers) =>
  decideLeniency({ ...caseOfAnswers(measure, answers), on: '2026-11-21', place: '420222' });
const next = (measure: LeniencyMeasure, answers: LeniencyAnswers) =>
  openLeniencyQuestions(ask(measure, answers), answers)[0];

describe('what is asked', () => {
  test('whether it was done comes before the day', () => {
    expect(next('late-report', { reportYear: 2025 })).toBe('filed');
    expect(next('late-report', { reportYear: 2025, filed: true })).toBe('filedOn');
    expect(next('late-report', { reportYear: 2025, filed: false })).toBe('firstLate');
  });

  test('the day of what was perhaps not done is not asked', () => {
    expect(next('late-report', { reportYear: 2025, filed: null })).toBe('firstLate');
  });

  test('nothing that was answered is asked again, not even what the person does not know', () => {
    const kind = { subjectKind: null };
    expect(next('unreachable', kind)).toBe('reachableOtherwise');
    expect(next('unreachable', { ...kind, reachableOtherwise: null })).toBe('otherViolations');
    const none = {
      ...kind,
      reachableOtherwise: null,
      otherViolations: null,
      reasonGiven: null,
    };
    expect(next('unreachable', none)).toBeUndefined();
  });

  test('a day of what turned out not to be done is no fact', () => {
    expect(caseOfAnswers('late-report', { filedOn: '2026-08-03', filed: false }).facts).toEqual({
      filed: false,
    });
    expect(caseOfAnswers('late-report', { filedOn: '2026-08-03', filed: true }).facts).toEqual({
      filedOn: '2026-08-03',
      filed: true,
    });
  });

  test('a refusal settles it, though more could be asked', () => {
    const refused = ask('deregistration', { onAbnormalList: true });
    expect(refused.outcome).toBe('refused');
    expect(isSettled(refused)).toBe(true);
    expect(openLeniencyQuestions(refused, { onAbnormalList: true })).toContain('debtsSettled');
  });

  test('what is open today can still be refused', () => {
    const open = ask('late-report', { reportYear: 2025, filed: false });
    expect(open.outcome).toBe('not-yet');
    expect(isSettled(open)).toBe(false);
    const answers = { reportYear: 2025, filed: false, firstLate: false };
    expect(ask('late-report', answers).outcome).toBe('refused');
  });
});

const answerTo = (kind: LeniencyQuestionKind): fc.Arbitrary<LeniencyAnswer> => {
  switch (kind) {
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc.constantFrom('2024-03-01', '2026-08-03', '2026-12-31');
    case 'year':
      return fc.constantFrom(2024, 2025);
    case 'days':
      return fc.constantFrom(0, 400);
    default:
      return fc.constantFrom(...kind);
  }
};

const persons = fc.constantFrom(...leniencyMeasures).chain((measure) =>
  fc.record({
    measure: fc.constant(measure),
    // What the person would answer to each question.
    knows: fc.record(
      Object.fromEntries(
        Object.entries<LeniencyQuestionKind>(leniencyFacts[measure]).map(([fact, kind]) => [
          fact,
          fc.oneof(answerTo(kind), fc.constant(null)),
        ]),
      ),
    ),
  }),
);

property.prop([persons])(
  'the questions end, each is one of the measure, and once it is settled no answer changes the outcome',
  ({ measure, knows }) => {
    let answers: LeniencyAnswers = {};
    let settled: string | undefined;
    for (;;) {
      expect(LeniencyCaseSchema.safeParse(caseOfAnswers(measure, answers)).success).toBe(true);
      const decision = ask(measure, answers);
      if (settled !== undefined) expect(decision.outcome).toBe(settled);
      if (isSettled(decision)) settled ??= decision.outcome;
      const [fact] = openLeniencyQuestions(decision, answers);
      if (fact === undefined) break;
      expect(leniencyQuestionKind(measure, fact)).toBeDefined();
      answers = { ...answers, [fact]: knows[fact] };
      expect(Object.keys(answers).length).toBeLessThanOrEqual(Object.keys(knows).length);
    }
  },
);

describe('what was typed', () => {
  test.each<[LeniencyMeasure, LeniencyFact, LeniencyAnswer | undefined, string | undefined]>([
    ['late-report', 'reportYear', undefined, 'required'],
    ['late-report', 'reportYear', null, undefined],
    ['late-report', 'reportYear', 2025, undefined],
    ['late-report', 'reportYear', 25, 'invalid-year'],
    ['late-report', 'reportYear', '2025', 'invalid-year'],
    ['late-report', 'filedOn', '2026-02-29', 'not-a-date'],
    ['late-report', 'filedOn', '2026-02-28', undefined],
    ['late-report', 'filed', false, undefined],
    ['late-report', 'filed', 'no', 'required'],
    ['dormancy', 'earlierDays', 0, undefined],
    ['dormancy', 'earlierDays', -1, 'invalid-days'],
    ['dormancy', 'earlierDays', '', 'required'],
    ['dormancy', 'request', 'extend', undefined],
    ['dormancy', 'request', 'end', 'required'],
  ])('for %s, %s: %o is %s', (measure, fact, answer, problem) => {
    expect(leniencyAnswerProblem(measure, fact, answer)).toBe(problem);
  });
});
