import {
  agent,
  auditor,
  enterprise,
  expect,
  messagesAbout,
  officer,
  receipt,
  signIn,
  signOut,
  test,
} from './platform.ts';

const documentNumber = '示工罚字〔2025〕第00034号';

test('from a disclosure file to a record that is no longer displayed', async ({
  page,
  origin,
  engine,
  database,
}) => {
  const api = async (path: string): Promise<Response> => fetch(`${origin}${path}`);

  expect(await (await api('/health')).json()).toMatchObject({ engine });

  // A visitor finds the enterprise and sees what can be repaired, from when and why.
  await page.goto(origin);
  await page.getByRole('searchbox').fill('禾盛工程建设00765');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: enterprise.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(enterprise.name);
  const displayed = page.getByRole('heading', { name: /^行政处罚 \d+ 条$/ });
  const [count] = (await displayed.innerText()).match(/\d+/) ?? [];
  const record = page.getByRole('article').filter({ hasText: documentNumber });
  await expect(record).toContainText('“信用中国”网站');
  await record.getByText('为什么').click();
  await expect(record).toContainText('信用修复管理办法');
  await record.getByRole('link', { name: /开始修复/ }).click();

  // Whoever is not signed in is asked to, and comes back to the same record.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请信用修复，请先登录');
  const wizard = new URL(page.url());
  const recordId = wizard.searchParams.get('record') ?? '';
  await signIn(page, origin, wizard.pathname + wizard.search, agent);
  await page.getByRole('button', { name: '开始申请' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('违法行为已经改正了吗');

  // The skip link leads to the question, not out of the application.
  await page.getByRole('link', { name: '跳到正文' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('违法行为已经改正了吗');

  // Continue says what is missing; the error leads to the field.
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page).toHaveTitle(/^错误：/);
  await page.getByRole('link', { name: '请选择违法行为是否已经改正' }).click();
  await expect(page.getByRole('radio', { name: '是' })).toBeFocused();
  await page.getByRole('radio', { name: '是' }).check();
  await page.getByRole('button', { name: '继续' }).click();

  // A draft is kept and goes on where it stopped, after leaving and coming back.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('都做完了吗');
  await expect(page.getByText(/草稿已于 .* 保存/)).toBeVisible();
  await page.goto(`${origin}/applications.html`);
  const mine = page.getByRole('listitem').filter({ hasText: documentNumber });
  await expect(mine).toContainText('草稿');
  await mine.getByRole('link', { name: `继续填写 ${documentNumber}` }).click();
  await page.getByRole('button', { name: /继续/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('都做完了吗');
  await page.getByRole('radio', { name: '是' }).check();
  await page.getByRole('button', { name: '继续' }).click();

  await page.locator('input[type=file]').setInputFiles({
    name: '收据.exe',
    mimeType: 'application/x-msdownload',
    buffer: Buffer.from('MZ'),
  });
  await expect(page.getByText(/PDF、JPG 或 PNG/).first()).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(receipt);
  await expect(page.getByText('缴款凭证.pdf')).toBeVisible();
  await page.getByRole('button', { name: '继续' }).click();

  await expect(page.getByRole('textbox', { name: '联系人姓名' })).toHaveValue(agent);
  await page.getByRole('textbox', { name: '联系电话' }).fill('１３９ 0000 0000');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('textbox', { name: '签名' }).fill(agent);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '继续' }).click();

  // Everything is checked before it is sent; a change leads back here.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请核对您填写的内容');
  await page.getByRole('link', { name: '更改 联系电话' }).click();
  await page.getByRole('textbox', { name: '联系电话' }).fill('0714-1234567');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.getByText('07141234567')).toBeVisible();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请已提交');
  await expect(page.getByText('2026年11月25日')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请已提交');
  await signOut(page);

  // The officer accepts and grants it.
  await signIn(page, origin, '/desk.html', officer);
  await page.getByRole('main').getByText(enterprise.name).first().click();
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await expect(page.getByText('已受理').first()).toBeVisible();
  await page.getByRole('button', { name: '准予修复' }).click();
  await page
    .getByRole('textbox', { name: '告知申请人的内容' })
    .fill('材料齐全，符合条件，准予修复。');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '准予修复' }).click();
  await expect(page.getByText('准予修复').first()).toBeVisible();
  await signOut(page);

  // Nobody but those concerned sees the record any more: page, list, search, get, export.
  await page.goto(origin);
  await page.getByRole('searchbox').fill(enterprise.code);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: enterprise.name }).click();
  await expect(displayed).toHaveText(`行政处罚 ${Number(count) - 1} 条`);
  await expect(page.getByText(documentNumber)).toHaveCount(0);
  expect((await api(`/v1/records/${recordId}`)).status).toBe(404);
  expect(await (await api(`/v1/subjects/${enterprise.code}/records`)).text()).not.toContain(
    documentNumber,
  );
  expect(await (await api('/v1/records/export?kind=penalty')).text()).not.toContain(
    `,${documentNumber},`,
  );

  // Whoever has to follow is told, once each.
  expect(await messagesAbout(database, recordId)).toEqual([
    'record.display-ended',
    'repair.accepted',
    'repair.granted',
    'repair.submitted',
  ]);

  // The agent and the auditor still see how it came to be so.
  await signIn(page, origin, `/subject.html?code=${enterprise.code}`, agent);
  await expect(page.getByRole('article').filter({ hasText: documentNumber })).toContainText(
    '信用修复',
  );
  await signOut(page);
  await signIn(page, origin, `/subject.html?code=${enterprise.code}`, auditor);
  await expect(page.getByText(documentNumber)).toBeVisible();
  const history = await page.evaluate(
    async (id) => (await fetch(`/v1/records/${id}/display`)).json(),
    recordId,
  );
  expect(history).toMatchObject({
    state: 'ended',
    history: [{ by: 'import' }, { by: 'repair', state: 'ended' }],
  });
});
