import { start } from '../apps/platform/src/start.ts';
import { expect, officer, receipt, signIn, signOut, test, type Page } from './platform.ts';

/** Of good credit. */
const agent = '郑某某';
const enterprise = '91420222MAHGWGBA2X';
/** A day on which what was promised in ten working days from 21 November is overdue. */
const LATER = '2026-12-21T04:00:00.000Z';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const go = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Makes a promise of a template as the agent, and gives the address of its receipt. */
async function promise(
  page: Page,
  origin: string,
  title: string,
  fill: () => Promise<void>,
): Promise<string> {
  await page.goto(`${origin}/promise.html`);
  await page.getByRole('link', { name: title }).click();
  await expect(heading(page)).toContainText(title);
  await go(page, '开始填写');
  await fill();
  await expect(heading(page)).toContainText('由谁签署');
  await page.getByRole('radio', { name: '委托代理人' }).check();
  await page.getByRole('textbox', { name: '签署人的姓名' }).fill(agent);
  await go(page, '继续');
  await expect(heading(page)).toContainText('请核对');
  await go(page, '继续，阅读全文');
  await expect(heading(page)).toContainText('阅读并签署');
  const letter = await page.getByRole('region', { name: '承诺书全文' }).innerText();
  expect(letter).toContain(enterprise);
  await page.getByRole('checkbox').check();
  await go(page, '签署承诺书');
  await expect(page.getByText('承诺编码').first()).toBeVisible();
  return page.url();
}

const defer = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: '要办理的事项' }).fill('示例施工许可');
  await go(page, '继续');
  await expect(heading(page)).toContainText('哪些材料以后再交');
  await go(page, '继续');
};

/** The grade that everybody is shown. */
const grade = async (origin: string): Promise<string> => {
  const answer = await fetch(`${origin}/v1/subjects/${enterprise}/grade`);
  return ((await answer.json()) as { grade: string }).grade;
};

test('容缺受理: kept on time; overdue, the grade falls; repaired, and it returns', async ({
  page,
  origin,
  database,
}) => {
  test.slow();
  expect(await grade(origin)).toBe('B');

  // The agent promises twice: once the materials come in time, once they do not.
  await signIn(page, origin, '/my-promises.html', agent);
  const kept = await promise(page, origin, '容缺受理承诺书', () => defer(page));
  await expect(heading(page)).toHaveText('承诺书已受理，请按期补齐材料');
  await expect(page.getByText(/还有 10 个工作日/)).toBeVisible();
  for (const input of await page.locator('input[type=file]').all())
    await input.setInputFiles(receipt);
  await expect(page.getByText(receipt.name)).toHaveCount(2);
  await go(page, '提交补齐的材料');
  await expect(heading(page)).toHaveText('受理单位正在核查');
  await promise(page, origin, '容缺受理承诺书', () => defer(page));
  await signOut(page);

  // The officer finds the materials in order.
  await signIn(page, origin, '/promise-desk.html', officer);
  await page
    .getByRole('link', { name: /安澜工程建设00162/ })
    .first()
    .click();
  await expect(page.getByText('核验无误，原文没有改动')).toBeVisible();
  await page.getByRole('button', { name: '认定履行状态' }).click();
  await page.getByRole('radio', { name: '全部履行' }).check();
  await page.getByRole('textbox', { name: '告知承诺人的内容' }).fill('材料已经补齐，符合要求。');
  await go(page, '继续');
  await go(page, /认定/);
  await expect(page.getByText('全部履行').first()).toBeVisible();
  await signOut(page);
  await page.goto(kept);
  expect(await grade(origin)).toBe('B');

  // A month later the clock has found what is overdue.
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
    await expect(page.getByText('全部未履行').first()).toBeVisible();

    await signIn(page, there, '/promise-desk.html', officer);
    await page
      .getByRole('link', { name: /安澜工程建设00162/ })
      .first()
      .click();
    await expect(page.getByText(/经营场所使用证明/).first()).toBeVisible();
    await page.getByRole('button', { name: '追究违诺责任' }).click();
    await page.getByRole('checkbox', { name: /终止办理/ }).check();
    await page.getByRole('textbox', { name: '违诺责任追究内容' }).fill('终止办理示例施工许可。');
    await go(page, '继续');
    await go(page, /追究/);
    await expect(page.getByText('已追究违诺责任').first()).toBeVisible();
    await signOut(page);

    await signIn(page, there, '/my-promises.html', agent);
    await go(page, /申请修复/);
    await page.getByRole('textbox').fill('材料已经全部补交，以后按期办理。');
    await go(page, /提交|申请修复/);
    await expect(page.getByText('已申请修复违诺').first()).toBeVisible();
    await signOut(page);

    await signIn(page, there, '/promise-desk.html', officer);
    await page
      .getByRole('link', { name: /安澜工程建设00162/ })
      .first()
      .click();
    await page.getByRole('button', { name: '准予修复' }).click();
    await page
      .getByRole('textbox', { name: '告知承诺人的内容' })
      .fill('违诺行为已经纠正，准予修复。');
    await go(page, '继续');
    await go(page, /准予修复/);
    await expect(page.getByText('违诺已修复').first()).toBeVisible();
    expect(await grade(there)).toBe('B');
  } finally {
    await later.stop();
  }
});
