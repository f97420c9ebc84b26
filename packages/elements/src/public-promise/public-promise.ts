import type { PublicPromise } from '@xinyong/contract';
import type { PublicPromiseState } from '@xinyong/core';
import { promiseNames, promiseOutcomes } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { publicPromiseText } from './public-promise.text.ts';

const tones: Readonly<Record<PublicPromiseState, string>> = {
  running: '',
  kept: ' credit-tag-success',
  'partly-kept': ' credit-tag-warning',
  broken: ' credit-tag-danger',
  ended: ' credit-tag-neutral',
};

/** The state of a promise in words, and where it was taken over. */
export const promiseTags = (
  { state, imported }: Pick<PublicPromise, 'state' | 'imported'>,
  locale: Locale,
): TemplateResult => html`
  <span class="credit-tag${tones[state]}">${promiseOutcomes[locale].publicStates[state]}</span>
  ${
    imported
      ? html`<span class="credit-tag credit-tag-neutral"
          >${publicPromiseText[locale].imported}</span
        >`
      : nothing
  }
`;

/** 承诺类型 in words; of 其他 also which, as it was written. */
export function promiseTypeWords(
  { type, otherType }: Pick<PublicPromise, 'type' | 'otherType'>,
  locale: Locale,
): string | TemplateResult {
  const name = promiseNames[locale].types[type];
  return otherType
    ? around((which) => publicPromiseText[locale].otherType(name, which), otherType)
    : name;
}
