import { cite, type Instrument } from '../../law/instrument.ts';
import type { RuleTitle } from '../../law/pack.ts';
import type { FactId } from '../fact-slots.ts';
import type { Indicator, Points, ScoredScheme } from '../scheme.ts';

const standard: Instrument = {
  id: 'xingtai-evaluation',
  title: '邢台市法人和其他组织信用信息评价标准',
  titleEn: 'Xingtai standard of evaluating legal persons and other organisations',
  number: '',
  revision: '2020-06-29',
  publishedOn: '2020-06-29',
  from: '2020-06-29',
  articles: [],
};
const dated = { from: standard.from, cite: cite(standard, null, 'secondary') };

const title = (zh: string, en: string): RuleTitle => ({ 'zh-CN': zh, en });
const row = (
  id: string,
  dimension: 'business' | 'governance',
  zh: string,
  en: string,
  score: Points,
): Indicator => ({ ...dated, id, dimension, title: title(zh, en), score });
const each = (fact: FactId, points: number): Points => ({ form: 'each', fact, points });

/**
 * 邢台市: the opening rows of a published list of deductions. Its base, its classes, its remaining rows and those that
 * leave a range of points to judgement were not readable: it gives deductions and no class.
 */
export const xingtaiList: ScoredScheme = {
  form: 'scored',
  id: 'xingtai-list',
  version: '2026.11.0',
  title: title(
    '邢台市扣分清单（部分条目）',
    'Xingtai list of deductions (the rows that were read)',
  ),
  origin: 'published',
  about: 'credit',
  region: '130500',
  from: standard.from,
  cite: dated.cite,
  instruments: [standard],
  subjects: ['enterprise', 'cooperative', 'social-organisation', 'public-institution'],
  base: null,
  least: -32_768,
  most: 0,
  grades: [],
  dimensions: [
    { id: 'business', title: title('商务', 'Business') },
    { id: 'governance', title: title('社会管理', 'Social management') },
  ],
  indicators: [
    row(
      'contract.unperformed',
      'business',
      '未按合同履行',
      'Contracts not performed',
      each('contractsUnperformed', -20),
    ),
    row(
      'contract.fraud',
      'business',
      '欺诈、胁迫、串通订立合同，逃避义务，欺骗诱导交易',
      'Contracts by fraud or duress, evading duties, deceiving customers',
      each('contractFrauds', -50),
    ),
    row(
      'contract.grave',
      'business',
      '骗贷骗税、非法集资、转移财产逃债、制售假冒伪劣',
      'Loan or tax fraud, hiding assets, counterfeiting',
      each('graveFrauds', -100),
    ),
    row(
      'contract.project-payment',
      'business',
      '拒不支付工程款',
      'Refusing to pay for construction work',
      each('projectPaymentRefusals', -30),
    ),
    // ≤6 月, 6–12 月, >12 月, in whole months.
    row('debt.arrears', 'business', '经认定拖欠款项', 'Established debts overdue', {
      form: 'bands',
      fact: 'debtArrearsMonths',
      bands: [
        { from: 0, to: 1, points: 0 },
        { from: 1, to: 7, points: -20 },
        { from: 7, to: 13, points: -50 },
        { from: 13, points: -100 },
      ],
    }),
    row(
      'bank.loan-arrears',
      'business',
      '拖欠银行贷款（按月）',
      'Bank loans overdue, for each month',
      each('loanArrearsMonths', -20),
    ),
    row(
      'private-loan.default',
      'business',
      '民间借贷违约',
      'Default on private loans',
      each('privateLoanDefaults', -20),
    ),
    row(
      'private-loan.illegal-fundraising',
      'business',
      '非法集资放贷被查',
      'Illegal fundraising or lending found',
      each('illegalFundraisings', -40),
    ),
    row(
      'guarantee.default',
      'business',
      '社会担保违约',
      'Default on guarantees',
      each('guaranteeDefaults', -10),
    ),
    row(
      'guarantee.liable',
      'business',
      '担保败诉担责',
      'Held liable as guarantor by a court',
      each('guaranteeLiabilities', -50),
    ),
    row(
      'debt.judgment',
      'business',
      '未偿债被判担责',
      'Held liable for a debt by a court',
      each('debtJudgments', -50),
    ),
    row(
      'labour.illegal-employment',
      'governance',
      '违法用工',
      'Illegal employment',
      each('illegalEmployments', -50),
    ),
    row(
      'insurance.undeclared',
      'governance',
      '不申报社会保险',
      'Social insurance not declared',
      each('insuranceUndeclared', -10),
    ),
    // ≤2 月, 2–6 月, >6 月, in whole months.
    row('wages.arrears', 'governance', '拖欠工资、社会保险费', 'Wages or insurance overdue', {
      form: 'bands',
      fact: 'wageArrearsMonths',
      bands: [
        { from: 0, to: 1, points: 0 },
        { from: 1, to: 3, points: -10 },
        { from: 3, to: 7, points: -30 },
        { from: 7, points: -50 },
      ],
    }),
  ],
  limits: [],
  terms: [],
};
