import { factSlots, UNKNOWN, type SchemeFacts } from './fact-slots.ts';

/** The facts that a row of bytes holds. */
export function factsOfRow(row: Uint8Array, at = 0): SchemeFacts {
  const facts: Record<string, unknown> = {};
  for (const [slot, { id, kind, values }] of factSlots.entries()) {
    const byte = row[at + slot] ?? UNKNOWN;
    if (byte !== UNKNOWN)
      facts[id] = kind === 'flag' ? byte === 1 : kind === 'category' ? values?.[byte] : byte;
  }
  // The slots name every fact with its kind.
  return facts as SchemeFacts;
}
