import type { Page } from '@xinyong/contract';
import type { Subject, SubjectKind, Uscc } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import type { Example } from '../examples.ts';

const subject = (name: string, code: string, kind: SubjectKind, region: string): Subject => ({
  name,
  code: code as Uscc, // of the sample files, where every code holds
  kind,
  region,
  sector: '食品',
  representative: '陈某某',
  foundedOn: '2015-10-13',
});

const subjects = [
  subject('黄石市示例润泽工程建设有限公司', '91420200MAEGGXG49C', 'enterprise', '420200'),
  subject('翁源县示例瑞丰广告经营部', '92440229MAHBBCRG3K', 'individual-business', '440229'),
  subject('翁源县示例安澜交通运输有限公司', '91440229MAT1YY6W9W', 'enterprise', '440229'),
  subject('黄石市示例禾盛文化旅游有限公司', '91420200975749505J', 'enterprise', '420200'),
];

const searched = (query: string, answer: (url: URL) => unknown): TemplateResult => html`
  <credit-provider .client=${exampleClient({ 'GET /v1/subjects': answer })}>
    <credit-subject-search href-template="#{code}" query=${query}></credit-subject-search>
  </credit-provider>
`;

const page = (data: readonly Subject[], nextCursor: string | null = null): Page<Subject> => ({
  data,
  nextCursor,
});

export const empty: Example = {
  title: { 'zh-CN': '开始', en: 'Start' },
  render: () => searched('', () => page(subjects)),
};

export const found: Example = {
  title: { 'zh-CN': '查询结果', en: 'Results' },
  render: () => searched('示例', () => page(subjects)),
};

export const more: Example = {
  title: { 'zh-CN': '结果不止一页', en: 'More than one page' },
  render: () =>
    searched('示例', ({ searchParams }) =>
      searchParams.has('cursor') ? page(subjects.slice(2)) : page(subjects.slice(0, 2), 'next'),
    ),
};

export const buttons: Example = {
  title: { 'zh-CN': '由宿主页面处理选择', en: 'The host handles the choice' },
  render: () => html`
    <credit-provider .client=${exampleClient({ 'GET /v1/subjects': () => page(subjects) })}>
      <credit-subject-search query="示例"></credit-subject-search>
    </credit-provider>
  `,
};

export const nothingFound: Example = {
  title: { 'zh-CN': '没有找到', en: 'Nothing found' },
  render: (locale) =>
    searched(locale === 'en' ? 'No such company' : '示例不存在公司', () => page([])),
};

export const slip: Example = {
  title: { 'zh-CN': '代码有笔误', en: 'A slip in the code' },
  render: () => searched('91420200MAEGGGX49C', () => page([])),
};

export const tooShort: Example = {
  title: { 'zh-CN': '字数太少', en: 'Too short' },
  render: () => searched('示', () => page(subjects)),
};

export const person: Example = {
  title: { 'zh-CN': '填了身份证号码', en: 'The number of a person' },
  render: () => searched('11010519491231002X', () => page(subjects)),
};

export const searching: Example = {
  title: { 'zh-CN': '正在查询', en: 'Searching' },
  render: () => searched('示例', never),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '服务不可用', en: 'The service fails' },
  render: () => searched('示例', unavailable),
};
