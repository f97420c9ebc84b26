import type { RepairDetail } from '@xinyong/contract';
import type { Repair } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { ExamplePlatform } from '../example-platform.ts';
import {
  completeDraft,
  exampleDetail,
  examplePenalty,
  exampleToday,
  unclassedPenalty,
} from '../example-repairs.ts';
import type { Example } from '../examples.ts';

const application = (id: string, change: Partial<Repair>): RepairDetail =>
  exampleDetail({ ...completeDraft, id, ...change }, examplePenalty, 'agency');

const first = '0f8fad5b-d9cb-469f-a165-70867728950e';
const waiting = application(first, { state: 'submitted', submittedOn: '2026-11-18' });
const overdue = application('1b4e28ba-2fa1-41d2-883f-0016d3cca427', {
  state: 'accepted',
  submittedOn: '2026-11-02',
  acceptedOn: '2026-11-05',
  subjectName: '阳新县示例安澜交通运输有限公司',
});
const granted = exampleDetail(
  {
    ...completeDraft,
    id: '6fa459ea-ee8a-4ca4-894e-db77e160355e',
    state: 'granted',
    submittedOn: '2026-10-12',
    acceptedOn: '2026-10-14',
    subjectName: '阳新县示例瑞丰广告经营部',
    notice: '经审核，符合修复条件，准予修复。',
  },
  {
    ...examplePenalty,
    display: { state: 'ended', endedOn: '2026-10-19', endedBy: 'repair' },
  },
  'agency',
);

const desk =
  (details: readonly RepairDetail[], repairId = '') =>
  (): TemplateResult => html`
    <credit-repair-desk
      .data=${details}
      repair-id=${repairId}
      today=${exampleToday}
    ></credit-repair-desk>
  `;

const asked = (client: ReturnType<typeof exampleClient>): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-repair-desk today=${exampleToday}></credit-repair-desk>
  </credit-provider>
`;

const press = (command: string) => (root: HTMLElement) =>
  root.querySelector<HTMLElement>(`[data-command="${command}"]`)?.click();

export const queue: Example = {
  title: { 'zh-CN': '申请列表', en: 'Queue' },
  render: desk([waiting, overdue, granted]),
};

export const empty: Example = {
  title: { 'zh-CN': '没有申请', en: 'No applications' },
  render: desk([]),
};

export const submitted: Example = {
  title: { 'zh-CN': '一份申请', en: 'One application' },
  render: desk([waiting], first),
};

export const unstated: Example = {
  title: { 'zh-CN': '要由机关认定', en: 'The agency has to state facts' },
  render: desk([exampleDetail(waiting.repair, unclassedPenalty, 'agency')], first),
};

export const supplement: Example = {
  title: { 'zh-CN': '要求补正', en: 'Asking for more' },
  render: desk([waiting], first),
  play: press('request-supplement'),
};

export const noticeMissing: Example = {
  title: { 'zh-CN': '没有填写告知内容', en: 'Notice missing' },
  render: desk([waiting], first),
  play: async (root) => {
    press('decline')(root);
    await root.querySelector('credit-repair-desk')?.updateComplete;
    root.querySelector<HTMLElement>('.credit-command .credit-button')?.click();
  },
};

export const confirming: Example = {
  title: { 'zh-CN': '确认决定', en: 'Confirming a decision' },
  render: desk([overdue], overdue.repair.id),
  play: async (root) => {
    press('grant')(root);
    await root.querySelector('credit-repair-desk')?.updateComplete;
    const area = root.querySelector('textarea');
    if (area) area.value = '经审核，您的申请符合信用修复条件，准予修复。';
    root.querySelector<HTMLElement>('.credit-command .credit-button')?.click();
  },
};

export const revoking: Example = {
  title: { 'zh-CN': '撤销修复', en: 'Revoking a repair' },
  render: desk([granted], granted.repair.id),
  play: async (root) => {
    press('revoke')(root);
    await root.querySelector('credit-repair-desk')?.updateComplete;
    root.querySelector<HTMLElement>('.credit-command .credit-button')?.click();
  },
};

export const closed: Example = {
  title: { 'zh-CN': '已办结', en: 'Closed' },
  render: desk([granted], granted.repair.id),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/repairs/queue': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/repairs/queue': unavailable })),
};

export const fetched: Example = {
  title: { 'zh-CN': '按机关查询', en: 'Asked' },
  render: () =>
    asked(new ExamplePlatform({ by: 'agency', repairs: [waiting.repair, overdue.repair] }).client),
};
