import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import {
  acceptsChecks,
  approvalWithdrawn,
  materialsTrue,
  recorded,
  toldOfRecord,
} from './shared-words.ts';

/** 企业投资项目承诺书 (企业投资项目承诺制). */
export const investmentProject: PromiseTemplate = {
  id: 'investment-project',
  version: 1,
  validFrom: '2026-01-01',
  type: 'approval-substitute',
  promiseClass: 'permit',
  title: { 'zh-CN': '企业投资项目承诺书', en: 'Promise about an investment project' },
  summary: {
    'zh-CN': '企业投资项目办理报建审批时使用。承诺按照公布的标准建设的，受理单位凭承诺办理。',
    en: 'For the construction approvals of an investment project. The agency acts on the promise to build by the published standards.',
  },
  matter: { name: '企业投资项目报建审批', basis: basisBlank, field: 'none' },
  promisers: ['enterprise', 'cooperative'],
  reason: {
    'zh-CN': '办理投资项目“{project}”（项目代码：{project-code}）的报建审批',
    en: 'Construction approvals of the investment project “{project}” (project code {project-code})',
  },
  fields: [
    {
      id: 'project',
      label: { 'zh-CN': '项目名称', en: 'Name of the project' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'project-code',
      label: { 'zh-CN': '项目代码', en: 'Project code' },
      hint: {
        'zh-CN': '备案或者核准时取得的代码。',
        en: 'The code that the project was given when it was filed or approved.',
      },
      kind: 'text',
      required: true,
      maxLength: 40,
    },
    {
      id: 'site',
      label: { 'zh-CN': '建设地点', en: 'Site' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'starts-on',
      label: { 'zh-CN': '计划开工日期', en: 'Planned start' },
      kind: 'date',
      required: true,
    },
    {
      id: 'ends-on',
      label: { 'zh-CN': '计划完工日期', en: 'Planned completion' },
      kind: 'date',
      required: true,
    },
  ],
  notices: [
    {
      'zh-CN': '受理单位公布项目的建设标准和可以用承诺办理的事项。',
      en: 'The agency publishes the standards of building and the matters that a promise can stand for.',
    },
    {
      'zh-CN': '法律法规规定不能用承诺办理的审批，仍要照常办理，办完之前不能开工。',
      en: 'Approvals that the law does not let a promise stand for are still needed, and building cannot begin without them.',
    },
    {
      'zh-CN': '建设期间和完工之后，受理单位会核查。没有做到承诺的，依法撤销所办理的事项。',
      en: 'The agency checks during building and after completion. If the promise was not kept, what was granted is withdrawn by law.',
    },
    toldOfRecord,
  ],
  clauses: [
    {
      'zh-CN': '项目建在{site}，计划{starts-on}开工，{ends-on}完工。',
      en: 'The project is built at {site}; we plan to begin on {starts-on} and to finish on {ends-on}.',
    },
    {
      'zh-CN': '我方按照受理单位公布的标准和要求设计、施工和验收，不擅自改变。',
      en: 'We design, build and accept the works by the standards and requirements that the agency published, and do not change them on our own.',
    },
    {
      'zh-CN': '依法不能用承诺办理的审批，我方在开工之前办完。',
      en: 'Approvals that a promise cannot stand for are obtained before building begins.',
    },
    {
      'zh-CN': '我方落实安全生产、消防、环境保护和工程质量要求，按时支付工程款和工人工资。',
      en: 'We meet the requirements of work safety, fire safety, environment and quality, and pay contractors and workers on time.',
    },
    materialsTrue,
    acceptsChecks,
  ],
  liabilities: [
    approvalWithdrawn,
    {
      'zh-CN': '因没有做到承诺造成的停工、返工和其他损失，由我方承担。',
      en: 'Stoppages, rebuilding and other losses that come of a broken promise are borne by us.',
    },
    recorded,
  ],
  publicity: 'public',
};
