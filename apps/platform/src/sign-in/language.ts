/** A language that our pages speak. */
export type Language = 'zh-CN' | 'en';

/**
 * The first language of ours among those a person asks for: by `ui_locales` (tags by blanks, the
 * preferred first) or by Accept-Language; Chinese when none of them is ours.
 */
export function languageOf(uiLocales = '', acceptLanguage = ''): Language {
  const accepted = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag = '', quality = ''] = entry.trim().split(/\s*;\s*q=/i);
      return { tag, weight: quality === '' ? 1 : Number(quality) };
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
