import type { CreditClient } from '@xinyong/client';
import type { SubjectWarnings, WarningPage } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { examplePenalty } from '../example-repairs.ts';
import {
  exampleSubjectWarnings,
  exampleWarningPage,
  exampleWarnings,
  handledWarnings,
} from '../example-warnings.ts';
import type { Example } from '../examples.ts';

const own = (data: SubjectWarnings) => (): TemplateResult => html`
  <credit-warning-list
    .data=${data}
    repair-href-template="/repair.html?record={id}"
    publicity-href="https://www.gsxt.gov.cn/"
  ></credit-warning-list>
`;

const desk = (data: WarningPage) => (): TemplateResult =>
  html`<credit-warning-list desk .data=${data}></credit-warning-list>`;

const asked = (client: CreditClient): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-warning-list subject-code=${examplePenalty.subjectCode}></credit-warning-list>
  </credit-provider>
`;

const askedByDesk = (client: CreditClient): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-warning-list desk place="420222"></credit-warning-list>
  </credit-provider>
`;

/** Opens the first warning of a desk and prepares a reminder. */
function prepare(root: HTMLElement): void {
  press(root, '.credit-warning-fold > summary');
  press(root, '[data-remind]');
}

const press = (root: HTMLElement, selector: string): void =>
  root.querySelector<HTMLElement>(selector)?.click();

/** What stands for a subject, the most urgent first. */
export const mine: Example = {
  title: { 'zh-CN': '我的提醒', en: 'My warnings' },
  render: own(exampleSubjectWarnings(exampleWarnings)),
};

export const handled: Example = {
  title: { 'zh-CN': '已经提醒、已经知道', en: 'Reminded and seen' },
  render: own(exampleSubjectWarnings(handledWarnings)),
};

export const sourcesOpened: Example = {
  title: { 'zh-CN': '展开依据', en: 'Sources' },
  render: own(exampleSubjectWarnings(exampleWarnings)),
  play: (root) => press(root, 'summary'),
};

export const empty: Example = {
  title: { 'zh-CN': '没有提醒', en: 'No warnings' },
  render: own(exampleSubjectWarnings([])),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查看', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/subjects/{code}/warnings': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/subjects/{code}/warnings': unavailable })),
};

export const fetched: Example = {
  title: { 'zh-CN': '按代码查询', en: 'Asked by code' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/subjects/{code}/warnings': () => exampleSubjectWarnings(exampleWarnings),
      }),
    ),
};

/** What an officer sees. */
export const ofAgency: Example = {
  title: { 'zh-CN': '机关的提醒台', en: 'The desk' },
  render: desk(exampleWarningPage(handledWarnings)),
};

export const opened: Example = {
  title: { 'zh-CN': '打开一项', en: 'One opened' },
  render: desk(exampleWarningPage(handledWarnings)),
  play: (root) => press(root, '.credit-warning-fold > summary'),
};

export const preparingText: Example = {
  title: { 'zh-CN': '发送前看到文字', en: 'The words before they are sent' },
  render: desk(exampleWarningPage(exampleWarnings)),
  play: prepare,
};

export const preparingLetter: Example = {
  title: { 'zh-CN': '准备信函', en: 'Preparing a letter' },
  render: desk(exampleWarningPage(exampleWarnings)),
  play: async (root) => {
    prepare(root);
    await root.querySelector('credit-warning-list')?.updateComplete;
    press(root, 'input[value=letter]');
  },
};

export const outcomeMissing: Example = {
  title: { 'zh-CN': '没有选择结果', en: 'No outcome chosen' },
  render: desk(exampleWarningPage(handledWarnings)),
  play: (root) => {
    press(root, '.credit-warning-fold > summary');
    press(root, '[data-outcome] .credit-button');
  },
};

export const nobody: Example = {
  title: { 'zh-CN': '没有需要提醒的主体', en: 'Nobody to be reminded' },
  render: desk(exampleWarningPage([])),
};

export const deskLoading: Example = {
  title: { 'zh-CN': '提醒台正在查看', en: 'The desk looks' },
  render: () => askedByDesk(exampleClient({ 'GET /v1/warnings': never })),
  waits: true,
};

export const deskFailed: Example = {
  title: { 'zh-CN': '提醒台查询失败', en: 'The desk failed' },
  render: () => askedByDesk(exampleClient({ 'GET /v1/warnings': unavailable })),
};

export const deskFetched: Example = {
  title: { 'zh-CN': '按地区查看', en: 'Asked by place' },
  render: () =>
    askedByDesk(exampleClient({ 'GET /v1/warnings': () => exampleWarningPage(exampleWarnings) })),
};
