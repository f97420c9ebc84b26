import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { pageFrame } from './page-frame.ts';

/** Every page, with the part of the portal that it belongs to. */
const pages = {
  index: '/',
  subject: '/',
  grade: '/',
  leniency: '/leniency.html',
  repair: '/applications.html',
  applications: '/applications.html',
  desk: '/desk.html',
  warnings: '/warnings.html',
  batches: '/batches.html',
  draws: '/draws.html',
  'promise-desk': '/promise-desk.html',
  templates: '/templates.html',
  promises: '/promises.html',
  'verify-promise': '/promises.html',
  promise: '/my-promises.html',
  'my-promises': '/my-promises.html',
};

export default defineConfig({
  plugins: [pageFrame(pages)],
  resolve: { conditions: ['@xinyong/source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // A data: address would break the policy default-src 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.keys(pages).map((name) => [
          name,
          fileURLToPath(new URL(`${name}.html`, import.meta.url)),
        ]),
      ),
    },
  },
});
