import { html, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Example } from '../examples.ts';
import type { Locale } from '../locale/locale.ts';
import { errorSummary, focusErrorSummary } from './error-summary.ts';
import { errorsOf } from './errors-of.ts';
import { fieldError, type FieldError } from './field-error.ts';

/** Ours and the browser's fields in one form, as a host's page writes it. */
export const form: Example = {
  title: { 'zh-CN': '表单中的错误汇总', en: 'Errors of a form' },
  render: (locale) => html`
    <div
      class="credit-content"
      lang=${locale}
      ${ref((page) => {
        if (page instanceof HTMLElement) render(formPage([], locale), page);
      })}
    ></div>
  `,
  play: (root) => root.querySelector('button')?.click(),
};

function formPage(errors: readonly FieldError[], locale: Locale): TemplateResult {
  const words = locale === 'en' ? english : chinese;
  const unpaid = errors.find(({ field }) => field === 'paid')?.message;
  const check = (event: SubmitEvent): void => {
    event.preventDefault();
    const { currentTarget: target } = event;
    if (!(target instanceof HTMLFormElement) || !target.parentElement) return;
    render(formPage(errorsOf(target), locale), target.parentElement);
    focusErrorSummary(target.parentElement);
  };
  return html`
    ${errorSummary(errors, locale, () => document.querySelector<HTMLFormElement>('form.checked'))}
    <form class="credit-form checked" novalidate @submit=${check}>
      <credit-code-field name="uscc" required></credit-code-field>
      <fieldset
        class=${unpaid ? 'credit-field credit-invalid' : 'credit-field'}
        aria-describedby="paid-error"
      >
        <legend class="credit-label">${words.paid}</legend>
        ${fieldError('paid-error', unpaid, locale)}
        ${(['yes', 'no'] as const).map(
          (answer) => html`
            <label class="credit-choice">
              <input type="radio" name="paid" value=${answer} data-error=${words.unpaid} required />
              <span>${words[answer]}</span>
            </label>
          `,
        )}
      </fieldset>
      <button class="credit-button">${words.go}</button>
    </form>
  `;
}

/** Errors that the page's own rules found, for a date in three fields. */
export const date: Example = {
  title: { 'zh-CN': '日期分三栏填写', en: 'A date in three fields' },
  render: (locale) => {
    const words = locale === 'en' ? english : chinese;
    const errors = [{ field: 'performedOn', message: words.missing }];
    return html`
      <div class="credit-content" lang=${locale}>
        ${errorSummary(errors, locale, () => document.querySelector<HTMLFormElement>('form.dated'))}
        <form class="credit-form dated" novalidate>
          <fieldset class="credit-field credit-invalid" name="performedOn">
            <legend class="credit-label">${words.date}</legend>
            <p class="credit-hint" id="date-hint">${words.hint}</p>
            ${fieldError('date-error', words.missing, locale)}
            <div class="credit-date">
              ${([words.year, words.month, words.day] as const).map(
                (unit) => html`
                  <label>
                    <input
                      class="credit-input"
                      inputmode="numeric"
                      autocomplete="off"
                      aria-describedby="date-hint date-error"
                      aria-invalid="true"
                    />
                    <span>${unit}</span>
                  </label>
                `,
              )}
            </div>
          </fieldset>
        </form>
      </div>
    `;
  },
};

const chinese = {
  paid: '您已经缴清罚款了吗？',
  unpaid: '请选择罚款是否已经缴清',
  yes: '已经缴清',
  no: '还没有',
  go: '继续',
  date: '缴款日期',
  hint: '例如 2026 年 6 月 1 日',
  missing: '请填写缴款日期',
  year: '年',
  month: '月',
  day: '日',
};

const english: typeof chinese = {
  paid: 'Have you paid the fine?',
  unpaid: 'Say whether you have paid the fine',
  yes: 'Yes, in full',
  no: 'Not yet',
  go: 'Continue',
  date: 'Day of payment',
  hint: 'For example 2026, 6, 1',
  missing: 'Enter the day of payment',
  year: 'Year',
  month: 'Month',
  day: 'Day',
};
