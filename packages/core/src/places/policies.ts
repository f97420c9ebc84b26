import type { Instrument } from '../law/instrument.ts';

/**
 * The policies of the places (政策文件). Their full texts were read; items are cited as the text numbers them, and only
 * those that something rests on are listed.
 */

/** 黄石市. */
export const huangshiPlan: Instrument = {
  id: 'huangshi-2019-3',
  title: '关于加快构建以信用为基础的新型监管机制的实施方案',
  titleEn: 'Plan of a new supervision founded on credit (Huangshi)',
  number: '黄信用〔2019〕3号',
  revision: '2019-11-05',
  publishedOn: '2019-11-05',
  from: '2019-11-05',
  articles: ['二（二）', '三（四）', '五（二）'],
};

/**
 * 阳新县. It prints no day of issue, so that the day on which it was read stands for the edition. Its tasks are carried out
 * from 2023年6月初 (三、时间安排), which stands for the days of publication and of taking effect. That schedule ends with
 * 2023年底; the measures themselves have no end of their own, and are taken to go on.
 */
export const yangxinPlan: Instrument = {
  id: 'yangxin-2023',
  title: '信用提升行动先行区实施方案',
  titleEn: 'Plan of the pilot area of the credit improvement campaign (Yangxin)',
  number: '',
  revision: '2026-11-21',
  readOn: '2026-11-21',
  publishedOn: '2023-06-01',
  from: '2023-06-01',
  articles: ['二（一）3', '二（一）4', '二（二）9', '二（二）10', '二（二）11', '二（二）12'],
};

/** 随州市曾都区. */
export const zengduPlan: Instrument = {
  id: 'zengdu-2023',
  title: '曾都区探索开展信用提升行动实施方案',
  titleEn: 'Plan of the credit improvement campaign (Zengdu)',
  number: '',
  revision: '2023-06-02',
  publishedOn: '2023-06-02',
  from: '2023-06-02',
  articles: ['三（一）1', '三（三）', '三（四）1', '三（四）4'],
};

/** 翁源县. */
export const wengyuanPlan: Instrument = {
  id: 'wengyuan-2023-2',
  title: '翁源县关于加快推进社会信用体系建设构建以信用为基础的新型监管机制实施方案',
  titleEn: 'Plan of a new supervision founded on credit (Wengyuan)',
  number: '翁府办〔2023〕2号',
  revision: '2023-03-17',
  publishedOn: '2023-03-17',
  from: '2023-03-17',
  articles: ['二（一）1', '二（一）2', '二（一）4', '二（二）11', '二（二）17'],
};
