import { expect } from '@open-wc/testing';
import type { GradeBatch } from '@xinyong/contract';
import { gradedBy, gradingSchemes } from '@xinyong/core';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import '../styles/forms.css';
import './credit-grade-batches.define.ts';
import type { CreditGradeBatchesStartEvent } from './credit-grade-batches.ts';

let root: HTMLElement | undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  root?.remove();
  root = undefined;
  vi.useRealTimers();
});

const mount = async (content: TemplateResult): Promise<HTMLElement> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(content, root);
  await settled(root);
  return root;
};
const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const status = (): string => root?.querySelector('[role=status]')?.textContent?.trim() ?? '';

const running: GradeBatch = {
  id: '7c2f7a1e-3b0a-4b8e-9f7e-0a4f1f6f0002',
  scheme: 'abcd-1000',
  origin: 'example',
  digest: 'd'.repeat(64),
  on: '2026-11-21',
  place: '420222',
  state: 'running',
  subjects: 1334,
  done: 400,
  grades: { C: 100, B: 300 },
  startedAt: '2026-11-21T02:00:00Z',
};
const done: GradeBatch = {
  ...running,
  state: 'done',
  done: 1334,
  grades: { unknown: 34, D: 100, A: 1200 },
  endedAt: '2026-11-21T02:00:04Z',
};

const on = (answers: Parameters<typeof exampleClient>[0]): Promise<HTMLElement> =>
  mount(html`
    <credit-provider
      .client=${exampleClient({
        'GET /v1/grade-schemes': () => ({ schemes: gradingSchemes.map(gradedBy) }),
        'GET /v1/grade-batches': () => ({ data: [], nextCursor: null }),
        ...answers,
      })}
    >
      <credit-grade-batches place="420222"></credit-grade-batches>
    </credit-provider>
  `);

describe('batches of grades', () => {
  it('say of which place and scheme they are, that it is an example, and the best class first', async () => {
    await on({ 'GET /v1/grade-batches': () => ({ data: [done], nextCursor: null }) });
    for (const said of [
      '湖北省黄石市阳新县 A–D 示例评价方案',
      '示例方案',
      '已完成',
      '已评价 1,334 户，共 1,334 户',
      'A 信用优秀：1,200 户 D 信用较差：100 户 暂不能确定：34 户',
    ])
      expect(words()).to.contain(said);
    expect(
      page
        .getByRole('link', { name: /^下载结果/ })
        .element()
        .getAttribute('href'),
    ).to.equal(`/v1/grade-batches/${done.id}/results`);
  });

  it('that run are asked again how far they are, until they are done', async () => {
    let asked = 0;
    await on({
      'GET /v1/grade-batches': () => ({ data: [running], nextCursor: null }),
      'GET /v1/grade-batches/{id}': () => {
        asked += 1;
        return asked === 1 ? { ...running, done: 800 } : asked === 2 ? unavailable() : done;
      },
    });
    expect(words()).to.contain('已评价 400 户');
    expect(root!.querySelector('progress')!.position).to.be.closeTo(400 / 1334, 0.01);
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitUntil(() => words().includes('已评价 800 户'), { interval: 10 });
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitUntil(() => asked === 2);
    await settled(root!);
    expect(words()).to.contain('已评价 800 户');
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitUntil(() => status() === '批量评价已经完成。');
    expect(root!.querySelector('progress')).to.equal(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).to.equal(3);
  });

  it('are begun for a place and a scheme, unless the host does it', async () => {
    const sent: unknown[] = [];
    await on({
      'POST /v1/grade-batches': (_, body) => {
        sent.push(body);
        return running;
      },
    });
    await page.getByRole('button', { name: '开始评价' }).click();
    await vi.waitUntil(() => status().startsWith('批量评价已经开始'));
    expect(sent).to.deep.equal([{ place: '420222', scheme: 'abcd-1000' }]);
    expect(words()).to.contain('已评价 400 户');

    const orders: unknown[] = [];
    root!.addEventListener('credit-grade-batches-start', (event) => {
      event.preventDefault();
      orders.push((event as CreditGradeBatchesStartEvent).detail.order); // the name tells the type
    });
    await page.getByRole('button', { name: '开始评价' }).click();
    expect(orders).to.deep.equal([{ place: '420222', scheme: 'abcd-1000' }]);
    expect(sent).to.have.length(1);
  });

  it('that are begun while another is asked for stay where they are', async () => {
    const second = { ...running, id: '7c2f7a1e-3b0a-4b8e-9f7e-0a4f1f6f0009', place: '421303' };
    const { promise: held, resolve: answer } = Promise.withResolvers<GradeBatch>();
    await on({
      'GET /v1/grade-batches': () => ({ data: [running], nextCursor: null }),
      'GET /v1/grade-batches/{id}': () => held,
      'POST /v1/grade-batches': () => second,
    });
    await vi.advanceTimersByTimeAsync(2000);
    await page.getByRole('button', { name: '开始评价' }).click();
    await vi.waitUntil(() => words().includes('湖北省随州市曾都区'));
    answer({ ...running, done: 900 });
    await vi.waitUntil(() => words().includes('已评价 900 户'));
    expect(words()).to.contain('湖北省随州市曾都区');
  });

  it('are offered only by schemes that give a class', async () => {
    await on({});
    const offered = [...root!.querySelectorAll('option')].map(({ value }) => value);
    expect(offered).to.contain('abcd-1000');
    expect(offered).to.not.contain('tax-credit');
    expect(offered).to.not.contain('xingtai-list');
  });

  it('are not begun without a division code, and the field says so', async () => {
    await on({});
    await page.getByLabelText('行政区划代码').fill('42');
    await page.getByRole('button', { name: '开始评价' }).click();
    await settled(root!);
    expect(words()).to.contain('请填写六位行政区划代码');
    expect(document.activeElement?.getAttribute('name')).to.equal('place');
  });

  it('that are refused say why, and lose nothing', async () => {
    await on({
      'POST /v1/grade-batches': () =>
        problem(409, 'conflict', '这个地区按这个方案的批量评价正在进行，请等它完成。'),
    });
    await page.getByRole('button', { name: '开始评价' }).click();
    await vi.waitUntil(() => words().includes('正在进行，请等它完成'));
    expect(page.getByLabelText('行政区划代码').element()).to.have.property('value', '420222');
  });
});
