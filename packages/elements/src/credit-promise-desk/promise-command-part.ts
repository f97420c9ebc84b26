import type { PromiseDetail } from '@xinyong/contract';
import { fulfilments, type Fulfilment } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { dateField } from '../date-field/date-field.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import type { DeskAction } from './desk-action.ts';
import {
  actionsOf,
  asksDueDay,
  determinationsIn,
  isConfirmed,
  hasForm,
  needsNotice,
  type Preparing,
} from './promise-command.ts';

interface CommandView {
  readonly detail: PromiseDetail;
  readonly preparing: Preparing | undefined;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly press: (action: DeskAction) => void;
  /** Something was chosen on which other fields hang. */
  readonly choose: (event: Event) => void;
  readonly write: (event: SubmitEvent) => void;
  readonly prepare: (preparing: Preparing | undefined) => void;
  readonly give: (preparing: Preparing) => void;
}

export const actionName = (action: DeskAction, locale: Locale): string =>
  action === 'determine' ? promiseDeskText[locale].determine : promiseText[locale].commands[action];

/** What the officer can do: the actions, the form of one of them, or a second look at it. */
export function promiseCommandPart(view: CommandView): TemplateResult {
  const { preparing, locale, press } = view;
  const actions = actionsOf(view.detail.commands);
  if (preparing) return preparing.confirming ? confirm(view, preparing) : write(view, preparing);
  if (actions.length === 0) return html`<p>${promiseDeskText[locale].nothingToDo}</p>`;
  return html`
    <div class="credit-actions">
      ${actions.map(
        (action, index) => html`
          <button
            type="button"
            class="credit-button ${index === 0 ? '' : 'credit-button-quiet'}"
            data-command=${action}
            @click=${() => press(action)}
          >
            ${actionName(action, locale)}
          </button>
        `,
      )}
    </div>
  `;
}

function write(view: CommandView, preparing: Preparing): TemplateResult {
  const { locale, idOf } = view;
  const { action } = preparing;
  const words = promiseDeskText[locale];
  const hint = words.hints[action];
  const isPossible = action !== 'sanction' || (view.detail.lawfulSanctions ?? []).length > 0;
  return html`
    <form
      class="credit-form credit-command"
      novalidate
      tabindex="-1"
      aria-labelledby=${idOf('command')}
      @submit=${view.write}
    >
      <p class="credit-subheading" id=${idOf('command')}>${actionName(action, locale)}</p>
      ${hint ? html`<p>${hint}</p>` : nothing}
      ${
        asksDueDay(action, view.detail.promise)
          ? dateField({
              name: 'materialsDueOn',
              id: idOf('materials-due-on'),
              label: words.facts.materialsDueOn,
              about: words.dueDayHint,
              value: preparing.materialsDueOn,
              error: errorOf(view, 'materialsDueOn'),
              locale,
            })
          : nothing
      }
      ${action === 'determine' ? determineFields(view, preparing) : nothing}
      ${action === 'sanction' ? sanctionFields(view, preparing) : nothing}
      ${needsNotice(action) ? noticeFields(view, preparing) : nothing}
      <div class="credit-actions">
        ${
          isPossible
            ? html`<button class="credit-button">
                ${isConfirmed(action) ? words.continue : actionName(action, locale)}
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

// ——— Fields ———

interface Area {
  readonly name: 'notice' | 'unperformed' | 'words';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

const errorOf = ({ errors }: CommandView, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

function area(view: CommandView, { name, label, hint, value }: Area): TemplateResult {
  const { locale, idOf } = view;
  const error = errorOf(view, name);
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${idOf(name)}>${label}</label>
      <p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>
      ${fieldError(idOf(`${name}-error`), error, locale)}
      <textarea
        class="credit-input"
        id=${idOf(name)}
        name=${name}
        aria-describedby="${idOf(`${name}-hint`)}${error ? ` ${idOf(`${name}-error`)}` : ''}"
        aria-invalid=${error !== undefined}
        .value=${value}
      ></textarea>
    </div>
  `;
}

/** 承诺履行状态; what was not kept, and whether it was false or deliberate, are asked only of what was not wholly kept. */
function determineFields(view: CommandView, preparing: Preparing): TemplateResult {
  const { detail, locale, idOf } = view;
  const words = promiseDeskText[locale];
  const possible = determinationsIn(detail.commands);
  const error = errorOf(view, 'fulfilment');
  const { fulfilment } = preparing;
  const choice = (each: Fulfilment): TemplateResult => html`
    <label class="credit-choice">
      <input
        type="radio"
        name="fulfilment"
        value=${each}
        .checked=${each === fulfilment}
        aria-describedby=${error ? idOf('fulfilment-error') : nothing}
        @change=${view.choose}
      />
      <span>${promiseText[locale].fulfilments[each]}</span>
    </label>
  `;
  const isRepair = detail.promise.type === 'repair';
  const tick = (name: 'falsehood' | 'deliberate', hint: string): TemplateResult => html`
    <label class="credit-choice">
      <input
        type="checkbox"
        name=${name}
        .checked=${preparing[name]}
        aria-describedby=${idOf(`${name}-hint`)}
      />
      <span>${words[name]}</span>
      <span class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</span>
    </label>
  `;
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      aria-describedby=${error ? idOf('fulfilment-error') : nothing}
    >
      <legend class="credit-label">${words.fulfilment}</legend>
      ${fieldError(idOf('fulfilment-error'), error, locale)}
      ${fulfilments.filter((each) => possible.includes(each)).map(choice)}
    </fieldset>
    ${
      fulfilment === 'partial' || fulfilment === 'none'
        ? html`
            ${area(view, {
              name: 'unperformed',
              label: words.unperformed,
              hint: words.unperformedHint,
              value: preparing.unperformed,
            })}
            <div class="credit-field">
              ${tick('falsehood', isRepair ? words.repairFalsehoodHint : words.falsehoodHint)}
              ${isRepair ? tick('deliberate', words.deliberateHint) : nothing}
            </div>
          `
        : nothing
    }
  `;
}

/** The measures that the law has, and the words in which they are taken. */
function sanctionFields(view: CommandView, preparing: Preparing): TemplateResult {
  const { detail, locale, idOf } = view;
  const words = promiseDeskText[locale];
  const { lawfulSanctions = [], instruments = [] } = detail;
  if (lawfulSanctions.length === 0) return html`<p>${words.noKinds}</p>`;
  const error = errorOf(view, 'kinds');
  const described = `${idOf('kinds-hint')}${error ? ` ${idOf('kinds-error')}` : ''}`;
  return html`
    <fieldset class="credit-field${error ? ' credit-invalid' : ''}" aria-describedby=${described}>
      <legend class="credit-label">${words.kinds}</legend>
      <p class="credit-hint" id=${idOf('kinds-hint')}>${words.kindsHint}</p>
      ${fieldError(idOf('kinds-error'), error, locale)}
      ${lawfulSanctions.map(
        ({ sanction, cite }) => html`
          <label class="credit-choice">
            <input
              type="checkbox"
              name="kinds"
              value=${sanction}
              .checked=${preparing.kinds.includes(sanction)}
              aria-describedby=${error ? idOf('kinds-error') : nothing}
            />
            <span>${promiseText[locale].sanctions[sanction]}</span>
            <span class="credit-hint credit-small">${citation(cite, instruments, locale)}</span>
          </label>
        `,
      )}
      ${evidenceLegend(
        lawfulSanctions.map(({ cite }) => cite),
        locale,
      )}
    </fieldset>
    ${area(view, {
      name: 'words',
      label: words.words,
      hint: words.wordsHint,
      value: preparing.words,
    })}
  `;
}

/** What the promiser is told, with words to start from. */
function noticeFields(view: CommandView, { action, notice }: Preparing): TemplateResult {
  const { locale, idOf } = view;
  const words = promiseDeskText[locale];
  const templates = words.templates[action] ?? [];
  const take = ({ currentTarget: select }: Event): void => {
    if (!(select instanceof HTMLSelectElement)) return;
    const typed = select.form?.elements.namedItem('notice');
    const template = templates.find((each) => each.name === select.value);
    if (!(typed instanceof HTMLTextAreaElement) || !template) return;
    // What the officer typed stays; a template that was only taken gives way to another.
    const isOwn = typed.value.trim() !== '' && templates.every(({ text }) => text !== typed.value);
    typed.value = isOwn ? `${typed.value.trimEnd()}\n${template.text}` : template.text;
  };
  return html`
    <div class="credit-field">
      <label class="credit-label" for=${idOf('template')}>${words.template}</label>
      <select class="credit-input credit-input-medium" id=${idOf('template')} @change=${take}>
        <option value="">${words.noTemplate}</option>
        ${templates.map((each) => html`<option>${each.name}</option>`)}
      </select>
    </div>
    ${area(view, {
      name: 'notice',
      label: words.notice,
      hint: words.noticeHint,
      value: notice,
    })}
  `;
}

// ——— The second look ———

function confirm(view: CommandView, preparing: Preparing): TemplateResult {
  const { locale, idOf } = view;
  const words = promiseDeskText[locale];
  const { action, notice } = preparing;
  return html`
    <div
      class="credit-inset credit-inset-warning credit-command"
      role="group"
      aria-labelledby=${idOf('confirm')}
      tabindex="-1"
    >
      <p class="credit-subheading" id=${idOf('confirm')}>${consequence(preparing, locale)}</p>
      ${chosen(preparing, locale)}
      ${
        needsNotice(action)
          ? html`<p>${words.noticeSent}</p>
              <p class="credit-quoted">${chinese(notice)}</p>`
          : nothing
      }
      <p>${words.final}</p>
      <div class="credit-notice-actions">
        <button type="button" class="credit-button" @click=${() => view.give(preparing)}>
          ${actionName(action, locale)}
        </button>
        ${
          hasForm(action, view.detail.promise)
            ? html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${() => view.prepare({ ...preparing, confirming: false })}
              >
                ${words.change}
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
    </div>
  `;
}

function consequence({ action, fulfilment = 'full' }: Preparing, locale: Locale): string {
  const words = promiseDeskText[locale];
  if (action === 'determine') return words.confirmDetermination[fulfilment];
  return isConfirmed(action) ? words.confirm[action] : '';
}

/** What was chosen and written beside the notice. */
function chosen(preparing: Preparing, locale: Locale): TemplateResult | typeof nothing {
  const { action, materialsDueOn, fulfilment, falsehood, deliberate, unperformed, kinds } =
    preparing;
  const words = promiseDeskText[locale];
  if (action === 'accept' && materialsDueOn)
    return html`<p>
      ${words.facts.materialsDueOn}${words.colon}${weekdayDay(materialsDueOn, locale)}
    </p>`;
  if (action === 'sanction')
    return html`
      <ul>
        ${kinds.map((kind) => html`<li>${promiseText[locale].sanctions[kind]}</li>`)}
      </ul>
      <p>${words.words}${words.colon}</p>
      <p class="credit-quoted">${chinese(preparing.words)}</p>
    `;
  if (action !== 'determine' || fulfilment === 'full') return nothing;
  return html`
    ${falsehood ? html`<p>${words.falsehood}</p>` : nothing}
    ${deliberate ? html`<p>${words.deliberate}</p>` : nothing}
    <p>${words.unperformed}${words.colon}</p>
    <p class="credit-quoted">${chinese(unperformed)}</p>
  `;
}
