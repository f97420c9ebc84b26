/** A language that our pages speak. */
export type Language = 'zh-CN' | 'en';

/** Characters that are read of a header: no person asks for more languages than fit. */
const MOST = 256;

/**
 * The first language of ours among those a person asks for: by `ui_locales` (tags by blanks, the
 * preferred first) or by Accept-Language; Chinese when none of them is ours.
 */
export function languageOf(uiLocales = '', acceptLanguage = ''): Language {
  const accepted = acceptLanguage
    .slice(0, MOST)
    .split(',')
    .map((entry) => {
      const [tag = '', quality = 'q=1'] = entry.split(';').map((part) => part.trim());
      return { tag, weight: Number(quality.slice('q='.length)) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  for (const tag of [...uiLocales.split(' '), ...accepted]) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}
