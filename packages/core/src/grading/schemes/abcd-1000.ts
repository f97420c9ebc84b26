import type { Citation } from '../../law/citation.ts';
import { cite, type Instrument } from '../../law/instrument.ts';
import type { RuleTitle } from '../../law/pack.ts';
import type { FactId } from '../fact-slots.ts';
import type { Condition, Indicator, Limit, Points, ScoredScheme } from '../scheme.ts';

const example: Instrument = {
  id: 'xinyong-abcd-1000',
  title: '信用工具包 A–D 示例评价方案（无公布依据）',
  titleEn: 'A–D example scheme of this kit (nobody published it)',
  number: '',
  revision: '2026-11-21',
  publishedOn: '2026-11-21',
  from: '2019-07-01',
  articles: [],
};
const dated: { from: string; cite: Citation } = {
  from: example.from,
  cite: cite(example, null, 'assumed'),
};

const indicator = (
  id: string,
  dimension: string,
  zh: string,
  en: string,
  score: Points,
): Indicator => ({ ...dated, id, dimension, title: { 'zh-CN': zh, en }, score });

/** So many for each, and half of it past half of the display (公示期过半减半). */
const halving = (fact: FactId, pastHalf: FactId, points: number): Points => ({
  form: 'each',
  fact,
  points,
  decay: { pastHalf, num: 1, den: 2 },
});

const limit = (
  id: string,
  kind: Limit['kind'],
  atMost: string,
  zh: string,
  en: string,
  ...when: readonly Condition[]
): Limit => ({ ...dated, id, kind, atMost, title: { 'zh-CN': zh, en }, when });

const some = (...facts: readonly FactId[]): Condition => ({ facts, atLeast: 1 });
const title = (zh: string, en: string): RuleTitle => ({ 'zh-CN': zh, en });

/** The A–D demonstration scheme: an example in code, in every result and on screen. */
export const abcd1000: ScoredScheme = {
  form: 'scored',
  id: 'abcd-1000',
  version: '2026.11.0',
  title: title('A–D 示例评价方案', 'A–D example scheme'),
  origin: 'example',
  about: 'credit',
  region: '100000',
  from: example.from,
  cite: dated.cite,
  instruments: [example],
  subjects: [
    'enterprise',
    'individual-business',
    'cooperative',
    'social-organisation',
    'public-institution',
  ],
  base: 700,
  least: 0,
  most: 1000,
  grades: [
    { grade: 'A', title: title('信用优秀', 'Excellent credit'), atLeast: 850 },
    { grade: 'B', title: title('信用良好', 'Good credit'), atLeast: 700 },
    { grade: 'C', title: title('信用一般', 'Fair credit'), atLeast: 550 },
    { grade: 'D', title: title('信用较差', 'Poor credit'), atLeast: 0 },
  ],
  dimensions: [
    { id: 'compliance', title: title('遵纪守法', 'Keeping the law'), least: -400, most: 0 },
    { id: 'performance', title: title('履约践诺', 'Keeping promises'), least: -150, most: 100 },
    { id: 'operation', title: title('经营状态', 'State of business'), least: -200, most: 40 },
    { id: 'tax', title: title('纳税缴费', 'Paying taxes'), least: -100, most: 60 },
    { id: 'honour', title: title('资质荣誉', 'Honours'), least: 0, most: 60 },
    { id: 'society', title: title('社会责任', 'Social responsibility'), least: 0, most: 40 },
  ],
  indicators: [
    indicator(
      'penalty.minor',
      'compliance',
      '轻微行政处罚',
      'Minor penalties',
      halving('minorPenalties', 'minorPenaltiesPastHalf', -10),
    ),
    indicator(
      'penalty.general',
      'compliance',
      '一般行政处罚',
      'Ordinary penalties',
      halving('generalPenalties', 'generalPenaltiesPastHalf', -40),
    ),
    indicator(
      'penalty.serious',
      'compliance',
      '严重行政处罚',
      'Serious penalties',
      halving('seriousPenalties', 'seriousPenaltiesPastHalf', -150),
    ),
    indicator('promise.kept', 'performance', '承诺全部履行', 'Promises kept in full', {
      form: 'each',
      fact: 'promisesKept',
      points: 5,
      most: 60,
    }),
    indicator('promise.partial', 'performance', '承诺部分履行', 'Promises kept in part', {
      form: 'each',
      fact: 'promisesPartlyKept',
      points: -20,
    }),
    indicator('promise.broken', 'performance', '承诺全部未履行', 'Promises not kept', {
      form: 'each',
      fact: 'promisesBroken',
      points: -60,
    }),
    indicator('contract.breach', 'performance', '合同违约', 'Breaches of contract', {
      form: 'each',
      fact: 'contractBreaches',
      points: -30,
    }),
    indicator(
      'listing.abnormal',
      'operation',
      '列入经营异常名录',
      'On the list of abnormal operations',
      { form: 'each', fact: 'abnormalListings', points: -100 },
    ),
    indicator(
      'report.on-time',
      'operation',
      '连续三年按时年报',
      'Three annual reports in time in a row',
      {
        form: 'bands',
        fact: 'yearsReportedOnTime',
        bands: [
          { from: 0, to: 3, points: 0 },
          { from: 3, points: 20 },
        ],
      },
    ),
    indicator('tax.grade', 'tax', '纳税信用级别', 'Grade of taxpayer', {
      form: 'by-value',
      fact: 'taxGrade',
      points: { A: 60, B: 30, M: 0, C: -40, D: -100 },
    }),
    indicator('honour.county', 'honour', '县级荣誉', 'County honours', {
      form: 'each',
      fact: 'countyHonours',
      points: 5,
    }),
    indicator('honour.city', 'honour', '市级荣誉', 'City honours', {
      form: 'each',
      fact: 'cityHonours',
      points: 10,
    }),
    indicator('honour.province', 'honour', '省级荣誉', 'Provincial honours', {
      form: 'each',
      fact: 'provinceHonours',
      points: 20,
    }),
    indicator('honour.nation', 'honour', '国家级荣誉', 'National honours', {
      form: 'each',
      fact: 'nationHonours',
      points: 30,
    }),
  ],
  limits: [
    limit(
      'serious-listing',
      'veto',
      'D',
      '在严重失信主体名单上',
      'On a list of seriously dishonest subjects',
      some('seriousListings'),
    ),
    limit(
      'judgment-default',
      'veto',
      'D',
      '是失信被执行人',
      'A judgment defaulter',
      some('judgmentDefaults'),
    ),
    limit(
      'abnormal-listing',
      'cap',
      'C',
      '在经营异常名录上',
      'On the list of abnormal operations',
      some('abnormalListings'),
    ),
    limit(
      'serious-penalty',
      'cap',
      'C',
      '有严重行政处罚正在公示',
      'A serious penalty is on display',
      some('seriousPenalties', 'seriousPenaltiesPastHalf'),
    ),
    limit(
      'false-promise',
      'cap',
      'C',
      '一年内有虚假承诺',
      'A false promise within a year',
      some('falsePromises'),
    ),
    limit(
      'new-enterprise',
      'cap',
      'B',
      '成立不满一年，尚无经营证明',
      'Founded less than a year ago, nothing shown of its business yet',
      { facts: ['yearsOperating'], below: 1 },
      { facts: ['operatingEvidence'], below: 1 },
    ),
  ],
  terms: [
    {
      ...dated,
      facts: ['countyHonours', 'cityHonours', 'provinceHonours', 'nationHonours'],
      lasts: 'P2Y',
    },
    { ...dated, facts: ['falsePromises'], lasts: 'P1Y' },
  ],
};
