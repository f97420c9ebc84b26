import type { Words } from '../locale/locale.ts';

interface PromiseReasonsText {
  readonly unknown: string;
  readonly basis: string;
  readonly why: string;
  readonly until: (day: string) => string;
  readonly ways: Readonly<Record<'grade' | 'repair' | 'promises', string>>;
}

/** The words around the reasons why a promise can be made or not, zh-CN first; the reasons are worded by core. */
export const promiseReasonsText: Words<PromiseReasonsText> = {
  'zh-CN': {
    unknown: '还要由受理单位核实：',
    basis: '依据：',
    why: '为什么',
    until: (day) => `从 ${day} 起可以再申请。`,
    ways: {
      grade: '查看信用等级和原因',
      repair: '查看失信信息，申请信用修复',
      promises: '查看我的承诺，申请修复违诺',
    },
  },
  en: {
    unknown: 'The agency still has to find out:',
    basis: 'Source: ',
    why: 'Why',
    until: (day) => `You can apply again from ${day}.`,
    ways: {
      grade: 'See the grade and what it comes from',
      repair: 'See the records, and apply for their repair',
      promises: 'See my promises, and ask for the repair of a broken one',
    },
  },
};
