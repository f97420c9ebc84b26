import type { Day } from '../calendar/day.ts';
import { evaluate } from './evaluate.ts';
import type { ResolvedLaw } from './resolve.ts';
import type { Facts } from './test.ts';

/** Every consequence in force whose test is known to hold, those of the nation first. */
export const consequencesOf = (
  law: ResolvedLaw,
  facts: Facts,
  on: Day,
): ResolvedLaw['consequences'] =>
  law.consequences.filter(({ when }) => evaluate(when, law, facts, on).result === true);
