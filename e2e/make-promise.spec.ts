import { chooseLetter } from './choose-letter.ts';
import { expectEveryLook, expectLook, inLanguage } from './layout.ts';
import { expect, officer, receipt, signIn, test, type Page } from './platform.ts';

/** The agent of an enterprise that nothing weighs against. */
const agent = '郑某某';

for (const path of ['/promise.html', '/my-promises.html'])
  test(`${path} fits every screen and reads well in both languages, for a visitor`, async ({
    page,
    origin,
  }) => {
    test.slow();
    await page.goto(`${origin}${path}`);
    await expectEveryLook(page);
    await inLanguage(page, 'en');
    const words = await page.locator('body').evaluate((body) => {
      const shown = body.cloneNode(true) as HTMLElement; // of an element comes one
      for (const original of shown.querySelectorAll('[lang|=zh], noscript')) original.remove();
      return shown.textContent ?? '';
    });
    expect(words).not.toMatch(/\p{Script=Han}/u);
  });

test('an officer is told for whom the pages are', async ({ page, origin }) => {
  for (const path of ['/promise.html', '/my-promises.html']) {
    await signIn(page, origin, path, officer);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '这一页由经营主体的经办人使用',
    );
    await page.getByRole('button', { name: '退出登录' }).click();
  }
});

const readAndBegin = async (page: Page, letter: string): Promise<void> => {
  await chooseLetter(page, letter);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(letter);
  await page.getByRole('button', { name: '开始填写' }).click();
};
const sign = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: /^委托代理人/ }).check();
  await page.getByRole('textbox', { name: '签署人的姓名' }).fill(agent);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '继续，阅读全文' }).click();
  await expect(page.getByRole('region', { name: '承诺书全文' })).toContainText('签署人：郑某某');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '签署承诺书' }).click();
};

test('an agent reads, fills in, leaves, comes back and signs, and finds the promise again', async ({
  page,
  origin,
}) => {
  test.slow();
  await signIn(page, origin, '/promise.html', agent);
  await readAndBegin(page, '食品经营许可告知承诺书');
  await page.getByRole('textbox', { name: '经营场所' }).fill('示例大道 12 号');
  await expectLook(page);
  await page.getByRole('button', { name: '保存，以后再办' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经保存，您可以离开了');

  await page.goto(`${origin}/my-promises.html`);
  await expectEveryLook(page);
  await page.getByRole('link', { name: '继续填写 食品经营许可告知承诺书' }).click();
  await expect(page.getByRole('textbox', { name: '经营场所' })).toHaveValue('示例大道 12 号');
  await page.getByRole('radio', { name: '餐饮服务' }).check();
  await page.getByRole('button', { name: '继续' }).click();
  await sign(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/承诺书已签署并受理|已签署，等待受理/);
  const receiptTitle = await title.textContent();
  await expectLook(page);
  await page.reload();
  await expect(title).toHaveText(receiptTitle ?? '');

  await page.getByRole('link', { name: '查看我的承诺' }).click();
  await expect(title).toHaveText('食品经营许可告知承诺书');
  await expect(page.getByRole('listitem').first()).toContainText(/受理|签署承诺/);
  await expectEveryLook(page);
});

test('an agent promises materials for later and hands them in', async ({ page, origin }) => {
  test.slow();
  await signIn(page, origin, '/promise.html', agent);
  await readAndBegin(page, '容缺受理承诺书');
  await page.getByRole('textbox', { name: '要办理的事项' }).fill('食品经营许可');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.getByText(/还有 10 个工作日/)).toBeVisible();
  await page.getByRole('button', { name: '继续' }).click();
  await sign(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('承诺书已受理，请按期补齐材料');
  await expect(page.getByText(/还有 10 个工作日（2026年12月4日 周五）/)).toBeVisible();
  const pdf = await page.getByRole('link', { name: '下载 PDF' }).getAttribute('href');
  const file = await page.request.get(new URL(pdf ?? '', origin).href);
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto(`${origin}/my-promises.html`);
  const deferring = page.getByRole('listitem').filter({ hasText: '容缺受理承诺书' });
  await expect(deferring).toContainText('还有 10 个工作日（2026年12月4日 周五）');
  await deferring.getByRole('link', { name: '补齐材料' }).click();
  for (const index of [0, 1]) {
    await page.locator('input[type=file]').nth(index).setInputFiles(receipt);
    await expect(page.getByRole('button', { name: /^删除/ })).toHaveCount(index + 1);
  }
  await page.getByRole('button', { name: '提交补齐的材料' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('受理单位正在核查');
});

test('an agent withdraws a promise that was made of one’s own accord', async ({ page, origin }) => {
  await signIn(page, origin, '/promise.html', agent);
  await readAndBegin(page, '守法诚信经营承诺书');
  await sign(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('承诺书已签署并受理');
  await page.getByRole('link', { name: '查看我的承诺' }).click();
  const code = page.getByRole('definition').filter({ hasText: /^\d{20}$/ });
  await page.setViewportSize({ width: 360, height: 740 });
  // Broken between its parts, and copied as one number.
  expect(await code.innerText()).toMatch(/^\d{20}$/);
  await expect(code.locator('wbr')).toHaveCount(2);
  await page.locator('summary', { hasText: '撤回承诺' }).click();
  await page.getByRole('button', { name: '撤回承诺' }).click();
  await expect(page.getByText('承诺人已撤回')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: '撤回承诺' })).toHaveCount(0);
  await expect(page).toHaveTitle('承诺人已撤回：守法诚信经营承诺书 - 我的承诺 - 信用阳新');
});

test('what is done by night is of the day that it is in China', async ({ page, origin }) => {
  await page.route(/\/v1\/promises\?/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    const byNight = body.replaceAll(
      /"updatedAt":"[^"]+"/g,
      '"updatedAt":"2026-11-20T18:30:00.000Z"',
    );
    await route.fulfill({ response: answer, body: byNight });
  });
  await signIn(page, origin, '/promise.html', agent);
  await readAndBegin(page, '守法诚信经营承诺书');
  await page.goto(`${origin}/my-promises.html`);
  await expect(page.getByRole('listitem').first()).toContainText('更新于 2026年11月21日');
});

test('an agent asks for the repair of a promise that was not kept', async ({ page, origin }) => {
  test.slow();
  await signIn(page, origin, '/promise.html', agent);
  await readAndBegin(page, '产品质量承诺书');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('填写承诺书');
  for (const field of await page.getByRole('textbox').all()) await field.fill('12');
  await page.getByRole('button', { name: '继续' }).click();
  await sign(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('承诺书已签署并受理');
  const id = new URL(page.url()).searchParams.get('id') ?? '';
  await page.getByRole('button', { name: '退出登录' }).click();

  await signIn(page, origin, '/promise.html', officer);
  const command = (name: string, body: object): Promise<number> =>
    page.evaluate(
      async ([address, sent]) => {
        const answer = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: sent,
        });
        return answer.status;
      },
      [`/v1/promises/${id}/${name}`, JSON.stringify(body)] as const,
    );
  const versionNow = async (): Promise<number> => {
    const answer = await page.request.get(`${origin}/v1/promises/${id}`);
    return ((await answer.json()) as { promise: { version: number } }).promise.version; // the contract
  };
  const determination = {
    fulfilment: 'none',
    unperformed: '抽检的一批产品不合格。',
    notice: '抽检的一批产品不合格，认定为全部未履行。',
  };
  expect(await command('determine', { version: await versionNow(), ...determination })).toBe(200);
  expect(await command('close', { version: await versionNow() })).toBe(200);
  await page.getByRole('button', { name: '退出登录' }).click();

  await signIn(page, origin, `/my-promises.html?id=${id}`, agent);
  await expect(page.getByText('抽检的一批产品不合格。', { exact: true })).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('button', { name: '申请修复违诺' }).click();
  const words = page.getByRole('textbox', { name: '怎样改正的' });
  await expect(words).toBeFocused();
  await expect(words).toHaveAccessibleDescription(/至少 5 个字/);
  await expect(page).toHaveTitle(/^错误：/);
  await words.fill('不合格的一批已经召回销毁，并改进了检验。');
  await page.getByRole('button', { name: '申请修复违诺' }).click();
  await expect(page.getByText('已申请修复违诺')).toBeVisible();
  await expect(page).not.toHaveTitle(/错误/);
  await expect(page.getByText('不合格的一批已经召回销毁，并改进了检验。')).toBeVisible();
});
