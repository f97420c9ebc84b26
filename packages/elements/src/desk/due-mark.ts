import type { IsoDay } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { timeLeft, type DueDeadline } from '../deadline/deadline.ts';
import type { Locale } from '../locale/locale.ts';
import { deskText } from './desk.text.ts';

/** How far a clock is, marked where it ran out; undefined where none runs. */
export function dueMark(
  due: Pick<DueDeadline, 'dueOn' | 'workdaysLeft'> | undefined,
  today: IsoDay,
  locale: Locale,
): TemplateResult {
  if (!due) return html`<span class="credit-muted">${deskText[locale].noDue}</span>`;
  return html`<span class=${due.dueOn < today ? 'credit-tag credit-tag-danger' : ''}
    >${timeLeft(due, today, locale)}</span
  >`;
}
