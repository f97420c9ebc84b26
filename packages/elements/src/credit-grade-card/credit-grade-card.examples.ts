import type { CreditClient } from '@xinyong/client';
import type { GradeDecision } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import {
  cappedGrade,
  exampleGrade,
  exampleGradeRecords,
  gradeAnswers,
  importedGrade,
  openGrade,
  plainGrade,
  publicGrade,
  refusing,
  riskGrade,
  unclassedGrade,
  unsettledGrade,
  vetoedGrade,
} from '../example-grades.ts';
import { problem } from '../example-platform.ts';
import { exampleArchive, unclassedPenalty } from '../example-repairs.ts';
import type { Example } from '../examples.ts';

const card = (data: GradeDecision) => (): TemplateResult => html`
  <credit-grade-card
    .data=${data}
    .records=${[...exampleGradeRecords, ...exampleArchive, unclassedPenalty]}
    repair-href-template="/repair.html?record={id}"
  ></credit-grade-card>
`;

const asked = (client: CreditClient) => (): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-grade-card code=${cappedGrade.subjectCode}></credit-grade-card>
  </credit-provider>
`;

const explaining = (answer: () => unknown): (() => TemplateResult) =>
  asked(
    exampleClient({
      'GET /v1/subjects/{code}/grade/explanation': answer,
      'GET /v1/subjects/{code}/records': () => ({ data: [], nextCursor: null }),
    }),
  );

const press = (root: HTMLElement, selector: string): void =>
  root.querySelector<HTMLElement>(selector)?.click();

/** With a record that the subject disputes. */
export const known: Example = {
  title: { 'zh-CN': '等级确定', en: 'A known grade' },
  render: card(exampleGrade),
};

export const capped: Example = {
  title: { 'zh-CN': '有上限', en: 'Capped' },
  render: card(cappedGrade),
};

export const vetoed: Example = {
  title: { 'zh-CN': '一票否决', en: 'Vetoed' },
  render: card(vetoedGrade),
};

/** Facts are not known, and so the grade is not. */
export const unknown: Example = {
  title: { 'zh-CN': '暂不能确定', en: 'Not known yet' },
  render: card(openGrade),
};

/** How serious a penalty is has not been stated. */
export const unsettled: Example = {
  title: { 'zh-CN': '失信程度未认定', en: 'Not stated how serious' },
  render: card(unsettledGrade),
};

export const plain: Example = {
  title: { 'zh-CN': '没有加减分', en: 'Nothing to add or take away' },
  render: card(plainGrade),
};

export const imported: Example = {
  title: { 'zh-CN': '导入的结果', en: 'Given by others' },
  render: card(importedGrade),
};

export const withoutClasses: Example = {
  title: { 'zh-CN': '方案没有等级', en: 'A scheme without classes' },
  render: card(unclassedGrade),
};

export const risk: Example = {
  title: { 'zh-CN': '信用风险', en: 'Risk' },
  render: card(riskGrade),
};

/** As a visitor sees it. */
export const inPublic: Example = {
  title: { 'zh-CN': '公开的说明', en: 'In public' },
  render: card(publicGrade),
};

export const table: Example = {
  title: { 'zh-CN': '用表格查看', en: 'As a table' },
  render: card(cappedGrade),
  play: (root) => press(root, '[aria-controls]'),
};

/** Two repairs are tried together. */
export const tried: Example = {
  title: { 'zh-CN': '试算', en: 'Two repairs tried' },
  render: asked(exampleClient(gradeAnswers)),
  play: (root) => {
    for (const box of root.querySelectorAll<HTMLInputElement>('[name=without]')) box.click();
    press(root, 'form button');
  },
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: explaining(never),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: explaining(unavailable),
};

export const missing: Example = {
  title: { 'zh-CN': '没有这个主体', en: 'Nobody knows the subject' },
  render: explaining(() => problem(404, 'not_found', '没有这个主体。')),
};

export const naturalPerson: Example = {
  title: { 'zh-CN': '自然人不评价', en: 'Persons are not graded' },
  render: explaining(refusing('NATURAL_PERSON')),
};

export const notForKind: Example = {
  title: { 'zh-CN': '方案不适用', en: 'Not for subjects of this kind' },
  render: explaining(refusing('NOT_FOR_KIND')),
};
