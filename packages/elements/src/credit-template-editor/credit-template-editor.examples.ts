import type { CreditClient } from '@xinyong/client';
import { readyTemplates } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import { exampleToday } from '../example-repairs.ts';
import {
  changedTemplate,
  ExampleTemplateEditor,
  exampleTemplates,
  templateAcceptor,
} from '../example-template-editor.ts';
import type { Example } from '../examples.ts';

const asked = (client: CreditClient, id = ''): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-template-editor template-id=${id} today=${exampleToday}></credit-template-editor>
  </credit-provider>
`;
const editor = (id = ''): TemplateResult => asked(new ExampleTemplateEditor().client, id);

const updated = (root: HTMLElement): Promise<unknown> =>
  Promise.resolve(root.querySelector('credit-template-editor')?.updateComplete);
/** Waits until something is there, as what is loaded takes its time. */
async function there(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
const press = (selector: string) => async (root: HTMLElement) => {
  (await there(root, selector)).click();
  await updated(root);
};
const type = async (root: HTMLElement, name: string, value: string): Promise<void> => {
  const control = await there(root, `[name="${name}"]`);
  Object.assign(control, { value });
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await updated(root);
};
const submit = async (root: HTMLElement): Promise<void> => {
  root.querySelector<HTMLFormElement>('form.credit-editor')?.requestSubmit();
  await updated(root);
};

export const list: Example = {
  title: { 'zh-CN': '本单位的模板', en: 'Templates of an agency' },
  render: () => html`
    <credit-template-editor
      .data=${{ templates: exampleTemplates, ready: readyTemplates, acceptor: templateAcceptor }}
      today=${exampleToday}
    ></credit-template-editor>
  `,
};

export const empty: Example = {
  title: { 'zh-CN': '还没有模板', en: 'No templates yet' },
  render: () => asked(new ExampleTemplateEditor([]).client),
};

export const versions: Example = {
  title: { 'zh-CN': '各版本', en: 'Versions' },
  render: () => editor(),
  play: async (root) => {
    for (const summary of root.querySelectorAll<HTMLElement>('li:nth-child(2) summary'))
      summary.click();
    await updated(root);
  },
};

export const start: Example = {
  title: { 'zh-CN': '从哪里开始', en: 'Where to begin' },
  render: () => editor('new'),
};

export const blank: Example = {
  title: { 'zh-CN': '从空白开始', en: 'From nothing' },
  render: () => editor('new'),
  play: press('.credit-title ~ p .credit-button'),
};

export const blankRefused: Example = {
  title: { 'zh-CN': '没有写完就发布', en: 'Published before it is finished' },
  render: () => editor('new'),
  play: async (root) => {
    await blank.play?.(root);
    await submit(root);
  },
};

export const fromReady: Example = {
  title: { 'zh-CN': '从示范文本开始', en: 'From a ready text' },
  render: () => editor('new'),
  play: press('.credit-list .credit-button'),
};

export const changing: Example = {
  title: { 'zh-CN': '修改模板', en: 'Changing a template' },
  render: () => editor(changedTemplate.id),
};

export const findings: Example = {
  title: { 'zh-CN': '必须改正和建议修改', en: 'Refusals and advice' },
  render: () => editor(changedTemplate.id),
  play: async (root) => {
    await type(root, 'clauses.0.zh-CN', '兹承诺按 {no-such-item} 办理，予以公开。');
    await press('[name="fields.add"]')(root);
  },
};

export const choices: Example = {
  title: { 'zh-CN': '填写项目：从选项中选择', en: 'A field with answers to choose from' },
  render: () => editor(changedTemplate.id),
  play: async (root) => {
    await press('[name="fields.add"]')(root);
    await type(root, 'fields.0.kind', 'choice');
    await type(root, 'fields.0.choices.zh-CN', '食品销售\n餐饮服务');
  },
};

export const deferred: Example = {
  title: { 'zh-CN': '容缺受理', en: 'Materials later' },
  render: () => editor('new'),
  play: async (root) => {
    await blank.play?.(root);
    root.querySelector<HTMLElement>('[name="type"][value="deferred-materials"]')?.click();
    await updated(root);
    await press('[name="deferred.materials.add"]')(root);
  },
};

export const other: Example = {
  title: { 'zh-CN': '其他类型', en: 'Another type' },
  render: () => editor('new'),
  play: async (root) => {
    await blank.play?.(root);
    root.querySelector<HTMLElement>('[name="type"][value="other"]')?.click();
    await updated(root);
    await type(root, 'term.unit', 'Y');
  },
};

export const preview: Example = {
  title: { 'zh-CN': '预览', en: 'Preview' },
  render: () => editor(changedTemplate.id),
  play: async (root) => {
    const [summary] = (await there(root, 'form.credit-editor')).querySelectorAll('summary');
    summary?.click();
    await updated(root);
  },
};

export const publishing: Example = {
  title: { 'zh-CN': '发布以前再看一遍', en: 'Before it is published' },
  render: () => editor(changedTemplate.id),
  play: async (root) => {
    await there(root, 'form.credit-editor');
    await submit(root);
  },
};

export const refused: Example = {
  title: { 'zh-CN': '平台没有接受', en: 'Refused by the platform' },
  render: () => {
    const platform = new ExampleTemplateEditor();
    const errors = [
      {
        path: 'body.template.clauses.0.zh-CN',
        code: 'invalid-template-clause',
        message: 'Each has 1 to 1000 characters in one line',
        messageZh: '每条应为 1 至 1000 个字，在一行之内',
      },
    ];
    platform.intercept = ({ method }) =>
      method === 'POST' ? problem(400, 'invalid_request', '1 处有误。', { errors }) : undefined;
    return asked(platform.client, changedTemplate.id);
  },
  play: async (root) => {
    await publishing.play?.(root);
    await press('.credit-command .credit-button')(root);
    await there(root, '.credit-error-summary');
  },
};

export const overtaken: Example = {
  title: { 'zh-CN': '已有人发布了新版本', en: 'Somebody published a version' },
  render: () => {
    const platform = new ExampleTemplateEditor();
    const { id, version, replaces: _before, ...template } = changedTemplate;
    platform.intercept = ({ method }) => {
      if (method !== 'POST') return undefined;
      platform.intercept = undefined;
      platform.publish({ id, replaces: version, template });
      return problem(409, 'stale_version', '这份模板已有新的版本，请在最新的版本上修改。');
    };
    return asked(platform.client, id);
  },
  play: async (root) => {
    await publishing.play?.(root);
    await press('.credit-command .credit-button')(root);
    while (!root.querySelector('h1')?.textContent?.includes('3'))
      await new Promise(requestAnimationFrame);
  },
};

export const published: Example = {
  title: { 'zh-CN': '已经发布', en: 'Published' },
  render: () => editor(changedTemplate.id),
  play: async (root) => {
    await publishing.play?.(root);
    await press('.credit-command .credit-button')(root);
    await there(root, '.credit-inset-success');
  },
};

export const retiring: Example = {
  title: { 'zh-CN': '停用', en: 'Ending a version' },
  render: () => editor(),
  play: press('[data-retire]'),
};

export const retiringWrong: Example = {
  title: { 'zh-CN': '停用日期不对', en: 'Wrong day of the end' },
  render: () => editor(),
  play: async (root) => {
    await retiring.play?.(root);
    Object.assign(root.querySelector('[name="retiredOn-year"]') ?? {}, { value: '2020' });
    root.querySelector<HTMLFormElement>('form.credit-command')?.requestSubmit();
    await updated(root);
  },
};

export const retired: Example = {
  title: { 'zh-CN': '停用以前再看一遍', en: 'Before a version ends' },
  render: () => editor(),
  play: async (root) => {
    await retiring.play?.(root);
    root.querySelector<HTMLFormElement>('form.credit-command')?.requestSubmit();
    await updated(root);
  },
};

export const unknown: Example = {
  title: { 'zh-CN': '没有这份模板', en: 'No such template' },
  render: () => editor('170d1b36-ccfa-4c61-9f84-6350e294fd7b'),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/promise-templates/mine': never,
        'GET /v1/promise-templates/ready': never,
        'GET /v1/session': never,
      }),
    ),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/promise-templates/mine': unavailable,
        'GET /v1/promise-templates/ready': unavailable,
        'GET /v1/session': unavailable,
      }),
    ),
};
