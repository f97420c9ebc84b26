import type { Words } from '../locale/locale.ts';

interface DateFieldText {
  readonly parts: readonly [string, string, string];
  readonly hint: (example: string) => string;
}

/** The words of a date in three fields, zh-CN first. */
export const dateFieldText: Words<DateFieldText> = {
  'zh-CN': { parts: ['年', '月', '日'], hint: (example) => `例如 ${example}` },
  en: { parts: ['Year', 'Month', 'Day'], hint: (example) => `For example ${example}` },
};
