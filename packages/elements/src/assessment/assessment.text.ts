import type { Words } from '../locale/locale.ts';

interface AssessmentText {
  /** The answer, before anything else. */
  readonly eligible: string;
  readonly askedFirst: string;
  readonly fromDay: (day: string) => string;
  readonly missing: (things: string) => string;
  readonly unclear: (facts: string) => string;
  readonly join: string;
  readonly latestDay: (day: string) => string;
  readonly askYou: string;
  readonly askAgency: (facts: string) => string;
  readonly branchesHeading: string;
  readonly branchFrom: (severity: string, day: string) => string;
  readonly branch: (severity: string, answer: string) => string;
  readonly relief: string;
  readonly where: string;
  readonly materials: string;
  readonly materialStates: { readonly given: string; readonly open: string };
  readonly displayedUntil: string;
  readonly severity: string;
  readonly severityOpen: string;
  readonly free: string;
  readonly why: string;
  readonly classified: (value: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly rule: (name: string, value: string) => string;
  readonly classTitles: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly paramOf: (name: string, cls: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly period: (count: number, unit: 'D' | 'M' | 'Y') => string;
  readonly workdays: (count: number) => string;
  readonly timeline: string;
  readonly points: Readonly<
    Record<
      'decided' | 'listed' | 'counted' | 'earliest' | 'safe' | 'end' | 'ended' | 'today',
      string
    >
  >;
}

/** The words that explain an assessment, zh-CN first; outcomes, facts and rules are worded by core. */
export const assessmentText: Words<AssessmentText> = {
  'zh-CN': {
    eligible: '可以申请',
    askedFirst: '可以申请，需您确认几项情况',
    fromDay: (day) => `自 ${day} 起可以申请`,
    missing: (things) => `需要补充：${things}`,
    unclear: (facts) => `还缺：${facts}。`,
    join: '、',
    latestDay: (day) => `最晚自 ${day} 起可以申请。`,
    askYou: '开始申请后会逐项问您，答完就知道结果。',
    askAgency: (facts) => `需要作出决定的机关说明：${facts}。`,
    branchesHeading: '失信程度还没有认定，结果会因此不同：',
    branchFrom: (severity, day) => `若为${severity}，自 ${day} 起可以申请`,
    branch: (severity, answer) => `若为${severity}，${answer}`,
    relief: '重整计划执行期间，可以申请临时屏蔽这条信息。',
    where: '在哪里修复',
    materials: '需要的材料',
    materialStates: { given: '已提供', open: '还没有提供' },
    displayedUntil: '公示到',
    severity: '失信程度',
    severityOpen: '还没有认定',
    free: '修复全程免费',
    why: '为什么',
    classified: (value) => `归为${value}`,
    from: (day) => `自 ${day} 起满足`,
    until: (day) => `公示到 ${day}`,
    rule: (name, value) => `${name}：${value}`,
    classTitles: {
      severity: '失信程度',
      class: '适用哪一类公示期',
      'fine-size': '罚款数额属于哪一档',
      'low-fine': '罚款是否属于较低数额',
      relief: '重整期间的处理',
    },
    classes: {
      minor: '轻微失信',
      general: '一般失信',
      serious: '严重失信',
      special: '特定严重失信',
      'special-domain': '重点领域',
      ordinary: '一般情形',
      listed: '经营异常名录',
      'serious-listing': '严重违法失信名单',
      fine: '罚款',
      criticism: '通报批评',
      'low-fine': '较低数额罚款',
      severe: '不提前停止公示的处罚',
      person: '个人',
      organisation: '单位',
      small: '较小数额',
      large: '较大数额',
      huge: '巨额',
      yes: '是',
      no: '否',
      'temporary-shielding': '可以临时屏蔽',
    },
    params: {
      minimum: '最短公示期',
      maximum: '最长公示期',
      lowFine: '较低罚款数额的上限',
      falsePromiseBan: '虚假承诺后的限制期',
      minPeriodInclusive: '最短公示期的最后一天就可以申请',
      transition: '适用',
      presumePublication: '最晚按规定期限的最后一天计算',
      displayTransition: '停止公示适用',
    },
    choices: {
      'application-date': '申请之日的规定',
      'decision-date': '作出决定之日的规定',
      earlier: '先到期的规定',
    },
    paramOf: (name, cls) => `${name}（${cls}）`,
    yes: '是',
    no: '否',
    period: (count, unit) =>
      count === 0 ? '没有最短期限' : `${count} ${{ D: '天', M: '个月', Y: '年' }[unit]}`,
    workdays: (count) => `${count} 个工作日`,
    timeline: '这条信息的时间线',
    points: {
      decided: '作出决定',
      listed: '列入',
      counted: '开始计算期限',
      earliest: '可以申请修复',
      safe: '最晚自此可以申请修复',
      end: '公示的最后一天',
      ended: '已停止公示',
      today: '今天',
    },
  },
  en: {
    eligible: 'You can apply',
    askedFirst: 'You can apply; a few facts are for you to confirm',
    fromDay: (day) => `You can apply from ${day}`,
    missing: (things) => `Still needed: ${things}`,
    unclear: (facts) => `Still open: ${facts}.`,
    join: ', ',
    latestDay: (day) => `You can apply from ${day} at the latest.`,
    askYou: 'The application asks you one thing after another; then you will know.',
    askAgency: (facts) => `The agency that decided has to say: ${facts}.`,
    branchesHeading:
      'How serious the record is has not been stated yet, and the answer depends on it:',
    branchFrom: (severity, day) => `${severity}: you can apply from ${day}`,
    branch: (severity, answer) => `${severity}: ${answer}`,
    relief: 'While a restructuring plan is carried out you can ask for this record to be shielded.',
    where: 'Where it is repaired',
    materials: 'Documents needed',
    materialStates: { given: 'given', open: 'not given yet' },
    displayedUntil: 'Displayed until',
    severity: 'How serious',
    severityOpen: 'Not stated yet',
    free: 'Repair is free of charge',
    why: 'Why',
    classified: (value) => `Classed as: ${value}`,
    from: (day) => `Met from ${day}`,
    until: (day) => `Displayed until ${day}`,
    rule: (name, value) => `${name}: ${value}`,
    classTitles: {
      severity: 'How serious the record is',
      class: 'Which periods apply',
      'fine-size': 'How large the fine is',
      'low-fine': 'Whether the fine counts as low',
      relief: 'During a restructuring',
    },
    classes: {
      minor: 'minor dishonesty',
      general: 'general dishonesty',
      serious: 'serious dishonesty',
      special: 'the gravest class',
      'special-domain': 'special fields',
      ordinary: 'ordinary',
      listed: 'list of abnormal operations',
      'serious-listing': 'list of serious violations',
      fine: 'fine',
      criticism: 'public criticism',
      'low-fine': 'low fine',
      severe: 'severe',
      person: 'persons',
      organisation: 'organisations',
      small: 'small',
      large: 'large',
      huge: 'huge',
      yes: 'yes',
      no: 'no',
      'temporary-shielding': 'can be shielded',
    },
    params: {
      minimum: 'Shortest period of display',
      maximum: 'Longest period of display',
      lowFine: 'Limit of a low fine',
      falsePromiseBan: 'Ban after a false promise',
      minPeriodInclusive: 'An application is possible on the last day of the shortest period',
      transition: 'Rules that apply',
      presumePublication: 'Counted from the last day for publishing at the latest',
      displayTransition: 'Rules that end display',
    },
    choices: {
      'application-date': 'those of the day of application',
      'decision-date': 'those of the day of decision',
      earlier: 'those that end it earlier',
    },
    paramOf: (name, cls) => `${name} (${cls})`,
    yes: 'yes',
    no: 'no',
    period: (count, unit) => {
      if (count === 0) return 'none';
      const name = { D: 'day', M: 'month', Y: 'year' }[unit];
      return `${count} ${name}${count === 1 ? '' : 's'}`;
    },
    workdays: (count) => `${count} working day${count === 1 ? '' : 's'}`,
    timeline: 'Time line of this record',
    points: {
      decided: 'Decided',
      listed: 'Listed',
      counted: 'Periods begin',
      earliest: 'Repair possible',
      safe: 'Repair possible at the latest',
      end: 'Last day of display',
      ended: 'Display ended',
      today: 'Today',
    },
  },
};
