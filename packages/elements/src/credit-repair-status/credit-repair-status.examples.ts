import type { Repair } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { ExamplePlatform } from '../example-platform.ts';
import {
  completeDraft,
  exampleDetail,
  exampleDraft,
  exampleHistory,
  exampleToday,
} from '../example-repairs.ts';
import type { Example } from '../examples.ts';

const status = (repair: Repair) => (): TemplateResult => html`
  <credit-repair-status
    .data=${{ detail: exampleDetail(repair), events: exampleHistory(repair) }}
    today=${exampleToday}
    wizard-href-template="/repair.html?repair={id}"
  ></credit-repair-status>
`;

const asked = (client: ReturnType<typeof exampleClient>): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-repair-status repair-id=${exampleDraft.id} today=${exampleToday}></credit-repair-status>
  </credit-provider>
`;

export const draft: Example = {
  title: { 'zh-CN': '草稿', en: 'Draft' },
  render: status(exampleDraft),
};

export const submitted: Example = {
  title: { 'zh-CN': '已提交', en: 'Submitted' },
  render: status({ ...completeDraft, state: 'submitted', submittedOn: '2026-11-16' }),
};

export const supplement: Example = {
  title: { 'zh-CN': '需补正', en: 'More needed' },
  render: status({
    ...completeDraft,
    state: 'supplement-requested',
    submittedOn: '2026-11-16',
    notice: '缴款凭证看不清楚，请重新上传清晰的照片或者扫描件。',
  }),
};

export const accepted: Example = {
  title: { 'zh-CN': '已受理', en: 'Accepted' },
  render: status({
    ...completeDraft,
    state: 'accepted',
    submittedOn: '2026-11-16',
    acceptedOn: '2026-11-18',
  }),
};

export const granted: Example = {
  title: { 'zh-CN': '准予修复', en: 'Granted' },
  render: status({
    ...completeDraft,
    state: 'granted',
    submittedOn: '2026-11-16',
    acceptedOn: '2026-11-18',
    notice: '经审核，符合修复条件，准予修复。',
  }),
};

export const refused: Example = {
  title: { 'zh-CN': '不予修复', en: 'Refused' },
  render: status({
    ...completeDraft,
    state: 'refused',
    submittedOn: '2026-11-16',
    acceptedOn: '2026-11-18',
    answers: { ...completeDraft.answers, corrected: false },
    notice: '现场核查发现标签仍未更换，违法行为尚未改正。',
  }),
};

export const withdrawing: Example = {
  title: { 'zh-CN': '确认撤回', en: 'Withdrawing' },
  render: status({ ...completeDraft, state: 'submitted', submittedOn: '2026-11-16' }),
  play: (root) => root.querySelector<HTMLElement>('[data-withdraw]')?.click(),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () =>
    asked(exampleClient({ 'GET /v1/repairs/{id}': never, 'GET /v1/repairs/{id}/history': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/repairs/{id}': unavailable,
        'GET /v1/repairs/{id}/history': unavailable,
      }),
    ),
};

export const fetched: Example = {
  title: { 'zh-CN': '按编号查询', en: 'Asked by id' },
  render: () =>
    asked(
      new ExamplePlatform({
        repairs: [{ ...completeDraft, state: 'submitted', submittedOn: '2026-11-16' }],
      }).client,
    ),
};
