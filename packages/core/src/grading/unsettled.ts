import type { FactId } from './fact-slots.ts';

/**
 * A record whose class or field is not settled: every list of facts in which it might count beside those in which it
 * counts in any case. An empty list says that it might count in no more.
 */
export type Unsettled = readonly (readonly FactId[])[];
