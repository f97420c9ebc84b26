import type {
  LeniencyAnswerProblem,
  LeniencyEffect,
  LeniencyFact,
  LeniencyMeasure,
} from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface LeniencyAdvisorText {
  readonly loading: string;
  readonly asking: string;
  readonly back: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly measures: {
    readonly title: string;
    readonly intro: string;
    /** What the short words of the names stand for. */
    readonly terms: string;
    readonly privacy: string;
    readonly groups: Readonly<
      Record<'buffers' | 'leaving' | 'tolerances' | 'violation' | 'report', string>
    >;
    readonly notOffered: (count: number) => string;
    readonly notOfferedHint: string;
    readonly unread: (count: number) => string;
    readonly unreadHint: string;
    readonly unknown: string;
    readonly local: string;
  };
  readonly question: {
    readonly about: (measure: string) => string;
    readonly continue: string;
    readonly unknown: string;
    readonly yearHint: string;
    readonly units: { readonly year: string; readonly days: string };
    readonly problems: Readonly<Record<LeniencyAnswerProblem, string>>;
    /** `required` of what is typed, where 不清楚 is a button. */
    readonly untyped: string;
  };
  readonly check: {
    readonly title: string;
    readonly settled: string;
    readonly more: (count: number) => string;
    readonly goOn: string;
    readonly result: string;
    readonly years: (year: number) => string;
    readonly days: (days: number) => string;
  };
  readonly result: {
    readonly granted: Readonly<Record<LeniencyEffect, string>>;
    readonly refused: (measure: string) => string;
    readonly notYet: (count: number) => string;
    readonly indeterminate: string;
    readonly notOffered: string;
    readonly byAnswers: string;
    readonly final: string;
    readonly means: string;
    readonly meaning: Readonly<
      Record<LeniencyEffect, { readonly yes: string; readonly not: string }>
    >;
    readonly refusedMeans: string;
    readonly notYetMeans: string;
    readonly notYetByCaseMeans: string;
    readonly openIntro: string;
    readonly askAgency: string;
    readonly notOfferedMeans: string;
    readonly branch: string;
    readonly better: string;
    readonly labels: string;
    readonly labelChoice: string;
    readonly dates: string;
    readonly pastDates: string;
    readonly assuming: string;
    readonly rolled: string;
    readonly sources: string;
    readonly fine: (sentence: string, amount: string) => string;
    readonly next: string;
    readonly blockers: string;
    readonly blocker: { readonly [F in LeniencyFact]?: string };
    readonly conditions: string;
    /** Above conditions that stand case by case. */
    readonly anyCase: string;
    readonly case: (number: number, branch: string) => string;
    readonly conditionStates: Readonly<Record<'holds' | 'fails' | 'unknown', string>>;
    readonly restsOnAssumed: string;
    readonly about: string;
    readonly measure: string;
    readonly place: string;
    readonly nation: string;
    readonly on: string;
    readonly answers: string;
    readonly print: string;
    readonly change: string;
    readonly another: string;
  };
}

/** The words of the leniency advisor (包容审慎咨询), zh-CN first; outcomes, questions and rules are worded by core. */
export const leniencyAdvisorText: Words<LeniencyAdvisorText> = {
  'zh-CN': {
    loading: '正在查询本地可以适用的措施…',
    asking: '正在判断…',
    back: '返回',
    yes: '是',
    no: '否',
    unknown: '不清楚',
    measures: {
      title: '您想咨询哪一项？',
      intro: '选一项，回答几个问题，就能知道是否适用、要做什么、依据是什么。',
      terms:
        '名称里的“列异”指列入经营异常名录，“列严”指列入严重违法失信名单：列入以后，名单上的信息向社会公示。',
      privacy: '不需要填写名称和证件号码，您的回答不会被保存。',
      groups: {
        buffers: '暂缓惩戒',
        leaving: '歇业和注销',
        tolerances: '抽查中填错信息',
        violation: '轻微违法',
        report: '年度报告',
      },
      notOffered: (count) => `没有查到本地有规定的措施（${count} 项）`,
      notOfferedHint: '没有查到不等于没有：各地的政策没有全部核对，可以向办理机关询问。',
      unread: (count) => `本地有没有还不清楚的措施（${count} 项）`,
      unreadHint:
        '本地的政策，或者它所依据的文件，还没有全部核对。本地有没有这些措施，请向办理机关询问。',
      unknown: '没有规则可以适用于这个日期，请向办理机关询问。',
      local: '本地政策',
    },
    question: {
      about: (measure) => `咨询事项：${measure}`,
      continue: '继续',
      unknown: '不清楚，先跳过',
      yearHint: '例如 2025',
      units: { year: '年度', days: '天' },
      problems: {
        required: '请选择一个回答；不知道的，选“不清楚”',
        'not-a-date': '请填写日历上有的日期，例如 2026年6月1日',
        'invalid-year': '请填写四位数的年份，例如 2025',
        'invalid-days': '请填写天数，没有就填 0',
      },
      untyped: '请填写一个回答；不知道的，按“不清楚，先跳过”',
    },
    check: {
      title: '核对您的回答',
      settled: '您的回答已经可以得出结论，不用再答了。',
      more: (count) => `还有 ${count} 个问题没有问。继续回答不改变结论，但能看到其余条件是否满足。`,
      goOn: '继续回答',
      result: '查看结果',
      years: (year) => `${year} 年度`,
      days: (days) => `${days} 天`,
    },
    result: {
      granted: {
        'waive-fine': '免于行政处罚',
        'not-punish': '应当不予行政处罚',
        'may-not-punish': '可以不予行政处罚',
        'defer-listing': '可以暂不列入经营异常名录',
        'not-list': '不列入经营异常名录',
        'not-falsehood': '不按弄虚作假处理',
        'defer-serious-listing': '暂缓列入严重违法失信名单',
        'file-dormancy': '可以办理歇业备案',
        'simple-deregistration': '可以办理简易注销',
        'allow-correction': '可以允许修改',
        'correct-report': '可以更正年度报告',
        'file-report': '可以报送年度报告',
      },
      refused: (measure) => `不能适用“${measure}”`,
      notYet: (count) => `还差 ${count} 项条件`,
      indeterminate: '暂不能确定',
      notOffered: '没有查到本地有这项规定',
      byAnswers: '这是按您的回答得出的。',
      final: '最终由办理机关决定。',
      means: '这意味着什么',
      meaning: {
        'waive-fine': {
          yes: '这次没有按时报送年度报告，按本地的政策免于行政处罚，不罚款。',
          not: '免于罚款不等于移出名录：已经列入经营异常名录（个体工商户标记为经营异常状态）的，补报以后要另行申请移出（恢复正常记载状态）。',
        },
        'not-punish': {
          yes: '对这次违法行为，机关不作行政处罚。',
          not: '不予处罚不等于没有违法：机关应当对当事人进行教育。',
        },
        'may-not-punish': {
          yes: '对这次违法行为，机关可以不作行政处罚，是否处罚由机关决定。',
          not: '可以不予处罚不等于一定不罚，也不等于没有违法：不予处罚的，机关应当对当事人进行教育。',
        },
        'defer-listing': {
          yes: '机关可以暂不把您列入经营异常名录。',
          not: '暂不列入不等于不用改正：实际经营的地方变了，要办理变更登记。',
        },
        'not-list': {
          yes: '机关不因为这件事把您列入经营异常名录。',
          not: '这里只回答这一件事，其他情况另行处理。',
        },
        'not-falsehood': {
          yes: '这次填错不作为“隐瞒真实情况、弄虚作假”处理。',
          not: '文件没有写明这样填错的后果，这是按上下文理解的，由机关决定。',
        },
        'defer-serious-listing': {
          yes: '机关暂缓把您列入严重违法失信名单。',
          not: '暂缓列入不等于撤销处罚决定，处罚决定仍然有效。',
        },
        'file-dormancy': {
          yes: '可以按申请的期限办理歇业备案。',
          not: '歇业不等于注销，歇业期间仍要报送年度报告。',
        },
        'simple-deregistration': {
          yes: '可以按简易程序申请注销登记。',
          not: '可以申请不等于已经注销：是否准予由登记机关决定。',
        },
        'allow-correction': {
          yes: '机关可以允许您修改填错的信息。',
          not: '允许修改的只是这一次填错的信息。',
        },
        'correct-report': {
          yes: '现在可以更正这一年度的年度报告。',
          not: '更正前后的内容都会公示。',
        },
        'file-report': {
          yes: '现在可以报送这一年度的年度报告。',
          not: '可以报送不等于已经报送：请在截止日以前报送并公示。',
        },
      },
      refusedMeans:
        '这项措施不适用，机关按一般规定处理。您可以看看其他措施，或者向办理机关说明情况。',
      notYetMeans: '下面的条件具备以后，可以再来咨询：',
      notYetByCaseMeans: '符合一种情形的全部条件以后，可以再来咨询：',
      openIntro: '还要弄清楚：',
      askAgency: '弄清楚以后可以改回答再看结果，也可以直接向办理机关询问。',
      notOfferedMeans: '没有查到不等于没有：各地的政策没有全部核对，可以向办理机关询问。',
      branch: '适用的情形',
      better: '如果还能说明下面的情况，结果可能对您更有利：',
      labels: '抽查结果怎样标注',
      labelChoice: '由机关选择其中一种。',
      dates: '要记住的日期',
      pastDates: '已经过去的日期',
      assuming: '最后一天是节假日时按当天计算，是否顺延没有公布的依据。',
      rolled: '最后一天是节假日的，顺延到下一个工作日。',
      sources: '这些日期的依据',
      fine: (sentence, amount) => `${sentence} ${amount}。`,
      next: '接下来',
      blockers: '要先解决的情形',
      blocker: {
        onAbnormalList: '还在经营异常名录里',
        onSeriousList: '还在严重违法失信名单里',
        equityFrozen: '股权（财产份额）被冻结',
        equityPledged: '股权（财产份额）出质',
        chattelMortgaged: '有动产抵押',
        holdsInvestments: '有对其他企业的投资',
        underInvestigation: '正在被立案调查',
        underCoercion: '被采取行政强制措施',
        inLitigation: '有正在进行的诉讼',
        inArbitration: '有正在进行的仲裁',
        licenceRevoked: '营业执照被吊销',
        orderedClosed: '被责令关闭',
        finesOpen: '有还没执行完的罚款等处罚',
        approvalRequired: '注销之前需要先经批准',
      },
      conditions: '逐项条件和依据',
      anyCase: '下面的情形各自独立，符合其中一种的全部条件就够了。',
      case: (number, branch) => `情形${number}：${branch}`,
      conditionStates: { holds: '✓ 满足', fails: '✗ 不满足', unknown: '? 还不清楚' },
      restsOnAssumed: '这个结果用到了没有公布依据的推定，以机关的答复为准。',
      about: '咨询的事项',
      measure: '措施',
      place: '地区',
      nation: '全国',
      on: '按哪一天的规定',
      answers: '您的回答',
      print: '打印结果',
      change: '更改回答',
      another: '咨询另一项',
    },
  },
  en: {
    loading: 'Looking up what this place offers…',
    asking: 'Working it out…',
    back: 'Back',
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    measures: {
      title: 'What would you like advice on?',
      intro:
        'Choose one and answer a few questions: you will see whether it applies, what to do, and where it stands.',
      terms:
        'A “listing” is an entry on the list of abnormal operations, the “serious list” that of serious violations: who is on one of them, everybody can read.',
      privacy: 'No name or number is asked for, and your answers are not kept.',
      groups: {
        buffers: 'Deferred sanctions',
        leaving: 'Dormancy and deregistration',
        tolerances: 'Errors found in a spot check',
        violation: 'Minor violations',
        report: 'Annual report',
      },
      notOffered: (count) =>
        `${count} measure${count === 1 ? '' : 's'} not known to be offered in this place`,
      notOfferedHint:
        'That none is known does not mean that there is none: not every policy was read. The agency can tell you.',
      unread: (count) =>
        `${count} measure${count === 1 ? '' : 's'} that this place may or may not offer`,
      unreadHint:
        'The policies of this place, or documents that they rest on, have not all been read. Please ask the agency whether it offers these.',
      unknown: 'No rule covers this day; please ask the agency.',
      local: 'Local policy',
    },
    question: {
      about: (measure) => `About: ${measure}`,
      continue: 'Continue',
      unknown: 'I do not know, skip this',
      yearHint: 'For example 2025',
      units: { year: '', days: 'days' },
      problems: {
        required: 'Choose an answer; if you cannot tell, choose “I do not know”',
        'not-a-date': 'Enter a day of the calendar, for example 1 June 2026',
        'invalid-year': 'Enter the year with four digits, for example 2025',
        'invalid-days': 'Enter a number of days, 0 if none',
      },
      untyped: 'Enter an answer; if you cannot tell, press “I do not know, skip this”',
    },
    check: {
      title: 'Check your answers',
      settled: 'Your answers settle it: there is no need to answer more.',
      more: (count) =>
        `${count} question${count === 1 ? ' was' : 's were'} not asked. Going on does not change the outcome, but shows whether the other conditions are met.`,
      goOn: 'Answer the rest',
      result: 'See the result',
      years: (year) => `${year}`,
      days: (days) => `${days} day${days === 1 ? '' : 's'}`,
    },
    result: {
      granted: {
        'waive-fine': 'The fine is waived',
        'not-punish': 'The agency shall impose no penalty',
        'may-not-punish': 'The agency may impose no penalty',
        'defer-listing': 'The listing can be deferred',
        'not-list': 'No entry on the list of abnormal operations',
        'not-falsehood': 'Not taken for falsehood',
        'defer-serious-listing': 'The entry on the list of serious violations is deferred',
        'file-dormancy': 'A dormancy can be filed',
        'simple-deregistration': 'Simple deregistration is open',
        'allow-correction': 'A correction may be allowed',
        'correct-report': 'The annual report can be corrected',
        'file-report': 'The annual report can be filed',
      },
      refused: (measure) => `Does not apply: ${measure}`,
      notYet: (count) => `${count} condition${count === 1 ? ' is' : 's are'} still open`,
      indeterminate: 'It cannot be said yet',
      notOffered: 'No such rule is known for this place',
      byAnswers: 'This follows from your answers.',
      final: 'The agency decides in the end.',
      means: 'What this means',
      meaning: {
        'waive-fine': {
          yes: 'By the policy of this place this late annual report is free of a penalty: no fine is imposed.',
          not: 'No fine does not mean off the list: if you are on the list of abnormal operations, or marked as an individual business, apply for its end once the report is filed.',
        },
        'not-punish': {
          yes: 'The agency imposes no administrative penalty for this violation.',
          not: 'No penalty does not mean no violation: the agency shall educate the party.',
        },
        'may-not-punish': {
          yes: 'The agency may choose to impose no administrative penalty for this violation.',
          not: 'It may also choose to impose one. No penalty does not mean no violation: where it imposes none, the agency shall educate the party.',
        },
        'defer-listing': {
          yes: 'The agency can refrain from listing you for now.',
          not: 'Deferred does not mean settled: if your business has moved, register the change.',
        },
        'not-list': {
          yes: 'The agency does not list you because of this.',
          not: 'This answers this one matter; others are dealt with by themselves.',
        },
        'not-falsehood': {
          yes: 'What was entered wrongly this time is not taken for concealment or falsehood.',
          not: 'The text states no consequence of such a slip; this is how its context reads, and the agency decides.',
        },
        'defer-serious-listing': {
          yes: 'The agency defers the entry on the list of serious violations.',
          not: 'Deferred does not mean that the penalty is lifted: the decision stands.',
        },
        'file-dormancy': {
          yes: 'A dormancy can be filed for the time asked for.',
          not: 'Dormant does not mean deregistered: annual reports are still due.',
        },
        'simple-deregistration': {
          yes: 'You can apply for deregistration by the simple procedure.',
          not: 'That you can apply does not mean that it is done: the registry decides.',
        },
        'allow-correction': {
          yes: 'The agency may allow you to correct what was entered wrongly.',
          not: 'This covers only what was entered wrongly this time.',
        },
        'correct-report': {
          yes: 'The annual report of this year can be corrected now.',
          not: 'What stood before the correction is displayed along with it.',
        },
        'file-report': {
          yes: 'The annual report of this year can be filed now.',
          not: 'That it can be filed does not mean that it is: file and publish it by the last day.',
        },
      },
      refusedMeans:
        'This does not apply, and the general rules do. You can look at other measures, or explain your case to the agency.',
      notYetMeans: 'Come back once this is met:',
      notYetByCaseMeans: 'Come back once all conditions of one case are met:',
      openIntro: 'Still to be found out:',
      askAgency: 'Change your answers once you know, or ask the agency.',
      notOfferedMeans:
        'That none is known does not mean that there is none: not every policy was read. The agency can tell you.',
      branch: 'Which case applies',
      better: 'The result may be better for you if this can be shown:',
      labels: 'How the check is recorded',
      labelChoice: 'The agency chooses one of them.',
      dates: 'Days to remember',
      pastDates: 'Days that are past',
      assuming:
        'A last day that is a holiday is taken as it is: nothing published says that it moves.',
      rolled: 'A last day that is a holiday moves to the next working day.',
      sources: 'Where these days come from',
      fine: (sentence, amount) => `${sentence} ${amount}.`,
      next: 'What to do next',
      blockers: 'To be settled first',
      blocker: {
        onAbnormalList: 'Still on the list of abnormal operations',
        onSeriousList: 'Still on the list of serious violations',
        equityFrozen: 'Equity is frozen',
        equityPledged: 'Equity is pledged',
        chattelMortgaged: 'Chattels are mortgaged',
        holdsInvestments: 'Investments in other enterprises',
        underInvestigation: 'An investigation is running',
        underCoercion: 'A coercive measure is in force',
        inLitigation: 'A lawsuit is running',
        inArbitration: 'An arbitration is running',
        licenceRevoked: 'The business licence was revoked',
        orderedClosed: 'Closure was ordered',
        finesOpen: 'A fine or another penalty is still to be performed',
        approvalRequired: 'Deregistration needs an approval first',
      },
      conditions: 'Every condition and its source',
      anyCase: 'Each case stands by itself: to meet all conditions of one is enough.',
      case: (number, branch) => `Case ${number}: ${branch}`,
      conditionStates: { holds: '✓ Met', fails: '✗ Not met', unknown: '? Not known yet' },
      restsOnAssumed:
        'This rests on an assumption that nothing published supports; the answer of the agency counts.',
      about: 'What was asked',
      measure: 'Measure',
      place: 'Place',
      nation: 'The nation',
      on: 'By the rules of',
      answers: 'Your answers',
      print: 'Print the result',
      change: 'Change answers',
      another: 'Ask about something else',
    },
  },
};

/** The measures in groups, as people look for them. */
export const measureGroups: Readonly<
  Record<keyof LeniencyAdvisorText['measures']['groups'], readonly LeniencyMeasure[]>
> = {
  buffers: ['late-report', 'unreachable', 'late-licence', 'serious-listing'],
  violation: ['first-violation'],
  tolerances: ['general-status-error', 'unit-slip', 'exempt-error', 'correct-once'],
  leaving: ['dormancy', 'deregistration'],
  report: ['annual-report', 'report-correction'],
};
