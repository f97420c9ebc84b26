import { cite, type Instrument } from '../../law/instrument.ts';
import type { RuleTitle } from '../../law/pack.ts';
import type { FactId } from '../fact-slots.ts';
import type { Indicator, Points, ScoredScheme } from '../scheme.ts';

const example: Instrument = {
  id: 'xinyong-risk-example',
  title: '信用工具包企业信用风险分类示例（无公布依据）',
  titleEn: 'Example of risk classes of this kit (nobody published it)',
  number: '',
  revision: '2026-11-21',
  publishedOn: '2026-11-21',
  from: '2019-07-01',
  articles: [],
};
const dated = { from: example.from, cite: cite(example, null, 'assumed') };
const title = (zh: string, en: string): RuleTitle => ({ 'zh-CN': zh, en });
const each = (fact: FactId, points: number): Points => ({ form: 'each', fact, points });
const halving = (fact: FactId, pastHalf: FactId, points: number): Points => ({
  form: 'each',
  fact,
  points,
  decay: { pastHalf, num: 1, den: 2 },
});
const indicator = (
  id: string,
  dimension: string,
  zh: string,
  en: string,
  score: Points,
): Indicator => ({ ...dated, id, dimension, title: title(zh, en), score });

/**
 * 企业信用风险分类, A to D, from what a county knows itself. The weights of the national model (国市监信发〔2022〕6号) were
 * not published: where the provincial system gives a class, that one is to be used and this example is not.
 */
export const riskExample: ScoredScheme = {
  form: 'scored',
  id: 'risk-example',
  version: '2026.11.0',
  title: title('企业信用风险分类（示例）', 'Risk classes (example)'),
  origin: 'example',
  about: 'risk',
  region: '100000',
  from: example.from,
  cite: dated.cite,
  instruments: [example],
  subjects: ['enterprise', 'individual-business', 'cooperative'],
  base: 1000,
  least: 0,
  most: 1000,
  grades: [
    { grade: 'A', title: title('信用风险低', 'Low risk'), atLeast: 900 },
    { grade: 'B', title: title('信用风险一般', 'Ordinary risk'), atLeast: 750 },
    { grade: 'C', title: title('信用风险较高', 'Higher risk'), atLeast: 500 },
    { grade: 'D', title: title('信用风险高', 'High risk'), atLeast: 0 },
  ],
  dimensions: [
    { id: 'basics', title: title('基础属性', 'Basics'), least: -100, most: 0 },
    { id: 'supervision', title: title('监管信息', 'Supervision'), least: -900, most: 0 },
    { id: 'conduct', title: title('履约信息', 'Conduct'), least: -300, most: 0 },
  ],
  indicators: [
    indicator('basics.new', 'basics', '成立不满三年', 'Founded less than three years ago', {
      form: 'bands',
      fact: 'yearsOperating',
      bands: [
        { from: 0, to: 1, points: -60 },
        { from: 1, to: 3, points: -30 },
        { from: 3, points: 0 },
      ],
    }),
    indicator(
      'supervision.minor',
      'supervision',
      '轻微行政处罚',
      'Minor penalties',
      halving('minorPenalties', 'minorPenaltiesPastHalf', -20),
    ),
    indicator(
      'supervision.general',
      'supervision',
      '一般行政处罚',
      'Ordinary penalties',
      halving('generalPenalties', 'generalPenaltiesPastHalf', -80),
    ),
    indicator(
      'supervision.serious',
      'supervision',
      '严重行政处罚',
      'Serious penalties',
      halving('seriousPenalties', 'seriousPenaltiesPastHalf', -300),
    ),
    indicator(
      'supervision.abnormal',
      'supervision',
      '列入经营异常名录',
      'On the list of abnormal operations',
      each('abnormalListings', -200),
    ),
    indicator(
      'supervision.listed',
      'supervision',
      '列入严重失信主体名单',
      'On a list of seriously dishonest subjects',
      each('seriousListings', -600),
    ),
    indicator(
      'conduct.broken',
      'conduct',
      '承诺未履行',
      'Promises not kept',
      each('promisesBroken', -60),
    ),
    indicator(
      'conduct.breach',
      'conduct',
      '合同违约',
      'Breaches of contract',
      each('contractBreaches', -30),
    ),
  ],
  limits: [
    {
      ...dated,
      id: 'judgment-default',
      kind: 'veto',
      atMost: 'D',
      title: title('是失信被执行人', 'A judgment defaulter'),
      when: [{ facts: ['judgmentDefaults'], atLeast: 1 }],
    },
  ],
  terms: [],
};
