import type { Instrument } from './instrument.ts';

/**
 * The instruments that the packs cite. `articles` holds the numbers that were read and no others:
 * the full texts of 令36 and 令107 were not available. Where the day of publication was not read (令68, 令69, 令44,
 * 令45, 国市监信规〔2021〕3号, 国办发〔2025〕22号) that of its taking effect stands for it.
 */
export const notice527: Instrument = {
  id: 'ndrc-527',
  title:
    '国家发展改革委办公厅关于进一步完善“信用中国”网站及地方信用门户网站行政处罚信息信用修复机制的通知',
  titleEn: 'NDRC notice on repairing penalty information on Credit China and local credit portals',
  number: '发改办财金〔2019〕527号',
  revision: '2019-04-30',
  publishedOn: '2019-04-30',
  from: '2019-07-01',
  to: '2023-05-01',
  endedBy: 'ndrc-58',
  articles: [],
};

export const order58: Instrument = {
  id: 'ndrc-58',
  title: '失信行为纠正后的信用信息修复管理办法（试行）',
  titleEn: 'Measures on repairing credit information after correction (trial)',
  number: '国家发展改革委令第58号',
  revision: '2023-01-13',
  publishedOn: '2023-01-13',
  from: '2023-05-01',
  to: '2026-04-01',
  endedBy: 'ndrc-36',
  articles: [],
};

export const order36: Instrument = {
  id: 'ndrc-36',
  title: '信用修复管理办法',
  titleEn: 'Measures on credit repair',
  number: '国家发展改革委令第36号',
  revision: '2025-11-20',
  publishedOn: '2025-11-26',
  from: '2026-04-01',
  articles: ['第二条', '第三条', '第四条'],
};

export const document22: Instrument = {
  id: 'state-council-22',
  title: '关于进一步完善信用修复制度的实施方案',
  titleEn: 'Implementation plan for improving the credit repair system',
  number: '国办发〔2025〕22号',
  revision: '2025-06-22',
  publishedOn: '2025-06-22',
  from: '2025-06-22',
  articles: ['第二条'],
};

export const order68: Instrument = {
  id: 'saic-68',
  title: '企业经营异常名录管理暂行办法',
  titleEn: 'Interim measures on the list of abnormal operations',
  number: '工商总局令第68号',
  revision: '2014-10-01',
  publishedOn: '2014-10-01',
  from: '2014-10-01',
  articles: [],
};

export const order69: Instrument = {
  id: 'saic-69',
  title: '个体工商户年度报告暂行办法',
  titleEn: 'Interim measures on annual reports of individual businesses',
  number: '工商总局令第69号',
  revision: '2014-10-01',
  publishedOn: '2014-10-01',
  from: '2014-10-01',
  articles: [],
};

export const order44: Instrument = {
  id: 'samr-44',
  title: '市场监督管理严重违法失信名单管理办法',
  titleEn: 'Measures on the list of serious violations in market supervision',
  number: '市场监管总局令第44号',
  revision: '2021-09-01',
  publishedOn: '2021-09-01',
  from: '2021-09-01',
  articles: [
    '第二条',
    '第五条',
    '第六条',
    '第七条',
    '第八条',
    '第九条',
    '第十条',
    '第十一条',
    '第十五条',
    '第十六条',
  ],
};

export const order45: Instrument = {
  id: 'samr-45',
  title: '市场监督管理行政处罚信息公示规定',
  titleEn: 'Provisions on publishing administrative penalties in market supervision',
  number: '市场监管总局令第45号',
  revision: '2021-09-01',
  publishedOn: '2021-09-01',
  from: '2021-09-01',
  articles: [
    '第二条',
    '第八条',
    '第九条',
    '第十条',
    '第十一条',
    '第十二条',
    '第十三条',
    '第十四条',
  ],
};

export const rules2021: Instrument = {
  id: 'samr-2021-3',
  title: '市场监督管理信用修复管理办法',
  titleEn: 'Measures on credit repair in market supervision (2021)',
  number: '国市监信规〔2021〕3号',
  revision: '2021-09-01',
  publishedOn: '2021-09-01',
  from: '2021-09-01',
  to: '2025-12-25',
  endedBy: 'samr-107',
  articles: [],
};

export const order107: Instrument = {
  id: 'samr-107',
  title: '市场监督管理信用修复管理办法',
  titleEn: 'Measures on credit repair in market supervision',
  number: '市场监管总局令第107号',
  revision: '2025-11-21',
  publishedOn: '2025-11-21',
  from: '2025-12-25',
  articles: [],
};

/** Amended by 国务院令第777号 from 2024-05-01; of the amended text only summaries were read. */
export const regulation654: Instrument = {
  id: 'state-council-654',
  title: '企业信息公示暂行条例',
  titleEn: 'Interim regulation on publishing information of enterprises',
  number: '国务院令第654号',
  revision: '2014-10-01',
  publishedOn: '2014-10-01',
  from: '2014-10-01',
  articles: ['第八条', '第十条', '第十二条', '第十三条'],
};

/**
 * The day of the collection in which these three were read in full. The days on which they were published and took
 * effect are earlier and were not noted, so that nothing is said about any day before.
 */
const collectedOn = '2025-04-19';
const collected = {
  revision: collectedOn,
  publishedOn: collectedOn,
  from: collectedOn,
  readOn: collectedOn,
} as const;

export const penaltyLaw: Instrument = {
  id: 'penalty-law',
  title: '行政处罚法',
  titleEn: 'Administrative Penalty Law',
  number: '',
  ...collected,
  articles: ['第三十三条'],
};

export const registrationRegulation: Instrument = {
  id: 'registration-regulation',
  title: '市场主体登记管理条例',
  titleEn: 'Regulation on the registration of market entities',
  number: '',
  ...collected,
  articles: ['第三十条', '第三十三条'],
};

export const registrationRules: Instrument = {
  id: 'registration-rules',
  title: '市场主体登记管理条例实施细则',
  titleEn: 'Detailed rules on the registration of market entities',
  number: '',
  ...collected,
  articles: [
    '第四十一条',
    '第四十二条',
    '第四十八条',
    '第四十九条',
    '第六十三条',
    '第七十条',
    '第七十四条',
  ],
};

/**
 * 告知承诺制. Of its text an opening and summaries were read, of its day the year alone: it is in force at the latest
 * from the first day of the next.
 */
export const document42: Instrument = {
  id: 'state-council-2020-42',
  title: '关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见',
  titleEn: 'Opinions on notification and promise in place of proof and for business licences',
  number: '国办发〔2020〕42号',
  revision: '2026-11-21',
  readOn: '2026-11-21',
  publishedOn: '2021-01-01',
  from: '2021-01-01',
  articles: [],
};

/** 以信用为基础的新型监管机制. Its text was not read; of its day the year alone is known. */
export const document35: Instrument = {
  id: 'state-council-2019-35',
  title: '关于加快推进社会信用体系建设构建以信用为基础的新型监管机制的指导意见',
  titleEn: 'Opinions on a new supervision founded on credit',
  number: '国办发〔2019〕35号',
  revision: '2026-11-21',
  readOn: '2026-11-21',
  publishedOn: '2020-01-01',
  from: '2020-01-01',
  articles: [],
};

/**
 * The national data items of promises, read through an implementation: the name of the document is not settled (文件名称待核),
 * nor its day. The oldest promise that was seen in its form was made on the day that stands for it.
 */
export const promiseDataItems: Instrument = {
  id: 'promise-data-items',
  title: '信用承诺及履约践诺信息数据项（全国归集标准，文件名称待核）',
  titleEn: 'National data items of credit promises and their fulfilment (title to be verified)',
  number: '',
  revision: '2026-11-21',
  readOn: '2026-11-21',
  publishedOn: '2023-02-17',
  from: '2023-02-17',
  articles: [],
};

/** 本工具包约定: what no published text settles; every value under it is `assumed`. */
export const convention: Instrument = {
  id: 'xinyong-convention',
  title: '信用工具包约定（无公布依据）',
  titleEn: 'Convention of this kit (nothing published settles it)',
  number: '',
  revision: '2026-11-21',
  publishedOn: '2014-10-01',
  from: '2014-10-01',
  articles: [],
};
