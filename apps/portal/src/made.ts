/** An element with its class and what is in it. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A link. */
export function linkTo(href: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const link = made('a', 'credit-link', ...content);
  link.href = href;
  return link;
}

/** Words of an agency or an enterprise, which are Chinese in every language of the page. */
export function original(words: string): HTMLSpanElement {
  const span = made('span', '', words);
  if (/\p{Script=Han}/u.test(words)) span.lang = 'zh-CN';
  return span;
}
