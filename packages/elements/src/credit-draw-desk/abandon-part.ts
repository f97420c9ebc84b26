import type { AbandonedDraw } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { instantWords } from '../instant/instant.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { errorOf, type DrawPageView } from './draw-page-view.ts';

/** The field that holds the reason. */
export const abandonField = 'abandonReason';

/** 作废: behind a fold, with the reason. */
export function abandonForm(view: DrawPageView): TemplateResult {
  const { locale, idOf } = view;
  const words = drawDeskText[locale].abandon;
  const error = errorOf(view, abandonField);
  const described = `${idOf('abandon-hint')}${error ? ` ${idOf('abandon-error')}` : ''}`;
  return html`
    <details class="credit-details credit-no-print" ?open=${error !== undefined}>
      <summary>${words.title}</summary>
      <form class="credit-form" novalidate @submit=${view.abandon}>
        <p>${words.hint}</p>
        <div class="credit-field${error ? ' credit-invalid' : ''}">
          <label class="credit-label" for=${idOf('abandon')}>${words.reason}</label>
          <p class="credit-hint" id=${idOf('abandon-hint')}>${words.reasonHint}</p>
          ${fieldError(idOf('abandon-error'), error, locale)}
          <textarea
            class="credit-input"
            id=${idOf('abandon')}
            name=${abandonField}
            lang="zh-CN"
            aria-invalid=${error !== undefined}
            aria-describedby=${described}
          ></textarea>
        </div>
        <button class="credit-button credit-button-quiet">${words.button}</button>
      </form>
    </details>
  `;
}

/** That a draw was abandoned, and why. */
export function abandonedNotice(
  { locale }: Pick<DrawPageView, 'locale'>,
  { at, reason, seed }: AbandonedDraw,
): TemplateResult {
  const words = drawDeskText[locale].abandoned;
  return html`
    <div class="credit-inset credit-inset-warning">
      <p class="credit-subheading">${words.title}</p>
      <dl class="credit-facts">
        <dt>${words.at}</dt>
        <dd><time datetime=${at}>${instantWords(at, locale)}</time></dd>
        <dt>${words.reason}</dt>
        <dd class="credit-quoted">${chinese(reason)}</dd>
        <dt>${words.seed}</dt>
        <dd>${words.seeds[seed]}</dd>
      </dl>
    </div>
  `;
}
