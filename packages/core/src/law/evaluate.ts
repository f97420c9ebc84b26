import type { Day } from '../calendar/day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import type { ParamValue } from './pack.ts';
import type { ResolvedLaw, ResolvedParam } from './resolve.ts';
import {
  isDayRange,
  type DayRange,
  type Facts,
  type FactValue,
  type ParamRef,
  type Test,
  type ValueTest,
} from './test.ts';

/** True, false or unknown. */
export type Tri = boolean | 'unknown';

/** What a test came to, and what it looked at on the way. */
export interface Finding {
  readonly result: Tri;
  /** Every fact read; null where it is unknown. */
  readonly read: Readonly<Record<string, FactValue | null>>;
  /** Every value of the law it was compared with. */
  readonly against: readonly ResolvedParam[];
  /** The first day on which a running period is surely over. */
  readonly fromOn?: Day;
}

/** Evaluates one test on one day. Pure; nothing unknown is taken for false. */
export function evaluate(test: Test, law: ResolvedLaw, facts: Facts, on: Day): Finding {
  switch (test.op) {
    case 'all':
      return combine(
        test.of.map((part) => evaluate(part, law, facts, on)),
        false,
      );
    case 'any':
      return combine(
        test.of.map((part) => evaluate(part, law, facts, on)),
        true,
      );
    case 'not': {
      const finding = evaluate(test.of, law, facts, on);
      return { ...finding, result: finding.result === 'unknown' ? 'unknown' : !finding.result };
    }
    case 'elapsed':
      return elapsed(test, law, facts, on);
    case 'below': {
      const value = facts[test.fact];
      const [param] = paramsNamed(test, law, facts);
      return {
        result:
          typeof value === 'number' && typeof param?.value === 'number'
            ? value < param.value
            : 'unknown',
        read: { [test.fact]: value ?? null },
        against: param ? [param] : [],
      };
    }
    case 'established':
    case 'is':
    case 'one-of':
    case 'includes':
    case 'only': {
      const value = facts[test.fact];
      if (value !== undefined)
        return { result: satisfies(test, value), read: { [test.fact]: value }, against: [] };
      // An exception nobody mentioned is not an open question: it is not read at all.
      return test.op === 'established'
        ? { result: false, read: {}, against: [] }
        : { result: 'unknown', read: { [test.fact]: null }, against: [] };
    }
  }
}

/** Whether a known value passes. */
export function satisfies(test: ValueTest, value: FactValue): boolean {
  const list: readonly string[] = Array.isArray(value) ? value : [];
  switch (test.op) {
    case 'established':
      return value === true;
    case 'is':
      return value === test.value;
    case 'one-of':
      return typeof value === 'string' && test.values.includes(value);
    case 'includes':
      return list.some((item) => test.values.includes(item));
    case 'only':
      return list.length > 0 && list.every((item) => test.values.includes(item));
  }
}

/** Kleene's conjunction and disjunction: `settling` is the result that one part alone decides. */
function combine(parts: readonly Finding[], settling: boolean): Finding {
  const results = parts.map(({ result }) => result);
  const days = parts.flatMap(({ fromOn }) => fromOn ?? []);
  const settled = results.includes(settling);
  // What is unknown beside the part that settles it is no open question.
  const counting = settled ? parts.filter(({ result }) => result !== 'unknown') : parts;
  return {
    result: settled ? settling : results.includes('unknown') ? 'unknown' : !settling,
    read: Object.assign({}, ...counting.map(({ read }) => read)) as Finding['read'], // assign() loses the type
    against: parts.flatMap(({ against }) => against),
    ...(days.length > 0 && { fromOn: Math.max(...days) }),
  };
}

/** The parameters a reference may mean: one, or one for each class while the class is unknown. */
function paramsNamed(
  { param, by }: ParamRef,
  law: ResolvedLaw,
  facts: Facts,
): readonly ResolvedParam[] {
  const given = by === undefined ? undefined : facts[by];
  const names =
    by === undefined
      ? [param]
      : typeof given === 'string'
        ? [`${param}.${given}`]
        : (law.classifications.find(({ fact }) => fact === by)?.values ?? []).map(
            (value) => `${param}.${value}`,
          );
  return names.flatMap((name) => law.params.get(name) ?? []);
}

/**
 * 期间届满: the start day is not counted, a period ends with its last day (民法典 第二百零一条、第二百零二条, by analogy),
 * so that the first day after it is the first on which it is over.
 */
function elapsed(test: Test & { op: 'elapsed' }, law: ResolvedLaw, facts: Facts, on: Day): Finding {
  const since = facts[test.since];
  const range: DayRange | undefined =
    typeof since === 'number'
      ? { earliest: since, latest: since }
      : isDayRange(since)
        ? since
        : undefined;
  const params = paramsNamed(test, law, facts);
  const read: Record<string, FactValue | null> = { [test.since]: since ?? null };
  if (test.by !== undefined) read[test.by] = facts[test.by] ?? null;
  if (!range || params.length === 0) return { result: 'unknown', read, against: params };
  const inclusive = law.params.get('minPeriodInclusive');
  const over = (start: Day, value: ParamValue): Day => {
    if (!isPeriod(value)) throw new TypeError(`${test.param} is not a period`);
    if (value === 'P0D') return start;
    return periodLastDay(start, value) + (test.inclusive && inclusive?.value === true ? 0 : 1);
  };
  const first = Math.min(...params.map(({ value }) => over(range.earliest, value)));
  const fromOn = Math.max(...params.map(({ value }) => over(range.latest, value)));
  return {
    result: on >= fromOn ? true : on < first ? false : 'unknown',
    read,
    // The day that is given rests on the flag while the period runs; once it is over either way, nothing does.
    against:
      inclusive && test.inclusive && (on < fromOn || (on === fromOn && inclusive.value === true))
        ? [...params, inclusive]
        : params,
    fromOn,
  };
}
