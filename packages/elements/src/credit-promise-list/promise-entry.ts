import type { PublicPromise } from '@xinyong/contract';
import { formatDay } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { promiseCode } from '../grouped-code/promise-code.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseTags, promiseTypeWords } from '../public-promise/public-promise.ts';
import { publicPromiseText } from '../public-promise/public-promise.text.ts';
import type { Fact } from '../record-summary/record-summary.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseListText } from './credit-promise-list.text.ts';

interface EntryView {
  readonly promise: PublicPromise;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** The address of its page; empty where the host opens it. */
  readonly href: string;
  readonly open: (event: MouseEvent) => void;
}

/** A promise in the column: its state, whose it is and what it is called, then what everybody is told. */
export function promiseEntry({ promise, locale, level, href, open }: EntryView): TemplateResult {
  const { subjectName, subjectCode, title } = promise;
  const name = html`${chinese(subjectName)}${promiseListText[locale].pause}${chinese(title)}`;
  return html`
    <article>
      <p class="credit-promise-tags">${promiseTags(promise, locale)}</p>
      ${heading(
        level,
        'credit-subheading',
        href
          ? html`<a class="credit-result" href=${href} @click=${open}>${name}</a>`
          : html`<button type="button" class="credit-button-link credit-result" @click=${open}>
              ${name}
            </button>`,
      )}
      <p class="credit-small">
        ${publicPromiseText[locale].subjectCode} ${groupedCode(subjectCode)}
      </p>
      <dl class="credit-promise-facts">
        ${factsOf(promise, locale).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </article>
  `;
}

function factsOf(promise: PublicPromise, locale: Locale): readonly Fact[] {
  const words = publicPromiseText[locale];
  const { materialsDueOn, validUntil, determinedOn } = promise;
  const day = (label: string, on: string | undefined): readonly Fact[] =>
    on === undefined ? [] : [[label, formatDay(on, locale)]];
  return [
    [words.reason, chinese(promise.reason)],
    [words.type, promiseTypeWords(promise, locale)],
    [words.acceptor, chinese(promise.acceptor.name)],
    ...day(words.madeOn, promise.madeOn),
    ...(determinedOn === undefined
      ? [...day(words.materialsDueOn, materialsDueOn), ...day(words.validUntil, validUntil)]
      : day(words.determinedOn, determinedOn)),
    [words.code, promiseCode(promise.code)],
  ];
}
