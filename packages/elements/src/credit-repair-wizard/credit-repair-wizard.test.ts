import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  address,
  title,
  heading,
  button,
  link,
  radio,
  field,
  heard,
  arrives,
  errors,
  proof,
  upload,
} from '../../test/form-page.ts';
import { open, withDraft, complete } from '../../test/repair-wizard.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import { exampleDraft, examplePenalty, recentPenalty } from '../example-repairs.ts';
import { ExamplePlatform } from '../example-platform.ts';

describe('the journey', () => {
  it('goes from the start over every question to the confirmation', async () => {
    const platform = new ExamplePlatform();
    const wizard = await open({ platform });
    const headings = new Set([heading()]);
    const sent = vi.fn<(event: Event) => void>();
    wizard.addEventListener('credit-repair-wizard-sent', sent);
    const step = async (name = '继续'): Promise<void> => {
      headings.add(heading());
      await press(name);
    };
    await step('开始申请');
    await arrives('违法行为已经改正了吗？');
    await radio('是').click();
    await step();
    await radio('是').click();
    await field('年').fill('2026');
    await field('月').fill('6');
    await field('日').fill('1');
    await step();
    await upload(proof('缴款凭证.pdf'));
    await step();
    await field('联系电话').fill('１３９-0000 0000');
    await step();
    await field('签名').fill('陈某某');
    await page.getByRole('checkbox', { name: /我已阅读/ }).click();
    await step();
    expect(heading()).to.contain('请核对');
    await step('提交申请');
    await arrives('申请已提交');
    headings.add(heading());
    expect(headings.size, 'every page has a heading of its own').to.equal(8);
    expect(platform.repairs.get(exampleDraft.id)).to.deep.include({ state: 'submitted' });
    expect(platform.repairs.get(exampleDraft.id)?.answers).to.deep.equal({
      corrected: true,
      obligationsPerformed: true,
      performedOn: '2026-06-01',
      contactName: '陈某某',
      contactPhone: '13900000000',
      signedName: '陈某某',
      promiseMade: true,
      flow: 1,
    });
    expect(sent.mock.calls.length).to.equal(1);
  });

  it('can be gone through with the keyboard alone', async () => {
    const platform = withDraft();
    await open({ platform });
    await button('继续填写').click();
    await heard();
    await userEvent.keyboard('{Tab}{ }{Enter}');
    await arrives('决定书要求的事都做完了吗？');
    await userEvent.keyboard('{Tab}{ArrowDown}{ArrowUp}');
    await userEvent.keyboard('{Tab}2026{Tab}6{Tab}1{Enter}');
    await arrives('上传证明材料');
    expect(platform.repairs.get(exampleDraft.id)?.answers.performedOn).to.equal('2026-06-01');
  });

  it('says what one needs to know before it begins', async () => {
    await open();
    for (const each of [
      '请先准备好',
      '已履行义务的证明',
      '大约需要 10 分钟',
      '提交以后',
      '其他办理方式',
      '全程免费',
    ])
      expect(words()).to.contain(each);
  });

  it('explains, and shows no error, where it is too early', async () => {
    await open({ platform: new ExamplePlatform({ record: recentPenalty }) });
    expect(heading()).to.equal('现在还不能申请修复');
    expect(words()).to.contain('自 2027年1月10日 起可以申请');
    expect(stage().querySelector('.credit-error, [role=alert]')).to.equal(null);
    expect(button('开始申请').query()).to.equal(null);
  });

  it('tells who is not signed in to sign in, and where', async () => {
    const platform = new ExamplePlatform({ by: 'visitor' });
    await open({ platform, attributes: { 'sign-in-href': '/login?next=repair' } });
    await press('开始申请');
    await shows('申请修复需要先登录');
    expect(link('登录').element().getAttribute('href')).to.equal('/login?next=repair');
    expect(platform.requests).not.to.include('POST /v1/repairs');
  });

  it.each([
    ['with an answer', { corrected: true }, '决定书要求的事'],
    ['with none', {}, '违法行为已经改正了吗'],
  ])(
    'goes on at once with an application that was begun for the record %s',
    async (_what, answers, asked) => {
      const platform = withDraft({ answers });
      await open({ platform, attributes: { 'record-id': examplePenalty.id } });
      await press('继续填写');
      await arrives(asked);
      expect(platform.requests).not.to.include('POST /v1/repairs');
    },
  );

  it('says the step in words before the title, out of reach of the Tab key', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    expect(heading()).to.match(/^第 1 步，共 6 步：违法行为已经改正了吗？$/);
    expect(stage().querySelector('[role=progressbar], [tabindex="0"]')).to.equal(null);
    expect(stage().querySelectorAll('h1').length).to.equal(1);
  });

  it('leads to a page that says what has to be done first, and back to the answer', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await radio('否').click();
    await press('继续');
    await arrives('有一件事要先办好');
    expect(button('继续').query()).to.equal(null);
    await follow('更改刚才的回答');
    expect(heading()).to.contain('违法行为已经改正了吗？');
    expect((radio('否').element() as HTMLInputElement).checked).to.equal(true);
  });
});

describe('going back', () => {
  it('is the browser’s own, page by page, with the focus on the title', async () => {
    const wizard = await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('继续');
    expect(location.hash).to.equal('#obligations');
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    history.back();
    await arrives('违法行为已经改正了吗？');
    await wizard.updateComplete;
    expect(location.hash).to.equal('#corrected');
    expect((radio('是').element() as HTMLInputElement).checked).to.equal(true);
    history.forward();
    await arrives('决定书要求的事');
    await follow('返回');
    await arrives('违法行为已经改正了吗？');
  });

  it('stays where it is when a link leads elsewhere on the page of the host', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    const skip = stage().appendChild(document.createElement('a'));
    skip.href = '#main';
    skip.textContent = '跳到正文';
    skip.focus();
    const moved = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    skip.click();
    await moved;
    await heard();
    expect(location.hash).to.equal('#main');
    expect(heading()).to.contain('违法行为已经改正了吗？');
    expect(document.title).to.equal(`违法行为已经改正了吗？ - ${title}`);
    expect(document.activeElement).to.equal(skip);
  });

  it('leads to the page before after a bookmark', async () => {
    history.replaceState(null, '', '#materials');
    await open({
      platform: withDraft({ answers: { corrected: true, obligationsPerformed: true } }),
    });
    expect(heading()).to.contain('上传证明材料');
    await follow('返回');
    await arrives('决定书要求的事');
  });

  it('opens the first open page when an address asks for one that comes later', async () => {
    history.replaceState(null, '', '#check');
    await open({ platform: withDraft({ answers: { corrected: true } }) });
    expect(heading()).to.contain('决定书要求的事');
    expect(location.hash).to.equal('#obligations');
  });

  it('gives pages a path where the host wants one', async () => {
    await open({
      platform: withDraft(),
      attributes: { history: 'path', 'base-path': '/repairs/one', page: 'corrected' },
    });
    await radio('是').click();
    await press('继续');
    expect(location.pathname).to.equal('/repairs/one/obligations');
  });

  it('keeps the pages to itself where the host wants no addresses', async () => {
    await open({ platform: withDraft(), attributes: { history: 'memory', page: 'corrected' } });
    await radio('是').click();
    await press('继续');
    expect(location.href).to.equal(address);
    await follow('返回');
    expect(heading()).to.contain('违法行为已经改正了吗？');
  });

  it('says after the submission that it was submitted, and submits nothing twice', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'promise' } });
    await press('继续');
    await press('提交申请');
    await arrives('申请已提交');
    history.back();
    await shows('不会重复提交');
    expect(heading()).to.equal('申请已提交');
    expect(platform.requests.filter((each) => each.endsWith('/submit')).length).to.equal(1);
  });
});

it('gives the title of the host back when it leaves', async () => {
  await open({ platform: withDraft(), attributes: { page: 'corrected' } });
  expect(document.title).to.contain('违法行为');
  stage().remove();
  expect(document.title).to.equal(title);
});

it('speaks English', async () => {
  await open({ platform: withDraft(), attributes: { page: 'corrected' }, lang: 'en' });
  expect(heading()).to.equal('Step 1 of 6: Has the breach been corrected?');
  await press('Continue');
  expect(errors()).to.deep.equal(['Choose whether the breach has been corrected']);
});
