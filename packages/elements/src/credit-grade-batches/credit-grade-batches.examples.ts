import type { CreditClient } from '@xinyong/client';
import type { GradeBatch } from '@xinyong/contract';
import { abcd1000, gradedBy, gradingSchemes } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import type { Example } from '../examples.ts';
import type { GradeBatchesData } from './credit-grade-batches.ts';

const batch = (more: Partial<GradeBatch>): GradeBatch => ({
  id: '7c2f7a1e-3b0a-4b8e-9f7e-0a4f1f6f0001',
  scheme: abcd1000.id,
  origin: 'example',
  digest: '1ff9d93d0a5277f8f6bc145c28702b437195bc30663f2931b5e41d0ac235bcd4',
  on: '2026-11-21',
  place: '420222',
  state: 'done',
  subjects: 1334,
  done: 1334,
  grades: { A: 112, B: 801, C: 274, D: 96, unknown: 51 },
  startedAt: '2026-11-21T02:00:00Z',
  endedAt: '2026-11-21T02:00:04Z',
  ...more,
});
const { endedAt: _ended, ...begun } = batch({});
const running: GradeBatch = {
  ...begun,
  id: '7c2f7a1e-3b0a-4b8e-9f7e-0a4f1f6f0002',
  state: 'running',
  done: 400,
  grades: { B: 260, C: 90, D: 30, unknown: 20 },
};
const failed: GradeBatch = batch({
  id: '7c2f7a1e-3b0a-4b8e-9f7e-0a4f1f6f0003',
  state: 'failed',
  done: 200,
  grades: { B: 200 },
});

const schemes = gradingSchemes.map(gradedBy);
const page = (...data: readonly GradeBatch[]): GradeBatchesData => ({
  data,
  nextCursor: null,
  schemes,
});

const given = (data: GradeBatchesData) => (): TemplateResult =>
  html`<credit-grade-batches .data=${data} place="420222"></credit-grade-batches>`;

const asked = (client: CreditClient) => (): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-grade-batches place="420222"></credit-grade-batches>
  </credit-provider>
`;

const answers = {
  'GET /v1/grade-schemes': () => ({ schemes }),
  'GET /v1/grade-batches': () => page(batch({})),
};

/** One that is done, one that runs, one that was not finished. */
export const batches: Example = {
  title: { 'zh-CN': '三个批次', en: 'Three batches' },
  render: given(page(running, batch({}), failed)),
};

export const none: Example = {
  title: { 'zh-CN': '还没有批次', en: 'No batches' },
  render: given(page()),
};

export const wrongPlace: Example = {
  title: { 'zh-CN': '代码写错', en: 'A wrong division code' },
  render: () => html`<credit-grade-batches .data=${page()} place="4202"></credit-grade-batches>`,
  play: (root) => root.querySelector('button')?.click(),
};

export const refused: Example = {
  title: { 'zh-CN': '正在进行，不能再开始', en: 'One is running' },
  render: asked(
    exampleClient({
      ...answers,
      'POST /v1/grade-batches': () =>
        problem(409, 'conflict', '这个地区按这个方案的批量评价正在进行，请等它完成。'),
    }),
  ),
  play: (root) => root.querySelector('button')?.click(),
};

export const fetched: Example = {
  title: { 'zh-CN': '向平台查询', en: 'Asked of the platform' },
  render: asked(exampleClient(answers)),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: asked(exampleClient({ ...answers, 'GET /v1/grade-batches': never })),
  waits: true,
};

export const unwell: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: asked(exampleClient({ ...answers, 'GET /v1/grade-batches': unavailable })),
};
