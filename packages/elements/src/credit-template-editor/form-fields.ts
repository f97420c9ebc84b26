import { html, nothing, type TemplateResult } from 'lit';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import type { SketchList } from './template-lists.ts';
import type { SketchWords, TemplateSketch } from './template-sketch.ts';

/** What the parts of the form are drawn from. */
export interface FormView {
  readonly sketch: TemplateSketch;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  /** Of the title of the page. */
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
  readonly add: (list: SketchList) => void;
  readonly remove: (list: SketchList, index: number) => void;
  readonly move: (list: SketchList, index: number, by: 1 | -1) => void;
  /** Puts `{id}` where the caret was in the control of that name. */
  readonly insert: (control: string, id: string) => void;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Of one part several things may be wrong. */
export const errorOf = ({ errors, locale }: FormView, name: string): string | undefined =>
  errors
    .filter(({ field }) => field === name)
    .map(({ message }) => message)
    .join(locale === 'en' ? '; ' : '；') || undefined;

/** A control with its label, hint and error. */
function field(
  view: FormView,
  { name, label, hint }: Field,
  control: (attributes: {
    readonly id: string;
    readonly described: string | typeof nothing;
    readonly wrong: boolean;
  }) => TemplateResult,
): TemplateResult {
  const { idOf, locale } = view;
  const error = errorOf(view, name);
  const described = [hint && idOf(`${name}-hint`), error && idOf(`${name}-error`)].filter(Boolean);
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${idOf(name)}>${label}</label>
      ${hint ? html`<p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>` : nothing}
      ${fieldError(idOf(`${name}-error`), error, locale)}
      ${control({
        id: idOf(name),
        described: described.length > 0 ? described.join(' ') : nothing,
        wrong: error !== undefined,
      })}
    </div>
  `;
}

/** One line of text. */
export const textField = (
  view: FormView,
  of: Field & { readonly value: string; readonly lang?: 'zh-CN'; readonly numeric?: boolean },
): TemplateResult =>
  field(
    view,
    of,
    ({ id, described, wrong }) => html`
      <input
        class="credit-input ${of.numeric ? 'credit-input-medium' : ''}"
        id=${id}
        name=${of.name}
        lang=${of.lang ?? nothing}
        inputmode=${of.numeric ? 'numeric' : 'text'}
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${described}
        .value=${of.value}
      />
    `,
  );

/** Several lines of text. */
const areaField = (
  view: FormView,
  of: Field & { readonly value: string; readonly lang: 'zh-CN' | 'en' },
): TemplateResult =>
  field(
    view,
    of,
    ({ id, described, wrong }) => html`
      <textarea
        class="credit-input"
        id=${id}
        name=${of.name}
        lang=${of.lang}
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${described}
        .value=${of.value}
      ></textarea>
    `,
  );

interface WordsField extends Field {
  readonly value: SketchWords;
  /** `line` for short words. */
  readonly as?: 'line';
  readonly englishHint?: string;
}

/** The Chinese, and below it the English where it is wanted; between them what can be done with the Chinese. */
export function wordsField(
  view: FormView,
  { name, label, hint, value, as, englishHint }: WordsField,
  between: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { inEnglish } = templateEditorText[view.locale].form;
  const draw = (language: 'zh-CN' | 'en', typed: string): TemplateResult => {
    const of = {
      name: `${name}.${language}`,
      label: language === 'en' ? inEnglish(label) : label,
      hint: language === 'en' ? englishHint : hint,
      value: typed,
    };
    if (as === 'line' && language === 'zh-CN') return textField(view, { ...of, lang: 'zh-CN' });
    return as === 'line' ? textField(view, of) : areaField(view, { ...of, lang: language });
  };
  return html`
    ${draw('zh-CN', value.zh)} ${between} ${view.sketch.english ? draw('en', value.en) : nothing}
  `;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: string;
}

/** One of several in a list that opens. */
export const selectField = <Value extends string>(
  view: FormView,
  of: Field & { readonly value: Value; readonly choices: readonly Choice<Value>[] },
): TemplateResult =>
  field(
    view,
    of,
    ({ id, described, wrong }) => html`
      <select
        class="credit-input credit-input-medium"
        id=${id}
        name=${of.name}
        aria-invalid=${wrong}
        aria-describedby=${described}
      >
        ${of.choices.map(
          ({ value, words }) =>
            html`<option value=${value} .selected=${value === of.value}>${words}</option>`,
        )}
      </select>
    `,
  );

/** One or several of a few, all of them in sight. */
export function choiceField<Value extends string>(
  view: FormView,
  {
    name,
    label,
    hint,
    type,
    chosen,
    choices,
  }: Field & {
    readonly type: 'radio' | 'checkbox';
    readonly chosen: readonly string[];
    readonly choices: readonly (Choice<Value> & { readonly meaning?: string })[];
  },
): TemplateResult {
  const { idOf, locale } = view;
  const error = errorOf(view, name);
  const described = [hint && idOf(`${name}-hint`), error && idOf(`${name}-error`)].filter(Boolean);
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      aria-describedby=${described.length > 0 ? described.join(' ') : nothing}
    >
      <legend class="credit-label">${label}</legend>
      ${hint ? html`<p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>` : nothing}
      ${fieldError(idOf(`${name}-error`), error, locale)}
      ${choices.map(
        ({ value, words, meaning }) => html`
          <label class="credit-choice">
            <input
              type=${type}
              name=${name}
              value=${value}
              .checked=${chosen.includes(value)}
              aria-describedby=${error ? idOf(`${name}-error`) : nothing}
            />
            <span>${words}</span>
            ${meaning ? html`<span class="credit-hint credit-small">${meaning}</span>` : nothing}
          </label>
        `,
      )}
    </fieldset>
  `;
}
