import { html, type TemplateResult } from 'lit';
import type { CreditClient } from '@xinyong/client';
import type { CreditPromise } from '@xinyong/core';
import { exampleClient, never, unavailable } from '../example-client.ts';
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
import type { Example } from '../examples.ts';

const all = [
  promiseSubmitted,
  promiseHandedIn,
  promiseExpired,
  promiseBroken,
  promiseRepairing,
  { ...promiseInForce, state: 'under-verification' },
] as const satisfies readonly CreditPromise[];

const asked = (client: CreditClient, id = '', filter = ''): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-promise-desk
      promise-id=${id}
      filter=${filter}
      draws-href="/draws.html"
      today=${exampleToday}
    ></credit-promise-desk>
  </credit-provider>
`;
const of = (promise: CreditPromise) => (): TemplateResult =>
  asked(new ExamplePromiseDesk(promise).client, promise.id);

const updated = (root: HTMLElement): Promise<unknown> =>
  Promise.resolve(root.querySelector('credit-promise-desk')?.updateComplete);
/** Waits until something is there, as what is loaded takes its time. */
async function there(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
const press = (command: string) => async (root: HTMLElement) => {
  (await there(root, `[data-command="${command}"]`)).click();
  await updated(root);
};
const submit = async (root: HTMLElement): Promise<void> => {
  root.querySelector<HTMLFormElement>('form.credit-command')?.requestSubmit();
  await updated(root);
};
const type = (root: HTMLElement, name: string, value: string): void => {
  Object.assign(root.querySelector(`[name="${name}"]`) ?? {}, { value });
};

export const queue: Example = {
  title: { 'zh-CN': '按等待的事项', en: 'By what they wait for' },
  render: () => html`
    <credit-promise-desk
      .data=${all.map(promiseDetail)}
      today=${exampleToday}
    ></credit-promise-desk>
  `,
};

export const empty: Example = {
  title: { 'zh-CN': '没有承诺', en: 'No promises' },
  render: () => asked(new ExamplePromiseDesk().client),
};

export const materialsDue: Example = {
  title: { 'zh-CN': '等待补齐材料', en: 'Waiting for materials' },
  render: () =>
    asked(new ExamplePromiseDesk(promiseOverdue, promiseWaiting).client, '', 'materials-due'),
};

export const submitted: Example = {
  title: { 'zh-CN': '等待受理', en: 'Waiting to be accepted' },
  render: of(promiseSubmitted),
};

export const accepting: Example = {
  title: { 'zh-CN': '受理以前', en: 'Before it is accepted' },
  render: of(promiseSubmitted),
  play: press('accept'),
};

export const dueDayMissing: Example = {
  title: { 'zh-CN': '受理时确定补齐期限', en: 'Last day to be said with the acceptance' },
  render: of(promiseUndated),
  play: async (root) => {
    await press('accept')(root);
    await submit(root);
  },
};

export const handedIn: Example = {
  title: { 'zh-CN': '补齐的材料待核查', en: 'Materials handed in' },
  render: of(promiseHandedIn),
};

export const overdue: Example = {
  title: { 'zh-CN': '超过补齐期限', en: 'Materials overdue' },
  render: of(promiseOverdue),
};

export const expired: Example = {
  title: { 'zh-CN': '有效期已满', en: 'Term over' },
  render: of(promiseExpired),
};

export const determining: Example = {
  title: { 'zh-CN': '认定没有做到的', en: 'Determining what was not kept' },
  render: of(promiseExpired),
  play: async (root) => {
    await press('determine')(root);
    root.querySelector<HTMLElement>('[value="partial"]')?.click();
    await updated(root);
  },
};

export const determinationMissing: Example = {
  title: { 'zh-CN': '认定没有填写', en: 'Determination not filled in' },
  render: of(promiseExpired),
  play: async (root) => {
    await determining.play?.(root);
    await submit(root);
  },
};

export const determined: Example = {
  title: { 'zh-CN': '认定以前再看一遍', en: 'Looking at a determination once more' },
  render: of(promiseExpired),
  play: async (root) => {
    await determining.play?.(root);
    type(root, 'unperformed', '承诺内容第二条：经营场所的设备没有配齐。');
    type(root, 'notice', '经核查，您承诺的内容有没做到的。核查的情况是：设备没有配齐。');
    root.querySelector<HTMLElement>('[name="falsehood"]')?.click();
    await submit(root);
  },
};

export const broken: Example = {
  title: { 'zh-CN': '违诺待追究', en: 'Broken' },
  render: of(promiseBroken),
};

export const sanctioning: Example = {
  title: { 'zh-CN': '追究违诺责任', en: 'Enforcing liability' },
  render: of(promiseBroken),
  play: press('sanction'),
};

export const sanctionMissing: Example = {
  title: { 'zh-CN': '没有选择措施', en: 'No measure chosen' },
  render: of(promiseBroken),
  play: async (root) => {
    await press('sanction')(root);
    await submit(root);
  },
};

export const sanctioned: Example = {
  title: { 'zh-CN': '追究以前再看一遍', en: 'Looking at the measures once more' },
  render: of(promiseBroken),
  play: async (root) => {
    await press('sanction')(root);
    root.querySelector<HTMLElement>('[name="kinds"]')?.click();
    type(root, 'words', '责令三十日内配齐设备。');
    await submit(root);
  },
};

export const repairing: Example = {
  title: { 'zh-CN': '已申请修复违诺', en: 'Repair asked for' },
  render: of(promiseRepairing),
};

export const imported: Example = {
  title: { 'zh-CN': '由其他平台归集', en: 'Taken over' },
  render: of(promiseImported),
};

export const forged: Example = {
  title: { 'zh-CN': '签名核验不符', en: 'A signature that is not right' },
  render: () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    platform.valid = false;
    return asked(platform.client, promiseInForce.id);
  },
};

export const overtaken: Example = {
  title: { 'zh-CN': '已有人先办理', en: 'Somebody was faster' },
  render: () => {
    const platform = new ExamplePromiseDesk(promiseSubmitted);
    platform.intercept = ({ method }) =>
      method === 'POST'
        ? problem(409, 'stale_version', '这份承诺已被他人更新，请刷新后再办理。')
        : undefined;
    return asked(platform.client, promiseSubmitted.id);
  },
  play: async (root) => {
    await press('accept')(root);
    (await there(root, '.credit-notice-actions .credit-button')).click();
    await there(root, '.credit-trouble');
  },
};

const unfold = async (root: HTMLElement): Promise<void> => {
  (await there(root, '.credit-review > summary')).click();
  await there(root, '[name="draw"]');
};

export const review: Example = {
  title: { 'zh-CN': '问效：查询可以抽查的主体', en: 'Review: whom to draw from' },
  render: () => asked(new ExamplePromiseDesk(promiseInForce, promiseExpired).client),
  play: async (root) => {
    await unfold(root);
    root.querySelector<HTMLInputElement>('[name="year"]')?.form?.requestSubmit();
    await there(root, '.credit-review textarea');
  },
};

export const reviewMissing: Example = {
  title: { 'zh-CN': '问效：没有选择抽查', en: 'Review: no draw chosen' },
  render: () => asked(new ExamplePromiseDesk(promiseInForce).client),
  play: async (root) => {
    await unfold(root);
    root.querySelector<HTMLSelectElement>('[name="draw"]')?.form?.requestSubmit();
    await there(root, '.credit-error-summary');
  },
};

export const reviewing: Example = {
  title: { 'zh-CN': '问效：开始核查以前', en: 'Review: before it begins' },
  render: () => asked(new ExamplePromiseDesk(promiseInForce).client),
  play: async (root) => {
    await unfold(root);
    const select = root.querySelector<HTMLSelectElement>('[name="draw"]');
    if (select) select.selectedIndex = 1;
    select?.form?.requestSubmit();
    await there(root, '.credit-review .credit-command');
  },
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/promises/queue': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/promises/queue': unavailable })),
};

export const unknownPromise: Example = {
  title: { 'zh-CN': '没有这份承诺', en: 'No such promise' },
  render: () => asked(new ExamplePromiseDesk().client, promiseInForce.id),
};
