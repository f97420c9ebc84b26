import type { PublicPromiseDetail } from '@xinyong/contract';
import { formatDay, promiseOutcomes } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { promiseCode } from '../grouped-code/promise-code.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseTypeWords } from '../public-promise/public-promise.ts';
import { publicPromiseText } from '../public-promise/public-promise.text.ts';
import { factList, type Fact } from '../record-summary/record-summary.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseCardText } from './credit-promise-card.text.ts';

/** Who promised what to whom, until when. */
export function promiseFacts(
  promise: PublicPromiseDetail,
  regionName: RegionNaming,
  locale: Locale,
): TemplateResult {
  const words = publicPromiseText[locale];
  const { organiser, validUntil, materialsDueOn, checkValue } = promise;
  return factList([
    [words.promiser, chinese(promise.subjectName)],
    [words.subjectCode, groupedCode(promise.subjectCode)],
    [words.type, promiseTypeWords(promise, locale)],
    [words.reason, chinese(promise.reason)],
    [words.acceptor, chinese(promise.acceptor.name)],
    [words.place, chinese(regionName(promise.place))],
    ...(organiser ? [[words.organiser, chinese(organiser.name)] as const] : []),
    [words.madeOn, formatDay(promise.madeOn, locale)],
    ...dayFact(words.materialsDueOn, materialsDueOn, locale),
    ...dayFact(words.validUntil, validUntil, locale),
    [words.code, promiseCode(promise.code)],
    ...(checkValue ? [[promiseCardText[locale].checkValue, code(checkValue)] as const] : []),
  ]);
}

/** What is promised, and what follows if it is not kept. */
export function promiseWords(
  { content, liability }: PublicPromiseDetail,
  locale: Locale,
  level: HeadingLevel,
): TemplateResult {
  const words = promiseCardText[locale];
  return html`
    ${heading(level, 'credit-heading', words.content)}
    <p class="credit-quoted" lang="zh-CN">${content}</p>
    ${heading(level, 'credit-heading', words.liability)}
    <p class="credit-quoted" lang="zh-CN">${liability}</p>
  `;
}

/** 履行情况: what was found, by whom and when, what was not kept and what followed. */
export function promiseOutcome(
  promise: PublicPromiseDetail,
  locale: Locale,
  level: HeadingLevel,
): TemplateResult {
  const words = promiseCardText[locale];
  const shared = publicPromiseText[locale];
  const { fulfilment, unperformed, sanction, determiner, determinedOn, state } = promise;
  const told = (label: string, text: string): Fact => [
    label,
    html`<span class="credit-quoted" lang="zh-CN">${text}</span>`,
  ];
  return html`
    ${heading(level, 'credit-heading', words.outcome)}
    ${
      fulfilment === undefined
        ? html`<p>${words.noOutcome[state === 'ended' ? state : 'running']}</p>`
        : factList([
            [shared.state, promiseOutcomes[locale].fulfilments[fulfilment]],
            ...(unperformed ? [told(words.unperformed, unperformed)] : []),
            ...(sanction
              ? [told(words.sanction, sanction)]
              : fulfilment === 'full'
                ? []
                : [[words.sanction, words.noSanction] as const]),
            ...(determiner ? [[words.determiner, chinese(determiner.name)] as const] : []),
            ...dayFact(shared.determinedOn, determinedOn, locale),
          ])
    }
  `;
}

export const code = (text: string): TemplateResult =>
  html`<span class="credit-code">${text}</span>`;

const dayFact = (label: string, on: string | undefined, locale: Locale): readonly Fact[] =>
  on === undefined ? [] : [[label, formatDay(on, locale)]];
