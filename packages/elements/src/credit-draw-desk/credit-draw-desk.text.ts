import type { DrawEvent } from '@xinyong/contract';
import type { TriggerKind } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface DrawDeskText {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly none: string;
  readonly loading: string;
  readonly columns: {
    readonly title: string;
    readonly agency: string;
    readonly period: string;
    readonly state: string;
  };
  readonly facts: {
    readonly agency: string;
    readonly place: string;
    readonly sector: string;
    readonly period: string;
    readonly state: string;
  };
  readonly period: (from: string, to: string) => string;
  readonly next: string;
  readonly buttons: Readonly<Record<'change' | 'commit' | 'draw' | 'publish', string>>;
  /** What each button leads to. */
  readonly hints: Readonly<Record<'commit' | 'draw' | 'publish', string>>;
  /** Of what cannot be taken back: that it cannot, and the button that does it. */
  readonly final: string;
  readonly finalButtons: Readonly<Record<'commit' | 'publish', string>>;
  readonly done: (what: string) => string;
  readonly overtaken: string;
  readonly refused: string;
  readonly abandoned: {
    readonly title: string;
    readonly at: string;
    readonly reason: string;
    readonly seed: string;
    readonly seeds: Readonly<Record<'revealed' | 'lost', string>>;
  };
  readonly abandon: {
    readonly title: string;
    readonly hint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly missing: string;
    readonly button: string;
  };
  readonly visits: {
    readonly title: string;
    readonly hint: string;
    readonly from: string;
    readonly to: string;
    readonly missing: Readonly<Record<'from' | 'to', string>>;
    readonly button: string;
    readonly none: string;
    readonly plans: (count: number) => string;
  };
  readonly triggered: {
    readonly title: string;
    readonly hint: string;
    readonly labels: Readonly<
      Record<
        'code' | 'riskClass' | 'keyField' | 'check' | 'since' | 'events' | 'observation' | 'prompt',
        string
      >
    >;
    readonly unknown: string;
    readonly noKeyField: string;
    readonly eventsHint: string;
    readonly kinds: Readonly<Record<TriggerKind, string>>;
    readonly lengthHint: string;
    readonly problems: {
      readonly code: string;
      readonly since: string;
      readonly events: (line: number) => string;
      readonly length: string;
    };
    readonly button: string;
    readonly endedBy: string;
    readonly ended: (on: string, why: string) => string;
    readonly until: (from: string, until: string) => string;
    readonly lengthUnknown: (from: string) => string;
    readonly stated: string;
    readonly reasons: string;
    readonly open: string;
    readonly basis: string;
    readonly outcomes: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  };
  readonly commitment: {
    readonly title: string;
    readonly what: string;
    readonly at: string;
    readonly value: string;
  };
  readonly plan: {
    readonly title: string;
    readonly subjects: string;
    readonly count: (subjects: number) => string;
    readonly classes: string;
    readonly ofClass: (name: string, count: number) => string;
    readonly byExample: (count: number) => string;
    readonly agencies: string;
    readonly inspectors: string;
    readonly people: (count: number) => string;
    readonly perVisit: string;
    readonly replacements: string;
    readonly ratios: string;
  };
  readonly ratio: Readonly<Record<'published' | 'stated', (percent: string) => string>>;
  readonly result: {
    readonly title: string;
    readonly strata: string;
    readonly stratum: string;
    readonly ratio: string;
    readonly drawn: string;
    readonly of: (drawn: number, size: number) => string;
    readonly visits: (count: number) => string;
    readonly subject: string;
    readonly inspectors: string;
    readonly joint: string;
    readonly unstaffed: string;
    readonly insteadOf: string;
    readonly more: string;
  };
  readonly replace: {
    readonly title: string;
    readonly hint: string;
    readonly subject: string;
    readonly reason: string;
    readonly missing: string;
    readonly button: string;
  };
  readonly replaced: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  /** Between two sentences. */
  readonly semicolon: string;
  readonly publication: {
    readonly title: string;
    readonly hint: string;
    readonly verify: string;
    readonly download: string;
    readonly agrees: string;
    readonly differs: (path: string) => string;
    readonly unreadable: string;
    readonly otherCommitment: string;
    readonly waiting: string;
  };
  readonly history: string;
  readonly events: Readonly<Record<DrawEvent['command'], string>>;
  readonly form: {
    readonly steps: readonly [string, string, string, string, string];
    readonly title: Readonly<Record<'plan' | 'change', string>>;
    readonly step: (title: string, index: number, count: number) => string;
    readonly restored: string;
    readonly previous: string;
    readonly next: string;
    readonly toCheck: string;
    readonly cancel: { readonly title: string; readonly hint: string; readonly button: string };
    readonly submit: Readonly<Record<'plan' | 'change', string>>;
    readonly gradedAgain: string;
    readonly rulesTitle: string;
    readonly labels: {
      readonly title: string;
      readonly place: string;
      readonly sector: string;
      readonly from: string;
      readonly to: string;
      readonly agencies: string;
      readonly by: string;
      readonly trade: string;
      readonly keyField: string;
      readonly covered: string;
      readonly list: string;
      readonly inspectors: string;
      readonly perVisit: string;
      readonly replacements: string;
    };
    readonly hints: {
      readonly place: string;
      readonly agencies: string;
      readonly trade: string;
      readonly covered: string;
      readonly list: (keyFields: readonly string[], most: number) => string;
      readonly inspectors: string;
      readonly replacements: string;
      readonly ratio: string;
    };
    readonly unknownPlace: string;
    readonly by: Readonly<Record<'filter' | 'list', string>>;
    readonly noKeyField: string;
    readonly allTrades: string;
    readonly noneCovered: string;
    readonly listed: (count: number, classed: number) => string;
    readonly range: (from: string, upTo: string) => string;
    readonly noRange: string;
    readonly noRule: string;
    readonly problems: {
      readonly title: string;
      readonly place: string;
      readonly from: string;
      readonly to: string;
      readonly perVisit: (most: number) => string;
      readonly tooFew: (inspectors: number) => string;
      readonly replacements: string;
      readonly ratio: (name: string) => string;
    };
    /** What is wrong with a field of many lines. */
    readonly lines: {
      readonly of: Readonly<Record<'agencies' | 'list' | 'inspectors', string>>;
      readonly none: Readonly<Record<'agencies' | 'list' | 'inspectors', string>>;
      readonly at: (list: string, line: number, problem: string, others: number) => string;
      readonly tooMany: (count: number, most: number) => string;
      readonly twice: (line: number) => string;
      readonly agency: string;
      readonly inspector: string;
      readonly id: (id: string) => string;
      readonly personNumber: string;
      readonly otherAgency: (code: string, agencies: readonly string[]) => string;
      readonly code: (code: string, problem: string, suggestion: string | undefined) => string;
      readonly strange: (word: string) => string;
    };
  };
}

/** 双随机抽查办理台用语. */
export const drawDeskText: Words<DrawDeskText> = {
  'zh-CN': {
    title: '双随机抽查',
    lead: '随机抽取检查对象，随机派出检查人员。承诺值先公布，结果和种子后公布，任何人都可以核验。',
    begin: '拟定抽查计划',
    none: '还没有抽查。',
    loading: '正在查询…',
    columns: { title: '抽查', agency: '机关', period: '检查时间', state: '状态' },
    facts: {
      agency: '拟定计划的机关',
      place: '地方',
      sector: '监管行业',
      period: '检查时间',
      state: '状态',
    },
    period: (from, to) => `${from}至${to}`,
    next: '下一步',
    buttons: {
      change: '修改计划',
      commit: '固定计划并公布承诺值',
      draw: '抽取',
      publish: '公布结果和种子',
    },
    hints: {
      commit: '平台会生成一个保密的随机种子，计划随即固定，不能再修改；承诺值立即向社会公布。',
      draw: '由计划和种子决定抽中谁、派谁去，没有任何人为选择。',
      publish:
        '计划、结果和种子会向社会公布，此后不能再递补。检查人员只公布工号和部门，不公布姓名。',
    },
    final: '办理以后不能撤回。',
    finalButtons: { commit: '现在固定并公布', publish: '现在公布' },
    done: (what) => `已办理：${what}。`,
    overtaken: '这次抽查刚刚有变化，已重新载入，请看过以后再办理。',
    refused: '没有办成',
    abandoned: {
      title: '这次抽查已经作废，不再据此检查',
      at: '作废时间',
      reason: '作废的理由',
      seed: '随机种子',
      seeds: {
        revealed: '已随计划和结果公布：任何人都可以核验这次抽查抽中了谁，没有抽取的，会抽中谁。',
        lost: '密钥丢失，种子打不开，没有公布：谁也不能核验这次抽查。',
      },
    },
    abandon: {
      title: '作废这次抽查',
      hint: '作废不能撤回。理由立即向社会公布；计划、种子和结果也一并公布，让人看到被放弃的是什么。检查对象和时间随即可以列入另一份计划。',
      reason: '作废的理由',
      reasonHint: '5 至 500 个字。任何人都能看到，请不要写个人信息。',
      missing: '请写明作废的理由，5 至 500 个字',
      button: '作废并公布理由',
    },
    visits: {
      title: '合并的检查',
      hint: '同一对象、同一检查时间的检查合并为一次，来自本机关的各次抽查，以及其他机关已经公布的、在本辖区或者有本机关参加的抽查。',
      from: '从哪天',
      to: '到哪天',
      missing: { from: '请填写从哪天开始', to: '请填写到哪天为止，不早于开始的日期' },
      button: '查看检查',
      none: '这段时间没有检查。',
      plans: (count) => `合并 ${count} 次抽查`,
    },
    triggered: {
      title: '触发式监管',
      hint: '查看一个经营主体处于观察期还是提示期，以及期间因何结束。是否适用由当地的规定决定，不知道的会写明。这里填写的内容不保存。',
      labels: {
        code: '统一社会信用代码',
        riskClass: '信用风险类别',
        keyField: '重点领域',
        check: '检查事项',
        since: '观察期从哪天开始',
        events: '投诉、线索和法定检查',
        observation: '本机关确定的观察期',
        prompt: '本机关确定的提示期',
      },
      unknown: '不明',
      noKeyField: '不属于重点领域',
      eventsHint:
        '每行一件：日期，空格，事由（投诉、线索、法定检查），例如 2026-11-10 投诉。没有的不填。',
      kinds: { complaint: '投诉', lead: '线索', 'legal-duty': '法定检查' },
      lengthHint: '例如 10日、3个月、1年，最长十年。当地规定了期间的，以规定为准；没有确定的不填。',
      problems: {
        code: '请填写 18 位统一社会信用代码',
        since: '请填写观察期开始的日期',
        events: (line) => `事由第 ${line} 行应为：日期，空格，投诉、线索或者法定检查`,
        length: '期间应写作 10日、3个月或者 1年，最长十年',
      },
      button: '查看期间',
      endedBy: '结束',
      ended: (on, why) => `${on} ${why}`,
      until: (from, until) => `${from}至${until}`,
      lengthUnknown: (from) => `${from}起，长度不明`,
      stated: '长度由本机关确定，没有公布的规定',
      reasons: '理由',
      open: '还须查明',
      basis: '依据',
      outcomes: { yes: '符合', no: '不符合', unknown: '不明' },
    },
    commitment: {
      title: '承诺值',
      what: '承诺值是计划和随机种子合在一起算出的一串数字，抽取以前公布。此后哪怕改动一个字，算出的都会是另一串数字。请保存它，以便日后核对。',
      at: '公布时间',
      value: '承诺值',
    },
    plan: {
      title: '抽查计划',
      subjects: '检查对象',
      count: (subjects) => `${subjects} 户`,
      classes: '信用风险类别',
      ofClass: (name, count) => `${name}：${count} 户`,
      byExample: (count) => `其中 ${count} 户的类别出自示例方案，没有公布的依据。`,
      agencies: '参与的部门',
      inspectors: '检查人员',
      people: (count) => `${count} 人`,
      perVisit: '每次检查的人数',
      replacements: '可以递补',
      ratios: '抽查比例',
    },
    ratio: {
      published: (percent) => `公布比例：${percent}`,
      stated: (percent) => `自定比例，没有公布的依据：${percent}`,
    },
    result: {
      title: '抽查结果',
      strata:
        '检查对象先按信用风险类别分层（重点领域的比例不同时，另成一层），再在每一层里按这一层的比例随机抽取。',
      stratum: '分层',
      ratio: '比例',
      drawn: '抽中',
      of: (drawn, size) => `${size} 户中抽中 ${drawn} 户`,
      visits: (count) => `检查名单（${count} 户）`,
      subject: '检查对象',
      inspectors: '检查人员',
      joint: '联合检查',
      unstaffed: '尚未派员',
      insteadOf: '递补，代替',
      more: '显示更多检查对象',
    },
    replace: {
      title: '有对象不能检查',
      hint: '由同一层的下一候补递补，不能指定由谁递补。',
      subject: '不能检查的对象',
      reason: '原因',
      missing: '请选择不能检查的原因',
      button: '递补',
    },
    replaced: '递补',
    colon: '：',
    semicolon: '；',
    publication: {
      title: '核验',
      hint: '在您的浏览器里按公布的计划和种子重新抽取一遍，不经过平台。',
      verify: '核验这次抽查',
      download: '下载公布的文件（JSON）',
      agrees: '与公布的种子一致',
      differs: (path) => `第一处不同：${path}`,
      unreadable: '公布的文件不是抽查公示，无法核验。',
      otherCommitment: '文件里的承诺值不是抽取以前公布的那一个。',
      waiting: '结果和种子尚未公布。公布以后可以在这里核验。',
    },
    history: '办理记录',
    events: {
      plan: '拟定计划',
      change: '修改计划',
      commit: '固定计划并公布承诺值',
      draw: '抽取',
      replace: '递补',
      verify: '公布前核验通过',
      publish: '公布结果和种子',
      abandon: '作废',
    },
    form: {
      steps: ['检查什么', '检查谁', '谁去检查', '抽多少', '核对计划'],
      title: { plan: '拟定抽查计划', change: '修改抽查计划' },
      step: (title, index, count) => `${title}，第 ${index} 步，共 ${count} 步`,
      restored: '已恢复您先前填写的内容，请接着填写。不再需要的，可以在下面选“不拟定了”。',
      previous: '上一步',
      next: '继续',
      toCheck: '继续，回到核对',
      cancel: {
        title: '不拟定了',
        hint: '五步里填写的内容都会丢弃，不能找回。已经拟定的计划不受影响。',
        button: '丢弃填写的内容',
      },
      submit: { plan: '拟定计划', change: '修改计划' },
      gradedAgain: '按示例方案评定类别的对象没有写类别，会重新评定；请再勾选已经归集齐全的信息。',
      rulesTitle: '计划还不能拟定',
      labels: {
        title: '抽查的名称',
        place: '行政区划代码',
        sector: '监管行业',
        from: '检查从哪天开始',
        to: '到哪天结束',
        agencies: '参与检查的部门',
        by: '怎样确定检查对象',
        trade: '行业',
        keyField: '重点领域',
        covered: '已经归集齐全的信息',
        list: '检查对象名单',
        inspectors: '检查人员名单',
        perVisit: '每次检查至少几人',
        replacements: '最多可以递补几户',
      },
      hints: {
        place: '六位数字，例如 420222（阳新县）。',
        agencies: '每行一个：代码，空格，名称。',
        trade: '与登记的行业完全一致；不填则不限行业。',
        covered:
          '没有写类别的对象，平台按示例方案评定类别，要看它有没有这些信息。哪些信息平台已经全部收到，请勾选：查不到的，就算没有。没有勾选的，查不到只能算不明；因此评不出类别的对象，不能列入计划。',
        list: (fields, most) =>
          `每行一户：统一社会信用代码，空格，类别（A、B、C、D）；属于重点领域的，再写一个空格和领域（${fields.join('、')}）。例如 91420200MA4DU3NT10 B 食品。本机关没有确定类别的，不写类别，由平台按示例方案评定。最多 ${most} 户。`,
        inspectors:
          '每行一人：工号，空格，姓名，空格，部门代码；须回避的，再写一个空格和对象的代码，多个用逗号隔开。工号会公布，姓名不公布；请不要填写证件号码。',
        replacements:
          '不超过抽中户数的五分之一，不足一户的按一户计。这是本工具包的技术限制，不是法律规定。',
        ratio: '请填写百分比，最多一位小数。',
      },
      unknownPlace: '没有找到这个代码的地名，请核对。',
      by: { filter: '从登记的经营主体中按条件选取', list: '按名单' },
      noKeyField: '都不属于重点领域',
      allTrades: '不限',
      noneCovered: '都没有勾选',
      listed: (count, classed) =>
        classed === count
          ? `${count} 户，都写明了类别`
          : `${count} 户，其中 ${count - classed} 户没有写类别，按示例方案评定`,
      range: (from, upTo) => `公布比例：${from} 至 ${upTo}`,
      noRange: '没有找到公布的比例，您填写的将注明“自定比例，没有公布的依据”。',
      noRule: '没有规则可以适用于检查开始的这一天，计划不能拟定，请改日期。',
      problems: {
        title: '请填写抽查的名称，最多 200 个字',
        place: '行政区划代码应为六位数字',
        from: '请填写检查开始的日期',
        to: '请填写检查结束的日期，不早于开始的日期',
        perVisit: (most) => `每次检查的人数应为 1 至 ${most} 的整数`,
        tooFew: (inspectors) => `检查人员只有 ${inspectors} 人，每次检查的人数不能比这更多`,
        replacements: '可以递补的数量应为不小于 0 的整数',
        ratio: (name) => `${name}的比例应为 0 至 100 的百分比，最多一位小数`,
      },
      lines: {
        of: { agencies: '部门', list: '名单', inspectors: '人员' },
        none: {
          agencies: '请填写参与检查的部门，每行一个',
          list: '请填写检查对象，每行一户',
          inspectors: '请填写检查人员，每行一人',
        },
        at: (list, line, problem, others) =>
          `${list}第 ${line} 行：${problem}${others > 0 ? `（另有 ${others} 行也须改正）` : ''}`,
        tooMany: (count, most) => `名单有 ${count} 户，最多 ${most} 户，请分成几份计划`,
        twice: (line) => `与第 ${line} 行相同，请删去一行`,
        agency: '应为代码，空格，名称',
        inspector: '应为工号，空格，姓名，空格，部门代码',
        id: (id) => `“${id}”只能含字母、数字、点、连字符和下划线，最多 64 个字符`,
        personNumber: '请填写工号或者部门代码，不要填写证件号码',
        otherAgency: (code, agencies) =>
          `部门代码“${code}”不在参与检查的部门（${agencies.join('、')}）之中`,
        code: (code, problem, suggestion) =>
          `${code} 不是有效的统一社会信用代码。${problem}${suggestion ? `。是不是 ${suggestion}？` : ''}`,
        strange: (word) => `“${word}”不是类别，也不是重点领域的名称`,
      },
    },
  },
  en: {
    title: 'Random inspections',
    lead: 'Subjects and inspectors are both drawn at random. A commitment is published first, result and seed afterwards, and anybody can check them.',
    begin: 'Plan an inspection',
    none: 'There are no inspections yet.',
    loading: 'Loading…',
    columns: { title: 'Inspection', agency: 'Agency', period: 'Period', state: 'State' },
    facts: {
      agency: 'Planned by',
      place: 'Place',
      sector: 'Sector',
      period: 'Period',
      state: 'State',
    },
    period: (from, to) => `${from} to ${to}`,
    next: 'What comes next',
    buttons: {
      change: 'Change the plan',
      commit: 'Freeze the plan and publish the commitment',
      draw: 'Draw',
      publish: 'Publish result and seed',
    },
    hints: {
      commit:
        'The platform makes a secret random seed; the plan is frozen and cannot be changed any more; the commitment is published at once.',
      draw: 'Plan and seed decide who is drawn and who goes. Nobody chooses anything.',
      publish:
        'Plan, result and seed are published, and nothing can be replaced after that. Inspectors are published by staff number and agency, without their names.',
    },
    final: 'This cannot be taken back.',
    finalButtons: { commit: 'Freeze and publish now', publish: 'Publish now' },
    done: (what) => `Done: ${what}.`,
    overtaken: 'This draw has just changed. It was loaded again; look at it before you go on.',
    refused: 'Not done',
    abandoned: {
      title: 'This draw was abandoned; nobody is inspected by it',
      at: 'Abandoned',
      reason: 'Reason',
      seed: 'Seed',
      seeds: {
        revealed:
          'Published with plan and result: everybody can check whom this draw had drawn, or would have drawn.',
        lost: 'Its key is lost and it cannot be opened: it is not published, and nobody can check this draw.',
      },
    },
    abandon: {
      title: 'Abandon this draw',
      hint: 'This cannot be taken back. The reason is published at once, and so are plan, seed and result, so that everybody sees what was given up. Its subjects and days are then free for another plan.',
      reason: 'Why it is abandoned',
      reasonHint: '5 to 500 characters. Everybody will see it: write nothing about persons.',
      missing: 'Say in 5 to 500 characters why it is abandoned',
      button: 'Abandon and publish the reason',
    },
    visits: {
      title: 'Merged visits',
      hint: 'Visits to one subject in one period are merged into one, over the draws of your agency and those that others have published for your division or with your part in them.',
      from: 'First day',
      to: 'Last day',
      missing: { from: 'Give the first day', to: 'Give the last day, not before the first' },
      button: 'Show the visits',
      none: 'There are no visits in these days.',
      plans: (count) => `Of ${count} draws`,
    },
    triggered: {
      title: 'Triggered supervision',
      hint: 'Whether a subject is in its observation or its prompt period, and what ends them. Local rules decide whether this applies; what is not known is said. Nothing that you give here is kept.',
      labels: {
        code: 'Unified social credit code',
        riskClass: 'Risk class',
        keyField: 'Key field',
        check: 'What is checked',
        since: 'First day of the observation',
        events: 'Complaints, leads and checks that the law demands',
        observation: 'Observation period of your agency',
        prompt: 'Prompt period of your agency',
      },
      unknown: 'Not known',
      noKeyField: 'In none',
      eventsHint:
        'One a line: date, space, kind (complaint, lead, legal-duty), such as 2026-11-10 complaint. Leave it empty where there are none.',
      kinds: { complaint: 'complaint', lead: 'lead', 'legal-duty': 'legal-duty' },
      lengthHint:
        'Such as 10D, 3M or 1Y (days, months, years), ten years at most. Where local rules give a length theirs counts; leave it empty where none was set.',
      problems: {
        code: 'Give a unified social credit code of 18 characters',
        since: 'Give the first day of the observation',
        events: (line) =>
          `Line ${line} of the events should be: date, space, complaint, lead or legal-duty`,
        length: 'Write a period as 10D, 3M or 1Y, ten years at most',
      },
      button: 'Show the periods',
      endedBy: 'Ended',
      ended: (on, why) => `${on}: ${why}`,
      until: (from, until) => `${from} to ${until}`,
      lengthUnknown: (from) => `From ${from}, of unknown length`,
      stated: 'The length is your agency’s own, from no published rule',
      reasons: 'Why',
      open: 'To be found out',
      basis: 'Basis',
      outcomes: { yes: 'met', no: 'not met', unknown: 'not known' },
    },
    commitment: {
      title: 'Commitment',
      what: 'The commitment is a row of digits that is worked out from the plan and the random seed together, and is published before the draw. If a single character of either changed afterwards, it would come out differently. Keep it, so that you can compare it later.',
      at: 'Published',
      value: 'Commitment',
    },
    plan: {
      title: 'The plan',
      subjects: 'Subjects',
      count: (subjects) => `${subjects}`,
      classes: 'Risk classes',
      ofClass: (name, count) => `${name}: ${count}`,
      byExample: (count) =>
        `The class of ${count} of them comes from the example scheme, which nobody published.`,
      agencies: 'Agencies',
      inspectors: 'Inspectors',
      people: (count) => `${count}`,
      perVisit: 'Inspectors for each visit',
      replacements: 'Replacements allowed',
      ratios: 'Ratios',
    },
    ratio: {
      published: (percent) => `Published ratio: ${percent}`,
      stated: (percent) => `The plan’s own ratio, from no published source: ${percent}`,
    },
    result: {
      title: 'Result',
      strata:
        'Subjects are sorted into strata by risk class (key fields, where their ratio is another, into strata of their own); from each stratum some are drawn at random, at its ratio.',
      stratum: 'Stratum',
      ratio: 'Ratio',
      drawn: 'Drawn',
      of: (drawn, size) => `${drawn} of ${size}`,
      visits: (count) => `Visits (${count})`,
      subject: 'Subject',
      inspectors: 'Inspectors',
      joint: 'Joint visit',
      unstaffed: 'Nobody is sent yet',
      insteadOf: 'In the place of',
      more: 'Show more subjects',
    },
    replace: {
      title: 'A subject cannot be visited',
      hint: 'The next reserve of the same stratum takes its place. Nobody can choose which.',
      subject: 'Subject that cannot be visited',
      reason: 'Reason',
      missing: 'Choose why it cannot be visited',
      button: 'Replace',
    },
    replaced: 'Replacements',
    colon: ': ',
    semicolon: '; ',
    publication: {
      title: 'Check it yourself',
      hint: 'Your browser runs the draw again from the published plan and seed, without the platform.',
      verify: 'Check this draw',
      download: 'Download the published file (JSON)',
      agrees: 'Agrees with the published seed',
      differs: (path) => `First difference: ${path}`,
      unreadable: 'The published file is no publication of a draw and cannot be checked.',
      otherCommitment: 'The commitment in the file is not the one published before the draw.',
      waiting: 'Result and seed are not published yet. Once they are, they can be checked here.',
    },
    history: 'What was done',
    events: {
      plan: 'Planned',
      change: 'Plan changed',
      commit: 'Plan frozen and commitment published',
      draw: 'Drawn',
      replace: 'Replaced',
      verify: 'Verified before publication',
      publish: 'Result and seed published',
      abandon: 'Abandoned',
    },
    form: {
      steps: ['What is inspected', 'Whom', 'Who goes', 'How many', 'Check the plan'],
      title: { plan: 'Plan an inspection', change: 'Change the plan' },
      step: (title, index, count) => `${title}, step ${index} of ${count}`,
      restored:
        'What you had typed was found again; go on from here. If you do not need it, choose “Leave without planning” below.',
      previous: 'Back',
      next: 'Continue',
      toCheck: 'Continue, back to the check',
      cancel: {
        title: 'Leave without planning',
        hint: 'What was typed in all five steps is thrown away and cannot be found again. A plan that was made stays as it is.',
        button: 'Throw away what was typed',
      },
      submit: { plan: 'Make the plan', change: 'Change the plan' },
      gradedAgain:
        'Who was graded by the example scheme stands here without a class and is graded again; choose once more which records are collected completely.',
      rulesTitle: 'The plan cannot be made yet',
      labels: {
        title: 'Name of the inspection',
        place: 'Division code',
        sector: 'Sector',
        from: 'First day',
        to: 'Last day',
        agencies: 'Agencies that take part',
        by: 'How the subjects are found',
        trade: 'Trade',
        keyField: 'Key field',
        covered: 'Records that are collected completely',
        list: 'List of subjects',
        inspectors: 'List of inspectors',
        perVisit: 'Inspectors for each visit, at least',
        replacements: 'Replacements, at most',
      },
      hints: {
        place: 'Six digits, such as 420222 (Yangxin).',
        agencies: 'One a line: code, space, name.',
        trade: 'Exactly as registered; leave it empty for all trades.',
        covered:
          'A subject without a class is graded by the example scheme, which looks at whether it has such records. Choose the kinds of which the platform has received all: where none is found there is none. Of the others it is not known; and a subject whose class cannot be told for that reason cannot be in a plan.',
        list: (fields, most) =>
          `One a line: unified social credit code, space, class (A, B, C, D); in a key field another space and the field (${fields.join(', ')}). For example 91420200MA4DU3NT10 B food. Leave the class out where your agency has set none: the platform grades by the example scheme. ${most} at most.`,
        inspectors:
          'One a line: staff number, space, name, space, agency code; and where there are conflicts another space and the codes of the subjects, with commas between them. Staff numbers are published, names are not; give no number of a person’s papers.',
        replacements:
          'A fifth of the visits at most, rounded up. This is a technical bound of this kit, no rule of law.',
        ratio: 'Give per cent, with one decimal at most.',
      },
      unknownPlace: 'No place was found by this code; check it.',
      by: { filter: 'From those registered, by conditions', list: 'By a list' },
      noKeyField: 'All of them in none',
      allTrades: 'All',
      noneCovered: 'None was chosen',
      listed: (count, classed) =>
        classed === count
          ? `${count}, each with its class`
          : `${count}, of them ${count - classed} without a class, graded by the example scheme`,
      range: (from, upTo) => `Published ratio: ${from} to ${upTo}`,
      noRange:
        'No published ratio was found. Yours will be marked as the plan’s own, from no published source.',
      noRule:
        'No rule covers the first day of the inspection, and the plan cannot be made. Choose another day.',
      problems: {
        title: 'Give a name of at most 200 characters',
        place: 'A division code has six digits',
        from: 'Give the first day',
        to: 'Give the last day, not before the first',
        perVisit: (most) => `Give a whole number from 1 to ${most}`,
        tooFew: (inspectors) => `There are ${inspectors} inspectors; no visit can have more`,
        replacements: 'Give a whole number, not below zero',
        ratio: (name) => `${name}: give 0 to 100 per cent, with one decimal at most`,
      },
      lines: {
        of: { agencies: 'agencies', list: 'list', inspectors: 'inspectors' },
        none: {
          agencies: 'Name the agencies that take part, one a line',
          list: 'Name the subjects, one a line',
          inspectors: 'Name the inspectors, one a line',
        },
        at: (list, line, problem, others) =>
          `Line ${line} of the ${list}: ${problem}${others > 0 ? ` (and ${others} more lines to correct)` : ''}`,
        tooMany: (count, most) =>
          `The list has ${count} subjects; ${most} at most, so make several plans`,
        twice: (line) => `the same as line ${line}; remove one`,
        agency: 'it should be code, space, name',
        inspector: 'it should be staff number, space, name, space, agency code',
        id: (id) =>
          `“${id}” may have letters, digits, dots, hyphens and underscores only, 64 at most`,
        personNumber:
          'give a staff number or the code of an agency, not the number of a person’s papers',
        otherAgency: (code, agencies) =>
          `the agency “${code}” is none of those that take part (${agencies.join(', ')})`,
        code: (code, problem, suggestion) =>
          `${code} is not a valid unified social credit code. ${problem}${suggestion ? `. Is it ${suggestion}?` : ''}`,
        strange: (word) => `“${word}” is neither a class nor a key field`,
      },
    },
  },
};
