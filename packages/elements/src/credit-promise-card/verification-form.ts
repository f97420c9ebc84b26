import { html, type TemplateResult } from 'lit';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { publicPromiseText } from '../public-promise/public-promise.text.ts';
import { bareCode, typedIn } from '../public-promise/typed-code.ts';
import { promiseCardText } from './credit-promise-card.text.ts';

/** What names a letter, as it was typed or as the platform takes it. */
export interface LetterNames {
  readonly code: string;
  readonly check: string;
}

/** A 校验码 as it is printed: 3F2A-91C0-7BE4. */
const grouped = (check: string): string => check.replaceAll(/.{4}(?=.)/g, '$&-');

/** Reads what was typed; a check value may be left out where a public promise is looked for. */
export function readLetterNames(
  typed: LetterNames,
  locale: Locale,
  { checkWanted }: { readonly checkWanted: boolean },
): { readonly names: LetterNames; readonly errors: readonly FieldError[] } {
  const words = promiseCardText[locale];
  const names = { code: bareCode(typed.code), check: bareCode(typed.check) };
  const errors: FieldError[] = [];
  if (names.code === '') errors.push({ field: 'code', message: words.codeMissing });
  else if (!/^\d{20}$/.test(names.code)) errors.push({ field: 'code', message: words.codeWrong });
  if (names.check !== '' ? !/^[\dA-F]{12}$/.test(names.check) : checkWanted)
    errors.push({
      field: 'check',
      message: names.check === '' ? words.checkMissing : words.checkWrong,
    });
  return { names: { ...names, check: grouped(names.check) }, errors };
}

interface FormView {
  readonly typed: LetterNames;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly verify: (typed: LetterNames) => void;
}

/** 承诺编码 and 校验码. */
export function verificationForm(view: FormView): TemplateResult {
  const { typed, locale, verify } = view;
  const words = promiseCardText[locale];
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    verify({ code: typedIn(form, 'code'), check: typedIn(form, 'check') });
  };
  return html`
    <form class="credit-form credit-no-print" novalidate @submit=${submitted}>
      ${field(view, 'code', publicPromiseText[locale].code, words.codeHint, typed.code)}
      ${field(view, 'check', words.checkValue, words.checkHint, typed.check)}
      <button class="credit-button">${words.submit}</button>
    </form>
  `;
}

function field(
  { errors, locale, idOf }: FormView,
  name: 'code' | 'check',
  label: string,
  hint: string,
  value: string,
): TemplateResult {
  const error = errors.find((each) => each.field === name)?.message;
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${idOf(name)}>${label}</label>
      <p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>
      ${fieldError(idOf(`${name}-error`), error, locale)}
      <input
        class="credit-input credit-input-medium"
        id=${idOf(name)}
        name=${name}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="${error ? `${idOf(`${name}-error`)} ` : ''}${idOf(`${name}-hint`)}"
        aria-invalid=${error !== undefined}
        .value=${value}
      />
    </div>
  `;
}
