import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { promiseFiguresText } from './credit-promise-figures.text.ts';

const numbers: { readonly [L in Locale]: Intl.NumberFormat } = {
  'zh-CN': new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en'),
};

/** 12,345. */
export const countWords = (count: number, locale: Locale): string => numbers[locale].format(count);

/** 7.7%, rounded down: what is not all is never 100 %. Empty where there is no whole, or one that is less than its part. */
export function shareWords(part: number, whole: number, locale: Locale): string {
  if (whole === 0 || part > whole) return '';
  const tenths = Math.floor((part * 1000) / whole);
  if (tenths === 0 && part > 0) return promiseFiguresText[locale].lessThan('0.1%');
  return `${tenths / 10}%`;
}

/** The kinds of a part, which say its colour. */
export type BarKind = 'covered' | 'kept' | 'partly-kept' | 'broken';

const WIDTH = 200;

/** Parts of a whole, one after the other; what is missing stays an outline. The figures stand beside it. */
export function shareBar(
  parts: readonly (readonly [kind: BarKind, part: number])[],
  whole: number,
): TemplateResult | typeof nothing {
  if (whole === 0) return nothing;
  let from = 0;
  return html`<svg
    class="credit-share"
    viewBox="0 0 ${WIDTH} 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<rect class="credit-share-whole" x="0.5" y="1" width=${WIDTH - 1} height="8"></rect>`}
    ${parts.map(([kind, part]) => {
      const at = from;
      from += part;
      return part === 0
        ? nothing
        : svg`<rect class="credit-share-${kind}" x=${(at / whole) * WIDTH} y="1"
            width=${(part / whole) * WIDTH} height="8"></rect>`;
    })}
  </svg>`;
}
