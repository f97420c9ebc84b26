import { expect } from '@open-wc/testing';
import type { GradeDecision } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import {
  cappedGrade,
  exampleGrade,
  exampleGradeRecords,
  gradeAnswers,
  importedGrade,
  openGrade,
  plainGrade,
  publicGrade,
  refusing,
  unclassedGrade,
  unsettledGrade,
  vetoedGrade,
} from '../example-grades.ts';
import { problem } from '../example-platform.ts';
import { exampleListing, examplePenalty } from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-grade-card.define.ts';
import type { CreditGradeCard } from './credit-grade-card.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const mount = async (content: unknown): Promise<CreditGradeCard> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(content, root);
  await settled(root);
  return root.querySelector('credit-grade-card')!;
};

const show = (data: GradeDecision): Promise<CreditGradeCard> =>
  mount(html`
    <credit-grade-card .data=${data} .records=${exampleGradeRecords}></credit-grade-card>
  `);

const ask = (answers: Parameters<typeof exampleClient>[0]): Promise<CreditGradeCard> =>
  mount(html`
    <credit-provider .client=${exampleClient({ ...gradeAnswers, ...answers })}>
      <credit-grade-card code=${cappedGrade.subjectCode}></credit-grade-card>
    </credit-provider>
  `);

const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const press = async (name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
  await settled(root!);
};
const tick = (name: RegExp): Promise<void> => page.getByRole('checkbox', { name }).click();

describe('an explanation begins with', () => {
  it('the class in words, the day, and a warning that the scheme is an example', async () => {
    await show(cappedGrade);
    expect(page.getByRole('heading', { level: 2 }).element().textContent).to.contain('C 信用一般');
    expect(words()).to.contain('示例方案').and.to.contain('没有任何部门公布');
    expect(words()).to.contain('2026年11月21日');
  });

  it('the name of a published scheme, without that warning', async () => {
    await show(unclassedGrade);
    expect(words()).to.contain('公布的方案').and.not.to.contain('示例方案');
    expect(words()).to.contain('《邢台市法人和其他组织信用信息评价标准》');
  });

  it('who gave a result that is only shown', async () => {
    await show(importedGrade);
    expect(words()).to.contain('B 级').and.to.contain('阳新县示例税务主管局');
    expect(words()).to.contain('2026年4月20日').and.not.to.contain('评价因素');
  });

  it('headings in order, from the level that the page gives', async () => {
    const card = await show(cappedGrade);
    card.headingLevel = 1;
    await card.updateComplete;
    const levels = [...root!.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) =>
      Number(localName[1]),
    );
    expect(levels[0]).to.equal(1);
    for (const [index, level] of levels.entries())
      expect(level, String(index)).to.be.at.most((levels[index - 1] ?? 0) + 1);
  });
});

describe('the score', () => {
  it('is said with its scale and the points of each class', async () => {
    await show(cappedGrade);
    expect(words()).to.contain('575 分。这个方案在 0 至 1000 之间计分。从 700 分起');
    expect(words()).to.contain('C 信用一般：550 至 699 分 当前等级');
  });

  it('is a range while facts are unknown', async () => {
    await show(openGrade);
    expect(words()).to.contain('还不能算出确定的分数，可能是 380 至 760 分');
  });

  it('is not there in public, and that something is withheld is said', async () => {
    await show(publicGrade);
    expect(words()).to.contain('另有评价因素只向本人和机关显示');
    expect(page.getByRole('heading', { name: '得分' }).query()).to.equal(null);
    expect(words()).not.to.contain('合计 −');
  });
});

describe('limits are sentences', () => {
  it('of a cap', async () => {
    await show(cappedGrade);
    expect(words()).to.contain('最高只能是 C 信用一般：在经营异常名录上。');
  });
  it('of a veto', async () => {
    await show(vetoedGrade);
    expect(words()).to.contain('直接定为 D 信用较差：是失信被执行人。 有异议');
  });
  it('of what is only possible, as possible', async () => {
    await show(openGrade);
    expect(words()).to.contain('如果属实，最高只能是 C 信用一般：在经营异常名录上。 还不能确定');
  });
});

describe('factors', () => {
  it('have their points in figures, their group with its bounds, source and records', async () => {
    await show(exampleGrade);
    expect(words()).to.contain('遵纪守法 合计 −60 分。这一组最低 −400 分，最高 0 分。');
    expect(words()).to.contain('一般行政处罚 有异议 −60 分');
    expect(words().match(/《信用工具包 A–D 示例评价方案（无公布依据）》/g)).to.have.length(1);
    expect(words()).to.contain('罚款 3,000 元 示食罚字〔2026〕第00017号');
    expect(words()).to.contain('没有加分或者扣分：履约践诺、经营状态、社会责任。');
  });

  it('say where the bounds of a group cut its sum', async () => {
    await show(openGrade);
    expect(words()).to.contain('加起来超出了界限，只按界限计分。');
  });

  it('are a table for who wants one, in the place of the bars', async () => {
    await show(cappedGrade);
    expect(page.getByRole('table').query()).to.equal(null);
    const before = words().match(/−100 分/g)?.length;
    await press('用表格查看');
    expect(page.getByRole('table', { name: '评价因素' }).query()).not.to.equal(null);
    expect(page.getByRole('columnheader', { name: '分值' }).query()).not.to.equal(null);
    expect(root!.querySelectorAll('th[scope=row]').length).to.equal(cappedGrade.factors.length);
    expect(words().match(/−100 分/g)?.length, 'said as often').to.equal(before);
    const back = page.getByRole('button', { name: '用条形图查看' });
    expect(document.activeElement).to.equal(back.element());
    await back.click();
    await settled(root!);
    expect(page.getByRole('table').query()).to.equal(null);
  });

  it('may be none', async () => {
    await show(plainGrade);
    expect(words()).to.contain('没有加分或者扣分的情况');
  });
});

describe('what is not known', () => {
  it('is named, with what would settle it', async () => {
    await show(openGrade);
    expect(words()).to.contain('纳税信用级别 归集税务机关评定的级别后就能确定。');
  });
  it('is also how serious a record is', async () => {
    await show(unsettledGrade);
    expect(words()).to.contain('有 1 条信息归入哪一类、属于什么领域还没有写明');
  });
});

describe('when it changes', () => {
  it('is told by day: time alone, and each repair from its first day', async () => {
    await show(exampleGrade);
    const points = [...root!.querySelectorAll('.credit-timeline > li')].map(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(points[0]).to.match(/^2026年11月21日 现在：C 信用一般（675 分） .*现在就可以申请/);
    expect(points[1]).to.match(/^2027年1月10日 .*修复后：B 信用良好（715 分） 最早 2027年1月10日/);
    expect(points[2]).to.equal('2027年5月13日 时间届满，变为：B 信用良好（710 分）');
  });

  it('says that time alone changes nothing', async () => {
    await show(cappedGrade);
    expect(words()).to.contain('等级不会只因为时间而变化');
  });
});

describe('the ways from here', () => {
  it('tell the host which record it is', async () => {
    const card = await show(cappedGrade);
    card.recordHrefTemplate = '#record-{id}';
    const wanted = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    card.addEventListener('credit-grade-card-record', wanted);
    await card.updateComplete;
    await page
      .getByRole('link', { name: /^查看 ?：列入经营异常名录/ })
      .first()
      .click();
    expect((wanted.mock.calls[0]![0] as CustomEvent).detail).to.deep.equal({
      recordId: exampleListing.id,
    });
  });

  it('are not offered where the host gave no address', async () => {
    await show(cappedGrade);
    expect(page.getByRole('link').elements()).to.deep.equal([]);
    expect(page.getByRole('button', { name: /^查看/ }).elements()).to.deep.equal([]);
  });

  it('are links where there are addresses, which the host may prevent', async () => {
    const card = await show(cappedGrade);
    card.repairHrefTemplate = '#repair-{id}';
    card.addEventListener('credit-grade-card-repair', (event) => event.preventDefault());
    await card.updateComplete;
    const link = page.getByRole('link', { name: /^查看怎样修复 ?：罚款 3,000 元/ });
    expect(link.element().getAttribute('href')).to.equal(`#repair-${examplePenalty.id}`);
    await link.click();
    expect(location.hash).to.equal('');
  });

  it('call a record by its number where it is not at hand', async () => {
    const card = await show(cappedGrade);
    card.records = [];
    await card.updateComplete;
    expect(words()).to.contain('第 1 条信息');
  });
});

describe('a trial', () => {
  it('asks what several repairs would do, and says it in a place that was there before', async () => {
    await ask({});
    const status = page.getByRole('status').element();
    await tick(/罚款 3,000 元/);
    await tick(/经营异常名录/);
    await press('试算等级');
    expect(page.getByRole('status').element()).to.equal(status);
    expect(status.textContent?.trim()).to.match(/^修复所选的 2 条信息后：[ABCD] .*分）。$/);
    expect(page.getByRole('checkbox', { name: /罚款 3,000 元/ }).element()).to.have.property(
      'checked',
      true,
    );
  });

  it('asks for a choice first', async () => {
    await ask({});
    await press('试算等级');
    expect(page.getByRole('status').element().textContent).to.contain('请至少选择一条信息');
  });

  it('is told when it fails, and can be tried again', async () => {
    await ask({ 'POST /v1/subjects/{code}/grade/simulation': unavailable });
    await tick(/罚款 3,000 元/);
    await press('试算等级');
    expect(page.getByRole('alert').element().textContent).to.contain('服务暂时无法答复');
    expect(page.getByRole('button', { name: '重试' }).query()).not.to.equal(null);
  });

  it('is answered by the host where there is no client', async () => {
    const card = await show(cappedGrade);
    card.addEventListener('credit-grade-card-simulate', (event) => {
      event.preventDefault();
      expect((event as CustomEvent).detail.without).to.deep.equal([exampleListing.id]);
      card.simulation = exampleGrade;
    });
    await tick(/经营异常名录/);
    await press('试算等级');
    expect(page.getByRole('status').element().textContent?.trim()).to.equal(
      '修复所选的 1 条信息后：C 信用一般（675 分）。',
    );
  });

  it('is for the subject: a visitor is told to sign in', async () => {
    await show(publicGrade);
    expect(page.getByRole('checkbox').query()).to.equal(null);
    expect(words()).to.contain('本人登录以后');
  });
});

describe('asked by code', () => {
  it('names the records by what the platform lists', async () => {
    await ask({});
    expect(words()).to.contain('罚款 12,500 元 示食罚字〔2026〕第00213号');
  });
  it('explains without their names, where records cannot be listed', async () => {
    await ask({ 'GET /v1/subjects/{code}/records': unavailable });
    expect(words()).to.contain('C 信用一般').and.to.contain('第 1 条信息');
  });
  it('can be tried again after a failure', async () => {
    let isWell = false;
    await ask({
      'GET /v1/subjects/{code}/grade/explanation': () => (isWell ? cappedGrade : unavailable()),
    });
    isWell = true;
    await press('重试');
    expect(words()).to.contain('C 信用一般');
  });
  for (const [refusal, said] of [
    ['NATURAL_PERSON', '自然人不参加信用评价'],
    ['NOT_FOR_KIND', '不适用于这一类主体'],
    ['NO_SCHEME', '没有可以适用的评价方案'],
  ] as const)
    it(`says why there is no grade: ${refusal}`, async () => {
      await ask({ 'GET /v1/subjects/{code}/grade/explanation': refusing(refusal) });
      expect(words()).to.contain('没有信用评价').and.to.contain(said);
      expect(page.getByRole('button').query()).to.equal(null);
    });
  it('says that nobody knows the subject', async () => {
    await ask({
      'GET /v1/subjects/{code}/grade/explanation': () =>
        problem(404, 'not_found', '没有这个主体。'),
    });
    expect(words()).to.contain('没有找到这个主体');
  });
});
