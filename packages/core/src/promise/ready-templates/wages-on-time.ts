import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, acceptsLiability, recorded } from './shared-words.ts';
import { ofOwnAccord } from './of-own-accord.ts';

/** 按时足额支付工资承诺书. */
export const wagesOnTime: PromiseTemplate = {
  id: 'wages-on-time',
  version: 1,
  validFrom: '2026-01-01',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '按时足额支付工资承诺书', en: 'Promise to pay wages in full and on time' },
  summary: {
    'zh-CN': '用人单位主动承诺不拖欠工资时使用。',
    en: 'For employers who promise not to owe wages.',
  },
  matter: { name: '工资支付承诺', basis: ofOwnAccord, field: 'none' },
  reason: {
    'zh-CN': '自愿作出按时足额支付工资的承诺（单位或者工程项目：{workplace}）',
    en: 'A promise of one’s own accord to pay wages in full and on time ({workplace})',
  },
  fields: [
    {
      id: 'workplace',
      label: { 'zh-CN': '单位或者工程项目', en: 'Workplace or building project' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'pay-day',
      label: { 'zh-CN': '每月哪一天之前发工资', en: 'Paid each month by' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '5日', en: 'The 5th' },
        { 'zh-CN': '10日', en: 'The 10th' },
        { 'zh-CN': '15日', en: 'The 15th' },
        { 'zh-CN': '20日', en: 'The 20th' },
        { 'zh-CN': '25日', en: 'The 25th' },
        { 'zh-CN': '最后一天', en: 'The last day' },
      ],
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方最迟在每月{pay-day}，把{workplace}全部工人的工资足额发给本人。',
      en: 'We pay everybody who works at {workplace} their wages in full, each month by: {pay-day}.',
    },
    {
      'zh-CN': '我方与每位工人签订劳动合同，如实记录出勤和工资，让工人随时可以查看。',
      en: 'We have a contract with every worker, record attendance and pay truthfully, and let workers see the records at any time.',
    },
    {
      'zh-CN': '我方不以工程款没有到账等理由拖欠或者克扣工资。',
      en: 'We do not hold back or cut wages because payments for the works have not arrived or for similar reasons.',
    },
    acceptsChecks,
  ],
  liabilities: [
    {
      'zh-CN': '拖欠工资的，我方立即补发，并依法承担责任。',
      en: 'If wages are owed, we pay them at once and answer for it by law.',
    },
    acceptsLiability,
    recorded,
  ],
  publicity: 'public',
  term: 'P1Y',
};
