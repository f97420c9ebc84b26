import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { actions, field, notice, sent, showDesk } from '../../test/promise-desk.ts';
import { focused, press, shows, stage, words } from '../../test/stage.ts';
import { problem } from '../example-platform.ts';
import {
  ExamplePromiseDesk,
  promiseHandedIn,
  promiseInForce,
  promiseRepairing,
  promiseSubmitted,
  promiseUndated,
} from '../example-promise-desk.ts';
import '../styles/forms.css';

describe('one that waits to be accepted', () => {
  it('says what nobody knew when it was signed, with the articles', async () => {
    await showDesk(new ExamplePromiseDesk(promiseSubmitted), promiseSubmitted.id);
    expect(words()).to.contain('受理前请查明 签署时系统不能确定以下情况');
    expect(stage().querySelector('ul li')?.textContent).to.equal('作过虚假承诺');
    await page.getByText('查看每一项规定和依据').click();
    expect(words()).to.contain('没有作过虚假承诺 还不清楚');
    expect(words()).to.contain('《').and.to.contain('经营主体没有注销 满足');
    expect(words()).to.contain('这个结果用到了没有公布依据的推定值');
  });

  it('is accepted after a second look at what follows', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    const desk = await showDesk(platform, promiseSubmitted.id);
    const done = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-done', done);
    await press('受理');
    expect(words()).to.contain('编发承诺编码，承诺随即生效').and.to.contain('办理以后不能撤回');
    expect(platform.promises.get(promiseSubmitted.id)?.state).to.equal('submitted');
    await press('受理');
    await shows('已办理：受理');
    expect(platform.promises.get(promiseSubmitted.id)?.state).to.equal('in-force');
    expect((done.mock.calls[0]![0] as CustomEvent).detail.command).to.equal('accept');
    await vi.waitUntil(() => document.activeElement === stage().querySelector('h1'), {
      timeout: 30_000,
    });
  });

  it('gets the last day for its materials from the officer where no calendar tells it', async () => {
    const platform = new ExamplePromiseDesk(promiseUndated);
    await showDesk(platform, promiseUndated.id);
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
    await showDesk(platform, promiseSubmitted.id);
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
});

describe('what else an officer does', () => {
  it('returns materials, and is told that their last day stays', async () => {
    const platform = new ExamplePromiseDesk(promiseHandedIn);
    await showDesk(platform, promiseHandedIn.id);
    await press('退回材料');
    expect(words()).to.contain('补齐材料的最后一天不变');
    await notice().fill('第二份材料看不清楚。');
    await press('退回材料');
    await shows('已办理：退回材料');
    expect(platform.promises.get(promiseHandedIn.id)?.state).to.equal('materials-due');
  });

  it('begins a verification at once', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    await showDesk(platform, promiseInForce.id);
    await press('开始核查');
    await shows('已办理：开始核查');
    expect(platform.promises.get(promiseInForce.id)?.state).to.equal('under-verification');
  });

  it.each([
    ['准予修复', 'granted', 'repaired', '这份承诺从信用承诺专栏撤下，违诺的记录不再公示'],
    ['不予修复', 'refused', 'closed', '违诺的记录不变'],
  ] as const)('decides about a repair: %s', async (name, decision, state, effect) => {
    const platform = new ExamplePromiseDesk(promiseRepairing);
    await showDesk(platform, promiseRepairing.id);
    expect(words()).to.match(/承诺人的说明\s*设备已经按要求配齐/);
    expect(words()).not.to.contain('最近一次告知'); // the agency did not say that
    await press(name);
    await notice().fill('经核查，情况属实。');
    await press('继续');
    expect(words()).to.contain(effect);
    await press(name);
    await shows(`已办理：${name}`);
    expect(sent(platform, '/decide-repair')).to.deep.include({ decision });
    expect(platform.promises.get(promiseRepairing.id)?.state).to.equal(state);
  });

  it('revokes what was accepted by mistake', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    await showDesk(platform, promiseInForce.id);
    await press('撤销承诺');
    await notice().fill('受理这份承诺有误。');
    await press('继续');
    await press('撤销承诺');
    await shows('已办理：撤销承诺');
    expect(platform.promises.get(promiseInForce.id)?.state).to.equal('revoked');
  });

  it('is told that somebody was faster, goes on there, and sees how it stands now', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await showDesk(platform, promiseSubmitted.id);
    await press('受理');
    platform.change(promiseSubmitted.id, { state: 'in-force', code: '42022220261119000031' });
    await press('受理');
    await shows('已有人先办理了这份承诺');
    await focused('已有人先办理了这份承诺');
    expect(actions()).to.include('开始核查');
  });

  it('finds what the platform refuses at the field in which it was written', async () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    await showDesk(platform, promiseSubmitted.id);
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
    expect(stage().querySelector('p.credit-error')?.textContent).to.contain('告知内容应为');
  });

  it('can leave a command to the host', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await showDesk(platform, promiseInForce.id);
    const given = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    desk.addEventListener('credit-promise-desk-command', given);
    await press('开始核查');
    expect((given.mock.calls[0]![0] as CustomEvent).detail.command).to.equal('begin-verification');
    expect(platform.requests.some((each) => each.includes('/begin-verification'))).to.equal(false);
  });
});
