import { expect } from '@open-wc/testing';
import { readyTemplates } from '@xinyong/core';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { problem } from '../example-platform.ts';
import { exampleToday } from '../example-repairs.ts';
import {
  changedTemplate,
  comingTemplate,
  ExampleTemplateEditor,
} from '../example-template-editor.ts';
import '../styles/forms.css';
import './credit-template-editor.define.ts';
import type { CreditTemplateEditor } from './credit-template-editor.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
  sessionStorage.clear();
});

const editorOn = (id: string, copy: 'none' | 'session' = 'none'): TemplateResult =>
  html`<credit-template-editor
    template-id=${id}
    local-copy=${copy}
    today=${exampleToday}
  ></credit-template-editor>`;
const show = async (
  platform: ExampleTemplateEditor,
  editor: string | TemplateResult = '',
): Promise<CreditTemplateEditor> => {
  root?.remove();
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(
    html`<credit-provider .client=${platform.client}
      >${typeof editor === 'string' ? editorOn(editor) : editor}</credit-provider
    >`,
    root,
  );
  await settled(root);
  return root.querySelector('credit-template-editor')!;
};

const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const shows = (text: string): Promise<boolean> =>
  vi.waitUntil(() => words().includes(text), { timeout: 30_000 });
const focused = (text: string): Promise<boolean | undefined> =>
  vi.waitUntil(() => document.activeElement?.textContent?.includes(text), { timeout: 30_000 });
const press = async (name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await settled(root!);
};
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const valueOf = (name: string): string =>
  (field(name).element() as HTMLTextAreaElement | HTMLInputElement).value;
const type = async (name: string, text: string): Promise<void> => {
  await field(name).fill(text);
  await settled(root!);
};
const choose = async (name: string): Promise<void> => {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
  await settled(root!);
};
/** The clauses as they stand below each other. */
const clauses = (): readonly string[] =>
  [...root!.querySelectorAll<HTMLTextAreaElement>('[name^="clauses."][name$=".zh-CN"]')].map(
    ({ value }) => value,
  );
/** Writes the smallest template that can be published. */
const writeAll = async (): Promise<void> => {
  await type('标题', '示例承诺书');
  await type('用途说明', '示例时使用。');
  await type('事项名称', '示例事项');
  await type('依据', '《示例办法》（示例〔2026〕1号）');
  await choose('不在以上范围');
  await type('承诺事由', '自愿作出承诺');
  await type('承诺内容第 1 条', '我方诚信经营。');
  await type('违诺责任第 1 条', '违反承诺的，依法承担责任。');
};

describe('the list', () => {
  it('has every template with its newest version, and what of it can be signed', async () => {
    await show(new ExampleTemplateEditor());
    const items = [...root!.querySelectorAll('.credit-list > li')].map(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, ' '),
    );
    expect(items[0]).to.contain('按时足额支付工资承诺书 还没有启用');
    expect(items[1])
      .to.contain('守法诚信经营承诺书 现行')
      .and.to.contain('第 2 版 · 2026年9月1日起');
    await page.getByText('各版本（2）').first().click();
    expect(items[1]).to.contain('第 1 版 2026年3月1日起，2026年9月1日停用 已停用');
  });

  it('has the letter of every version, as it is signed', async () => {
    await show(new ExampleTemplateEditor());
    await page.getByText('各版本（2）').first().click();
    await page
      .getByText(/看全文/)
      .last()
      .click();
    const letter = page.getByRole('group', { name: '第 1 版', exact: true });
    await vi.waitUntil(() => letter.query(), { timeout: 30_000 });
    expect(letter.element().textContent)
      .to.contain('【承诺内容】')
      .and.to.contain('签署日期：2026年3月1日');
  });

  it('says that there is nothing, and what failed', async () => {
    const platform = new ExampleTemplateEditor([]);
    await show(platform);
    expect(words()).to.contain('本单位还没有承诺书模板。');
    platform.intercept = () => problem(503, 'internal', '服务暂时无法答复。');
    await show(platform);
    expect(words()).to.contain('服务暂时无法答复。');
    platform.intercept = undefined;
    await press('重试');
    await shows('本单位还没有承诺书模板。');
  });

  it('shows every page of what the platform has', async () => {
    const platform = new ExampleTemplateEditor();
    const [one, two, three] = platform.templates;
    platform.intercept = ({ url }) => {
      if (!url.includes('/mine')) return undefined;
      return url.includes('cursor=next')
        ? Response.json({ data: [two, three], nextCursor: null })
        : Response.json({ data: [one], nextCursor: 'next' });
    };
    await show(platform);
    expect(root!.querySelectorAll('.credit-list > li').length).to.equal(2);
  });
});

describe('a version that ends', () => {
  it('ends on the day that is given, after a second look', async () => {
    const platform = new ExampleTemplateEditor();
    const editor = await show(platform);
    const done = vi.fn<(event: Event) => void>();
    editor.addEventListener('credit-template-editor-done', done);
    await press('停用 守法诚信经营承诺书');
    expect(document.activeElement?.localName).to.equal('form');
    await type('年', '2025');
    await press('继续');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请填写真实存在、不早于今天的日期' }).click();
    expect(document.activeElement).to.equal(field('年').element());
    await type('年', '2026');
    await type('月', '12');
    await type('日', '1');
    await press('继续');
    expect(words()).to.contain('将停用第 2 版，从 2026年12月1日 起不能再签署。');
    await press('停用');
    await shows('第 2 版已经停用');
    await shows('2026年9月1日起，2026年12月1日停用');
    expect((done.mock.calls[0]![0] as CustomEvent).detail.published.template).to.deep.include({
      id: changedTemplate.id,
      version: 2,
      validTo: '2026-12-01',
    });
    await focused('承诺书模板');
  });

  it('can be left as it is, with the focus where it was, or to the host', async () => {
    const platform = new ExampleTemplateEditor();
    const editor = await show(platform);
    await press('停用 守法诚信经营承诺书');
    await press('取消');
    expect(document.activeElement?.textContent).to.contain('停用');
    const asked = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    editor.addEventListener('credit-template-editor-retire', asked);
    await press('停用 守法诚信经营承诺书');
    await press('继续');
    await press('停用');
    expect((asked.mock.calls[0]![0] as CustomEvent).detail).to.deep.equal({
      id: changedTemplate.id,
      version: 2,
      validTo: exampleToday,
    });
    expect(platform.templates.every(({ template }) => template.validTo === undefined)).to.equal(
      true,
    );
  });

  it('says what the platform has against it', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform);
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(409, 'conflict', '停用之日不能早于今天。') : undefined;
    await press('停用 守法诚信经营承诺书');
    await press('继续');
    await press('停用');
    await focused('停用之日不能早于今天。');
  });
});

describe('a new template', () => {
  it('begins from a ready text, with everything that it says', async () => {
    await show(new ExampleTemplateEditor());
    await press('新建模板');
    await focused('新建承诺书模板');
    expect(root!.querySelectorAll('.credit-list li').length).to.equal(readyTemplates.length);
    await press('用这份 食品经营许可告知承诺书');
    await focused('新建承诺书模板');
    expect(valueOf('标题')).to.equal('食品经营许可告知承诺书');
    expect(clauses().length).to.be.greaterThan(3);
    // 依据 is for the department to write.
    expect(words()).to.contain('依据还没有填写');
    // So is whether food is in an excluded field: nothing is chosen for it.
    expect(root!.querySelector('[name="matter.field"]:checked')).to.equal(null);
    await press('发布');
    expect(words()).to.contain('请选择事项所在的领域');
  });

  it('says of everything that is missing where it is, and does not send it', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, 'new');
    await press('从空白开始');
    await press('发布');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请选择事项所在的领域' }).first().click();
    expect(document.activeElement?.getAttribute('name')).to.equal('matter.field');
    const [wrong] = root!.querySelectorAll<HTMLElement>('.credit-error-summary a');
    await userEvent.click(wrong!);
    expect(document.activeElement?.matches('input, textarea')).to.equal(true);
    expect(platform.orders).to.deep.equal([]);
  });

  it('is published after a second look, and stands in the list', async () => {
    const platform = new ExampleTemplateEditor();
    const editor = await show(platform, 'new');
    const ordered = vi.fn<(event: Event) => void>();
    editor.addEventListener('credit-template-editor-publish', ordered);
    await press('从空白开始');
    await writeAll();
    expect(words()).to.contain('没有发现问题。');
    await press('发布');
    await focused('将发布“示例承诺书”第 1 版，从 2026年11月21日 起可以签署。');
    expect(platform.orders).to.deep.equal([]);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('已经发布：示例承诺书，第 1 版');
    await focused('承诺书模板');
    expect(root!.querySelector('.credit-list')?.textContent).to.contain('示例承诺书');
    expect(words()).not.to.contain('没有写完');
    const [order] = platform.orders;
    expect(order).to.deep.equal((ordered.mock.calls[0]![0] as CustomEvent).detail.order);
    expect(order).to.deep.equal({
      template: {
        type: 'voluntary',
        title: { 'zh-CN': '示例承诺书' },
        summary: { 'zh-CN': '示例时使用。' },
        matter: { name: '示例事项', basis: '《示例办法》（示例〔2026〕1号）', field: 'none' },
        reason: { 'zh-CN': '自愿作出承诺' },
        fields: [],
        notices: [],
        clauses: [{ 'zh-CN': '我方诚信经营。' }],
        liabilities: [{ 'zh-CN': '违反承诺的，依法承担责任。' }],
        publicity: 'public',
        validFrom: exampleToday,
      },
    });
  });

  it('asks for what its type has', async () => {
    await show(new ExampleTemplateEditor(), 'new');
    await press('从空白开始');
    expect(field('补齐期限（工作日）').query()).to.equal(null);
    await choose('容缺受理型');
    await type('补齐期限（工作日）', '10');
    await press('添加后补材料');
    expect(document.activeElement).to.equal(field('后补材料第 1 项').element());
    await choose('其他');
    expect(field('其他类型的名称').query()).not.to.equal(null);
    await choose('容缺受理型');
    expect(valueOf('补齐期限（工作日）'), 'what was typed stays').to.equal('10');
  });

  it('shows English fields where English is wanted', async () => {
    await show(new ExampleTemplateEditor(), 'new');
    await press('从空白开始');
    expect(field('标题（英文，选填）').query()).to.equal(null);
    await page.getByRole('checkbox', { name: /同时写英文/ }).click();
    await type('标题（英文，选填）', 'Example');
    expect(valueOf('标题（英文，选填）')).to.equal('Example');
  });

  it('can be left to the host', async () => {
    const platform = new ExampleTemplateEditor();
    const editor = await show(platform, 'new');
    editor.addEventListener('credit-template-editor-publish', (event) => event.preventDefault());
    await press('从空白开始');
    await writeAll();
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await settled(root!);
    expect(platform.orders).to.deep.equal([]);
    expect(valueOf('标题')).to.equal('示例承诺书');
  });
});

describe('writing', () => {
  beforeEach(async () => {
    await show(new ExampleTemplateEditor(), changedTemplate.id);
  });

  it('is checked while it goes on: what keeps it from being published, and advice', async () => {
    expect(words()).to.contain('没有发现问题。');
    await type('承诺内容第 2 条', '兹承诺按 {premises} 办理。');
    await shows('必须改正 1 处，建议 1 处。');
    const refused = page.getByRole('link', { name: /^承诺内容第 2 条：{premises} 既不是填写项目/ });
    await refused.click();
    expect(document.activeElement).to.equal(field('承诺内容第 2 条').element());
    await page.getByRole('link', { name: /“兹承诺”是公文用语/ }).click();
    expect(document.activeElement).to.equal(field('承诺内容第 2 条').element());
  });

  it('puts a placeholder where the caret is, and knows it from then on', async () => {
    await press('添加填写项目');
    await type('名称', '经营场所');
    await type('编号', 'premises');
    const clause = field('承诺内容第 1 条').element() as HTMLTextAreaElement;
    await type('承诺内容第 1 条', '在经营。');
    clause.setSelectionRange(1, 1);
    const list = page.getByRole('combobox', { name: '可以插入承诺内容第 1 条的内容' });
    expect(list.element().textContent)
      .to.contain('经营场所 {premises}')
      .and.to.contain('承诺人名称');
    expect(list.element().textContent, 'of another type').not.to.contain('处罚的文书号');
    await list.selectOptions('premises');
    const item = page.getByRole('group', { name: '承诺内容第 1 条' });
    await item.getByRole('button', { name: '插入' }).click();
    await settled(root!);
    expect(clause.value).to.equal('在{premises}经营。');
    expect(document.activeElement).to.equal(clause);
    expect(clause.selectionStart).to.equal('在{premises}'.length);
    expect(words()).to.contain('没有发现问题。');
  });

  it('moves a clause with what was typed into it, and the focus with it', async () => {
    const before = clauses();
    await press('下移 承诺内容第 1 条');
    expect(clauses().slice(0, 2)).to.deep.equal([before[1], before[0]]);
    expect(words()).to.contain('已经移到：承诺内容第 2 条');
    expect(document.activeElement?.textContent).to.contain('下移');
    await press('上移 承诺内容第 2 条');
    expect(clauses()).to.deep.equal(before);
    expect(document.activeElement?.textContent, 'the first has no way up').to.contain('下移');
    expect(document.activeElement?.closest('li')).to.equal(
      field('承诺内容第 1 条').element().closest('li'),
    );
  });

  it('removes a clause, and goes on at the next', async () => {
    const before = clauses();
    await press('删去 承诺内容第 1 条');
    expect(clauses()).to.deep.equal(before.slice(1));
    expect(document.activeElement).to.equal(field('承诺内容第 1 条').element());
    expect(words()).to.contain('已经删去：承诺内容第 1 条');
    await press('添加告知事项');
    await press('删去 告知事项第 1 条');
    expect(document.activeElement?.textContent).to.contain('添加告知事项');
  });

  it('asks for the answers of a choice, and for the length of a text', async () => {
    await press('添加填写项目');
    expect(field('最多几个字（选填）').query()).not.to.equal(null);
    await page.getByRole('combobox', { name: '填写方式' }).selectOptions('从选项中选择');
    await settled(root!);
    expect(field('最多几个字（选填）').query()).to.equal(null);
    await type('选项', '食品销售\n餐饮服务');
    expect(valueOf('选项')).to.equal('食品销售\n餐饮服务');
  });

  it('shows the letter as it will be signed', async () => {
    await type('承诺内容第 1 条', '{subject.name}诚信经营。');
    await page.getByText('预览承诺书').click();
    const letter = page.getByRole('group', { name: '承诺书预览' });
    await vi.waitUntil(() => letter.query(), { timeout: 30_000 });
    expect(letter.element().textContent).to.contain('一、示例企业有限公司诚信经营。');
    await type('承诺内容第 1 条', '{nothing}诚信经营。');
    await shows('文字里有不能填入的花括号内容');
  });
});

describe('a new version', () => {
  it('names the one that it takes the place of, and says that what was signed stays', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, changedTemplate.id);
    expect(words()).to.contain('发布以后是第 3 版，代替第 2 版。按第 2 版签署的承诺不变。');
    await type('标题', '守法诚信经营承诺书（新）');
    await press('发布');
    expect(words()).to.contain('它代替第 2 版').and.to.contain('已经签署的承诺不变');
    await press('继续修改');
    expect(document.activeElement?.textContent).to.contain('发布');
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('已经发布：守法诚信经营承诺书（新），第 3 版');
    expect(platform.orders[0]).to.deep.include({ id: changedTemplate.id, replaces: 2 });
    expect(words()).to.contain('各版本（3）');
  });

  it('is not given when something was typed after it was looked at', async () => {
    await show(new ExampleTemplateEditor(), changedTemplate.id);
    await press('发布');
    await type('标题', '另一个标题');
    expect(words()).not.to.contain('将发布');
  });

  it('keeps what was written when somebody was faster, and takes the place of their version', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, changedTemplate.id);
    await type('标题', '我的标题');
    const { id, version, replaces: _before, ...template } = changedTemplate;
    platform.publish({ id, replaces: version, template });
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('已有人发布了新版本');
    await shows('发布以后是第 4 版，代替第 3 版。');
    await focused('已有人发布了新版本');
    expect(valueOf('标题')).to.equal('我的标题');
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('已经发布：我的标题，第 4 版');
    expect(platform.orders.at(-1)).to.deep.include({ id, replaces: 3 });
  });

  it('says at its field what the platform refuses, and keeps everything when it fails', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, changedTemplate.id);
    const errors = [
      {
        path: 'body.template.clauses.1.zh-CN',
        code: 'invalid-template-clause',
        message: 'Too long',
        messageZh: '每条应为 1 至 1000 个字',
      },
    ];
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(400, 'invalid_request', '1 处有误。', { errors }) : undefined;
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('link', { name: '每条应为 1 至 1000 个字' }).click();
    expect(document.activeElement).to.equal(field('承诺内容第 2 条').element());
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('服务暂时无法答复。');
    platform.intercept = undefined;
    await press('重试');
    await shows('第 3 版');
    await shows('已经发布');
  });

  it('says that there is no such template', async () => {
    await show(new ExampleTemplateEditor(), '170d1b36-ccfa-4c61-9f84-6350e294fd7b');
    expect(words()).to.contain('没有这份模板，或者它是其他单位的。');
    await press('返回模板列表');
    await shows('守法诚信经营承诺书');
  });
});

describe('what is not finished', () => {
  it('is found again in the list, is gone on with, or discarded', async () => {
    await show(new ExampleTemplateEditor(), changedTemplate.id);
    await type('标题', '写了一半');
    await press('返回模板列表');
    await focused('修改');
    expect(words()).to.contain('有一份没有写完的模板：写了一半');
    await press('继续写');
    await shows('已恢复您上次没有写完的内容。');
    expect(valueOf('标题')).to.equal('写了一半');
    await press('返回模板列表');
    await press('丢弃');
    expect(words()).not.to.contain('没有写完');
    expect(document.activeElement?.textContent).to.contain('修改');
  });

  it('is kept in the tab for whoever wrote it, without numbers of persons, and for nobody else', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, editorOn('new', 'session'));
    await press('从空白开始');
    await type('标题', '写了一半 110101199003070011');
    await show(platform, editorOn('new', 'session'));
    await shows('已恢复您上次没有写完的内容。');
    expect(valueOf('标题'))
      .to.match(/^写了一半 /)
      .and.not.to.contain('110101199003070011');
    await show(new ExampleTemplateEditor(undefined, 'another'), editorOn('new', 'session'));
    expect(words()).to.contain('从空白开始');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('is discarded where it is given up', async () => {
    await show(new ExampleTemplateEditor(), 'new');
    await press('从空白开始');
    await type('标题', '写了一半');
    await page.getByText('不写了').click();
    await press('丢弃没有发布的内容');
    await focused('新建模板');
    expect(words()).not.to.contain('没有写完');
  });

  it('is not lost to a copy without a question', async () => {
    await show(new ExampleTemplateEditor(), 'new');
    await press('从空白开始');
    await type('标题', '写了一半');
    await press('返回模板列表');
    await press('复制为新模板 守法诚信经营承诺书');
    await focused('有一份没有写完的新模板，复制以后它就丢弃了。');
    await press('取消');
    expect(document.activeElement?.textContent).to.contain('复制为新模板');
    await press('复制为新模板 守法诚信经营承诺书');
    await press('丢弃并复制');
    await shows('新建承诺书模板');
    expect(valueOf('标题')).to.equal('守法诚信经营承诺书');
  });

  it('tells that a version was published while it lay there', async () => {
    const platform = new ExampleTemplateEditor();
    await show(platform, editorOn(changedTemplate.id, 'session'));
    await type('标题', '写了一半');
    await press('返回模板列表');
    const { id, version, replaces: _before, ...template } = changedTemplate;
    platform.publish({ id, replaces: version, template });
    await show(platform, editorOn(changedTemplate.id, 'session'));
    await shows('您写到一半时，第 3 版已经发布。');
    expect(valueOf('标题')).to.equal('写了一半');
  });
});

describe('the address', () => {
  const host = '承诺书模板 - 信用阳新';
  const start = location.href;
  beforeEach(() => {
    document.title = host;
    history.pushState(null, '', '?lang=zh-CN');
  });
  afterEach(() => history.replaceState(null, '', start));
  const editor = html`<credit-template-editor
    id-parameter="id"
    today=${exampleToday}
  ></credit-template-editor>`;

  it('names the template that is written, as the title of the document does', async () => {
    await show(new ExampleTemplateEditor(), editor);
    await page.getByRole('link', { name: '修改 按时足额支付工资承诺书' }).click();
    await focused('按时足额支付工资承诺书');
    expect(new URLSearchParams(location.search).get('id')).to.equal(comingTemplate.id);
    expect(document.title).to.equal(`修改“按时足额支付工资承诺书”第 1 版 - ${host}`);
    history.back();
    await vi.waitUntil(
      () => document.activeElement?.getAttribute('data-item') === comingTemplate.id,
      { timeout: 30_000 },
    );
    expect(document.title).to.equal(host);
  });

  it('is that of the list once a version is published', async () => {
    await show(new ExampleTemplateEditor(), editor);
    await page.getByRole('link', { name: '修改 守法诚信经营承诺书' }).click();
    await focused('守法诚信经营承诺书');
    await press('发布');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await shows('已经发布：守法诚信经营承诺书，第 3 版');
    expect(new URLSearchParams(location.search).get('id')).to.equal(null);
    expect(words()).not.to.contain('没有写完');
  });

  it('stays as it is where the host moves', async () => {
    const shown = await show(new ExampleTemplateEditor());
    shown.addEventListener('credit-template-editor-open', (event) => event.preventDefault());
    await press('新建模板');
    expect(shown.templateId).to.equal('');
  });
});
