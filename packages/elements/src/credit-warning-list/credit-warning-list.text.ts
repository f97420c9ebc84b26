import type { WarningOutcome } from '@xinyong/contract';
import type { WarningChannel } from '@xinyong/core';
import type { Locale, Words } from '../locale/locale.ts';

interface WarningListText {
  readonly loading: string;
  readonly none: string;
  readonly noneAdvice: string;
  readonly count: (count: number) => string;
  readonly lastDay: string;
  readonly left: (days: number) => string;
  readonly lastDayIsToday: string;
  readonly over: (days: number) => string;
  readonly otherwise: string;
  readonly mind: string;
  readonly repair: string;
  readonly publish: string;
  readonly acknowledge: string;
  readonly acknowledged: string;
  /** Hidden words after a button: which warning, and whose, it is about. */
  readonly of: (title: string) => string;
  readonly sources: string;
  readonly history: string;
  readonly events: {
    readonly delivered: { readonly [C in WarningChannel]: string };
    readonly acknowledged: string;
    readonly outcome: (outcome: string) => string;
  };
  readonly by: (agency: string) => string;
  readonly wordsGiven: string;
  readonly rule: string;
  readonly urgency: string;
  readonly all: string;
  readonly apply: string;
  readonly looked: (looked: number, subjects: number) => string;
  readonly found: (count: number) => string;
  readonly more: string;
  readonly code: string;
  readonly remind: string;
  readonly channel: string;
  readonly language: string;
  readonly languages: { readonly [L in Locale]: string };
  readonly words: string;
  readonly wordsHint: string;
  readonly send: { readonly [C in WarningChannel]: string };
  readonly sent: { readonly [C in WarningChannel]: string };
  readonly print: string;
  readonly cancel: string;
  readonly outcome: string;
  readonly outcomes: { readonly [O in WarningOutcome]: string };
  readonly choose: string;
  readonly outcomeMissing: string;
  readonly note: string;
  readonly noteHint: string;
  readonly record: string;
  readonly recorded: string;
}

/** The words of warnings (失信警示提醒), zh-CN first; core words the warnings themselves. */
export const warningListText: Words<WarningListText> = {
  'zh-CN': {
    loading: '正在查看提醒……',
    none: '现在没有需要提醒的事项',
    noneAdvice: '您不用做什么。有新的事项时，会在这里提醒。',
    count: (count) => `${count} 项提醒`,
    lastDay: '最后一天',
    left: (days) => `还有 ${days} 天`,
    lastDayIsToday: '就是今天',
    over: (days) => `已过 ${days} 天`,
    otherwise: '如果不办',
    mind: '请注意',
    repair: '去申请修复',
    publish: '去公示系统办理',
    acknowledge: '知道了',
    acknowledged: '已记下，您知道了这一项。',
    of: (title) => `：${title}`,
    sources: '依据',
    history: '提醒记录',
    events: {
      delivered: {
        sms: '短信已交付发送',
        letter: '已用信函提醒',
        phone: '已用电话提醒',
        interview: '已约谈提醒',
        visit: '已上门走访提醒',
      },
      acknowledged: '经营主体表示知道了',
      outcome: (outcome) => `结果：${outcome}`,
    },
    by: (agency) => `（${agency}）`,
    wordsGiven: '当时的文字',
    rule: '事项',
    urgency: '紧急程度',
    all: '全部',
    apply: '筛选',
    looked: (looked, subjects) => `已查看本地区 ${subjects} 个经营主体中的 ${looked} 个`,
    found: (count) => `，${count} 个需要提醒`,
    more: '继续查看',
    code: '统一社会信用代码',
    remind: '准备提醒',
    channel: '提醒方式',
    language: '语言',
    languages: { 'zh-CN': '中文', en: '英文' },
    words: '将要使用的文字',
    wordsHint: '记录后原样保存，经营主体也能看到。',
    send: {
      sms: '交付短信发送',
      letter: '记录已寄信函',
      phone: '记录已打电话',
      interview: '记录已约谈',
      visit: '记录已上门走访',
    },
    sent: {
      sms: '短信已交付发送。',
      letter: '已记录寄出信函。',
      phone: '已记录打电话，请接着记录结果。',
      interview: '已记录约谈，请接着记录结果。',
      visit: '已记录上门走访，请接着记录结果。',
    },
    print: '打印信函',
    cancel: '先不提醒',
    outcome: '提醒的结果',
    outcomes: {
      reached: '联系到了',
      'not-reached': '没有联系到',
      promised: '答应办理',
      done: '已经办好',
    },
    choose: '请选择',
    outcomeMissing: '请选择提醒的结果',
    note: '说明（可以不填）',
    noteHint: '不超过 500 个字，不要写公民身份号码。',
    record: '记录结果',
    recorded: '结果已记录。',
  },
  en: {
    loading: 'Looking for warnings…',
    none: 'There is nothing to be reminded of now',
    noneAdvice: 'You need do nothing. When something comes up, it will be here.',
    count: (count) => `${count} warning${count === 1 ? '' : 's'}`,
    lastDay: 'Last day',
    left: (days) => `${days} day${days === 1 ? '' : 's'} left`,
    lastDayIsToday: 'Today is the last day',
    over: (days) => `${days} day${days === 1 ? '' : 's'} ago`,
    otherwise: 'If nothing is done',
    mind: 'Please note',
    repair: 'Apply for repair',
    publish: 'Do it in the publicity system',
    acknowledge: 'I have seen this',
    acknowledged: 'Noted: you have seen this.',
    of: (title) => `: ${title}`,
    sources: 'Sources',
    history: 'What was done',
    events: {
      delivered: {
        sms: 'Text message handed over for sending',
        letter: 'Given by letter',
        phone: 'Given by phone call',
        interview: 'Given in an interview',
        visit: 'Given on a visit',
      },
      acknowledged: 'Seen by the subject',
      outcome: (outcome) => `Outcome: ${outcome}`,
    },
    by: (agency) => ` (${agency})`,
    wordsGiven: 'The words given',
    rule: 'About',
    urgency: 'Urgency',
    all: 'All',
    apply: 'Filter',
    looked: (looked, subjects) => `Looked at ${looked} of ${subjects} subjects`,
    found: (count) => `; ${count} of them to be reminded`,
    more: 'Look further',
    code: 'Unified social credit code',
    remind: 'Prepare a reminder',
    channel: 'How to give it',
    language: 'Language',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    words: 'The words that will be used',
    wordsHint: 'They are kept as they stand, and the subject sees them too.',
    send: {
      sms: 'Hand over the text message for sending',
      letter: 'Record the letter as sent',
      phone: 'Record the phone call',
      interview: 'Record the interview',
      visit: 'Record the visit',
    },
    sent: {
      sms: 'The text message was handed over for sending.',
      letter: 'The letter is recorded as sent.',
      phone: 'The phone call is recorded; please record what came of it.',
      interview: 'The interview is recorded; please record what came of it.',
      visit: 'The visit is recorded; please record what came of it.',
    },
    print: 'Print the letter',
    cancel: 'Not now',
    outcome: 'What came of it',
    outcomes: {
      reached: 'Reached',
      'not-reached': 'Not reached',
      promised: 'Promised to do it',
      done: 'Done',
    },
    choose: 'Please choose',
    outcomeMissing: 'Choose what came of it',
    note: 'Note (optional)',
    noteHint: 'At most 500 characters, without the number of any person.',
    record: 'Record the outcome',
    recorded: 'The outcome is recorded.',
  },
};
