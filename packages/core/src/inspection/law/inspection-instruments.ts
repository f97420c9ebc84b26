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
