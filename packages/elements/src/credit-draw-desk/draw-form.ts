import { mostSubjects } from '@xinyong/contract';
import { isRegionCode, keyFields, riskClasses, supervisionSectors } from '@xinyong/core';
import { formatDay, inspectionText, recordText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { dateField } from '../date-field/date-field.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { summaryList, type Answer } from '../summary-list/summary-list.ts';
import { citations } from './citations.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import {
  agencyLines,
  inspectorLines,
  itemsOf,
  subjectLines,
  type LinesField,
} from './draft-lines.ts';
import { gradedKinds, percentOf, ratioOf, stepOf, steps, type Step } from './draw-draft.ts';
import type { Planning } from './planning.ts';

interface DrawFormView {
  readonly planning: Planning;
  readonly page: NonNullable<Planning['page']>;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Undefined while the names are being loaded. */
  readonly regionName: RegionNaming | undefined;
  readonly idOf: (part: string) => string;
}

/** One page of the form of a plan. */
export function drawForm(view: DrawFormView): TemplateResult {
  const { planning, page, locale, level } = view;
  const { step, changes, changing, restored } = page;
  const makes = changes ? 'change' : 'plan';
  const words = drawDeskText[locale].form;
  const index = steps.indexOf(step);
  const title = html`<span class="credit-step"
      >${words.step(words.title[makes], index + 1, steps.length)}<span
        class="credit-visually-hidden"
        >${drawDeskText[locale].colon}</span
      ></span
    >${words.steps[index]}`;
  return html`
    <form class="credit-form" novalidate data-step=${step} @submit=${planning.write}>
      ${heading(level, 'credit-title', title)}
      ${restored ? html`<p class="credit-inset">${words.restored}</p>` : nothing}
      ${pages[step](view)}
      <div class="credit-actions">
        <button class="credit-button">
          ${step === 'check' ? words.submit[makes] : changing ? words.toCheck : words.next}
        </button>
        ${
          index > 0
            ? html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${planning.back}
              >
                ${words.previous}
              </button>`
            : nothing
        }
      </div>
      <details class="credit-details">
        <summary>${words.cancel.title}</summary>
        <div>
          <p>${words.cancel.hint}</p>
          <button type="button" class="credit-button credit-button-quiet" @click=${planning.leave}>
            ${words.cancel.button}
          </button>
        </div>
      </details>
    </form>
  `;
}

type TextName = 'title' | 'trade' | 'perVisit' | 'replacements';
type Hint = string | TemplateResult | undefined;

function textField(view: DrawFormView, name: TextName, hint?: Hint): TemplateResult {
  const { page, idOf, locale } = view;
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
        .value=${page.draft[name]}
      />`,
  );
}

function area(view: DrawFormView, name: LinesField, hint: string): TemplateResult {
  const { page, idOf, locale } = view;
  return field(
    view,
    name,
    drawDeskText[locale].form.labels[name],
    hint,
    (described, wrong) =>
      html`<textarea
        class="credit-input"
        id=${idOf(name)}
        name=${name}
        lang="zh-CN"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${described}
        .value=${page.draft[name]}
      ></textarea>`,
  );
}

function field(
  { planning, idOf, locale }: DrawFormView,
  name: string,
  label: unknown,
  hint: Hint,
  control: (described: string | typeof nothing, wrong: boolean) => TemplateResult,
): TemplateResult {
  const error = errorOf(planning, name, locale);
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

/** Of the lines of one field the platform may refuse several. */
const errorOf = ({ errors }: Planning, name: string, locale: Locale): string | undefined =>
  errors
    .filter(({ field: wrong }) => wrong === name)
    .map(({ message }) => message)
    .join(drawDeskText[locale].semicolon) || undefined;

const pages: Readonly<Record<Step, (view: DrawFormView) => TemplateResult>> = {
  what: (view) => {
    const { planning, page, locale, idOf } = view;
    const { draft } = page;
    const { labels, hints } = drawDeskText[locale].form;
    const day = (name: 'from' | 'to'): TemplateResult =>
      dateField({
        name,
        id: idOf(name),
        label: labels[name],
        value: draft[name],
        error: errorOf(planning, name, locale),
        locale,
      });
    return html`
      ${textField(view, 'title')} ${placeField(view)}
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
      ${day('from')} ${day('to')} ${area(view, 'agencies', hints.agencies)}
    `;
  },

  whom: (view) => {
    const { planning, page, locale, idOf } = view;
    const { draft, changes } = page;
    const { labels, hints, by, noKeyField, gradedAgain } = drawDeskText[locale].form;
    const coveredError = errorOf(planning, 'covered', locale);
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
                @change=${planning.by}
              />
              <span>${by[each]}</span>
            </label>
          `,
        )}
      </fieldset>
      ${
        draft.by === 'list'
          ? area(view, 'list', hints.list(keyFieldWords(locale), mostSubjects))
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
      <fieldset
        class="credit-field${coveredError ? ' credit-invalid' : ''}"
        aria-describedby="${idOf('covered-hint')}${coveredError ? ` ${idOf('covered-error')}` : ''}"
      >
        <legend class="credit-label">${labels.covered}</legend>
        <p class="credit-hint" id=${idOf('covered-hint')}>
          ${hints.covered} ${changes ? gradedAgain : nothing}
        </p>
        ${fieldError(idOf('covered-error'), coveredError, locale)}
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

  who: (view) => {
    const { hints } = drawDeskText[view.locale].form;
    return html`
      ${area(view, 'inspectors', hints.inspectors)} ${textField(view, 'perVisit')}
      ${textField(view, 'replacements', hints.replacements)}
    `;
  },

  ratios: (view) => {
    const { planning, page, locale, idOf } = view;
    const { sampling, asking } = planning;
    const all = drawDeskText[locale];
    const words = all.form;
    const ranges = riskClasses.map((each) => sampling?.rules?.[each].ratio);
    const noRange = sampling && !sampling.rules ? words.noRule : words.noRange;
    return html`
      <p class="credit-muted" aria-busy=${asking}>
        ${asking ? all.loading : ranges.every(Boolean) ? nothing : noRange} ${words.hints.ratio}
      </p>
      ${riskClasses.map((each, index) => {
        const range = ranges[index];
        return field(
          view,
          each,
          inspectionText[locale].riskClasses[each],
          range &&
            html`${words.range(percentOf(range.from), percentOf(range.upTo))}
            ${citations(range, sampling?.instruments ?? [], locale)}`,
          (described, wrong) =>
            html`<span class="credit-with-unit">
              <input
                class="credit-input"
                id=${idOf(each)}
                name=${each}
                inputmode="decimal"
                autocomplete="off"
                aria-invalid=${wrong}
                aria-describedby=${described}
                .value=${page.draft.ratios[each]}
              />
              <span>%</span>
            </span>`,
        );
      })}
    `;
  },

  check: (view) => {
    const { planning, page, locale, regionName } = view;
    const { draft } = page;
    const all = drawDeskText[locale];
    const { labels, by, noKeyField, allTrades, noneCovered } = all.form;
    const core = inspectionText[locale];
    const answer = (field: string, label: string, value: string | TemplateResult): Answer => {
      const step = stepOf(field);
      return {
        label,
        value,
        change: {
          href: `#${step}`,
          go: (event) => {
            event.preventDefault();
            planning.go(step, { changing: true, field });
          },
        },
      };
    };
    const subjects = itemsOf(subjectLines(draft));
    const classed = subjects.filter(({ riskClass }) => riskClass !== undefined).length;
    return summaryList(
      [
        answer('title', labels.title, chinese(draft.title)),
        answer('place', labels.place, placeWords(draft.place, regionName)),
        answer('sector', labels.sector, core.sectors[draft.sector]),
        answer(
          'from',
          all.columns.period,
          all.period(formatDay(draft.from, locale), formatDay(draft.to, locale)),
        ),
        answer(
          'agencies',
          labels.agencies,
          html`${itemsOf(agencyLines(draft)).map(({ name }) => html`<div>${chinese(name)}</div>`)}`,
        ),
        draft.by === 'list'
          ? answer('list', labels.list, all.form.listed(subjects.length, classed))
          : answer(
              'by',
              labels.by,
              html`<div>${by.filter}</div>
                <div>
                  ${labels.trade}${all.colon}${draft.trade ? chinese(draft.trade) : allTrades}
                </div>
                <div>
                  ${labels.keyField}${all.colon}${draft.keyField ? core.keyFields[draft.keyField] : noKeyField}
                </div>`,
            ),
        answer(
          'covered',
          labels.covered,
          draft.covered.length === 0
            ? noneCovered
            : html`${draft.covered.map((kind) => html`<div>${recordText[locale].kinds[kind]}</div>`)}`,
        ),
        answer(
          'inspectors',
          labels.inspectors,
          all.plan.people(itemsOf(inspectorLines(draft)).length),
        ),
        answer('perVisit', labels.perVisit, draft.perVisit),
        answer('replacements', labels.replacements, draft.replacements),
        ...riskClasses.map((each) => {
          const { permille, source } = ratioOf(draft, each, planning.sampling);
          return answer(
            each,
            core.riskClasses[each],
            planning.asking ? all.loading : all.ratio[source](percentOf(permille)),
          );
        }),
      ],
      locale,
    );
  },
};

/** The code of a place, with its name said below while it is typed. */
function placeField(view: DrawFormView): TemplateResult {
  const { planning, page, locale, regionName, idOf } = view;
  const { labels, hints } = drawDeskText[locale].form;
  const code = planning.place ?? page.draft.place;
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) planning.name(event.target.value);
  };
  return html`
    ${field(
      view,
      'place',
      labels.place,
      hints.place,
      (described, wrong) => html`
        <input
          class="credit-input"
          id=${idOf('place')}
          name="place"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${wrong}
          aria-describedby=${described}
          .value=${page.draft.place}
          @input=${typed}
        />
        <p class="credit-hint" role="status">
          ${isRegionCode(code) && regionName ? placeName(code, regionName, locale) : nothing}
        </p>
      `,
    )}
  `;
}

const placeName = (
  code: string,
  regionName: RegionNaming,
  locale: Locale,
): string | TemplateResult => {
  const name = regionName(code);
  return name === code ? drawDeskText[locale].form.unknownPlace : chinese(name);
};

const placeWords = (code: string, regionName: RegionNaming | undefined): TemplateResult => {
  const name = regionName?.(code) ?? code;
  return name === code ? html`${code}` : html`${chinese(name)} ${code}`;
};

/** The words by which a list names key fields: those of Chinese, or their codes, which have no spaces. */
const keyFieldWords = (locale: Locale): readonly string[] =>
  keyFields.map((each) => (locale === 'en' ? each : inspectionText[locale].keyFields[each]));
