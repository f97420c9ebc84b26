import { html, nothing, svg, type TemplateResult } from 'lit';
import { className, rangeWords } from '../grade/grade-words.ts';
import { gradeWordsText } from '../grade/grade-words.text.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import type { GradeView } from './grade-view.ts';

const WIDTH = 1000;

/** The score on its scale with the classes; in public, where there is no score, the classes alone. */
export function gradeScore({ decision, locale, level }: GradeView): TemplateResult | typeof nothing {
  const { scheme, score, scoreRange, grade } = decision;
  const { base, least, most } = scheme;
  if (base === undefined || least === undefined || most === undefined) return nothing;
  const words = gradeCardText[locale];
  const points = (value: number): string => gradeWordsText[locale].points(String(value));
  const at = (value: number): number => ((value - least) / (most - least)) * WIDTH;
  const range = score === undefined ? scoreRange : { least: score, most: score };
  return html`
    <section>
      ${heading(level, 'credit-heading', words.score)}
      ${
        range
          ? html`<p>
              ${
                score === undefined
                  ? words.scoreOpen(
                      gradeWordsText[locale].points(
                        gradeWordsText[locale].range(String(range.least), String(range.most)),
                      ),
                      String(least),
                      points(most),
                    )
                  : words.scoreIs(points(score), String(least), points(most))
              }
              ${words.startsAt(points(base))}
            </p>`
          : nothing
      }
      <svg class="credit-scale" viewBox="0 0 ${WIDTH} 40" preserveAspectRatio="none" aria-hidden="true">
        <rect class="credit-scale-ground" x="0" y="12" width=${WIDTH} height="16"></rect>
        ${
          range
            ? svg`<rect class="credit-scale-score" x=${Math.min(at(range.least), WIDTH - 6)} y="4"
                width=${Math.max(at(range.most) - at(range.least), 6)} height="32"></rect>`
            : nothing
        }
        ${scheme.grades.map(({ atLeast }) =>
          atLeast === undefined || atLeast <= least
            ? nothing
            : svg`<rect class="credit-scale-step" x=${at(atLeast) - 1} y="8" width="2" height="24"></rect>`,
        )}
      </svg>
      <p class="credit-subheading">${words.classes}</p>
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

/** 合计 −80 分。这一组最低 −400 分，最高 0 分。 */
export function dimensionWords(
  {
    sum,
    least,
    most,
    held,
  }: GradeView['decision']['dimensions'][number],
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
  const parts = [
    sum ? words.sum(gradeWordsText[locale].points(rangeWords(sum, locale))) : '',
    bounds,
    held ? words.held : '',
  ];
  return parts.filter(Boolean).join(locale === 'en' ? ' ' : '');
}
