import type { GradedBy } from '@xinyong/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { className, rangeWords } from '../grade/grade-words.ts';
import { gradeWordsText } from '../grade/grade-words.text.ts';
import { sentences } from '../grade/sentences.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import type { GradeView } from './grade-view.ts';

/** A score, or points, between two ends. */
interface Range {
  readonly least: number;
  readonly most: number;
}

const WIDTH = 1000;

/** The score on its scale with the classes; in public, where there is no score, the classes alone. */
export function gradeScore({
  decision,
  locale,
  level,
}: GradeView): TemplateResult | typeof nothing {
  const { scheme, score, scoreRange, grade } = decision;
  const { base, least, most } = scheme;
  if (base === undefined || least === undefined || most === undefined) return nothing;
  const words = gradeCardText[locale];
  const { points, range: rangeOf } = gradeWordsText[locale];
  const range = score === undefined ? scoreRange : { least: score, most: score };
  const [from, to] = [String(least), String(most)];
  return html`
    <section>
      ${heading(level, 'credit-heading', range ? words.score : words.classes)}
      ${
        range
          ? html`
              <p>
                ${sentences(
                  locale,
                  score === undefined
                    ? words.scoreOpen(
                        points(rangeOf(String(range.least), String(range.most))),
                        from,
                        to,
                      )
                    : words.scoreIs(points(String(score)), from, to),
                  words.startsAt(String(base)),
                )}
              </p>
              ${scale(scheme.grades, { least, most }, range)}
              <p class="credit-subheading">${words.classes}</p>
            `
          : html`<p>${words.startsAt(String(base))}</p>`
      }
      <ol class="credit-classes">
        ${scheme.grades.map(({ grade: each, atLeast = least }, index) => {
          const above = scheme.grades[index - 1]?.atLeast;
          return html`<li class="credit-number">
            ${words.classFrom(
              className(each, scheme, locale),
              atLeast,
              above === undefined ? most : above - 1,
            )}
            ${each === grade ? html`<span class="credit-tag">${words.here}</span>` : nothing}
          </li>`;
        })}
      </ol>
    </section>
  `;
}

/** The score, or the range that it is in, among the thresholds; the words around it say the same. */
function scale(grades: GradedBy['grades'], bounds: Range, score: Range): TemplateResult {
  const at = (value: number): number =>
    ((value - bounds.least) / (bounds.most - bounds.least)) * WIDTH;
  const [from, to] = [at(score.least), at(score.most)];
  return html`<svg
    class="credit-scale"
    viewBox="0 0 ${WIDTH} 40"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<rect class="credit-scale-ground" x="0" y="12" width=${WIDTH} height="16"></rect>
      <rect class="credit-scale-score" x=${Math.min(from, WIDTH - 6)} y="4"
        width=${Math.max(to - from, 6)} height="32"></rect>`}
    ${grades.map(({ atLeast }) =>
      atLeast === undefined || atLeast <= bounds.least
        ? nothing
        : svg`<rect class="credit-scale-step" x=${at(atLeast) - 1} y="8" width="2" height="24"></rect>`,
    )}
  </svg>`;
}

/** 合计 −80 分。这一组最低 −400 分，最高 0 分。 */
export function dimensionWords(
  { sum, least, most, held }: GradeView['decision']['dimensions'][number],
  locale: GradeView['locale'],
): string {
  const words = gradeCardText[locale];
  const figure = (value: number): string => rangeWords({ least: value, most: value }, locale);
  const bounds =
    least !== undefined && most !== undefined
      ? words.bounds(figure(least), figure(most))
      : least !== undefined
        ? words.atLeast(figure(least))
        : most !== undefined
          ? words.atMost(figure(most))
          : '';
  return sentences(
    locale,
    sum ? words.sum(gradeWordsText[locale].points(rangeWords(sum, locale))) : '',
    bounds,
    held ? words.held : '',
  );
}
