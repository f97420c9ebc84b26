/** The languages every element speaks. */
export type Locale = 'zh-CN' | 'en';

/** Words in every language; one that is missing does not compile. */
export type Words<Text> = { readonly [L in Locale]: Text };

/**
 * The language of an element: the nearest `lang` around it, across shadow roots up to the document. Chinese
 * where it says nothing or names a language that we do not speak.
 */
export function localeOf(element: Element): Locale {
  const lang = nearestLang(element);
  return /^en\b/i.test(lang) ? 'en' : 'zh-CN';
}

function nearestLang(element: Element): string {
  const speaker = element.closest('[lang]');
  if (speaker !== null) return speaker.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
