import { readyTemplates, type CreditPromise } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import type { PublishedTemplate } from '@xinyong/contract';
import {
  acceptedDeferred,
  acceptedPromise,
  completeDeferred,
  completePromise,
  deferredTemplate,
  draftOf,
  everyFieldTemplate,
  examplePromiseAssessment,
  ExamplePromises,
  exampleTemplates,
  falseArchive,
  openArchive,
  permitTemplate,
  promiseDetailOf,
  submittedPromise,
} from '../example-promises.ts';
import { exampleToday } from '../example-repairs.ts';
import { problem } from '../example-platform.ts';
import { never, unavailable } from '../example-client.ts';
import type { Example } from '../examples.ts';
import type { PromiseFormData } from './promise-form-events.ts';
import type { PromisePlace } from './promise-journey.ts';

const form = (data: PromiseFormData, page: PromisePlace | '') => (): TemplateResult => html`
  <credit-promise-form
    .data=${data}
    page=${page}
    history="memory"
    today=${exampleToday}
    document-href-template="/v1/promises/document?code={code}&amp;check={check}"
    verify-href-template="/promises.html?code={code}&amp;check={check}"
    status-href-template="/my-promises.html?id={id}"
    grade-href="/grade.html"
    repair-href="/subject.html"
    promises-href="/my-promises.html"
  ></credit-promise-form>
`;

const at = (
  page: PromisePlace | '',
  promise: CreditPromise = completePromise,
  template: PublishedTemplate = permitTemplate,
): Example['render'] => form({ ...promiseDetailOf(promise, template), template }, page);

/** With a platform behind it. */
const live =
  (platform: ExamplePromises, promiseId = '', templateId = '') =>
  (): TemplateResult =>
    html`<credit-provider .client=${platform.client}>
      <credit-promise-form
        promise-id=${promiseId}
        template-id=${templateId}
        history="memory"
        today=${exampleToday}
      ></credit-promise-form>
    </credit-provider>`;

const intercepted = (
  platform: ExamplePromises,
  intercept: NonNullable<ExamplePromises['intercept']>,
): ExamplePromises => Object.assign(platform, { intercept });

const press = (root: HTMLElement): void =>
  root.querySelector<HTMLElement>('form .credit-button')?.click();

const tickAndPress = (root: HTMLElement): void => {
  root.querySelector<HTMLElement>('input[type=checkbox]')?.click();
  press(root);
};

export const choose: Example = {
  title: { 'zh-CN': '选择承诺书', en: 'Choose a letter' },
  render: form({ templates: exampleTemplates }, ''),
};

export const chooseOfMany: Example = {
  title: { 'zh-CN': '从许多承诺书中选择', en: 'Choose from many letters' },
  render: form(
    { templates: readyTemplates.map((template) => ({ ...permitTemplate, template })) },
    '',
  ),
};

export const nothingToChoose: Example = {
  title: { 'zh-CN': '没有可以签署的', en: 'Nothing to choose' },
  render: form({ templates: [] }, ''),
};

export const loading: Example = {
  title: { 'zh-CN': '正在打开', en: 'Loading' },
  render: live(intercepted(new ExamplePromises(), never)),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '服务出错', en: 'The service fails' },
  render: live(intercepted(new ExamplePromises(), unavailable)),
};

export const read: Example = {
  title: { 'zh-CN': '先读', en: 'Read first' },
  render: form(
    { template: permitTemplate, assessment: examplePromiseAssessment(permitTemplate) },
    '',
  ),
};

export const readDeferred: Example = {
  title: { 'zh-CN': '先读：容缺受理', en: 'Read first: materials later' },
  render: form({ template: deferredTemplate }, ''),
};

export const readOpen: Example = {
  title: { 'zh-CN': '要由受理单位核实', en: 'The agency has to find out' },
  render: form(
    {
      template: permitTemplate,
      assessment: examplePromiseAssessment(permitTemplate, openArchive),
    },
    '',
  ),
};

export const readRefused: Example = {
  title: { 'zh-CN': '现在还不能承诺', en: 'Not possible now' },
  render: form(
    {
      template: permitTemplate,
      assessment: examplePromiseAssessment(permitTemplate, falseArchive),
    },
    '',
  ),
};

export const signIn: Example = {
  title: { 'zh-CN': '需要登录', en: 'Sign in first' },
  render: live(new ExamplePromises({ by: 'visitor' }), '', permitTemplate.template.id),
  play: (root) => root.querySelector<HTMLElement>('.credit-actions .credit-button')?.click(),
};

export const fill: Example = {
  title: { 'zh-CN': '填写', en: 'Fill in' },
  render: at('fill-1', draftOf(permitTemplate)),
};

export const fillInvalid: Example = {
  title: { 'zh-CN': '没有填写', en: 'Not filled in' },
  render: at('fill-1', draftOf(permitTemplate)),
  play: press,
};

export const everyField: Example = {
  title: { 'zh-CN': '各种填写项目', en: 'Fields of other kinds' },
  render: at(
    'fill-2',
    {
      ...draftOf(everyFieldTemplate),
      answers: { product: '示例牌豆腐', batch: '1200', 'from-day': '2026-12-01' },
    },
    everyFieldTemplate,
  ),
};

export const everyFieldInvalid: Example = {
  title: { 'zh-CN': '数字和日期', en: 'Number and date' },
  render: at(
    'fill-1',
    { ...draftOf(everyFieldTemplate), answers: { batch: '一百', 'from-day': '2026-02-30' } },
    everyFieldTemplate,
  ),
  play: press,
};

export const missing: Example = {
  title: { 'zh-CN': '以后再交的材料', en: 'Materials to come' },
  render: at('missing', completeDeferred, deferredTemplate),
};

export const signer: Example = {
  title: { 'zh-CN': '由谁签署', en: 'Who signs' },
  render: live(
    new ExamplePromises({
      promises: [{ ...completePromise, signer: { name: '', capacity: 'agent' } }],
    }),
    completePromise.id,
  ),
};

export const check: Example = {
  title: { 'zh-CN': '核对', en: 'Check answers' },
  render: at('check'),
};

export const sign: Example = {
  title: { 'zh-CN': '阅读并签署', en: 'Read and sign' },
  render: at('sign'),
};

export const signUnconfirmed: Example = {
  title: { 'zh-CN': '没有勾选', en: 'Not confirmed' },
  render: at('sign'),
  play: press,
};

export const signChanged: Example = {
  title: { 'zh-CN': '文字变了', en: 'The text has changed' },
  render: () => html`
    <credit-provider
      .client=${
        intercepted(new ExamplePromises({ promises: [completePromise] }), ({ url }) =>
          url.endsWith('/sign')
            ? problem(422, 'rule_not_satisfied', '承诺书的文字与您读到的不同。', {
                rule: 'promise.sign.text',
              })
            : undefined,
        ).client
      }
    >
      <credit-promise-form
        promise-id=${completePromise.id}
        page="sign"
        history="memory"
        today=${exampleToday}
      ></credit-promise-form>
    </credit-provider>
  `,
  play: tickAndPress,
};

export const later: Example = {
  title: { 'zh-CN': '以后再办', en: 'Finish later' },
  render: at('later'),
};

export const resumed: Example = {
  title: { 'zh-CN': '继续填写', en: 'Resumed' },
  render: at('', { ...draftOf(permitTemplate), answers: { premises: '示例大道 12 号' } }),
};

export const conflict: Example = {
  title: { 'zh-CN': '在别处改过', en: 'Changed elsewhere' },
  render: () => html`
    <credit-provider
      .client=${
        intercepted(new ExamplePromises({ promises: [completePromise] }), ({ method }) =>
          method === 'PUT' ? problem(409, 'stale_version', '这份承诺已有变动。') : undefined,
        ).client
      }
    >
      <credit-promise-form
        promise-id=${completePromise.id}
        page="fill-1"
        history="memory"
        today=${exampleToday}
      ></credit-promise-form>
    </credit-provider>
  `,
  play: (root) => {
    const input = root.querySelector<HTMLInputElement>('input:not([type=radio])');
    if (!input) return;
    input.value = '示例路 7 号';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    root.querySelector<HTMLElement>('.credit-actions .credit-button-link')?.click();
  },
};

/** The session is about to end. */
export const sessionEnding: Example = {
  title: { 'zh-CN': '登录快到期', en: 'Session ending' },
  render: () => html`
    <credit-promise-form
      .data=${{ ...promiseDetailOf(completePromise, permitTemplate), template: permitTemplate }}
      page="fill-1"
      history="memory"
      today=${exampleToday}
      session-expires-at=${new Date(Date.now() + 4 * 60_000).toISOString()}
    ></credit-promise-form>
  `,
};

export const submitted: Example = {
  title: { 'zh-CN': '已签署，等待受理', en: 'Signed, waiting' },
  render: at('', submittedPromise),
};

export const signed: Example = {
  title: { 'zh-CN': '已签署并受理', en: 'Signed and accepted' },
  render: at('', acceptedPromise),
};

export const materialsDue: Example = {
  title: { 'zh-CN': '补齐材料', en: 'Materials due' },
  render: at(
    '',
    {
      ...acceptedDeferred,
      files: [
        { material: 'premises', name: '租赁合同.pdf', size: 482_113, digest: '3f'.repeat(32) },
      ],
    },
    deferredTemplate,
  ),
};

export const materialsReturned: Example = {
  title: { 'zh-CN': '退回的材料', en: 'Materials returned' },
  render: at(
    '',
    { ...acceptedDeferred, notice: '租赁合同没有盖章，请重新上传。' },
    deferredTemplate,
  ),
  play: press,
};

export const underVerification: Example = {
  title: { 'zh-CN': '核查中', en: 'Under verification' },
  render: at(
    '',
    {
      ...acceptedDeferred,
      state: 'under-verification',
      files: ['premises', 'rules'].map((material) => ({
        material,
        name: `${material}.pdf`,
        size: 482_113,
        digest: '3f'.repeat(32),
      })),
    },
    deferredTemplate,
  ),
};

export const ended: Example = {
  title: { 'zh-CN': '受理单位已撤销', en: 'Revoked' },
  render: at('', { ...acceptedPromise, state: 'revoked', notice: '许可申请已经撤回。' }),
};

/** With a platform behind it, from the choice on. */
export const whole: Example = {
  title: { 'zh-CN': '完整办理', en: 'The whole journey' },
  render: () => live(new ExamplePromises())(),
};
