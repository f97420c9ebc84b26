import { readyTemplates } from '@xinyong/core';
import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heading, heard, button, link, arrives } from '../../test/form-page.ts';
import { open, withPromise } from '../../test/promise-form.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import {
  completePromise,
  ExamplePromises,
  falseArchive,
  honestTemplate,
  openArchive,
  penaltyTemplate,
  permitTemplate,
} from '../example-promises.ts';
import { examplePenalty } from '../example-repairs.ts';
import { problem } from '../example-platform.ts';

describe('the choice', () => {
  it('lists the letters that can be signed by type, with its plain meaning', async () => {
    await open();
    expect(heading()).to.equal('选择承诺书');
    const types = [...stage().querySelectorAll('h2')].map(({ textContent }) => textContent?.trim());
    expect(types).to.deep.equal(['审批替代型', '容缺受理型', '信用修复型', '行业自律型', '主动型']);
    expect(words()).to.contain('材料不齐，承诺在期限内补齐，先行受理');
    expect(button('信用修复承诺书').query()).to.equal(null);
    expect(words()).to.contain('请从要修复的那一条开始办理');
  });

  it('shows many letters by type at a glance, and each type when it is opened', async () => {
    const platform = new ExamplePromises({
      templates: readyTemplates.map((template) => ({ ...permitTemplate, template })),
    });
    await open({ platform });
    const letters = stage().querySelectorAll('.credit-list');
    expect([...letters].filter((list) => list.checkVisibility())).to.deep.equal([]);
    expect(words()).to.contain('查看 3 份：食品经营许可告知承诺书、');
    expect(words()).to.match(/查看 5 份：[^、]+、[^、]+、[^、]+等/);
    stage().querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Tab}{Enter}');
    await arrives('食品经营许可告知承诺书');
  });

  it('is skipped where only one letter is offered', async () => {
    await open({ platform: new ExamplePromises({ templates: [honestTemplate] }) });
    expect(heading()).to.equal(honestTemplate.template.title['zh-CN']);
    expect(link('返回').query()).to.equal(null);
  });

  it('is of letters of repair alone where a penalty is named, and passes the penalty on', async () => {
    const platform = new ExamplePromises();
    let about: unknown;
    platform.intercept = async (request) => {
      if (request.method === 'POST' && request.url.endsWith('/v1/promises'))
        about = await request.clone().json();
      return undefined;
    };
    await open({ platform, attributes: { 'record-id': examplePenalty.id } });
    expect(heading()).to.equal(penaltyTemplate.template.title['zh-CN']);
    await press('开始填写');
    await arrives('填写承诺书');
    expect(about).to.deep.equal({
      templateId: penaltyTemplate.template.id,
      recordId: examplePenalty.id,
    });
  });

  it('can be gone back to, with the browser and with the link', async () => {
    const chosen = vi.fn<(event: Event) => void>();
    const form = await open();
    form.addEventListener('credit-promise-form-choose', chosen);
    await press('守法诚信经营承诺书');
    await arrives('守法诚信经营承诺书');
    expect((chosen.mock.calls[0]![0] as CustomEvent).detail.template).to.deep.equal(honestTemplate);
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    history.back();
    await arrives('选择承诺书');
    await press('守法诚信经营承诺书');
    await arrives('守法诚信经营承诺书');
    await follow('返回');
    await arrives('选择承诺书');
    await press('守法诚信经营承诺书');
    await shows('您单位可以作出这份承诺');
  });

  it('shows more of a long list when asked to', async () => {
    const platform = new ExamplePromises();
    platform.pageSize = 2;
    await open({ platform });
    expect(button('守法诚信经营承诺书').query()).to.equal(null);
    await press('显示更多');
    expect(words()).not.to.contain('守法诚信经营承诺书');
    await press('显示更多');
    expect(button('守法诚信经营承诺书').query()).not.to.equal(null);
    expect(button('显示更多').query()).to.equal(null);
  });

  it('says so where nothing can be signed', async () => {
    await open({ platform: new ExamplePromises({ templates: [] }) });
    expect(words()).to.contain('现在没有可以签署的承诺书。');
  });
});

describe('whether the enterprise can promise', () => {
  const reading = { attributes: { 'template-id': permitTemplate.template.id } };

  it('is said with what to do instead and the article, never as an error', async () => {
    await open({ platform: new ExamplePromises({ archive: falseArchive }), ...reading });
    expect(words()).to.contain('您单位现在还不能作出这份承诺');
    expect(words()).to.contain('请先修复违诺，或者交齐材料按一般程序办理');
    expect(stage().querySelector('.credit-error, [role=alert]')).to.equal(null);
    expect(button('开始填写').query()).to.equal(null);
    expect(words()).not.to.contain('再开始填写');
    const basis = [...(stage().querySelectorAll('p') ?? [])].find((line) =>
      /^\s*依据：[^]*国办发〔2020〕42号/.test(line.textContent ?? ''),
    );
    expect(basis?.checkVisibility()).to.equal(true); // before anybody asks why
    await page.getByText('为什么').click();
    expect(words()).to.contain('没有作过虚假承诺').and.to.contain('不满足');
    expect(words()).to.contain('国办发〔2020〕42号');
  });

  it('is there with its reasons when the letter is, and nothing more is told to be loading', async () => {
    const platform = new ExamplePromises({ archive: falseArchive });
    await open({ platform });
    const loading: string[] = [];
    const seen = new MutationObserver(() => {
      const status = stage().querySelector('.credit-inset [role=status]');
      if (status) loading.push(status.textContent);
    });
    seen.observe(stage(), { subtree: true, childList: true });
    await press('食品经营许可告知承诺书');
    await shows('您单位现在还不能作出这份承诺');
    await shows('请先修复违诺');
    seen.disconnect();
    expect(loading).to.deep.equal([]);
  });

  it('is said with the way to what stands against it, where the host has one', async () => {
    const platform = new ExamplePromises({ archive: falseArchive });
    const form = await open({ platform, ...reading });
    expect(link(/查看/).query()).to.equal(null);
    form.setAttribute('grade-href', '/grade.html');
    form.setAttribute('promises-href', '/my-promises.html');
    await heard();
    expect(link(/查看/).elements().length).to.equal(1);
    expect(link('查看我的承诺，申请修复违诺').element().getAttribute('href')).to.equal(
      '/my-promises.html',
    );
  });

  it('lets who cannot be judged yet sign, and says what the agency finds out', async () => {
    const platform = new ExamplePromises({ archive: openArchive });
    await open({ platform, ...reading });
    expect(words()).to.contain('由受理单位核实后受理');
    expect(words()).to.contain('还要由受理单位核实').and.to.contain('作过虚假承诺');
    await press('开始填写');
    await arrives('填写承诺书');
  });

  it('is looked at again in a draft: who can no longer promise reads why', async () => {
    await open({
      platform: withPromise(completePromise, {}, { archive: falseArchive }),
      attributes: { page: 'sign' },
    });
    expect(words()).to.contain('您单位现在还不能作出这份承诺');
    expect(stage().querySelector('form')).to.equal(null);
  });

  it('is not said to a visitor, who is told to sign in when they begin', async () => {
    const platform = new ExamplePromises({ by: 'visitor' });
    await open({
      platform,
      attributes: { ...reading.attributes, 'sign-in-href': '/login?next=promise' },
    });
    expect(words()).not.to.contain('您单位可以');
    await press('开始填写');
    await shows('由经营主体的经办人登录');
    expect(link('登录').element().getAttribute('href')).to.equal('/login?next=promise');
    expect(platform.requests).not.to.include('POST /v1/promises');
  });

  it('is told as an error of the service where it cannot be asked', async () => {
    const platform = new ExamplePromises();
    platform.intercept = ({ url }) =>
      url.endsWith('/assessment') ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await open({ platform, ...reading });
    expect(heading()).to.equal('暂时无法完成');
    platform.intercept = undefined;
    await press('重试');
    await arrives('食品经营许可告知承诺书');
  });
});
