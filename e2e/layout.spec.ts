import type { AdministrativePenalty, SeriousListing, Uscc } from '@xinyong/core';
import { given, penaltyOf } from '../apps/platform/test/records.ts';
import { handIn } from './hand-in.ts';
import { expectEveryLook, expectLook } from './layout.ts';
import {
  agent,
  auditor,
  expect,
  officer,
  receipt,
  signIn,
  signOut,
  test,
  type Page,
} from './platform.ts';

const subject = {
  subjectCode: '91420222093469456A' as Uscc,
  subjectName: '阳新县示例禾盛工程建设00765有限公司',
  agency: { name: '阳新县示例工程建设主管局', code: '114202227697533008' as Uscc },
};
const penalty = (number: number, change: Partial<AdministrativePenalty> = {}) =>
  penaltyOf(`示工罚字〔2026〕第9${String(number).padStart(4, '0')}号`, { ...subject, ...change });
/** One for each application: the first is filled in by hand. */
const penalties = Array.from({ length: 5 }, (_, index) => penalty(index));
const supervised = penalty(20, { track: 'gsxt' });
const serious: SeriousListing = {
  ...subject,
  kind: 'serious-listing',
  id: '5e'.repeat(32),
  track: 'gsxt',
  display: { state: 'displayed' },
  place: '420222',
  documentNumber: '示工严字〔2024〕第90030号',
  ground: '工程建设中存在严重违法行为',
  listedOn: '2024-07-14',
};

test.beforeAll(async ({ database, origin: _afterTheSample }) => {
  await given(database, { records: [...penalties, supervised, serious] });
});

const question = (page: Page) => page.getByRole('heading', { level: 1 });
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: '继续' }).click();
const answer = async (page: Page, choice: '是' | '否'): Promise<void> => {
  await page.getByRole('radio', { name: choice }).check();
  await goOn(page);
};
const begin = async (page: Page, origin: string, record: string): Promise<void> => {
  await signIn(page, origin, `/repair.html?record=${record}`, agent);
  await page.getByRole('button', { name: '开始申请' }).click();
};

test('every page of an application fits every screen, says what is wrong and can be read out', async ({
  page,
  origin,
}) => {
  test.setTimeout(400_000);
  await signIn(page, origin, `/repair.html?record=${penalties[0]?.id}`, agent);
  await expect(question(page)).not.toBeEmpty();
  await expectEveryLook(page);
  await page.getByRole('button', { name: '开始申请' }).click();
  await expect(question(page)).toContainText('违法行为已经改正了吗');
  await expectEveryLook(page);
  await goOn(page);
  await expect(page).toHaveTitle(/^错误：/);
  await expectLook(page);
  await answer(page, '是');
  await expect(question(page)).toContainText('都做完了吗');
  await expectEveryLook(page);
  await answer(page, '是');
  await page.locator('input[type=file]').setInputFiles(receipt);
  await expect(page.getByText(receipt.name)).toBeVisible();
  await expectEveryLook(page);
  await goOn(page);
  await page.getByRole('textbox', { name: '联系电话' }).fill('0714-1234567');
  await expectEveryLook(page);
  await page.getByRole('textbox', { name: '联系电话' }).fill('0714-1234567');
  await goOn(page);
  await expect(page.getByRole('textbox', { name: '签名' })).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('textbox', { name: '签名' }).fill(agent);
  await page.getByRole('checkbox').check();
  await goOn(page);
  await expect(question(page)).toContainText('请核对您填写的内容');
  await expectEveryLook(page);
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(question(page)).toHaveText('申请已提交');
  await expectEveryLook(page);
});

test('every question of market supervision fits every screen, and so does what has to be done first', async ({
  page,
  origin,
}) => {
  test.setTimeout(400_000);
  await begin(page, origin, supervised.id);
  await answer(page, '是');
  await expect(question(page)).toContainText('危害');
  await expectEveryLook(page);
  await answer(page, '是');
  await expect(question(page)).toContainText('又被市场监管部门处罚过');
  await expectEveryLook(page);
  await answer(page, '是');
  await expect(page.getByRole('link', { name: '更改刚才的回答' })).toBeVisible();
  await expectEveryLook(page);

  await page.goto(`${origin}/repair.html?record=${serious.id}`);
  await page.getByRole('button', { name: '开始申请' }).click();
  await answer(page, '是');
  await answer(page, '是');
  await expect(question(page)).toContainText('较重');
  await expectEveryLook(page);
});

test('what an agent sees fits every screen and can be read out', async ({ page, origin }) => {
  test.setTimeout(400_000);
  await signIn(page, origin, '/applications.html', agent);
  await handIn(page, penalties[1]?.id ?? '');
  await page.reload();
  await expect(page.getByRole('listitem')).not.toHaveCount(0);
  await expectEveryLook(page);
  const entry = page.getByRole('listitem').filter({ hasText: penalties[1]?.documentNumber ?? '' });
  await entry.getByRole('link', { name: /查看进度/ }).click();
  await expect(question(page)).toHaveText('已提交');
  await expectEveryLook(page);
  for (const path of ['/', `/subject.html?code=${subject.subjectCode}`, '/desk.html']) {
    await page.goto(`${origin}${path}`);
    await expectEveryLook(page);
  }
});

test('what an auditor sees fits every screen and can be read out', async ({ page, origin }) => {
  test.setTimeout(400_000);
  await signIn(page, origin, `/subject.html?code=${subject.subjectCode}`, auditor);
  for (const path of ['/', `/subject.html?code=${subject.subjectCode}`, '/repair.html']) {
    await page.goto(`${origin}${path}`);
    await expectEveryLook(page);
  }
});

test('a filled desk fits every screen, and its applications have addresses', async ({
  page,
  origin,
}) => {
  test.setTimeout(400_000);
  await signIn(page, origin, '/applications.html', agent);
  for (const { id } of penalties.slice(2)) await handIn(page, id);
  await signOut(page);
  await signIn(page, origin, '/desk.html', officer);
  const row = page.getByRole('row').filter({ hasText: penalties[2]?.documentNumber ?? '' });
  const name = row.getByRole('link', { name: subject.subjectName });
  await expect(name).toBeVisible();
  await expectEveryLook(page);

  await name.click();
  await expect(question(page)).toHaveText(subject.subjectName);
  await expect(question(page)).toBeFocused();
  await expect(page).toHaveURL(/[?&]id=[\w-]{36}/);
  await expect(page).toHaveTitle(
    `${subject.subjectName} ${penalties[2]?.documentNumber} - 受理台 - 信用阳新`,
  );
  const address = page.url();
  await page.goBack();
  await expect(name).toBeFocused();
  await expect(page).toHaveTitle('受理台 - 信用阳新');
  await page.goForward();
  await expect(question(page)).toBeFocused();
  await page.reload();
  await expect(page.getByText(penalties[2]?.documentNumber ?? '').first()).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('button', { name: '要求补正' }).click();
  await page.getByRole('button', { name: '要求补正' }).click();
  await expectLook(page);

  await page.goto(address);
  await page.getByRole('link', { name: '返回列表' }).click();
  await expect(name).toBeFocused();
});
