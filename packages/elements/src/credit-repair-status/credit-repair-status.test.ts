import { expect } from '@open-wc/testing';
import type { Repair } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { ExamplePlatform, problem } from '../example-platform.ts';
import { completeDraft, exampleToday } from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-repair-status.define.ts';
import type { CreditRepairStatus } from './credit-repair-status.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const platformWith = (change: Partial<Repair>): ExamplePlatform =>
  new ExamplePlatform({ repairs: [{ ...completeDraft, ...change }] });

const show = async (platform: ExamplePlatform): Promise<CreditRepairStatus> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(
    html`<credit-provider .client=${platform.client}>
      <credit-repair-status
        repair-id=${completeDraft.id}
        today=${exampleToday}
        wizard-href-template="#wizard-{id}"
      ></credit-repair-status>
    </credit-provider>`,
    root,
  );
  await settled(root);
  return root.querySelector('credit-repair-status')!;
};

const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const heading = (): string => root?.querySelector('h1')?.textContent?.trim() ?? '';
const press = async (name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await settled(root!);
};
const submitted: Partial<Repair> = { state: 'submitted', submittedOn: '2026-11-18' };

describe('credit-repair-status', () => {
  it('says the state, what happens next, and until when', async () => {
    await show(platformWith(submitted));
    expect(heading()).to.equal('已提交');
    expect(words()).to.contain('您现在不用做什么');
    expect(words()).to.contain('决定是否受理 还有 1 个工作日（2026年11月23日 周一）');
    expect(words()).to.contain('0F8F-AD5B');
  });

  it('shows what the agency asks for and the way to add it', async () => {
    await show(
      platformWith({ ...submitted, state: 'supplement-requested', notice: '缴款凭证看不清楚。' }),
    );
    expect(words()).to.contain('缴款凭证看不清楚。');
    const link = page.getByRole('link', { name: '去补正并重新提交' });
    expect(link.element().getAttribute('href')).to.equal(`#wizard-${completeDraft.id}`);
  });

  it('leaves it to the host how to go on', async () => {
    const status = await show(platformWith({}));
    status.addEventListener('credit-repair-status-continue', (event) => event.preventDefault());
    await page.getByRole('link', { name: '继续填写' }).click();
    expect(location.hash).to.equal('');
  });

  it('explains a refusal with the notice, the rules and their articles', async () => {
    await show(
      platformWith({
        ...submitted,
        state: 'refused',
        acceptedOn: '2026-11-18',
        answers: { ...completeDraft.answers, corrected: false },
        notice: '标签仍未更换。',
      }),
    );
    expect(heading()).to.equal('不予修复');
    expect(words()).to.contain('标签仍未更换。');
    expect(words()).to.contain('按照规定评估的结果');
    expect(words()).to.contain('违法行为已纠正 不满足 《信用修复管理办法》');
  });

  it('asks before an application is withdrawn, and tells what follows', async () => {
    const platform = platformWith(submitted);
    await show(platform);
    await press('撤回申请');
    expect(document.activeElement?.getAttribute('role')).to.equal('group');
    expect(words()).to.contain('撤回以后，机关不再办理');
    await press('不撤回');
    expect(document.activeElement?.textContent?.trim()).to.equal('撤回申请');
    await press('撤回申请');
    await press('撤回申请');
    await vi.waitUntil(() => heading() === '已撤回', { timeout: 30_000 });
    expect(platform.repairs.get(completeDraft.id)?.state).to.equal('withdrawn');
    await vi.waitUntil(() => document.activeElement === root!.querySelector('h1'));
    expect(words()).to.contain('办理记录 撤回申请');
  });

  it('shows the news instead when the agency was faster', async () => {
    const platform = platformWith(submitted);
    await show(platform);
    platform.change(completeDraft.id, { state: 'accepted', acceptedOn: exampleToday });
    await press('撤回申请');
    await press('撤回申请');
    await vi.waitUntil(() => words().includes('刚刚有了新的进展'), { timeout: 30_000 });
    expect(heading()).to.equal('已受理');
    expect(platform.repairs.get(completeDraft.id)?.state).to.equal('accepted');
  });

  it('looks again when a person asks for it', async () => {
    const platform = platformWith(submitted);
    await show(platform);
    platform.change(completeDraft.id, { state: 'accepted', acceptedOn: exampleToday });
    await press('刷新');
    await vi.waitUntil(() => heading() === '已受理', { timeout: 30_000 });
    expect(root!.querySelector('[role=status]')?.textContent).to.contain('已刷新');
  });

  it('says what failed and tries again', async () => {
    const platform = platformWith(submitted);
    platform.intercept = () => problem(503, 'internal', '服务暂时无法答复。');
    await show(platform);
    expect(words()).to.contain('服务暂时无法答复。');
    platform.intercept = undefined;
    await press('重试');
    await vi.waitUntil(() => heading() === '已提交', { timeout: 30_000 });
  });
});
