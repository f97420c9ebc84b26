import { expect } from '@open-wc/testing';
import type { CreditPromise } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { problem } from '../example-platform.ts';
import {
  acceptedDeferred,
  acceptedPromise,
  completeDeferred,
  completePromise,
  deferredTemplate,
  draftOf,
  everyFieldTemplate,
  examplePromiseAssessment,
  ExamplePromises,
  exampleTemplates,
  falseArchive,
  honestTemplate,
  openArchive,
  penaltyTemplate,
  permitTemplate,
  promiseDetailOf,
  submittedPromise,
} from '../example-promises.ts';
import { examplePenalty, exampleToday } from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-promise-form.define.ts';
import type { CreditPromiseForm } from './credit-promise-form.ts';

const address = location.href;
const title = document.title;
let root: HTMLElement | undefined;

afterEach(() => {
  root?.remove();
  root = undefined;
  history.replaceState(null, '', address);
  sessionStorage.clear();
});

interface Host {
  readonly platform?: ExamplePromises;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** Shows the form as a host page does, for a promise of the platform where it has one. */
async function open({
  platform = new ExamplePromises(),
  attributes = {},
  lang = 'zh-CN',
}: Host = {}) {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = lang;
  const [promise] = platform.promises.values();
  render(
    html`<credit-provider .client=${platform.client}>
      <credit-promise-form today=${exampleToday}></credit-promise-form>
    </credit-provider>`,
    root,
  );
  const form = root.querySelector('credit-promise-form')!;
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  if (promise && !('template-id' in attributes)) form.promiseId = promise.id;
  await settled(root);
  return form;
}

const withPromise = (
  promise: CreditPromise,
  change: Partial<CreditPromise> = {},
  more: ConstructorParameters<typeof ExamplePromises>[0] = {},
): ExamplePromises => new ExamplePromises({ promises: [{ ...promise, ...change }], ...more });
const id = completePromise.id;

const heading = (): string => root?.querySelector('h1')?.textContent?.trim() ?? '';
const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' });
const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const box = () => page.getByRole('checkbox');
const heard = async (): Promise<void> => settled(root!);
const press = async (name: string | RegExp): Promise<void> => {
  await button(name).click();
  await heard();
};
const follow = async (name: string | RegExp): Promise<void> => {
  await link(name).click();
  await heard();
};
const eventually = (holds: () => unknown): Promise<unknown> =>
  vi.waitUntil(holds, { timeout: 30_000 });
const shows = (text: string): Promise<unknown> =>
  eventually(() => root?.textContent?.includes(text));
const arrives = (text: string): Promise<unknown> => eventually(() => heading().includes(text));
const errors = (): readonly string[] =>
  [...(root?.querySelectorAll('.credit-error-summary a') ?? [])].map(
    (each) => each.textContent ?? '',
  );
const status = (): string =>
  root?.querySelector('.credit-visually-hidden[role=status]')?.textContent?.trim() ?? '';
const letter = (): string => root?.querySelector('.credit-letter-text')?.textContent ?? '';
const proof = (name = '租赁合同.pdf', type = 'application/pdf'): File =>
  new File(['%PDF-1.7 example'], name, { type });
const upload = async (file: File, which = 0): Promise<void> => {
  const input = root?.querySelectorAll<HTMLInputElement>('input[type=file]')[which];
  const given = new DataTransfer();
  given.items.add(file);
  input!.files = given.files;
  input!.dispatchEvent(new Event('change', { bubbles: true }));
  await heard();
};

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
    expect(root?.textContent).to.contain('您单位可以作出这份承诺');
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
    expect(root?.textContent).to.contain(shown?.digest).and.to.contain(id);
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
    expect(root?.textContent).to.contain('42022220261121000017');
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
    for (const words of [
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
      expect(root?.textContent).to.contain(words);
    expect(root?.textContent).not.to.contain('{');
    expect(root?.querySelector('input, textarea')).to.equal(null);
  });

  it('says the step in words before the title', async () => {
    await open({ platform: withPromise(completeDeferred), attributes: { page: 'missing' } });
    expect(heading()).to.equal('第 2 步，共 5 步：哪些材料以后再交？');
    expect(root?.textContent).to.contain('经营场所使用证明');
    expect(root?.textContent).to.contain('还有 10 个工作日');
  });

  it('asks more than five fields on several pages of much the same length', async () => {
    const platform = new ExamplePromises({
      templates: [everyFieldTemplate],
      promises: [draftOf(everyFieldTemplate)],
    });
    await open({ platform, attributes: { page: 'fill-1' } });
    expect(root?.querySelectorAll('.credit-field').length).to.equal(3);
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
    await field('签署人的姓名').fill('陈某某');
    await press('继续');
    await arrives('请核对');
    expect(root?.textContent).to.contain('2026年12月1日').and.to.contain('未填写');
    await press('继续，阅读全文');
    await arrives('阅读并签署');
    expect(letter()).to.contain('从2026年12月1日起执行企业标准');
    expect(letter()).to.contain('每批1200件');
  });
});

describe('the choice', () => {
  it('lists the letters that can be signed by type, with its plain meaning', async () => {
    await open();
    expect(heading()).to.equal('选择承诺书');
    const types = [...root!.querySelectorAll('h2')].map(({ textContent }) => textContent?.trim());
    expect(types).to.deep.equal(['审批替代型', '容缺受理型', '信用修复型', '行业自律型', '主动型']);
    expect(root?.textContent).to.contain('材料不齐，承诺在期限内补齐，先行受理');
    expect(button('信用修复承诺书').query()).to.equal(null);
    expect(root?.textContent).to.contain('请从要修复的那一条开始办理');
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
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
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
    await press('显示更多');
    expect(button('守法诚信经营承诺书').query()).not.to.equal(null);
    expect(button('显示更多').query()).to.equal(null);
  });

  it('says so where nothing can be signed', async () => {
    await open({ platform: new ExamplePromises({ templates: [] }) });
    expect(root?.textContent).to.contain('现在没有可以签署的承诺书。');
  });
});

describe('whether the enterprise can promise', () => {
  const reading = { attributes: { 'template-id': permitTemplate.template.id } };

  it('is said with what to do instead and the article, never as an error', async () => {
    await open({ platform: new ExamplePromises({ archive: falseArchive }), ...reading });
    expect(root?.textContent).to.contain('您单位现在还不能作出这份承诺');
    expect(root?.textContent).to.contain('请先修复违诺，或者交齐材料按一般程序办理');
    expect(root?.querySelector('.credit-error, [role=alert]')).to.equal(null);
    expect(button('开始填写').query()).to.equal(null);
    expect(root?.textContent).not.to.contain('再开始填写');
    const basis = [...(root?.querySelectorAll('p') ?? [])].find((line) =>
      /^\s*依据：[^]*国办发〔2020〕42号/.test(line.textContent ?? ''),
    );
    expect(basis?.checkVisibility()).to.equal(true); // before anybody asks why
    await page.getByText('为什么').click();
    expect(root?.textContent).to.contain('没有作过虚假承诺').and.to.contain('不满足');
    expect(root?.textContent).to.contain('国办发〔2020〕42号');
  });

  it('lets who cannot be judged yet sign, and says what the agency finds out', async () => {
    const platform = new ExamplePromises({ archive: openArchive });
    await open({ platform, ...reading });
    expect(root?.textContent).to.contain('由受理单位核实后受理');
    expect(root?.textContent).to.contain('还要由受理单位核实').and.to.contain('作过虚假承诺');
    await press('开始填写');
    await arrives('填写承诺书');
  });

  it('is looked at again in a draft: who can no longer promise reads why', async () => {
    await open({
      platform: withPromise(completePromise, {}, { archive: falseArchive }),
      attributes: { page: 'sign' },
    });
    expect(root?.textContent).to.contain('您单位现在还不能作出这份承诺');
    expect(root?.querySelector('form')).to.equal(null);
  });

  it('is not said to a visitor, who is told to sign in when they begin', async () => {
    const platform = new ExamplePromises({ by: 'visitor' });
    await open({
      platform,
      attributes: { ...reading.attributes, 'sign-in-href': '/login?next=promise' },
    });
    expect(root?.textContent).not.to.contain('您单位可以');
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

describe('a draft', () => {
  it('that was begun by the same letter is gone on with', async () => {
    const platform = withPromise(completePromise);
    const form = await open({
      platform,
      attributes: { 'template-id': permitTemplate.template.id },
    });
    const begun = vi.fn<(event: Event) => void>();
    form.addEventListener('credit-promise-form-begun', begun);
    expect(root?.textContent).to.contain('您已经开始填写');
    await press('继续填写');
    await arrives('请核对');
    expect(form.promiseId).to.equal(id);
    expect(begun.mock.calls.length).to.equal(1);
    expect(platform.requests).not.to.include('POST /v1/promises');
  });

  it('is taken up where it was left', async () => {
    await open({
      platform: withPromise(draftOf(permitTemplate), {
        answers: { premises: '示例大道 12 号', business: '餐饮服务' },
      }),
    });
    expect(heading()).to.contain('由谁签署？');
    expect(root?.textContent).to.contain('欢迎回来');
  });

  it('is saved when nothing more is typed, and says so beside Continue and to those who do not see it', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('草稿已于');
    expect(platform.promises.get(id)?.answers).to.deep.equal({ premises: '示例大道 12 号' });
    const beside = root!.querySelector(
      `#${CSS.escape(button('继续').element().getAttribute('aria-describedby')!)}`,
    );
    expect(beside?.textContent).to.contain('草稿已于');
    expect(status()).to.equal('草稿已保存');
  });

  it('is saved without what is only half there or names a person by number, and says so', async () => {
    const platform = new ExamplePromises({
      templates: [everyFieldTemplate],
      promises: [draftOf(everyFieldTemplate)],
    });
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('产品').fill('11010119900307421X');
    await field('每批数量（件）').fill('12');
    await field('年').fill('2026');
    await shows('还没有填完整');
    await eventually(() => platform.promises.get(id)?.answers['batch'] === '12');
    expect(platform.promises.get(id)?.answers).to.deep.equal({ batch: '12' });
  });

  it('can be left for later from every page, with the way back', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('经营场所').fill('示例大道 12 号');
    await press('保存，以后再办');
    await arrives('已经保存，您可以离开了');
    expect(platform.promises.get(id)?.answers['premises']).to.equal('示例大道 12 号');
    await follow('现在继续填写');
    await arrives('填写承诺书');
    expect((field('经营场所').element() as HTMLInputElement).value).to.equal('示例大道 12 号');
  });

  it('does not say in the title that it is saved when it is not', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await field('经营场所').fill('示例大道 12 号');
    await press('保存，以后再办');
    await arrives('还没有保存成功');
    expect(document.title).to.equal(`还没有保存成功，请先不要离开 - ${title}`);
    platform.intercept = undefined;
    await press('重试');
    await arrives('已经保存');
    expect(document.title).to.equal(`已经保存，您可以离开了 - ${title}`);
    expect(status(), 'a heading that changes is heard').to.equal('已经保存，您可以离开了');
  });

  it('survives a change by somebody else: one may keep what one typed', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.change(id, { answers: { business: '单位食堂' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('这份承诺书在别处改过了');
    await press('保留我在这里填写的');
    await eventually(() => platform.promises.get(id)?.answers['premises'] === '示例大道 12 号');
  });

  it('survives a change by somebody else: one may take the latest', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.change(id, { answers: { premises: '示例路 7 号' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('这份承诺书在别处改过了');
    await press('使用最新的内容');
    await eventually(
      () => (field('经营场所').query() as HTMLInputElement | null)?.value === '示例路 7 号',
    );
    expect(platform.promises.get(id)?.answers['premises']).to.equal('示例路 7 号');
  });

  it('that was signed in another window shows its receipt', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.change(id, acceptedPromise);
    await field('经营场所').fill('示例路 7 号');
    await shows('在别处改过了');
    await press('保留我在这里填写的');
    await arrives('承诺书已签署并受理');
    expect(platform.promises.get(id)?.answers['premises']).to.equal('示例大道 12 号');
  });

  it('waits for the network, keeps a copy where the host allows it, and is sent when it is back', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1', 'local-copy': 'session' } });
    platform.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    await field('经营场所').fill('示例大道 12 号');
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-promise-form ${id}`)).to.contain('示例大道 12 号');
    platform.intercept = undefined;
    window.dispatchEvent(new Event('online'));
    await eventually(() => platform.promises.get(id)?.answers['premises'] === '示例大道 12 号');
    await heard();
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back what could not be sent before the page was closed, without numbers of persons', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    platform.intercept = (request) => {
      if (request.method === 'PUT') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await open({ platform, attributes: { page: 'fill-1', 'local-copy': 'session' } });
    await field('经营场所').fill('11010119900307421X 号');
    await radio('单位食堂').click();
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-promise-form ${id}`)).not.to.contain('199003074');
    root?.remove();
    platform.intercept = undefined;
    await open({ platform, attributes: { 'local-copy': 'session' } });
    await arrives('填写承诺书');
    expect((radio('单位食堂').element() as HTMLInputElement).checked).to.equal(true);
    await eventually(() => platform.promises.get(id)?.answers['business'] === '单位食堂');
  });

  it('keeps no copy on the machine unless the host allows it', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('草稿已于');
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('keeps what was typed when the sign-in has ended, and says where to sign in', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1', 'sign-in-href': '/login' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(401, 'unauthenticated', '请先登录。') : undefined;
    await field('经营场所').fill('示例大道 12 号');
    await shows('登录已经到期');
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
    expect((field('经营场所').element() as HTMLInputElement).value).to.equal('示例大道 12 号');
  });

  it('warns before the session ends, with a way to go on', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    platform.intercept = ({ url, method }) =>
      url.includes('/session')
        ? Response.json({
            scopes: ['promises:sign'],
            expiresAt: new Date(Date.now() + (method === 'POST' ? 20 : 3) * 60_000).toISOString(),
          })
        : undefined;
    await open({ platform, attributes: { page: 'fill-1' } });
    await press('继续办理');
    await eventually(() => button('继续办理').query() === null);
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
    expect(platform.requests).to.include('POST /v1/session/extend');
  });

  it('lets the host prolong the session itself', async () => {
    const extend = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    const form = await open({
      platform: withPromise(draftOf(permitTemplate)),
      attributes: { 'session-expires-at': new Date(Date.now() + 240_000).toISOString() },
    });
    form.addEventListener('credit-session-extend', extend);
    await press('继续办理');
    expect(extend.mock.calls.length).to.equal(1);
    form.sessionExpiresAt = new Date(Date.now() + 3_600_000).toISOString();
    await heard();
    expect(button('继续办理').query()).to.equal(null);
  });
});

describe('errors', () => {
  const filling = { attributes: { page: 'fill-1' } };

  it('are told when someone continues, in a summary and beside their fields', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate)), ...filling });
    await userEvent.keyboard('{Tab}');
    expect(errors()).to.deep.equal([]);
    expect((button('继续').element() as HTMLButtonElement).disabled).to.equal(false);
    await press('继续');
    expect(errors()).to.deep.equal(['请填写“经营场所”', '请填写“经营项目”']);
    expect(document.activeElement).to.equal(root!.querySelector('.credit-error-summary'));
    expect(document.title).to.equal(`错误：填写承诺书 - ${title}`);
    const beside = [...root!.querySelectorAll('p.credit-error')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(beside).to.deep.equal(errors().map((words) => `错误：${words}`));
    await follow('请填写“经营项目”');
    expect(document.activeElement).to.equal(radio('食品销售').element());
    await press('继续');
    expect(document.activeElement).to.equal(root!.querySelector('.credit-error-summary'));
  });

  it('say what every kind of field wants', async () => {
    await open({
      platform: new ExamplePromises({
        templates: [everyFieldTemplate],
        promises: [
          {
            ...draftOf(everyFieldTemplate),
            answers: { product: '豆腐', batch: '1', 'from-day': '2026-12-01' },
          },
        ],
      }),
      ...filling,
    });
    await field('产品').fill('一二三四五六七八九十一二三四五六七八九十一');
    await field('每批数量（件）').fill('一百');
    await field('日').fill('32');
    await press('继续');
    expect(errors()).to.deep.equal([
      '“产品”最多 20 个字（数字为小数点前的位数），请精简',
      '“每批数量（件）”应为数字，例如 120 或者 35.5，请改正',
      '“从哪天起”应为日历上的一天，例如 2026-11-30，请改正',
    ]);
    await follow(/日历上的一天/);
    expect(document.activeElement).to.equal(field('年').element());
  });

  it('count the characters that are left of a long text, a rare one as one', async () => {
    await open({
      platform: new ExamplePromises({
        templates: [everyFieldTemplate],
        promises: [
          {
            ...draftOf(everyFieldTemplate),
            answers: { product: '豆腐', batch: '1', 'from-day': '2026-12-01' },
          },
        ],
      }),
      attributes: { page: 'fill-2' },
    });
    await field(/^其他承诺/).fill('𠮷𬭚');
    await shows('还可以填写 48 个字');
  });

  it('do not take the Enter of an input method for Continue', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate)), ...filling });
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    field('经营场所').element().dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
  });

  it('of the platform stand where they belong', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'check' } });
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(400, 'invalid_request', '有内容需要更正。', {
            errors: [
              {
                path: 'body.answers.premises',
                code: 'invalid',
                message: 'No such street',
                messageZh: '没有这条路',
              },
            ],
          })
        : undefined;
    await follow('更改 经营场所');
    await field('经营场所').fill('没有路');
    await shows('没有这条路');
    await eventually(() => document.activeElement?.className === 'credit-error-summary');
    expect(errors()).to.deep.equal(['没有这条路']);
    expect(field('经营场所').element().getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('who signs', () => {
  const signer = { attributes: { page: 'signer' } };
  const filled = { answers: completePromise.answers };

  it('is asked for in full', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate), filled), ...signer });
    await press('继续');
    expect(errors()).to.deep.equal(['请选择签署人的身份', '请填写签署人的姓名']);
    await follow('请选择签署人的身份');
    expect(document.activeElement).to.equal(radio(/^法定代表人/).element());
  });

  it('is the representative as registered, or the agent who is signed in, and no other', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate), filled), ...signer });
    expect(root?.textContent).to.contain('登记的是：周某某');
    expect(root?.textContent).to.contain('现在登录的经办人：陈某某');
    await radio(/^法定代表人/).click();
    await field('签署人的姓名').fill('陈某某');
    await press('继续');
    expect(errors().join()).to.contain('与登记的法定代表人（负责人、经营者）不一致');
    await radio(/^委托代理人/).click();
    await press('继续');
    await arrives('请核对');
  });

  it('is changed from the check page and comes back there', async () => {
    await open({ platform: withPromise(completePromise), attributes: { page: 'check' } });
    await follow('更改 签署人');
    await radio(/^委托代理人/).click();
    await field('签署人的姓名').fill('陈某某');
    await press('继续');
    await arrives('请核对');
    expect(root?.textContent).to.contain('委托代理人');
  });

  it('is told by the platform to be another, where it stands', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'sign' } });
    platform.intercept = ({ url }) =>
      url.endsWith('/sign')
        ? problem(400, 'invalid_request', '签署人不符。', {
            errors: [
              {
                path: 'signer.name',
                code: 'signer-not-representative',
                message: 'Another',
                messageZh: '签署人的姓名与登记的不一致',
              },
            ],
          })
        : undefined;
    await box().click();
    await press('签署承诺书');
    await arrives('由谁签署？');
    expect(errors()).to.deep.equal(['签署人的姓名与登记的不一致']);
  });
});

describe('signing', () => {
  const signing = { attributes: { page: 'sign' } };

  it('shows the whole text, asks for no date, and has one box to tick', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    expect(letter()).to.equal(platform.detail(id).preview?.text);
    expect(letter()).to.contain('签署日期：2026年11月21日').and.to.contain('周某某');
    expect(root?.querySelectorAll('input').length).to.equal(1);
    await press('签署承诺书');
    expect(errors()).to.deep.equal(['请读完承诺书全文并勾选确认']);
    await follow('请读完承诺书全文并勾选确认');
    expect(document.activeElement).to.equal(box().element());
    expect(platform.promises.get(id)?.state).to.equal('draft');
  });

  it('signs exactly the text that was shown', async () => {
    const platform = withPromise(completePromise);
    let sent: unknown;
    platform.intercept = async (request) => {
      if (request.url.endsWith('/sign')) sent = await request.clone().json();
      return undefined;
    };
    await open({ platform, ...signing });
    const { preview } = platform.detail(id);
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
    expect(sent).to.deep.equal({ version: 0, digest: preview?.digest });
  });

  it('signs nothing when the text is another by now, and shows the new one to be read again', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.today = '2026-11-22';
    await box().click();
    await press('签署承诺书');
    await shows('承诺书的文字变了，请再读一遍');
    expect(platform.promises.get(id)?.state).to.equal('draft');
    expect(letter()).to.contain('签署日期：2026年11月22日');
    expect((box().element() as HTMLInputElement).checked).to.equal(false);
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
  });

  it('tells that it is on its way', async () => {
    const platform = withPromise(completePromise);
    let arrive = (): void => undefined;
    platform.intercept = async (request) => {
      if (request.url.endsWith('/sign')) await new Promise<void>((done) => (arrive = done));
      return undefined;
    };
    await open({ platform, ...signing });
    await box().click();
    await button('签署承诺书').click();
    await eventually(() => status() === '正在签署，请稍候……');
    await button('签署承诺书').click();
    arrive();
    await arrives('承诺书已签署并受理');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('is done once, also when the answer got lost on its way', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = ({ url }) => {
      if (!url.endsWith('/sign')) return undefined;
      platform.change(id, acceptedPromise);
      return problem(504, 'internal', '没有及时答复。');
    };
    await box().click();
    await press('签署承诺书');
    await shows('没有及时答复。');
    expect(root?.textContent).to.contain('您填写的内容都在');
    await press('重试');
    await arrives('承诺书已签署并受理');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('leads to the reasons when the law is against it meanwhile', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = (request) => {
      const { url, method } = request;
      if (url.endsWith('/sign'))
        return problem(422, 'rule_not_satisfied', '现在不能作出这份承诺。', {
          refusals: ['FALSE_PROMISE'],
        });
      return method === 'GET' && url.endsWith(id)
        ? Response.json(promiseDetailOf(completePromise, permitTemplate, { archive: falseArchive }))
        : undefined;
    };
    await box().click();
    await press('签署承诺书');
    await shows('您单位现在还不能作出这份承诺');
    expect(root?.textContent).to.contain('请先修复违诺');
  });

  it('says in the words of the platform why it was refused otherwise', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = ({ url }) =>
      url.endsWith('/sign')
        ? problem(422, 'rule_not_satisfied', '您的签名不是对这份承诺书作出的。', {
            rule: 'promise.sign.signature',
          })
        : undefined;
    await box().click();
    await press('签署承诺书');
    await shows('您的签名不是对这份承诺书作出的。');
    expect(heading()).to.contain('阅读并签署');
  });

  it('waits for the agency where something has to be found out, and says what happens next', async () => {
    const platform = withPromise(completePromise, {}, { archive: openArchive });
    await open({ platform, ...signing });
    await box().click();
    await press('签署承诺书');
    await arrives('已签署，等待受理');
    expect(root?.textContent).to.contain('受理单位先核实情况');
    expect(root?.textContent).not.to.contain('承诺编码：');
    expect(link('下载 PDF').query()).to.equal(null);
  });

  it('is not done twice: going back leads to the receipt', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'check' } });
    await press('继续，阅读全文');
    await arrives('阅读并签署');
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
    history.back();
    await shows('不会重复签署');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('says so where the platform makes no text', async () => {
    const platform = withPromise(completePromise);
    platform.intercept = (request) => {
      if (request.method !== 'GET' || !request.url.endsWith(id)) return undefined;
      const { preview: _none, ...others } = platform.detail(id);
      return Response.json(others);
    };
    await open({ platform, ...signing });
    expect(root?.textContent).to.contain('还不能生成承诺书全文');
    await press('签署承诺书');
    expect(platform.requests).not.to.include(`POST /v1/promises/${id}/sign`);
  });
});

describe('the receipt', () => {
  it('survives a reload, with code, check value, deadline, next step and the letter', async () => {
    await open({
      platform: withPromise(acceptedDeferred),
      attributes: { 'status-href-template': '/my-promises.html?id={id}' },
    });
    expect(heading()).to.equal('承诺书已受理，请按期补齐材料');
    expect(root?.textContent).to.contain('42022220261121000017');
    expect(root?.textContent).to.match(/校验码：\s*([0-9A-F]{4}-){2}[0-9A-F]{4}/);
    expect(root?.textContent).to.contain('还有 10 个工作日（2026年12月4日 周五）');
    expect(root?.textContent).to.contain('材料补齐以后，受理单位核查');
    expect(link('查看我的承诺').element().getAttribute('href')).to.equal(
      `/my-promises.html?id=${id}`,
    );
    expect(letter()).to.contain('补正材料和期限');
    expect(location.hash).to.equal('#signed');
    expect(document.title).to.equal(`承诺书已受理，请按期补齐材料 - ${title}`);
  });

  it('says the state that it has come to', async () => {
    await open({
      platform: withPromise(acceptedPromise, { state: 'revoked', notice: '许可申请已经撤回。' }),
    });
    expect(heading()).to.equal('承诺状态：受理单位已撤销');
    expect(root?.textContent).to.contain('阳新县示例市场监督管理局的说明');
    expect(root?.textContent).to.contain('许可申请已经撤回。');
    expect(root?.querySelector('.credit-panel')).to.equal(null);
  });

  it('gives no words of the enterprise for those of the agency', async () => {
    await open({
      platform: withPromise(acceptedPromise, {
        state: 'repair-requested',
        notice: '已经改正。',
      }),
    });
    expect(heading()).to.equal('承诺状态：已申请修复违诺');
    expect(root?.textContent).not.to.contain('已经改正。');
  });

  it('is there for what waits for the agency', async () => {
    await open({ platform: withPromise(submittedPromise, {}, { archive: openArchive }) });
    expect(heading()).to.equal('已签署，等待受理');
    expect(letter()).to.contain('签署人：周某某');
  });
});

describe('materials that were missing', () => {
  it('are given one after the other and handed in, told to those who do not see it', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof());
    await shows('租赁合同.pdf（1 KB）');
    expect(status()).to.equal('经营场所使用证明已上传');
    await upload(proof('制度.png', 'image/png'), 1);
    await press('提交补齐的材料');
    await arrives('受理单位正在核查');
    expect(platform.promises.get(id)).to.deep.include({ state: 'under-verification' });
    expect(root?.textContent).to.contain('您提交的材料').and.to.contain('制度.png');
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
    expect(root?.querySelector('input[type=file]')).to.equal(null);
  });

  it('are asked for by name when one is still missing', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof());
    await press('提交补齐的材料');
    expect(errors()).to.deep.equal(['请上传内部管理制度文本']);
    await follow('请上传内部管理制度文本');
    expect(document.activeElement).to.equal(button('选择文件 内部管理制度文本').element());
    expect(platform.promises.get(id)?.state).to.equal('materials-due');
  });

  it('can be taken back and replaced', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof());
    await press(/^删除/);
    await eventually(() => status() === '经营场所使用证明已删除');
    expect(document.activeElement).to.equal(button('选择文件 经营场所使用证明').element());
    expect(platform.promises.get(id)?.files.length).to.equal(0);
  });

  it('are refused where they stand', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof('a.exe', 'application/x-msdownload'));
    expect(errors()).to.deep.equal(['经营场所使用证明：请选择 PDF、JPG 或 PNG 格式的文件']);
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(422, 'file_refused', '只能上传 PDF、JPEG 或 PNG 文件。')
        : undefined;
    await upload(proof());
    await shows('只能上传');
    expect(errors()).to.deep.equal(['只能上传 PDF、JPEG 或 PNG 文件。']);
  });

  it('that are wrong are named in the order of the page', async () => {
    await open({ platform: withPromise(acceptedDeferred) });
    await press('提交补齐的材料');
    await upload(proof('a.exe', 'application/x-msdownload'));
    expect(errors()).to.deep.equal([
      '经营场所使用证明：请选择 PDF、JPG 或 PNG 格式的文件',
      '请上传内部管理制度文本',
    ]);
  });

  it('that came back are shown with what the agency says', async () => {
    await open({
      platform: withPromise(acceptedDeferred, {
        notice: '租赁合同没有盖章。',
        files: [
          { material: 'premises', name: '租赁合同.pdf', size: 2048, digest: '3f'.repeat(32) },
        ],
      }),
    });
    expect(root?.textContent).to.contain('租赁合同没有盖章。');
    expect(button('换一个文件 经营场所使用证明').query()).not.to.equal(null);
  });

  it('are looked at again when the agency was faster', async () => {
    const platform = withPromise(acceptedDeferred, {
      files: deferredTemplate.template.deferred!.materials.map(({ id: material }) => ({
        material,
        name: `${material}.pdf`,
        size: 1024,
        digest: '3f'.repeat(32),
      })),
    });
    await open({ platform });
    platform.intercept = ({ url }) => {
      if (!url.endsWith('/hand-in-materials')) return undefined;
      platform.change(id, { state: 'fulfilled' });
      return problem(409, 'conflict', '这份承诺现在的状态不能这样办理。');
    };
    await press('提交补齐的材料');
    await arrives('承诺状态：全部履行');
  });
});

describe('without a client', () => {
  const show = async (data: CreditPromiseForm['data']): Promise<CreditPromiseForm> => {
    root = document.body.appendChild(document.createElement('main'));
    root.lang = 'zh-CN';
    render(
      html`<credit-promise-form
        .data=${data}
        history="memory"
        today=${exampleToday}
      ></credit-promise-form>`,
      root,
    );
    await settled(root);
    return root.querySelector('credit-promise-form')!;
  };

  it('gives the choice, the beginning, what is filled in and the signature to the host, and shows what it makes of them', async () => {
    const form = await show({ templates: exampleTemplates });
    const names = ['choose', 'begin', 'save', 'sign'].map((name) => `credit-promise-form-${name}`);
    const events: { readonly type: string; readonly detail: unknown }[] = [];
    for (const name of names)
      form.addEventListener(name, (event) => {
        if (events.at(-1)?.type !== name) events.push(event as CustomEvent);
      });
    await press('食品经营许可告知承诺书');
    await arrives('食品经营许可告知承诺书');
    await press('开始填写');
    form.data = {
      template: permitTemplate,
      assessment: examplePromiseAssessment(permitTemplate),
      promise: draftOf(permitTemplate),
    };
    await heard();
    await press('开始填写');
    await field('经营场所').fill('示例大道 12 号');
    await radio('餐饮服务').click();
    await press('继续');
    await radio(/^法定代表人/).click();
    await field('签署人的姓名').fill('周某某');
    await press('继续');
    await arrives('请核对');
    await button('继续，阅读全文').click();
    await shows('正在准备承诺书全文');
    const detail = promiseDetailOf(completePromise, permitTemplate);
    form.data = { ...detail, template: permitTemplate };
    await heard();
    expect(letter()).to.equal(detail.preview?.text);
    await box().click();
    await press('签署承诺书');
    expect(events.map(({ type }) => type)).to.deep.equal(names);
    expect(events.at(-1)?.detail).to.deep.equal({
      answers: completePromise.answers,
      signer: completePromise.signer,
      text: detail.preview?.text,
      digest: detail.preview?.digest,
    });
    form.data = { ...promiseDetailOf(acceptedPromise, permitTemplate), template: permitTemplate };
    await arrives('承诺书已签署并受理');
  });

  it('gives files and the handing in to the host', async () => {
    const form = await show({
      ...promiseDetailOf(acceptedDeferred, deferredTemplate),
      template: deferredTemplate,
    });
    const file = vi.fn<(event: Event) => void>();
    const handIn = vi.fn<(event: Event) => void>();
    form.addEventListener('credit-promise-form-file', file);
    form.addEventListener('credit-promise-form-hand-in', handIn);
    await upload(proof());
    expect((file.mock.calls[0]![0] as CustomEvent).detail).to.deep.include({
      material: 'premises',
    });
    const files = ['premises', 'rules'].map((material) => ({
      material,
      name: `${material}.pdf`,
      size: 1024,
      digest: '3f'.repeat(32),
    }));
    const given = { ...acceptedDeferred, files };
    form.data = { ...promiseDetailOf(given, deferredTemplate), template: deferredTemplate };
    await heard();
    await press('提交补齐的材料');
    expect(handIn.mock.calls.length).to.equal(1);
    form.data = {
      ...promiseDetailOf({ ...given, state: 'under-verification' }, deferredTemplate),
      template: deferredTemplate,
    };
    await arrives('受理单位正在核查');
  });

  it('lets the host refuse the signature', async () => {
    const platform = withPromise(completePromise);
    const form = await open({ platform, attributes: { page: 'sign' } });
    form.addEventListener('credit-promise-form-sign', (event) => event.preventDefault());
    await box().click();
    await press('签署承诺书');
    expect(platform.requests.filter((each) => each.endsWith('/sign'))).to.deep.equal([]);
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
  expect(document.activeElement).to.equal(root!.querySelector('h1'));
  history.back();
  await arrives('填写承诺书');
  await follow('返回');
  await arrives('食品经营许可告知承诺书');
});

it('offers the way out on the first page only where the host says to what', async () => {
  const form = await open({ attributes: { 'template-id': permitTemplate.template.id } });
  expect(link('返回').query()).to.equal(null);
  form.backHref = '/promises.html';
  await heard();
  expect(link('返回').element().getAttribute('href')).to.equal('/promises.html');
});

it('begins its titles at the level that the host says', async () => {
  await open({
    platform: withPromise(acceptedDeferred),
    attributes: { 'heading-level': '2' },
  });
  expect(root?.querySelector('h1')).to.equal(null);
  expect(root?.querySelector('h2')?.textContent?.trim()).to.equal('承诺书已受理，请按期补齐材料');
  expect(root?.querySelector('h3')?.textContent?.trim()).to.equal('要补齐的材料');
});

it('gives the title of the host back when it leaves', async () => {
  await open({ platform: withPromise(completePromise) });
  expect(document.title).to.contain('请核对');
  root?.remove();
  expect(document.title).to.equal(title);
});

it('speaks English, and says that the Chinese is signed', async () => {
  await open({ attributes: { 'template-id': permitTemplate.template.id }, lang: 'en' });
  expect(heading()).to.equal('Promise for a food business permit');
  expect(root?.textContent).to.contain('What you sign is the Chinese text');
  await press('Start');
  await arrives('Fill in the promise');
  await press('Continue');
  expect(errors()).to.deep.equal(['Fill in “Premises”', 'Fill in “Line of business”']);
});
