import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { deskLink } from './desk-link.ts';
import type { DeskPages } from './desk-pages.ts';
import { deskText } from './desk.text.ts';

interface DeskFrame<Detail> {
  readonly pages: Pick<
    DeskPages<never, Detail>,
    'id' | 'opened' | 'busy' | 'failure' | 'hrefOf' | 'back'
  >;
  /** Of the list. */
  readonly title: string;
  readonly loading: string;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly list: () => TemplateResult;
  /** What came of what was done, above the item. */
  readonly notices: () => TemplateResult;
  readonly item: (detail: Detail) => TemplateResult;
}

/** The page of a desk that is open. It has a title while it loads, and where it could not be loaded. */
export function deskFrame<Detail>(frame: DeskFrame<Detail>): TemplateResult {
  const { pages, title, loading, locale, level } = frame;
  const { opened, failure, busy } = pages;
  const failed = failure ? failureNotice(failure.words, locale, failure.retry) : nothing;
  if (!pages.id)
    return failure ? html`${heading(level, 'credit-title', title)} ${failed}` : frame.list();
  const back = { words: deskText[locale].back, href: pages.hrefOf(''), open: pages.back };
  return html`
    <p class="credit-no-print">${deskLink(back)}</p>
    ${opened ? nothing : heading(level, 'credit-title', title)} ${failed} ${frame.notices()}
    ${
      opened
        ? frame.item(opened)
        : failure
          ? nothing
          : html`<p class="credit-muted" aria-busy=${busy}>${loading}</p>`
    }
  `;
}
