import type { Locale } from '../locale/locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of fen as people write it: 3,000 元; with 角 and 分 only where there are any. */
export function yuan(fen: number, locale: Locale): string {
  const digits = fen % 100 === 0 ? 0 : 2;
  const key = `${locale} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return locale === 'zh-CN' ? `${format.format(fen / 100)} 元` : `CNY ${format.format(fen / 100)}`;
}
