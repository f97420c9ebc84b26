import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { cite, printsArticle, type Instrument } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { evidences, type Citation } from '../law/citation.ts';
import { checkLaw } from '../law/check-law.ts';
import { OverlaySchema } from '../law/law.schema.ts';
import type { Consequence, Overlay } from '../law/pack.ts';
import { all, is } from '../law/test.ts';
import { dutyDeadline } from '../record/duty-deadline.ts';
import { annualReportWindow } from '../record/annual-report-window.ts';
import { decideLeniency, type LeniencyQuestion } from './decide-leniency.ts';
import {
  leniencyDates,
  leniencyEffects,
  leniencyFines,
  leniencyFollowUps,
  leniencyLabels,
  leniencyOutcomes,
  leniencyRefusals,
} from './leniency-decision.ts';
import { leniencyFacts } from './leniency-facts.ts';
import { leniencyLaw, leniencyOverlays, leniencyPacks, type LeniencyLaw } from './leniency-law.ts';
import { LeniencyCaseSchema, LeniencyDecisionSchema } from './leniency.schema.ts';
import { leniencyText } from './leniency.text.ts';
import { leniencyMeasures, violationBranches, type LeniencyMeasure } from './leniency.ts';

const day = z.iso.date();
const word = z.string();

/** One line of the table; a key that is misspelt is refused. */
const LineSchema = z.strictObject({
  id: word,
  law: z.enum(['roll-forward', 'no-roll-forward']).optional(),
  measure: z.enum(leniencyMeasures),
  place: z.int().optional(),
  /** What differs from {@link inOrder}; null is unknown. */
  given: z.record(word, z.unknown()).optional(),
  on: day,
  expect: z.enum(leniencyOutcomes),
  branch: z.enum(violationBranches).optional(),
  effect: z.enum(leniencyEffects).optional(),
  unstated: z.literal(true).optional(),
  labels: z.array(z.enum(leniencyLabels)).optional(),
  'follow-ups': z.array(z.enum(leniencyFollowUps)).optional(),
  /** Those of them that a place alone has follow. */
  'local-follow-ups': z.array(z.enum(leniencyFollowUps)).optional(),
  fines: z.array(z.enum(leniencyFines)).optional(),
  /** Every day that is named. */
  dates: z.partialRecord(z.enum(leniencyDates), day).optional(),
  refusals: z.array(z.enum(leniencyRefusals)).optional(),
  blockers: z.array(word).optional(),
  unknown: z.array(word).optional(),
  because: word.optional(),
  evidence: z.enum(evidences).optional(),
  local: z.boolean().optional(),
  note: word.optional(),
});
type Line = z.infer<typeof LineSchema>;

const { cases } = z
  .strictObject({ cases: z.array(LineSchema) })
  .parse(parse(readFileSync(new URL('leniency.legal.yaml', import.meta.url), 'utf8')));

/** What a legal reviewer might find instead of a convention of the kit. */
const reviewed = (value: boolean, found: Citation): LeniencyLaw =>
  leniencyLaw([
    ...leniencyOverlays,
    {
      id: 'reviewer',
      region: '100000',
      version: '1',
      base: 'leniency',
      instruments: [],
      patches: [
        {
          op: 'set-param',
          param: 'rollForward',
          values: [{ from: '2025-04-19', value, cite: found }],
        },
      ],
    },
  ]);

const laws: Readonly<Record<'standard' | NonNullable<Line['law']>, LeniencyLaw>> = {
  standard: leniencyLaw(),
  'roll-forward': reviewed(true, cite(convention, null, 'assumed')),
  'no-roll-forward': reviewed(false, cite(convention, null, 'verified')),
};

/** Every condition met. */
const inOrder: Readonly<Record<LeniencyMeasure, Readonly<Record<string, unknown>>>> = {
  'late-report': { reportYear: 2025, filedOn: '2026-08-03', firstLate: true },
  unreachable: {
    subjectKind: 'enterprise',
    reachableOtherwise: true,
    otherViolations: false,
    reasonGiven: true,
  },
  'late-licence': {
    subjectKind: 'enterprise',
    licensedOn: '2026-09-14',
    publishedOn: '2026-10-20',
    reminded: true,
    correction: 'in-time',
    badEffect: false,
  },
  dormancy: {
    request: 'extend',
    hardship: true,
    startOn: '2024-03-01',
    untilOn: '2026-10-31',
    extendTo: '2027-01-31',
    earlierDays: 0,
  },
  deregistration: {
    subjectKind: 'enterprise',
    debtsSettled: true,
    investorsPromised: true,
    onAbnormalList: false,
    onSeriousList: false,
    equityFrozen: false,
    equityPledged: false,
    chattelMortgaged: false,
    holdsInvestments: false,
    underInvestigation: false,
    underCoercion: false,
    inLitigation: false,
    inArbitration: false,
    licenceRevoked: false,
    orderedClosed: false,
    finesOpen: false,
    approvalRequired: false,
    noticeOn: '2026-09-01',
    objected: false,
  },
  'serious-listing': { ground: 'refused-performance', listed: false, performed: true },
  'general-status-error': { errorField: 'phone', intentFound: false, badEffect: false },
  'unit-slip': {
    subjectKind: 'enterprise',
    firstCheck: true,
    obviousSlip: true,
    intentFound: false,
    correction: 'in-time',
    badEffect: false,
  },
  'exempt-error': { subjectKind: 'enterprise', exemptSlip: true, guided: true, corrected: true },
  'correct-once': { intentFound: false, badEffect: false, amendedBefore: false },
  'first-violation': {
    minorViolation: true,
    correction: 'in-time',
    harm: 'none',
    firstTime: true,
    noFaultProven: false,
  },
  'annual-report': { subjectKind: 'enterprise', reportYear: 2025, formedOn: '2015-01-01' },
  'report-correction': { subjectKind: 'enterprise', reportYear: 2025 },
};

const questionOf = ({ measure, given = {}, on, place = 420222, law }: Line): LeniencyQuestion => ({
  ...LeniencyCaseSchema.parse({
    measure,
    facts: Object.fromEntries(
      Object.entries({ ...inOrder[measure], ...given }).filter(([, value]) => value !== null),
    ),
  }),
  on,
  place: String(place),
  law: laws[law ?? 'standard'],
});
const answer = (line: Line) => decideLeniency(questionOf(line));

describe('the legal table of leniency', () => {
  test.each(cases.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = answer(line);
    const dates = Object.fromEntries(found.dates.map(({ date, on }) => [date, on]));
    const { refusals, unknown } = line;
    expect({
      outcome: found.outcome,
      ...(line.branch && { branch: found.branch }),
      ...(line.effect && { effect: found.effect?.effect }),
      ...(line.unstated && { unstated: found.lengthUnstated }),
      ...(line.labels && { labels: found.labels.map(({ label }) => label) }),
      ...(line['follow-ups'] && { followUps: found.followUps.map(({ followUp }) => followUp) }),
      ...(line['local-follow-ups'] && {
        localFollowUps: found.followUps.flatMap(({ followUp, local }) => (local ? [followUp] : [])),
      }),
      ...(line.fines && { fines: found.fines.map(({ fine }) => fine) }),
      ...(refusals && { refusals: found.refusals.toSorted() }),
      ...(line.dates && { dates }),
      ...(line.blockers && { blockers: found.blockers }),
      ...(unknown && { unknown: found.unknown.toSorted() }),
      ...(line.evidence && { evidence: found.evidence }),
      ...(line.local !== undefined && { local: found.localPolicy }),
    }).toEqual({
      outcome: line.expect,
      ...(line.branch && { branch: line.branch }),
      ...(line.effect && { effect: line.effect }),
      ...(line.unstated && { unstated: true }),
      ...(line.labels && { labels: line.labels }),
      ...(line['follow-ups'] && { followUps: line['follow-ups'] }),
      ...(line['local-follow-ups'] && { localFollowUps: line['local-follow-ups'] }),
      ...(line.fines && { fines: line.fines }),
      ...(refusals && { refusals: refusals.toSorted() }),
      ...(line.dates && { dates: line.dates }),
      ...(line.blockers && { blockers: line.blockers }),
      ...(unknown && { unknown: unknown.toSorted() }),
      ...(line.evidence && { evidence: line.evidence }),
      ...(line.local !== undefined && { local: line.local }),
    });
    const failed = found.steps.filter(({ outcome }) => outcome === false).map(({ rule }) => rule);
    expect(failed).toEqual(expect.arrayContaining(line.because ? [line.because] : []));
  });

  test('sees every rule both hold and fail', () => {
    const seen = new Map<string, Set<unknown>>();
    for (const line of cases)
      for (const { rule, outcome } of answer(line).steps)
        seen.set(rule, (seen.get(rule) ?? new Set()).add(outcome));
    const { pack, overlays } = laws.standard.leniency;
    const rules = [
      ...pack.rules,
      ...overlays.flatMap(({ patches }) =>
        patches.flatMap((patch) => (patch.op === 'add-rule' ? [patch.rule] : [])),
      ),
    ];
    const oneSided = rules
      .map(({ id }) => id)
      .filter((id) => !(seen.get(id)?.has(true) && seen.get(id)?.has(false)));
    expect(oneSided).toEqual([]);
  });

  test('asks every measure with an unknown fact, and every local one where it is not offered', () => {
    const measuresOf = (outcome: string): ReadonlySet<LeniencyMeasure> =>
      new Set(cases.filter((line) => line.expect === outcome).map(({ measure }) => measure));
    expect(measuresOf('indeterminate')).toEqual(new Set(leniencyMeasures));
    const local = cases.filter((line) => answer(line).localPolicy).map(({ measure }) => measure);
    for (const measure of local)
      expect(
        decideLeniency({
          ...questionOf({
            id: '',
            measure,
            on: '2026-11-21',
            expect: 'not-offered',
            place: 440229,
          }),
        }),
      ).toMatchObject({ outcome: 'not-offered', steps: [], localPolicy: false });
  });

  test('cites no article that was not read, and brings every document that it cites once', () => {
    const books = [laws.standard.leniency, laws.standard.annualReport];
    const instruments = new Map(books.flatMap((book) => [...book.instruments]));
    for (const line of cases) {
      const found = answer(line);
      const cites = [
        ...found.steps,
        ...(found.effect ? [found.effect] : []),
        ...found.labels,
        ...found.dates,
        ...found.fines,
        ...found.dates.flatMap(({ assuming }) => (assuming ? [{ cite: assuming }] : [])),
        ...found.followUps,
      ].map(({ cite }) => cite);
      expect(found.instruments.map(({ id }) => id)).toEqual([
        ...new Set(cites.map(({ doc }) => doc)),
      ]);
      for (const { doc, article } of cites) {
        const instrument = instruments.get(doc);
        expect(instrument && (article === null || printsArticle(instrument, article))).toBe(true);
      }
    }
  });

  test('describes every decision whole, after JSON too', () => {
    for (const line of cases) {
      const found = answer(line);
      expect(LeniencyDecisionSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    }
  });
});

describe('the packs of leniency', () => {
  test.each(leniencyPacks.map((pack) => [pack.id, pack] as const))(
    '%s has nothing wrong with it',
    (_id, pack) => {
      expect(checkLaw(pack, leniencyOverlays)).toEqual([]);
    },
  );

  test('are accepted by the schema that overlays from files go through', () => {
    for (const each of leniencyOverlays)
      expect(OverlaySchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  test('let a place add no rule with a fact or a reason that nobody knows', () => {
    const [overlay] = leniencyOverlays;
    const [patch] = overlay?.patches ?? [];
    const [pack] = leniencyPacks;
    if (!overlay || patch?.op !== 'add-rule' || !pack) throw new Error('Yangxin is gone.');
    const misspelt = {
      ...patch.rule,
      test: { op: 'is', fact: 'latte', value: true },
      onFail: { outcome: 'ineligible', refusal: 'NOT_LATTE' },
    } as const;
    const problems = checkLaw(pack, [
      { ...overlay, patches: [{ op: 'add-rule', rule: misspelt }] },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-fact', 'unknown-refusal']);
  });

  test('leave every time of the nation as it is, in the overlays of the kit', () => {
    const kinds = leniencyOverlays.flatMap(({ patches }) => patches.map(({ op }) => op));
    expect(new Set(kinds)).toEqual(new Set(['add-rule', 'add-consequence']));
  });

  test('change no time of the nation from a place', () => {
    const [, zengdu] = leniencyOverlays;
    const [pack] = leniencyPacks;
    if (!zengdu || !pack) throw new Error('Zengdu is gone.');
    const longer = {
      ...zengdu,
      patches: [
        {
          op: 'set-param',
          param: 'total.dormancy',
          values: [{ from: '2026-01-01', value: 'P5Y', cite: cite(convention, null, 'assumed') }],
        },
      ],
    } as const;
    expect(checkLaw(pack, [longer]).map(({ code }) => code)).toContain('loosening');
  });

  describe('let a place', () => {
    const [, zengdu] = leniencyOverlays;
    const [pack] = leniencyPacks;
    const found = (consequence: Partial<Consequence>): readonly string[] => {
      if (!zengdu || !pack) throw new Error('Zengdu is gone.');
      const [own] = zengdu.patches.flatMap((patch) =>
        patch.op === 'add-consequence' ? [patch.consequence] : [],
      );
      if (!own) throw new Error('Zengdu has nothing follow.');
      const patches = [{ op: 'add-consequence', consequence: { ...own, ...consequence } }] as const;
      return checkLaw(pack, [{ ...zengdu, patches }]).map(({ code }) => code);
    };
    const onFirst = is('measure', 'first-violation');

    test('have more follow on a measure of the nation', () => {
      expect(
        found({ id: 'own', kind: 'follow-up', value: 'change-address', when: onFirst }),
      ).toEqual([]);
    });

    test('change no effect that the nation fixed, by its name or beside it', () => {
      const effect = { kind: 'effect', value: 'not-punish', when: onFirst };
      expect(found({ ...effect, id: 'leniency.first-violation.effect.may-not-punish' })).toEqual([
        'loosening',
      ]);
      expect(found({ ...effect, id: 'own' })).toEqual(['loosening']);
    });

    test('have nothing follow that there are no words for', () => {
      expect(found({ id: 'own', kind: 'effect', value: 'reward', when: onFirst })).toContain(
        'unknown-consequence',
      );
      expect(found({ id: 'own', kind: 'prize', value: 'educate', when: onFirst })).toEqual([
        'unknown-consequence',
      ]);
    });
  });
});

test('a place of a deployment offers a measure by rules and consequences of its own', () => {
  const notice: Instrument = {
    id: 'wengyuan-notice',
    title: '翁源县通知（示例）',
    titleEn: 'Notice of Wengyuan (sample)',
    number: '',
    revision: '2026-01-01',
    publishedOn: '2026-01-01',
    from: '2026-01-01',
    articles: [],
  };
  const title = { 'zh-CN': '未申请修改过', en: 'Not amended before' };
  const county: Overlay = {
    id: 'wengyuan',
    region: '440229',
    version: '1',
    base: 'leniency',
    instruments: [notice],
    patches: [
      {
        op: 'add-rule',
        rule: {
          id: 'wengyuan.once',
          title,
          from: notice.from,
          when: { op: 'is', fact: 'measure', value: 'correct-once' },
          test: { op: 'is', fact: 'amendedBefore', value: false },
          onFail: { outcome: 'ineligible', refusal: 'ALREADY_AMENDED' },
          cite: cite(notice, null, 'verified'),
        },
      },
      ...(
        [
          ['effect', 'allow-correction'],
          ['label', 'corrected'],
          ['follow-up', 'educate'],
          ['length', 'unstated'],
        ] as const
      ).map(([kind, value]) => ({
        op: 'add-consequence' as const,
        consequence: {
          id: `wengyuan.once.${kind}`,
          from: notice.from,
          kind,
          value,
          when: all(is('measure', 'correct-once'), is('outcome', 'granted')),
          cite: cite(notice, null, 'verified'),
        },
      })),
    ],
  };
  const overlays = [...leniencyOverlays, county];
  expect(leniencyPacks.flatMap((pack) => checkLaw(pack, overlays))).toEqual([]);
  const ask = (place: string, on: string) =>
    decideLeniency({
      measure: 'correct-once',
      facts: { amendedBefore: false },
      on,
      place,
      law: leniencyLaw(overlays),
    });
  expect(ask('440229', '2026-01-01')).toMatchObject({
    outcome: 'granted',
    localPolicy: true,
    effect: { effect: 'allow-correction', cite: { doc: 'wengyuan-notice' } },
    labels: [{ label: 'corrected', cite: { doc: 'wengyuan-notice' } }],
    followUps: [{ followUp: 'educate', cite: { doc: 'wengyuan-notice' } }],
    lengthUnstated: true,
    steps: [{ rule: 'wengyuan.once', title, by: 'wengyuan', read: { amendedBefore: false } }],
    instruments: [{ id: 'wengyuan-notice', title: '翁源县通知（示例）' }],
  });
  expect(ask('440229', '2025-12-31').outcome).toBe('not-offered');
  expect(ask('440200', '2026-01-01').outcome).toBe('not-offered');
});

test('what a place has follow stands beside what the nation has, of the smallest place and the text of the day', () => {
  const ask = (on: string, place = '420222') => {
    const { effect, followUps } = decideLeniency({
      measure: 'dormancy',
      facts: {
        request: 'file',
        hardship: true,
        startOn: '2026-12-01',
        untilOn: '2027-12-01',
        earlierDays: 0,
      },
      on,
      place,
      law: leniencyLaw([
        ...leniencyOverlays,
        {
          id: 'city',
          region: '420200',
          version: '1',
          base: 'leniency',
          instruments: [],
          patches: [
            {
              op: 'add-consequence',
              consequence: {
                id: 'leniency.dormancy.follow-up.guide-dormancy',
                from: '2026-11-01',
                kind: 'follow-up',
                value: 'guide-dormancy',
                when: all(is('measure', 'dormancy'), is('outcome', 'granted')),
                cite: cite(convention, null, 'assumed'),
              },
            },
          ],
        },
      ]),
    });
    const guided = followUps.filter(({ followUp }) => followUp === 'guide-dormancy');
    return [effect?.effect, effect?.cite.article, ...guided.map(({ cite: { doc } }) => doc)];
  };
  const law = ['file-dormancy', '第三十条'];
  expect(ask('2026-10-31')).toEqual([...law, 'yangxin-2023']);
  expect(ask('2026-11-01')).toEqual([...law, 'yangxin-2023']);
  expect(ask('2026-10-31', '420200')).toEqual(law);
  expect(ask('2026-11-01', '420200')).toEqual([...law, 'xinyong-convention']);
  expect(ask('2026-11-01', '440229')).toEqual(law);
});

test('a last day that moved to a working day says so', () => {
  const applyUntil = (id: string) => {
    const line = cases.find((each) => each.id === id);
    return line && answer(line).dates.find(({ date }) => date === 'applyUntil');
  };
  expect(applyUntil('T26d')).toMatchObject({ on: '2026-10-12', rolled: true });
  expect(applyUntil('T26c')).toMatchObject({ on: '2026-10-11', assuming: { evidence: 'assumed' } });
  expect(applyUntil('T26c')).not.toHaveProperty('rolled');
  expect(applyUntil('T26f')).not.toHaveProperty('rolled');
});

test('T16: an annual report that is not filed leads to a listing within ten working days', () => {
  const due = annualReportWindow(2025, undefined, '420222')?.dueOn ?? '';
  expect(due).toBe('2026-06-30');
  expect(dutyDeadline('list-unreported', due, '420222')?.dueOn).toBe('2026-07-14');
});

test('whoever is late is told that an individual business need not publish its report', () => {
  expect(leniencyText['zh-CN'].followUps['file-late']).toMatch(/个体工商户.*自主选择是否公示/);
  expect(leniencyText.en.followUps['file-late']).toMatch(/individual business.*choose/);
});

test('a hint names every condition, and repair is not promised at once to who is on the serious list', () => {
  const { measures, refusals } = leniencyText['zh-CN'];
  expect(measures.dormancy.hint).toMatch(/自然灾害.*经营困难/);
  expect(measures.unreachable.hint).toContain('没有其他违法违规行为');
  for (const measure of [
    'late-licence',
    'general-status-error',
    'unit-slip',
    'correct-once',
  ] as const)
    expect(measures[measure].hint).toContain('没有造成不良影响和后果');
  expect(measures['serious-listing'].hint).toMatch(/拒不履行行政处罚决定.*限制开展生产经营活动/);
  expect(refusals.ALREADY_LISTED).toContain('满规定的时间');
});

test('the fine that is waived, and the one that threatens, stand beside the answer', () => {
  const line = (id: string): Line => {
    const found = cases.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is gone.`);
    return found;
  };
  expect(answer(line('T17')).fines).toMatchObject([
    { fine: 'late-report', atMostFen: 10_000_00, cite: { article: '第七十条' } },
  ]);
  expect(answer(line('DO-10')).fines).toMatchObject([
    { fine: 'ending-unpublished', atMostFen: 30_000_00, cite: { article: '第七十四条' } },
  ]);
  expect(answer(line('T27')).fines).toEqual([]);
});

describe('whatever is asked', () => {
  const days = fc.constantFrom(
    '2024-03-01',
    '2026-06-30',
    '2026-09-22',
    '2026-10-20',
    '2027-03-01',
  );
  const valueOf = (kind: unknown): fc.Arbitrary<unknown> => {
    if (kind === 'flag') return fc.boolean();
    if (kind === 'day') return days;
    if (kind === 'year') return fc.constantFrom(2013, 2024, 2025, 2026);
    if (kind === 'days') return fc.constantFrom(0, 30, 2000);
    return fc.constantFrom(...(kind as readonly string[])); // what remains in the table
  };
  /** A case, and the same with some of its facts forgotten. */
  const questions = fc.constantFrom(...leniencyMeasures).chain((measure) =>
    fc
      .tuple(
        fc.record(
          Object.fromEntries(
            Object.entries(leniencyFacts[measure]).map(([fact, kind]) => [
              fact,
              // Half of them as in order, so that grants occur.
              fact in inOrder[measure]
                ? fc.oneof(fc.constant(inOrder[measure][fact]), valueOf(kind))
                : valueOf(kind),
            ]),
          ),
          { requiredKeys: [] },
        ),
        fc.subarray(Object.keys(leniencyFacts[measure])),
        fc.constantFrom('2026-06-30', '2026-09-22', '2026-10-15', '2026-11-21', '2099-01-01'),
        fc.constantFrom('420222', '421303', '440229'),
      )
      .map(([facts, forgotten, on, place]) => {
        const ask = (known: object): LeniencyQuestion => ({
          ...LeniencyCaseSchema.parse({ measure, facts: known }),
          on,
          place,
        });
        const fewer = Object.fromEntries(
          Object.entries(facts).filter(([fact]) => !forgotten.includes(fact)),
        );
        return { full: ask(facts), partial: ask(fewer) };
      }),
  );

  property.prop([questions], { numRuns: 2000 })(
    'what is granted or refused stays so, whatever else becomes known',
    ({ full, partial }) => {
      const [known, less] = [decideLeniency(full), decideLeniency(partial)];
      if (less.outcome === 'granted' || less.outcome === 'refused')
        expect(known.outcome).toBe(less.outcome);
      if (known.outcome === 'not-offered') expect(less.outcome).toBe('not-offered');
      if (less.outcome === 'indeterminate')
        expect(less.unknown.length + less.refusals.length).toBeGreaterThan(0);
    },
  );

  property.prop([questions])(
    'an effect is named where something is granted, and only there',
    ({ full }) => {
      const found = decideLeniency(full);
      expect(found.effect !== undefined).toBe(found.outcome === 'granted');
      expect(found.branch !== undefined).toBe(
        found.outcome === 'granted' && found.measure === 'first-violation',
      );
      expect(found.outcome === 'granted' ? found.refusals : []).toEqual([]);
      if (found.localPolicy) expect(found.chain.length).toBeGreaterThan(1);
      expect(LeniencyDecisionSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    },
  );
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { measures, choices, rules, name, localPolicy, lengthUnstated, ...tables } =
    leniencyText[language];

  test.each(Object.entries({ ...tables, ...choices, rules, names: measuresNames(measures) }))(
    'no words of %s are missing or said twice',
    (_name, table) => {
      const words = Object.values(table);
      expect(words).not.toContain('');
      expect(new Set(words).size).toBe(words.length);
    },
  );

  test('no words repeat a value of the law, which a dated value or a place may change', () => {
    const said = JSON.stringify({ measures, rules, choices, ...tables });
    expect(said.match(/[二三四五六七八九十]+个?(?:工作)?[年月日天条]|[1-9]\d*/g)).toBeNull();
    expect(
      said.match(
        /\b(?:two|three|five|ten|fifteen|twenty|thirty) (?:working )?(?:day|month|year)/gi,
      ),
    ).toBeNull();
  });

  test('every rule of the nation has a title, and no other', () => {
    const { pack } = laws.standard.leniency;
    expect(Object.keys(rules).toSorted()).toEqual(pack.rules.map(({ id }) => id).toSorted());
    expect([name, localPolicy, lengthUnstated]).not.toContain('');
  });
});

describe('首违不罚', () => {
  const of = (facts: Readonly<Record<string, unknown>>) => {
    const { steps } = decideLeniency({
      measure: 'first-violation',
      facts,
      on: '2026-11-21',
      place: '440229',
    });
    return Map.groupBy(steps, ({ branch }) => branch);
  };

  test('says of each condition which of its cases it belongs to', () => {
    const cases = of({ noFaultProven: false, harm: 'more' });
    expect([...cases.keys()]).toEqual(violationBranches);
    for (const [branch, steps] of cases)
      for (const { rule } of steps) expect(rule).toContain(`leniency.first-violation.${branch}.`);
  });

  test('that is granted shows the conditions of that case alone', () => {
    const cases = of({ noFaultProven: true });
    expect([...cases.keys()]).toEqual(['no-fault']);
  });
});

test('a day that lies before the day asked about is told to be past, the day itself is not', () => {
  const past = (on: string) =>
    decideLeniency({
      measure: 'late-report',
      facts: { reportYear: 2025 },
      on,
      place: '420222',
    }).dates.map((each) => [each.date, each.past]);
  expect(past('2026-06-30')).toEqual([['dueOn', undefined]]);
  expect(past('2026-07-01')).toEqual([['dueOn', true]]);
});

test('a measure that nobody knows is refused by its name', () => {
  const asked = { measure: 'amnesty', facts: {}, on: '2026-11-21', place: '420222' };
  const ask = () => decideLeniency(asked as unknown as LeniencyQuestion); // what a caller without types may pass
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow('amnesty');
});

function measuresNames(
  measures: (typeof leniencyText)['en']['measures'],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    leniencyMeasures.flatMap((measure) => [
      [measure, measures[measure].name],
      [`${measure} hint`, measures[measure].hint],
    ]),
  );
}

test.each<[string, unknown, string]>([
  ['a measure that nobody knows', { measure: 'amnesty', facts: {} }, 'invalid-measure'],
  [
    'a fact of another measure',
    { measure: 'dormancy', facts: { firstLate: true } },
    'unknown-member',
  ],
  ['no facts', { measure: 'dormancy' }, 'invalid-object'],
  ['a word for yes', { measure: 'dormancy', facts: { hardship: 'yes' } }, 'invalid-answer'],
  [
    'a word that is no choice',
    { measure: 'dormancy', facts: { request: 'end' } },
    'invalid-choice',
  ],
  [
    'a day that is not in the calendar',
    { measure: 'dormancy', facts: { startOn: '2026-02-30' } },
    'invalid-day',
  ],
  ['a year as text', { measure: 'annual-report', facts: { reportYear: '2025' } }, 'invalid-year'],
  ['negative days', { measure: 'dormancy', facts: { earlierDays: -1 } }, 'invalid-days'],
])('the schema refuses %s', (_what, value, code) => {
  expect(LeniencyCaseSchema.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([
    code,
  ]);
});
