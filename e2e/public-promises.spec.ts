import type { PromiseDetail, PublishedTemplate } from '@xinyong/contract';
import { expectEveryLook, expectLook, inLanguage } from './layout.ts';
import { agent, enterprise, expect, signIn, signOut, test, type Page } from './platform.ts';

for (const path of [
  '/promises.html',
  '/verify-promise.html',
  '/verify-promise.html?code=1&check=2',
])
  test(`${path} fits every screen and reads well in both languages`, async ({ page, origin }) => {
    test.slow();
    await page.goto(`${origin}${path}`);
    await expectEveryLook(page);
  });

test('a visitor finds a public promise, reads it and comes back to the same search', async ({
  page,
  origin,
}) => {
  test.slow();
  await page.goto(`${origin}/promises.html`);
  await page.getByRole('combobox', { name: '承诺类型' }).selectOption('容缺受理型');
  await page.getByRole('combobox', { name: '受理地区' }).selectOption('湖北省黄石市阳新县');
  await page
    .locator('credit-promise-list')
    .getByRole('button', { name: '筛选', exact: true })
    .click();
  await expect(page).toHaveURL(/type=deferred-materials&place=420222/);
  await expect(page.getByRole('status').first()).toContainText('份');
  const feed = page.getByRole('link', { name: /订阅/ });
  await expect(feed).toHaveAttribute('href', /type=deferred-materials&place=420222/);
  const atom = await page.request.get(
    new URL((await feed.getAttribute('href')) ?? '', origin).href,
  );
  expect(await atom.text()).toContain('<feed');

  const first = page.locator('credit-promise-list li').first().getByRole('link');
  const name = await first.textContent();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    name?.trim().split('：')[1] ?? '',
  );
  await expect(page.getByText('由其他平台归集')).toBeVisible();
  await expectLook(page);
  await page.goBack();
  await expect(page.locator('credit-promise-list li').first().getByRole('link')).toHaveText(
    name?.trim() ?? '',
  );

  await page.getByRole('combobox', { name: '履行状态' }).selectOption('已结束');
  await page
    .locator('credit-promise-list')
    .getByRole('button', { name: '筛选', exact: true })
    .click();
  await page.getByRole('button', { name: '不限履行状态' }).click();
  await expect(page.locator('credit-promise-list li').first()).toBeVisible();
});

test('figures are told by type, place, industry and association', async ({ page, origin }) => {
  await page.goto(`${origin}/promises.html?place=420200`);
  const figures = page.locator('credit-promise-figures');
  const choose = async (by: string): Promise<void> => {
    await figures.getByRole('combobox', { name: '统计方式' }).selectOption(by);
    await figures.getByRole('button', { name: '查看', exact: true }).click();
  };
  for (const by of ['按登记地区', '按行业', '按承诺类型']) {
    await choose(by);
    await expect(figures.getByRole('table')).toContainText(`，${by}，截至2026年11月21日`);
  }
  // So far a table of which nothing can be told would do.
  await expect(figures.getByRole('table')).toContainText(/\d+ \/ \d+\s*覆盖 \d/);
  await choose('按行业协会商会');
  // The sample was taken over, and says of no promise who organised it.
  await expect(figures).toContainText('还没有由行业协会商会组织的承诺');
  await expect(figures).toContainText(/共 \d+ 家/);
});

/** Signs a promise of one's own will, as the form does. */
async function signed(page: Page): Promise<PromiseDetail> {
  const call = <Answer>(method: string, path: string, body?: object): Promise<Answer> =>
    page.evaluate(
      async ([how, where, what]) => {
        const answer = await fetch(where, {
          method: how,
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          ...(what && { body: what }),
        });
        if (!answer.ok) throw new Error(await answer.text());
        return answer.json();
      },
      [method, path, body && JSON.stringify(body)] as const,
    ) as Promise<Answer>; // the contract says what each answers
  const { data } = await call<{ data: readonly PublishedTemplate[] }>(
    'GET',
    '/v1/promise-templates?type=voluntary&place=420222',
  );
  const { template } = data[0]!;
  const { promise } = await call<PromiseDetail>('POST', '/v1/promises', {
    templateId: template.id,
  });
  const answers = Object.fromEntries(
    template.fields.map(({ id, kind, choices }) => [
      id,
      kind === 'number'
        ? '3'
        : kind === 'date'
          ? '2026-12-01'
          : kind === 'choice'
            ? (choices?.[0]?.['zh-CN'] ?? '')
            : '示例',
    ]),
  );
  const draft = await call<PromiseDetail>('PUT', `/v1/promises/${promise.id}/draft`, {
    version: promise.version,
    answers,
    signer: { name: agent, capacity: 'agent' },
  });
  return call<PromiseDetail>('POST', `/v1/promises/${promise.id}/sign`, {
    version: draft.promise.version,
    digest: draft.preview?.digest,
  });
}

test('whoever holds a letter verifies it, and takes its files along', async ({ page, origin }) => {
  test.slow();
  await signIn(page, origin, '/promises.html', agent);
  const { promise, letter } = await signed(page);
  await signOut(page);
  const digits = letter?.digest.slice(0, 12) ?? '';

  await page.goto(`${origin}/verify-promise.html`);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('请填写校验码');
  await page.getByRole('textbox', { name: '承诺编码' }).fill(promise.code ?? '');
  await page.getByRole('textbox', { name: '校验码' }).fill(digits);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('核验通过');
  await expect(page).toHaveURL(new RegExp(`code=${promise.code}&check=`));
  expect(await page.locator('pre').textContent()).toBe(letter?.text);
  await expect(page.locator('pre')).toContainText(enterprise.name);
  await expect(page.getByText('与签署时的摘要相同')).toBeVisible();
  await expect(page.getByRole('img', { name: '核验地址的二维码' })).toBeVisible();
  await expectLook(page);

  for (const [name, file] of [
    ['下载承诺书（PDF）', `promise-${promise.code}.pdf`],
    ['下载核验文件（JSON）', `promise-${promise.code}.json`],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toBe(file);
  }

  // As from the code on paper, in English.
  await page.goto(`${origin}/verify-promise.html?code=${promise.code}&check=${digits}`);
  await inLanguage(page, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verified');
});
