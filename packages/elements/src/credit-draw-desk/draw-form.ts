import type { Sampling } from '@xinyong/contract';
import { keyFields, riskClasses, supervisionSectors } from '@xinyong/core';
import { formatDay, inspectionText, recordText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { dateField } from '../date-field/date-field.ts';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { summaryList, type Answer } from '../summary-list/summary-list.ts';
import { citations } from './citations.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import {
  agenciesOf,
  gradedKinds,
  inspectorsOf,
  listOf,
  percentOf,
  ratioOf,
  steps,
  type DrawDraft,
  type Step,
} from './draw-draft.ts';

interface DrawFormView {
  readonly draft: DrawDraft;
  readonly step: Step;
  /** Whether it is made, or a plan there is gets changed. */
  readonly makes: 'plan' | 'change';
  readonly errors: readonly FieldError[];
  /** What is published about the ratios of place and sector, once it is known. */
  readonly sampling: Sampling | undefined;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
  /** A page is done; on the last one the plan is to be made. */
  readonly write: (event: SubmitEvent) => void;
  readonly go: (step: Step) => void;
  readonly by: (by: DrawDraft['by'], form: HTMLFormElement) => void;
  readonly cancel: () => void;
}

/** One page of the form of a plan. */
export function drawForm(view: DrawFormView): TemplateResult {
  const { step, makes, locale, level, go, write } = view;
  const words = drawDeskText[locale].form;
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  const title = html`<span class="credit-step">${words.step(index + 1, steps.length)}</span>
    ${words.steps[index]}`;
  return html`
    <form class="credit-form" novalidate @submit=${write}>
      ${heading(level, 'credit-title', title)} ${pages[step](view)}
      <div class="credit-actions">
        <button class="credit-button">
          ${step === 'check' ? words.submit[makes] : words.next}
        </button>
        ${
          before
            ? html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${() => go(before)}
              >
                ${words.previous}
              </button>`
            : nothing
        }
        <button type="button" class="credit-button-link" @click=${view.cancel}>
          ${words.cancel}
        </button>
      </div>
    </form>
  `;
}

type TextName = 'title' | 'place' | 'trade' | 'perVisit' | 'replacements';
type AreaName = 'agencies' | 'list' | 'inspectors';

function textField(view: DrawFormView, name: TextName, hint?: string): TemplateResult {
  const { draft, idOf, locale } = view;
  return field(
    view,
    name,
    drawDeskText[locale].form.labels[name],
    hint,
    (described, wrong) =>
      html`<input
        class="credit-input"
        id=${idOf(name)}
        name=${name}
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${described}
        .value=${draft[name]}
      />`,
  );
}

function area(view: DrawFormView, name: AreaName): TemplateResult {
  const { draft, idOf, locale } = view;
  const { labels, hints } = drawDeskText[locale].form;
  return field(
    view,
    name,
    labels[name],
    hints[name],
    (described, wrong) =>
      html`<textarea
        class="credit-input"
        id=${idOf(name)}
        name=${name}
        lang="zh-CN"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${described}
        .value=${draft[name]}
      ></textarea>`,
  );
}

function field(
  { errors, idOf, locale }: DrawFormView,
  name: string,
  label: unknown,
  hint: string | TemplateResult | undefined,
  control: (described: string | typeof nothing, wrong: boolean) => TemplateResult,
): TemplateResult {
  const error = errors.find((each) => each.field === name)?.message;
  const described = [hint && idOf(`${name}-hint`), error && idOf(`${name}-error`)].filter(Boolean);
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${idOf(name)}>${label}</label>
      ${hint ? html`<p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>` : nothing}
      ${fieldError(idOf(`${name}-error`), error, locale)}
      ${control(described.length > 0 ? described.join(' ') : nothing, error !== undefined)}
    </div>
  `;
}

const pages: Readonly<Record<Step, (view: DrawFormView) => TemplateResult>> = {
  what: (view) => {
    const { draft, locale, errors, idOf } = view;
    const { labels, hints } = drawDeskText[locale].form;
    const day = (name: 'from' | 'to'): TemplateResult =>
      dateField({
        name,
        id: idOf(name),
        label: labels[name],
        value: draft[name],
        error: errors.find((each) => each.field === name)?.message,
        locale,
      });
    return html`
      ${textField(view, 'title')} ${textField(view, 'place', hints.place)}
      <div class="credit-field">
        <label class="credit-label" for=${idOf('sector')}>${labels.sector}</label>
        <select class="credit-input" id=${idOf('sector')} name="sector">
          ${supervisionSectors.map(
            (sector) =>
              html`<option value=${sector} ?selected=${sector === draft.sector}>
                ${inspectionText[locale].sectors[sector]}
              </option>`,
          )}
        </select>
      </div>
      ${day('from')} ${day('to')} ${area(view, 'agencies')}
    `;
  },

  whom: (view) => {
    const { draft, locale, idOf } = view;
    const { labels, hints, by, noKeyField, gradedAgain } = drawDeskText[locale].form;
    const chosen = (event: Event): void => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.form)
        view.by(target.value === 'filter' ? 'filter' : 'list', target.form);
    };
    return html`
      <fieldset class="credit-field">
        <legend class="credit-label">${labels.by}</legend>
        ${(['list', 'filter'] as const).map(
          (each) => html`
            <label class="credit-choice">
              <input
                type="radio"
                name="by"
                value=${each}
                .checked=${each === draft.by}
                @change=${chosen}
              />
              <span>${by[each]}</span>
            </label>
          `,
        )}
      </fieldset>
      ${
        draft.by === 'list'
          ? area(view, 'list')
          : html`
              ${textField(view, 'trade', hints.trade)}
              <div class="credit-field">
                <label class="credit-label" for=${idOf('keyField')}>${labels.keyField}</label>
                <select class="credit-input" id=${idOf('keyField')} name="keyField">
                  <option value="" ?selected=${draft.keyField === ''}>${noKeyField}</option>
                  ${keyFields.map(
                    (each) =>
                      html`<option value=${each} ?selected=${draft.keyField === each}>
                        ${inspectionText[locale].keyFields[each]}
                      </option>`,
                  )}
                </select>
              </div>
            `
      }
      <fieldset class="credit-field" aria-describedby=${idOf('covered-hint')}>
        <legend class="credit-label">${labels.covered}</legend>
        <p class="credit-hint" id=${idOf('covered-hint')}>
          ${hints.covered} ${view.makes === 'change' ? gradedAgain : nothing}
        </p>
        ${gradedKinds.map(
          (kind) => html`
            <label class="credit-choice">
              <input
                type="checkbox"
                name="covered"
                value=${kind}
                .checked=${draft.covered.includes(kind)}
              />
              <span>${recordText[locale].kinds[kind]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  },

  who: (view) => html`
    ${area(view, 'inspectors')} ${textField(view, 'perVisit')}
    ${textField(view, 'replacements', drawDeskText[view.locale].form.hints.replacements)}
  `,

  ratios: (view) => {
    const { draft, sampling, locale, idOf } = view;
    const words = drawDeskText[locale].form;
    const noRange = sampling && !sampling.rules ? words.noRule : words.noRange;
    return html`${riskClasses.map((each) => {
      const range = sampling?.rules?.[each].ratio;
      const hint = range
        ? html`${words.range(percentOf(range.from), percentOf(range.upTo))}
          ${citations(range, sampling?.instruments ?? [], locale)}`
        : html`${noRange}`;
      return field(
        view,
        each,
        inspectionText[locale].riskClasses[each],
        html`${hint} ${words.hints.ratio}`,
        (described, wrong) =>
          html`<input
            class="credit-input credit-input-medium"
            id=${idOf(each)}
            name=${each}
            inputmode="decimal"
            autocomplete="off"
            aria-invalid=${wrong}
            aria-describedby=${described}
            .value=${draft.ratios[each]}
          />`,
      );
    })}`;
  },

  check: (view) => {
    const { draft, sampling, locale, go } = view;
    const all = drawDeskText[locale];
    const { labels, lines, by, noKeyField, allTrades } = all.form;
    const core = inspectionText[locale];
    const answer = (step: Step, label: string, value: string | TemplateResult): Answer => ({
      label,
      value,
      change: {
        href: `#${step}`,
        go: (event) => {
          event.preventDefault();
          go(step);
        },
      },
    });
    return summaryList(
      [
        answer('what', labels.title, chinese(draft.title)),
        answer('what', labels.place, draft.place),
        answer('what', labels.sector, core.sectors[draft.sector]),
        answer(
          'what',
          all.columns.period,
          all.period(formatDay(draft.from, locale), formatDay(draft.to, locale)),
        ),
        answer(
          'what',
          labels.agencies,
          html`${agenciesOf(draft).map((each) => html`<div>${chinese(each?.name ?? '')}</div>`)}`,
        ),
        draft.by === 'list'
          ? answer('whom', by.list, lines(listOf(draft).length))
          : answer(
              'whom',
              by.filter,
              html`<div>
                  ${labels.trade}${all.colon}${draft.trade ? chinese(draft.trade) : allTrades}
                </div>
                <div>
                  ${labels.keyField}:
                  ${draft.keyField ? core.keyFields[draft.keyField] : noKeyField}
                </div>`,
            ),
        answer('who', labels.inspectors, lines(inspectorsOf(draft).length)),
        answer('who', labels.perVisit, draft.perVisit),
        answer('who', labels.replacements, draft.replacements),
        ...riskClasses.map((each) => {
          const { permille, source } = ratioOf(draft, each, sampling);
          return answer('ratios', core.riskClasses[each], all.ratio[source](percentOf(permille)));
        }),
      ],
      locale,
    );
  },
};
