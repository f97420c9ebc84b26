import { expect, officer, signIn, test, type Page } from './platform.ts';

/** Presses Tab until what has the focus is called so; the keyboard alone, as some people have nothing else. */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('main').locator(':focus');
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await control
      .and(
        page
          .getByRole('button', { name })
          .or(page.getByRole('link', { name }))
          .or(page.getByRole('textbox', { name })),
      )
      .count();
    if (isThere > 0) return;
  }
  throw new Error(`No focus came to ${String(name)}`);
}

test('an officer publishes, changes and ends a template by keyboard alone', async ({
  page,
  origin,
}) => {
  test.slow();
  await signIn(page, origin, '/templates.html', officer);
  const title = page.getByRole('heading', { level: 1 });
  const news = page.getByRole('status').filter({ hasText: /已经发布|停用/ });
  const own = page.getByRole('listitem').filter({ hasText: '守法诚信经营承诺书（乙）' });

  await reach(page, '新建模板');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('新建承诺书模板');
  await expect(title).toBeFocused();
  await reach(page, /^用这份\s*：?守法诚信经营承诺书/);
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await reach(page, /^标题/);
  await page.keyboard.press('End');
  await page.keyboard.type('（甲）');
  await reach(page, '发布');
  await page.keyboard.press('Enter');
  const question = page.getByRole('group', { name: /将发布“守法诚信经营承诺书（甲）”第 1 版/ });
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(news).toHaveText('已经发布：守法诚信经营承诺书（甲），第 1 版');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await reach(page, /^修改\s*：?守法诚信经营承诺书（甲）/);
  await page.keyboard.press('Enter');
  await expect(title).toContainText('第 1 版');
  await expect(title).toBeFocused();
  // The part that is wrong is reached from the summary of errors, which takes the focus.
  await reach(page, /^标题/);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await reach(page, '发布');
  await page.keyboard.press('Enter');
  const wrong = page.getByRole('alert').filter({ hasText: '标题' });
  await expect(wrong.getByRole('link').first()).toBeVisible();
  await reach(page, /标题/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^标题/ }).first()).toBeFocused();
  await page.keyboard.type('守法诚信经营承诺书（乙）');
  await reach(page, '发布');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /第 2 版/ })).toBeFocused();
  await reach(page, '发布');
  await page.keyboard.press('Enter');
  await expect(news).toHaveText('已经发布：守法诚信经营承诺书（乙），第 2 版');
  await expect(title).toBeFocused();

  await reach(page, /^停用\s*：?守法诚信经营承诺书（乙）/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: '停用第 2 版' })).toBeFocused();
  await reach(page, '继续');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /将停用第 2 版/ })).toBeFocused();
  await reach(page, '停用');
  await page.keyboard.press('Enter');
  await expect(news).toHaveText('第 2 版已经停用');
  await expect(own).toContainText('已停用');
});
