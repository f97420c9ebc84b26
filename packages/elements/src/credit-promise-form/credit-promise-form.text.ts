import type { SystemPlaceholder } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface PromiseFormText {
  readonly loading: string;
  readonly choose: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    /** Shows the letters of a type, of which some are named behind it. */
    readonly see: (count: number) => string;
    readonly join: string;
    readonly others: string;
    readonly more: string;
    readonly ofRecord: string;
  };
  readonly read: {
    readonly lead: string;
    readonly type: string;
    readonly matter: string;
    readonly basis: string;
    readonly acceptor: string;
    readonly organiser: string;
    readonly publicity: string;
    readonly term: string;
    readonly from: (period: string) => string;
    readonly untilDone: string;
    readonly notices: string;
    readonly clauses: string;
    readonly liabilities: string;
    /** That the Chinese is what is signed, where it is read in another language. */
    readonly translation: string;
    readonly begin: string;
    readonly existing: string;
    readonly beginning: string;
    readonly signIn: string;
  };
  /** What stands in the place of what is not known yet. */
  readonly blanks: Readonly<Partial<Record<SystemPlaceholder, string>>>;
  readonly blank: (name: string) => string;
  readonly may: string;
  readonly mayBe: string;
  readonly mayNot: string;
  readonly missing: {
    readonly short: string;
    readonly within: (workdays: number) => string;
  };
}

/** The words of the form, zh-CN first. What a promise, its states and its problems are called is worded by core. */
export const promiseFormText: Words<PromiseFormText> = {
  'zh-CN': {
    loading: '正在打开承诺书……',
    choose: {
      title: '选择承诺书',
      lead: '请选择与您要办的事项相符的承诺书。先读全文，再填写和签署。',
      none: '现在没有可以签署的承诺书。',
      see: (count) => `查看 ${count} 份：`,
      join: '、',
      others: '等',
      more: '显示更多',
      ofRecord: '一份承诺书只对应一条失信信息，请从要修复的那一条开始办理。',
    },
    read: {
      lead: '请先读完下面的内容，再开始填写。签署以前可以随时更改或者放弃，不收费。',
      type: '承诺类型',
      matter: '事项',
      basis: '依据',
      acceptor: '受理单位',
      organiser: '组织单位',
      publicity: '是否公开',
      term: '有效期',
      from: (period) => `自签署之日起${period}`,
      untilDone: '到承诺的内容全部做到为止',
      notices: '告知事项',
      clauses: '您承诺的内容',
      liabilities: '没有做到的责任',
      translation: '',
      begin: '开始填写',
      existing: '您已经开始填写这份承诺书，内容都在。',
      beginning: '正在建立承诺书……',
      signIn: '承诺书由经营主体的经办人登录后填写和签署。登录以后会回到这里。',
    },
    blanks: {
      'subject.name': '您单位的名称',
      'subject.code': '您单位的统一社会信用代码',
      'record.documentNumber': '文书号',
      'record.breach': '失信行为',
      'record.decidedOn': '作出决定的日期',
      'materials.dueOn': '补齐材料的最后一天',
      validUntil: '有效期的最后一天',
    },
    blank: (name) => `〔${name}〕`,
    may: '您单位可以作出这份承诺',
    mayBe: '可以填写和签署，由受理单位核实后受理',
    mayNot: '您单位现在还不能作出这份承诺',
    missing: {
      short: '以后再交的材料',
      within: (workdays) => `从签署的第二天算起，还有 ${workdays} 个工作日`,
    },
  },
  en: {
    loading: 'Opening the promise…',
    choose: {
      title: 'Choose a promise',
      lead: 'Choose the letter for what you want to do. You read all of it before you fill it in and sign.',
      none: 'There is no letter that can be signed now.',
      see: (count) => `See ${count} letter${count === 1 ? '' : 's'}: `,
      join: ', ',
      others: ' and others',
      more: 'Show more',
      ofRecord: 'One letter is about one record; begin from the record that is to be repaired.',
    },
    read: {
      lead: 'Read this before you fill anything in. Until you sign you can change it or give it up at any time. It is free.',
      type: 'Type',
      matter: 'Matter',
      basis: 'Basis',
      acceptor: 'Agency',
      organiser: 'Organised by',
      publicity: 'Shown to',
      term: 'Term',
      from: (period) => `${period} from the day of signing`,
      untilDone: 'Until all that is promised is done',
      notices: 'What the agency tells you',
      clauses: 'What you promise',
      liabilities: 'What follows if it is not kept',
      translation: 'What you sign is the Chinese text; the English is for reading.',
      begin: 'Start',
      existing: 'You have begun this promise; everything is still here.',
      beginning: 'Making the promise…',
      signIn:
        'The agent of a business signs in, fills it in and signs it. You will come back to this page.',
    },
    blanks: {
      'subject.name': 'name of the business',
      'subject.code': 'unified social credit code',
      'record.documentNumber': 'document number',
      'record.breach': 'breach',
      'record.decidedOn': 'day of the decision',
      'materials.dueOn': 'last day for the documents',
      validUntil: 'last day of the term',
    },
    blank: (name) => `[${name}]`,
    may: 'Your business can make this promise',
    mayBe: 'You can sign it; the agency looks into it before it accepts',
    mayNot: 'Your business cannot make this promise now',
    missing: {
      short: 'Documents to follow',
      within: (workdays) =>
        `${workdays} working day${workdays === 1 ? '' : 's'} left, from the day after signing`,
    },
  },
};
