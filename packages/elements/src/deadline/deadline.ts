import { dayOf, weekdayOf, type CitedInstrument, type Deadline, type IsoDay } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { citation, evidenceLegend } from '../citation/citation.ts';
import type { Locale } from '../locale/locale.ts';
import { deadlineText } from './deadline.text.ts';

/** A day with its weekday, as a deadline is told: 2026年10月16日 周五. */
export function weekdayDay(on: IsoDay, locale: Locale): string {
  const words = deadlineText[locale];
  return words.day(formatDay(on, locale), words.weekdays[weekdayOf(dayOf(on)) - 1] ?? '');
}

/** A clock whose last day is known. */
export type DueDeadline = Deadline & Required<Pick<Deadline, 'dueOn'>>;

/** How far a deadline is: 还有 5 个工作日（…）, 今天到期, 已超期. The working days are those that it brings. */
export function timeLeft(
  { dueOn, workdaysLeft }: Pick<DueDeadline, 'dueOn' | 'workdaysLeft'>,
  today: IsoDay,
  locale: Locale,
): string {
  const words = deadlineText[locale];
  const day = weekdayDay(dueOn, locale);
  if (dueOn === today) return words.today(day);
  if (dueOn < today) return words.overdue(Math.max(0, -(workdaysLeft ?? 0)), day);
  return workdaysLeft === undefined ? words.by(day) : words.left(workdaysLeft, day);
}

export const isDue = (deadline: Deadline): deadline is DueDeadline => deadline.dueOn !== undefined;

/** How long a clock runs, and from what. */
export function clockLength({ workdays, from }: Deadline, locale: Locale): string {
  const words = deadlineText[locale];
  const start = repairText[locale].clockStarts[from];
  return workdays === 0 ? words.atOnce(start) : words.within(workdays, start);
}

/** Clocks with their last days, their sources folded away; `today` says how far each is. */
export const deadlineList = (
  deadlines: readonly Deadline[],
  instruments: readonly CitedInstrument[],
  today: IsoDay,
  locale: Locale,
): TemplateResult => html`
  <dl class="credit-facts">
    ${deadlines.map(
      (deadline) => html`
        <dt>${repairText[locale].clocks[deadline.clock]}</dt>
        <dd>
          ${isDue(deadline) ? timeLeft(deadline, today, locale) : clockLength(deadline, locale)}
        </dd>
      `,
    )}
  </dl>
  <details class="credit-details">
    <summary>${deadlineText[locale].sources}</summary>
    <div>
      <ul>
        ${deadlines.map(
          ({ clock, cite }) => html`
            <li>${repairText[locale].clocks[clock]}<br />${citation(cite, instruments, locale)}</li>
          `,
        )}
      </ul>
      ${evidenceLegend(
        deadlines.map(({ cite }) => cite),
        locale,
      )}
    </div>
  </details>
`;
