import type { GradeFactor } from '@xinyong/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { pointsWords } from '../grade/grade-words.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import { dimensionWords } from './grade-score.ts';
import { isOfScheme, type GradeView } from './grade-view.ts';

/** The factors by dimension, as bars or as a table: one of them at a time, so that nothing is read twice. */
export function gradeFactors(
  view: GradeView,
  asTable: boolean,
  toggle: () => void,
): TemplateResult | typeof nothing {
  const { decision, locale, level, idOf } = view;
  const { factors, dimensions, scheme, withheld } = decision;
  if (scheme.form === 'imported') return nothing;
  const words = gradeCardText[locale];
  const quiet = dimensions
    .filter(({ id }) => !factors.some(({ dimension }) => dimension === id))
    .map(({ title }) => title[locale])
    .join(words.join);
  return html`
    <section>
      ${heading(level, 'credit-heading', words.factors)}
      ${
        factors.length === 0
          ? html`<p>${withheld ? words.noneShown : words.none}</p>`
          : html`
              <p>
                <button
                  type="button"
                  class="credit-button credit-button-quiet"
                  aria-controls=${idOf('factors')}
                  @click=${toggle}
                >
                  ${asTable ? words.asBars : words.asTable}
                </button>
              </p>
              <div id=${idOf('factors')}>${asTable ? factorTable(view) : factorBars(view)}</div>
              ${
                quiet
                  ? html`<p class="credit-small">
                      ${withheld ? words.quietDimensionsShown(quiet) : words.quietDimensions(quiet)}
                    </p>`
                  : nothing
              }
              ${evidenceLegend(
                factors.map(({ cite }) => cite),
                locale,
              )}
            `
      }
    </section>
  `;
}

function factorBars(view: GradeView): TemplateResult {
  const { decision, locale, level } = view;
  const { factors, dimensions } = decision;
  // One scale for all, or bars of two groups could not be compared.
  const longest = Math.max(...factors.flatMap(endsOf).map(Math.abs), 1);
  return html`${dimensions.map((dimension) => {
    const own = factors.filter((factor) => factor.dimension === dimension.id);
    if (own.length === 0) return nothing;
    return html`
      ${heading(oneBelow(level), 'credit-subheading', dimension.title[locale])}
      <p class="credit-small credit-number">${dimensionWords(dimension, locale)}</p>
      <ul class="credit-factors">
        ${own.map(
          (factor) => html`
            <li>
              <div class="credit-line">
                <span>${factor.title[locale]}${marksOf(factor, view)}</span>
                <strong class="credit-number"
                  >${pointsWords(factor.points, factor.range, locale)}</strong
                >
              </div>
              ${bar(factor, longest)}
              ${
                isOfScheme(factor.cite, decision)
                  ? nothing
                  : html`<p class="credit-small">
                      ${citation(factor.cite, decision.instruments, locale)}
                    </p>`
              }
              ${recordsOf(factor, view)}
            </li>
          `,
        )}
      </ul>
    `;
  })}`;
}

function factorTable(view: GradeView): TemplateResult {
  const { decision, locale } = view;
  const { factors, dimensions, instruments } = decision;
  const words = gradeCardText[locale];
  return html`
    <table class="credit-table">
      <caption>
        ${words.factors}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.factor}</th>
          <th scope="col">${words.points}</th>
          <th scope="col">${words.basis}</th>
          <th scope="col">${words.records}</th>
        </tr>
      </thead>
      ${dimensions.map((dimension) => {
        const own = factors.filter((factor) => factor.dimension === dimension.id);
        if (own.length === 0) return nothing;
        return html`
          <tbody>
            <tr>
              <th scope="rowgroup" colspan="4">
                <div>
                  ${dimension.title[locale]}
                  <span class="credit-small">${dimensionWords(dimension, locale)}</span>
                </div>
              </th>
            </tr>
            ${own.map(
              (factor) => html`
                <tr>
                  <th scope="row" data-label=${words.factor}>
                    <span>${factor.title[locale]}${marksOf(factor, view)}</span>
                  </th>
                  <td data-label=${words.points}>
                    <span>${pointsWords(factor.points, factor.range, locale)}</span>
                  </td>
                  <td data-label=${words.basis}>
                    <div>
                      ${
                        isOfScheme(factor.cite, decision)
                          ? words.asScheme
                          : citation(factor.cite, instruments, locale)
                      }
                    </div>
                  </td>
                  <td data-label=${words.records}>
                    <div>${recordsOf(factor, view)}</div>
                  </td>
                </tr>
              `,
            )}
          </tbody>
        `;
      })}
    </table>
  `;
}

function marksOf({ disputed, points, range }: GradeFactor, { locale }: GradeView): TemplateResult {
  const words = gradeCardText[locale];
  return html`${
    disputed ? html` <span class="credit-tag credit-tag-warning">${words.disputed}</span>` : nothing
  }${points === null && range ? html` <span class="credit-tag credit-tag-neutral">${words.open}</span>` : nothing}`;
}

function recordsOf({ records }: GradeFactor, view: GradeView): TemplateResult | typeof nothing {
  if (records.length === 0) return nothing;
  return html`<ul class="credit-factor-records">
    ${records.map((id) => html`<li>${view.nameOf(id)} ${view.recordLink(id)}</li>`)}
  </ul>`;
}

/** The ends of a factor's bar; one that nothing bounds has none. */
const endsOf = ({ points, range }: GradeFactor): readonly number[] =>
  points !== null ? [points] : range ? [range.least, range.most] : [];

/** Points to the right of the line in the middle, or to the left; the figures stand beside it. */
function bar(factor: GradeFactor, longest: number): TemplateResult | typeof nothing {
  const ends = endsOf(factor).map((points) => 100 + (points / longest) * 98);
  if (ends.length === 0) return nothing;
  const [from, to] = [Math.min(100, ...ends), Math.max(100, ...ends)];
  const sign = from < 100 ? (to > 100 ? 'open' : 'minus') : 'plus';
  return html`<svg
    class="credit-bar credit-bar-${factor.points === null ? 'open' : sign}"
    viewBox="0 0 200 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<rect class="credit-bar-points" x=${from} y="2" width=${to - from} height="6"></rect>
      <rect class="credit-bar-zero" x="99.75" y="0" width="0.5" height="10"></rect>`}
  </svg>`;
}

// 4 is the lowest that our headings know.
const oneBelow = (level: HeadingLevel): HeadingLevel => (level === 1 ? 2 : level === 2 ? 3 : 4);
