import {
  warningOutcomes,
  type StandingWarning,
  type WarningDelivery,
  type WarningResult,
} from '@xinyong/contract';
import { warningChannels } from '@xinyong/core';
import { warningText, type WarningSender } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chineseRuns } from '../chinese/chinese-runs.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { warningListText } from './credit-warning-list.text.ts';
import { keyOf, type WarningOf } from './warning-entry.ts';

/** A reminder that an officer prepares. */
export interface PreparedDelivery extends Omit<WarningDelivery, 'words'> {
  readonly key: string;
}

interface DeskView extends WarningOf {
  /** Tells its controls from those of the others on the page. */
  readonly name: string;
  readonly sender: WarningSender;
  readonly standing: StandingWarning;
  readonly preparing: PreparedDelivery | undefined;
  /** Whether an outcome was to be recorded without saying which. */
  readonly outcomeMissing: boolean;
  /** Whether the letter is on its way to the printer. */
  readonly printing: boolean;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly prepare: (preparing: PreparedDelivery | undefined) => void;
  readonly deliver: (delivery: WarningDelivery) => void;
  readonly print: () => void;
  /** Undefined where none was chosen. */
  readonly record: (result: WarningResult | undefined) => void;
}

/** What an officer can do about a warning: give it over a channel, in words that are seen before, and record what came of it. */
export function warningDesk(view: DeskView): TemplateResult {
  const { name, standing, preparing, locale } = view;
  const words = warningListText[locale];
  const key = keyOf(view);
  if (preparing?.key === key) return deliveryForm(view, preparing);
  return html`
    <p class="credit-line-actions credit-no-print">
      <button
        type="button"
        class="credit-button"
        data-remind=${key}
        @click=${() => view.prepare({ key, channel: 'sms', locale: 'zh-CN' })}
      >
        ${words.remind}<span class="credit-visually-hidden">${chineseRuns(words.of(name))}</span>
      </button>
    </p>
    ${standing.events.some(({ kind }) => kind === 'delivered') ? outcomeForm(view) : nothing}
  `;
}

function deliveryForm(view: DeskView, preparing: PreparedDelivery): TemplateResult {
  const { subject, warning, sender, locale, printing } = view;
  const words = warningListText[locale];
  const id = (part: string): string => view.idOf(`delivery-${part}`);
  const { channel } = preparing;
  const said = warningText[preparing.locale].message(warning, channel, subject.name, sender);
  const given = (event: SubmitEvent): void => {
    event.preventDefault();
    view.deliver({ channel, locale: preparing.locale, words: said });
  };
  return html`
    <form
      class="credit-form credit-command"
      tabindex="-1"
      aria-labelledby=${id('title')}
      @submit=${given}
    >
      <p class="credit-subheading" id=${id('title')}>${words.remind}</p>
      <fieldset class="credit-field">
        <legend class="credit-label">${words.channel}</legend>
        ${warningChannels.map(
          (each) => html`
            <label class="credit-choice">
              <input
                type="radio"
                name="channel"
                value=${each}
                .checked=${each === channel}
                @change=${() => view.prepare({ ...preparing, channel: each })}
              />
              <span>${warningText[locale].channels[each]}</span>
            </label>
          `,
        )}
      </fieldset>
      <div class="credit-field">
        <label class="credit-label" for=${id('language')}>${words.language}</label>
        <select
          class="credit-input credit-input-medium"
          id=${id('language')}
          @change=${({ currentTarget: select }: Event) => {
            if (select instanceof HTMLSelectElement)
              view.prepare({ ...preparing, locale: select.value === 'en' ? 'en' : 'zh-CN' });
          }}
        >
          ${(['zh-CN', 'en'] as const).map(
            (each) =>
              html`<option value=${each} ?selected=${each === preparing.locale}>
                ${words.languages[each]}
              </option>`,
          )}
        </select>
      </div>
      <p class="credit-label">${words.words}</p>
      <p class="credit-hint">${words.wordsHint}</p>
      <div
        class="credit-inset credit-warning-letter"
        aria-live="polite"
        ?data-printing=${printing}
        lang=${preparing.locale}
      >
        <p class="credit-quoted">${preparing.locale === 'en' ? chineseRuns(said) : said}</p>
      </div>
      <div class="credit-actions">
        <button class="credit-button">${words.send[channel]}</button>
        ${
          channel === 'letter'
            ? html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${view.print}
              >
                ${words.print}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="credit-button credit-button-quiet"
          @click=${() => view.prepare(undefined)}
        >
          ${words.cancel}
        </button>
      </div>
    </form>
  `;
}

function outcomeForm(view: DeskView): TemplateResult {
  const { name, locale, outcomeMissing } = view;
  const words = warningListText[locale];
  const id = (part: string): string =>
    view.idOf(`outcome-${keyOf(view)}-${part}`.replaceAll(' ', '-'));
  const recorded = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const outcome = warningOutcomes.find((each) => each === data.get('outcome'));
    const written = data.get('note');
    const note = typeof written === 'string' ? written.trim() : '';
    view.record(outcome && { outcome, ...(note && { note }) });
  };
  const error = outcomeMissing ? words.outcomeMissing : undefined;
  return html`
    <form
      class="credit-form credit-no-print"
      novalidate
      data-outcome=${keyOf(view)}
      @submit=${recorded}
    >
      <div class="credit-field${error ? ' credit-invalid' : ''}">
        <label class="credit-label" for=${id('outcome')}
          >${words.outcome}<span class="credit-visually-hidden"
            >${chineseRuns(words.of(name))}</span
          ></label
        >
        ${fieldError(id('error'), error, locale)}
        <select
          class="credit-input credit-input-medium"
          id=${id('outcome')}
          name="outcome"
          aria-invalid=${error !== undefined}
          aria-describedby=${error ? id('error') : nothing}
        >
          <option value="">${words.choose}</option>
          ${warningOutcomes.map((each) => html`<option value=${each}>${words.outcomes[each]}</option>`)}
        </select>
      </div>
      <div class="credit-field">
        <label class="credit-label" for=${id('note')}
          >${words.note}<span class="credit-visually-hidden"
            >${chineseRuns(words.of(name))}</span
          ></label
        >
        <p class="credit-hint" id=${id('hint')}>${words.noteHint}</p>
        <textarea
          class="credit-input"
          id=${id('note')}
          name="note"
          rows="2"
          maxlength="500"
          aria-describedby=${id('hint')}
        ></textarea>
      </div>
      <button class="credit-button credit-button-quiet">
        ${words.record}<span class="credit-visually-hidden">${chineseRuns(words.of(name))}</span>
      </button>
    </form>
  `;
}
