/** A fact as a decision reads it. Undefined is unknown, never false. Days are integers. */
export type FactValue = string | number | boolean | readonly string[] | DayRange;

/** A day of which only the bounds are known. */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

export const isDayRange = (value: FactValue | undefined): value is DayRange =>
  typeof value === 'object' && 'latest' in value;

/** The day, or the latest it can have been. */
export const latestOf = (value: FactValue | undefined): number | undefined =>
  typeof value === 'number' ? value : isDayRange(value) ? value.latest : undefined;

/** Facts by name. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** Names a parameter; `by` appends the value of a fact, as in `minimum.general`. */
export interface ParamRef {
  readonly param: string;
  readonly by?: string;
}

/**
 * The closed set of tests that law may be written in. Each is three-valued: with a needed fact unknown
 * the answer is unknown, unless the known ones settle it.
 */
export type Test =
  | { readonly op: 'is'; readonly fact: string; readonly value: string | boolean }
  | { readonly op: 'one-of'; readonly fact: string; readonly values: readonly string[] }
  /** A list that holds at least one of the values. */
  | { readonly op: 'includes'; readonly fact: string; readonly values: readonly string[] }
  /** A list that is not empty and holds nothing but the values. */
  | { readonly op: 'only'; readonly fact: string; readonly values: readonly string[] }
  | ({ readonly op: 'below'; readonly fact: string } & ParamRef)
  /** The whole period that began on the day in `since` is over (届满). */
  | ({
      readonly op: 'elapsed';
      readonly since: string;
      /** Whether the parameter `minPeriodInclusive` may open the last day itself. */
      readonly inclusive?: true;
    } & ParamRef)
  /** An exception that counts only when it is shown: unknown is not established. */
  | { readonly op: 'established'; readonly fact: string }
  | { readonly op: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly op: 'not'; readonly of: Test };

/** The tests that look at the value of one fact and at nothing else. */
export type ValueTest = Extract<
  Test,
  { op: 'is' | 'one-of' | 'includes' | 'only' | 'established' }
>;

export const is = (fact: string, value: string | boolean): Test => ({ op: 'is', fact, value });
export const includes = (fact: string, ...values: readonly string[]): Test => ({
  op: 'includes',
  fact,
  values,
});
export const only = (fact: string, ...values: readonly string[]): Test => ({
  op: 'only',
  fact,
  values,
});
export const established = (fact: string): Test => ({ op: 'established', fact });
export const all = (...of: readonly Test[]): Test => ({ op: 'all', of });
export const any = (...of: readonly Test[]): Test => ({ op: 'any', of });
export const not = (of: Test): Test => ({ op: 'not', of });

/** Every fact that a test may read. */
export function factsOf(test: Test): readonly string[] {
  switch (test.op) {
    case 'all':
    case 'any':
      return test.of.flatMap(factsOf);
    case 'not':
      return factsOf(test.of);
    case 'elapsed':
      return [test.since, ...(test.by ? [test.by] : [])];
    case 'below':
      return [test.fact, ...(test.by ? [test.by] : [])];
    case 'is':
    case 'one-of':
    case 'includes':
    case 'only':
    case 'established':
      return [test.fact];
  }
}

/** Every parameter that a test may read. */
export function paramsOf(test: Test): readonly ParamRef[] {
  switch (test.op) {
    case 'all':
    case 'any':
      return test.of.flatMap(paramsOf);
    case 'not':
      return paramsOf(test.of);
    case 'elapsed':
    case 'below':
      return [test];
    case 'is':
    case 'one-of':
    case 'includes':
    case 'only':
    case 'established':
      return [];
  }
}
