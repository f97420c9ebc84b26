import type { Locale } from '../locale/locale.ts';

const formats: { readonly [L in Locale]: Intl.DateTimeFormat } = {
  'zh-CN': format('zh-CN'),
  en: format('en-GB'),
};

function format(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  });
}

/** An instant (RFC 3339) as the clocks in China show it. */
export const instantWords = (at: string, locale: Locale): string =>
  formats[locale].format(new Date(at));
