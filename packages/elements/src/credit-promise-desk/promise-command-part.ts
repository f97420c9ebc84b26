import type { PromiseDetail } from '@xinyong/contract';
import { fulfilments, type Fulfilment } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { CommandArea } from '../command-area/command-area.ts';
import { commandAreaText } from '../command-area/command-area.text.ts';
import { commandButtons } from '../command-area/command-buttons.ts';
import { commandForm } from '../command-area/command-form.ts';
import { noticeFields } from '../command-area/notice-fields.ts';
import { secondLook } from '../command-area/second-look.ts';
import { textArea } from '../command-area/text-area.ts';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { dateField } from '../date-field/date-field.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { fieldError } from '../error-summary/field-error.ts';
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
import type { OpenPromise } from './promise-page.ts';
import { waitingOf } from './promise-waiting.ts';

interface CommandView {
  readonly area: CommandArea<Preparing, OpenPromise>;
  readonly detail: PromiseDetail;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
}

export const actionName = (action: DeskAction, locale: Locale): string =>
  action === 'determine' ? promiseDeskText[locale].determine : promiseText[locale].commands[action];

/** What the officer can do: the actions, the form of one of them, or a second look at it. */
export function promiseCommandPart(view: CommandView): TemplateResult {
  const { area, detail, locale } = view;
  const { preparing } = area;
  if (!preparing)
    return html`
      ${hasNoMeasure(detail) ? html`<p>${promiseDeskText[locale].noMeasure}</p>` : nothing}
      ${commandButtons(area, actionsOf(detail.commands), locale)}
    `;
  return preparing.confirming ? confirm(view, preparing) : write(view, preparing);
}

/** A breach after which the law has no measure: the officer looks for 追究 and is told why it is not there. */
const hasNoMeasure = ({ promise, commands }: PromiseDetail): boolean =>
  waitingOf(promise) === 'liability' &&
  commands.includes('close') &&
  !commands.includes('sanction');

function write(view: CommandView, preparing: Preparing): TemplateResult {
  const { area, detail, locale, idOf } = view;
  const { action, notice } = preparing;
  const { errors } = area;
  const words = promiseDeskText[locale];
  const name = area.nameOf(action);
  const hint = words.hints[action];
  const told = { label: words.notice, hint: words.noticeHint, value: notice };
  return commandForm({
    area,
    name,
    id: idOf('command'),
    go: isConfirmed(action) ? commandAreaText[locale].continue : name,
    locale,
    fields: html`
      ${hint ? html`<p>${hint}</p>` : nothing}
      ${
        asksDueDay(action, detail.promise)
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
      ${
        needsNotice(action)
          ? noticeFields({ ...told, errors, locale, idOf }, words.templates[action] ?? [])
          : nothing
      }
    `,
  });
}

// ——— Fields ———

const errorOf = ({ area }: CommandView, field: string): string | undefined =>
  area.errors.find((error) => error.field === field)?.message;

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
        @change=${view.area.choose}
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
            ${textArea({
              name: 'unperformed',
              label: words.unperformed,
              hint: words.unperformedHint,
              value: preparing.unperformed,
              errors: view.area.errors,
              locale,
              idOf,
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
            ${
              sanction === 'restore-punishment'
                ? html`<span class="credit-hint credit-small">${words.restoreHint}</span>`
                : nothing
            }
            <span class="credit-hint credit-small">${citation(cite, instruments, locale)}</span>
          </label>
        `,
      )}
      ${evidenceLegend(
        lawfulSanctions.map(({ cite }) => cite),
        locale,
      )}
    </fieldset>
    ${textArea({
      name: 'words',
      label: words.words,
      hint: words.wordsHint,
      value: preparing.words,
      errors: view.area.errors,
      locale,
      idOf,
    })}
  `;
}

// ——— The second look ———

function confirm(view: CommandView, preparing: Preparing): TemplateResult {
  const { area, detail, locale, idOf } = view;
  const words = promiseDeskText[locale];
  const { action, notice } = preparing;
  const change = (): void => void area.prepare({ ...preparing, confirming: false });
  return secondLook({
    id: idOf('confirm'),
    title: consequence(preparing, locale),
    content: html`
      ${chosen(preparing, locale)}
      ${
        needsNotice(action)
          ? html`<p>${words.noticeSent}</p>
              <p class="credit-quoted">${chinese(notice)}</p>`
          : nothing
      }
      <p>${words.final}</p>
    `,
    name: area.nameOf(action),
    give: () => void area.give(preparing),
    change: hasForm(action, detail.promise) ? change : undefined,
    cancel: () => void area.prepare(undefined),
    locale,
  });
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
