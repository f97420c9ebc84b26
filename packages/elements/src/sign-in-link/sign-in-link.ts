import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { signInText } from './sign-in-link.text.ts';

/**
 * The link to sign in, if the host says where. `{return}` and `{locale}` in the address are filled when it is
 * followed: by then the page may stand elsewhere.
 */
export function signInLink(locale: Locale, address: string): TemplateResult | typeof nothing {
  if (!address) return nothing;
  const fill = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLAnchorElement) currentTarget.href = filled(address, locale);
  };
  return html`<a
    class="credit-button"
    href=${filled(address, locale)}
    @pointerdown=${fill}
    @focus=${fill}
    >${signInText[locale]}</a
  >`;
}

const filled = (address: string, locale: Locale): string =>
  address
    .replace('{return}', encodeURIComponent(location.pathname + location.search + location.hash))
    .replace('{locale}', locale);
