import type { StandingWarning, WarnedSubject, WarningEvent } from '@xinyong/contract';
import type { Warning, WarningUrgency } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chineseRuns } from '../chinese/chinese-runs.ts';
import { around } from '../chinese/chinese.ts';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { instantWords } from '../instant/instant.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { warningListText } from './credit-warning-list.text.ts';

/** One warning of one subject. */
export interface WarningOf {
  readonly subject: Pick<WarnedSubject, 'code' | 'name'>;
  readonly warning: Warning;
}

/** Tells the warnings of all subjects apart. */
export const keyOf = ({ subject, warning }: WarningOf): string =>
  `${subject.code} ${warning.cause}`;

const tones: Readonly<Record<WarningUrgency, 'danger' | 'warning' | 'neutral'>> = {
  overdue: 'danger',
  soon: 'warning',
  notice: 'neutral',
};

interface EntryView {
  readonly standing: StandingWarning;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Tells its controls from those of the others on the page. */
  readonly name: string;
  /** What was just done about it; empty where nothing was. */
  readonly news: string;
  readonly actions: TemplateResult | typeof nothing;
}

/** A warning: how urgent, until when, what to do, what follows otherwise, and from where; then what can be done here. */
export const warningEntry = (view: EntryView): TemplateResult => html`
  <article>
    <div class="credit-line">${titleOf(view)}</div>
    ${detailsOf(view)}
  </article>
`;

/** A warning among many: what it is and how urgent, the rest when it is opened. */
export function foldedWarning(view: EntryView): TemplateResult {
  const { standing, locale } = view;
  const last = standing.events.at(-1);
  return html`
    <article>
      <details class="credit-details credit-warning-fold">
        <summary>
          ${titleOf(view)}
          <span class="credit-warning-glance credit-small"
            >${daysLeft(standing.warning, locale)}
            ${last ? html`<span class="credit-muted">${told(last, locale)}</span>` : nothing}</span
          >
        </summary>
        <div>${detailsOf(view)}</div>
      </details>
    </article>
  `;
}

function titleOf({ standing: { warning }, locale, level }: EntryView): TemplateResult {
  const { rule, remedy, urgency } = warning;
  const { words, rules, urgencies } = warningText[locale];
  return html`${heading(level, 'credit-subheading', chineseRuns(words(warning).title))}
    <span class="credit-tag credit-tag-${tones[urgency]}"
      >${remedy === 'repair' ? rules[rule] : urgencies[urgency]}</span
    >`;
}

function detailsOf({ standing, locale, name, news, actions }: EntryView): TemplateResult {
  const words = warningListText[locale];
  const { warning, events } = standing;
  const { dueOn, cites, instruments } = warning;
  const { body, otherwise, note } = warningText[locale].words(warning);
  return html`
    ${news ? html`<p class="credit-inset credit-inset-success">${news}</p>` : nothing}
    <p>${chineseRuns(body)}</p>
    <dl class="credit-facts">
      ${
        dueOn
          ? html`<dt>${words.lastDay}</dt>
              <dd>${weekdayDay(dueOn, locale)} ${daysLeft(warning, locale)}</dd>`
          : nothing
      }
      ${
        otherwise
          ? html`<dt>${words.otherwise}</dt>
              <dd>${chineseRuns(otherwise)}</dd>`
          : nothing
      }
      ${
        note
          ? html`<dt>${words.mind}</dt>
              <dd>${chineseRuns(note)}</dd>`
          : nothing
      }
    </dl>
    ${events.length > 0 ? warningHistory(events, locale, name) : nothing} ${actions}
    <details class="credit-details">
      <summary>
        ${words.sources}<span class="credit-visually-hidden">${chineseRuns(words.of(name))}</span>
      </summary>
      <div>
        <ul>
          ${cites.map((cite) => html`<li>${citation(cite, instruments, locale)}</li>`)}
        </ul>
        ${evidenceLegend(cites, locale)}
      </div>
    </details>
  `;
}

function daysLeft({ daysLeft: days }: Warning, locale: Locale): TemplateResult | typeof nothing {
  const words = warningListText[locale];
  if (days === undefined) return nothing;
  const told = days === 0 ? words.lastDayIsToday : days > 0 ? words.left(days) : words.over(-days);
  return html`<strong>${told}</strong>`;
}

/** What was done, the oldest first. */
const warningHistory = (
  events: readonly WarningEvent[],
  locale: Locale,
  name: string,
): TemplateResult => html`
  <p class="credit-label">${warningListText[locale].history}</p>
  <ol class="credit-warning-events">
    ${events.map((event) => html`<li>${eventLine(event, locale, name)}</li>`)}
  </ol>
`;

function eventLine(event: WarningEvent, locale: Locale, name: string): TemplateResult {
  const words = warningListText[locale];
  const { agencyName } = event;
  return html`${instantWords(event.at, locale)}
  ${told(event, locale)}${agencyName ? around(words.by, agencyName) : nothing}${
    event.kind === 'delivered'
      ? html`<details class="credit-details">
          <summary>
            ${words.wordsGiven}<span class="credit-visually-hidden"
              >${chineseRuns(words.of(name))}</span
            >
          </summary>
          <div><p class="credit-quoted">${chineseRuns(event.words)}</p></div>
        </details>`
      : nothing
  }${
    event.kind === 'outcome' && event.note
      ? html`<br /><span class="credit-quoted">${chineseRuns(event.note)}</span>`
      : nothing
  }`;
}

function told(event: WarningEvent, locale: Locale): string {
  const { events, outcomes } = warningListText[locale];
  switch (event.kind) {
    case 'delivered':
      return events.delivered[event.channel];
    case 'acknowledged':
      return events.acknowledged;
    case 'outcome':
      return events.outcome(outcomes[event.outcome]);
  }
}
