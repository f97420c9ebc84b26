import { expect } from '@open-wc/testing';
import type { CreditPromise } from '@xinyong/core';
import { html } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { actions, deskOn, showDesk } from '../../test/promise-desk.ts';
import { focused, press, shows, stage, words } from '../../test/stage.ts';
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
  promiseWaiting,
} from '../example-promise-desk.ts';
import { exampleToday } from '../example-repairs.ts';
import '../styles/forms.css';

describe('the queue', () => {
  it('is told apart by what the promises wait for', async () => {
    await showDesk(
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
    const groups = [...stage().querySelectorAll('h2')].map(({ textContent }) =>
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
    await showDesk(
      new ExamplePromiseDesk(promiseWaiting, promiseOverdue),
      deskOn('', 'materials-due'),
    );
    const rows = [...stage().querySelectorAll('tbody tr')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(rows[0])
      .to.contain('绿源')
      .and.to.contain('已超期 2 个工作日（2026年11月18日 周三到期）');
    expect(rows[1]).to.contain('润泽').and.to.contain('还有 5 个工作日（2026年11月27日 周五）');
    await showDesk(new ExamplePromiseDesk(promiseExpired));
    expect(words()).to.contain('有效期已满（2026年11月16日 周一）');
  });

  it('shows any state that is asked for', async () => {
    await showDesk(new ExamplePromiseDesk(promiseInForce, promiseExpired));
    expect(words()).to.contain('安澜').and.not.to.contain('禾盛');
    await page.getByRole('combobox', { name: '状态' }).selectOptions('履行中');
    await press('筛选');
    await shows('禾盛');
    expect(words()).not.to.contain('安澜');
  });

  it('leads to a promise and back to where one was', async () => {
    const desk = await showDesk(new ExamplePromiseDesk(promiseSubmitted, promiseExpired));
    const opened: unknown[] = [];
    desk.addEventListener('credit-promise-desk-open', (event) =>
      opened.push((event as CustomEvent).detail.promise?.id),
    );
    await press(/瑞丰/);
    await vi.waitUntil(() => document.activeElement === stage().querySelector('h1'));
    expect(document.activeElement?.textContent).to.contain('瑞丰');
    await press('返回列表');
    await focused('瑞丰');
    expect(opened).to.deep.equal([promiseSubmitted.id, undefined]);
  });

  it('says that there is nothing, and what failed', async () => {
    const platform = new ExamplePromiseDesk();
    await showDesk(platform);
    expect(words()).to.contain('这里没有承诺。');
    platform.intercept = () => problem(503, 'internal', '服务暂时无法答复。');
    await showDesk(platform);
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
    await showDesk(
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
    await showDesk(new ExamplePromiseDesk(promiseInForce), promiseInForce.id);
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
    await showDesk(platform, promiseInForce.id);
    await shows('核验不符，请不要依据这份原文办理');
    platform.intercept = ({ url }) =>
      url.includes('/verification') ? problem(503, 'internal', '暂时不行。') : undefined;
    await showDesk(platform, promiseInForce.id);
    await shows('暂时没能核验');
    await showDesk(new ExamplePromiseDesk(promiseSubmitted), promiseSubmitted.id);
    expect(words()).to.contain('受理并编发承诺编码以后可以核验');
  });

  it('that was taken over says that it has no letter', async () => {
    await showDesk(new ExamplePromiseDesk(promiseImported), promiseImported.id);
    expect(words()).to.contain('由其他平台归集').and.to.contain('没有承诺书原文');
  });

  it('says what is missing of its materials, and gives what is there', async () => {
    const platform = new ExamplePromiseDesk(promiseOverdue);
    await showDesk(platform, promiseOverdue.id);
    expect(words()).to.contain('内部管理制度文本：还没有收到');
    expect(words()).to.contain('补齐材料的期限 已超期 2 个工作日');
    const made = vi.spyOn(URL, 'createObjectURL');
    await press(/下载 场所使用证明/);
    await vi.waitUntil(() => made.mock.calls.length === 1, { timeout: 30_000 });
    made.mockRestore();
    expect(platform.requests.at(-1)).to.match(/\/files\/premises$/);
  });

  it('says what was done with it, the latest first', async () => {
    await showDesk(new ExamplePromiseDesk(promiseInForce), promiseInForce.id);
    const [latest] = stage().querySelectorAll('.credit-history li');
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
    await showDesk(new ExamplePromiseDesk(promise), promise.id);
    expect(actions()).to.deep.equal(names);
    if (names.length === 0) expect(words()).to.contain('现在没有需要您办理的事项。');
  });
});
