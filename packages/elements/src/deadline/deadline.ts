import {
  dayOf,
  prcWorkdays,
  weekdayOf,
  workdaysBetween,
  type CitedInstrument,
  type Deadline,
  type IsoDay,
} from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { citation } from '../citation/citation.ts';
import type { Locale } from '../locale/locale.ts';
import { deadlineText } from './deadline.text.ts';

/** A day with its weekday, as a deadline is told: 2026年10月16日 周五. */
export function weekdayDay(on: IsoDay, locale: Locale): string {
  const words = deadlineText[locale];
  return words.day(formatDay(on, locale), words.weekdays[weekdayOf(dayOf(on)) - 1] ?? '');
}

/** How far a deadline is: 还有 5 个工作日（…）, 今天到期, 已超期. */
export function timeLeft(dueOn: IsoDay, today: IsoDay, locale: Locale): string {
  const words = deadlineText[locale];
  const day = weekdayDay(dueOn, locale);
  if (dueOn === today) return words.today(day);
  const late = dueOn < today;
  const workdays = workdaysBetween(
    prcWorkdays,
    dayOf(late ? dueOn : today),
    dayOf(late ? today : dueOn),
  );
  if (late) return words.overdue(workdays ?? 0, day);
  return workdays === undefined ? words.by(day) : words.left(workdays, day);
}

/** How long a clock runs, and from what. */
export function clockLength({ workdays, from }: Deadline, locale: Locale): string {
  const words = deadlineText[locale];
  const start = repairText[locale].clockStarts[from];
  return workdays === 0 ? words.atOnce(start) : words.within(workdays, start);
}

/** Clocks with their last days and sources; `today` says how far each is. */
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
          ${deadline.dueOn ? timeLeft(deadline.dueOn, today, locale) : clockLength(deadline, locale)}
          <span class="credit-small">${citation(deadline.cite, instruments, locale)}</span>
        </dd>
      `,
    )}
  </dl>
`;
