import type { ParamRef, Test } from '@xinyong/core';
import { leniencyText, promiseText, recordText, repairText, subjectText } from '@xinyong/core/text';

const words = recordText['zh-CN'];
const promise = promiseText['zh-CN'];

/** What the facts of the law are called; of a yes or no the sentence that is true. */
const names: Readonly<Record<string, string>> = {
  ...promise.facts,
  kind: '信息类别',
  measure: '事项',
  subjectKind: '主体类别',
  outcome: '结论',
  branch: '情形',
  refusals: '原因',
  notGiven: '没有说明的事实',
  resumed: '已恢复经营',
  penaltyTypes: '处罚种类',
  domains: '领域',
  fineFen: '罚款数额',
  fineSize: '罚款大小 fineSize',
  lowFine: '较低数额罚款 lowFine',
  severity: '失信程度 severity',
  displayClass: '公示类别 displayClass',
  materials: '材料',
  restructuring: '破产重整、和解',
  startOn: '公示期起算日',
  falsePromiseOn: '认定虚假承诺之日',
  summaryProcedure: '适用简易程序',
  publishedAsNecessary: '主管部门认为确有必要公示',
  namedAct: '属于文件列明的严重失信行为',
  appliedElsewhere: '应当在另一网站申请',
  barredByLaw: '法律、法规或者政策文件规定不予修复',
  falsePromise: '曾作虚假承诺',
  corrected: '已纠正',
  obligationsPerformed: '义务已全部履行',
  harmRemoved: '危害后果已消除',
  promisePublished: '已公开作出信用承诺',
  repeatedSameType: '因同一类违法行为再次受罚',
  onOtherList: '仍在其他名单中',
  newHeavyPenalty: '再次受到较重行政处罚',
  statutoryTermRunning: '法定管理期限未满',
  subjectIsOrganisation: '当事人是组织',
};

const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: words.kinds,
  penaltyTypes: words.penaltyTypes,
  domains: words.domains,
  materials: Object.fromEntries(
    Object.entries(repairText['zh-CN'].materials).map(([code, { name }]) => [code, name]),
  ),
  measure: Object.fromEntries(
    Object.entries(leniencyText['zh-CN'].measures).map(([code, { name }]) => [code, name]),
  ),
  outcome: leniencyText['zh-CN'].outcomes,
  branch: leniencyText['zh-CN'].branches,
  subjectKind: subjectText['zh-CN'].kinds,
  restructuring: { executing: '正在执行', completed: '执行完毕' },
  type: promise.types,
  field: promise.fields,
  track: words.tracks,
};

const nameOf = (fact: string): string => names[fact] ?? fact;
const listOf = (fact: string, codes: readonly string[]): string =>
  codes.map((code) => values[fact]?.[code] ?? code).join('／');
const paramOf = ({ param, by }: ParamRef): string =>
  `\`${param}\`${by === undefined ? '' : `（按${nameOf(by)}）`}`;

/** A test in plain words, for a reader who knows the law. */
export function conditionOf(test: Test): string {
  switch (test.op) {
    case 'is':
      if (typeof test.value === 'boolean')
        return test.value ? nameOf(test.fact) : `不：${nameOf(test.fact)}`;
      return `${nameOf(test.fact)} = ${listOf(test.fact, [test.value])}`;
    case 'one-of':
      return `${nameOf(test.fact)}为其一：${listOf(test.fact, test.values)}`;
    case 'includes':
      return `${nameOf(test.fact)}含（任一）：${listOf(test.fact, test.values)}`;
    case 'only':
      return `${nameOf(test.fact)}只有：${listOf(test.fact, test.values)}`;
    case 'established':
      return `已查明${nameOf(test.fact)}`;
    case 'below':
      return `${nameOf(test.fact)}低于 ${paramOf(test)}`;
    case 'elapsed':
      return `自${nameOf(test.since)}起满 ${paramOf(test)}`;
    case 'all':
      return test.of.map((part) => grouped(part, 'any')).join(' **且** ');
    case 'any':
      return test.of.map((part) => grouped(part, 'all')).join(' **或** ');
    case 'not':
      return `**非**（${conditionOf(test.of)}）`;
  }
}

const grouped = (part: Test, other: 'all' | 'any'): string =>
  part.op === other ? `（${conditionOf(part)}）` : conditionOf(part);
