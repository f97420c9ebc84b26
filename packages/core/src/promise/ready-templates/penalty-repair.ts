import type { PromiseTemplate } from '../promise-template.ts';
import { keepsLaw } from './shared-words.ts';

/** 信用修复承诺书 (行政处罚信息). One letter is about one penalty. */
export const penaltyRepair: PromiseTemplate = {
  id: 'penalty-repair',
  version: 1,
  validFrom: '2026-04-01',
  type: 'repair',
  promiseClass: 'declaration',
  title: { 'zh-CN': '信用修复承诺书', en: 'Promise of credit repair' },
  summary: {
    'zh-CN': '申请修复行政处罚信息时使用。一份承诺书只用于一条处罚信息。',
    en: 'For applying to repair a penalty record. One letter is about one penalty.',
  },
  matter: {
    name: '行政处罚信息信用修复',
    // Which of the two is in force depends on who imposed the penalty (渠道).
    basis:
      '《信用修复管理办法》（国家发展改革委令第36号）；市场监管部门的处罚，依据《市场监督管理信用修复管理办法》（市场监管总局令第107号）',
    field: 'none',
  },
  reason: {
    'zh-CN': '申请办理行政处罚信息（{record.documentNumber}）的信用修复',
    en: 'Applying for credit repair of a penalty record ({record.documentNumber})',
  },
  fields: [
    {
      id: 'correction',
      label: { 'zh-CN': '怎样纠正的', en: 'How it was corrected' },
      hint: {
        'zh-CN': '写明做了哪些整改，例如“过期食品已经全部下架销毁”。',
        en: 'What was done, such as “all expired food was taken off the shelves and destroyed”.',
      },
      kind: 'long-text',
      required: true,
      maxLength: 500,
    },
    {
      id: 'performed-on',
      label: { 'zh-CN': '履行完毕的日期', en: 'Performed on' },
      hint: {
        'zh-CN': '缴清罚款、履行完处罚决定全部义务的那一天。',
        en: 'The day on which the fine was paid and every duty of the decision performed.',
      },
      kind: 'date',
      required: true,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方提交的信用修复申请材料真实有效。',
      en: 'The documents that we hand in with our application are true and valid.',
    },
    {
      'zh-CN': '处罚决定所指的违法行为已经纠正，具体是：{correction}',
      en: 'The violation that the decision names has been corrected, namely: {correction}',
    },
    {
      'zh-CN': '处罚决定规定的义务，我方在{performed-on}已经全部履行。',
      en: 'On {performed-on} we had performed every duty of the decision.',
    },
    keepsLaw,
    {
      'zh-CN': '今后不再发生同样的违法行为。',
      en: 'The same violation will not happen again.',
    },
    {
      'zh-CN': '违反承诺的，我方愿意承担违反承诺的相应责任。',
      en: 'If we break this promise, we accept the liability of breaking it.',
    },
  ],
  liabilities: [
    {
      'zh-CN': '提供虚假材料，或者承诺严重不实、故意不履行的，由认定单位记入信用记录。',
      en: 'False documents, a promise that is seriously untrue, or deliberate failure to keep it go into the credit record.',
    },
    {
      // 按最长公示期公示 stands in an example of the data items, and in no law that was read: it is taken on.
      'zh-CN':
        '有上一条情形的，我方接受这条处罚信息按最长公示期公示；规定了限制年限的，在年限内不能申请信用修复。',
      en: 'In these cases we accept that the penalty is displayed for the longest period, and where years are laid down, repair cannot be applied for during them.',
    },
  ],
  publicity: 'public',
};
