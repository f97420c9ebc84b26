import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sourceInBrowser } from '../../tools/source-conditions.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The folder for a page without a bundler: two modules to load, what they share or load later, and the styles. */
export default defineConfig({
  ...sourceInBrowser,
  publicDir: 'src/styles',
  build: {
    outDir: 'dist/standalone',
    target: 'es2023',
    lib: {
      entry: { elements: pathOf('src/define.ts'), badge: pathOf('src/badge.define.ts') },
      formats: ['es'],
    },
    // What is bundled here is handed on with its licence.
    license: { fileName: 'licenses.md' },
    // By themselves libraries are not made small, as whoever bundles them does that: nobody bundles this.
    rolldownOptions: { output: { minify: true } },
  },
});
