/** Only its scheme counts, which every relative address takes over. */
const ANY_PAGE = 'https://page.invalid/';

/**
 * The address that a host's template, as `/subject.html?code={code}`, names for one thing. Empty where it is neither relative
 * nor of http or https: a template may come from elsewhere, and a page without a Content-Security-Policy runs `javascript:`.
 */
export function hrefOf(
  template: string,
  placeholder: '{id}' | '{code}' | '{check}',
  value: string,
): string {
  const href = template.replaceAll(placeholder, encodeURIComponent(value));
  if (!URL.canParse(href, ANY_PAGE)) return '';
  return ['https:', 'http:'].includes(new URL(href, ANY_PAGE).protocol) ? href : '';
}
