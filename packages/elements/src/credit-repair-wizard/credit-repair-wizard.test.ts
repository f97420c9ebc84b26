import { expect } from '@open-wc/testing';
import type { Repair } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { ExamplePlatform, problem } from '../example-platform.ts';
import {
  completeDraft,
  exampleAssessment,
  exampleDetail,
  exampleDraft,
  examplePenalty,
  exampleToday,
  recentPenalty,
} from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-repair-wizard.define.ts';
import type { CreditRepairWizard } from './credit-repair-wizard.ts';

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
  readonly platform?: ExamplePlatform;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** Shows the wizard as a host page does, for a draft of the platform or for its record. */
async function open({
  platform = new ExamplePlatform(),
  attributes = {},
  lang = 'zh-CN',
}: Host = {}) {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = lang;
  const [repair] = platform.repairs.values();
  render(
    html`<credit-provider .client=${platform.client}>
      <credit-repair-wizard today=${exampleToday}></credit-repair-wizard>
    </credit-provider>`,
    root,
  );
  const wizard = root.querySelector('credit-repair-wizard')!;
  for (const [name, value] of Object.entries(attributes)) wizard.setAttribute(name, value);
  if (repair) wizard.repairId = repair.id;
  else wizard.recordId = platform.record.id;
  await settled(root);
  return wizard;
}

const withDraft = (repair: Partial<Repair> = {}): ExamplePlatform =>
  new ExamplePlatform({ repairs: [{ ...exampleDraft, ...repair }] });
const complete = (change: Partial<Repair> = {}): ExamplePlatform =>
  new ExamplePlatform({ repairs: [{ ...completeDraft, ...change }] });

const heading = (): string => root?.querySelector('h1')?.textContent?.trim() ?? '';
const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const heard = async (): Promise<void> => settled(root!);
const press = async (name: string | RegExp): Promise<void> => {
  await button(name).click();
  await heard();
};
const follow = async (name: string | RegExp): Promise<void> => {
  await link(name).click();
  await heard();
};
const shows = (text: string): Promise<boolean> =>
  vi.waitUntil(() => root?.textContent?.includes(text), { timeout: 30_000 });
const eventually = (holds: () => unknown): Promise<unknown> =>
  vi.waitUntil(holds, { timeout: 30_000 });
const arrives = (text: string): Promise<boolean> =>
  vi.waitUntil(() => heading().includes(text), { timeout: 30_000 });
const errors = (): readonly string[] =>
  [...(root?.querySelectorAll('.credit-error-summary a') ?? [])].map(
    (each) => each.textContent ?? '',
  );
const status = (): string => root?.querySelector('[role=status]')?.textContent?.trim() ?? '';
/** Everything that is said from now on; what is taken away is not said. */
function sayings(): () => readonly string[] {
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    if (status() !== '' && status() !== said.at(-1)) said.push(status());
  });
  observer.observe(root!, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    return said;
  };
}
const proof = (name = '缴款凭证.pdf', type = 'application/pdf'): File =>
  new File(['%PDF-1.7 example'], name, { type });
const upload = async (file: File): Promise<void> => {
  const input = root?.querySelector<HTMLInputElement>('input[type=file]');
  const given = new DataTransfer();
  given.items.add(file);
  input!.files = given.files;
  input!.dispatchEvent(new Event('change', { bubbles: true }));
  await heard();
};

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
    await upload(proof());
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
    for (const words of [
      '请先准备好',
      '已履行义务的证明',
      '大约需要 10 分钟',
      '提交以后',
      '其他办理方式',
      '全程免费',
    ])
      expect(root?.textContent).to.contain(words);
  });

  it('explains, and shows no error, where it is too early', async () => {
    await open({ platform: new ExamplePlatform({ record: recentPenalty }) });
    expect(heading()).to.equal('现在还不能申请修复');
    expect(root?.textContent).to.contain('自 2027年1月10日 起可以申请');
    expect(root?.querySelector('.credit-error, [role=alert]')).to.equal(null);
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
    async (_what, answers, title) => {
      const platform = withDraft({ answers });
      root = document.body.appendChild(document.createElement('main'));
      root.lang = 'zh-CN';
      render(
        html`<credit-provider .client=${platform.client}
          ><credit-repair-wizard
            record-id=${examplePenalty.id}
            today=${exampleToday}
          ></credit-repair-wizard
        ></credit-provider>`,
        root,
      );
      await settled(root);
      await press('继续填写');
      await arrives(title);
      expect(platform.requests).not.to.include('POST /v1/repairs');
    },
  );

  it('says the step in words before the title, out of reach of the Tab key', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    expect(heading()).to.match(/^第 1 步，共 6 步：违法行为已经改正了吗？$/);
    expect(root?.querySelector('[role=progressbar], [tabindex="0"]')).to.equal(null);
    expect(root?.querySelectorAll('h1').length).to.equal(1);
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

describe('errors', () => {
  it('says nothing while someone types, and everything that is missing when they continue', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    await field('联系人姓名').fill('');
    await field('联系电话').fill('123');
    await userEvent.keyboard('{Tab}');
    expect(errors()).to.deep.equal([]);
    expect((button('继续').element() as HTMLButtonElement).disabled).to.equal(false);
    await press('继续');
    expect(errors()).to.deep.equal(['请填写联系人姓名', '请填写手机号码或者带区号的固定电话']);
    const summary = root!.querySelector('.credit-error-summary');
    expect(document.activeElement).to.equal(summary);
    expect(summary?.getAttribute('role')).to.equal(null);
    expect(summary?.firstElementChild?.getAttribute('role')).to.equal('alert');
    expect(document.title).to.equal(`错误：怎么联系您？ - ${title}`);
    expect((field('联系电话').element() as HTMLInputElement).value).to.equal('123');
    const beside = [...root!.querySelectorAll('p.credit-error')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(beside).to.deep.equal(errors().map((words) => `错误：${words}`));
  });

  it('leads from the summary to the field', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    await press('继续');
    await follow('请填写联系电话');
    expect(document.activeElement).to.equal(field('联系电话').element());
    expect(document.activeElement?.getAttribute('aria-describedby')).to.contain('error');
  });

  it('leads from the summary to the first choice of a question', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await follow('请选择违法行为是否已经改正');
    expect(document.activeElement).to.equal(radio('是').element());
  });

  it('moves the focus again when the same is still missing', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await press('继续');
    expect(document.activeElement).to.equal(root!.querySelector('.credit-error-summary'));
  });

  it('takes the prefix from the title when everything is in order', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await radio('是').click();
    await press('继续');
    expect(document.title).to.equal(`决定书要求的事都做完了吗？ - ${title}`);
  });

  it('does not take the Enter of an input method for Continue', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    const name = field('联系人姓名').element();
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    name.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
    expect(errors()).to.deep.equal([]);
  });

  it('tells a date that does not exist, at the date', async () => {
    await open({
      platform: withDraft({ answers: { corrected: true } }),
      attributes: { page: 'obligations' },
    });
    await radio('是').click();
    await field('年').fill('２０２６年');
    await field('月').fill('2');
    await field('日').fill('30');
    await press('继续');
    expect(errors()).to.deep.equal(['请填写真实存在的日期，例如 2026年6月1日']);
    await follow(/真实存在的日期/);
    expect(document.activeElement).to.equal(field('年').element());
    expect((field('年').element() as HTMLInputElement).value).to.equal('２０２６年');
  });

  it('shows what the platform did not understand in the same two places', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(400, 'invalid_request', '有内容需要更正。', {
            errors: [
              {
                path: 'body.answers.contactPhone',
                code: 'invalid-contact-phone',
                message: 'No such number',
                messageZh: '没有这个号码',
              },
            ],
          })
        : undefined;
    await field('联系电话').fill('13900000000');
    await shows('没有这个号码');
    await eventually(() => document.activeElement?.className === 'credit-error-summary');
    expect(errors()).to.deep.equal(['没有这个号码']);
    expect(field('联系电话').element().getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps everything when the service fails, and tries again when told to', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    let fails = true;
    platform.intercept = ({ url }) =>
      fails && url.includes('submit') ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await press('提交申请');
    await shows('服务暂时无法答复。');
    expect(errors()).to.deep.equal([]);
    expect(root?.textContent).to.contain('您填写的内容都在');
    fails = false;
    await press('重试');
    await arrives('申请已提交');
  });

  it('says by which rule it cannot be handed in', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    platform.intercept = ({ url }) =>
      url.includes('submit')
        ? problem(422, 'rule_not_satisfied', '还不符合修复条件。', { refusals: ['MIN_PERIOD'] })
        : undefined;
    await press('提交申请');
    await shows('最短公示期尚未届满。');
  });
});

const completeUntilContact: Partial<Repair> = {
  answers: { corrected: true, obligationsPerformed: true },
  files: completeDraft.files,
};

describe('going back', () => {
  it('is the browser’s own, page by page, with the focus on the title', async () => {
    const wizard = await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('继续');
    expect(location.hash).to.equal('#obligations');
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
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
    const skip = root!.appendChild(document.createElement('a'));
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

  it('is offered on the start page only where the host says to what', async () => {
    const wizard = await open();
    expect(link('返回').query()).to.equal(null);
    wizard.backHref = '/mine.html';
    await heard();
    expect(link('返回').element().getAttribute('href')).to.equal('/mine.html');
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

describe('the check page', () => {
  it('shows every answer with a way to change it, named after it', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    expect(link('更改 联系电话').query()).not.to.equal(null);
    expect(root?.textContent).to.contain('13900000000');
    expect(root?.textContent).to.contain('2026年6月1日');
  });

  it('says 未填写 for what was skipped', async () => {
    const { statement: _left, ...answers } = completeDraft.answers;
    await open({ platform: complete({ answers }), attributes: { page: 'check' } });
    expect(root?.textContent).to.contain('未填写');
  });

  it('leads back directly after a change', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    await follow('更改 联系电话');
    await field('联系电话').fill('0714-123 4567');
    await press('继续');
    expect(heading()).to.contain('请核对');
    expect(root?.textContent).to.contain('07141234567');
  });

  it('leads back also by way of an answer that ended the journey', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    await follow(/更改 .*改正/);
    await radio('否').click();
    await press('继续');
    await arrives('有一件事要先办好');
    await follow('更改刚才的回答');
    await radio('是').click();
    await press('继续');
    expect(heading()).to.contain('请核对');
  });

  it('leads through what the change makes necessary first', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    await follow('更改 联系人');
    await field('联系人姓名').fill('王某某');
    await press('继续');
    expect(heading()).to.contain('作出信用承诺');
    await field('签名').fill('王某某');
    await press('继续');
    expect(heading()).to.contain('请核对');
  });

  it('hands in only what is still on the journey', async () => {
    const platform = complete({ answers: { ...completeDraft.answers, harmRemoved: false } });
    await open({ platform, attributes: { page: 'check' } });
    await press('提交申请');
    await arrives('申请已提交');
    expect(platform.repairs.get(completeDraft.id)?.answers).not.to.have.property('harmRemoved');
  });
});

it('keeps in the draft what is off the journey when the submission is refused', async () => {
  const platform = complete({ answers: { ...completeDraft.answers, harmRemoved: false } });
  await open({ platform, attributes: { page: 'check' } });
  platform.intercept = ({ url }) =>
    url.includes('submit')
      ? problem(422, 'rule_not_satisfied', '还不符合修复条件。', { refusals: ['MIN_PERIOD'] })
      : undefined;
  await press('提交申请');
  await shows('最短公示期尚未届满。');
  expect(platform.repairs.get(completeDraft.id)?.answers.harmRemoved).to.equal(false);
});

describe('the promise', () => {
  it('is there in full, dated by the system, with one box to tick', async () => {
    await open({ platform: complete(), attributes: { page: 'promise' } });
    expect(root?.textContent).to.contain('统一社会信用代码 91420222MA4ABCD17Y');
    expect(root?.textContent).to.contain('日期：2026年11月21日');
    expect(root?.querySelectorAll('input[type=checkbox]').length).to.equal(1);
  });

  it('takes only the name of the contact for a signature', async () => {
    await open({ platform: complete(), attributes: { page: 'promise' } });
    await field('签名').fill('王某某');
    await page.getByRole('checkbox').click();
    await press('继续');
    expect(errors()).to.deep.equal(['签名应当与联系人姓名一致', '请阅读承诺书并勾选确认']);
  });

  it('fills in the name it knows and says from where', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    expect((field('联系人姓名').element() as HTMLInputElement).value).to.equal('陈某某');
    expect(root?.textContent).to.contain('已按您的登录信息填好');
  });
});

describe('files', () => {
  const materials = { attributes: { page: 'materials' } };
  const draft = (): ExamplePlatform =>
    withDraft({ answers: { corrected: true, obligationsPerformed: true } });

  it('are sent at once, told, and can be removed', async () => {
    const platform = draft();
    await open({ platform, ...materials });
    await upload(proof());
    await shows('缴款凭证.pdf（1 KB）');
    await shows('已履行义务的证明已上传');
    expect(platform.repairs.get(exampleDraft.id)?.files.length).to.equal(1);
    await press(/^删除/);
    await shows('已履行义务的证明已删除');
    expect(document.activeElement).to.equal(button('选择文件 已履行义务的证明').element());
    expect(platform.repairs.get(exampleDraft.id)?.files.length).to.equal(0);
  });

  it.each([
    [proof('a.exe', 'application/x-msdownload'), '请选择 PDF、JPG 或 PNG 格式的文件'],
    [new File([], 'a.pdf', { type: 'application/pdf' }), '这个文件是空的'],
    [
      new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' }),
      '不能超过 10 MB',
    ],
  ])('are refused before they are sent when they will not do: %s', async (file, words) => {
    const platform = draft();
    await open({ platform, ...materials });
    await upload(file);
    expect(errors().join()).to.contain(words);
    expect(platform.requests.filter((each) => each.includes('/files/'))).to.deep.equal([]);
  });

  it('are refused where they stand when the platform finds something else in them', async () => {
    const platform = draft();
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(422, 'file_refused', '只能上传 PDF、JPEG 或 PNG 文件。')
        : undefined;
    await open({ platform, ...materials });
    await upload(proof());
    await shows('只能上传');
    expect(errors()).to.deep.equal(['只能上传 PDF、JPEG 或 PNG 文件。']);
    expect(button('重试').query()).to.equal(null);
  });

  it('are waited for when someone continues while they are sent', async () => {
    const platform = draft();
    let arrive = (): void => undefined;
    platform.intercept = async (request) => {
      if (request.method === 'PUT') await new Promise<void>((done) => (arrive = done));
      return undefined;
    };
    await open({ platform, ...materials });
    const input = root!.querySelector<HTMLInputElement>('input[type=file]')!;
    const given = new DataTransfer();
    given.items.add(proof());
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await shows('正在上传 缴款凭证.pdf');
    await button('继续').click();
    expect(errors()).to.deep.equal([]);
    arrive();
    await arrives('怎么联系您？');
  });

  it('are asked for by name', async () => {
    await open({ platform: draft(), ...materials });
    await press('继续');
    expect(errors()).to.deep.equal(['请上传已履行义务的证明']);
    await follow('请上传已履行义务的证明');
    expect(document.activeElement).to.equal(button('选择文件 已履行义务的证明').element());
  });
});

describe('the draft', () => {
  it('is saved when nothing more is typed, and says so beside Continue', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('13900000000');
    await shows('草稿已于');
    expect(platform.repairs.get(exampleDraft.id)?.answers.contactPhone).to.equal('13900000000');
    const beside = root!.querySelector(
      `#${CSS.escape(button('继续').element().getAttribute('aria-describedby')!)}`,
    );
    expect(beside?.textContent).to.contain('草稿已于');
    expect(status()).to.equal('草稿已保存');
  });

  it('is told to be saved once a page, and not when a step is taken', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    const said = sayings();
    await field('联系电话').fill('13900000000');
    await eventually(() => status() === '草稿已保存');
    await field('联系电话').fill('13900000001');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000001',
    );
    await field('联系电话').fill('13900000002');
    await press('继续');
    await arrives('作出信用承诺');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000002',
    );
    await heard();
    expect(said()).to.deep.equal(['草稿已保存']);
  });

  it('is saved without what is only half there, and says so', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('139');
    await shows('还没有填完整');
    expect(platform.repairs.get(exampleDraft.id)?.answers).not.to.have.property('contactPhone');
  });

  it('is saved on leaving a page', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('继续');
    await eventually(() => platform.repairs.get(exampleDraft.id)?.answers.corrected);
  });

  it('can be left for later from every page, with the way back', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('保存，以后再办');
    await shows('已经保存，您可以离开了');
    expect(root?.textContent).to.contain('回来的办法');
    await follow('现在继续填写');
    expect(heading()).to.contain('决定书要求的事');
  });

  it('is not left for later with half a date, and keeps the one it had', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'obligations' } });
    await field('日').fill('');
    await press('保存，以后再办');
    expect(errors()).to.deep.equal(['请填写真实存在的日期，例如 2026年6月1日']);
    expect(heading()).to.contain('决定书要求的事');
    expect(platform.repairs.get(completeDraft.id)?.answers.performedOn).to.equal('2026-06-01');
    await field('日').fill('2');
    await press('保存，以后再办');
    await arrives('已经保存，您可以离开了');
    expect(platform.repairs.get(completeDraft.id)?.answers.performedOn).to.equal('2026-06-02');
  });

  it('keeps the telephone it had while another is typed', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('138');
    await field('联系人姓名').fill('王某某');
    await shows('还没有填完整');
    expect(platform.repairs.get(completeDraft.id)?.answers).to.deep.include({
      contactName: '王某某',
      contactPhone: '13900000000',
    });
  });

  it('does not say in the title that it is saved when it is not', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await radio('是').click();
    await press('保存，以后再办');
    await arrives('还没有保存成功');
    expect(document.title).to.equal(`还没有保存成功，请先不要离开 - ${title}`);
    platform.intercept = undefined;
    await press('重试');
    await arrives('已经保存');
    expect(status(), 'a heading that changes is heard').to.equal('已经保存，您可以离开了');
    expect(document.title).to.equal(`已经保存，您可以离开了 - ${title}`);
  });

  it('is taken up where it was left, with what is done', async () => {
    await open({ platform: withDraft({ answers: { corrected: true } }) });
    expect(heading()).to.contain('决定书要求的事');
    expect(root?.textContent).to.contain('欢迎回来');
    expect(root?.textContent).to.contain('6 步已经完成 1 步');
  });

  it('counts a rare character of the statement as one', async () => {
    const answers = { ...completeUntilContact.answers, statement: '𠮷𬭚已整改' };
    await open({
      platform: withDraft({ ...completeUntilContact, answers }),
      attributes: { page: 'materials' },
    });
    await shows('还可以填写 995 个字');
  });

  it('survives a change by somebody else: one may keep what one typed', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.change(exampleDraft.id, {
      answers: { ...completeUntilContact.answers, statement: '已整改' },
    });
    await field('联系电话').fill('13900000000');
    await shows('这份申请在别处改过了');
    await press('保留我在这里填写的');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000000',
    );
  });

  it('survives a change by somebody else: one may take the latest', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.change(exampleDraft.id, {
      answers: { ...completeUntilContact.answers, contactPhone: '07141234567' },
    });
    await field('联系电话').fill('13900000000');
    await shows('这份申请在别处改过了');
    await press('使用最新的内容');
    await eventually(
      () => (field('联系电话').query() as HTMLInputElement | null)?.value === '07141234567',
    );
    expect(platform.repairs.get(exampleDraft.id)?.answers.contactPhone).to.equal('07141234567');
  });

  it('waits for the network, keeps a copy where the host allows it, and is sent when it is back', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact', 'local-copy': 'session' } });
    platform.intercept = (request) => {
      if (request.method === 'PUT') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await field('联系电话').fill('13900000000');
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-repair-wizard ${exampleDraft.id}`)).to.contain(
      '13900000000',
    );
    platform.intercept = undefined;
    window.dispatchEvent(new Event('online'));
    await shows('草稿已于');
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back what could not be sent before the page was closed', async () => {
    const platform = withDraft(completeUntilContact);
    sessionStorage.setItem(
      `credit-repair-wizard ${exampleDraft.id}`,
      JSON.stringify({
        version: 1,
        answers: { ...completeUntilContact.answers, contactPhone: '13900000000' },
      }),
    );
    await open({ platform, attributes: { 'local-copy': 'session' } });
    expect((field('联系电话').element() as HTMLInputElement).value).to.equal('13900000000');
    await eventually(() => platform.repairs.get(exampleDraft.id)?.answers.contactPhone);
  });

  it('keeps no copy on the machine unless the host allows it', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('13900000000');
    await shows('草稿已于');
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('warns before the session ends, with a way to go on', async () => {
    const extend = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    const wizard = await open({
      platform: withDraft(completeUntilContact),
      attributes: {
        page: 'contact',
        'session-expires-at': new Date(Date.now() + 240_000).toISOString(),
      },
    });
    wizard.addEventListener('credit-session-extend', extend);
    await press('继续办理');
    expect(extend.mock.calls.length).to.equal(1);
    wizard.sessionExpiresAt = new Date(Date.now() + 3_600_000).toISOString();
    await heard();
    expect(button('继续办理').query()).to.equal(null);
  });

  it('asks the platform for the end of the session, and to prolong it when someone goes on', async () => {
    const platform = withDraft(completeUntilContact);
    platform.intercept = ({ url, method }) =>
      url.includes('/session')
        ? Response.json({
            scopes: ['repairs:apply'],
            expiresAt: new Date(Date.now() + (method === 'POST' ? 20 : 3) * 60_000).toISOString(),
          })
        : undefined;
    const wizard = await open({ platform, attributes: { page: 'contact' } });
    await press('继续办理');
    await eventually(() => button('继续办理').query() === null);
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
    expect(platform.requests).to.include('POST /v1/session/extend');

    wizard.repairId = '';
    wizard.recordId = platform.record.id;
    await eventually(() => platform.requests.includes('GET /v1/repairs'));
    await heard();
    expect(button('继续办理').query()).to.equal(null);
  });

  it('leads to sign in again where the platform does not prolong the session', async () => {
    const platform = withDraft(completeUntilContact);
    const expiresAt = new Date(Date.now() + 180_000).toISOString();
    platform.intercept = ({ url }) =>
      url.includes('/session') ? Response.json({ scopes: [], expiresAt }) : undefined;
    await open({ platform, attributes: { page: 'contact', 'sign-in-href': '/login' } });
    await press('继续办理');
    await shows('这次登录不能再延长');
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
  });

  it('keeps what was typed when the sign-in has ended, and says where to sign in', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact', 'sign-in-href': '/login' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(401, 'unauthenticated', '请先登录。') : undefined;
    await field('联系电话').fill('13900000000');
    await shows('登录已经到期');
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
    expect((field('联系电话').element() as HTMLInputElement).value).to.equal('13900000000');
  });
});

describe('after the submission', () => {
  const submitted: Partial<Repair> = { state: 'submitted', submittedOn: exampleToday };

  it('shows number, deadlines and contact, also after a reload', async () => {
    await open({ platform: complete(submitted) });
    expect(heading()).to.equal('申请已提交');
    expect(root?.textContent).to.contain('0F8F-AD5B');
    expect(root?.textContent).to.contain('还有 3 个工作日（2026年11月25日 周三）');
    expect(root?.textContent).to.contain('阳新县示例食品主管局');
    expect(root?.textContent).not.to.contain('13900000000');
  });

  it('says what happens next in the state it has come to', async () => {
    await open({
      platform: complete({ ...submitted, state: 'granted', acceptedOn: exampleToday }),
    });
    expect(heading()).to.equal('申请状态：准予修复');
    expect(root?.textContent).to.contain('修复成功').and.not.to.contain('会决定是否受理');
  });

  it('gives an HTML copy with the telephone masked', async () => {
    await open({ platform: complete(submitted) });
    const made = vi.spyOn(URL, 'createObjectURL');
    await press(/下载网页版/);
    const [blob] = made.mock.calls[0]!;
    made.mockRestore();
    const copy = await (blob as Blob).text();
    expect(copy).to.match(/^<!doctype html>/);
    expect(copy)
      .to.contain(completeDraft.id)
      .and.to.contain('139****00')
      .and.to.contain('信用承诺书');
    expect(copy).not.to.contain('13900000000').and.not.to.contain('<!--');
  });

  it('opens at what the agency asks for, marks it, and is handed in again', async () => {
    const platform = complete({
      ...submitted,
      state: 'supplement-requested',
      notice: '缴款凭证看不清楚。',
      supplement: { items: ['file:proof-of-performance'], respondBy: '2026-12-01' },
    });
    await open({ platform });
    expect(heading()).to.equal('补充材料后，请重新提交');
    expect(root?.textContent).to.contain('缴款凭证看不清楚。');
    expect(root?.textContent).to.contain('最晚在 2026年12月1日 周二 重新提交（含当天）。');
    expect(link('返回').query()).to.equal(null);
    await press('开始更改');
    await arrives('上传证明材料');
    expect(root?.querySelector('.credit-label')?.textContent).to.contain('请补正');
    await upload(proof('清晰的缴款凭证.pdf'));
    await press('继续');
    await arrives('请核对');
    await follow('返回');
    await arrives('上传证明材料');
    await press('继续');
    await arrives('请核对');
    await press('重新提交');
    await arrives('申请已重新提交');
  });

  it('opens everything to change when the agency names nothing', async () => {
    const platform = complete({ ...submitted, state: 'returned', notice: '请更正联系人。' });
    await open({ platform });
    expect(root?.textContent).to.contain('把申请退回给您').and.to.contain('请更正联系人。');
    await press('开始更改');
    await arrives('请核对');
    await follow('更改 联系人');
    await field('联系电话').fill('0714-123 4567');
    await press('继续');
    await arrives('请核对');
  });
});

describe('without a client', () => {
  const show = async (data: CreditRepairWizard['data']): Promise<CreditRepairWizard> => {
    root = document.body.appendChild(document.createElement('main'));
    root.lang = 'zh-CN';
    render(
      html`<credit-repair-wizard
        .data=${data}
        history="memory"
        today=${exampleToday}
      ></credit-repair-wizard>`,
      root,
    );
    await settled(root);
    return root.querySelector('credit-repair-wizard')!;
  };

  it('gives the answers to the host to keep', async () => {
    const wizard = await show(exampleDetail({ ...exampleDraft, answers: { corrected: true } }));
    const saved = vi.fn<(event: Event) => void>();
    wizard.addEventListener('credit-repair-wizard-save', saved);
    await radio('是').click();
    await press('继续');
    await eventually(() => saved.mock.calls.length > 0);
    const [event] = saved.mock.calls[0]!;
    expect((event as CustomEvent).detail.answers).to.deep.include({ obligationsPerformed: true });
  });

  it('gives the file, the beginning and the submission to the host, and shows what it makes of them', async () => {
    const wizard = await show({
      record: examplePenalty,
      assessment: exampleAssessment(examplePenalty),
    });
    const names = ['begin', 'file', 'submit'].map((name) => `credit-repair-wizard-${name}`);
    const events: string[] = [];
    for (const name of names) wizard.addEventListener(name, () => events.push(name));
    await press('开始申请');
    wizard.data = exampleDetail({ ...completeDraft, files: [] });
    await heard();
    await upload(proof());
    wizard.data = exampleDetail(completeDraft);
    await heard();
    await press('继续');
    await press('继续');
    await press('继续');
    await press('提交申请');
    expect(events).to.deep.equal(names);
    wizard.data = exampleDetail({
      ...completeDraft,
      state: 'submitted',
      submittedOn: exampleToday,
    });
    await heard();
    expect(heading()).to.equal('申请已提交');
  });

  it('lets the host refuse the submission', async () => {
    const platform = complete();
    const wizard = await open({ platform, attributes: { page: 'check' } });
    wizard.addEventListener('credit-repair-wizard-submit', (event) => event.preventDefault());
    await press('提交申请');
    expect(platform.requests.filter((each) => each.endsWith('/submit'))).to.deep.equal([]);
  });
});

it('gives the title of the host back when it leaves', async () => {
  await open({ platform: withDraft(), attributes: { page: 'corrected' } });
  expect(document.title).to.contain('违法行为');
  root?.remove();
  expect(document.title).to.equal(title);
});

it('speaks English', async () => {
  await open({ platform: withDraft(), attributes: { page: 'corrected' }, lang: 'en' });
  expect(heading()).to.equal('Step 1 of 6: Has the breach been corrected?');
  await press('Continue');
  expect(errors()).to.deep.equal(['Choose whether the breach has been corrected']);
});
