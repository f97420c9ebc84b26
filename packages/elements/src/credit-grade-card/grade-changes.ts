import type { GradeAfterRepair } from '@xinyong/core';
import { formatDay } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { scoredWords } from '../grade/grade-words.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import type { GradeView } from './grade-view.ts';

/** When the grade changes: by time alone, and by the repair of each record, in the order of the days. */
export function gradeChanges(view: GradeView): TemplateResult | typeof nothing {
  const { decision, locale, level } = view;
  const { on, scheme, nextChange, repairs, withheld } = decision;
  if (scheme.form === 'imported') return nothing;
  const words = gradeCardText[locale];
  const point = (day: string, content: unknown): TemplateResult => html`
    <li
      data-state=${day === on ? 'today' : 'to-come'}
      aria-current=${day === on ? 'date' : 'false'}
    >
      <time datetime=${day}>${formatDay(day, locale)}</time>
      ${content}
    </li>
  `;
  const dated: readonly (readonly [day: string, content: unknown])[] = [
    [
      on,
      html`${words.today(scoredWords(decision, scheme, locale))}
      ${repairs
        .filter(({ earliestOn }) => earliestOn && earliestOn <= on)
        .map((repair) => repairPoint(repair, view))}`,
    ],
    ...(nextChange
      ? [[nextChange.on, words.byTime(scoredWords(nextChange, scheme, locale))] as const]
      : []),
    ...repairs.flatMap((repair) =>
      repair.earliestOn && repair.earliestOn > on
        ? [[repair.earliestOn, repairPoint(repair, view)] as const]
        : [],
    ),
  ];
  const undated = repairs.filter(({ earliestOn }) => !earliestOn);
  return html`
    <section>
      ${heading(level, 'credit-heading', words.changes)}
      ${nextChange ? nothing : html`<p>${withheld ? words.changesWithheld : words.noneByTime}</p>`}
      <ol class="credit-timeline credit-timeline-upright">
        ${[...dated]
          .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
          .map(([day, content]) => point(day, content))}
      </ol>
      ${
        undated.length > 0
          ? html`<ul class="credit-list">
              ${undated.map((repair) => html`<li>${repairPoint(repair, view)}</li>`)}
            </ul>`
          : nothing
      }
    </section>
  `;
}

function repairPoint(repair: GradeAfterRepair, view: GradeView): TemplateResult {
  const { decision, locale, nameOf, repairLink } = view;
  const words = gradeCardText[locale];
  const { recordId, earliestOn } = repair;
  const when = !earliestOn
    ? words.dayUnknown
    : earliestOn > decision.on
      ? words.fromDay(formatDay(earliestOn, locale))
      : words.now;
  return html`
    <div class="credit-repair-effect">
      <p class="credit-subheading">${nameOf(recordId)}</p>
      <p>${words.afterRepair(scoredWords(repair, decision.scheme, locale))}</p>
      <p class="credit-small">${when}</p>
      <p>${repairLink(recordId)}</p>
    </div>
  `;
}
