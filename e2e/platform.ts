import { test as base, expect, type Page } from 'playwright/test';
import { demonstrationFines } from '@xinyong/core';
import { openDatabase, type Database } from '../apps/platform/src/database/open.ts';
import { kitOverlays } from '../apps/platform/src/law/law-packs.ts';
import { platformLaw } from '../apps/platform/src/law/platform-law.ts';
import { start } from '../apps/platform/src/start.ts';
import { startPostgres } from '../tools/postgres.ts';

/** The day of every journey: the law, the sample and the clocks are asked as of it. */
const NOW = '2026-11-21T04:00:00.000Z';
/** A database is made and the sample imported once a worker, which takes a busy machine a while. */
const PATIENCE = 240_000;

/** A platform with the sample on the engine of the project; a page that reports every complaint of the browser. */
export const test = base.extend<
  { complaints: string[] },
  { engine: string; alone: string; database: Database; origin: string }
>({
  engine: ['pglite', { option: true, scope: 'worker' }],
  // Journeys that leave much behind take a worker, and so a platform, of their own by a name of their own.
  alone: ['', { option: true, scope: 'worker' }],
  database: [
    async ({ engine }, use) => {
      const postgres = engine === 'postgresql' ? await startPostgres() : undefined;
      test.skip(engine === 'postgresql' && !postgres, 'PostgreSQL is not installed here.');
      const database = await openDatabase({ url: postgres?.url });
      await use(database);
      await database.close();
      await postgres?.stop();
    },
    { scope: 'worker', timeout: PATIENCE },
  ],
  origin: [
    async ({ database }, use) => {
      const platform = await start({
        database,
        portal: new URL('../apps/portal/dist', import.meta.url).pathname,
        sample: true,
        law: platformLaw([...kitOverlays, ...demonstrationFines]),
        now: () => NOW,
      });
      await use(platform.origin);
      await platform.stop();
    },
    { scope: 'worker', timeout: PATIENCE },
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

export { expect, type Page };

export const agent = '冯某某';
export const officer = '李某某';
export const auditor = '赵某某';
/** For which the agent acts. */
export const enterprise = {
  code: '91420222093469456A',
  name: '阳新县示例禾盛工程建设00765有限公司',
};
export const receipt = {
  name: '缴款凭证.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
};

/** Signs in as one of the people of the demonstration and comes back to the page. */
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

/** The topics of the messages to other systems that tell of a record, in the order of the alphabet. */
export async function messagesAbout({ kysely }: Database, recordId: string): Promise<string[]> {
  const messages = await kysely.selectFrom('outbox').select(['topic', 'body']).execute();
  return messages
    .filter(({ body }) => JSON.stringify(body).includes(recordId))
    .map(({ topic }) => topic)
    .toSorted();
}
