import type { CreditClient } from '@xinyong/client';
import { gradeSummary, type GradeDecision } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import {
  cappedGrade,
  exampleGrade,
  gradeAnswers,
  importedGrade,
  openGrade,
  refusing,
  riskGrade,
  unclassedGrade,
} from '../example-grades.ts';
import { problem } from '../example-platform.ts';
import type { Example } from '../examples.ts';
import type { Locale } from '../locale/locale.ts';

const fallback = {
  'zh-CN': '信用等级：C 信用一般（示例）',
  en: 'Credit grade: C Fair credit (example)',
};

const badge = (decision: GradeDecision) => (): TemplateResult => html`
  <credit-badge .data=${gradeSummary(decision)}></credit-badge>
`;

const asked =
  (client: CreditClient) =>
  (locale: Locale): TemplateResult => html`
    <credit-provider .client=${client}>
      <credit-badge code=${cappedGrade.subjectCode}>${fallback[locale]}</credit-badge>
    </credit-provider>
  `;

export const known: Example = {
  title: { 'zh-CN': '等级', en: 'A grade' },
  render: badge(exampleGrade),
};

/** Every size. */
export const sizes: Example = {
  title: { 'zh-CN': '大小', en: 'Sizes' },
  render: () => html`
    ${(['small', 'medium', 'large'] as const).map(
      (size) => html`
        <p><credit-badge size=${size} .data=${gradeSummary(cappedGrade)}></credit-badge></p>
      `,
    )}
  `,
};

export const unknown: Example = {
  title: { 'zh-CN': '暂不能确定', en: 'Not known yet' },
  render: badge(openGrade),
};

/** The scheme has no classes. */
export const withoutClasses: Example = {
  title: { 'zh-CN': '方案没有等级', en: 'A scheme without classes' },
  render: badge(unclassedGrade),
};

export const imported: Example = {
  title: { 'zh-CN': '导入的结果', en: 'Given by others' },
  render: badge(importedGrade),
};

export const risk: Example = {
  title: { 'zh-CN': '信用风险', en: 'Risk' },
  render: badge(riskGrade),
};

/** The explanation stands on a page of its own. */
export const link: Example = {
  title: { 'zh-CN': '链接', en: 'A link' },
  render: () => html`
    <credit-badge href="#grade" .data=${gradeSummary(cappedGrade)}></credit-badge>
  `,
};

/** Its own words are shown while it asks. */
export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: (locale) => html`
    <credit-provider .client=${exampleClient({ 'GET /v1/subjects/{code}/grade': never })}>
      <credit-badge code=${cappedGrade.subjectCode}
        >${locale === 'en' ? 'Credit grade: …' : '信用等级：……'}</credit-badge
      >
    </credit-provider>
  `,
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: asked(exampleClient({ 'GET /v1/subjects/{code}/grade': unavailable })),
};

export const missing: Example = {
  title: { 'zh-CN': '没有这个主体', en: 'Nobody knows the subject' },
  render: asked(
    exampleClient({
      'GET /v1/subjects/{code}/grade': () => problem(404, 'not_found', '没有这个主体。'),
    }),
  ),
};

export const refused: Example = {
  title: { 'zh-CN': '不评价', en: 'Not graded' },
  render: asked(exampleClient({ 'GET /v1/subjects/{code}/grade': refusing('NOT_FOR_KIND') })),
};

export const fetched: Example = {
  title: { 'zh-CN': '按代码查询', en: 'Asked by code' },
  render: asked(exampleClient(gradeAnswers)),
};
