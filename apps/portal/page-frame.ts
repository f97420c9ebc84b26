import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const file = new URL('page-frame.html', import.meta.url);

/** Puts header and footer around every page, with the link to its part of the portal marked as the current one. */
export const pageFrame = (partOf: Readonly<Record<string, string>>): Plugin => ({
  name: 'page-frame',
  transformIndexHtml: {
    order: 'pre', // before vite looks for the addresses that it has to change
    handler: (html, { path }) => {
      const part = partOf[path.replace(/^\/|\.html$/g, '')];
      if (part === undefined) throw new Error(`Nobody knows which part of the portal ${path} is.`);
      const link = `<a href="${part}"`;
      const frame = readFileSync(file, 'utf8').replace(link, `${link} aria-current="page"`);
      // A function, as $ in a page would mean something else to replace().
      return html.replace(/(?<=<body>).*(?=<\/body>)/s, (page) =>
        frame.replace('<!-- page -->', () => page),
      );
    },
  },
});
