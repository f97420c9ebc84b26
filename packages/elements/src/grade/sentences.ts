import type { Locale } from '../locale/locale.ts';

/** Sentences in a row: English ones with a space between them. Empty ones are left out. */
export const sentences = (locale: Locale, ...parts: readonly string[]): string =>
  parts.filter(Boolean).join(locale === 'en' ? ' ' : '');
