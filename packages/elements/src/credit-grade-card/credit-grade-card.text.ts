import type { FactId } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

/** Who can tell a fact that is not known. */
type Settling = 'collected' | 'founded' | 'reports' | 'tax' | 'evaluation' | 'found';

/** Of every fact that a scheme may read. */
export const settlingOf: Readonly<Record<FactId, Settling>> = {
  minorPenalties: 'collected',
  minorPenaltiesPastHalf: 'collected',
  generalPenalties: 'collected',
  generalPenaltiesPastHalf: 'collected',
  seriousPenalties: 'collected',
  seriousPenaltiesPastHalf: 'collected',
  foodPenalties: 'collected',
  abnormalListings: 'collected',
  seriousListings: 'collected',
  wageListings: 'collected',
  judgmentDefaults: 'collected',
  promisesKept: 'collected',
  promisesPartlyKept: 'collected',
  promisesBroken: 'collected',
  falsePromises: 'collected',
  contractBreaches: 'collected',
  countyHonours: 'collected',
  cityHonours: 'collected',
  provinceHonours: 'collected',
  nationHonours: 'collected',
  yearsReportedOnTime: 'reports',
  yearsOperating: 'founded',
  operatingEvidence: 'collected',
  taxGrade: 'tax',
  nationalEvaluation: 'evaluation',
  contractsUnperformed: 'found',
  contractFrauds: 'found',
  graveFrauds: 'found',
  projectPaymentRefusals: 'found',
  privateLoanDefaults: 'found',
  illegalFundraisings: 'found',
  guaranteeDefaults: 'found',
  guaranteeLiabilities: 'found',
  debtJudgments: 'found',
  illegalEmployments: 'found',
  insuranceUndeclared: 'found',
  debtArrearsMonths: 'found',
  loanArrearsMonths: 'found',
  wageArrearsMonths: 'found',
};

interface GradeCardText {
  readonly loading: string;
  readonly refused: string;
  readonly missing: string;
  readonly scheme: string;
  readonly version: (version: string) => string;
  readonly origin: string;
  readonly day: string;
  readonly source: string;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly withheld: string;

  readonly score: string;
  readonly scoreIs: (score: string, least: string, most: string) => string;
  readonly scoreOpen: (range: string, least: string, most: string) => string;
  readonly startsAt: (base: string) => string;
  readonly classes: string;
  readonly classFrom: (grade: string, least: number, most: number) => string;
  readonly here: string;

  readonly limits: string;
  readonly cap: (grade: string, why: string) => string;
  readonly veto: (grade: string, why: string) => string;
  readonly possibleCap: (grade: string, why: string) => string;
  readonly possibleVeto: (grade: string, why: string) => string;
  readonly possible: string;

  readonly factors: string;
  readonly none: string;
  readonly noneShown: string;
  readonly quietDimensions: (names: string) => string;
  readonly quietDimensionsShown: (names: string) => string;
  readonly join: string;
  readonly sum: (points: string) => string;
  readonly bounds: (least: string, most: string) => string;
  readonly atLeast: (least: string) => string;
  readonly atMost: (most: string) => string;
  readonly held: string;
  readonly asTable: string;
  readonly asBars: string;
  readonly disputed: string;
  readonly open: string;
  readonly factor: string;
  readonly points: string;
  readonly basis: string;
  readonly records: string;
  readonly record: (number: number) => string;
  readonly seeRecord: string;
  readonly of: (name: string) => string;

  readonly unknown: string;
  readonly unknownIntro: string;
  readonly settling: Readonly<Record<Settling, string>>;
  readonly unsettled: (count: number) => string;
  /** In public, where it is not told of which records. */
  readonly unsettledInPublic: string;
  /** In place of a source that stands above. */
  readonly asScheme: string;

  readonly changes: string;
  readonly today: (grade: string) => string;
  readonly byTime: (grade: string) => string;
  readonly changesWithheld: string;
  readonly noneByTime: string;
  readonly afterRepair: (grade: string) => string;
  readonly now: string;
  readonly fromDay: (day: string) => string;
  readonly dayUnknown: string;
  readonly repair: string;

  readonly whatIf: string;
  readonly whatIfIntro: string;
  readonly whatIfQuestion: string;
  readonly simulate: string;
  readonly chooseFirst: string;
  readonly simulating: string;
  readonly simulated: (count: number, grade: string) => string;
  readonly signIn: string;

  readonly check: string;
  readonly chain: string;
  readonly digest: string;
}

/** The words that explain a grade, zh-CN first; titles of factors, limits and classes stand in the schemes. */
export const gradeCardText: Words<GradeCardText> = {
  'zh-CN': {
    loading: '正在查询信用评价……',
    refused: '没有信用评价',
    missing: '没有找到这个主体',
    scheme: '评价方案',
    version: (version) => `版本 ${version}`,
    origin: '方案来源',
    day: '评价日期',
    source: '依据',
    givenBy: '评定机关',
    givenOn: '评定日期',
    withheld: '另有评价因素只向本人和机关显示，所以这里不显示得分，也不显示各组的合计。',
    score: '得分',
    scoreIs: (score, least, most) => `${score}。这个方案在 ${least} 至 ${most} 之间计分。`,
    scoreOpen: (range, least, most) =>
      `还不能算出确定的分数，可能是 ${range}。这个方案在 ${least} 至 ${most} 之间计分。`,
    startsAt: (base) => `从 ${base} 分起，按下面的因素加减。`,
    classes: '各等级的分数',
    classFrom: (grade, least, most) => `${grade}：${least} 至 ${most} 分`,
    here: '当前等级',
    limits: '等级的上限',
    cap: (grade, why) => `最高只能是 ${grade}：${why}。`,
    veto: (grade, why) => `直接定为 ${grade}：${why}。`,
    possibleCap: (grade, why) => `如果属实，最高只能是 ${grade}：${why}。`,
    possibleVeto: (grade, why) => `如果属实，将直接定为 ${grade}：${why}。`,
    possible: '还不能确定',
    factors: '评价因素',
    none: '没有加分或者扣分的情况。',
    noneShown: '没有可以公开显示的加分或者扣分。',
    quietDimensions: (names) => `没有加分或者扣分：${names}。`,
    quietDimensionsShown: (names) => `没有可以公开显示的加分或者扣分：${names}。`,
    join: '、',
    sum: (points) => `合计 ${points}。`,
    bounds: (least, most) => `这一组最低 ${least} 分，最高 ${most} 分。`,
    atLeast: (least) => `这一组最低 ${least} 分。`,
    atMost: (most) => `这一组最高 ${most} 分。`,
    held: '加起来超出了界限，只按界限计分。',
    asTable: '用表格查看',
    asBars: '用条形图查看',
    disputed: '有异议',
    open: '还不能确定',
    factor: '评价因素',
    points: '分值',
    basis: '依据',
    records: '相关信息',
    record: (number) => `第 ${number} 条信息`,
    seeRecord: '查看',
    of: (name) => `：${name}`,
    unknown: '还不知道的事实',
    unknownIntro: '下面的事实还不知道，等级会因此不同。不知道的不当作没有。',
    settling: {
      collected: '这一类信息归集齐全后就能确定。',
      founded: '登记机关提供成立日期后就能确定。',
      reports: '历年的年度报告归集齐全后就能确定。',
      tax: '归集税务机关评定的级别后就能确定。',
      evaluation: '归集国家的评价结果后就能确定。',
      found: '主管部门认定并提供后就能确定。',
    },
    unsettled: (count) =>
      `有 ${count} 条信息归入哪一类、属于什么领域还没有写明，由作出决定的机关说明后就能确定。`,
    unsettledInPublic:
      '有的信息归入哪一类、属于什么领域还没有写明，所以等级暂时不能确定。经营主体登录后可以看到是哪些。',
    asScheme: '同评价方案',
    changes: '什么时候会变化',
    today: (grade) => `现在：${grade}`,
    byTime: (grade) => `时间届满，变为：${grade}`,
    changesWithheld: '等级什么时候会变化，还取决于不公开的因素，只向本人和机关显示。',
    noneByTime: '没有新的信息时，等级不会只因为时间而变化。',
    afterRepair: (grade) => `修复后：${grade}`,
    now: '现在就可以申请',
    fromDay: (day) => `最早 ${day} 可以申请`,
    dayUnknown: '还不能确定从哪天起可以申请',
    repair: '查看怎样修复',
    whatIf: '如果修复几条信息',
    whatIfIntro: '选择要修复的信息，看看等级会怎样。这只是试算，不改变任何信息。',
    whatIfQuestion: '假设已经修复：',
    simulate: '试算等级',
    chooseFirst: '请至少选择一条信息，再试算。',
    simulating: '正在试算……',
    simulated: (count, grade) => `修复所选的 ${count} 条信息后：${grade}。`,
    signIn: '本人登录以后，可以查看全部因素，并试算几条信息一起修复会怎样。',
    check: '核对这个结果',
    chain: '适用的方案和补充',
    digest: '方案摘要（SHA-256）',
  },
  en: {
    loading: 'Looking up the grade…',
    refused: 'There is no grade',
    missing: 'This subject was not found',
    scheme: 'Scheme',
    version: (version) => `version ${version}`,
    origin: 'Where it comes from',
    day: 'Graded on',
    source: 'Source',
    givenBy: 'Given by',
    givenOn: 'Given on',
    withheld:
      'More factors are shown only to the subject and to agencies; so neither the score nor sums are shown here.',
    score: 'Score',
    scoreIs: (score, least, most) => `${score}, on a scale from ${least} to ${most}.`,
    scoreOpen: (range, least, most) =>
      `The score is not certain yet: ${range}, on a scale from ${least} to ${most}.`,
    startsAt: (base) => `It begins at ${base} points; the factors below add and take away.`,
    classes: 'Points of each class',
    classFrom: (grade, least, most) => `${grade}: ${least} to ${most} points`,
    here: 'this grade',
    limits: 'Limits of the grade',
    cap: (grade, why) => `No better than ${grade}: ${why}.`,
    veto: (grade, why) => `Fixed at ${grade}: ${why}.`,
    possibleCap: (grade, why) => `If it is so, no better than ${grade}: ${why}.`,
    possibleVeto: (grade, why) => `If it is so, fixed at ${grade}: ${why}.`,
    possible: 'not known yet',
    factors: 'Factors',
    none: 'Nothing adds points or takes any away.',
    noneShown: 'Nothing that can be shown in public adds points or takes any away.',
    quietDimensions: (names) => `Nothing added or taken away: ${names}.`,
    quietDimensionsShown: (names) =>
      `Nothing that can be shown in public is added or taken away: ${names}.`,
    join: ', ',
    sum: (points) => `Together ${points}.`,
    bounds: (least, most) => `This group gives from ${least} to ${most} points.`,
    atLeast: (least) => `This group gives ${least} points at least.`,
    atMost: (most) => `This group gives ${most} points at most.`,
    held: 'The sum is beyond the bounds; only the bounds count.',
    asTable: 'Show as a table',
    asBars: 'Show as bars',
    disputed: 'disputed',
    open: 'not known yet',
    factor: 'Factor',
    points: 'Points',
    basis: 'Source',
    records: 'Records',
    record: (number) => `record ${number}`,
    seeRecord: 'See it',
    of: (name) => `: ${name}`,
    unknown: 'Facts that are not known',
    unknownIntro:
      'These facts are not known, and the grade depends on them. What is not known is not taken for none.',
    settling: {
      collected: 'Known when records of this kind have all been collected.',
      founded: 'Known when the registrar gives the day it was founded.',
      reports: 'Known when the annual reports of all years have been collected.',
      tax: 'Known when the grade of the tax authority has been collected.',
      evaluation: 'Known when the national result has been collected.',
      found: 'Known when the competent agency has established it.',
    },
    unsettled: (count) =>
      `The class or field of ${count} record${count === 1 ? '' : 's'} has not been stated; the agency that decided can say so.`,
    unsettledInPublic:
      'The class or field of some records has not been stated, so the grade is open for now. The subject sees which when signed in.',
    asScheme: 'That of the scheme',
    changes: 'When it changes',
    today: (grade) => `Now: ${grade}`,
    byTime: (grade) => `By time alone: ${grade}`,
    changesWithheld:
      'When the grade changes also depends on factors that only the subject and agencies are shown.',
    noneByTime: 'Without new records, time alone does not change the grade.',
    afterRepair: (grade) => `After its repair: ${grade}`,
    now: 'It can be asked for now',
    fromDay: (day) => `It can be asked for from ${day}`,
    dayUnknown: 'From when it can be asked for is not known yet',
    repair: 'See how to repair it',
    whatIf: 'If several records were repaired',
    whatIfIntro:
      'Choose records to see what the grade would be. It is a trial and changes nothing.',
    whatIfQuestion: 'Suppose that these were repaired:',
    simulate: 'Try the grade',
    chooseFirst: 'Choose one record at least, then try again.',
    simulating: 'Trying…',
    simulated: (count, grade) =>
      `After the repair of the ${count === 1 ? 'chosen record' : `${count} chosen records`}: ${grade}.`,
    signIn: 'The subject can sign in to try what the repair of several records would do.',
    check: 'Check this result',
    chain: 'Scheme and what adds to it',
    digest: 'Digest of the scheme (SHA-256)',
  },
};
