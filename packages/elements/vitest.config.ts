import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineProject } from 'vitest/config';
import { browserArgs, browserPath } from '../../tools/browser.ts';
import { sourceInBrowser } from '../../tools/source-conditions.ts';
import { emulateMedia } from './test/emulate-media.ts';
import { patience } from '../../tools/patience.ts';

export default defineProject({
  resolve: {
    ...sourceInBrowser.resolve,
    alias: {
      '@web/test-runner-commands': fileURLToPath(new URL('test/wtr-commands.ts', import.meta.url)),
    },
  },
  // Everything a test can reach: what vite finds in the middle of a run reloads the page and loads Lit twice.
  optimizeDeps: {
    include: [
      '@lit/context',
      '@lit/task',
      '@open-wc/testing',
      'axe-core',
      'ky',
      'lit',
      'lit/decorators.js',
      'lit/directives/class-map.js',
      'lit/directives/if-defined.js',
      'lit/directives/keyed.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'canonicalize',
      'uqr',
    ],
  },
  test: {
    ...patience,
    name: 'elements',
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: browserPath(), args: browserArgs() },
      }),
      instances: [{ browser: 'chromium' }],
      commands: { emulateMedia },
    },
  },
});
