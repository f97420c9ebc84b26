import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { decideLeniency, leniencyMeasures, leniencyOffers, type LeniencyCase } from '@xinyong/core';
import { afterEach, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import '../credit-provider/credit-provider.define.ts';
import { measureGroups } from './credit-leniency-advisor.text.ts';
import './credit-leniency-advisor.define.ts';
import type {
  CreditLeniencyAdvisor,
  CreditLeniencyAdvisorAdvisedEvent,
} from './credit-leniency-advisor.ts';

const today = '2026-11-21';

async function open(
  attributes: Partial<CreditLeniencyAdvisor> = {},
): Promise<CreditLeniencyAdvisor> {
  const element = document.createElement('credit-leniency-advisor');
  Object.assign(element, { place: '420222', today, historyMode: 'memory', ...attributes });
  await fixture(html`<div lang="zh-CN">${element}</div>`);
  await settled(element);
  return element;
}

/** The title of the page, without its step. */
function heading(element: Element): string {
  const title = element.querySelector('h1')?.cloneNode(true) as Element | undefined; // a copy is an element too
  title?.querySelector('.credit-step')?.remove();
  return title?.textContent?.trim() ?? '';
}

async function press(element: Element, name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name }));
  await settled(element);
}

async function answer(element: Element, choice: string): Promise<void> {
  await userEvent.click(page.getByRole('radio', { name: choice, exact: true }));
  await press(element, '继续');
}

describe('the leniency advisor', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('has a place for every measure, and offers those of the place alone', async () => {
    expect(Object.values(measureGroups).flat().toSorted()).to.deep.equal(
      leniencyMeasures.toSorted(),
    );
    const element = await open({ place: '440229' });
    const offered = [...element.querySelectorAll('.credit-choices button')].map((each) =>
      each.textContent?.trim(),
    );
    expect(offered).to.deep.equal([
      '首违不罚',
      '歇业备案',
      '简易注销',
      '报送年度报告',
      '更正年度报告',
    ]);
    const rest = element.querySelector('details')?.textContent;
    expect(rest).to.contain('首次迟报年报免罚');
    expect(rest).to.contain('没有查到本地有规定的措施');
  });

  it('says that it does not know what a place offers whose policies were not read', async () => {
    const element = await open({ place: '420281' });
    const rest = element.querySelector('details')?.textContent;
    expect(rest).to.contain('首次迟报年报免罚');
    expect(rest).to.contain('还没有全部核对');
    expect(element.textContent).not.to.contain('没有查到本地有规定的措施');
    expect(element.textContent).not.to.contain('没有规则可以适用于这个日期');
  });

  it('asks only what can still change the answer, and says what it means', async () => {
    const element = await open();
    await press(element, '首次迟报年报免罚');
    expect(heading(element)).to.equal('是哪一年度的年度报告？');
    expect(document.activeElement).to.equal(element.querySelector('h1'));
    await userEvent.fill(page.getByRole('textbox'), '２０２５年度');
    await press(element, '继续');
    expect(heading(element)).to.equal('年度报告补报了吗？');
    await answer(element, '是');
    expect(heading(element)).to.equal('年度报告是哪一天补报的？');
    const [y, m, d] = element.querySelectorAll<HTMLInputElement>('.credit-date input');
    for (const [field, text] of [
      [y, '2026'],
      [m, '8'],
      [d, '3'],
    ] as const)
      await userEvent.fill(field!, text);
    await press(element, '继续');
    await answer(element, '是');
    expect(heading(element)).to.equal('核对您的回答');
    const advised = oneEvent(element, 'credit-leniency-advisor-advised');
    await press(element, '查看结果');
    // oneEvent() knows no names.
    const { detail } = (await advised) as CreditLeniencyAdvisorAdvisedEvent;
    expect(detail.decision.outcome).to.equal('granted');
    expect(heading(element)).to.equal('免于行政处罚');
    expect(document.title).to.match(/^免于行政处罚/);
    const said = element.textContent ?? '';
    expect(said).to.contain('免于罚款不等于移出名录');
    expect(said).to.contain('最终由办理机关决定');
    expect(said).to.contain('2026年6月30日 周二');
    expect(said).to.contain('✓ 满足');
    expect(said).to.contain('二（二）11');
    expect(said).to.contain('湖北省黄石市阳新县');
  });

  it('stops once it is settled, and goes on only if the person wants to', async () => {
    const element = await open({ measure: 'deregistration' });
    expect(heading(element)).to.equal('是哪一类主体？');
    await answer(element, '企业');
    await answer(element, '是');
    await answer(element, '是');
    await answer(element, '是'); // on the list of abnormal operations
    expect(heading(element)).to.equal('核对您的回答');
    expect(element.textContent).to.contain('不用再答了');
    await press(element, '继续回答');
    expect(heading(element)).to.equal('股权（财产份额）被冻结了吗？');
    await answer(element, '不清楚');
    expect(heading(element)).to.equal('股权（财产份额）出质了吗？');
  });

  it('takes 不清楚 for an answer, keeps every answer on the way back, and lets each be changed', async () => {
    const element = await open({ measure: 'unreachable' });
    await answer(element, '企业');
    await answer(element, '不清楚');
    await answer(element, '否');
    expect(heading(element)).to.contain('理由');
    await userEvent.click(page.getByRole('link', { name: '返回' }));
    await settled(element);
    expect(element.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('no');
    await press(element, '继续');
    await answer(element, '是');
    await press(element, '查看结果');
    expect(heading(element)).to.equal('暂不能确定');
    await press(element, '更改回答');
    await userEvent.click(page.getByRole('link', { name: /更改 用电话/ }));
    await settled(element);
    await answer(element, '是');
    expect(heading(element)).to.equal('核对您的回答');
    await press(element, '查看结果');
    expect(heading(element)).to.equal('可以暂不列入经营异常名录');
  });

  it('says what is missing in a summary, and leads to the field', async () => {
    const element = await open({ measure: 'late-report' });
    await userEvent.fill(page.getByRole('textbox'), '25');
    await press(element, '继续');
    const summary = element.querySelector('.credit-error-summary');
    expect(document.activeElement).to.equal(summary);
    expect(document.title).to.match(/^错误：/);
    await userEvent.click(page.getByRole('link', { name: '请填写四位数的年份，例如 2025' }));
    expect(document.activeElement).to.equal(element.querySelector('input'));
  });

  it('can be used with the keyboard alone', async () => {
    const element = await open({ measure: 'unreachable' });
    element.querySelector<HTMLInputElement>('input')?.focus();
    await userEvent.keyboard(' {Enter}');
    await settled(element);
    expect(heading(element)).to.equal('用电话等其他方式能联系上吗？');
  });

  it('gives each page an address, so that Back is that of the browser', async () => {
    const element = await open({ historyMode: 'hash' });
    await press(element, '住所联系不上可以暂不列异');
    expect(location.hash).to.equal('#subjectKind');
    await answer(element, '企业');
    expect(location.hash).to.equal('#reachableOtherwise');
    const moved = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    history.back();
    await moved;
    await settled(element);
    expect(heading(element)).to.equal('是哪一类主体？');
    expect(element.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('enterprise');
  });

  it('begins anew where the answers of an address are gone', async () => {
    history.replaceState(null, '', '#check');
    const element = await open({ historyMode: 'hash' });
    expect(heading(element)).to.equal('您想咨询哪一项？');
    expect(location.hash).to.equal('#measures');
  });

  it('asks the platform where there is one, without a day unless one is given', async () => {
    const bodies: unknown[] = [];
    const client = exampleClient({
      'GET /v1/leniency/measures': (url) => {
        expect(url.search).to.equal('?place=420222');
        return leniencyOffers('420222', today);
      },
      'POST /v1/leniency/advice': (_, body) => {
        bodies.push(body);
        const { place, case: asked } = body as { place: string; case: LeniencyCase }; // the client sends it so
        return decideLeniency({ ...asked, place, on: today });
      },
    });
    const root = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-leniency-advisor
          place="420222"
          measure="unreachable"
          history="memory"
        ></credit-leniency-advisor>
      </credit-provider>
    `);
    await settled(root);
    await answer(root, '企业');
    expect(bodies).to.deep.equal([
      { place: '420222', case: { measure: 'unreachable', facts: {} } },
      { place: '420222', case: { measure: 'unreachable', facts: { subjectKind: 'enterprise' } } },
    ]);
  });

  it('keeps the answers where the platform fails, and asks again when told to', async () => {
    let well = true;
    const client = exampleClient({
      'GET /v1/leniency/measures': () => leniencyOffers('420222', today),
      'POST /v1/leniency/advice': (_, body) => {
        const { place, case: asked } = body as { place: string; case: LeniencyCase }; // as above
        return well ? decideLeniency({ ...asked, place, on: today }) : unavailable();
      },
    });
    const root = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-leniency-advisor
          place="420222"
          measure="unreachable"
          history="memory"
        ></credit-leniency-advisor>
      </credit-provider>
    `);
    await settled(root);
    well = false;
    await answer(root, '企业');
    expect(root.textContent).to.contain('服务暂时无法答复');
    expect(heading(root)).to.equal('是哪一类主体？');
    expect(root.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('enterprise');
    well = true;
    await press(root, '重试');
    expect(heading(root)).to.equal('用电话等其他方式能联系上吗？');
  });

  it('says that the agency may choose where the law says 可以, and that it shall not punish where the law says so', async () => {
    const said = async (minorViolation: boolean): Promise<string> => {
      const facts = {
        minorViolation,
        harm: 'none',
        firstTime: true,
        correction: 'in-time',
      } as const;
      const data = decideLeniency({
        measure: 'first-violation',
        facts,
        on: today,
        place: '420222',
      });
      return (await open({ data })).textContent ?? '';
    };
    const may = await said(false);
    expect(may).to.contain('可以不予行政处罚');
    expect(may).to.contain('是否处罚由机关决定');
    expect(may).not.to.contain('机关不作行政处罚');
    const shall = await said(true);
    expect(shall).to.contain('应当不予行政处罚');
    expect(shall).to.contain('机关不作行政处罚');
  });

  it('shows the conditions of 首违不罚 case by case, each under a heading of its own', async () => {
    const facts = { noFaultProven: false, harm: 'none', correction: 'not-yet' } as const;
    const data = decideLeniency({ measure: 'first-violation', facts, on: today, place: '420222' });
    const element = await open({ data });
    expect(heading(element)).to.equal('条件尚未具备');
    const cases = [...element.querySelectorAll('h3')];
    expect(cases.map(({ textContent }) => textContent)).to.deep.equal([
      '情形1：没有主观过错，不予处罚',
      '情形2：违法行为轻微并及时改正，没有造成危害后果，不予处罚',
      '情形3：初次违法、危害后果轻微并及时改正，可以不予处罚',
    ]);
    const lists = cases.map((each) => each.nextElementSibling);
    expect(lists.map((each) => each?.querySelectorAll('li').length)).to.deep.equal([1, 4, 4]);
    expect(element.textContent).to.contain('符合其中一种的全部条件就够了');
  });

  it('lists among the days to remember none that is past, and says of each what it is the day of', async () => {
    const facts = { reportYear: 2025, filed: false, firstLate: true } as const;
    const days = async (on: string): Promise<readonly (string | undefined)[]> => {
      const data = decideLeniency({ measure: 'late-report', facts, on, place: '420222' });
      const element = await open({ data });
      const list = element.querySelector('dl.credit-facts');
      return [list?.previousElementSibling, list?.querySelector('dt')].map((each) =>
        each?.textContent?.trim(),
      );
    };
    expect(await days('2026-06-30')).to.deep.equal(['要记住的日期', '报送年度报告的截止日']);
    expect(await days('2026-07-01')).to.deep.equal(['已经过去的日期', '报送年度报告的截止日']);
  });

  it('names the matter before every kind of field, and ties it to the field', async () => {
    for (const measure of ['late-licence', 'late-report', 'first-violation'] as const) {
      const element = await open({ measure });
      // The day comes after the kind of subject.
      if (measure === 'late-licence') await answer(element, '企业');
      const field = element.querySelector('fieldset');
      const about = [...(field?.querySelectorAll('.credit-hint') ?? [])].find((each) =>
        each.textContent?.startsWith('咨询事项：'),
      );
      const input = field?.querySelector('input');
      expect(about?.compareDocumentPosition(input!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      const described = [field, input].map((each) => each?.getAttribute('aria-describedby'));
      expect(described.join(' ')).to.contain(about?.id);
    }
  });

  it('names in what is missing the words of the choice or the button that skips it', async () => {
    for (const [measure, skip] of [
      ['late-licence', '不清楚，先跳过'],
      ['late-report', '不清楚，先跳过'],
      ['first-violation', '不清楚'],
    ] as const) {
      const element = await open({ measure });
      if (measure === 'late-licence') await answer(element, '企业'); // as above
      await press(element, '继续');
      expect(element.querySelector('.credit-error-summary')?.textContent).to.contain(`“${skip}”`);
      const offered = [...element.querySelectorAll('button, label')].map(({ textContent }) =>
        textContent?.trim(),
      );
      expect(offered).to.contain(skip);
      element.parentElement?.remove();
    }
  });

  it('explains the short words of the measures where it lists them', async () => {
    const element = await open();
    expect(element.textContent)
      .to.contain('“列异”指列入经营异常名录')
      .and.to.contain('“列严”指列入严重违法失信名单');
    // Where it stands, and how far that was read, the result explains.
    expect(element.querySelector('.credit-citation')).to.equal(null);
  });

  it('has a heading where there is nothing but a failure', async () => {
    const client = exampleClient({ 'GET /v1/leniency/measures': unavailable });
    const root = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-leniency-advisor history="memory"></credit-leniency-advisor>
      </credit-provider>
    `);
    await settled(root);
    expect(root.querySelector('h1')?.textContent).to.equal('暂时无法完成');
  });

  it('marks what a place has follow beside the law of the nation as a local policy', async () => {
    const facts = {
      request: 'file',
      hardship: true,
      startOn: '2026-12-01',
      untilOn: '2027-12-01',
      earlierDays: 0,
    } as const;
    const data = decideLeniency({ measure: 'dormancy', facts, on: today, place: '420222' });
    const element = await open({ data });
    expect(heading(element)).to.equal('可以办理歇业备案');
    const marked = [...element.querySelectorAll('li')].filter((each) =>
      [...each.querySelectorAll('.credit-tag')].some(
        ({ textContent }) => textContent === '本地政策',
      ),
    );
    expect(marked.length).to.equal(1);
    expect(marked[0]?.textContent).to.contain('引导您办理歇业备案');
  });

  it('shows a decision that it is given, without a way to change it', async () => {
    const data = decideLeniency({ measure: 'correct-once', facts: {}, on: today, place: '440229' });
    const element = await open({ data });
    expect(heading(element)).to.equal('没有查到本地有这项规定');
    expect(element.querySelectorAll('button').length).to.equal(1);
  });
});
