import { text } from 'node:stream/consumers';
import { expectEveryLook, expectLook, inLanguage } from './layout.ts';
import { expect, officer, signIn, signOut, test } from './platform.ts';

const pages = [
  '/',
  '/subject.html?code=91420222093469456A',
  '/grade.html?code=91420222093469456A',
  '/leniency.html',
  '/repair.html',
  '/applications.html',
  '/desk.html',
  '/warnings.html',
  '/batches.html',
  '/draws.html',
];

for (const path of pages)
  test(`${path} fits every screen and reads well in both languages, for a visitor`, async ({
    page,
    origin,
  }) => {
    test.slow();
    await page.goto(`${origin}${path}`);
    await expectEveryLook(page);
    // Names of the sample stay in Chinese; the words of the page do not.
    if (path.includes('?code=')) return;
    await inLanguage(page, 'en');
    const words = await page.locator('body').innerText();
    // So do the numbers of articles and documents, by which people find them.
    const cited =
      /第[一二三四五六七八九十百]+条|[一二三四五六七八九十]（[一二三四五六七八九十]+）\d*|\([^()]*号\)/g;
    expect(words.replace('中文', '').replaceAll(cited, '')).not.toMatch(/\p{Script=Han}/u);
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, part] of [
    ['/', '信用查询'],
    ['/subject.html', '信用查询'],
    ['/grade.html', '信用查询'],
    ['/leniency.html', '轻微违法怎么办'],
    ['/repair.html', '我的申请'],
    ['/applications.html', '我的申请'],
    ['/desk.html', '受理台'],
    ['/warnings.html', '提醒'],
    ['/batches.html', '批量评价'],
    ['/draws.html', '双随机抽查'],
    ['/promise.html', '我的承诺'],
    ['/my-promises.html', '我的承诺'],
  ] as const)
    test(`${path} has its frame, knows its part of the portal and names another way`, async ({
      page,
      origin,
    }) => {
      await page.goto(`${origin}${path}`);
      await expect(page.getByRole('banner').getByRole('link', { name: '信用阳新' })).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('演示系统');
      // Playwright reads no words in <noscript>, only its elements.
      await expect(page.locator('noscript p').first()).toBeVisible();
      // The parts for agents and officers show themselves to those only.
      await expect(page.locator('[aria-current=page]')).toHaveText(part);
    });
});

test('a keyboard alone finds an enterprise', async ({ page, origin }) => {
  await page.goto(origin);
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('91420222 093469456a');
  await page.keyboard.press('Enter');
  const result = page.getByRole('link', { name: /禾盛工程建设00765/ });
  await result.waitFor();
  await result.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/subject\.html\?code=91420222093469456A/);
});

test('on a small screen the ways through the portal wait behind a button, and come right after it', async ({
  page,
  origin,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, origin, '/promise-desk.html', officer);
  const ways = page.getByRole('navigation', { name: '主导航' });
  await expect(ways).toBeHidden();
  // A page begins in the upper third of the screen, however much somebody may do.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThan(200);

  const menu = page.getByRole('button', { name: '菜单' });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await expect(ways.getByRole('link')).toHaveCount(9);
  await page.keyboard.press('Tab');
  await expect(ways.getByRole('link', { name: '信用查询' })).toBeFocused();
  await expectLook(page); // on every screen
  await page.setViewportSize({ width: 360, height: 740 });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(ways).toBeHidden();

  await page.setViewportSize({ width: 1280, height: 740 });
  await expect(ways).toBeVisible();
  await expect(menu).toBeHidden();
  for (const language of ['zh-CN', 'en'] as const) {
    await inLanguage(page, language);
    // All that an officer may do stands in one line below name and tools.
    const box = await page.getByRole('banner').boundingBox();
    expect.soft(box?.height, language).toBeLessThan(120);
  }
});

test('a service that fails is told, and nothing else breaks', async ({
  page,
  origin,
  complaints,
}) => {
  await page.route('**/v1/session', (route) => route.abort());
  await page.goto(origin);
  await expect(page.getByText('暂时连接不上服务')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('searchbox')).toBeVisible();
  // Who is signed in is not known: nobody is told to do what they may have done.
  for (const path of ['/my-promises.html', '/promise-desk.html', '/promise.html']) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByText('暂时连接不上服务')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/请先登录|您还没有登录/)).toHaveCount(0);
  }
  complaints.length = 0; // the browser tells of the request that was cut off
});

test('answers say which engine and under which policy', async ({ request, origin, engine }) => {
  const health = await request.get(`${origin}/health`);
  expect(await health.json()).toMatchObject({ engine });
  const page = await request.get(origin);
  expect(page.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(page.headers()['content-security-policy']).toContain("default-src 'self'");
});

test('an officer grades the subjects of the county and downloads what came of it', async ({
  page,
  origin,
}) => {
  await signIn(page, origin, '/batches.html', officer);
  await expect(page.getByLabel('行政区划代码')).toHaveValue('420222');
  await page.getByRole('button', { name: '开始评价' }).click();
  await expect(page.getByText('批量评价已经完成。')).toBeVisible({ timeout: 60_000 });
  await expectEveryLook(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^下载结果/ }).click();
  const file = await (await download).createReadStream();
  const [heading, ...lines] = (await text(file)).trim().split('\r\n');
  expect(heading).toContain('统一社会信用代码');
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.every((line) => line.includes('abcd-1000（示例方案）'))).toBe(true);
});

test('an officer loses nothing of a plan that is being typed to a reload, the way back or another language', async ({
  page,
  origin,
}) => {
  await signIn(page, origin, '/draws.html', officer);
  await page.getByRole('button', { name: '拟定抽查计划' }).click();
  await expect(page.getByLabel('行政区划代码')).toHaveValue('420222');
  await page.getByLabel('抽查的名称').fill('示例抽查');
  await page.reload();
  await expect(page.getByText('已恢复您先前填写的内容')).toBeVisible();
  await expect(page.getByLabel('抽查的名称')).toHaveValue('示例抽查');
  await page.goBack();
  await expect(page.getByRole('button', { name: '拟定抽查计划' })).toBeFocused();
  await page.goForward();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByLabel('Name of the inspection')).toHaveValue('示例抽查');
  await expectEveryLook(page);
});

test('a plan that is being typed does not stay in the tab of one who signs out', async ({
  page,
  origin,
}) => {
  await signIn(page, origin, '/draws.html', officer);
  await page.getByRole('button', { name: '拟定抽查计划' }).click();
  await page.getByLabel('抽查的名称').fill('示例抽查');
  await signOut(page);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
});
