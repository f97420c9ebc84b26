import { factSlots, slotOf, type SchemeFacts } from './fact-slots.ts';

/** The largest count or measure that a fact may state. */
export const MOST_STATED = 1_000_000;

/**
 * Facts that somebody states (as they stand in no record) have to be such that a scheme can read them.
 * @throws RangeError that names the fact: points for a number below nothing would look like any others.
 */
export function requireFacts(facts: SchemeFacts): void {
  for (const [id, value] of Object.entries(facts)) {
    const slot = factSlots[slotOf(id) ?? -1];
    const isRight =
      slot?.kind === 'category'
        ? slot.values?.includes(String(value))
        : slot?.kind === 'flag'
          ? typeof value === 'boolean'
          : slot && Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_STATED;
    if (value !== undefined && !isRight)
      throw new RangeError(
        `事实的取值不在范围内。 A fact is out of range: ${id} = ${String(value)}`,
      );
  }
}
