import { digestOf } from '../law/resolve.ts';
import type { CreditRecord } from './credit-record.ts';

type Draft<R> = R extends CreditRecord ? Omit<R, 'id' | 'display' | 'stated'> : never;

/** A record as a row gives it, before it has an identity and a history of display. */
export type RecordDraft = Draft<CreditRecord>;

/**
 * The id of a record: SHA-256 (hex) of its normalised row, so that a row imported again is the same
 * record. What this kit derives from the row is left out: a better table of words, or a subject that
 * became known, must not make a second record of it.
 */
export function recordIdOf(draft: RecordDraft): string {
  const { place: _place, ...row } = draft;
  if (row.kind !== 'penalty') return digestOf(row);
  const { track: _track, domains: _domains, ...penalty } = row;
  return digestOf(penalty);
}
