import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import type { DeskPages } from './desk-pages.ts';
import { deskText } from './desk.text.ts';

/** Shows more of the list, where there is more. */
export const moreButton = (
  { more }: Pick<DeskPages<unknown, unknown>, 'more'>,
  locale: Locale,
): TemplateResult | typeof nothing =>
  more
    ? html`<button type="button" class="credit-button credit-button-quiet" @click=${more}>
        ${deskText[locale].more}
      </button>`
    : nothing;
