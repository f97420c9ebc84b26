import type { IsoDay } from '../calendar/iso-day.ts';

/** From the weakest to the strongest. */
export const evidences = ['assumed', 'secondary', 'verified'] as const;

/**
 * How far the source of a value was read (证据等级).
 * `verified`: the text itself; `secondary`: a summary or a fragment of it; `assumed`: nothing published was found.
 */
export type Evidence = (typeof evidences)[number];

/** Where a value or a rule stands (依据). */
export interface Citation {
  /** Id of the {@link Instrument}. */
  readonly doc: string;
  /** 条 (款, 项), or null while the text has not been read (条号待核). */
  readonly article: string | null;
  /** Day of the version of the text that the value was taken from. */
  readonly revision: IsoDay;
  readonly evidence: Evidence;
}

/** The weakest evidence among citations; `verified` when there are none. */
export const weakestEvidence = (citations: readonly Pick<Citation, 'evidence'>[]): Evidence =>
  evidences.find((evidence) => citations.some((cite) => cite.evidence === evidence)) ?? 'verified';
