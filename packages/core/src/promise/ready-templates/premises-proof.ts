import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, materialsTrue, proofWithdrawn, recorded } from './shared-words.ts';

/** 住所（经营场所）使用证明告知承诺书. */
export const premisesProof: PromiseTemplate = {
  id: 'premises-proof',
  version: 1,
  validFrom: '2026-01-01',
  type: 'proof-substitute',
  promiseClass: 'proof',
  title: {
    'zh-CN': '住所（经营场所）告知承诺书',
    en: 'Promise in place of a proof of premises',
  },
  summary: {
    'zh-CN': '登记住所或者经营场所时使用。签署以后，受理单位不再要求您提交房屋使用证明。',
    en: 'For registering a domicile or premises. Once it is signed, the agency no longer asks for a proof that you may use them.',
  },
  matter: {
    name: '住所（经营场所）使用证明',
    basis: '《关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）',
    field: 'none',
  },
  promisers: ['enterprise', 'individual-business', 'cooperative'],
  reason: {
    'zh-CN': '办理{registration}，以承诺代替住所（经营场所）使用证明',
    en: 'For {registration}, a promise in place of a proof of premises',
  },
  fields: [
    {
      id: 'registration',
      label: { 'zh-CN': '登记事项', en: 'Registration' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '设立登记', en: 'Founding' },
        { 'zh-CN': '住所（经营场所）变更登记', en: 'Change of premises' },
      ],
    },
    {
      id: 'address',
      label: { 'zh-CN': '住所（经营场所）地址', en: 'Address of the premises' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'right',
      label: { 'zh-CN': '怎样取得使用权', en: 'By what right' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '自有房屋', en: 'Own property' },
        { 'zh-CN': '租用', en: 'Rented' },
        { 'zh-CN': '他人无偿提供', en: 'Lent without charge' },
      ],
    },
  ],
  notices: [
    {
      'zh-CN': '证明义务：办理这项登记，原本要由您提交住所（经营场所）使用证明。',
      en: 'Duty of proof: for this registration you would have to hand in a proof that you may use the premises.',
    },
    {
      'zh-CN': '证明内容：所写的地址真实存在，您有权使用，通过这个地址能够联系到您。',
      en: 'What is proved: the address is real, you may use it, and you can be reached there.',
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
      'zh-CN': '我方的住所（经营场所）是{address}，房屋来源是{right}，我方有权使用。',
      en: 'Our premises are at {address} ({right}), and we may use them.',
    },
    {
      'zh-CN': '房屋安全、合法，可以用于经营；需要有利害关系的业主同意的，已经取得同意。',
      en: 'The building is safe and lawful and may be used for business; where owners concerned have to consent, they have.',
    },
    {
      'zh-CN': '通过这个地址能够联系到我方；地址变更的，我方及时办理变更登记。',
      en: 'We can be reached at this address; if it changes, we register the change without delay.',
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
