import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { enterprise, expect, test, type Page } from './platform.ts';

const elements = new URL('../packages/elements/', import.meta.url);
const folder = fileURLToPath(new URL('dist/standalone/', elements));

/** The page of the README that loads the folder. */
const documented =
  [...readFileSync(new URL('README.md', elements), 'utf8').matchAll(/^```html\n(.*?)^```/gms)]
    .map(([, html = '']) => html)
    .find((html) => html.includes('/credit/elements.js')) ?? '';

/** Puts a page and the folder beside the platform, as the proxy of a site without a bundler does, and opens it. */
async function openStatic(page: Page, origin: string, html: string): Promise<void> {
  await page.route(`${origin}/credit/*`, (route) =>
    route.fulfill({ path: folder + new URL(route.request().url()).pathname.split('/').at(-1) }),
  );
  await page.route(`${origin}/static.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy':
          "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
      body: html,
    }),
  );
  await page.goto(`${origin}/static.html`);
}

test('a page without a bundler shows a badge and a card under a strict policy', async ({
  page,
  origin,
  complaints,
}) => {
  await openStatic(page, origin, documented);
  const badge = page.getByRole('button', { name: /^信用等级：/ });
  await expect(badge).toBeVisible();
  await expect(page.locator('credit-grade-card').getByRole('heading').first()).toContainText(
    '信用等级',
  );
  await expect(page.locator('credit-grade-card')).not.toContainText('服务窗口');
  await badge.click();
  await expect(page.getByRole('dialog').getByRole('heading').first()).toContainText('信用等级');

  expect(complaints).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaints.length, 'the policy itself').toBe(1);
  complaints.length = 0;
});

test('a page of badges alone loads the badge alone', async ({ page, origin }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStatic(
    page,
    origin,
    documented
      .replace('/credit/forms.css', '/credit/badge.css')
      .replace('/elements.js', '/badge.js'),
  );
  await expect(page.getByRole('button', { name: /^信用等级：/ })).toBeVisible();
  await expect(page.getByText('服务窗口')).toBeVisible(); // nothing here defines the card
  expect(asked.join('\n')).not.toMatch(/elements\.js|grade-card|forms\.css/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is written inside a badge and a card stays', async ({ page, origin }) => {
    await openStatic(page, origin, documented);
    await expect(page.locator('credit-badge')).toHaveText('信用等级');
    await expect(page.getByRole('heading', { name: enterprise.name })).toBeVisible();
    await expect(page.getByText('服务窗口')).toBeVisible();
  });
});
