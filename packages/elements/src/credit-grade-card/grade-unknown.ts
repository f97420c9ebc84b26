import { gradingText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../grade/capital.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText, settlingOf } from './credit-grade-card.text.ts';
import type { GradeView } from './grade-view.ts';

/** What is not known, and who can tell it. */
export function gradeUnknown({
  decision,
  locale,
  level,
}: GradeView): TemplateResult | typeof nothing {
  const { unknown, unsettled, factors, limits, grade, between } = decision;
  // What a record is does not matter where no factor and no limit of the scheme looks at it.
  const isOpen =
    factors.some(({ points }) => points === null) || limits.some(({ holds }) => holds !== true);
  const isOpenInPublic = unsettled.length === 0 && unknown.length === 0 && !grade && between;
  const isUnsettled = unsettled.length > 0 && isOpen;
  if (unknown.length === 0 && !isUnsettled && !isOpenInPublic) return nothing;
  const words = gradeCardText[locale];
  const { facts } = gradingText[locale];
  return html`
    <section>
      ${heading(level, 'credit-heading', words.unknown)}
      ${isUnsettled ? html`<p>${words.unsettled(unsettled.length)}</p>` : nothing}
      ${isOpenInPublic ? html`<p>${words.unsettledInPublic}</p>` : nothing}
      ${
        unknown.length > 0
          ? html`
              <p>${words.unknownIntro}</p>
              <dl class="credit-unknown">
                ${[...Map.groupBy(unknown, (fact) => settlingOf[fact])].map(
                  ([settling, group]) => html`
                    <div>
                      <dt>${capital(group.map((fact) => facts[fact]).join(words.join))}</dt>
                      <dd>${words.settling[settling]}</dd>
                    </div>
                  `,
                )}
              </dl>
            `
          : nothing
      }
    </section>
  `;
}
