import type { PromiseTemplate } from '../promise-template.ts';
import {
  acceptsChecks,
  acceptsLiability,
  keepsLaw,
  materialsTrue,
  recorded,
} from './shared-words.ts';
import { ofOwnAccord } from './of-own-accord.ts';

/** 守法诚信经营承诺书: what most promises of one's own accord say. */
export const honestBusiness: PromiseTemplate = {
  id: 'honest-business',
  version: 1,
  validFrom: '2026-01-01',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '守法诚信经营承诺书', en: 'Promise of lawful and honest business' },
  summary: {
    'zh-CN': '主动向社会承诺守法经营、诚实守信时使用，不需要办理任何事项。',
    en: 'For anybody who promises the public to do business lawfully and honestly, with nothing to apply for.',
  },
  matter: { name: '守法诚信经营承诺', basis: ofOwnAccord, field: 'none' },
  reason: {
    'zh-CN': '自愿作出守法诚信经营承诺',
    en: 'A promise of one’s own accord to do business lawfully and honestly',
  },
  fields: [],
  notices: [],
  clauses: [
    {
      'zh-CN': '{subject.name}自愿作出以下承诺，向社会公开，接受监督。',
      en: '{subject.name} promises the following of its own accord and in public, and accepts supervision.',
    },
    keepsLaw,
    {
      'zh-CN': '我方诚实履行合同，不欺诈，不拖欠货款、工资和税费。',
      en: 'We keep contracts honestly, deceive nobody, and do not owe for goods, wages or taxes.',
    },
    {
      'zh-CN': '我方重视安全生产、产品质量和环境保护，承担社会责任。',
      en: 'We take safety at work, quality and the environment seriously, and do our part for society.',
    },
    {
      'zh-CN': '我方同意把本承诺书归集到信用信息共享平台。',
      en: 'We agree that this letter is collected on the shared platform of credit information.',
    },
    materialsTrue,
    acceptsChecks,
  ],
  liabilities: [acceptsLiability, recorded],
  publicity: 'public',
  term: 'P1Y',
};
