import type { RepairDetail } from '@xinyong/contract';
import { isFalsehood, type IsoDay, type RepairCommand } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { isConfirmed, type Preparing } from './desk-command.ts';
import { revocationFields } from './desk-revocation.ts';
import { supplementFields } from './desk-supplement.ts';

interface CommandView {
  readonly detail: RepairDetail;
  readonly preparing: Preparing | undefined;
  readonly errors: readonly FieldError[];
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly press: (command: RepairCommand) => void;
  readonly write: (event: SubmitEvent) => void;
  readonly prepare: (preparing: Preparing | undefined) => void;
  readonly give: (preparing: Preparing) => void;
}

/** What the officer can do: the commands, the notice of one of them, or a second look at it. */
export function commandArea(view: CommandView): TemplateResult {
  const { preparing, locale, press } = view;
  const { commands } = view.detail;
  if (preparing) return preparing.confirming ? confirm(view, preparing) : write(view, preparing);
  if (commands.length === 0) return html`<p>${repairDeskText[locale].nothingToDo}</p>`;
  return html`
    <div class="credit-actions">
      ${commands.map(
        (command, index) => html`
          <button
            type="button"
            class="credit-button ${index === 0 ? '' : 'credit-button-quiet'}"
            data-command=${command}
            @click=${() => press(command)}
          >
            ${repairText[locale].commands[command]}
          </button>
        `,
      )}
    </div>
  `;
}

function write(view: CommandView, { command, notice, reason }: Preparing): TemplateResult {
  const { detail, today, locale } = view;
  const errorOf = (field: string): string | undefined =>
    view.errors.find((error) => error.field === field)?.message;
  const error = errorOf('notice');
  const words = repairDeskText[locale];
  const name = repairText[locale].commands[command];
  const id = (part: string): string => view.idOf(`${command}-${part}`);
  const templates = words.templates[command] ?? [];
  const take = ({ currentTarget: select }: Event): void => {
    if (!(select instanceof HTMLSelectElement)) return;
    const area = select.form?.elements.namedItem('notice');
    const template = templates.find((each) => each.name === select.value);
    if (!(area instanceof HTMLTextAreaElement) || !template) return;
    // What the officer typed stays; a template that was only taken gives way to another.
    const isTyped = area.value.trim() !== '' && templates.every(({ text }) => text !== area.value);
    area.value = isTyped ? `${area.value.trimEnd()}\n${template.text}` : template.text;
  };
  return html`
    <form
      class="credit-form credit-command"
      novalidate
      tabindex="-1"
      aria-labelledby=${id('title')}
      @submit=${view.write}
    >
      <p class="credit-subheading" id=${id('title')}>${name}</p>
      ${
        command === 'revoke'
          ? revocationFields({ reason, error: errorOf('reason'), locale, id })
          : nothing
      }
      <div class="credit-field">
        <label class="credit-label" for=${id('template')}>${words.template}</label>
        <select class="credit-input credit-input-medium" id=${id('template')} @change=${take}>
          <option value="">${words.noTemplate}</option>
          ${templates.map((each) => html`<option>${each.name}</option>`)}
        </select>
      </div>
      <div class="credit-field${error ? ' credit-invalid' : ''}">
        <label class="credit-label" for=${id('notice')}>${words.notice}</label>
        <p class="credit-hint" id=${id('hint')}>${words.noticeHint}</p>
        ${fieldError(id('error'), error, locale)}
        <textarea
          class="credit-input"
          id=${id('notice')}
          name="notice"
          aria-describedby="${id('hint')}${error ? ` ${id('error')}` : ''}"
          aria-invalid=${error !== undefined}
          .value=${notice}
        ></textarea>
      </div>
      ${
        command === 'request-supplement'
          ? supplementFields({ detail, today, error: errorOf('respondBy'), locale, id })
          : nothing
      }
      <div class="credit-actions">
        <button class="credit-button">${isConfirmed(command) ? words.continue : name}</button>
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

function confirm(view: CommandView, preparing: Preparing): TemplateResult {
  const { locale } = view;
  const words = repairDeskText[locale];
  const { command, notice, reason } = preparing;
  const id = view.idOf('confirm');
  return html`
    <div
      class="credit-inset credit-inset-warning credit-command"
      role="group"
      aria-labelledby=${id}
      tabindex="-1"
    >
      <p class="credit-subheading" id=${id}>${words.confirm[command]}</p>
      ${reason ? html`<p>${isFalsehood(reason) ? words.barred : words.notBarred}</p>` : nothing}
      <p>${words.noticeSent}</p>
      <p class="credit-quoted">${chinese(notice)}</p>
      <div class="credit-notice-actions">
        <button type="button" class="credit-button" @click=${() => view.give(preparing)}>
          ${repairText[locale].commands[command]}
        </button>
        <button
          type="button"
          class="credit-button credit-button-quiet"
          @click=${() => view.prepare({ ...preparing, confirming: false })}
        >
          ${words.change}
        </button>
        <button
          type="button"
          class="credit-button credit-button-quiet"
          @click=${() => view.prepare(undefined)}
        >
          ${words.cancel}
        </button>
      </div>
    </div>
  `;
}
