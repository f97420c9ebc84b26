import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, materialsTrue, proofWithdrawn, recorded } from './shared-words.ts';

/** 无违法违规证明告知承诺书. */
export const noViolationProof: PromiseTemplate = {
  id: 'no-violation-proof',
  version: 1,
  validFrom: '2026-01-01',
  type: 'proof-substitute',
  promiseClass: 'proof',
  title: {
    'zh-CN': '无违法违规证明告知承诺书',
    en: 'Promise in place of a proof of no violation',
  },
  summary: {
    'zh-CN': '办事需要无违法违规证明时使用。签署以后，受理单位不再要求您开具这份证明。',
    en: 'For matters that ask for a proof of no violation. Once it is signed, the agency no longer asks you for that proof.',
  },
  matter: {
    name: '无违法违规证明',
    basis: '《关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）',
    field: 'none',
  },
  reason: {
    'zh-CN': '办理“{purpose}”，以承诺代替无违法违规证明文件',
    en: 'For “{purpose}”, a promise in place of a proof of no violation',
  },
  fields: [
    {
      id: 'purpose',
      label: { 'zh-CN': '要办理的事项', en: 'What is applied for' },
      hint: {
        'zh-CN': '写明需要这份证明的事项，例如“申请专项资金”。',
        en: 'The matter that needs the proof, such as “applying for a grant”.',
      },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'area',
      label: { 'zh-CN': '证明的领域', en: 'Field' },
      kind: 'choice',
      required: true,
      // Nothing of an excluded field: 公共安全, 生态环境保护, 人身健康、生命财产安全 (国办发〔2020〕42号).
      choices: [
        { 'zh-CN': '市场监管', en: 'Market supervision' },
        { 'zh-CN': '税务', en: 'Taxes' },
        { 'zh-CN': '劳动用工', en: 'Labour' },
      ],
    },
    {
      id: 'from',
      label: { 'zh-CN': '从哪一天起', en: 'From' },
      kind: 'date',
      required: true,
    },
    {
      id: 'to',
      label: { 'zh-CN': '到哪一天止', en: 'To' },
      kind: 'date',
      required: true,
    },
  ],
  notices: [
    {
      'zh-CN': '证明义务：办理这个事项，原本要由您提交无违法违规证明。',
      en: 'Duty of proof: for this matter you would have to hand in a proof of no violation.',
    },
    {
      'zh-CN': '证明内容：您在所写的期间和领域内，没有因为违法违规受到行政处罚。',
      en: 'What is proved: in the period and field that you name, you were not punished for a violation.',
    },
    {
      'zh-CN': '不实承诺的责任：依法终止办理、责令限期整改、撤销行政决定，或者给予行政处罚。',
      en: 'Liability of an untrue promise: by law the handling is ended, correction in time is ordered, the decision is withdrawn, or a penalty is imposed.',
    },
    {
      'zh-CN': '有严重不良信用记录或者作过虚假承诺的，信用修复之前不能使用这种办法。',
      en: 'Whoever has a seriously bad credit record or made a false promise before cannot use this way until it is repaired.',
    },
    {
      'zh-CN': '您也可以不作承诺，按原来的办法提交证明。',
      en: 'You may also choose not to promise, and hand in the proof as before.',
    },
  ],
  clauses: [
    {
      'zh-CN': '我方符合办理“{purpose}”的条件。',
      en: 'We meet the conditions of “{purpose}”.',
    },
    {
      'zh-CN': '从{from}到{to}，我方在{area}领域没有因为违法违规受到行政处罚。',
      en: 'From {from} to {to} we were not punished for a violation in the field of {area}.',
    },
    {
      'zh-CN': '我方没有严重不良信用记录，没有作过虚假承诺；曾经有过的，已经修复。',
      en: 'We have no seriously bad credit record and made no false promise; what there was has been repaired.',
    },
    materialsTrue,
    acceptsChecks,
  ],
  liabilities: [proofWithdrawn, recorded],
  publicity: 'public',
};
