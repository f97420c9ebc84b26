import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf, isoOf } from '../calendar/day.ts';
import type { Overlay } from '../law/pack.ts';
import { digestOf } from '../law/resolve.ts';
import {
  recordKinds,
  type AdministrativePenalty,
  type CreditRecord,
} from '../record/credit-record.ts';
import { repairLaw } from '../repair/repair-law.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Subject } from '../subject/subject.ts';
import { countingOf } from './counting.ts';
import { factSlots } from './fact-slots.ts';
import type { GradeDecision } from './grade-decision.ts';
import { GradeDecisionSchema } from './grading.schema.ts';
import { gradeByFacts } from './grade-by-facts.ts';
import { gradeInPublic } from './grade-in-public.ts';
import { gradeSubject, type GradeQuestion } from './grade-subject.ts';
import type { Profile } from './profile.ts';
import { profileFacts } from './profile-facts.ts';
import { resolveScheme } from './resolve-scheme.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import { nationalEvaluation } from './schemes/national-evaluation.ts';
import { taxCredit } from './schemes/tax-credit.ts';
import { xingtaiList } from './schemes/xingtai-list.ts';

const subject: Subject = {
  code: '93420222MA4WXY129P' as Uscc, // a code with both check digits right, which names nobody
  name: '阳新县示例果蔬农民专业合作社',
  kind: 'cooperative',
  region: '420222',
  sector: '食品',
  representative: '王某某',
  foundedOn: '2015-03-01',
};

type Given<R> = R extends CreditRecord ? Partial<Omit<R, 'kind'>> & Pick<R, 'kind'> : never;

const common = {
  subjectCode: subject.code,
  subjectName: subject.name,
  agency: { name: '阳新县市场监督管理局' },
  place: '420222',
  documentNumber: '阳市监〔2026〕1号',
  display: { state: 'displayed' },
};
let count = 0;
/** A record of any kind, complete enough for an evaluation. */
function record(given: Given<CreditRecord>): CreditRecord {
  count += 1;
  const defaults =
    given.kind === 'penalty'
      ? {
          track: 'credit-china',
          penaltyTypes: ['fine'],
          domains: [],
          breach: '',
          facts: '',
          basis: '',
          content: '',
        }
      : {};
  return {
    ...common,
    id: count.toString(16).padStart(64, '0'),
    ...defaults,
    ...given,
  } as CreditRecord;
}

const profile = (...records: readonly CreditRecord[]): Profile => ({
  subject,
  records,
  covered: recordKinds,
});

function graded(given: Profile, question: Partial<GradeQuestion> = {}): GradeDecision {
  const answer = gradeSubject({ profile: given, scheme: abcd1000, on: '2026-11-21', ...question });
  if (!answer.ok) throw new TypeError(answer.refusal);
  expect(GradeDecisionSchema.parse(answer.decision)).toEqual(answer.decision);
  return answer.decision;
}

const [first] = abcd1000.indicators;
if (!first) throw new TypeError('the example scheme is empty');

const penalty = (
  decidedOn: string,
  severity: 'minor' | 'general' | 'serious' = 'general',
): CreditRecord => record({ kind: 'penalty', decidedOn, severity });

describe('the grade of a subject', () => {
  test('is refused for a day that the calendar has not, and for records that are not its own', () => {
    const fine = penalty('2026-09-01');
    const ask =
      (given: Profile, on = '2026-11-21') =>
      () =>
        gradeSubject({ profile: given, scheme: abcd1000, on });
    expect(ask(profile(fine), '2026-02-30')).toThrow(RangeError);
    for (const stated of [{ minorPenalties: -20 }, { promisesKept: 1.5 }, { taxGrade: 'Z' as 'A' }])
      expect(ask({ ...profile(), stated })).toThrow(/out of range: \w+ = /);
    expect(ask(profile(fine, fine))).toThrow(fine.id);
    expect(ask(profile({ ...fine, subjectCode: '91420222MA4WXY1297' as Uscc }))).toThrow(fine.id); // another
  });

  test('goes by the law of a deployment where it says when reports are due and how long a listing stands', () => {
    const cite = {
      doc: 'yangxin-reply',
      article: null,
      revision: '2020-01-01',
      evidence: 'secondary',
    } as const;
    const correction = (base: string, param: string, value: string): Overlay => ({
      id: `corrected.${param}`,
      region: '100000',
      version: '2026.12',
      base,
      instruments: [],
      patches: [
        {
          op: 'set-param',
          param,
          values: [{ from: '2020-01-01', publishedOn: '2020-01-01', value, cite }],
        },
      ],
    });
    const listed = record({ kind: 'dishonesty-listing', list: 'tax', listedOn: '2024-01-10' });
    const filed = record({ kind: 'annual-report', year: 2025, filedOn: '2026-08-20' });
    const facts = (overlays: readonly Overlay[]) =>
      graded(profile(listed, filed), { law: repairLaw(overlays) }).facts;
    expect(facts([])).toMatchObject({ seriousListings: 1, yearsReportedOnTime: 0 });
    expect(
      facts([
        correction('record.listing-terms', 'term.tax', 'P2Y'),
        correction('record.annual-report', 'window', 'P9M'),
      ]),
    ).toMatchObject({ seriousListings: 0, yearsReportedOnTime: 1 });
  });

  test('counts no entry of a list for ever: not one of procurement of before 2022, nor one of a list without a term of its own', () => {
    const facts = (list: 'procurement' | 'other', listedOn: string) =>
      graded(profile(record({ kind: 'dishonesty-listing', list, ground: '', listedOn }))).facts;
    expect(facts('procurement', '2021-06-01')).toMatchObject({ seriousListings: 0 });
    expect(facts('other', '2020-01-10')).toMatchObject({ seriousListings: 0 });
    expect(facts('other', '2026-01-10')).toMatchObject({ seriousListings: 1 });
  });

  test('without any record it is the base, and says that the scheme is an example', () => {
    const grade = graded(profile());
    expect(grade).toMatchObject({ grade: 'B', score: 700, factors: [], unknown: [] });
    expect(grade.scheme.origin).toBe('example');
    expect(grade.evidence).toBe('assumed');
  });

  test('names the records behind each factor and limit', () => {
    const fine = penalty('2026-09-01');
    const heavy = penalty('2026-09-02', 'serious');
    const grade = graded(profile(fine, heavy));
    expect(grade.factors).toMatchObject([
      { id: 'penalty.general', points: -40, records: [fine.id] },
      { id: 'penalty.serious', points: -150, records: [heavy.id] },
    ]);
    expect(grade.limits).toMatchObject([
      { id: 'serious-penalty', holds: true, records: [heavy.id] },
    ]);
    expect(grade.grade).toBe('D');
  });

  test('counts a penalty half from the day past half of its display, and not at all when that is over', () => {
    // 一般: display from 2026-05-12 to 2027-05-12, 365 days; the half is past after 182 of them.
    const records = profile(penalty('2026-05-12'));
    const points = (on: string) => graded(records, { on }).score;
    expect(points('2026-11-10')).toBe(660);
    expect(points('2026-11-11')).toBe(680);
    expect(points('2027-05-12')).toBe(680);
    expect(points('2027-05-13')).toBe(700);
  });

  test('says on which day time alone changes the grade', () => {
    const grade = graded(profile(penalty('2026-05-12')));
    expect(grade).toMatchObject({
      grade: 'C',
      nextChange: { on: '2027-05-13', grade: 'B', score: 700 },
    });
    expect(graded(profile()).nextChange).toBeUndefined();
  });

  test('holds a serious penalty for serious while nobody has said in which field it was', () => {
    const { domains: _, ...fined } = penalty('2026-09-01', 'serious') as AdministrativePenalty; // what penalty() gives
    expect(graded(profile(fined))).toMatchObject({
      factors: [
        { id: 'penalty.serious', points: -150 },
        { id: 'penalty.food', points: null, range: { least: -20, most: 0 } },
      ],
      limits: [
        { id: 'serious-penalty', holds: true },
        { id: 'food-penalty', holds: 'unknown' },
      ],
      unsettled: [[[], ['foodPenalties']]],
    });
  });

  test('stops counting a repaired record from the day of the repair', () => {
    const repaired = (on: string): GradeDecision =>
      graded(
        profile({
          ...penalty('2026-05-12'),
          display: { state: 'ended', endedOn: '2026-10-01', endedBy: 'repair' },
        }),
        { on },
      );
    expect(repaired('2026-09-30').factors).toHaveLength(1);
    expect(repaired('2026-10-01').factors).toEqual([]);
  });

  test('shows what each possible repair would change, and from when it can be asked for', () => {
    const fine = penalty('2026-09-01');
    const other = penalty('2026-10-01');
    expect(graded(profile(fine, other)).repairs).toEqual([
      {
        recordId: fine.id,
        earliestOn: '2026-12-02',
        grade: 'C',
        between: { worst: 'C', best: 'C' },
        score: 660,
        scoreRange: { least: 660, most: 660 },
      },
      {
        recordId: other.id,
        earliestOn: '2027-01-02',
        grade: 'C',
        between: { worst: 'C', best: 'C' },
        score: 660,
        scoreRange: { least: 660, most: 660 },
      },
    ]);
  });

  test('counts some record in every fact that is counted from records', () => {
    const records = [
      ...(['minor', 'general', 'serious'] as const).map((severity) =>
        record({
          kind: 'penalty',
          track: 'gsxt',
          severity,
          domains: ['food'],
          decidedOn: '2026-09-01',
        }),
      ),
      record({ kind: 'abnormal-listing', ground: 'unreachable', listedOn: '2026-09-01' }),
      record({ kind: 'dishonesty-listing', list: 'wages', ground: '', listedOn: '2026-09-01' }),
      record({ kind: 'judgment-default', listedOn: '2026-09-01' }),
      ...(['full', 'partial', 'none'] as const).map((fulfilment) =>
        record({ kind: 'promise', fulfilment, falsehood: true, madeOn: '2026-01-10' }),
      ),
      record({ kind: 'contract-breach', decidedOn: '2026-09-01' }),
      ...(['county', 'city', 'province', 'nation'] as const).map((level) =>
        record({ kind: 'honour', level, title: '', decidedOn: '2026-09-01' }),
      ),
    ];
    const query = { on: dayOf('2026-11-21'), place: subject.region };
    const scheme = resolveScheme(abcd1000, [], query);
    if (!scheme) throw new TypeError('no scheme');
    const counted = records.flatMap(
      (each) => countingOf(each, query.on, '2026-11-21', scheme).alternatives,
    );
    const facts = new Set(counted.flat().map(({ fact }) => fact));
    const recorded = factSlots.filter(({ kind, conduct }) => kind === 'count' && !conduct);
    expect([...facts].toSorted()).toEqual(recorded.map(({ id }) => id).toSorted());
  });

  test('marks what the subject disputes, and counts it all the same', () => {
    const fine = penalty('2026-09-01');
    const grade = graded({ ...profile(fine), disputed: [fine.id] });
    expect(grade.factors).toMatchObject([{ points: -40, disputed: true }]);
  });

  test('marks a veto that rests on what the subject disputes', () => {
    const entry = record({ kind: 'judgment-default', listedOn: '2026-09-01' });
    const disputing = { ...profile(entry), disputed: [entry.id] };
    expect(graded(disputing).limits).toMatchObject([{ kind: 'veto', disputed: true }]);
    expect(graded(profile(entry)).limits).toMatchObject([{ kind: 'veto', disputed: false }]);
  });

  test('counts a broken promise until it is repaired', () => {
    const broken = record({ kind: 'promise', madeOn: '2026-01-10', fulfilment: 'none' });
    const display = { state: 'ended', endedOn: '2026-11-20', endedBy: 'repair' } as const;
    expect(graded(profile(broken)).score).toBe(640);
    expect(graded(profile({ ...broken, display })).score).toBe(700);
  });

  test('does not take a false promise for old because nobody wrote down when it was found', () => {
    const found = record({ kind: 'promise', madeOn: '2025-01-01', falsehood: true });
    const [limit] = graded(profile(found)).limits;
    expect(limit).toMatchObject({ id: 'false-promise', holds: 'unknown', records: [found.id] });
  });

  test.prop([
    fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 1100 }),
        severity: fc.constantFrom('minor', 'general', 'serious', undefined),
      }),
      { maxLength: 12 },
    ),
  ])('says of repairs and of time what grading anew says', (penalties) => {
    const on = dayOf('2026-11-21');
    const given = profile(
      ...penalties.map(({ days, severity }) =>
        record({
          kind: 'penalty',
          decidedOn: isoOf(on - days),
          ...(severity ? { severity } : { penaltyTypes: ['other'] }),
        }),
      ),
    );
    const { repairs, nextChange, between } = graded(given);
    for (const { recordId, between: then } of repairs)
      expect(graded(profile(...given.records.filter(({ id }) => id !== recordId))).between).toEqual(
        then,
      );
    if (!nextChange) return;
    expect(graded(given, { on: nextChange.on }).between).toEqual(nextChange.between);
    expect(graded(given, { on: isoOf(dayOf(nextChange.on) - 1) }).between).toEqual(between);
  });

  test('bounds the grade where the class of a penalty is not known', () => {
    const fine = record({ kind: 'penalty', decidedOn: '2026-09-01', fineFen: 5_000_000 });
    const grade = graded(profile(fine));
    expect(grade.grade).toBeUndefined();
    expect(grade.between).toEqual({ worst: 'C', best: 'B' });
    expect(
      grade.factors.every(({ points, records }) => points === null && records.includes(fine.id)),
    ).toBe(true);
  });

  test('does not take kinds of record that were not collected for none', () => {
    const grade = graded({
      ...profile(),
      covered: recordKinds.filter((kind) => kind !== 'tax-grade' && kind !== 'judgment-default'),
    });
    expect(grade.unknown).toEqual(['taxGrade', 'judgmentDefaults']);
    expect(grade.grade).toBeUndefined();
    expect(grade.between).toEqual({ worst: 'D', best: 'B' });
  });

  test('reads the latest tax grade, and shows where it comes from', () => {
    const old = record({ kind: 'tax-grade', year: 2024, grade: 'D', decidedOn: '2025-04-30' });
    const latest = record({ kind: 'tax-grade', year: 2025, grade: 'A', decidedOn: '2026-04-30' });
    const grade = graded(profile(latest, old));
    expect(grade.factors).toMatchObject([{ id: 'tax.grade', points: 60, records: [latest.id] }]);
    expect(graded(profile(latest, old), { on: '2026-04-29' }).score).toBe(600);
  });

  test('counts three annual reports in a row, and loses them when the next one is late', () => {
    const report = (year: number, filedOn: string) =>
      record({ kind: 'annual-report', year, filedOn });
    const reports = profile(
      report(2023, '2024-06-30'),
      report(2024, '2025-03-01'),
      report(2025, '2026-06-30'),
    );
    expect(graded(reports).factors).toMatchObject([{ id: 'report.on-time', points: 20 }]);
    expect(graded(reports, { on: '2027-06-30' }).score).toBe(720);
    expect(graded(reports, { on: '2027-07-01' }).score).toBe(700);
    const late = profile(
      report(2023, '2024-07-01'),
      report(2024, '2025-03-01'),
      report(2025, '2026-06-30'),
    );
    expect(graded(late).factors).toEqual([]);
  });

  test('lets an honour count for two years and a false promise for one', () => {
    const honour = profile(
      record({ kind: 'honour', level: 'city', title: '', decidedOn: '2024-11-21' }),
    );
    expect(graded(honour).score).toBe(710);
    expect(graded(honour, { on: '2026-11-22' }).score).toBe(700);
    const promise = profile(
      record({
        kind: 'promise',
        promiseType: 'repair',
        reason: '',
        madeOn: '2025-06-01',
        fulfilment: 'none',
        determinedOn: '2025-11-21',
        falsehood: true,
      }),
    );
    expect(graded(promise).limits).toMatchObject([{ id: 'false-promise', holds: true }]);
    expect(graded(promise, { on: '2026-11-22' }).limits).toEqual([]);
  });

  test('caps a new enterprise until its first birthday', () => {
    const young = { ...profile(), subject: { ...subject, foundedOn: '2025-11-22' } };
    expect(graded(young).limits).toMatchObject([{ id: 'new-enterprise', holds: true }]);
    expect(graded(young, { on: '2026-11-22' }).limits).toEqual([]);
  });

  test('says from which anniversary on points for each year give another class', () => {
    const years = { form: 'each', fact: 'yearsOperating', points: 15, most: 150 } as const;
    const scheme = {
      ...abcd1000,
      dimensions: [{ id: first.dimension, title: first.title }],
      indicators: [{ ...first, score: years }],
      limits: [],
    };
    const young = { ...profile(), subject: { ...subject, foundedOn: '2020-03-01' } };
    expect(graded(young, { scheme })).toMatchObject({
      score: 790,
      nextChange: { on: '2030-03-01', grade: 'A', score: 850 },
    });
  });

  test('adds what a sector adds', () => {
    const inFood = profile(
      record({ kind: 'penalty', severity: 'general', domains: ['food'], decidedOn: '2026-09-01' }),
    );
    expect(graded(inFood)).toMatchObject({ score: 640, chain: ['abcd-1000', 'abcd-1000.food'] });
    const builder = { ...inFood, subject: { ...subject, sector: '广告' } };
    expect(graded(builder)).toMatchObject({ score: 660, chain: ['abcd-1000'] });
  });

  test('shows the result of the national evaluation as others gave it', () => {
    const result = record({ kind: 'evaluation', band: 'good', decidedOn: '2026-03-31' });
    expect(graded(profile(result), { scheme: nationalEvaluation })).toMatchObject({
      grade: 'good',
      factors: [],
      importedFrom: { fact: 'nationalEvaluation', recordId: result.id, decidedOn: '2026-03-31' },
      scheme: { form: 'imported', origin: 'published' },
    });
    expect(graded(profile(), { scheme: taxCredit })).toMatchObject({ unknown: ['taxGrade'] });
  });

  test('gives deductions and no class by a list whose classes were not read', () => {
    const found = graded(
      { ...profile(), stated: { contractsUnperformed: 2 } },
      { scheme: xingtaiList },
    );
    expect(found.grade).toBeUndefined();
    expect(found.factors).toMatchObject([
      { id: 'contract.unperformed', points: -40 },
      ...found.factors.slice(1).map(() => ({ points: null })),
    ]);
    expect(found.unknown).toContain('graveFrauds');
  });

  test('counts an entry of another department for its three years and no longer', () => {
    const listed = profile(
      record({ kind: 'dishonesty-listing', list: 'wages', ground: '', listedOn: '2026-01-10' }),
    );
    expect(graded(listed, { on: '2029-01-10' }).limits).toMatchObject([{ id: 'serious-listing' }]);
    expect(graded(listed, { on: '2029-01-11' }).limits).toEqual([]);
    expect(graded(listed).nextChange).toMatchObject({ on: '2029-01-11' });
  });

  test('goes on counting a penalty whose agency states that duties are open', () => {
    const open = { ...penalty('2026-05-12'), stated: { version: 1, obligationsOpen: true } };
    expect(graded(profile(open), { on: '2028-01-01' }).score).toBe(660);
    expect(graded(profile(penalty('2026-05-12')), { on: '2028-01-01' }).score).toBe(700);
  });

  test('rests on no more than the law that displays and classes its records', () => {
    const read = { ...first, cite: { ...first.cite, evidence: 'verified' } } as const;
    const scheme = {
      ...abcd1000,
      cite: read.cite,
      indicators: abcd1000.indicators.map((each) => ({ ...each, cite: read.cite })),
      limits: abcd1000.limits.map((each) => ({ ...each, cite: read.cite })),
    };
    // The class of a confiscation is derived by an assumed row; a stated one rests on secondary periods.
    const derived = record({
      kind: 'penalty',
      track: 'gsxt',
      decidedOn: '2026-09-01',
      penaltyTypes: ['confiscation'],
    });
    expect(graded(profile(derived), { scheme })).toMatchObject({
      evidence: 'assumed',
      factors: [{ evidence: 'assumed', cite: { evidence: 'verified' } }],
    });
    const listed = record({
      kind: 'dishonesty-listing',
      list: 'wages',
      ground: '',
      listedOn: '2026-01-10',
    });
    expect(graded(profile(listed), { scheme })).toMatchObject({
      limits: [{ evidence: 'secondary', cite: { evidence: 'verified' } }],
    });
    expect(graded(profile(), { scheme }).evidence).toBe('verified');
  });

  test('refuses natural persons, kinds the scheme is not for, and days before the scheme', () => {
    const ask = (given: object, on = '2026-11-21') =>
      gradeSubject({
        profile: { ...profile(), subject: { ...subject, ...given } },
        scheme: abcd1000,
        on,
      });
    expect(ask({ kind: 'person' })).toEqual({ ok: false, refusal: 'NATURAL_PERSON' });
    expect(ask({ code: '11010519491231002X' })).toEqual({ ok: false, refusal: 'NATURAL_PERSON' });
    expect(ask({ kind: 'agency' })).toEqual({ ok: false, refusal: 'NOT_FOR_KIND' });
    expect(ask({}, '2019-06-30')).toEqual({ ok: false, refusal: 'NO_SCHEME' });
    expect(ask({}, '2019-07-01')).toMatchObject({ ok: true });
  });

  test('gives the same answer whatever the order of the records, byte for byte', () => {
    const records = [
      penalty('2026-09-01'),
      penalty('2026-05-12', 'minor'),
      record({ kind: 'honour', level: 'nation', title: '', decidedOn: '2026-01-01' }),
    ];
    const law = repairLaw();
    const [one, two] = [records, records.toReversed()].map((each) => {
      const { factors, repairs, ...rest } = graded(profile(...each), { law });
      return digestOf({
        ...rest,
        factors: factors.map(({ records: ids, ...factor }) => ({ ...factor, ids: ids.toSorted() })),
        repairs: repairs.toSorted((a, b) => a.recordId.localeCompare(b.recordId)),
      });
    });
    expect(one).toBe(two);
  });
});

describe('in public', () => {
  const inPublic = (decision: GradeDecision, ...shown: readonly CreditRecord[]): GradeDecision =>
    gradeInPublic(decision, new Set(shown.map(({ id }) => id)));

  test('a result that others gave is not there where its record is not displayed', () => {
    const hidden = record({ kind: 'tax-grade', grade: 'D', year: 2025, decidedOn: '2026-04-20' });
    const grade = graded(profile(hidden), { scheme: taxCredit });
    expect(grade.grade).toBe('D');
    expect(inPublic(grade, hidden)).toMatchObject({ grade: 'D', unknown: [] });
    expect(inPublic(grade)).toEqual(inPublic(graded(profile(), { scheme: taxCredit })));
  });

  test('the documents and the evidence behind what is not shown are left out', () => {
    const heavy = penalty('2026-09-02', 'serious');
    const grade = graded(profile(heavy));
    const [factor] = grade.factors;
    if (!factor) throw new TypeError('nothing counted');
    const cite = { ...factor.cite, doc: 'another-document' };
    const instrument = { id: cite.doc, title: '', titleEn: '', number: '' };
    const known: GradeDecision = {
      ...grade,
      factors: [{ ...factor, cite }],
      instruments: [...grade.instruments, instrument],
    };
    expect(inPublic(known, heavy).instruments).toContainEqual(instrument);
    expect(inPublic(known).instruments).toEqual(grade.instruments);
    expect(inPublic(known)).toMatchObject({ factors: [], limits: [], repairs: [], withheld: true });
  });
});

test('a range says 0 and never -0, which JSON does not know', () => {
  const unclassed = record({ kind: 'penalty', penaltyTypes: ['fine'], decidedOn: '2026-09-01' });
  const { factors } = graded(profile(unclassed));
  expect(factors.map(({ range }) => range)).toContainEqual({ least: -150, most: 0 });
});

test('the facts alone grade as the whole decision does', () => {
  const unclassed = record({ kind: 'penalty', penaltyTypes: ['fine'], decidedOn: '2026-09-01' });
  const given = profile(unclassed, penalty('2026-05-12'));
  const on = '2026-11-21';
  const query = { on: dayOf(on), place: subject.region, sector: subject.sector };
  const resolved = resolveScheme(abcd1000, [], query);
  if (!resolved) throw new TypeError('no scheme');
  const { facts, unsettled } = profileFacts(given, resolved, on);
  const { grade, between, score, scoreRange, mask } = gradeByFacts(resolved, facts, unsettled);
  const whole = graded(given, { overlays: [] });
  expect(unsettled).toHaveLength(1);
  expect({ grade, between, score, scoreRange, mask, facts }).toEqual({
    grade: whole.grade,
    between: whole.between,
    score: whole.score,
    scoreRange: whole.scoreRange,
    mask: whole.mask,
    facts: whole.facts,
  });
});
