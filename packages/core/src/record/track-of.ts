import type { Track } from './credit-record.ts';

// 国办发〔2025〕22号: 市场监管领域信用修复依托国家企业信用信息公示系统, 药监 and 知识产权 included; all
// else is of “信用中国”. 工商行政管理 is what market supervision was called until 2018.
const MARKET_SUPERVISION =
  /市场监督管理|市场监管|工商行政管理|食品药品监督管理|药品监督管理|药监|知识产权/;

/** The 渠道 on which an agency's penalties are displayed and repaired, by the agency's name. */
export const trackOf = (agencyName: string): Track =>
  MARKET_SUPERVISION.test(agencyName) ? 'gsxt' : 'credit-china';
