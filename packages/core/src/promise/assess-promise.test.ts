import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import { checkLaw } from '../law/check-law.ts';
import { evidences, type Citation } from '../law/citation.ts';
import { cite, printsArticle } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { OverlaySchema } from '../law/law.schema.ts';
import type { Consequence, Overlay, Rule } from '../law/pack.ts';
import { all, is } from '../law/test.ts';
import { placeOverlays } from '../places/places.ts';
import { zengduPlan } from '../places/policies.ts';
import {
  fulfilments,
  promiseTypes,
  recordKinds,
  type CreditRecord,
  tracks,
} from '../record/credit-record.ts';
import { CreditRecordSchema } from '../record/record.schema.ts';
import { repairLaw } from '../repair/repair-law.ts';
import { subjectKinds } from '../subject/subject.ts';
import { assessPromise, type PromiseQuestion } from './assess-promise.ts';
import { promiseOverlays } from './law/places.ts';
import { promiseRefusals } from './promise-assessment.ts';
import { promiseFacts } from './promise-facts.ts';
import { promiseLaw, promisePacks, type PromiseLaw } from './promise-law.ts';
import { excludedMatters, type PromiseTemplate } from './promise-template.ts';
import { PromiseAssessmentSchema, LawfulSanctionSchema } from './promise.schema.ts';
import { promiseText } from './promise.text.ts';
import { promiseSanctions } from './promise.ts';
import { sanctionsFor } from './sanctions-for.ts';

const day = z.iso.date();
const word = z.string();

/** One line of the table; a key that is misspelt is refused. */
const CaseSchema = z.strictObject({
  id: word,
  law: z.enum(['only-a', 'zengdu-c', 'ban-of-one-year']).optional(),
  track: z.enum(tracks).default('credit-china'),
  type: z.enum(promiseTypes),
  place: z.int().default(100000),
  kind: z.enum(subjectKinds).default('enterprise'),
  dissolved: day.optional(),
  field: z.enum([...excludedMatters, 'none']).default('none'),
  valid: z.union([z.tuple([day]), z.tuple([day, day])]).default(['2020-01-01']),
  promisers: z.array(z.enum(subjectKinds)).optional(),
  records: z.array(z.looseObject({ kind: z.enum(recordKinds) })).default([]),
  uncovered: z.array(z.enum(recordKinds)).default([]),
  grade: z.tuple([word, word]).nullable().default(['A', 'A']),
  record: z.enum(['alone', 'other']).nullable().default('alone'),
  /** The last day for the materials of 容缺受理型; null where its year has no published working days. */
  due: day.nullable().default('2026-12-31'),
  on: day,
  expect: z.enum(['ineligible', 'not-yet', 'missing', 'indeterminate', 'eligible']),
  refusals: z.array(z.enum(promiseRefusals)).default([]),
  unknown: z.array(z.enum([...promiseFacts, 'rule'])).default([]),
  because: word.optional(),
  held: word.optional(),
  doc: word.optional(),
  evidence: z.enum(evidences).optional(),
  by: word.optional(),
  'banned-until': day.optional(),
  note: word.optional(),
});
type Case = z.infer<typeof CaseSchema>;

const BreachSchema = z.strictObject({
  id: word,
  type: z.enum(promiseTypes),
  place: z.int().default(100000),
  /** 受理单位. */
  acceptor: word.default('阳新县市场监督管理局'),
  /** Of 信用修复型: which record it is about, and where that is displayed and repaired; null where nobody knows it. */
  record: z.enum(['penalty', 'abnormal-listing', 'serious-listing']).nullable().default('penalty'),
  track: z.enum(tracks).default('credit-china'),
  fulfilment: z.enum(fulfilments).optional(),
  falsehood: z.literal(true).optional(),
  deliberate: z.literal(true).optional(),
  on: day,
  sanctions: z.array(word),
  note: word.optional(),
});
type Breach = z.infer<typeof BreachSchema>;

const { cases, breaches } = z
  .strictObject({ cases: z.array(CaseSchema), breaches: z.array(BreachSchema) })
  .parse(parse(readFileSync(new URL('promise.legal.yaml', import.meta.url), 'utf8')));

const since: IsoDay = '2021-01-01';
const correction = (
  base: string,
  param: string,
  value: string,
  found: Citation,
  region = '100000',
): Overlay => ({
  id: 'reviewer',
  region,
  version: '1',
  base,
  instruments: [convention, zengduPlan],
  patches: [{ op: 'set-param', param, values: [{ from: since, value, cite: found }] }],
});
const assumed = cite(convention, null, 'assumed');

/** What a legal reviewer might find instead of a convention of the kit. */
const laws: Readonly<Record<'standard' | NonNullable<Case['law']>, PromiseLaw>> = {
  standard: promiseLaw(),
  'only-a': promiseLaw([...promiseOverlays, correction('promise', 'goodCredit', 'A', assumed)]),
  'zengdu-c': promiseLaw([
    ...promiseOverlays,
    correction('promise', 'goodCredit', 'C', cite(zengduPlan, '三（四）1', 'verified'), '421303'),
  ]),
  'ban-of-one-year': promiseLaw(
    undefined,
    undefined,
    repairLaw([correction('repair.credit-china', 'falsePromiseBan', 'P1Y', assumed)]),
  ),
};

const code = '91420222093469456A' as Uscc; // of the sample; both check digits are right
const name = '阳新县示例工程有限公司';

/** What a record of a kind has, unless a line says otherwise. */
const usual: Partial<Record<CreditRecord['kind'], Readonly<Record<string, unknown>>>> = {
  'abnormal-listing': { track: 'gsxt' },
  'serious-listing': { track: 'gsxt', ground: '' },
  'judgment-default': { ground: '' },
  'dishonesty-listing': { ground: '' },
  promise: { reason: '' },
};

const recordsOf = ({ records }: Case): readonly CreditRecord[] =>
  records.map((given, index) => {
    const whole = {
      id: index.toString(16).padStart(64, '0'),
      subjectCode: code,
      subjectName: name,
      agency: { name: '阳新县示例机关' },
      place: '420222',
      documentNumber: '示例〔2026〕1号',
      display: { state: 'displayed' },
      ...usual[given.kind],
      ...given,
    };
    const record = CreditRecordSchema.parse(whole);
    // The schema of records drops what it does not know: a key that is misspelt.
    expect(record).toEqual(whole);
    return record;
  });

const templateOf = ({
  type,
  valid: [validFrom, validTo],
  field,
  promisers,
}: Pick<Case, 'type' | 'valid' | 'field' | 'promisers'>): PromiseTemplate => ({
  id: 'sample',
  version: 1,
  validFrom,
  ...(validTo && { validTo }),
  type,
  title: { 'zh-CN': '信用承诺书' },
  summary: { 'zh-CN': '示例' },
  matter: { name: '示例事项', basis: '示例依据', field },
  ...(promisers && { promisers }),
  reason: { 'zh-CN': '办理示例事项' },
  fields: [],
  notices: [],
  clauses: [{ 'zh-CN': '所提交的材料真实有效。' }],
  liabilities: [{ 'zh-CN': '愿意承担违反承诺的责任。' }],
  publicity: 'public',
});

const questionOf = (line: Case): PromiseQuestion => ({
  subject: {
    code,
    name,
    kind: line.kind,
    region: '420222',
    sector: '工程建设',
    representative: '冯某某',
    foundedOn: '2015-03-01',
    ...(line.dissolved && { dissolvedOn: line.dissolved }),
  },
  template: templateOf(line),
  place: String(line.place),
  on: line.on,
  archive: {
    records: recordsOf(line),
    covered: recordKinds.filter((kind) => !line.uncovered.includes(kind)),
  },
  grade: () => (line.grade ? { worst: line.grade[0], best: line.grade[1] } : undefined),
  ...(line.due && line.type === 'deferred-materials' && { materialsDueOn: line.due }),
  ...(line.record && { record: { otherPromise: line.record === 'other', track: line.track } }),
  law: laws[line.law ?? 'standard'],
});
const assess = (line: Case) => assessPromise(questionOf(line));

const breachOf = (line: z.input<typeof BreachSchema>): Breach => BreachSchema.parse(line);
const sanctions = ({ type, place, fulfilment, falsehood, deliberate, on, ...line }: Breach) =>
  sanctionsFor(
    {
      type,
      place: String(place),
      acceptor: { name: line.acceptor },
      ...(type === 'repair' && line.record && { record: { kind: line.record, track: line.track } }),
      ...(fulfilment && {
        determination: {
          fulfilment,
          ...(falsehood && { falsehood }),
          ...(deliberate && { deliberate }),
          determinedOn: on,
          determiner: { name: '阳新县示例机关' },
        },
      }),
    },
    on,
  );
/** What may follow on a promise of which nothing was kept. */
const afterNone = (type: Breach['type'], place: number, falsehood: true | undefined) =>
  sanctions(
    breachOf({
      id: '',
      type,
      place,
      fulfilment: 'none',
      falsehood,
      on: '2026-11-21',
      sanctions: [],
    }),
  );

/** Every rule of pack and overlays, with who says it. */
const rules: readonly (readonly [by: string, Rule])[] = [
  ...laws.standard.promise.pack.rules.map((each) => ['promise', each] as const),
  ...promiseOverlays.flatMap(({ id, patches }) =>
    patches.flatMap((patch) => ('rule' in patch ? [[id, patch.rule] as const] : [])),
  ),
];
const consequences: readonly Consequence[] = [
  ...(laws.standard.promise.pack.consequences ?? []),
  ...promiseOverlays.flatMap(({ patches }) =>
    patches.flatMap((patch) => ('consequence' in patch ? [patch.consequence] : [])),
  ),
];

describe('the legal table of promises', () => {
  test.each(cases.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = assess(line);
    expect({
      outcome: found.outcome,
      refusals: found.refusals.toSorted(),
      unknown: found.unknown.toSorted(),
      bannedUntil: found.bannedUntil,
    }).toEqual({
      outcome: line.expect,
      refusals: line.refusals.toSorted(),
      unknown: line.unknown.toSorted(),
      bannedUntil: line['banned-until'],
    });
    const shown = found.steps.find(({ rule }) => rule === (line.because ?? line.held));
    expect({
      outcome: shown?.outcome,
      ...(line.doc && { doc: shown?.cite.doc }),
      ...(line.evidence && { evidence: shown?.cite.evidence }),
      ...(line.by && { by: shown?.by }),
    }).toEqual({
      outcome: line.because ? false : line.held ? true : undefined,
      ...(line.doc && { doc: line.doc }),
      ...(line.evidence && { evidence: line.evidence }),
      ...(line.by && { by: line.by }),
    });
  });

  test('names every case once', () => {
    const ids = [...cases, ...breaches].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('sees every rule both hold and fail, that of a place too', () => {
    const seen = new Map<string, Set<unknown>>();
    for (const line of cases)
      for (const { rule, by, outcome } of assess(line).steps)
        seen.set(`${by} ${rule}`, (seen.get(`${by} ${rule}`) ?? new Set()).add(outcome));
    const oneSided = rules
      .map(([by, { id }]) => `${by} ${id}`)
      .filter((id) => !(seen.get(id)?.has(true) && seen.get(id)?.has(false)));
    // A last day is known or not known yet: nobody knows that it is never known.
    expect(oneSided).toEqual(['promise promise.deferred.due-day']);
    expect(seen.get('promise promise.deferred.due-day')).toEqual(new Set([true, 'unknown']));
  });

  test('sees every outcome that a rule has, every refusal, and every fact that may be unknown', () => {
    expect(new Set(cases.map((line) => line.expect))).toEqual(
      new Set([...rules.map(([, { onFail }]) => onFail.outcome), 'indeterminate', 'eligible']),
    );
    // As above: NO_DUE_DAY.
    expect(new Set(cases.flatMap(({ refusals }) => refusals))).toEqual(
      new Set(promiseRefusals.filter((each) => each !== 'NO_DUE_DAY')),
    );
    expect(new Set(cases.flatMap(({ unknown }) => unknown))).toEqual(
      new Set([
        'rule',
        'seriousRecord',
        'seriousListing',
        'falsePromise',
        'goodCredit',
        'dueDayKnown',
        'banned',
      ]),
    );
  });

  test('asks about every type, every excluded matter, and in every place that has a rule', () => {
    expect(new Set(cases.map(({ type }) => type))).toEqual(new Set(promiseTypes));
    for (const type of ['proof-substitute', 'approval-substitute'])
      expect(
        cases
          .filter((line) => line.type === type && line.refusals.includes('EXCLUDED_MATTER'))
          .map(({ field }) => field),
      ).toEqual(expect.arrayContaining([...excludedMatters]));
    const asked = new Set([...cases, ...breaches].map(({ place }) => String(place)));
    for (const { region } of promiseOverlays) expect(asked).toContain(region);
  });

  test('cites no article that was not read, and brings every document that it cites once', () => {
    const { instruments } = laws['zengdu-c'].promise;
    for (const line of cases) {
      const found = assess(line);
      const cites = found.steps.map(({ cite }) => cite);
      const named = found.instruments.map(({ id }) => id);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toEqual(expect.arrayContaining(cites.map(({ doc }) => doc)));
      for (const { doc, article } of cites) {
        const instrument = instruments.get(doc);
        expect(instrument && (article === null || printsArticle(instrument, article))).toBe(true);
      }
    }
  });

  test('describes every assessment whole, after JSON too', () => {
    for (const line of cases) {
      const found = assess(line);
      expect(PromiseAssessmentSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    }
  });
});

describe('what may follow a breach', () => {
  test.each(breaches.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = sanctions(line);
    expect(
      found.map(({ sanction, cite: { doc, evidence } }) => `${sanction} ${doc} ${evidence}`),
    ).toEqual(line.sanctions);
    for (const each of found)
      expect(LawfulSanctionSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  test('is seen to follow and not to follow, of every text that has it', () => {
    const texts = new Set(
      consequences.flatMap(({ kind, value, cite: { doc } }) =>
        kind === 'sanction' ? [`${value} ${doc}`] : [],
      ),
    );
    const follows = (text: string): readonly Breach[] =>
      breaches.filter((line) => line.sanctions.some((each) => each.startsWith(`${text} `)));
    // A text that is read less well than another is never the one that is cited where both have the measure.
    const never = [...texts].filter(
      (text) => follows(text).length === 0 || follows(text).length === breaches.length,
    );
    expect(never).toEqual([]);
    expect(
      new Set(breaches.flatMap((line) => line.sanctions.map((each) => each.split(' ')[0]))),
    ).toEqual(new Set(promiseSanctions));
  });

  test('names a measure once, each with an article that was read, and rests on the text that was read best', () => {
    const every = promiseTypes.flatMap((type) =>
      [100000, 420200, 420222, 421303, 440229].flatMap((place) =>
        ([true, undefined] as const).map((falsehood) => afterNone(type, place, falsehood)),
      ),
    );
    const { instruments } = laws.standard.promise;
    for (const found of every) {
      const kinds = found.map(({ sanction }) => sanction);
      expect(kinds).toEqual(promiseSanctions.filter((each) => kinds.includes(each)));
      for (const { cite } of found) {
        const instrument = instruments.get(cite.doc);
        expect(
          instrument && (cite.article === null || printsArticle(instrument, cite.article)),
        ).toBe(true);
      }
    }
  });

  test('has no false promise bring less than a promise that was only not kept', () => {
    for (const type of promiseTypes)
      for (const place of [100000, 420222]) {
        const of = (falsehood: true | undefined) =>
          afterNone(type, place, falsehood).map(({ sanction }) => sanction);
        expect(of(true)).toEqual(expect.arrayContaining(of(undefined)));
      }
  });
});

describe('the law of promises', () => {
  test.each(promisePacks.map((pack) => [pack.id, pack] as const))(
    '%s has nothing wrong with it, with every overlay of the kit',
    (_id, pack) => {
      expect(checkLaw(pack, placeOverlays)).toEqual([]);
      for (const each of placeOverlays) expect(checkLaw(pack, [each])).toEqual([]);
    },
  );

  test('is accepted by the schema that overlays from files go through', () => {
    for (const each of promiseOverlays)
      expect(OverlaySchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  test('is verified by no text but the plans of the places, and by the articles that they print', () => {
    const cites = [...rules.map(([, each]) => each.cite), ...consequences.map(({ cite }) => cite)];
    expect(
      new Set(cites.flatMap(({ doc, evidence }) => (evidence === 'verified' ? [doc] : []))),
    ).toEqual(new Set(['huangshi-2019-3', 'yangxin-2023', 'wengyuan-2023-2']));
    expect(
      new Set(cites.flatMap(({ doc, article }) => (article === null ? [] : [`${doc} ${article}`]))),
    ).toEqual(
      new Set([
        'samr-44 第十五条',
        'huangshi-2019-3 二（二）',
        'yangxin-2023 二（一）3',
        'yangxin-2023 二（一）4',
        'zengdu-2023 三（四）1', // of an incentive, and not of a refusal
        'wengyuan-2023-2 二（一）1',
      ]),
    );
  });

  test('applies no rule before the text that it cites', () => {
    const { instruments } = laws.standard.promise;
    const early = [...rules.map(([, each]) => each), ...consequences].filter(
      ({ from, cite: { doc } }) => from < (instruments.get(doc)?.from ?? from),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  test('lets a place refuse nobody for a reason that there are no words for', () => {
    const [pack] = promisePacks;
    const [overlay] = promiseOverlays;
    if (!pack || !overlay) throw new Error('The law of promises is gone.');
    const own = (rule: Partial<Rule>): readonly string[] =>
      checkLaw(pack, [
        {
          ...overlay,
          patches: [
            {
              op: 'add-rule',
              rule: {
                id: 'own',
                title: { 'zh-CN': '本地要求', en: 'Of this place' },
                from: since,
                cite: assumed,
                test: is('goodCredit', true),
                onFail: { outcome: 'ineligible', refusal: 'NOT_GOOD_CREDIT' },
                ...rule,
              },
            },
          ],
          instruments: [convention],
        },
      ]).map((each) => each.code);
    expect(own({})).toEqual([]);
    expect(own({ onFail: { outcome: 'ineligible', refusal: 'TOO_POOR' } })).toEqual([
      'unknown-refusal',
    ]);
    expect(own({ test: is('latte', true) })).toEqual(['unknown-fact']);
    expect(own({ onFail: { outcome: 'not-needed', refusal: 'NO_RECORD' } })).toEqual(['loosening']);
  });

  test('lets a place have more follow on a breach, and change nothing that the nation has follow', () => {
    const [pack] = promisePacks;
    const [overlay] = promiseOverlays;
    if (!pack || !overlay) throw new Error('The law of promises is gone.');
    const added = (consequence: Partial<Consequence>): readonly string[] =>
      checkLaw(pack, [
        {
          ...overlay,
          instruments: [convention],
          patches: [
            {
              op: 'add-consequence',
              consequence: {
                id: 'own',
                from: since,
                kind: 'sanction',
                value: 'order-rectification',
                when: all(is('type', 'voluntary'), is('falsehood', true)),
                cite: assumed,
                ...consequence,
              },
            },
          ],
        },
      ]).map((each) => each.code);
    expect(added({})).toEqual([]);
    expect(added({ value: 'public-shaming' })).toEqual(['unknown-consequence']);
    expect(added({ kind: 'reward' })).toEqual(['unknown-consequence']);
    expect(added({ id: 'promise.sanction.false-promise-ban' })).toEqual(['loosening']);
  });

  test('lets a place loosen no rule that was read', () => {
    const [pack] = promisePacks;
    const [overlay] = promiseOverlays;
    const excluded = pack?.rules.find(({ id }) => id === 'promise.proof.excluded');
    if (!pack || !overlay || !excluded) throw new Error('The law of promises is gone.');
    const replaced = checkLaw(pack, [
      {
        ...overlay,
        patches: [
          {
            op: 'replace-rule',
            targetRevision: excluded.cite.revision,
            rule: { ...excluded, when: is('type', 'voluntary') },
          },
        ],
      },
    ]);
    expect(replaced.map((each) => each.code)).toContain('loosening');
  });
});

describe('the words of the law of promises', () => {
  test.each(['zh-CN', 'en'] as const)('name every rule of pack and overlays in %s', (locale) => {
    const { rules: titles } = promiseText[locale];
    expect(Object.keys(titles).toSorted()).toEqual(
      [...new Set(rules.map(([, { id }]) => id))].toSorted(),
    );
  });

  test('are in the language that they say they are', () => {
    const every = (part: unknown): readonly string[] =>
      typeof part === 'string' ? [part] : Object.values(part as object).flatMap(every); // words or groups of words
    // Ed25519 is a name.
    for (const words of every(promiseText['zh-CN']).filter((each) => each !== 'Ed25519'))
      expect(words).toMatch(/\p{Script=Han}/u);
    for (const words of every(promiseText.en)) expect(words).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the question', () => {
  const [line] = cases;
  if (!line) throw new Error('The table is empty.');
  const question = questionOf(line);

  test('about a natural person is not answered', () => {
    const { subject } = question;
    expect(() =>
      assessPromise({ ...question, subject: { ...subject, kind: 'person' as 'enterprise' } }),
    ).toThrow(RangeError);
    expect(() =>
      assessPromise({ ...question, subject: { ...subject, code: '110101199003074514' as Uscc } }),
    ).toThrow(RangeError);
  });

  test('about no day or no place is not answered', () => {
    expect(() => assessPromise({ ...question, on: '2026-02-30' })).toThrow(RangeError);
    expect(() => assessPromise({ ...question, place: '阳新县' })).toThrow(RangeError);
  });

  test('asks for an evaluation only where a rule reads one', () => {
    const asked = promiseTypes.filter((type) => {
      let wasAsked = false;
      const grade = () => {
        wasAsked = true;
        return { worst: 'A', best: 'A' };
      };
      assessPromise({ ...question, template: { ...question.template, type }, grade });
      return wasAsked;
    });
    expect(asked).toEqual(['deferred-materials']);
  });

  property.prop([
    fc.subarray(cases, { minLength: 1 }),
    fc.integer({ min: 0, max: recordKinds.length }),
  ])('is never answered worse for what was not collected', (lines, kept) => {
    for (const each of lines) {
      const whole = questionOf(each);
      const less = { ...whole.archive, covered: whole.archive.covered.slice(0, kept) };
      const found = assessPromise({ ...whole, archive: less });
      const known = assessPromise(whole);
      expect(found.refusals).toEqual(known.refusals);
      if (found.outcome !== known.outcome) expect(found.outcome).toBe('indeterminate');
    }
  });
});
