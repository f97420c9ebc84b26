import type { Repair } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { ExamplePlatform } from '../example-platform.ts';
import {
  completeDraft,
  exampleAssessment,
  exampleDetail,
  exampleDraft,
  exampleListing,
  examplePenalty,
  exampleToday,
  recentPenalty,
} from '../example-repairs.ts';
import type { Example } from '../examples.ts';
import type { RepairWizardData } from './wizard-events.ts';
import type { WizardPlace } from './wizard-journey.ts';

const wizard = (data: RepairWizardData, page: WizardPlace | '') => (): TemplateResult => html`
  <credit-repair-wizard
    .data=${data}
    page=${page}
    history="memory"
    today=${exampleToday}
    status-href-template="/status.html?repair={id}"
  ></credit-repair-wizard>
`;

const at = (page: WizardPlace, repair: Repair = completeDraft): Example['render'] =>
  wizard(exampleDetail(repair), page);

const press = (root: HTMLElement): void =>
  root.querySelector<HTMLElement>('form .credit-button')?.click();

export const start: Example = {
  title: { 'zh-CN': '开始', en: 'Start' },
  render: wizard({ record: examplePenalty, assessment: exampleAssessment(examplePenalty) }, ''),
};

export const tooEarly: Example = {
  title: { 'zh-CN': '还不能申请', en: 'Too early' },
  render: wizard({ record: recentPenalty, assessment: exampleAssessment(recentPenalty) }, ''),
};

export const oneQuestion: Example = {
  title: { 'zh-CN': '一页一问', en: 'One question a page' },
  render: at('corrected', exampleDraft),
};

export const oneQuestionInvalid: Example = {
  title: { 'zh-CN': '没有回答', en: 'Not answered' },
  render: at('corrected', exampleDraft),
  play: press,
};

export const obligations: Example = {
  title: { 'zh-CN': '履行义务', en: 'Duties' },
  render: at('obligations'),
};

export const notReady: Example = {
  title: { 'zh-CN': '要先办好的事', en: 'Something first' },
  render: at('not-ready', { ...exampleDraft, answers: { corrected: false } }),
};

export const materials: Example = {
  title: { 'zh-CN': '上传材料', en: 'Files' },
  render: at('materials'),
};

export const materialsMissing: Example = {
  title: { 'zh-CN': '缺少材料', en: 'A file is missing' },
  render: at('materials', { ...completeDraft, files: [] }),
  play: press,
};

export const contact: Example = {
  title: { 'zh-CN': '联系方式', en: 'Contact' },
  render: at('contact'),
};

export const promise: Example = {
  title: { 'zh-CN': '信用承诺', en: 'Promise' },
  render: at('promise'),
};

export const check: Example = {
  title: { 'zh-CN': '核对', en: 'Check answers' },
  render: at('check'),
};

export const later: Example = {
  title: { 'zh-CN': '以后再办', en: 'Finish later' },
  render: at('later'),
};

export const resumed: Example = {
  title: { 'zh-CN': '继续填写', en: 'Resumed' },
  render: wizard(
    exampleDetail({
      ...exampleDraft,
      answers: { corrected: true, obligationsPerformed: true },
      files: completeDraft.files,
    }),
    '',
  ),
};

export const sent: Example = {
  title: { 'zh-CN': '已提交', en: 'Submitted' },
  render: wizard(
    exampleDetail({ ...completeDraft, state: 'submitted', submittedOn: exampleToday }),
    '',
  ),
};

export const supplement: Example = {
  title: { 'zh-CN': '需补正', en: 'More needed' },
  render: wizard(
    exampleDetail({
      ...completeDraft,
      state: 'supplement-requested',
      submittedOn: '2026-11-18',
      notice: '缴款凭证看不清楚，请重新上传清晰的照片或者扫描件。',
      supplement: { items: ['file:proof-of-performance'], respondBy: '2026-12-01' },
    }),
    '',
  ),
};

export const supplementItem: Example = {
  title: { 'zh-CN': '补正的一项', en: 'What was asked for' },
  render: wizard(
    exampleDetail({
      ...completeDraft,
      state: 'supplement-requested',
      submittedOn: '2026-11-18',
      notice: '缴款凭证看不清楚，请重新上传清晰的照片或者扫描件。',
      supplement: { items: ['file:proof-of-performance'] },
    }),
    'materials',
  ),
};

export const listing: Example = {
  title: { 'zh-CN': '移出经营异常名录', en: 'Abnormal listing' },
  render: wizard(
    exampleDetail({ ...exampleDraft, recordId: exampleListing.id, track: 'gsxt' }, exampleListing),
    'corrected',
  ),
};

/** The session is about to end. */
export const sessionEnding: Example = {
  title: { 'zh-CN': '登录快到期', en: 'Session ending' },
  render: () => html`
    <credit-repair-wizard
      .data=${exampleDetail(completeDraft)}
      page="contact"
      history="memory"
      today=${exampleToday}
      session-expires-at=${new Date(Date.now() + 4 * 60_000).toISOString()}
    ></credit-repair-wizard>
  `,
};

/** With a platform behind it, from the start page on. */
export const whole: Example = {
  title: { 'zh-CN': '完整办理', en: 'The whole journey' },
  render: () => html`
    <credit-provider .client=${new ExamplePlatform().client}>
      <credit-repair-wizard
        record-id=${examplePenalty.id}
        history="memory"
        today=${exampleToday}
      ></credit-repair-wizard>
    </credit-provider>
  `,
};
