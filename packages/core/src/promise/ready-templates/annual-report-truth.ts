import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, acceptsLiability, recorded } from './shared-words.ts';

/** 年度报告真实性承诺书. */
export const annualReportTruth: PromiseTemplate = {
  id: 'annual-report-truth',
  version: 1,
  validFrom: '2026-01-01',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '年度报告真实性承诺书', en: 'Promise that an annual report is true' },
  summary: {
    'zh-CN': '报送并公示年度报告时，主动承诺报告内容真实的，使用这一份。',
    en: 'For promising, when an annual report is filed and displayed, that what it says is true.',
  },
  matter: {
    name: '年度报告报送和公示',
    basis: '《企业信息公示暂行条例》（国务院令第654号）',
    field: 'none',
  },
  promisers: ['enterprise'],
  reason: {
    'zh-CN': '报送并公示{year}年度报告',
    en: 'Filing and displaying the annual report of {year}',
  },
  fields: [
    {
      id: 'year',
      label: { 'zh-CN': '报告年度', en: 'Year of the report' },
      hint: { 'zh-CN': '例如 2025。', en: 'Such as 2025.' },
      kind: 'number',
      required: true,
      maxLength: 4,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方{year}年度报告的内容真实、准确、完整，没有隐瞒，没有弄虚作假。',
      en: 'Our annual report of {year} is true, accurate and complete; nothing is hidden or made up.',
    },
    {
      'zh-CN': '报告中的地址、电话和联络员能够联系到我方。',
      en: 'The address, telephone and contact in it reach us.',
    },
    {
      'zh-CN': '发现报告有错误的，我方及时更正并公示。',
      en: 'If we find an error in it, we correct and display it without delay.',
    },
    acceptsChecks,
  ],
  liabilities: [acceptsLiability, recorded],
  publicity: 'public',
};
