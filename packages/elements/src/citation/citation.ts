import type { Citation, CitedInstrument, Evidence } from '@xinyong/core';
import { citationText as sourceText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { citationText } from './citation.text.ts';

/** The source of a rule or a value: 《title》（number）article; the id of a document that is not among them. */
function citationLine(
  { doc, article }: Citation,
  instruments: readonly CitedInstrument[],
  locale: Locale,
): TemplateResult {
  const words = citationText[locale];
  const found = instruments.find(({ id }) => id === doc);
  const title = (locale === 'en' ? found?.titleEn : found?.title) ?? doc;
  const number = found?.number;
  return html`${words.title(title)}${number ? around(words.number, number) : nothing}
  ${article === null ? sourceText[locale].articleUnread : chinese(article)}`;
}

/** How far a source was read, in a word that colour only repeats. */
export const evidenceTag = (evidence: Evidence, locale: Locale): TemplateResult =>
  html`<span
    class="credit-tag ${evidence === 'assumed' ? 'credit-tag-warning' : 'credit-tag-neutral'}"
    >${sourceText[locale].evidence[evidence].name}</span
  >`;

/** The source with the degree of its evidence; its title is that of the answer it came with. */
export const citation = (
  cite: Citation,
  instruments: readonly CitedInstrument[],
  locale: Locale,
): TemplateResult =>
  html`<span class="credit-citation"
    >${citationLine(cite, instruments, locale)} ${evidenceTag(cite.evidence, locale)}</span
  >`;

/** What the degrees of evidence among these sources mean, once for all of them. */
export function evidenceLegend(cites: readonly Citation[], locale: Locale): TemplateResult {
  const degrees = new Set(cites.map(({ evidence }) => evidence));
  return html`
    <dl class="credit-legend">
      ${[...degrees].map(
        (evidence) => html`
          <div>
            <dt>${evidenceTag(evidence, locale)}</dt>
            <dd>${sourceText[locale].evidence[evidence].hint}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
