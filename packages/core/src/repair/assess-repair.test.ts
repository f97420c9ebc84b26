import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Uscc } from '../identity/uscc.ts';
import { cite, printsArticle } from '../law/instrument.ts';
import { convention, order45 } from '../law/instruments.ts';
import { evidences } from '../law/citation.ts';
import { outcomes } from '../law/decide.ts';
import type { Overlay } from '../law/pack.ts';
import {
  isRepairable,
  promiseTypes,
  type CreditRecord,
  type PromiseRecord,
} from '../record/credit-record.ts';
import { dutyDeadline } from '../record/duty-deadline.ts';
import {
  AbnormalGroundSchema,
  DomainSchema,
  PenaltyTypeSchema,
  SeveritySchema,
} from '../record/record.schema.ts';
import { assessRepair } from './assess-repair.ts';
import { factsOfArchive } from './facts-of-archive.ts';
import { demonstrationFines } from './law/demonstration-fines.ts';
import type { RepairFacts } from './repair-facts.ts';
import { repairLaw, repairOverlays, type RepairLaw } from './repair-law.ts';

/** What a line may say beyond its record. */
const factNames = [
  'corrected',
  'obligationsPerformed',
  'harmRemoved',
  'promisePublished',
  'materials',
  'repeatedSameType',
  'onOtherList',
  'newHeavyPenalty',
  'statutoryTermRunning',
  'restrictionUntil',
  'falsePromiseOn',
  'barredByLaw',
  'publishedAsNecessary',
  'namedAct',
  'restructuring',
  'severity',
  'domains',
  'appliedAt',
  'appliedOn',
  'pushedOn',
  'acceptedOn',
  'interruptions',
] as const satisfies readonly (keyof RepairFacts)[];
const day = z.iso.date();
const word = z.string();

/** One line of the table; a key that is misspelt is refused. */
const CaseSchema = z.strictObject({
  id: word,
  law: z.enum(['demonstration', 'inclusive', 'decision-date', 'restart', 'run']).optional(),
  record: z.enum(['china', 'gsxt', 'abnormal', 'serious']),
  place: z.int().optional(),
  subject: z.literal('individual-business').optional(),
  types: z.array(PenaltyTypeSchema).optional(),
  /** Yuan. */
  fine: z.number().optional(),
  procedure: z.literal('summary').optional(),
  severity: SeveritySchema.optional(),
  /** None unless given; null is unknown. */
  domains: z.array(DomainSchema).nullish(),
  ground: AbnormalGroundSchema.optional(),
  decided: day.optional(),
  published: day.optional(),
  listed: day.optional(),
  recounted: day.optional(),
  /** The day on which a repair ended its display. */
  ended: day.optional(),
  /** Promises in the archive of the subject. */
  promises: z
    .array(
      z.strictObject({
        type: z.enum(promiseTypes),
        determined: day.optional(),
        falsehood: z.literal(true).optional(),
        public: z.boolean().default(true),
      }),
    )
    .optional(),
  /** What differs from {@link inOrder}; null is unknown. */
  given: z.partialRecord(z.enum(factNames), z.unknown()).optional(),
  on: day,
  expect: z.enum(outcomes),
  earliest: day.optional(),
  ends: day.optional(),
  'severity-is': SeveritySchema.optional(),
  refusals: z.array(word).optional(),
  unknown: z.array(word).optional(),
  because: word.optional(),
  deadlines: z.record(word, day).optional(),
  relief: word.optional(),
  evidence: z.enum(evidences).optional(),
  note: word.optional(),
});
type Case = z.infer<typeof CaseSchema>;

const { cases } = z
  .strictObject({ cases: z.array(CaseSchema) })
  .parse(parse(readFileSync(new URL('repair.legal.yaml', import.meta.url), 'utf8')));

/** What a legal reviewer might decide instead of a convention of the kit. */
const corrected = (...values: readonly (readonly [string, string | boolean])[]): RepairLaw =>
  repairLaw([
    ...repairOverlays,
    {
      id: 'reviewer',
      region: '100000',
      version: '1',
      base: 'repair.credit-china',
      instruments: [],
      patches: values.map(([param, value]) => ({
        op: 'set-param',
        param,
        values: [{ from: '2019-07-01', value, cite: cite(convention, null, 'assumed') }],
      })),
    },
  ]);

const laws = {
  standard: repairLaw(),
  inclusive: corrected(['minPeriodInclusive', true]),
  restart: corrected(['supplementClock', 'restart']),
  run: corrected(['supplementClock', 'run']),
  'decision-date': corrected(
    ['transition', 'decision-date'],
    ['displayTransition', 'decision-date'],
  ),
  demonstration: repairLaw([...demonstrationFines, ...repairOverlays]),
};

const inOrder: RepairFacts = {
  corrected: true,
  obligationsPerformed: true,
  harmRemoved: true,
  promisePublished: true,
  repeatedSameType: false,
  onOtherList: false,
  newHeavyPenalty: false,
  namedAct: false,
  statutoryTermRunning: false,
  materials: [
    'application-form',
    'promise-letter',
    'proof-of-performance',
    'registration-certificate',
    'repair-form',
    'training-certificate',
    'credit-report',
  ],
};

function recordOf(line: Case): CreditRecord {
  const common = {
    id: '0'.repeat(64),
    // Valid codes of GB 32100, branded as parseUscc would.
    subjectCode: (line.subject ? '92421303MA4ABCD17W' : '93420222MA4WXY129P') as Uscc,
    subjectName: '阳新县示例有限公司',
    agency: { name: '阳新县示例机关' },
    place: String(line.place ?? 420222),
    documentNumber: '示罚字〔2026〕第00001号',
    display: {
      state: line.ended ? 'ended' : 'displayed',
      ...(line.ended && { endedOn: line.ended, endedBy: 'repair' as const }),
      ...(line.published && { publishedOn: line.published }),
      ...(line.recounted && { recountedOn: line.recounted }),
    },
  } as const;
  const listed = line.listed ?? '';
  if (line.record === 'abnormal')
    return {
      ...common,
      kind: 'abnormal-listing',
      track: 'gsxt',
      ground: line.ground ?? 'unreachable',
      listedOn: listed,
    };
  if (line.record === 'serious')
    return {
      ...common,
      kind: 'serious-listing',
      track: 'gsxt',
      ground: '食品安全',
      listedOn: listed,
    };
  return {
    ...common,
    kind: 'penalty',
    track: line.record === 'china' ? 'credit-china' : 'gsxt',
    decidedOn: line.decided ?? '',
    penaltyTypes: line.types ?? [],
    ...(line.fine !== undefined && { fineFen: Math.round(line.fine * 100) }),
    ...(line.procedure && { procedure: line.procedure }),
    ...(line.severity && { severity: line.severity }),
    ...(line.domains !== null && { domains: line.domains ?? [] }),
    breach: '',
    facts: '',
    basis: '',
    content: '',
  };
}

/** Null in the table is unknown. */
const factsOf = (known: RepairFacts, given: NonNullable<Case['given']> = {}): RepairFacts =>
  Object.fromEntries(
    Object.entries({ ...inOrder, ...known, ...given }).filter(([, value]) => value !== null),
  );

const promisesOf = ({ promises = [] }: Case, record: CreditRecord): readonly PromiseRecord[] =>
  promises.map(({ type, determined, falsehood, public: isPublic }, index) => ({
    kind: 'promise',
    id: `${index + 1}`.repeat(64),
    subjectCode: record.subjectCode,
    subjectName: record.subjectName,
    agency: record.agency,
    place: record.place,
    documentNumber: '',
    display: isPublic
      ? { state: 'displayed' }
      : { state: 'ended', endedOn: '2020-01-01', endedBy: 'law' },
    promiseType: type,
    reason: '',
    madeOn: '2020-01-01',
    fulfilment: 'none',
    ...(determined && { determinedOn: determined }),
    ...(falsehood && { falsehood }),
  }));

function assess(line: Case) {
  const record = recordOf(line);
  const law = laws[line.law ?? 'standard'];
  const known = isRepairable(record)
    ? factsOfArchive(record, promisesOf(line, record), line.on, law)
    : {};
  return assessRepair({ record, facts: factsOf(known, line.given), on: line.on, law });
}

describe('the legal table of repairs', () => {
  test.each(cases.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = assess(line);
    expect({
      outcome: found.outcome,
      ...(line.earliest && { earliest: found.earliestOn }),
      ...(line.ends && { ends: found.displayEndsOn }),
      ...(line['severity-is'] && { severity: found.severity }),
      ...(line.refusals && { refusals: found.refusals.toSorted() }),
      ...(line.unknown && { unknown: found.unknown.map(({ fact }) => fact).toSorted() }),
      ...(line.relief && { relief: found.relief }),
      ...(line.evidence && { evidence: found.evidence }),
    }).toEqual({
      outcome: line.expect,
      ...(line.earliest && { earliest: line.earliest }),
      ...(line.ends && { ends: line.ends }),
      ...(line['severity-is'] && { severity: line['severity-is'] }),
      ...(line.refusals && { refusals: line.refusals.toSorted() }),
      ...(line.unknown && { unknown: line.unknown.toSorted() }),
      ...(line.relief && { relief: line.relief }),
      ...(line.evidence && { evidence: line.evidence }),
    });
    const failed = found.steps.filter(({ outcome }) => outcome === false).map(({ rule }) => rule);
    expect(failed).toEqual(expect.arrayContaining(line.because ? [line.because] : []));
    const due = Object.fromEntries(found.deadlines.map(({ clock, dueOn }) => [clock, dueOn]));
    expect(due).toMatchObject(line.deadlines ?? {});
  });

  test('sees every rule both hold and fail', () => {
    const seen = new Map<string, Set<unknown>>();
    for (const line of cases)
      for (const { rule, outcome, value } of assess(line).steps)
        if (value === undefined) seen.set(rule, (seen.get(rule) ?? new Set()).add(outcome));
    const rules = [...laws.standard['credit-china'].pack.rules, ...laws.standard.gsxt.pack.rules];
    const oneSided = rules
      .map(({ id }) => id)
      .filter((id) => !(seen.get(id)?.has(true) && seen.get(id)?.has(false)));
    expect(oneSided).toEqual([]);
  });

  test('has every row of every classification decide a case', () => {
    const seen = new Set(cases.flatMap((line) => assess(line).steps.map(({ rule }) => rule)));
    const { 'credit-china': china, gsxt } = laws.demonstration;
    const rows = [china, gsxt].flatMap(({ pack, overlays }) => [
      ...pack.classifications.flatMap((each) => each.rows.map(({ id }) => id)),
      ...overlays.flatMap(({ patches }) =>
        patches.flatMap((patch) => (patch.op === 'add-row' ? [patch.row.id] : [])),
      ),
    ]);
    expect(rows.filter((id) => !seen.has(id))).toEqual([]);
  });

  test('cites no article that was not read', () => {
    const { 'credit-china': china, gsxt } = laws.demonstration;
    const instruments = new Map([...china.instruments, ...gsxt.instruments]);
    const unread = cases.flatMap((line) =>
      assess(line)
        .steps.flatMap(({ cite, against }) => [cite, ...against.map((param) => param.cite)])
        .filter(({ doc, article }) => {
          const instrument = instruments.get(doc);
          return !instrument || (article !== null && !printsArticle(instrument, article));
        }),
    );
    expect(unread).toEqual([]);
  });
});

test('the duty to publish stands once: where a county shortens it, a presumed publication follows', () => {
  const line = cases.find(({ id }) => id === 'G107-20');
  if (!line) throw new Error('G107-20 is gone.');
  const sooner: Overlay = {
    id: 'yangxin',
    region: '420222',
    version: '1',
    base: 'record.gsxt-duties',
    instruments: [],
    patches: [
      {
        op: 'set-param',
        param: 'publish-penalty',
        values: [{ from: '2021-09-01', value: 5, cite: cite(order45, '第九条', 'verified') }],
      },
    ],
  };
  const law = repairLaw([...repairOverlays, sooner]);
  const question = { record: recordOf(line), facts: factsOf({}, line.given), on: line.on };
  expect(dutyDeadline('publish-penalty', '2026-01-15', '420222', law)?.dueOn).toBe('2026-01-22');
  expect(assessRepair({ ...question, law })).toMatchObject({
    startOn: '2026-01-22',
    earliestOn: '2026-04-23',
  });
  expect(assessRepair(question)).toMatchObject({ startOn: '2026-02-12', earliestOn: '2026-05-13' });
});

describe('an answer', () => {
  const line = cases.find(({ id }) => id === 'T08');
  if (!line) throw new Error('T08 is gone.');
  const county: Overlay = {
    id: 'yangxin',
    region: '420222',
    version: '1',
    base: 'repair.credit-china',
    instruments: [
      {
        id: 'yangxin-notice',
        title: '阳新县信用办通知（示例）',
        titleEn: 'Notice of the Yangxin credit office (sample)',
        number: '示信办〔2026〕1号',
        revision: '2026-04-01',
        publishedOn: '2026-04-01',
        from: '2026-04-01',
        articles: [],
      },
    ],
    patches: [
      {
        op: 'add-rule',
        rule: {
          id: 'yangxin.harm',
          title: { 'zh-CN': '危害后果已消除', en: 'Harm has been removed' },
          from: '2026-04-01',
          test: { op: 'is', fact: 'harmRemoved', value: true },
          onFail: { outcome: 'missing', refusal: 'HARM_NOT_REMOVED' },
          cite: {
            doc: 'yangxin-notice',
            article: null,
            revision: '2026-04-01',
            evidence: 'verified',
          },
        },
      },
    ],
  };
  const question = { record: recordOf(line), facts: factsOf({}, line.given), on: line.on };

  test('brings the documents that it cites, each once, and no others', () => {
    for (const each of cases) {
      const { steps, deadlines, instruments } = assess(each);
      const cites = [
        ...steps.flatMap(({ cite, against }) => [cite, ...against.map((param) => param.cite)]),
        ...deadlines.map((deadline) => deadline.cite),
      ];
      expect(instruments.map(({ id }) => id)).toEqual([...new Set(cites.map(({ doc }) => doc))]);
    }
  });

  test('names a document and a rule that a deployment added', () => {
    const { instruments, steps } = assessRepair({ ...question, law: repairLaw([county]) });
    expect(instruments).toContainEqual({
      id: 'yangxin-notice',
      title: '阳新县信用办通知（示例）',
      titleEn: 'Notice of the Yangxin credit office (sample)',
      number: '示信办〔2026〕1号',
    });
    expect(steps).toContainEqual(
      expect.objectContaining({
        rule: 'yangxin.harm',
        title: { 'zh-CN': '危害后果已消除', en: 'Harm has been removed' },
      }),
    );
    expect(assessRepair(question).instruments.map(({ id }) => id)).not.toContain('yangxin-notice');
  });
});
