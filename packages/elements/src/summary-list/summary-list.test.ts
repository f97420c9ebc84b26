import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { summaryList } from './summary-list.ts';

describe('the list of answers', () => {
  it('names in each link what it changes, and hands the click to its owner', async () => {
    const gone: string[] = [];
    const change = {
      href: '#paid-on',
      go: (event: Event): void => {
        event.preventDefault();
        gone.push('paid-on');
      },
    };
    await fixture(html`
      <div>${summaryList([{ label: '缴款日期', value: '2026年6月1日', change }], 'zh-CN')}</div>
    `);
    await userEvent.click(page.getByRole('link', { name: '更改 缴款日期' }));
    expect(gone).to.deep.equal(['paid-on']);
  });

  it('says so where nothing was answered', async () => {
    const root = await fixture(html`
      <div>${summaryList([{ label: '补充说明', value: undefined }], 'zh-CN')}</div>
    `);
    expect(root.querySelector('dd')?.textContent?.trim()).to.equal('未填写');
    expect(root.querySelector('a')).to.equal(null);
  });
});
