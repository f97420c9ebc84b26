import type { CreditClient } from '@xinyong/client';
import type { CreditRecord } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import {
  endedPenalty,
  exampleArchive,
  exampleAssessment,
  exampleListing,
  examplePenalty,
  examplePermit,
  exampleSeriousListing,
  exampleToday,
  recentPenalty,
  unclassedAssessment,
  unclassedPenalty,
} from '../example-repairs.ts';
import { exampleClient, never, unavailable } from '../example-client.ts';
import type { Example } from '../examples.ts';
import type { RecordListData } from './credit-record-list.ts';

const dataOf = (...records: readonly CreditRecord[]): RecordListData => ({
  records,
  assessments: Object.fromEntries(records.map((record) => [record.id, exampleAssessment(record)])),
});

const list = (data: RecordListData) => (): TemplateResult => html`
  <credit-record-list
    .data=${data}
    today=${exampleToday}
    repair-href-template="/repair.html?record={id}"
  ></credit-record-list>
`;

const asked = (client: CreditClient): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-record-list
      subject-code=${examplePenalty.subjectCode}
      today=${exampleToday}
    ></credit-record-list>
  </credit-provider>
`;

/** Records of penalties, lists and permits. */
export const everyKind: Example = {
  title: { 'zh-CN': '各类信息', en: 'Every kind' },
  render: list(
    dataOf(examplePenalty, recentPenalty, exampleListing, exampleSeriousListing, examplePermit),
  ),
};

/** 信用档案, as the subject's own agent sees it: nothing in it is repaired here. */
export const archive: Example = {
  title: { 'zh-CN': '信用档案', en: 'Credit archive' },
  render: list({ records: exampleArchive, assessments: {} }),
};

export const notYet: Example = {
  title: { 'zh-CN': '未到申请时间', en: 'Too early' },
  render: list(dataOf(recentPenalty)),
};

export const eligible: Example = {
  title: { 'zh-CN': '可以申请', en: 'You can apply' },
  render: list({
    records: [examplePenalty],
    assessments: {
      [examplePenalty.id]: exampleAssessment(examplePenalty, {
        corrected: true,
        obligationsPerformed: true,
        promisePublished: true,
        materials: ['promise-letter', 'proof-of-performance'],
      }),
    },
  }),
};

export const missing: Example = {
  title: { 'zh-CN': '需要补充材料', en: 'A document is missing' },
  render: list({
    records: [examplePenalty],
    assessments: {
      [examplePenalty.id]: exampleAssessment(examplePenalty, {
        corrected: true,
        obligationsPerformed: true,
        promisePublished: true,
        materials: ['promise-letter'],
      }),
    },
  }),
};

export const severityUnknown: Example = {
  title: { 'zh-CN': '失信程度未认定', en: 'Not stated how serious' },
  render: list({
    records: [unclassedPenalty],
    assessments: { [unclassedPenalty.id]: unclassedAssessment },
  }),
};

/** As the agent and the auditor still see it. */
export const ended: Example = {
  title: { 'zh-CN': '已停止公示', en: 'No longer displayed' },
  render: list({ records: [endedPenalty], assessments: {} }),
};

export const whyOpened: Example = {
  title: { 'zh-CN': '展开理由', en: 'Why' },
  render: list(dataOf(recentPenalty)),
  play: (root) => root.querySelector('summary')?.click(),
};

export const empty: Example = {
  title: { 'zh-CN': '没有信息', en: 'No records' },
  render: list({ records: [], assessments: {} }),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/subjects/{code}/records': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/subjects/{code}/records': unavailable })),
};

export const fetched: Example = {
  title: { 'zh-CN': '按代码查询', en: 'Asked by code' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/subjects/{code}/records': () => ({
          data: [examplePenalty, exampleListing],
          nextCursor: 'more',
        }),
        'POST /v1/records/{id}/assessment': (url) =>
          exampleAssessment(
            url.pathname.includes(exampleListing.id) ? exampleListing : examplePenalty,
          ),
      }),
    ),
};
