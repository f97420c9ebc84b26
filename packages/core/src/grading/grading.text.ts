import type { SchemeProblemCode } from './check-scheme.ts';
import type { FactId } from './fact-slots.ts';
import type { GradeRefusal } from './grade-decision.ts';
import type { FactRefusal } from './grading.schema.ts';
import type { evaluationValues, taxGradeValues } from './grade-facts.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeFileRefusal } from './scheme.schema.ts';

/** The words of evaluation in one language. Titles of indicators, limits and classes stand in the schemes. */
export interface GradingText {
  readonly origins: Readonly<
    Record<Scheme['origin'], { readonly name: string; readonly hint: string }>
  >;
  /** Where a grade is not known. */
  readonly unknownGrade: string;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly taxGrades: Readonly<Record<(typeof taxGradeValues)[number], string>>;
  readonly evaluationBands: Readonly<Record<(typeof evaluationValues)[number], string>>;
  readonly refusals: Readonly<Record<GradeRefusal, string>>;
  readonly factRefusals: Readonly<Record<FactRefusal, string>>;
  readonly fileRefusals: Readonly<Record<SchemeFileRefusal, string>>;
  /** About a file that should hold a scheme. */
  readonly schemeFile: Readonly<Record<'notJson' | 'tooLong' | 'idTaken', string>>;
  readonly problems: Readonly<Record<SchemeProblemCode, string>>;
}

/** 信用评价用语. */
export const gradingText: Readonly<Record<'zh-CN' | 'en', GradingText>> = {
  'zh-CN': {
    origins: {
      published: { name: '公布的方案', hint: '由主管部门公布，页面上注明出处。' },
      example: {
        name: '示例方案',
        hint: '没有任何部门公布，只用来演示怎样评价，不代表实际信用等级。',
      },
    },
    unknownGrade: '暂不能确定',
    facts: {
      minorPenalties: '公示期前半的轻微行政处罚',
      minorPenaltiesPastHalf: '公示期过半的轻微行政处罚',
      generalPenalties: '公示期前半的一般行政处罚',
      generalPenaltiesPastHalf: '公示期过半的一般行政处罚',
      seriousPenalties: '公示期前半的严重行政处罚',
      seriousPenaltiesPastHalf: '公示期过半的严重行政处罚',
      foodPenalties: '食品领域行政处罚',
      abnormalListings: '经营异常名录',
      seriousListings: '严重失信主体名单',
      wageListings: '拖欠农民工工资名单',
      judgmentDefaults: '失信被执行人',
      promisesKept: '全部履行的承诺',
      promisesPartlyKept: '部分履行的承诺',
      promisesBroken: '全部未履行的承诺',
      falsePromises: '虚假承诺',
      contractBreaches: '合同违约',
      countyHonours: '县级荣誉',
      cityHonours: '市级荣誉',
      provinceHonours: '省级荣誉',
      nationHonours: '国家级荣誉',
      yearsReportedOnTime: '连续按时年报的年数',
      yearsOperating: '成立满几年',
      operatingEvidence: '经营证明',
      taxGrade: '纳税信用级别',
      nationalEvaluation: '公共信用综合评价',
      contractsUnperformed: '未按合同履行',
      contractFrauds: '合同欺诈、逃避义务、欺骗诱导交易',
      graveFrauds: '骗贷骗税、非法集资、转移财产逃债、制售假冒伪劣',
      projectPaymentRefusals: '拒不支付工程款',
      privateLoanDefaults: '民间借贷违约',
      illegalFundraisings: '非法集资放贷被查',
      guaranteeDefaults: '社会担保违约',
      guaranteeLiabilities: '担保败诉担责',
      debtJudgments: '未偿债被判担责',
      illegalEmployments: '违法用工',
      insuranceUndeclared: '不申报社会保险',
      debtArrearsMonths: '拖欠款项的月数',
      loanArrearsMonths: '拖欠银行贷款的月数',
      wageArrearsMonths: '拖欠工资、社会保险费的月数',
    },
    taxGrades: { none: '没有评定', A: 'A 级', B: 'B 级', M: 'M 级', C: 'C 级', D: 'D 级' },
    evaluationBands: { none: '没有结果', excellent: '优', good: '良', fair: '中', poor: '差' },
    refusals: {
      NATURAL_PERSON: '自然人不参加信用评价，请填写经营主体的统一社会信用代码。',
      NOT_FOR_KIND: '这个评价方案不适用于这一类主体。',
      NO_SCHEME: '这一天没有可以适用的评价方案。',
    },
    factRefusals: {
      'invalid-count': '应为 0 至 1000000 的整数',
      'invalid-flag': '应为“是”或“否”',
      'invalid-value': '不是这项事实可以有的取值',
      'invalid-scheme': '没有这个评价方案，请核对编号',
      'unknown-fact': '含有评价不使用的事实，请核对名称',
    },
    fileRefusals: {
      'invalid-scheme-id':
        '方案编号以小写字母或数字开头，只含小写字母、数字、点和连字符，最多 50 个字符',
      'invalid-class': '等级由大写字母、数字、汉字和 +、- 组成，最多 10 个字符，例如 A、AA+、优',
      'invalid-period': '期间应写成 P2Y、P6M、P90D',
    },
    schemeFile: {
      notJson: '不是 UTF-8 编码的 JSON 文件',
      tooLong: '文件超过 1 MiB，没有读取',
      idTaken: '工具包里已有这个编号的方案，请另起编号',
    },
    problems: {
      classes: '等级没有从高到低排列、没有到最低分，或者同一等级写了两次',
      bands: '分档没有从零开始、不连续、重叠或者没有到底',
      bounds: '上下限颠倒或者不含零分，或者基础分不在上下限之内',
      unreachable: '各一级指标加起来达不到这个等级，或者达不到计分的最高、最低分',
      'not-whole': '分值或者衰减后的分值不是整数',
      'bounded-decay': '有衰减的计分项不能再设上下限，请给一级指标设上下限',
      'unsettled-count': '数量超过 254 以后分值还会变化，请给指标或者一级指标设上下限',
      'unknown-fact': '用到了不认识的事实，请核对拼写',
      'wrong-fact': '这种计分方式不能用于这一类事实',
      'unknown-value': '用到了这项事实没有的取值',
      'unknown-class': '用到了方案里没有的等级',
      'unknown-dimension': '用到了方案里没有的一级指标',
      twice: '同一编号写了两次，或者同一地区的两个补丁改动同一内容',
      'unknown-target': '要替换的内容不存在',
      'empty-time': '终止日不晚于起始日',
      'missing-citation': '没有写明依据的文件',
      'unread-article': '引用了没有核对过的条号',
      'not-a-period': '计分时限应写成 P2Y、P6M、P90D 这样的期间',
      'too-many':
        '同时适用的上限和否决条款最多 16 条，其中的条件最多 14 个，分值在 -32768 至 32767 之间，最高分与最低分最多相差 100000',
      'too-many-cases':
        '起止日期（连同地区和行业）分出的情形最多 100 种，请合并起止日期，或者分成几个方案',
    },
  },
  en: {
    origins: {
      published: {
        name: 'published scheme',
        hint: 'Published by the authority that is named beside it.',
      },
      example: {
        name: 'example scheme',
        hint: 'Nobody published it: it shows how an evaluation works and says nothing about real credit.',
      },
    },
    unknownGrade: 'not known yet',
    facts: {
      minorPenalties: 'minor penalties in the first half of their display',
      minorPenaltiesPastHalf: 'minor penalties past half of their display',
      generalPenalties: 'ordinary penalties in the first half of their display',
      generalPenaltiesPastHalf: 'ordinary penalties past half of their display',
      seriousPenalties: 'serious penalties in the first half of their display',
      seriousPenaltiesPastHalf: 'serious penalties past half of their display',
      foodPenalties: 'penalties in the field of food',
      abnormalListings: 'entries on the list of abnormal operations',
      seriousListings: 'entries on lists of seriously dishonest subjects',
      wageListings: 'entries on the list of those who owe wages to migrant workers',
      judgmentDefaults: 'entries as a judgment defaulter',
      promisesKept: 'promises kept in full',
      promisesPartlyKept: 'promises kept in part',
      promisesBroken: 'promises not kept',
      falsePromises: 'false promises',
      contractBreaches: 'breaches of contract',
      countyHonours: 'county honours',
      cityHonours: 'city honours',
      provinceHonours: 'provincial honours',
      nationHonours: 'national honours',
      yearsReportedOnTime: 'years in a row with an annual report in time',
      yearsOperating: 'whole years since it was founded',
      operatingEvidence: 'evidence of its business',
      taxGrade: 'grade of taxpayer',
      nationalEvaluation: 'national comprehensive evaluation',
      contractsUnperformed: 'contracts not performed',
      contractFrauds: 'contracts by fraud, evading duties, deceiving customers',
      graveFrauds: 'loan or tax fraud, hiding assets, counterfeiting',
      projectPaymentRefusals: 'refusals to pay for construction work',
      privateLoanDefaults: 'defaults on private loans',
      illegalFundraisings: 'illegal fundraising or lending',
      guaranteeDefaults: 'defaults on guarantees',
      guaranteeLiabilities: 'liabilities as guarantor found by a court',
      debtJudgments: 'liabilities for debts found by a court',
      illegalEmployments: 'illegal employment',
      insuranceUndeclared: 'social insurance not declared',
      debtArrearsMonths: 'months of overdue debts',
      loanArrearsMonths: 'months of overdue bank loans',
      wageArrearsMonths: 'months of overdue wages or insurance',
    },
    taxGrades: {
      none: 'not graded',
      A: 'grade A',
      B: 'grade B',
      M: 'grade M',
      C: 'grade C',
      D: 'grade D',
    },
    evaluationBands: {
      none: 'no result',
      excellent: 'excellent',
      good: 'good',
      fair: 'fair',
      poor: 'poor',
    },
    refusals: {
      NATURAL_PERSON:
        'Natural persons are not graded: give the unified social credit code of a business.',
      NOT_FOR_KIND: 'This scheme is not for subjects of this kind.',
      NO_SCHEME: 'No scheme speaks about this day.',
    },
    factRefusals: {
      'invalid-count': 'Give a whole number from 0 to 1000000',
      'invalid-flag': 'Answer yes or no',
      'invalid-value': 'This is none of the values that the fact can have',
      'invalid-scheme': 'There is no such scheme; check its id',
      'unknown-fact': 'There is a fact that no evaluation reads; check its name',
    },
    fileRefusals: {
      'invalid-scheme-id':
        'The id of a scheme begins with a small letter or digit and has small letters, digits, dots and hyphens, 50 at most',
      'invalid-class':
        'A class has capital letters, digits, Chinese characters, + and -, 10 at most, such as A, AA+ or 优',
      'invalid-period': 'Write a period as P2Y, P6M or P90D',
    },
    schemeFile: {
      notJson: 'is not JSON in UTF-8',
      tooLong: 'is larger than 1 MiB and was not read',
      idTaken: 'the kit has a scheme of this id; choose another',
    },
    problems: {
      classes: 'the classes do not descend, do not reach the least score, or name a class twice',
      bands: 'the bands do not begin at zero, leave a gap, overlap, or end',
      bounds: 'the bounds are not in order or leave out zero points, or the base is outside them',
      unreachable: 'the dimensions do not add up to this class, or to the ends of the scale',
      'not-whole': 'the points, or those after decay, are not whole numbers',
      'bounded-decay': 'points that fade cannot be bounded: bound the dimension',
      'unsettled-count':
        'the points go on changing beyond 254: bound the indicator or its dimension',
      'unknown-fact': 'a fact is named that nobody knows: check the spelling',
      'wrong-fact': 'this form cannot read a fact of this kind',
      'unknown-value': 'a value is named that this fact does not have',
      'unknown-class': 'a class is named that the scheme does not have',
      'unknown-dimension': 'a dimension is named that the scheme does not have',
      twice: 'an id is used twice, or two overlays of one place set the same thing',
      'unknown-target': 'what is to be replaced does not exist',
      'empty-time': 'the end is not after the beginning',
      'missing-citation': 'the document it stands in is not named',
      'unread-article': 'an article number is cited that was not read',
      'not-a-period': 'write how long a record counts as a period: P2Y, P6M, P90D',
      'too-many':
        'a batch has room for 16 limits at once, 14 conditions in them, points of 16 bits, and 100000 points from the least score to the most',
      'too-many-cases':
        'the dates, with places and sectors, tell apart more than 100 cases: share dates, or write several schemes',
    },
  },
};
