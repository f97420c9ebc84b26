import { cite, type Instrument } from '../../law/instrument.ts';
import type { ImportedScheme } from '../scheme.ts';

const measures: Instrument = {
  id: 'tax-credit-2025',
  title: '纳税缴费信用管理办法（试行）',
  titleEn: 'Measures on the credit of taxpayers (trial)',
  number: '国家税务总局公告2025年第12号',
  revision: '2025-07-01',
  publishedOn: '2025-07-01',
  from: '2025-07-01',
  articles: [],
};

/** 纳税信用级别: given by the tax authority each year and only shown here; the rule of 2025 is known by memory alone. */
export const taxCredit: ImportedScheme = {
  form: 'imported',
  id: 'tax-credit',
  version: '2026.11.0',
  title: { 'zh-CN': '纳税信用级别', en: 'Grade of taxpayer' },
  origin: 'published',
  about: 'credit',
  region: '100000',
  from: measures.from,
  cite: cite(measures, null, 'assumed'),
  instruments: [measures],
  kind: 'tax-grade',
  grades: [
    { grade: 'A', title: { 'zh-CN': 'A 级', en: 'Grade A' } },
    { grade: 'B', title: { 'zh-CN': 'B 级', en: 'Grade B' } },
    {
      grade: 'M',
      title: { 'zh-CN': 'M 级（新设立等）', en: 'Grade M (new enterprises and others)' },
    },
    { grade: 'C', title: { 'zh-CN': 'C 级', en: 'Grade C' } },
    { grade: 'D', title: { 'zh-CN': 'D 级', en: 'Grade D' } },
  ],
};
