import type { Instrument } from '../../law/instrument.ts';

/** The title was not read; of the wording only a summary is known. */
export const notice6: Instrument = {
  id: 'samr-2022-6',
  title: '市场监管总局关于企业信用风险分类的文件（名称待核）',
  titleEn: 'SAMR document on classifying enterprises by credit risk (title to be verified)',
  number: '国市监信发〔2022〕6号',
  revision: '2022-01-13',
  publishedOn: '2022-01-13',
  from: '2022-01-13',
  articles: [],
};

export const lindianNotice: Instrument = {
  id: 'lindian-sampling',
  title: '林甸县农业农村局按信用风险分类确定的抽查比例和频次（名称待核）',
  titleEn: 'Sampling ratios by risk class of the Lindian agriculture bureau (title to be verified)',
  number: '',
  revision: '2024-11-06',
  publishedOn: '2024-11-06',
  from: '2024-11-06',
  articles: [],
};

/**
 * The full text was read. It prints no day of issue; its tasks are carried out from 2023年6月初, which stands for the day
 * of publication and of taking effect. It prints no end of its measures.
 */
export const yangxinPlan: Instrument = {
  id: 'yangxin-2023',
  title: '信用提升行动先行区实施方案（阳新县市场监管局）',
  titleEn: 'Yangxin plan for a pilot area of credit improvement',
  number: '',
  revision: '2023-06-01',
  publishedOn: '2023-06-01',
  from: '2023-06-01',
  articles: ['二（二）9', '二（二）10'],
};
