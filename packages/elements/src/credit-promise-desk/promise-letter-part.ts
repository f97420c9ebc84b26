import { checkValue, type CreditPromise, type SignedLetter } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

/** What the platform found about the signatures of a letter, in their order; `failed` where it could not be asked, undefined where nobody asked. */
export type Verified = readonly boolean[] | 'asking' | 'failed' | undefined;

/** The letter exactly as it was signed, who signed it, and whether its signatures are right. */
export function promiseLetterPart(
  { signer, code }: CreditPromise,
  letter: SignedLetter | undefined,
  verified: Verified,
  locale: Locale,
): TemplateResult {
  const { letter: words } = promiseDeskText[locale];
  const { capacities, algorithms } = promiseText[locale];
  if (!letter) return html`<p>${words.none}</p>`;
  const state = (index: number): TemplateResult => {
    if (code === undefined) return html`${words.later}`;
    if (verified === undefined) return html`${words.unasked}`;
    if (verified === 'asking') return html`<span aria-busy="true">${words.asking}</span>`;
    if (verified === 'failed') return html`${words.failed}`;
    return verified[index] === true
      ? html`<span class="credit-tag credit-tag-success">${words.valid}</span>`
      : html`<span class="credit-tag credit-tag-danger">${words.invalid}</span>`;
  };
  return html`
    <dl class="credit-facts">
      ${
        signer
          ? html`<dt>${words.signer}</dt>
              <dd>${chinese(signer.name)}</dd>
              <dt>${words.capacity}</dt>
              <dd>${capacities[signer.capacity]}</dd>`
          : nothing
      }
      ${letter.signatures.map(
        ({ by, algorithm }, index) =>
          html`<dt>${words.by[by]}</dt>
            <dd>
              ${algorithms[algorithm]}<br />
              ${state(index)}
            </dd>`,
      )}
      <dt>${words.checkValue}</dt>
      <dd class="credit-code">${checkValue(letter.digest)}</dd>
      <dt>${words.digest}</dt>
      <dd class="credit-code">${letter.digest}</dd>
    </dl>
    <div
      class="credit-letter credit-letter-text"
      lang="zh-CN"
      role="group"
      aria-label=${words.label}
      .textContent=${letter.text}
    ></div>
  `;
}
