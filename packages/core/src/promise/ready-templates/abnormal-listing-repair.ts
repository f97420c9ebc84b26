import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsLiability, keepsLaw, recorded } from './shared-words.ts';

/** 守信承诺书 (移出经营异常名录、恢复正常记载状态). */
export const abnormalListingRepair: PromiseTemplate = {
  id: 'abnormal-listing-repair',
  version: 1,
  validFrom: '2026-01-01',
  type: 'repair',
  promiseClass: 'declaration',
  title: { 'zh-CN': '守信承诺书', en: 'Promise to leave the list of abnormal operations' },
  summary: {
    'zh-CN': '申请移出经营异常名录，或者个体工商户申请恢复正常记载状态时使用。',
    en: 'For applying to leave the list of abnormal operations, or, as an individual business, to be recorded as normal again.',
  },
  matter: {
    name: '移出经营异常名录（恢复正常记载状态）',
    basis: '《市场监督管理信用修复管理办法》（市场监管总局令第107号）',
    field: 'none',
  },
  promisers: ['enterprise', 'individual-business', 'cooperative'],
  reason: {
    'zh-CN': '申请移出经营异常名录（恢复正常记载状态），列入日期：{record.decidedOn}',
    en: 'Applying to leave the list of abnormal operations, listed on {record.decidedOn}',
  },
  fields: [
    {
      id: 'correction',
      label: { 'zh-CN': '怎样纠正的', en: 'How it was corrected' },
      hint: {
        'zh-CN': '例如“已经补报 2025 年度报告并公示”，或者“已经办理住所变更登记”。',
        en: 'Such as “the annual report of 2025 has been filed and displayed” or “the change of address has been registered”.',
      },
      kind: 'long-text',
      required: true,
      maxLength: 300,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN':
        '我方因“{record.breach}”被列入经营异常名录（标记为经营异常状态），现在已经纠正：{correction}',
      en: 'We were listed for “{record.breach}”, and it has now been corrected: {correction}',
    },
    {
      'zh-CN': '我方提交的信用修复申请材料真实有效。',
      en: 'The documents that we hand in with our application are true and valid.',
    },
    {
      'zh-CN': '我方按时报送年度报告，按规定公示信息，公示的信息真实。',
      en: 'We file annual reports on time and display what has to be displayed, and what we display is true.',
    },
    {
      'zh-CN': '登记的住所（经营场所）能够联系到我方；发生变化的，及时办理变更登记。',
      en: 'We can be reached at the registered premises; if they change, we register the change without delay.',
    },
    keepsLaw,
    acceptsLiability,
  ],
  liabilities: [
    {
      'zh-CN': '承诺不真实的，由认定单位依法撤销移出决定，恢复列入。',
      en: 'If the promise is untrue, the agency by law withdraws its decision and lists us again.',
    },
    recorded,
  ],
  publicity: 'public',
};
