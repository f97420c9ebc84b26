import {
  caseOfAnswers,
  decideLeniency,
  leniencyOffers,
  type LeniencyAnswers,
  type LeniencyCase,
  type LeniencyMeasure,
} from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import type { Example } from '../examples.ts';

const today = '2026-11-21';
const yangxin = '420222';

const advisor =
  (measure: LeniencyMeasure | '', place: string = yangxin) =>
  (): TemplateResult => html`
    <credit-leniency-advisor
      place=${place}
      measure=${measure}
      history="memory"
      today=${today}
    ></credit-leniency-advisor>
  `;

const shown =
  (measure: LeniencyMeasure, answers: LeniencyAnswers, place: string = yangxin) =>
  (): TemplateResult => html`
    <credit-leniency-advisor
      .data=${decideLeniency({ ...caseOfAnswers(measure, answers), on: today, place })}
    ></credit-leniency-advisor>
  `;

/** Answers page after page, as a person does: yes, no or a word chosen, a number typed, null for 不清楚. */
const answering =
  (...answers: readonly (string | null)[]) =>
  async (root: HTMLElement): Promise<void> => {
    for (const answer of answers) {
      await answeredBefore(root);
      const radio = root.querySelector<HTMLInputElement>(
        `input[type=radio][value='${answer ?? ''}']`,
      );
      if (radio) radio.checked = true;
      const typed = root.querySelector<HTMLInputElement>('input[inputmode]');
      if (typed && answer !== null) typed.value = answer;
      const press = answer === null && typed ? '[name=unknown]' : 'form .credit-actions button';
      root.querySelector<HTMLElement>(press)?.click();
    }
  };

/** Waits until the answer before was understood. */
async function answeredBefore(root: HTMLElement): Promise<void> {
  const element = root.querySelector('credit-leniency-advisor');
  do await new Promise(requestAnimationFrame);
  while (element?.querySelector('[aria-busy=true]'));
  await element?.updateComplete;
}

export const measures: Example = {
  title: { 'zh-CN': '选一项', en: 'Choose a measure' },
  render: advisor(''),
};

export const fewMeasures: Example = {
  title: { 'zh-CN': '本地没有政策', en: 'A place without a policy' },
  render: advisor('', '440229'),
};

export const tooEarly: Example = {
  title: { 'zh-CN': '没有规则的日期', en: 'A day without rules' },
  render: () => html`
    <credit-leniency-advisor history="memory" today="2025-04-18"></credit-leniency-advisor>
  `,
};

export const yesOrNo: Example = {
  title: { 'zh-CN': '是或者否', en: 'Yes or no' },
  render: advisor('first-violation'),
};

export const choice: Example = {
  title: { 'zh-CN': '选一种情况', en: 'One of several' },
  render: advisor('general-status-error'),
};

export const year: Example = {
  title: { 'zh-CN': '填年份', en: 'A year' },
  render: advisor('late-report'),
};

export const day: Example = {
  title: { 'zh-CN': '填日期', en: 'A day' },
  render: advisor('late-licence'),
  play: answering('enterprise'),
};

export const days: Example = {
  title: { 'zh-CN': '填天数', en: 'A number of days' },
  render: advisor('dormancy'),
  play: answering('yes', 'file', null, null),
};

export const notAnswered: Example = {
  title: { 'zh-CN': '没有回答', en: 'Not answered' },
  render: advisor('first-violation'),
  play: (root) => root.querySelector<HTMLElement>('form .credit-button')?.click(),
};

export const check: Example = {
  title: { 'zh-CN': '核对回答', en: 'Check answers' },
  render: advisor('late-report'),
  play: answering('2025', 'no', null),
};

export const settledEarly: Example = {
  title: { 'zh-CN': '已有结论', en: 'Settled early' },
  render: advisor('deregistration'),
  play: answering('enterprise', 'yes', 'yes', 'yes'),
};

export const fineWaived: Example = {
  title: { 'zh-CN': '免于行政处罚', en: 'Fine waived' },
  render: shown('late-report', {
    reportYear: 2025,
    filed: true,
    filedOn: '2026-08-03',
    firstLate: true,
  }),
};

export const mayNotPunish: Example = {
  title: { 'zh-CN': '可以不予行政处罚', en: 'May not punish' },
  render: shown('first-violation', {
    noFaultProven: false,
    minorViolation: null,
    harm: 'slight',
    firstTime: true,
    correction: 'in-time',
  }),
};

export const shallNotPunish: Example = {
  title: { 'zh-CN': '应当不予行政处罚', en: 'Shall not punish' },
  render: shown('first-violation', {
    noFaultProven: false,
    minorViolation: true,
    harm: 'none',
    correction: 'in-time',
  }),
};

export const deferred: Example = {
  title: { 'zh-CN': '暂不列入', en: 'Listing deferred' },
  render: shown('unreachable', {
    subjectKind: 'enterprise',
    reachableOtherwise: true,
    otherViolations: false,
    reasonGiven: true,
  }),
};

export const labelled: Example = {
  title: { 'zh-CN': '抽查标注', en: 'Label of the check' },
  render: shown('exempt-error', {
    subjectKind: 'enterprise',
    exemptSlip: true,
    guided: true,
    corrected: true,
  }),
};

export const dormant: Example = {
  title: { 'zh-CN': '延长歇业', en: 'Dormancy extended' },
  render: shown('dormancy', {
    request: 'extend',
    hardship: true,
    startOn: '2024-03-01',
    untilOn: '2026-11-30',
    extendTo: '2027-01-31',
    earlierDays: 0,
    resumedOn: '2026-11-10',
  }),
};

export const blocked: Example = {
  title: { 'zh-CN': '不能简易注销', en: 'Barred' },
  render: shown('deregistration', {
    subjectKind: 'enterprise',
    debtsSettled: true,
    onAbnormalList: true,
    equityPledged: true,
    inLitigation: true,
  }),
};

export const notYet: Example = {
  title: { 'zh-CN': '还差条件', en: 'A condition is open' },
  render: shown('late-report', { reportYear: 2025, filed: false, firstLate: true }),
};

export const indeterminate: Example = {
  title: { 'zh-CN': '暂不能确定', en: 'Cannot be said yet' },
  render: shown('serious-listing', { ground: 'other', listed: false, performed: null }),
};

export const notOffered: Example = {
  title: { 'zh-CN': '本地没有查到', en: 'Not known to be offered' },
  render: shown('late-report', {}, '440229'),
};

/** With a platform behind it. */
export const whole: Example = {
  title: { 'zh-CN': '完整咨询', en: 'The whole way' },
  render: () => html`
    <credit-provider .client=${platform()}>
      <credit-leniency-advisor
        place=${yangxin}
        measure="late-report"
        history="memory"
      ></credit-leniency-advisor>
    </credit-provider>
  `,
  play: answering('2025', 'no', 'yes', 'result'),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  waits: true,
  render: () => html`
    <credit-provider .client=${exampleClient({ 'GET /v1/leniency/measures': never })}>
      <credit-leniency-advisor place=${yangxin} history="memory"></credit-leniency-advisor>
    </credit-provider>
  `,
};

export const failed: Example = {
  title: { 'zh-CN': '服务出错', en: 'The service fails' },
  render: () => html`
    <credit-provider .client=${exampleClient({ 'GET /v1/leniency/measures': unavailable })}>
      <credit-leniency-advisor place=${yangxin} history="memory"></credit-leniency-advisor>
    </credit-provider>
  `,
};

function platform() {
  return exampleClient({
    'GET /v1/leniency/measures': (url) =>
      leniencyOffers(url.searchParams.get('place') ?? yangxin, today),
    'POST /v1/leniency/advice': (_, body) => {
      const { place, case: asked } = body as { place: string; case: LeniencyCase }; // the client sends it so
      return decideLeniency({ ...asked, place, on: today });
    },
  });
}
