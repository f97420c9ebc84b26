import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  title,
  heading,
  button,
  link,
  radio,
  field,
  box,
  heard,
  arrives,
  errors,
} from '../../test/form-page.ts';
import { open, withPromise, id, letter } from '../../test/promise-form.ts';
import { follow, press, stage, words } from '../../test/stage.ts';
import {
  acceptedDeferred,
  completeDeferred,
  completePromise,
  draftOf,
  everyFieldTemplate,
  ExamplePromises,
  permitTemplate,
} from '../example-promises.ts';

describe('the journey', () => {
  it('goes from the choice over reading, filling in and checking to the signature and its receipt', async () => {
    const platform = new ExamplePromises();
    const form = await open({
      platform,
      attributes: {
        'document-href-template': '/v1/promises/document?code={code}&check={check}',
        'verify-href-template': '/promises.html?code={code}&check={check}',
      },
    });
    const headings = new Set([heading()]);
    const signed = vi.fn<(event: Event) => void>();
    form.addEventListener('credit-promise-form-signed', signed);
    const step = async (name = '继续'): Promise<void> => {
      headings.add(heading());
      await press(name);
    };
    await step('食品经营许可告知承诺书');
    await arrives('食品经营许可告知承诺书');
    expect(words()).to.contain('您单位可以作出这份承诺');
    await step('开始填写');
    await arrives('填写承诺书');
    await field('经营场所').fill('示例大道 12 号');
    await radio('餐饮服务').click();
    await step();
    await arrives('由谁签署？');
    await radio(/^法定代表人/).click();
    await field('签署人的姓名').fill('周某某');
    await step();
    await arrives('请核对');
    await step('继续，阅读全文');
    await arrives('阅读并签署');
    const shown = platform.detail(id).preview;
    expect(letter()).to.equal(shown?.text);
    expect(words()).to.contain(shown?.digest).and.to.contain(id);
    await box().click();
    await step('签署承诺书');
    await arrives('承诺书已签署并受理');
    headings.add(heading());
    expect(headings.size, 'every page has a heading of its own').to.equal(7);
    expect(platform.promises.get(id)).to.deep.include({
      state: 'in-force',
      answers: { premises: '示例大道 12 号', business: '餐饮服务' },
      signer: { name: '周某某', capacity: 'representative' },
    });
    expect(signed.mock.calls.length).to.equal(1);
    expect(words()).to.contain('42022220261121000017');
    expect(link('下载 PDF').element().getAttribute('href')).to.match(
      /^\/v1\/promises\/document\?code=42022220261121000017&check=([0-9A-F]{4}-){2}[0-9A-F]{4}$/,
    );
    expect(letter()).to.equal(shown?.text);
  });

  it('can be gone through with the keyboard alone', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform });
    await button('开始填写').click();
    await heard();
    await userEvent.keyboard('{Tab}示例大道 12 号{Tab}{ }{Enter}');
    await arrives('由谁签署？');
    await userEvent.keyboard('{Tab}{ }{Tab}周某某{Enter}');
    await arrives('请核对');
    await button('继续，阅读全文').click();
    await arrives('阅读并签署');
    box().element().focus();
    await userEvent.keyboard('{ }{Enter}');
    await arrives('承诺书已签署并受理');
  });

  it('says what the letter is for, what is told, promised and borne, before anything is filled in', async () => {
    await open({ attributes: { 'template-id': permitTemplate.template.id } });
    for (const each of [
      '申请食品经营许可时使用',
      '审批替代型',
      '书面承诺符合许可条件，先行准予许可',
      '《示例条例》第八条',
      '阳新县示例市场监督管理局',
      '可向社会公开',
      '告知事项',
      '您承诺的内容',
      '〔经营场所〕',
      '没有做到的责任',
      '不收费',
    ])
      expect(words()).to.contain(each);
    expect(words()).not.to.contain('{');
    expect(stage().querySelector('input, textarea')).to.equal(null);
  });

  it('says the step in words before the title', async () => {
    await open({ platform: withPromise(completeDeferred), attributes: { page: 'missing' } });
    expect(heading()).to.equal('第 2 步，共 5 步：哪些材料以后再交？');
    expect(words()).to.contain('经营场所使用证明');
    expect(words()).to.contain('还有 10 个工作日');
  });

  it('asks more than five fields on several pages of much the same length', async () => {
    const platform = new ExamplePromises({
      templates: [everyFieldTemplate],
      promises: [draftOf(everyFieldTemplate)],
    });
    await open({ platform, attributes: { page: 'fill-1' } });
    expect(stage().querySelectorAll('.credit-field').length).to.equal(3);
    expect(heading()).to.contain('第 1 步，共 5 步');
    await field('产品').fill('示例牌豆腐');
    await field('每批数量（件）').fill('１，２００');
    await field('年').fill('2026');
    await field('月').fill('12');
    await field('日').fill('1');
    await press('继续');
    expect(heading()).to.contain('第 2 步');
    await radio('企业标准').click();
    await press('继续');
    await arrives('由谁签署？');
    await radio(/^委托代理人/).click();
    await field('签署人的姓名').fill('周某某');
    await press('继续');
    await arrives('请核对');
    expect(words()).to.contain('2026年12月1日').and.to.contain('未填写');
    await press('继续，阅读全文');
    await arrives('阅读并签署');
    expect(letter()).to.contain('从2026年12月1日起执行企业标准');
    expect(letter()).to.contain('每批1200件');
  });
});

it('opens the first open page when an address asks for one that comes later', async () => {
  history.replaceState(null, '', '#sign');
  await open({ platform: withPromise(draftOf(permitTemplate)) });
  expect(heading()).to.contain('填写承诺书');
  expect(location.hash).to.equal('#fill-1');
});

it('goes back page by page, with the focus on the title', async () => {
  await open({ platform: withPromise(completePromise), attributes: { page: 'fill-1' } });
  await press('继续');
  await arrives('由谁签署？');
  expect(document.activeElement).to.equal(stage().querySelector('h1'));
  history.back();
  await arrives('填写承诺书');
  await follow('返回');
  await arrives('食品经营许可告知承诺书');
});

it('begins its titles at the level that the host says', async () => {
  await open({
    platform: withPromise(acceptedDeferred),
    attributes: { 'heading-level': '2' },
  });
  expect(stage().querySelector('h1')).to.equal(null);
  expect(stage().querySelector('h2')?.textContent?.trim()).to.equal('承诺书已受理，请按期补齐材料');
  expect(stage().querySelector('h3')?.textContent?.trim()).to.equal('要补齐的材料');
});

it('gives the title of the host back when it leaves', async () => {
  await open({ platform: withPromise(completePromise) });
  expect(document.title).to.contain('请核对');
  stage().remove();
  expect(document.title).to.equal(title);
});

it('speaks English, and says that the Chinese is signed', async () => {
  await open({ attributes: { 'template-id': permitTemplate.template.id }, lang: 'en' });
  expect(heading()).to.equal('Promise for a food business permit');
  expect(words()).to.contain('What you sign is the Chinese text');
  await press('Start');
  await arrives('Fill in the promise');
  await press('Continue');
  expect(errors()).to.deep.equal(['Fill in “Premises”', 'Fill in “Line of business”']);
});
