import { html } from 'hono/html';
import { securityHeadersAt } from '../http/security-headers.ts';
import type { Language } from './language.ts';
import { signInText } from './sign-in.text.ts';

/** A piece of HTML whose values were escaped. */
type Markup = ReturnType<typeof html>;

/** Where the platform has the stylesheet of its own pages. */
export const pageStylePath = '/sign-in/style.css';

/** Headers of a page of a site: it runs nothing, takes its style and its icon from here and sends its form here. */
export const pageHeadersAt = (origin: string): Readonly<Record<string, string>> => ({
  ...securityHeadersAt(origin),
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
});

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
