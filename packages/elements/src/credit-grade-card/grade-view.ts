import type { Citation, GradeDecision } from '@xinyong/core';
import type { nothing, TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';

/** What every part of an explanation is drawn from. */
export interface GradeView {
  readonly decision: GradeDecision;
  readonly locale: Locale;
  /** Of the headings of its parts. */
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
  /** What a record is called. */
  readonly nameOf: (recordId: string) => TemplateResult | string;
  /** The way to a record, named after it; to its repair likewise; nothing where the host gave no address. */
  readonly recordLink: (recordId: string) => TemplateResult | typeof nothing;
  readonly repairLink: (recordId: string) => TemplateResult | typeof nothing;
}

/** Whether a source is that of the whole scheme, which stands above: it is not said again with every line. */
export const isOfScheme = (
  { doc, article, evidence }: Citation,
  { scheme: { cite } }: GradeDecision,
): boolean => doc === cite.doc && article === cite.article && evidence === cite.evidence;

/** A record that is not at hand is called by its place among those of the decision. */
export const recordIdsOf = ({ factors, limits, repairs }: GradeDecision): readonly string[] => [
  ...new Set([
    ...factors.flatMap(({ records }) => records),
    ...limits.flatMap(({ records }) => records),
    ...repairs.map(({ recordId }) => recordId),
  ]),
];
