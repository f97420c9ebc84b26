import { html } from 'hono/html';
import type { Language } from './language.ts';
import { signInText } from './sign-in.text.ts';

/** A piece of HTML whose values were escaped. */
type Markup = ReturnType<typeof html>;

/** Headers of a page: it runs nothing, takes its style and its icon from here and sends its form here. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A page of its own, which works without scripts. `style` is the path of its stylesheet. */
export async function page(
  language: Language,
  style: string,
  title: string,
  body: Markup,
): Promise<string> {
  const { site } = signInText[language];
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} - ${site}</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <header><p>${site}</p></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return String(await document);
}
