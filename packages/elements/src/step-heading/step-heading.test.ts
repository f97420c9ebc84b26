import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page } from 'vitest/browser';
import { focusHeading, stepHeading } from './step-heading.ts';

const title = '您已经缴清罚款了吗？';

describe('the step heading', () => {
  it('is one heading of the level asked for, heard with its step and a pause', async () => {
    await fixture(html`<div>${stepHeading({ title, number: 2, total: 5 }, 2, 'zh-CN')}</div>`);
    const name = `第 2 步，共 5 步：${title}`;
    expect(page.getByRole('heading', { level: 2, name }).query()).not.to.equal(null);
  });

  it('names no total where the count depends on answers', async () => {
    const root = await fixture(html`<div>${stepHeading({ title, number: 2 }, 1, 'en')}</div>`);
    expect(root.textContent?.trim()).to.equal(`Step 2: ${title}`);
  });

  it('is the title alone where nothing is counted', async () => {
    const root = await fixture(html`<div>${stepHeading({ title }, 1, 'zh-CN')}</div>`);
    expect(root.textContent?.trim()).to.equal(title);
  });

  it('takes the focus on a new page', async () => {
    const root = await fixture(html`<div>${stepHeading({ title }, 1, 'zh-CN')}</div>`);
    focusHeading(root);
    expect(document.activeElement?.localName).to.equal('h1');
  });
});
