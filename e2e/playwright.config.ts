import { defineConfig } from 'playwright/test';
import { browserArgs, browserPath } from '../tools/browser.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../.reports/e2e',
  // Each has a platform of its own; more than two only get in each other's way on a small machine.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.reports/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    actionTimeout: 15_000,
    launchOptions: { executablePath: browserPath(), args: browserArgs() },
  },
  projects: [
    { name: 'pglite', use: { engine: 'pglite' } as object },
    // What a page looks like does not depend on the engine; what it does, may.
    { name: 'postgresql', testMatch: 'journey.spec.ts', use: { engine: 'postgresql' } as object },
  ],
});
