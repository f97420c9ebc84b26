import { expect } from '@open-wc/testing';
import type { CreditRecord, RepairAssessment } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import {
  endedPenalty,
  exampleArchive,
  exampleAssessment,
  exampleListing,
  examplePenalty,
  examplePermit,
  exampleToday,
  recentPenalty,
  unclassedAssessment,
  unclassedPenalty,
} from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-record-list.define.ts';
import type { CreditRecordList } from './credit-record-list.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const mount = async (content: unknown): Promise<CreditRecordList> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(content, root);
  await settled(root);
  return root.querySelector('credit-record-list')!;
};

const show = (
  records: readonly CreditRecord[],
  assessments: Readonly<Record<string, RepairAssessment>> = Object.fromEntries(
    records.map((record) => [record.id, exampleAssessment(record)]),
  ),
): Promise<CreditRecordList> =>
  mount(html`
    <credit-record-list
      .data=${{ records, assessments }}
      today=${exampleToday}
    ></credit-record-list>
  `);

const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

describe('what is said about a record', () => {
  it('is what, by whom, when, how much, and in which group', async () => {
    await show([examplePermit, examplePenalty, unclassedPenalty, exampleListing]);
    for (const said of [
      '罚款 3,000 元',
      '示食罚字〔2026〕第00017号',
      '阳新县示例食品主管局',
      '2026年5月12日',
      '6,240.50 元',
      '未按期公示年度报告',
    ])
      expect(words()).to.contain(said);
    const groups = page.getByRole('heading', { level: 2 }).elements();
    expect(
      groups.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim()),
    ).to.deep.equal(['行政处罚 2 条', '经营异常名录 1 条', '行政许可 1 条']);
  });

  it('is from which day one can apply, before anything else', async () => {
    await show([recentPenalty]);
    const tag = root!.querySelector('article .credit-tag');
    expect(tag?.textContent).to.equal('自 2027年1月10日 起可以申请');
    expect(words()).to.contain('在哪里修复').and.to.contain('“信用中国”网站');
    expect(words()).to.contain('公示到 2027年10月9日');
    expect(words()).to.contain('修复全程免费');
  });

  it('is that one can apply', async () => {
    const facts = {
      corrected: true,
      obligationsPerformed: true,
      promisePublished: true,
      materials: ['promise-letter', 'proof-of-performance'],
    } as const;
    await show([examplePenalty], { [examplePenalty.id]: exampleAssessment(examplePenalty, facts) });
    expect(root!.querySelector('article .credit-tag')?.textContent).to.equal('可以申请');
  });

  it('is that one can apply where nothing is open but what the applicant will be asked', async () => {
    await show([examplePenalty]);
    expect(words()).to.contain('可以申请，需您确认几项情况').and.to.contain('还缺：');
    expect(words()).to.contain('开始申请后会逐项问您');
  });

  it('is what each severity would lead to while it is not stated', async () => {
    await show([unclassedPenalty], { [unclassedPenalty.id]: unclassedAssessment });
    expect(words()).to.contain('若为一般失信，自 2026年8月13日 起可以申请');
    expect(words()).to.contain('若为轻微失信，无需修复');
  });

  it('marks an answer that rests on an assumed value', async () => {
    // 责令停产停业 is serious by a draft alone.
    const stopped = { ...unclassedPenalty, penaltyTypes: ['suspension-of-business' as const] };
    await show([stopped], { [stopped.id]: exampleAssessment(stopped) });
    expect(words()).to.contain('推定').and.to.contain('以机关的答复为准');
  });

  it('is that nothing needs doing where nothing is displayed', async () => {
    await show([]);
    expect(words()).to.contain('没有正在公示的信用信息');
  });

  it('is since when and why an ended record is not displayed, without an action', async () => {
    await show([endedPenalty], {});
    expect(words()).to.contain('自 2026年2月10日 起停止公示（信用修复）');
    expect(page.getByRole('button').query()).to.equal(null);
  });

  it('is what the archive holds, without an action, a time line or an assessment', async () => {
    await show(exampleArchive, {});
    for (const said of [
      '失信被执行人',
      '严重失信主体名单：拖欠农民工工资失信联合惩戒对象',
      '纳税信用级别：B 级',
      '荣誉：县级',
      '示例守合同重信用企业',
      '年度报告：2025',
      '公共信用综合评价：良',
      '信用承诺履行情况：证明事项型',
      '认定为虚假承诺',
      '监督检查结果：未发现问题',
      '2027年6月30日',
      '依法不公示',
    ])
      expect(words()).to.contain(said);
    expect(page.getByRole('button').query()).to.equal(null);
    expect(root!.querySelector('.credit-timeline, [data-open]')).to.equal(null);
    const groups = page.getByRole('heading', { level: 2 }).elements();
    expect(groups.length).to.equal(exampleArchive.length);
  });

  it('is a time line in the order of the days, with today', async () => {
    await show([recentPenalty]);
    const points = [...root!.querySelectorAll('.credit-timeline li')];
    expect(
      points.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      '2026年10月9日 作出决定',
      '2026年11月21日 今天',
      '2027年1月10日 可以申请修复',
      '2027年10月9日 公示的最后一天',
    ]);
    expect(points.map((point) => point.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'date',
      'false',
      'false',
    ]);
  });
});

describe('why', () => {
  it('shows each step with its result, the value and the source', async () => {
    const list = await show([recentPenalty]);
    const opened = vi.fn<(event: Event) => void>();
    list.addEventListener('credit-record-open', opened);
    root!.querySelector('summary')?.click();
    await vi.waitUntil(() => opened.mock.calls.length === 1);
    expect(words()).to.contain(
      '最短公示期届满 不满足 自 2027年1月10日 起满足 最短公示期（一般失信）：3 个月',
    );
    expect(words()).to.contain('《信用修复管理办法》（国家发展改革委令第36号） 条号待核 二手来源');
    expect(words()).to.contain('《信用修复管理办法》（国家发展改革委令第36号） 第二条');
  });
});

describe('the action', () => {
  it('is one for each record, named after it', async () => {
    await show([examplePenalty, recentPenalty]);
    const names = page.getByRole('button').elements();
    expect(
      names.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim()),
    ).to.deep.equal(['开始修复：罚款 3,000 元', '查看修复条件：罚款 12,500 元']);
  });

  it('tells the host, which may go its own way', async () => {
    const list = await show([examplePenalty]);
    list.repairHrefTemplate = '#repair-{id}';
    await list.updateComplete;
    const wanted = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    list.addEventListener('credit-record-repair', wanted);
    const link = page.getByRole('link', { name: /开始修复/ });
    expect(link.element().getAttribute('href')).to.equal(`#repair-${examplePenalty.id}`);
    await link.click();
    expect((wanted.mock.calls[0]![0] as CustomEvent).detail.record).to.equal(examplePenalty);
    expect(location.hash).to.equal('');
  });
});

describe('asked by code', () => {
  const asked = (answers: Parameters<typeof exampleClient>[0]): Promise<CreditRecordList> =>
    mount(html`
      <credit-provider .client=${exampleClient(answers)}>
        <credit-record-list
          subject-code=${examplePenalty.subjectCode}
          today=${exampleToday}
        ></credit-record-list>
      </credit-provider>
    `);

  it('assesses a record when it comes near the view, and once', async () => {
    const assessed: string[] = [];
    const below: CreditRecord[] = Array.from({ length: 90 }, (_, index) => ({
      ...recentPenalty,
      id: String(index + 10).repeat(32),
    }));
    await asked({
      'GET /v1/subjects/{code}/records': () => ({ data: below, nextCursor: null }),
      'POST /v1/records/{id}/assessment': ({ pathname }) => {
        assessed.push(pathname);
        return exampleAssessment(recentPenalty);
      },
    });
    await vi.waitUntil(() => assessed.length > 0, { timeout: 30_000 });
    await settled(root!);
    expect(assessed.length).to.be.below(90);
    root!.querySelector(`[data-record="${'99'.repeat(32)}"]`)?.scrollIntoView();
    await vi.waitUntil(() => assessed.some((path) => path.includes('9999')), { timeout: 30_000 });
    await settled(root!);
    window.scrollTo(0, 0);
    await settled(root!);
    expect(new Set(assessed).size).to.equal(assessed.length);
  });

  it('shows more when asked to', async () => {
    await asked({
      'GET /v1/subjects/{code}/records': ({ searchParams }) =>
        searchParams.has('cursor')
          ? { data: [recentPenalty], nextCursor: null }
          : { data: [examplePenalty], nextCursor: 'next' },
      'POST /v1/records/{id}/assessment': () => exampleAssessment(examplePenalty),
    });
    await page.getByRole('button', { name: '显示更多' }).click();
    await settled(root!);
    expect(root!.querySelectorAll('article').length).to.equal(2);
    expect(page.getByRole('button', { name: '显示更多' }).query()).to.equal(null);
  });

  it('says what failed, for the list and for one record, and tries again', async () => {
    let fails = true;
    await asked({
      'GET /v1/subjects/{code}/records': () =>
        fails ? unavailable() : { data: [examplePenalty], nextCursor: null },
      'POST /v1/records/{id}/assessment': unavailable,
    });
    expect(words()).to.contain('服务暂时无法答复');
    fails = false;
    await page.getByRole('button', { name: '重试' }).click();
    await vi.waitUntil(() => words().includes('示食罚字'), { timeout: 30_000 });
    await vi.waitUntil(() => words().includes('服务暂时无法答复'), { timeout: 30_000 });
  });
});
