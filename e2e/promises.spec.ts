import { start } from '../apps/platform/src/start.ts';
import { chooseLetter } from './choose-letter.ts';
import { expect, officer, receipt, signIn, signOut, test, type Page } from './platform.ts';

test.use({ alone: 'promises' });

/** Of good credit. */
const agent = '郑某某';
const enterprise = '91420222MAHGWGBA2X';
const name = /安澜工程建设00162/;
/** A day on which what was promised in ten working days from 21 November is overdue. */
const LATER = '2026-12-21T04:00:00.000Z';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, button: string | RegExp) =>
  page.getByRole('button', { name: button }).click();

/** Reads, fills in and signs a letter as the agent. */
async function promise(page: Page, origin: string, letter: string, fill: () => Promise<void>) {
  await page.goto(`${origin}/promise.html`);
  await chooseLetter(page, letter);
  await press(page, '开始填写');
  await fill();
  await page.getByRole('radio', { name: /^委托代理人/ }).check();
  await page.getByRole('textbox', { name: '签署人的姓名' }).fill(agent);
  await press(page, '继续');
  await press(page, '继续，阅读全文');
  await expect(page.getByRole('region', { name: '承诺书全文' })).toContainText(enterprise);
  await page.getByRole('checkbox').check();
  await press(page, '签署承诺书');
}

async function promiseMaterials(page: Page, origin: string): Promise<void> {
  await promise(page, origin, '容缺受理承诺书', async () => {
    await page.getByRole('textbox', { name: '要办理的事项' }).fill('示例施工许可');
    await press(page, '继续');
    await press(page, '继续'); // which materials, until when
  });
  await expect(title(page)).toHaveText('承诺书已受理，请按期补齐材料');
}

/** Opens the promise of the enterprise that is in a state, at the officer's desk. */
async function openAtDesk(page: Page, origin: string, state: string): Promise<void> {
  await signIn(page, origin, '/promise-desk.html', officer);
  const row = page.getByRole('row').filter({ hasText: name }).filter({ hasText: state });
  await row.getByRole('link').first().click();
  await expect(title(page)).toContainText(name);
}

async function determine(page: Page, fulfilment: string, words: string): Promise<void> {
  await press(page, /认定履行状态/);
  await page.getByRole('radio', { name: fulfilment }).check();
  await page.getByRole('textbox', { name: '告知承诺人的内容' }).fill(words);
}

/** The grade that everybody is shown. */
const grade = async (origin: string): Promise<unknown> => {
  const answer = await fetch(`${origin}/v1/subjects/${enterprise}/grade`);
  return (await answer.json()).grade;
};

test('容缺受理: kept on time; overdue, and the grade falls; repaired, and it returns', async ({
  page,
  origin,
  database,
}) => {
  test.slow();
  expect(await grade(origin)).toBe('B');

  // The agent promises twice: once the materials come in time, once they do not come.
  await signIn(page, origin, '/my-promises.html', agent);
  await promiseMaterials(page, origin);
  await expect(page.getByText(/还有 10 个工作日/)).toBeVisible();
  for (const index of [0, 1]) {
    await page.locator('input[type=file]').nth(index).setInputFiles(receipt);
    await expect(page.getByRole('button', { name: /^删除/ })).toHaveCount(index + 1);
  }
  await press(page, '提交补齐的材料');
  await expect(title(page)).toHaveText('受理单位正在核查');
  await promiseMaterials(page, origin);
  await signOut(page);

  // The officer finds the materials in order.
  await openAtDesk(page, origin, '核查中');
  await expect(page.getByText('核验无误，原文没有改动')).toBeVisible();
  await determine(page, '全部履行', '材料已经补齐，符合要求。');
  await press(page, '继续');
  await press(page, '认定履行状态');
  await expect(page.getByText('全部履行').first()).toBeVisible();
  await signOut(page);
  expect(await grade(origin)).toBe('B');

  // A month later the clock has found the other one overdue.
  const later = await start({
    database,
    portal: new URL('../apps/portal/dist', import.meta.url).pathname,
    now: () => LATER,
  });
  await page.clock.setFixedTime(LATER);
  try {
    const there = later.origin;
    await expect.poll(() => grade(there)).toBe('C');
    await page.goto(`${there}/promises.html?state=broken&subject=${enterprise}`);
    await expect(page.getByRole('article').filter({ hasText: name })).toContainText('全部未履行');

    await openAtDesk(page, there, '未履行');
    await expect(page.getByText(/缺经营场所使用证明/)).toBeVisible();
    await press(page, '追究违诺责任');
    await page.getByRole('checkbox', { name: /终止办理/ }).check();
    await page.getByRole('textbox', { name: '违诺责任追究内容' }).fill('终止办理示例施工许可。');
    await press(page, '继续');
    await press(page, '追究违诺责任');
    await expect(page.getByText('已追究违诺责任').first()).toBeVisible();
    await signOut(page);

    await signIn(page, there, '/my-promises.html', agent);
    await page
      .getByRole('listitem')
      .filter({ hasText: '已追究违诺责任' })
      .getByRole('link')
      .last()
      .click();
    await page.getByRole('textbox').fill('材料已经全部补交，以后按期办理。');
    await press(page, /申请修复/);
    await expect(page.getByText('已申请修复违诺').first()).toBeVisible();
    await signOut(page);

    await openAtDesk(page, there, '已申请修复违诺');
    await press(page, '准予修复');
    await page.getByRole('textbox', { name: '告知承诺人的内容' }).fill('违诺已经纠正，准予修复。');
    await press(page, '继续');
    await press(page, '准予修复');
    await expect(page.getByText('违诺已修复').first()).toBeVisible();
    expect(await grade(there)).toBe('B');
    await signOut(page);
  } finally {
    await later.stop();
  }
});

test('审批替代: a spot check finds the promise false, and the approval is withdrawn', async ({
  page,
  origin,
  database,
}) => {
  test.slow();
  await signIn(page, origin, '/my-promises.html', agent);
  await promise(page, origin, '食品经营许可告知承诺书', async () => {
    await page.getByRole('textbox', { name: '经营场所' }).fill('示例大道 12 号');
    await page.getByRole('radio', { name: '餐饮服务' }).check();
    await press(page, '继续');
  });
  await expect(title(page)).toHaveText('承诺书已签署并受理');
  const code = (
    await page
      .getByText(/^\d{20}$/)
      .first()
      .innerText()
  ).trim();
  await signOut(page);

  await signIn(page, origin, '/promise-desk.html?state=in-force', officer);
  await page.getByLabel('状态').selectOption({ label: '履行中' });
  await press(page, '筛选');
  await page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ hasText: '食品' })
    .getByRole('link')
    .first()
    .click();
  await press(page, '开始核查');
  await expect(page.getByText('核查中').first()).toBeVisible();
  await determine(page, '全部未履行', '抽查发现不符合许可条件。');
  await page.getByRole('textbox', { name: '未履行的承诺内容' }).fill('没有食品安全管理制度。');
  await page.getByRole('checkbox', { name: /虚假承诺/ }).check();
  await press(page, '继续');
  await press(page, '认定履行状态');
  await press(page, '追究违诺责任');
  const withdraw = page.getByRole('checkbox', { name: /撤销办理的事项/ });
  await withdraw.check();
  await page.getByRole('textbox', { name: '违诺责任追究内容' }).fill('撤销食品经营许可。');
  await press(page, '继续');
  await press(page, '追究违诺责任');
  await expect(page.getByText('已追究违诺责任').first()).toBeVisible();
  await signOut(page);

  // Other systems are told, everybody can read it, and nothing can be handled by promise until it is repaired.
  const told = await database.kysely
    .selectFrom('outbox')
    .select('body')
    .where('topic', '=', 'promise.sanctioned')
    .execute();
  expect(JSON.stringify(told)).toContain(code);
  await page.goto(`${origin}/promises.html?code=${code}`);
  await expect(page.getByText('撤销食品经营许可。')).toBeVisible();
  await signIn(page, origin, '/promise.html', agent);
  await chooseLetter(page, '容缺受理承诺书');
  await expect(page.getByText(/以前作过虚假承诺/).first()).toBeVisible();
  await page.getByRole('link', { name: '查看我的承诺，申请修复违诺' }).click();
  await expect(title(page)).toHaveText('我的承诺');
});
