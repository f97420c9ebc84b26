import type { CitedInstrument, SamplingRange } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../citation/citation.ts';
import type { Locale } from '../locale/locale.ts';

/** Where a published ratio stands; its two ends may stand in two documents. */
export const citations = (
  { cite, fromCite }: Partial<Pick<SamplingRange, 'cite' | 'fromCite'>>,
  instruments: readonly CitedInstrument[],
  locale: Locale,
): TemplateResult => html`
  ${cite ? citation(cite, instruments, locale) : nothing}
  ${fromCite ? citation(fromCite, instruments, locale) : nothing}
`;
