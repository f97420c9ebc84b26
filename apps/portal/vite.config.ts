import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const pages = ['index', 'subject', 'repair', 'applications', 'desk'];

export default defineConfig({
  resolve: { conditions: ['@xinyong/source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // A data: address would break the policy default-src 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(
        pages.map((name) => [name, fileURLToPath(new URL(`${name}.html`, import.meta.url))]),
      ),
    },
  },
});
