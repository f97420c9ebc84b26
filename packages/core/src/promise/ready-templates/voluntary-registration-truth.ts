import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, acceptsLiability, recorded } from './shared-words.ts';

/** 信用信息自愿注册真实性承诺书. */
export const voluntaryRegistrationTruth: PromiseTemplate = {
  id: 'voluntary-registration-truth',
  version: 1,
  validFrom: '2026-01-01',
  type: 'other',
  otherType: '自愿注册信息真实性承诺',
  title: {
    'zh-CN': '信用信息自愿注册承诺书',
    en: 'Promise that credit information registered of one’s own accord is true',
  },
  summary: {
    'zh-CN': '在信用网站自愿注册资质、经营、合同履行、公益等信息时使用。',
    en: 'For registering qualifications, business, contracts, charity and the like on a credit website of one’s own accord.',
  },
  matter: { name: '信用信息自愿注册', basis: basisBlank, field: 'none' },
  reason: {
    'zh-CN': '自愿注册信用信息（{kind}）',
    en: 'Registering credit information of one’s own accord ({kind})',
  },
  fields: [
    {
      id: 'kind',
      label: { 'zh-CN': '信息种类', en: 'Kind of information' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '资质证照', en: 'Qualifications and licences' },
        { 'zh-CN': '市场经营', en: 'Business' },
        { 'zh-CN': '合同履行', en: 'Contracts' },
        { 'zh-CN': '社会公益', en: 'Charity' },
      ],
    },
    {
      id: 'content',
      label: { 'zh-CN': '注册的内容', en: 'What is registered' },
      kind: 'long-text',
      required: true,
      maxLength: 1000,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方自愿注册以下{kind}信息：{content}',
      en: 'Of our own accord we register the following ({kind}): {content}',
    },
    {
      'zh-CN': '注册的信息真实、准确、完整，由我方对它负责。',
      en: 'What we register is true, accurate and complete, and we answer for it.',
    },
    {
      'zh-CN': '信息不侵犯他人权利，不含国家秘密、商业秘密和他人的个人信息。',
      en: 'It infringes nobody’s rights and has no state secrets, trade secrets or personal information of others.',
    },
    {
      'zh-CN': '信息发生变化的，我方及时更新。',
      en: 'If it changes, we update it without delay.',
    },
    {
      'zh-CN': '我方同意信用网站整合、共享和使用这些信息，用于信用评价和信用报告。',
      en: 'We agree that the credit website brings together, shares and uses it for grades and reports.',
    },
    acceptsChecks,
  ],
  liabilities: [
    {
      'zh-CN': '信息不真实的，我方同意受理单位删去。',
      en: 'If it is untrue, we agree that the agency removes it.',
    },
    acceptsLiability,
    recorded,
  ],
  publicity: 'public',
};
