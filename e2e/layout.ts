import { readFileSync } from 'node:fs';
import { smallTargets } from '../packages/elements/test/small-targets.ts';
import { expect, type Page } from './platform.ts';
import { brokenText } from './broken-text.ts';

/** Nothing is wider than the window. */
async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.outerHTML.slice(0, 80));
  });
  expect.soft(wide, page.url()).toEqual([]);
}

/** Every line can be read: none is cut off, and none lies upon another. */
async function expectWholeText(page: Page): Promise<void> {
  expect.soft(await page.evaluate(brokenText), page.url()).toEqual([]);
}

/** What can be pressed is as tall as a finger, and as tall as an unsteady one in elder mode. */
async function expectTargets(page: Page): Promise<void> {
  const body = page.locator('body');
  expect.soft(await body.evaluate(smallTargets, 44), page.url()).toEqual([]);
  const elder = page.getByRole('banner').getByRole('button', { name: /关怀版|Larger text/ });
  await elder.click();
  expect.soft(await body.evaluate(smallTargets, 56), page.url()).toEqual([]);
  await expectFits(page);
  await elder.click();
}

interface Axe {
  run(
    on: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
// Comes with @open-wc/testing, whose checks of elements use it too.
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Nothing that axe knows is wrong. What a test evaluates is no script of the page: its policy stays in force. */
async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // axe has just put itself there.
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
  expect.soft(violations, page.url()).toEqual([]);
}

/** Reads the page in a language, as after following the link to it. */
export async function inLanguage(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const url = new URL(page.url());
  if (url.searchParams.get('lang') !== language) {
    url.searchParams.set('lang', language);
    await page.goto(url.href);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Twice the text on a small screen, by the size of the page's root and by that of the browser's own letters. */
async function expectTwiceTheText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  const rootIs = (size: string): Promise<void> =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  await rootIs('32px');
  await expectFits(page);
  await expectWholeText(page);
  await rootIs('');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expectFits(page);
  await expectWholeText(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browser.detach();
}

/** The page as it stands, on a small screen and a large one and with twice the text; it ends on the large one. */
export async function expectLook(page: Page): Promise<void> {
  await expectTwiceTheText(page);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectFits(page);
    await expectWholeText(page);
    await expectTargets(page);
  }
  await expectNoViolations(page);
}

/** The page in both languages; it ends in Chinese. */
export async function expectEveryLook(page: Page): Promise<void> {
  for (const language of ['en', 'zh-CN'] as const) {
    await inLanguage(page, language);
    await expectLook(page);
  }
}
