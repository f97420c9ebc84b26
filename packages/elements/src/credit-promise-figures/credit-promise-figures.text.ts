import type { FigureDimension } from '@xinyong/contract';
import type { Words } from '../locale/locale.ts';

interface PromiseFiguresText {
  readonly loading: string;
  readonly loaded: (rows: number) => string;
  readonly results: string;
  readonly by: string;
  readonly apply: string;
  readonly dimensions: { readonly [D in FigureDimension]: string };
  /** What stands in the first column. */
  readonly columns: { readonly [D in FigureDimension]: string };
  readonly table: string;
  readonly caption: (by: string, day: string) => string;
  readonly promises: string;
  readonly promisers: string;
  readonly determined: string;
  readonly kept: string;
  readonly partlyKept: string;
  readonly broken: string;
  readonly covered: (promisers: string, subjects: string) => string;
  /** After a figure: of which it is this share. */
  readonly share: (percent: string) => string;
  readonly ofDetermined: (percent: string) => string;
  readonly lessThan: (percent: string) => string;
  readonly subjectsUnknown: string;
  readonly subjectsFewer: string;
  readonly noneDetermined: string;
  readonly sectorUnknown: string;
  readonly nameless: string;
  readonly withheld: string;
  /** Why some are not told, and that the number is the platform's. */
  readonly whyWithheld: (fewest: string) => string;
  readonly explained: readonly string[];
  readonly none: string;
  readonly noneOrganised: string;
  readonly noneAdvice: string;
  readonly associations: string;
  readonly associationsCovered: (covered: string, all: string, percent: string) => string;
  readonly gap: (missing: string) => string;
  readonly noGap: string;
  readonly associationsUnknown: string;
  readonly associationsWithheld: (all: string, fewest: string) => string;
  readonly associationsHint: string;
}

/** The words of coverage and fulfilment (信用承诺覆盖和履约情况), zh-CN first. */
export const promiseFiguresText: Words<PromiseFiguresText> = {
  'zh-CN': {
    loading: '正在统计……',
    loaded: (rows) => `共 ${rows} 项。`,
    results: '覆盖和履约情况',
    by: '统计方式',
    apply: '查看',
    dimensions: {
      type: '按承诺类型',
      place: '按登记地区',
      sector: '按行业',
      organiser: '按行业协会商会',
    },
    columns: {
      type: '承诺类型',
      place: '登记地区',
      sector: '行业',
      organiser: '行业协会商会',
    },
    table: '承诺的覆盖和履行',
    caption: (by, day) => `，${by}，截至${day}`,
    promises: '承诺（份）',
    promisers: '承诺的主体（家）',
    determined: '已认定（份）',
    kept: '全部履行',
    partlyKept: '部分履行',
    broken: '全部未履行',
    covered: (promisers, subjects) => `${promisers} / ${subjects}`,
    share: (percent) => `覆盖 ${percent}`,
    ofDetermined: (percent) => `占已认定的 ${percent}`,
    lessThan: (percent) => `不到 ${percent}`,
    subjectsUnknown: '主体总数未知，不能算出覆盖多少',
    subjectsFewer: '承诺的主体比登记的还多，不能算出覆盖多少',
    noneDetermined: '还没有认定的',
    sectorUnknown: '行业未知',
    nameless: '名称未知',
    withheld: '数量太少，不单独显示',
    whyWithheld: (fewest) =>
      `作出承诺的、承诺不向社会公开的，或者登记的主体少于 ${fewest} 家的，不单独显示，以免看出是哪一家；能推算出这些数的，也不显示。这个数是本平台定的，不是法律规定。`,
    explained: [
      '只统计在这个地区登记的经营主体。',
      '“承诺的主体”按家数计：一家作了几份，只算一家。',
      '违诺已经修复的，仍算一份承诺，不再算入已认定的。',
      '百分数舍去零头，不四舍五入：不到 100% 的，不会显示为 100%。',
    ],
    none: '还没有可以统计的承诺',
    noneOrganised: '还没有由行业协会商会组织的承诺',
    noneAdvice: '在这个地区登记的经营主体作出承诺以后，会统计在这里。',
    associations: '行业协会商会',
    associationsCovered: (covered, all, percent) =>
      `共 ${all} 家，已有 ${covered} 家作出承诺或者组织会员承诺，占 ${percent}。`,
    gap: (missing) => `距离 100% 目标还差 ${missing} 家。`,
    noGap: '已经达到 100% 目标。',
    associationsUnknown: '不知道这个地区有多少家，不能算出距离 100% 目标还差多少。',
    associationsWithheld: (all, fewest) =>
      `共 ${all} 家。总数或者已作承诺的少于 ${fewest} 家，已作承诺的有几家不单独显示。`,
    associationsHint:
      '按全部社会团体统计：数据里分不出哪些社会团体是行业协会商会，所以总数可能比行业协会商会多。100% 覆盖是翁源县方案（翁府办〔2023〕2号）的目标，其他地区供参照。',
  },
  en: {
    loading: 'Counting…',
    loaded: (rows) => `${rows} row${rows === 1 ? '' : 's'}.`,
    results: 'Coverage and fulfilment',
    by: 'Counted by',
    apply: 'Show',
    dimensions: {
      type: 'by type',
      place: 'by place of registration',
      sector: 'by industry',
      organiser: 'by association',
    },
    columns: {
      type: 'Type',
      place: 'Place of registration',
      sector: 'Industry',
      organiser: 'Association',
    },
    table: 'Coverage and fulfilment of promises',
    caption: (by, day) => `, ${by}, as of ${day}`,
    promises: 'Promises',
    promisers: 'Subjects that promised',
    determined: 'Determined',
    kept: 'Wholly kept',
    partlyKept: 'Partly kept',
    broken: 'Not kept at all',
    covered: (promisers, subjects) => `${promisers} of ${subjects}`,
    share: (percent) => `${percent} covered`,
    ofDetermined: (percent) => `${percent} of those determined`,
    lessThan: (percent) => `less than ${percent}`,
    subjectsUnknown: 'Nobody knows how many subjects there are, so the coverage is not known',
    subjectsFewer: 'More subjects promised than are registered, so the coverage is not known',
    noneDetermined: 'None determined yet',
    sectorUnknown: 'Industry not known',
    nameless: 'Name not known',
    withheld: 'Too few to be shown on their own',
    whyWithheld: (fewest) =>
      `What is of fewer than ${fewest} subjects – those that promised, those whose promises are not public, or all that are registered – is not shown on its own, so that nobody is told by it, nor is what it could be worked out from. The number is this platform’s and not the law’s.`,
    explained: [
      'Only subjects that are registered in this place are counted.',
      'A subject that made several promises is counted once.',
      'A promise whose breach was repaired is still a promise, and no longer among those that were determined.',
      'Shares are rounded down: what is less than 100% is never shown as 100%.',
    ],
    none: 'There are no promises to count yet',
    noneOrganised: 'No association has organised a promise yet',
    noneAdvice:
      'They will be counted here once subjects that are registered in this place make any.',
    associations: 'Industry associations',
    associationsCovered: (covered, all, percent) =>
      `Of ${all}, ${covered} have promised or had their members promise, which is ${percent}.`,
    gap: (missing) => `${missing} are missing to the aim of 100%.`,
    noGap: 'The aim of 100% is reached.',
    associationsUnknown:
      'Nobody knows how many there are in this place, so what is missing to the aim of 100% is not known.',
    associationsWithheld: (all, fewest) =>
      `There are ${all}. Of fewer than ${fewest}, or with fewer that promised, how many did is not shown.`,
    associationsHint:
      'All registered associations of any kind are counted: the data do not tell which of them are industry associations, so the total may be more than those. That all are covered is the aim of the plan of Wengyuan (Wengfuban [2023] 2); elsewhere it is for comparison.',
  },
};
