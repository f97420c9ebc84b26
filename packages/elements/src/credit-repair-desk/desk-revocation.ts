import { revocationReasons, type RevocationReason } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';

interface RevocationView {
  readonly reason: RevocationReason | undefined;
  /** What is wrong with the reason. */
  readonly error: string | undefined;
  readonly locale: Locale;
  readonly id: (part: string) => string;
}

/** 撤销: why the repair is revoked. */
export function revocationFields({ reason, error, locale, id }: RevocationView): TemplateResult {
  const words = repairDeskText[locale];
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      aria-describedby="${id('reason-hint')}${error ? ` ${id('reason-error')}` : ''}"
    >
      <legend class="credit-label">${words.reason}</legend>
      <p class="credit-hint" id=${id('reason-hint')}>${words.reasonHint}</p>
      ${fieldError(id('reason-error'), error, locale)}
      ${revocationReasons.map(
        (each) => html`
          <label class="credit-choice">
            <input
              type="radio"
              name="reason"
              value=${each}
              ?checked=${each === reason}
              aria-describedby=${error ? id('reason-error') : nothing}
            />
            <span>${repairText[locale].revocations[each]}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** What the fields say. */
export const reasonIn = (data: FormData): RevocationReason | undefined =>
  revocationReasons.find((reason) => reason === data.get('reason'));
