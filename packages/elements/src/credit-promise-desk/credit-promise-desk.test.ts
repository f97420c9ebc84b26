import { expect } from '@open-wc/testing';
import type { CreditPromise } from '@xinyong/core';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { problem } from '../example-platform.ts';
import {
  ExamplePromiseDesk,
  promiseBroken,
  promiseDetail,
  promiseExpired,
  promiseHandedIn,
  promiseImported,
  promiseInForce,
  promiseOverdue,
  promiseRepairing,
  promiseSubmitted,
  promiseUndated,
  promiseWaiting,
} from '../example-promise-desk.ts';
import { exampleToday } from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-promise-desk.define.ts';
import type { CreditPromiseDesk } from './credit-promise-desk.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const deskOn = (promiseId: string, filter = ''): TemplateResult =>
  html`<credit-promise-desk
    promise-id=${promiseId}
    filter=${filter}
    draws-href="/draws.html"
    today=${exampleToday}
  ></credit-promise-desk>`;
const show = async (
  platform: ExamplePromiseDesk,
  desk: string | TemplateResult = '',
): Promise<CreditPromiseDesk> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(
    html`<credit-provider .client=${platform.client}
      >${typeof desk === 'string' ? deskOn(desk) : desk}</credit-provider
    >`,
    root,
  );
  await settled(root);
  return root.querySelector('credit-promise-desk')!;
};

const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const shows = (text: string): Promise<boolean> =>
  vi.waitUntil(() => words().includes(text), { timeout: 30_000 });
const press = async (name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await settled(root!);
};
const focused = (text: string): Promise<boolean | undefined> =>
  vi.waitUntil(() => document.activeElement?.textContent?.includes(text), { timeout: 30_000 });
const field = (name: string) => page.getByRole('textbox', { name });
const notice = () => field('告知承诺人的内容');
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const actions = (): readonly (string | undefined)[] =>
  [...root!.querySelectorAll('[data-command]')].map(({ textContent }) => textContent?.trim());
const sent = (platform: ExamplePromiseDesk, path: string): unknown => {
  const found = platform.requests.find((each) => each.includes(path));
  return found && JSON.parse(found.slice(found.indexOf('{')));
};

describe('the queue', () => {
  it('is told apart by what the promises wait for', async () => {
    await show(
      new ExamplePromiseDesk(
        { ...promiseInForce, state: 'under-verification' },
        promiseRepairing,
        promiseBroken,
        { ...promiseBroken, id: crypto.randomUUID(), state: 'partly-fulfilled' },
        promiseExpired,
        promiseHandedIn,
        promiseSubmitted,
      ),
    );
    const groups = [...root!.querySelectorAll('h2')].map(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(groups.slice(0, 6)).to.deep.equal([
      '等待受理 1 件',
      '补齐的材料待核查 1 件',
      '有效期已满，等待认定 1 件',
      '违诺，等待追究责任 2 件',
      '已申请修复违诺 1 件',
      '核查中 1 件',
    ]);
  });

  it('says in working days what runs out, what is overdue, and what is over', async () => {
    await show(new ExamplePromiseDesk(promiseWaiting, promiseOverdue), deskOn('', 'materials-due'));
    const rows = [...root!.querySelectorAll('tbody tr')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(rows[0])
      .to.contain('绿源')
      .and.to.contain('已超期 2 个工作日（2026年11月18日 周三到期）');
    expect(rows[1]).to.contain('润泽').and.to.contain('还有 5 个工作日（2026年11月27日 周五）');
    root!.remove();
    await show(new ExamplePromiseDesk(promiseExpired));
    expect(words()).to.contain('有效期已满（2026年11月16日 周一）');
  });

  it('shows any state that is asked for', async () => {
    await show(new ExamplePromiseDesk(promiseInForce, promiseExpired));
    expect(words()).to.contain('安澜').and.not.to.contain('禾盛');
    await page.getByRole('combobox', { name: '状态' }).selectOptions('履行中');
    await press('筛选');
    await shows('禾盛');
    expect(words()).not.to.contain('安澜');
  });

  it('leads to a promise and back to where one was', async () => {
    const desk = await show(new ExamplePromiseDesk(promiseSubmitted, promiseExpired));
    const opened: unknown[] = [];
    desk.addEventListener('credit-promise-desk-open', (event) =>
      opened.push((event as CustomEvent).detail.promise?.id),
    );
    await press(/瑞丰/);
    await vi.waitUntil(() => document.activeElement === root!.querySelector('h1'));
    expect(document.activeElement?.textContent).to.contain('瑞丰');
    await press('返回列表');
    await focused('瑞丰');
    expect(opened).to.deep.equal([promiseSubmitted.id, undefined]);
  });

  it('lets the host move instead', async () => {
    const desk = await show(new ExamplePromiseDesk(promiseSubmitted));
    desk.addEventListener('credit-promise-desk-open', (event) => event.preventDefault());
    await press(/瑞丰/);
    expect(desk.promiseId).to.equal('');
  });

  it('goes on at the first of those that come when more are shown', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted, promiseExpired);
    const page1 = { data: [promiseSubmitted], nextCursor: 'next' };
    const page2 = { data: [promiseExpired], nextCursor: null };
    platform.intercept = ({ url }) =>
      url.includes('/queue')
        ? Response.json(url.includes('cursor=next') ? page2 : page1)
        : undefined;
    await show(platform);
    await press('显示更多');
    await focused('安澜');
    expect(words()).to.contain('瑞丰');
  });

  it('says that there is nothing, and what failed', async () => {
    const platform = new ExamplePromiseDesk();
    await show(platform);
    expect(words()).to.contain('这里没有承诺。');
    root!.remove();
    platform.intercept = () => problem(503, 'internal', '服务暂时无法答复。');
    await show(platform);
    expect(words()).to.contain('服务暂时无法答复。');
    platform.intercept = undefined;
    platform.promises.set(promiseSubmitted.id, promiseSubmitted);
    await press('重试');
    await shows('瑞丰');
  });
});

describe('the address', () => {
  const host = '承诺办理 - 信用阳新';
  const start = location.href;
  beforeEach(() => {
    document.title = host;
    history.pushState(null, '', '?lang=zh-CN');
  });
  afterEach(() => history.replaceState(null, '', start));

  it('names the open promise, as the title of the document does, and Back leads to its row', async () => {
    await show(
      new ExamplePromiseDesk(promiseSubmitted),
      html`<credit-promise-desk id-parameter="id" today=${exampleToday}></credit-promise-desk>`,
    );
    await page.getByRole('link', { name: /瑞丰/ }).click();
    await focused('瑞丰');
    expect(new URLSearchParams(location.search).get('id')).to.equal(promiseSubmitted.id);
    expect(document.title).to.equal(`阳新县示例瑞丰餐饮店 食品经营许可告知承诺书 - ${host}`);
    history.back();
    await vi.waitUntil(
      () => document.activeElement?.getAttribute('data-item') === promiseSubmitted.id,
      { timeout: 30_000 },
    );
    expect(document.title).to.equal(host);
  });
});

describe('a promise', () => {
  it('shows its letter exactly as it was signed, with signer, code and signatures', async () => {
    await show(new ExamplePromiseDesk(promiseInForce), promiseInForce.id);
    const letter = page.getByRole('group', { name: '承诺书原文，与签署的文字完全一致' });
    expect(letter.element().textContent).to.equal(promiseDetail(promiseInForce).letter?.text);
    await vi.waitUntil(() => words().includes('核验无误'), { timeout: 30_000 });
    for (const said of [
      '42022220260803000017',
      '陈某某',
      '委托代理人',
      '校验码 3F2A-91C0-7BE4',
      '平台印章 Ed25519 核验无误，原文没有改动',
      '承诺人的签名 国密 SM2（配 SM3） 核验无误，原文没有改动',
    ])
      expect(words()).to.contain(said);
  });

  it('warns of a signature that is not right, and says when nobody can tell', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    platform.valid = false;
    await show(platform, promiseInForce.id);
    await shows('核验不符，请不要依据这份原文办理');
    root!.remove();
    platform.intercept = ({ url }) =>
      url.includes('/verification') ? problem(503, 'internal', '暂时不行。') : undefined;
    await show(platform, promiseInForce.id);
    await shows('暂时没能核验');
    root!.remove();
    await show(new ExamplePromiseDesk(promiseSubmitted), promiseSubmitted.id);
    expect(words()).to.contain('受理并编发承诺编码以后可以核验');
  });

  it('that was taken over says that it has no letter', async () => {
    await show(new ExamplePromiseDesk(promiseImported), promiseImported.id);
    expect(words()).to.contain('由其他平台归集').and.to.contain('没有承诺书原文');
  });

  it('says what is missing of its materials, and gives what is there', async () => {
    const platform = new ExamplePromiseDesk(promiseOverdue);
    await show(platform, promiseOverdue.id);
    expect(words()).to.contain('内部管理制度文本：还没有收到');
    expect(words()).to.contain('补齐材料的期限 已超期 2 个工作日');
    const made = vi.spyOn(URL, 'createObjectURL');
    await press(/下载 场所使用证明/);
    await vi.waitUntil(() => made.mock.calls.length === 1, { timeout: 30_000 });
    made.mockRestore();
    expect(platform.requests.at(-1)).to.match(/\/files\/premises$/);
  });

  it('says what was done with it, the latest first', async () => {
    await show(new ExamplePromiseDesk(promiseInForce), promiseInForce.id);
    const [latest] = root!.querySelectorAll('.credit-history li');
    expect(latest?.textContent).to.contain('签署承诺').and.to.contain('承诺人 陈某某');
  });

  it.each<[CreditPromise, readonly string[]]>([
    [promiseSubmitted, ['受理', '不予受理']],
    [promiseInForce, ['开始核查', '认定履行状态', '撤销承诺']],
    [promiseHandedIn, ['认定履行状态', '退回材料', '撤销承诺']],
    [promiseOverdue, ['认定履行状态', '撤销承诺']],
    [promiseExpired, ['开始核查', '认定履行状态']],
    [promiseBroken, ['追究违诺责任', '结束']],
    [promiseRepairing, ['准予修复', '不予修复']],
    [{ ...promiseInForce, state: 'fulfilled' }, []],
  ])('offers the commands that its state allows, and no others (%#)', async (promise, names) => {
    await show(new ExamplePromiseDesk(promise), promise.id);
    expect(actions()).to.deep.equal(names);
    if (names.length === 0) expect(words()).to.contain('现在没有需要您办理的事项。');
  });
});

describe('one that waits to be accepted', () => {
  it('says what nobody knew when it was signed, with the articles', async () => {
    await show(new ExamplePromiseDesk(promiseSubmitted), promiseSubmitted.id);
    expect(words()).to.contain('受理前请查明 签署时系统不能确定以下情况');
    expect(root!.querySelector('ul li')?.textContent).to.equal('作过虚假承诺');
    await page.getByText('查看每一项规定和依据').click();
    expect(words()).to.contain('没有作过虚假承诺 还不清楚');
    expect(words()).to.contain('《').and.to.contain('经营主体没有注销 满足');
    expect(words()).to.contain('这个结果用到了没有公布依据的推定值');
  });

  it('is accepted after a second look at what follows', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    const desk = await show(platform, promiseSubmitted.id);
    const done = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-done', done);
    await press('受理');
    expect(words()).to.contain('编发承诺编码，承诺随即生效').and.to.contain('办理以后不能撤回');
    expect(platform.promises.get(promiseSubmitted.id)?.state).to.equal('submitted');
    await press('受理');
    await shows('已办理：受理');
    expect(platform.promises.get(promiseSubmitted.id)?.state).to.equal('in-force');
    expect((done.mock.calls[0]![0] as CustomEvent).detail.command).to.equal('accept');
    await vi.waitUntil(() => document.activeElement === root!.querySelector('h1'), {
      timeout: 30_000,
    });
  });

  it('gets the last day for its materials from the officer where no calendar tells it', async () => {
    const platform = new ExamplePromiseDesk(promiseUndated);
    await show(platform, promiseUndated.id);
    await press('受理');
    for (const [part, typed] of [
      ['年', '2026'],
      ['月', '11'],
      ['日', '20'],
    ] as const)
      await field(part).fill(typed);
    await press('继续');
    await page.getByRole('link', { name: '请填写真实存在、不早于今天的日期' }).click();
    expect(document.activeElement).to.equal(field('年').element());
    await field('年').fill('2027');
    await press('继续');
    expect(words()).to.contain('补齐材料的最后一天：2027年11月20日 周六');
    await press('受理');
    await shows('已办理：受理');
    expect(platform.promises.get(promiseUndated.id)?.materialsDueOn).to.equal('2027-11-20');
  });

  it('is declined with a reason, which has words to start from', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await show(platform, promiseSubmitted.id);
    await press('不予受理');
    expect(document.activeElement?.localName).to.equal('form');
    await press('继续');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: /请填写告知/ }).click();
    expect(document.activeElement).to.equal(notice().element());
    await page.getByRole('combobox', { name: '套用文字' }).selectOptions('有严重失信记录');
    await press('继续');
    expect(words()).to.contain('承诺人将看到： 经查，您有尚未修复的较严重失信记录');
    await press('不予受理');
    await shows('已办理：不予受理');
    expect(platform.promises.get(promiseSubmitted.id)?.state).to.equal('declined');
  });

  it('can be left as it is, with the focus where it was', async () => {
    await show(new ExamplePromiseDesk(promiseSubmitted), promiseSubmitted.id);
    await press('受理');
    await press('取消');
    expect(document.activeElement?.textContent?.trim()).to.equal('受理');
  });
});

describe('a determination', () => {
  it('asks what was not kept of what was not wholly kept, and of nothing else', async () => {
    await show(new ExamplePromiseDesk(promiseExpired), promiseExpired.id);
    await press('认定履行状态');
    await notice().fill('经核查，有没做到的。');
    await radio('全部履行').click();
    await settled(root!);
    expect(field('未履行的承诺内容').query()).to.equal(null);
    await radio('部分履行').click();
    await settled(root!);
    expect((notice().element() as HTMLTextAreaElement).value).to.equal('经核查，有没做到的。');
    await press('继续');
    expect(words()).to.contain('请填写未履行的承诺内容');
    await page.getByRole('link', { name: '请填写未履行的承诺内容' }).click();
    expect(document.activeElement).to.equal(field('未履行的承诺内容').element());
  });

  it('that a promise of repair was deliberately not kept is no falsehood, and is asked of it alone', async () => {
    const deliberate = /故意不履行承诺/;
    await show(new ExamplePromiseDesk(promiseExpired), promiseExpired.id);
    await press('认定履行状态');
    await radio('全部未履行').click();
    await settled(root!);
    expect(page.getByRole('checkbox', { name: deliberate }).query()).to.equal(null);
    root!.remove();

    const ofRepair = { ...promiseExpired, type: 'repair' } as const;
    const platform = new ExamplePromiseDesk(ofRepair);
    await show(platform, ofRepair.id);
    await press('认定履行状态');
    await radio('部分履行').click();
    await settled(root!);
    expect(words()).to.contain('有证据证明、承诺严重不实的才勾选');
    await field('未履行的承诺内容').fill('承诺内容第五条。');
    await page.getByRole('checkbox', { name: deliberate }).click();
    await notice().fill('经核查，有能力改正而没有改正。');
    await press('继续');
    expect(words()).to.contain('将认定为部分履行，记入信用档案。 故意不履行承诺');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    expect(sent(platform, '/determine')).to.deep.equal({
      version: ofRepair.version,
      notice: '经核查，有能力改正而没有改正。',
      fulfilment: 'partial',
      unperformed: '承诺内容第五条。',
      deliberate: true,
    });
  });

  it('that nothing was kept, and that it was false, is given as it was looked at', async () => {
    const platform = new ExamplePromiseDesk(promiseExpired);
    const desk = await show(platform, promiseExpired.id);
    const given = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-command', given);
    await press('认定履行状态');
    await radio('全部未履行').click();
    await settled(root!);
    await field('未履行的承诺内容').fill('承诺内容第二条。');
    await page.getByRole('checkbox', { name: /虚假承诺/ }).click();
    await notice().fill('经核查，设备没有配齐。');
    await press('继续');
    expect(words()).to.contain('将认定为全部未履行，记入信用档案。 虚假承诺');
    await press('更改');
    expect((radio('全部未履行').element() as HTMLInputElement).checked).to.equal(true);
    await press('继续');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    const determination = {
      fulfilment: 'none',
      unperformed: '承诺内容第二条。',
      falsehood: true,
    };
    expect(sent(platform, '/determine')).to.deep.equal({
      version: promiseExpired.version,
      notice: '经核查，设备没有配齐。',
      ...determination,
    });
    expect((given.mock.calls[0]![0] as CustomEvent).detail).to.deep.include({
      command: 'determine-none',
      determination,
    });
  });

  it('that all was kept says nothing of what was not, whatever was typed before', async () => {
    const platform = new ExamplePromiseDesk(promiseExpired);
    await show(platform, promiseExpired.id);
    await press('认定履行状态');
    await radio('部分履行').click();
    await settled(root!);
    await field('未履行的承诺内容').fill('写错了。');
    await radio('全部履行').click();
    await settled(root!);
    await notice().fill('经核查，已经全部做到。');
    await press('继续');
    expect(words()).not.to.contain('写错了。');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    expect(sent(platform, '/determine')).to.deep.equal({
      version: promiseExpired.version,
      notice: '经核查，已经全部做到。',
      fulfilment: 'full',
    });
  });

  it('offers only what can be determined: of materials that are waited for, that all was kept', async () => {
    await show(new ExamplePromiseDesk(promiseOverdue), promiseOverdue.id);
    await press('认定履行状态');
    const offered = [...root!.querySelectorAll<HTMLInputElement>('[name="fulfilment"]')];
    expect(offered.map(({ value, checked }) => [value, checked])).to.deep.equal([['full', true]]);
  });
});

describe('liability', () => {
  it('is enforced only by measures that the law has, each with its article', async () => {
    const platform = new ExamplePromiseDesk(promiseBroken);
    await show(platform, promiseBroken.id);
    await press('追究违诺责任');
    const offered = [...root!.querySelectorAll<HTMLInputElement>('[name="kinds"]')];
    expect(offered.map(({ value }) => value)).to.deep.equal(
      promiseDetail(promiseBroken).lawfulSanctions?.map(({ sanction }) => sanction),
    );
    for (const each of offered) expect(each.closest('label')?.textContent).to.match(/《.+》/);
    await press('继续');
    expect(words()).to.contain('请选择至少一项措施').and.to.contain('请填写违诺责任追究内容');
    await page.getByRole('link', { name: '请选择至少一项措施' }).click();
    expect(document.activeElement).to.equal(offered[0]);
    offered[0]!.click();
    await field('违诺责任追究内容').fill('撤销食品经营许可证。');
    await press('继续');
    expect(words()).to.contain('将追究违诺责任，采取以下措施： 撤销办理的事项');
    await press('追究违诺责任');
    await shows('已办理：追究违诺责任');
    expect(sent(platform, '/sanction')).to.deep.equal({
      version: promiseBroken.version,
      kinds: [offered[0]!.value],
      words: '撤销食品经营许可证。',
    });
    expect(words()).to.contain('违诺责任追究 措施 撤销办理的事项');
  });

  it('that the law does not have cannot be enforced, and is said so', async () => {
    const { promise, commands, ...detail } = promiseDetail(promiseBroken);
    root = document.body.appendChild(document.createElement('main'));
    root.lang = 'zh-CN';
    const without = { ...detail, promise, commands, lawfulSanctions: [] };
    render(
      html`<credit-promise-desk .data=${[without]} promise-id=${promise.id}></credit-promise-desk>`,
      root,
    );
    await settled(root);
    await press('追究违诺责任');
    expect(words()).to.contain('规定里没有可以采取的措施');
    expect(page.getByRole('button', { name: '继续' }).query()).to.equal(null);
  });

  it('may be left at that, after a second look', async () => {
    const platform = new ExamplePromiseDesk(promiseBroken);
    await show(platform, promiseBroken.id);
    await press('结束');
    expect(platform.requests.some((each) => each.includes('/close'))).to.equal(false);
    await press('结束');
    await shows('已办理：结束');
    expect(platform.promises.get(promiseBroken.id)?.state).to.equal('closed');
  });
});

describe('what else an officer does', () => {
  it('returns materials, and is told that their last day stays', async () => {
    const platform = new ExamplePromiseDesk(promiseHandedIn);
    await show(platform, promiseHandedIn.id);
    await press('退回材料');
    expect(words()).to.contain('补齐材料的最后一天不变');
    await notice().fill('第二份材料看不清楚。');
    await press('退回材料');
    await shows('已办理：退回材料');
    expect(platform.promises.get(promiseHandedIn.id)?.state).to.equal('materials-due');
  });

  it('begins a verification at once', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    await show(platform, promiseInForce.id);
    await press('开始核查');
    await shows('已办理：开始核查');
    expect(platform.promises.get(promiseInForce.id)?.state).to.equal('under-verification');
  });

  it.each([
    ['准予修复', 'granted', 'repaired'],
    ['不予修复', 'refused', 'closed'],
  ] as const)('decides about a repair: %s', async (name, decision, state) => {
    const platform = new ExamplePromiseDesk(promiseRepairing);
    await show(platform, promiseRepairing.id);
    expect(words()).to.match(/承诺人的说明\s*设备已经按要求配齐/);
    expect(words()).not.to.contain('最近一次告知'); // the agency did not say that
    await press(name);
    await notice().fill('经核查，情况属实。');
    await press('继续');
    await press(name);
    await shows(`已办理：${name}`);
    expect(sent(platform, '/decide-repair')).to.deep.include({ decision });
    expect(platform.promises.get(promiseRepairing.id)?.state).to.equal(state);
  });

  it('revokes what was accepted by mistake', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    await show(platform, promiseInForce.id);
    await press('撤销承诺');
    await notice().fill('受理这份承诺有误。');
    await press('继续');
    await press('撤销承诺');
    await shows('已办理：撤销承诺');
    expect(platform.promises.get(promiseInForce.id)?.state).to.equal('revoked');
  });

  it('is told that somebody was faster, goes on there, and sees how it stands now', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await show(platform, promiseSubmitted.id);
    await press('受理');
    platform.change(promiseSubmitted.id, { state: 'in-force', code: '42022220261119000031' });
    await press('受理');
    await shows('已有人先办理了这份承诺');
    await focused('已有人先办理了这份承诺');
    expect(actions()).to.include('开始核查');
  });

  it('keeps what was written when the service fails, and tries again', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await show(platform, promiseSubmitted.id);
    await press('不予受理');
    await notice().fill('本事项不适用承诺。');
    await press('继续');
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await press('不予受理');
    await shows('服务暂时无法答复。');
    expect(words()).to.contain('本事项不适用承诺。');
    platform.intercept = undefined;
    await press('重试');
    await shows('已办理：不予受理');
  });

  it('finds what the platform refuses at the field in which it was written', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await show(platform, promiseSubmitted.id);
    await press('不予受理');
    await notice().fill('本事项不适用承诺。');
    await press('继续');
    const errors = [
      {
        path: 'body.notice',
        code: 'invalid-notice',
        message: 'Write 5 to 1,000 characters',
        messageZh: '告知内容应为 5 至 1000 个字',
      },
    ];
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(400, 'invalid_request', '内容有误。', { errors }) : undefined;
    await press('不予受理');
    await page.getByRole('link', { name: '告知内容应为 5 至 1000 个字' }).click();
    expect(document.activeElement).to.equal(notice().element());
    expect(root!.querySelector('p.credit-error')?.textContent).to.contain('告知内容应为');
  });

  it('can leave a command to the host', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await show(platform, promiseInForce.id);
    const given = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    desk.addEventListener('credit-promise-desk-command', given);
    await press('开始核查');
    expect((given.mock.calls[0]![0] as CustomEvent).detail.command).to.equal('begin-verification');
    expect(platform.requests.some((each) => each.includes('/begin-verification'))).to.equal(false);
  });
});

describe('the yearly review', () => {
  const drawId = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const unfold = async (): Promise<void> => {
    await page.getByText('问效：每年抽查承诺的履行情况').click();
    await vi.waitUntil(() => root!.querySelector('[name="draw"]'), { timeout: 30_000 });
  };

  it('finds whom to draw from, and hands the codes over as the plan of a draw takes them', async () => {
    await show(new ExamplePromiseDesk(promiseInForce));
    await unfold();
    await field('哪一年作出的承诺').fill('26');
    await press('查询可以抽查的主体');
    expect(words()).to.contain('年份应为四位数字');
    await field('哪一年作出的承诺').fill('２０２６');
    await press('查询可以抽查的主体');
    await shows('2 户，共 3 件承诺。');
    const codes = '91420222MA4ABCD17Y\n91420222MAEX89YT42';
    const list = field('统一社会信用代码，每行一户').element() as HTMLTextAreaElement;
    expect(list.value).to.equal(codes);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await press('复制全部代码');
    await shows('代码已经复制');
    expect(copied.mock.calls).to.deep.equal([[codes]]);
    copied.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await press('复制全部代码');
    await shows('浏览器没有允许复制');
    expect(document.activeElement).to.equal(list);
    expect(list.selectionEnd).to.equal(codes.length);
    copied.mockRestore();
    expect(page.getByRole('link', { name: '去双随机抽查拟定计划' }).element()).to.have.property(
      'pathname',
      '/draws.html',
    );
  });

  it('says that a year has nothing to review', async () => {
    await show(new ExamplePromiseDesk());
    await unfold();
    await field('哪一年作出的承诺').fill('2019');
    await press('查询可以抽查的主体');
    await shows('2019 年没有可以抽查的承诺。');
  });

  it('begins to verify those whom a published draw drew, after a second look', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await show(platform);
    const asked = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-review', asked);
    await unfold();
    const draws = page.getByRole('combobox', { name: '哪一次抽查' });
    expect(draws.element().textContent).not.to.contain('还没有公布');
    await press('对抽中的主体开始核查');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请选择一次抽查' }).click();
    expect(document.activeElement).to.equal(draws.element());
    await draws.selectOptions(drawId);
    await press('对抽中的主体开始核查');
    await focused('将按“2026年信用承诺履行情况抽查（示例）”的结果开始核查。');
    await press('取消');
    expect(document.activeElement).to.equal(draws.element());
    await draws.selectOptions(drawId);
    await press('对抽中的主体开始核查');
    await press('开始核查');
    await shows('已对 1 件承诺开始核查。');
    expect(sent(platform, '/reviews')).to.deep.equal({
      drawId,
      year: 2026,
    });
    expect(asked.mock.calls.length).to.equal(1);
    await focused('已对 1 件承诺开始核查。');
    await shows('核查中 1 件');
  });

  it('can be left to the host, and says what failed', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await show(platform);
    const stop = (event: Event): void => event.preventDefault();
    desk.addEventListener('credit-promise-desk-review', stop);
    await unfold();
    const choose = async (): Promise<void> => {
      await page.getByRole('combobox', { name: '哪一次抽查' }).selectOptions(drawId);
      await press('对抽中的主体开始核查');
      await press('开始核查');
    };
    await choose();
    expect(platform.requests.some((each) => each.includes('/reviews'))).to.equal(false);
    desk.removeEventListener('credit-promise-desk-review', stop);
    await press('取消');
    platform.intercept = ({ url }) =>
      url.endsWith('/reviews') ? problem(409, 'conflict', '这次抽查还没有公布结果。') : undefined;
    await choose();
    await shows('这次抽查还没有公布结果。');
  });
});
