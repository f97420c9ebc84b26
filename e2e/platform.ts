import { test as base, expect, type Page } from 'playwright/test';
import { demonstrationFines, repairLaw, repairOverlays } from '@xinyong/core';
import { start } from '../apps/platform/src/start.ts';
import { startPostgres } from '../tools/postgres.ts';

/** The day of every journey: the law, the sample and the clocks are asked as of it. */
const NOW = '2026-11-21T04:00:00.000Z';

/** A platform with the sample on the engine of the project; a page that reports every complaint of the browser. */
export const test = base.extend<{ complaints: string[] }, { engine: string; origin: string }>({
  engine: ['pglite', { option: true, scope: 'worker' }],
  origin: [
    async ({ engine }, use) => {
      const postgres = engine === 'postgresql' ? await startPostgres() : undefined;
      test.skip(engine === 'postgresql' && !postgres, 'PostgreSQL is not installed here.');
      const platform = await start({
        databaseUrl: postgres?.url,
        portal: new URL('../apps/portal/dist', import.meta.url).pathname,
        sample: true,
        law: repairLaw([...repairOverlays, ...demonstrationFines]),
        now: () => NOW,
      });
      await use(platform.origin);
      await platform.stop();
      await postgres?.stop();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.clock.setFixedTime(NOW);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in as one of the three people of the demonstration and comes back to the page. */
export async function signIn(
  page: Page,
  origin: string,
  path: string,
  name: string,
): Promise<void> {
  await page.goto(`${origin}/sign-in?return=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: '同意并登录' }).click();
  await page.waitForURL((url) => url.pathname + url.search === path);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: '登录' })).toBeVisible();
}
