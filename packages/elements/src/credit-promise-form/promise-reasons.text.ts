import type { Words } from '../locale/locale.ts';

interface PromiseReasonsText {
  readonly unknown: string;
  readonly basis: string;
  readonly until: (day: string) => string;
}

/** The words around the reasons why a promise can be made or not, zh-CN first; the reasons are worded by core. */
export const promiseReasonsText: Words<PromiseReasonsText> = {
  'zh-CN': {
    unknown: '还要由受理单位核实：',
    basis: '依据：',
    until: (day) => `从 ${day} 起可以再申请。`,
  },
  en: {
    unknown: 'The agency still has to find out:',
    basis: 'Source: ',
    until: (day) => `You can apply again from ${day}.`,
  },
};
