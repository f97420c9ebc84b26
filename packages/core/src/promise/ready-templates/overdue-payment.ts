import type { PromiseTemplate } from '../promise-template.ts';
import { ofOwnAccord } from './of-own-accord.ts';
import { acceptsLiability, materialsTrue, recorded } from './shared-words.ts';

/** 清偿拖欠账款承诺书. */
export const overduePayment: PromiseTemplate = {
  id: 'overdue-payment',
  version: 1,
  validFrom: '2026-01-01',
  type: 'other',
  otherType: '清偿拖欠账款承诺',
  title: { 'zh-CN': '清偿拖欠账款承诺书', en: 'Promise to pay what is overdue' },
  summary: {
    'zh-CN': '拖欠货款、工程款或者服务费，承诺分期还清时使用。',
    en: 'For owing money for goods, works or services, and promising to pay it by a day.',
  },
  matter: { name: '清偿拖欠账款', basis: ofOwnAccord, field: 'none' },
  reason: {
    'zh-CN': '承诺还清拖欠的{debt}',
    en: 'Promising to pay overdue {debt}',
  },
  fields: [
    {
      id: 'debt',
      label: { 'zh-CN': '拖欠的款项', en: 'What is owed for' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '货款', en: 'Goods' },
        { 'zh-CN': '工程款', en: 'Works' },
        { 'zh-CN': '服务费', en: 'Services' },
      ],
    },
    {
      id: 'amount',
      label: { 'zh-CN': '拖欠的金额（元）', en: 'Amount owed (yuan)' },
      kind: 'number',
      required: true,
      maxLength: 12,
    },
    {
      id: 'paid-by',
      label: { 'zh-CN': '最迟哪一天还清', en: 'Paid in full by' },
      kind: 'date',
      required: true,
    },
    {
      id: 'plan',
      label: { 'zh-CN': '分期安排', en: 'Instalments' },
      hint: {
        'zh-CN': '一期一行，写明日期和金额；一次还清的可以不填。不要写个人的姓名和证件号码。',
        en: 'A line each, with day and amount; leave it empty if you pay at once. No names or identity numbers of persons.',
      },
      kind: 'long-text',
      required: false,
      maxLength: 500,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方拖欠{debt}{amount}元，最迟在{paid-by}全部还清。',
      en: 'We owe {amount} yuan for {debt} and pay it in full by {paid-by} at the latest.',
    },
    { 'zh-CN': '分期安排：{plan}', en: 'Instalments: {plan}' },
    {
      'zh-CN': '还清之前，我方不转移、隐藏财产，不逃避债务。',
      en: 'Until it is paid, we neither move nor hide property, nor evade the debt.',
    },
    materialsTrue,
  ],
  liabilities: [acceptsLiability, recorded],
  publicity: 'limited',
};
