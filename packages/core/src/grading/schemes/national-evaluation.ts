import { cite, type Instrument } from '../../law/instrument.ts';
import type { ImportedScheme } from '../scheme.ts';

const standard: Instrument = {
  id: 'gbt-45255',
  title: '公共信用综合评价规范',
  titleEn: 'Specification of comprehensive evaluation of public credit',
  number: 'GB/T 45255-2025',
  revision: '2025-02-28',
  publishedOn: '2025-02-28',
  from: '2025-06-01',
  articles: [],
};

/** 公共信用综合评价: computed by the national centre and only shown here. Its four classes are known by memory alone. */
export const nationalEvaluation: ImportedScheme = {
  form: 'imported',
  id: 'national-evaluation',
  version: '2026.11.0',
  title: { 'zh-CN': '公共信用综合评价', en: 'National comprehensive evaluation' },
  origin: 'published',
  about: 'credit',
  region: '100000',
  from: standard.from,
  cite: cite(standard, null, 'assumed'),
  instruments: [standard],
  kind: 'evaluation',
  grades: [
    { grade: 'excellent', title: { 'zh-CN': '优', en: 'Excellent' } },
    { grade: 'good', title: { 'zh-CN': '良', en: 'Good' } },
    { grade: 'fair', title: { 'zh-CN': '中', en: 'Fair' } },
    { grade: 'poor', title: { 'zh-CN': '差', en: 'Poor' } },
  ],
};
