import type { Page } from './platform.ts';

/** Chooses a letter as people do: where its type shows none yet, they are opened first. */
export async function chooseLetter(page: Page, letter: string): Promise<void> {
  const button = page.getByRole('button', { name: letter, exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  if (!(await button.isVisible()))
    await page.locator('details').filter({ has: button }).locator('summary').click();
  await button.click();
}
