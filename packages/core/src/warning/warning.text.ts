import { formatDay, formatPeriod } from '../calendar/calendar.text.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type {
  RepairCondition,
  Warning,
  WarningChannel,
  WarningRule,
  WarningSubject,
  WarningUrgency,
} from './warning.ts';

/** The words of a warning. */
export interface WarningWords {
  /** Heads it in a list, and tells it apart from others of its rule. */
  readonly title: string;
  /** The matter (事由), as a noun that stands in a sentence. */
  readonly matter: string;
  /** What it is about and what to do, in one or two sentences. */
  readonly body: string;
  /** What happens when nothing is done; absent where nothing follows. */
  readonly otherwise?: string;
  /** What to mind besides. */
  readonly note?: string;
}

/** Who gives a warning, and on which day. */
export interface WarningSender {
  /** 机关名称. */
  readonly agency: string;
  readonly on: IsoDay;
}

/** The words of warnings in one language. */
export interface WarningText {
  readonly rules: Readonly<Record<WarningRule, string>>;
  readonly urgencies: Readonly<Record<WarningUrgency, string>>;
  readonly channels: Readonly<Record<WarningChannel, string>>;
  readonly words: (warning: Warning) => WarningWords;
  /** The whole text for a channel: 短信, 信函, 电话, 约谈, 上门走访. */
  readonly message: (
    warning: Warning,
    channel: WarningChannel,
    /** The subject that is reminded. */
    name: string,
    sender: WarningSender,
  ) => string;
}

const zhDay = (day: string | undefined): string => (day ? formatDay(day, 'zh-CN') : '');
const enDay = (day: string | undefined): string => (day ? formatDay(day, 'en') : '');

const sites = {
  'zh-CN': { gsxt: '国家企业信用信息公示系统', 'credit-china': '“信用中国”网站' },
  en: {
    gsxt: 'the National Enterprise Credit Information Publicity System',
    'credit-china': 'the Credit China website',
  },
} as const;

/** The conditions of a repair that the subject can still meet; the others have to be so. */
const deeds: readonly RepairCondition[] = ['corrected', 'obligationsPerformed', 'harmRemoved'];

const conditionWords = {
  'zh-CN': {
    corrected: '改正违法行为',
    obligationsPerformed: '履行义务',
    harmRemoved: '消除危害后果和不良影响',
    repeatedSameType: '没有因同一类违法行为再次受到市场监管部门处罚',
    newHeavyPenalty: '列入后没有再受到较重行政处罚',
    onOtherList: '不在经营异常名录和严重违法失信名单中',
    statutoryTermRunning: '法定的限制、管理期限已经届满',
  },
  en: {
    corrected: 'the breach is corrected',
    obligationsPerformed: 'the duties are done',
    harmRemoved: 'the harm and the bad effects are removed',
    repeatedSameType: 'market supervision has not punished the same kind of breach again',
    newHeavyPenalty: 'there was no other heavy penalty since the listing',
    onOtherList:
      'you are neither on the list of abnormal operations nor on that of serious violations',
    statutoryTermRunning: 'no restriction that a law imposes is still running',
  },
} as const satisfies Record<'zh-CN' | 'en', Record<RepairCondition, string>>;

/** 令36 wants the promise in public; market supervision takes a 守信承诺书. */
const promises = {
  'zh-CN': { gsxt: '签署守信承诺书', 'credit-china': '公开作出信用承诺' },
  en: {
    gsxt: 'a promise to keep faith is signed',
    'credit-china': 'a credit promise is made in public',
  },
} as const;

const enList = new Intl.ListFormat('en-GB');

/** What an application asks the subject to do, and what else it hangs on. */
const conditionsOf = (
  { conditions = [] }: WarningSubject,
  locale: 'zh-CN' | 'en',
): { readonly done: readonly string[]; readonly states: readonly string[] } => ({
  done: conditions
    .filter((each) => deeds.includes(each))
    .map((each) => conditionWords[locale][each]),
  states: conditions
    .filter((each) => !deeds.includes(each))
    .map((each) => conditionWords[locale][each]),
});

const titled = (title: string, which: string | undefined): string =>
  which ? `${title}（${which}）` : title;

function zhWords({ rule, urgency, dueOn, remedy, listedBy, about }: Warning): WarningWords {
  const due = zhDay(dueOn);
  const track = about.track ?? 'credit-china';
  const abnormal = about.marked ? '标记为经营异常状态' : '列入经营异常名录';
  const unless = about.owedUnknown ? `${(about.year ?? 0) + 1}年设立的，不需要报送。` : '';
  const unread = about.toVerify ? '（依据待核）' : '';
  const paper = about.marked ? '，也可以提交纸质报告，报告内容是否公示由您选择' : '';
  switch (rule) {
    case 'annual-report':
      return {
        title: `${about.year}年度报告`,
        matter: `报送${about.year}年度报告`,
        body:
          urgency === 'overdue'
            ? `${about.year}年度报告应在${due}前报送，现在已经过期。请尽快在国家企业信用信息公示系统补报${paper}。${unless}`
            : `${about.year}年度报告请在${due}前报送，在国家企业信用信息公示系统网上办理${paper}。${unless}`,
        otherwise: about.marked
          ? `逾期未报的，标记为经营异常状态${unread}；补报后可以申请恢复正常记载状态。`
          : `逾期未报的，应当列入经营异常名录${listedBy ? `（最晚到${zhDay(listedBy)}${about.toVerify ? '，期限待核' : ''}）` : ''}；补报并公示后可以申请移出。`,
      };
    case 'licence-publication':
      return {
        title: titled('许可信息公示', about.name),
        matter: '公示许可信息',
        body:
          urgency === 'overdue'
            ? `您的许可“${about.name}”应在${due}前公示。如果还没有公示，请尽快在国家企业信用信息公示系统公示；已经公示的，请不必理会。`
            : `您的许可“${about.name}”请在${due}前在国家企业信用信息公示系统公示；已经公示的，请不必理会。`,
        otherwise: '逾期不公示的，会被责令限期公示。',
      };
    case 'unreachable':
      return {
        title: '登记的住所无法联系',
        matter: '登记住所联系',
        body: `${about.agency}在您登记的住所没有找到您。请联系该机关说明情况；已经搬迁的，请办理住所变更登记。`,
        otherwise: `经查实通过登记的住所或者经营场所无法联系的，会被${abnormal}${unread}。`,
        note: '这一次没有找到您，还不等于查实。',
      };
    case 'dormancy-end':
      if (remedy === 'publicity')
        return {
          title: '公示终止歇业',
          matter: '公示终止歇业',
          body: `您备案的歇业期限已满，视为自动恢复经营。恢复经营的，应当公示终止歇业；期满自动恢复的是否也要公示，条文没有明说（待核），建议最晚在${due}当天在国家企业信用信息公示系统公示。`,
        };
      return {
        title: '歇业期限将满',
        matter: '歇业期限届满',
        body: `您备案的歇业到${due}为止。${about.usedUp ? '不能再延长' : '需要延长的，请在届满前办理，最晚在当天办理'}${about.longest ? `；歇业累计不超过${formatPeriod(about.longest, 'zh-CN')}` : ''}。`,
        otherwise: about.usedUp ? '期满视为自动恢复经营。' : '期满不延长的，视为自动恢复经营。',
        note: '歇业期间也要报送年度报告。',
      };
    case 'grade-falls':
      if (about.example)
        return {
          title: '示例方案的等级将要变化',
          matter: '示例方案等级变化',
          body: `以下只演示示例方案“${about.scheme?.['zh-CN']}”怎样评价，不代表您的实际信用等级：如果没有新的变化，按这个方案算出的等级在${due}之后将从“${about.from?.['zh-CN']}”变为“${about.to?.['zh-CN']}”。`,
          note: '示例方案没有任何部门公布，算出的等级变化不影响您的实际信用等级。',
        };
      return {
        title: '信用等级将要变化',
        matter: '信用等级变化',
        body: `按照“${about.scheme?.['zh-CN']}”，如果没有新的变化，您的等级在${due}之后将从“${about.from?.['zh-CN']}”变为“${about.to?.['zh-CN']}”。请查看评价说明，了解原因和可以做的事。`,
        note: '等级变化只因时间经过，不是处罚。',
      };
    case 'promise-due':
      return {
        title: titled('信用承诺到期', about.name),
        matter: '履行信用承诺',
        body:
          urgency === 'overdue'
            ? `您的承诺“${about.name}”已在${due}到期。请向${about.agency}说明履行情况。`
            : `您的承诺“${about.name}”将在${due}到期。请按承诺履行，并向${about.agency}说明。`,
        otherwise: '没有履行的，会记入信用记录。',
      };
    case 'repair-possible': {
      const { done, states } = conditionsOf(about, 'zh-CN');
      return {
        title: titled('可以申请信用修复', about.documentNumber),
        matter: '申请信用修复',
        body: `${about.documentNumber ? `“${about.documentNumber}”` : '您的一条失信信息'}${about.minimumOver ? '的最短公示期已满' : '没有最短公示期'}，${[...done, promises['zh-CN'][track]].join('、')}后，${states.length > 0 ? `${states.join('、')}的，` : ''}可以在${sites['zh-CN'][track]}申请信用修复，全程免费。`,
        ...(about.displayEndsOn && {
          otherwise: `改正违法行为、义务履行完毕的，即使不申请，也最长公示到${zhDay(about.displayEndsOn)}。`,
        }),
        note: '请勿相信付费代办。',
      };
    }
  }
}

const enTitled = (title: string, which: string | undefined): string =>
  which ? `${title} (${which})` : title;

function enWords({ rule, urgency, dueOn, remedy, listedBy, about }: Warning): WarningWords {
  const due = enDay(dueOn);
  const track = about.track ?? 'credit-china';
  const ofRecord = about.documentNumber ? `“${about.documentNumber}”` : 'one of your records';
  const abnormal = about.marked
    ? 'marked as operating abnormally'
    : 'put on the list of abnormal operations';
  const unless = about.owedUnknown
    ? ` Whoever was formed in ${(about.year ?? 0) + 1} owes none for ${about.year}.`
    : '';
  const unread = about.toVerify ? ' (the article is still to be verified)' : '';
  const paper = about.marked ? ', or on paper; whether its content is published you choose' : '';
  switch (rule) {
    case 'annual-report':
      return {
        title: `Annual report for ${about.year}`,
        matter: `the annual report for ${about.year}`,
        body:
          urgency === 'overdue'
            ? `The annual report for ${about.year} was due on ${due}. Please file it now in ${sites.en.gsxt}${paper}.${unless}`
            : `Please file the annual report for ${about.year} by ${due} in ${sites.en.gsxt}${paper}.${unless}`,
        otherwise: about.marked
          ? `Whoever has not filed it in time is marked as operating abnormally${unread}; once it is filed, you can apply for the normal state.`
          : `Whoever has not filed it in time has to be put on the list of abnormal operations${listedBy ? ` (by ${enDay(listedBy)} at the latest${about.toVerify ? ', a time still to be verified' : ''})` : ''}; once it is filed and published, you can apply to be taken off.`,
      };
    case 'licence-publication':
      return {
        title: enTitled('Publishing a licence', about.name),
        matter: 'publishing a licence',
        body:
          urgency === 'overdue'
            ? `Your licence “${about.name}” was to be published by ${due}. If it is not, please publish it now in ${sites.en.gsxt}; if it is, ignore this.`
            : `Please publish your licence “${about.name}” by ${due} in ${sites.en.gsxt}; if you have, ignore this.`,
        otherwise: 'Whoever does not publish it is ordered to do so within a time.',
      };
    case 'unreachable':
      return {
        title: 'Not reached at the registered address',
        matter: 'your registered address',
        body: `${about.agency} did not find you at your registered address. Please get in touch with it; if you have moved, register the new address.`,
        otherwise: `Whoever is established to be out of reach at the registered address is ${abnormal}${unread}.`,
        note: 'That nobody was found this once does not establish it.',
      };
    case 'dormancy-end':
      if (remedy === 'publicity')
        return {
          title: 'Publishing the end of dormancy',
          matter: 'publishing the end of dormancy',
          body: `The time of your dormancy is over, and you count as back in business. Whoever resumes business has to publish the end of the dormancy; whether that holds where the time has run out is not said in so many words and is still to be verified. It is safe to publish it in ${sites.en.gsxt}, on ${due} at the latest.`,
        };
      return {
        title: 'Dormancy is about to end',
        matter: 'the end of dormancy',
        body: `The dormancy you filed ends on ${due}. ${about.usedUp ? 'It cannot be extended any more' : 'If you need longer, file the extension on that day at the latest'}${about.longest ? `; all dormancy together is ${formatPeriod(about.longest, 'en')} at most` : ''}.`,
        otherwise: about.usedUp
          ? 'After that you are taken to be back in business.'
          : 'Without an extension you are taken to be back in business.',
        note: 'Annual reports are due during dormancy too.',
      };
    case 'grade-falls':
      if (about.example)
        return {
          title: 'The grade by an example scheme is about to change',
          matter: 'a change of the grade by an example scheme',
          body: `This only demonstrates the example scheme “${about.scheme?.en}” and is not your real grade: unless something changes, the grade that it works out goes from “${about.from?.en}” to “${about.to?.en}” after ${due}.`,
          note: 'Nobody published the example scheme, and your real grade does not hang on it.',
        };
      return {
        title: 'Your grade is about to change',
        matter: 'a change of your grade',
        body: `By “${about.scheme?.en}”, unless something changes, your grade goes from “${about.from?.en}” to “${about.to?.en}” after ${due}. The explanation says why and what you can do.`,
        note: 'It changes because time passes; it is no penalty.',
      };
    case 'promise-due':
      return {
        title: enTitled('A promise is due', about.name),
        matter: 'keeping a promise',
        body:
          urgency === 'overdue'
            ? `Your promise “${about.name}” was due on ${due}. Please tell ${about.agency} how it was kept.`
            : `Your promise “${about.name}” is due on ${due}. Please keep it and tell ${about.agency}.`,
        otherwise: 'A promise that is not kept is put on record.',
      };
    case 'repair-possible': {
      const { done, states } = conditionsOf(about, 'en');
      return {
        title: enTitled('You can apply for credit repair', about.documentNumber),
        matter: 'applying for credit repair',
        body: `${about.minimumOver ? `The shortest display of ${ofRecord} is over` : `No shortest display is set for ${ofRecord}`}. Once ${enList.format([...done, promises.en[track]])}, you can apply on ${sites.en[track]}, free of charge${states.length > 0 ? `, provided that ${enList.format(states)}` : ''}.`,
        ...(about.displayEndsOn && {
          otherwise: `Once the breach is corrected and the duties are done, it is displayed until ${enDay(about.displayEndsOn)} at most, even without an application.`,
        }),
        note: 'Nobody needs to be paid for this.',
      };
    }
  }
}

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** What an interview (约谈) comes to; a reminder presumes no wrong. */
const closings = {
  'zh-CN': {
    'annual-report': '商定报送年度报告的时间，并记录。',
    'licence-publication': '问清是否已经公示；没有公示的，商定公示的时间，并记录。',
    unreachable: '问清现在的经营场所和联系方式，并记录。',
    'dormancy-end': '问清是否恢复经营，说明怎样办理，并记录。',
    'grade-falls': '说明评价的依据和可以做的事，并记录。',
    'promise-due': '问清承诺的履行情况和打算，并记录。',
    'repair-possible': '说明申请信用修复的条件和步骤，并记录。',
  },
  en: {
    'annual-report': 'Agree when the annual report is filed, and record it.',
    'licence-publication':
      'Ask whether it was published; if it was not, agree when it is, and record it.',
    unreachable: 'Ask where the business is now and how it is reached, and record it.',
    'dormancy-end': 'Ask whether business is resumed, say what to do, and record it.',
    'grade-falls': 'Say what the grade rests on and what can be done, and record it.',
    'promise-due': 'Ask how the promise is being kept and what is planned, and record it.',
    'repair-possible': 'Say under which conditions and how to apply, and record it.',
  },
} as const satisfies Record<'zh-CN' | 'en', Record<WarningRule, string>>;

/** 警示提醒用语. */
export const warningText: Readonly<Record<'zh-CN' | 'en', WarningText>> = {
  'zh-CN': {
    rules: {
      'annual-report': '年度报告',
      'licence-publication': '许可信息公示',
      unreachable: '住所无法联系',
      'dormancy-end': '歇业期满',
      'grade-falls': '等级将下降',
      'promise-due': '承诺到期',
      'repair-possible': '可以修复',
    },
    urgencies: { notice: '请留意', soon: '快到期', overdue: '已过期，还能补办' },
    channels: { sms: '短信', letter: '信函', phone: '电话', interview: '约谈', visit: '上门走访' },
    words: zhWords,
    message: (warning, channel, name, { agency, on }) => {
      const { matter, body, otherwise, note } = zhWords(warning);
      const { example } = warning.about;
      const rest = [otherwise, note].filter((each) => each !== undefined);
      const lines = [
        `说明情况：${body}`,
        ...(otherwise ? [`说明后果：${otherwise}`] : []),
        ...(note ? [`提请注意：${note}`] : []),
        `听取${name}的说明，了解困难。`,
      ];
      switch (channel) {
        case 'sms':
          return `【${agency}】${name}：这是信用提醒。${[body, ...rest].join('')}`;
        case 'letter':
          return `信用提示函\n\n${name}：\n\n现就${matter}有关事项提示如下：\n\n${[body, ...rest].join('\n\n')}\n\n${example ? '本函只作演示，不是任何机关对您的信用评价，也不是行政处罚。' : '如有疑问，请与本机关联系。本函只作提醒，不是行政处罚。'}\n\n${agency}\n${zhDay(on)}`;
        case 'phone':
          return `您好，请问是${name}吗？这里是${agency}，现就${matter}有关事项提醒您。${[body, ...rest].join('')}我们不会向您索要密码或者验证码。`;
        case 'interview':
          return `约谈提纲\n\n事由：${matter}\n约谈机关：${agency}\n日期：${zhDay(on)}\n\n${numbered([...lines, example ? '说明这只是演示，没有需要改正的事项。' : closings['zh-CN'][warning.rule]])}`;
        case 'visit':
          return `上门走访提纲\n\n事由：${matter}\n走访机关：${agency}\n日期：${zhDay(on)}\n\n${numbered(['说明来意：这次走访只作提醒，不是检查，也不是行政处罚。', ...lines, example ? '说明这只是演示，没有需要办理的事项。' : '当面指导怎样办理，并记录。'])}`;
      }
    },
  },
  en: {
    rules: {
      'annual-report': 'Annual report',
      'licence-publication': 'Publishing a licence',
      unreachable: 'Not reached',
      'dormancy-end': 'End of dormancy',
      'grade-falls': 'Grade about to fall',
      'promise-due': 'Promise due',
      'repair-possible': 'Repair possible',
    },
    urgencies: {
      notice: 'For your notice',
      soon: 'Due soon',
      overdue: 'Past due, can still be done',
    },
    channels: {
      sms: 'Text message',
      letter: 'Letter',
      phone: 'Phone call',
      interview: 'Interview',
      visit: 'Visit',
    },
    words: enWords,
    message: (warning, channel, name, { agency, on }) => {
      const { matter, body, otherwise, note } = enWords(warning);
      const { example } = warning.about;
      const rest = [otherwise, note].filter((each) => each !== undefined);
      const lines = [
        `The situation: ${body}`,
        ...(otherwise ? [`What follows: ${otherwise}`] : []),
        ...(note ? [`To be minded: ${note}`] : []),
        `Hear ${name} and learn what is difficult.`,
      ];
      switch (channel) {
        case 'sms':
          return `[${agency}] ${name}: this is a credit reminder. ${[body, ...rest].join(' ')}`;
        case 'letter':
          return `Credit reminder\n\nTo ${name}\n\nThis is a reminder about ${matter}.\n\n${[body, ...rest].join('\n\n')}\n\n${example ? 'This letter is a demonstration: no agency has graded you, and it is no penalty.' : 'Please ask us if anything is unclear. This letter is a reminder and no penalty.'}\n\n${agency}\n${enDay(on)}`;
        case 'phone':
          return `Good day, is this ${name}? This is ${agency}, with a reminder about ${matter}. ${[body, ...rest].join(' ')} We never ask you for a password or a code.`;
        case 'interview':
          return `Interview\n\nAbout: ${matter}\nAgency: ${agency}\nDay: ${enDay(on)}\n\n${numbered([...lines, example ? 'Say that this is a demonstration and that there is nothing to correct.' : closings.en[warning.rule]])}`;
        case 'visit':
          return `Visit\n\nAbout: ${matter}\nAgency: ${agency}\nDay: ${enDay(on)}\n\n${numbered(['Why we are here: only to remind; this is no inspection and no penalty.', ...lines, example ? 'Say that this is a demonstration and that there is nothing to do.' : 'Show on the spot how it is done, and record it.'])}`;
      }
    },
  },
};
