import type { CreditClient } from '@xinyong/client';
import type { PublicPromise } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { examplePromisePage, examplePromises } from '../example-published-promises.ts';
import type { Example } from '../examples.ts';

const given = (data: readonly PublicPromise[]) => (): TemplateResult => html`
  <credit-promise-list
    .data=${data}
    places="420222 420200"
    promise-href-template="/promises.html?code={code}"
  ></credit-promise-list>
`;

const asked = (client: CreditClient): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-promise-list
      places="420222 420200"
      promise-href-template="/promises.html?code={code}"
    ></credit-promise-list>
  </credit-provider>
`;

const on = (answer: (url: URL) => unknown): CreditClient =>
  exampleClient({ 'GET /v1/promises/published': answer });

/** 履行中, 全部履行, 部分履行 and what was taken over, the newest first. */
export const column: Example = {
  title: { 'zh-CN': '信用承诺公示', en: 'The public column' },
  render: given(examplePromises),
};

export const fetched: Example = {
  title: { 'zh-CN': '向平台查询', en: 'Asked from the platform' },
  render: () => asked(on(() => examplePromisePage(examplePromises))),
};

export const more: Example = {
  title: { 'zh-CN': '不止一页', en: 'More than one page' },
  render: () =>
    asked(
      on(({ searchParams }) =>
        searchParams.has('cursor')
          ? examplePromisePage(examplePromises.slice(2))
          : examplePromisePage(examplePromises.slice(0, 2), 'next'),
      ),
    ),
};

/** Without a template of addresses the host opens a promise; without a place there is none to choose. */
export const buttons: Example = {
  title: { 'zh-CN': '由宿主页面打开', en: 'Opened by the host' },
  render: () =>
    html`<credit-promise-list feed-href="" .data=${examplePromises}></credit-promise-list>`,
};

export const empty: Example = {
  title: { 'zh-CN': '还没有公示的承诺', en: 'None yet' },
  render: given([]),
};

/** Which conditions leave nothing, each with a button that takes it away. */
export const noneLeft: Example = {
  title: { 'zh-CN': '筛选后没有', en: 'None left by the filter' },
  render: () => html`
    <credit-promise-list
      .data=${examplePromises}
      type="repair"
      promise-state="broken"
      place="420222"
      subject-code="91420222MA4ABCD17Y"
    ></credit-promise-list>
  `,
};

export const wrongCode: Example = {
  title: { 'zh-CN': '代码不对', en: 'No such code' },
  render: given(examplePromises),
  play: (root) => {
    const field = root.querySelector<HTMLInputElement>('[name=subject]');
    if (field) field.value = '914202';
    root.querySelector<HTMLElement>('form button')?.click();
  },
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(on(never)),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(on(unavailable)),
};
