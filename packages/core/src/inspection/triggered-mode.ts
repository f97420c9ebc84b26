import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay, type Period } from '../calendar/period.ts';
import type { RegionCode } from '../identity/region.ts';
import { weakestEvidence, type Citation, type Evidence } from '../law/citation.ts';
import { decide } from '../law/decide.ts';
import type { Tri } from '../law/evaluate.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import { policyRead } from '../places/policy-read.ts';
import { inspectionLaw, type InspectionLaw } from './inspection-law.ts';
import { triggeredRefusals, type TriggeredRefusal } from './law/triggered-pack.ts';
import type { KeyField, RiskClass } from './risk-class.ts';

export const checkMatters = [
  'registration',
  'published-information',
  'trade-mark',
  'other',
] as const;

/** What is checked: 登记事项, 公示信息, 商标使用行为, or anything else. */
export type CheckMatter = (typeof checkMatters)[number];

export const triggerKinds = ['complaint', 'lead', 'legal-duty'] as const;

/** What ends the mode: 投诉, 线索（举报）, or a check that the law demands. */
export type TriggerKind = (typeof triggerKinds)[number];

export interface TriggerEvent {
  readonly kind: TriggerKind;
  readonly on: IsoDay;
}

export const triggeredPhases = [
  'not-applicable',
  'observation',
  'prompt',
  'ended',
  'indeterminate',
] as const;

/** 观察期 (`observation`), 提示期 (`prompt`). */
export type TriggeredPhase = (typeof triggeredPhases)[number];

/** What is asked. What is undefined is unknown. */
export interface TriggeredQuestion {
  readonly riskClass: RiskClass | undefined;
  /** 重点监管行业; `none` where it is known to be in none. */
  readonly keyField: KeyField | 'none' | undefined;
  readonly check: CheckMatter;
  /** Every complaint, lead and legal duty there was. */
  readonly events: readonly TriggerEvent[];
  /** The day on which the observation begins; it is not counted. */
  readonly since: IsoDay;
  readonly on: IsoDay;
  readonly place: RegionCode;
  /** Lengths that the agency states itself, where the law of the place has none. */
  readonly lengths?: { readonly observation?: Period; readonly prompt?: Period };
  readonly law?: InspectionLaw;
}

/** One of the two periods: its first day, and its last where its length is known. */
export interface TriggeredPeriod {
  readonly from: IsoDay;
  readonly until?: IsoDay;
  readonly length?: Period;
  /** Where the length stands; absent where it was stated or is unknown. */
  readonly cite?: Citation;
}

/** One condition as it was applied: what was read and where it stands. */
export interface TriggeredStep {
  readonly rule: string;
  readonly outcome: Tri;
  readonly cite: Citation;
  /** Id of the pack or overlay. */
  readonly by: string;
  /** Null is unknown. */
  readonly read: Readonly<Record<string, string | boolean | null>>;
}

/** Which phase it is, and why. */
export interface TriggeredMode {
  readonly phase: TriggeredPhase;
  readonly reasons: readonly TriggeredRefusal[];
  readonly observation?: TriggeredPeriod;
  readonly prompt?: TriggeredPeriod;
  /** What ended it; `time` on the first day after both periods. */
  readonly endedBy?: { readonly kind: TriggerKind | 'time'; readonly on: IsoDay };
  /** Facts, and the lengths `observation` and `prompt`, that would settle what is unknown. */
  readonly unknown: readonly string[];
  readonly steps: readonly TriggeredStep[];
  readonly evidence: Evidence;
  /** The documents that the answer cites. */
  readonly instruments: readonly CitedInstrument[];
}

const national = inspectionLaw();

/** 触发式监管: whether it applies and in which phase a subject is (local policy; see the packs). */
export function triggeredMode(question: TriggeredQuestion): TriggeredMode {
  const { law = national, since, on, place } = question;
  const day = dayOf(on);
  const resolved = law.triggered.resolve({ on: day, place, asOf: day });
  if (!resolved) return bare('indeterminate', { unknown: ['rule'] });
  const trigger = question.events
    .filter((event) => dayOf(since) <= dayOf(event.on) && dayOf(event.on) <= day)
    .toSorted((a, b) => dayOf(a.on) - dayOf(b.on))[0];
  const lengthOf = (name: 'observation' | 'prompt'): Pick<TriggeredPeriod, 'length' | 'cite'> => {
    const param = resolved.params.get(name);
    if (isPeriod(param?.value)) return { length: param.value, cite: param.cite };
    const stated = question.lengths?.[name];
    return stated === undefined ? {} : { length: stated };
  };
  const lengths = { observation: lengthOf('observation'), prompt: lengthOf('prompt') };
  const lastObserved = lastDayOf(dayOf(since), lengths.observation);
  const lastPrompt =
    lastObserved === undefined ? undefined : lastDayOf(lastObserved, lengths.prompt);
  const observation: TriggeredPeriod = {
    from: since,
    ...lengths.observation,
    ...(lastObserved !== undefined && { until: isoOf(lastObserved) }),
  };
  const prompt: TriggeredPeriod | undefined =
    lastObserved === undefined
      ? undefined
      : {
          from: isoOf(lastObserved + 1),
          ...lengths.prompt,
          ...(lastPrompt !== undefined && { until: isoOf(lastPrompt) }),
        };
  const over = lastPrompt === undefined ? undefined : lastPrompt + 1;
  const ending =
    trigger && (over === undefined || dayOf(trigger.on) < over)
      ? trigger
      : over !== undefined && over <= day
        ? { kind: 'time' as const, on: isoOf(over) }
        : undefined;

  const offered = resolved.params.get('offered');
  const decision = decide(
    resolved,
    {
      offered: offered ? offered.value === true : policyRead(place, on) ? false : undefined,
      riskClass: question.riskClass,
      keyField: question.keyField,
      check: question.check,
      event: ending && ending.kind !== 'time' ? ending.kind : 'none',
    },
    day,
  );
  const against = triggeredRefusals.filter((code) => decision.refusals.includes(code));
  const cites = [
    ...decision.steps.map(({ cite }) => cite),
    ...(offered ? [offered.cite] : []),
    ...[observation.cite, prompt?.cite].flatMap((cite) => cite ?? []),
  ];
  const basis = {
    steps: decision.steps.map(({ rule, outcome, cite, by, read }) => ({
      rule,
      outcome,
      cite,
      by,
      read: Object.fromEntries(Object.entries(read).filter(isPlain)),
    })),
    evidence: weakestEvidence(cites),
    instruments: [...new Set(cites.map(({ doc }) => doc))].flatMap((doc): CitedInstrument[] => {
      const found = law.triggered.instruments.get(doc);
      if (!found) return [];
      const { id, title, titleEn, number } = found;
      return [{ id, title, titleEn, number }];
    }),
  };

  // The conditions are those of a place that offers the mode: they bar nobody where that is unknown.
  if (decision.unknown.includes('offered'))
    return { ...bare('indeterminate', { unknown: decision.unknown }), ...basis };
  const conditions = against.filter((code) => code !== 'TRIGGERED');
  if (conditions.length > 0)
    return { ...bare('not-applicable', { reasons: conditions }), ...basis };
  if (day < dayOf(since))
    return { ...bare('not-applicable', { reasons: ['NOT_BEGUN'] }), ...basis };
  const periods = { observation, ...(prompt && { prompt }) };
  if (decision.unknown.length > 0)
    return { ...bare('indeterminate', { unknown: decision.unknown }), ...periods, ...basis };
  const open = (['observation', 'prompt'] as const).filter(
    (name) => lengths[name].length === undefined,
  );
  if (ending)
    return {
      ...bare('ended', { reasons: against, unknown: open }),
      ...periods,
      endedBy: { kind: ending.kind, on: ending.on },
      ...basis,
    };
  const phase =
    lastObserved === undefined
      ? 'indeterminate'
      : day <= lastObserved
        ? 'observation'
        : lastPrompt === undefined
          ? 'indeterminate'
          : 'prompt';
  return { ...bare(phase, { unknown: open }), ...periods, ...basis };
}

/** 期间开始的当日不计入: what is counted begins on the day after. */
const lastDayOf = (day: Day, { length }: Pick<TriggeredPeriod, 'length'>): Day | undefined =>
  length === undefined ? undefined : periodLastDay(day, length);

const bare = (
  phase: TriggeredPhase,
  { reasons = [], unknown = [] }: Partial<Pick<TriggeredMode, 'reasons' | 'unknown'>>,
): TriggeredMode => ({
  phase,
  reasons,
  unknown,
  steps: [],
  evidence: 'assumed',
  instruments: [],
});

/** The facts of this law are words, yes and no. */
const isPlain = (entry: readonly [string, unknown]): entry is [string, string | boolean | null] =>
  entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'boolean';
