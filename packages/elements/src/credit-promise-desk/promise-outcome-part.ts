import type { Determination, Sanctions } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

/** 承诺履行状态认定. */
export function determinationPart(found: Determination, locale: Locale): TemplateResult {
  const { determination: words } = promiseDeskText[locale];
  return html`
    <dl class="credit-facts">
      <dt>${words.fulfilment}</dt>
      <dd>${promiseText[locale].fulfilments[found.fulfilment]}</dd>
      ${
        found.falsehood
          ? html`<dt>${words.falsehood}</dt>
              <dd>${words.isFalse}</dd>`
          : nothing
      }
      ${
        found.deliberate
          ? html`<dt>${words.deliberate}</dt>
              <dd>${words.isDeliberate}</dd>`
          : nothing
      }
      ${
        found.unperformed === undefined
          ? nothing
          : html`<dt>${words.unperformed}</dt>
              <dd class="credit-typed">${chinese(found.unperformed)}</dd>`
      }
      ${
        found.determinedOn === undefined
          ? nothing
          : html`<dt>${words.determinedOn}</dt>
              <dd>${formatDay(found.determinedOn, locale)}</dd>`
      }
      ${
        found.determiner === undefined
          ? nothing
          : html`<dt>${words.determiner}</dt>
              <dd>${chinese(found.determiner.name)}</dd>`
      }
    </dl>
  `;
}

/** 违诺责任追究. */
export function sanctionsPart(taken: Sanctions, locale: Locale): TemplateResult {
  const { sanctions: words, join } = promiseDeskText[locale];
  const names = promiseText[locale].sanctions;
  return html`
    <dl class="credit-facts">
      <dt>${words.kinds}</dt>
      <dd>${taken.kinds.map((kind) => names[kind]).join(join)}</dd>
      <dt>${words.words}</dt>
      <dd class="credit-typed">${chinese(taken.words)}</dd>
      <dt>${words.sanctionedOn}</dt>
      <dd>${formatDay(taken.sanctionedOn, locale)}</dd>
    </dl>
  `;
}
