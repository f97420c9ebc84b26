import type { Words } from '../locale/locale.ts';

interface PromiseListText {
  readonly type: string;
  readonly place: string;
  readonly state: string;
  readonly subject: string;
  readonly subjectHint: string;
  readonly subjectWrong: string;
  readonly all: string;
  readonly apply: string;
  readonly results: string;
  readonly loading: string;
  readonly count: (count: number, more: boolean) => string;
  readonly more: string;
  /** Nobody promised anything that is public. */
  readonly none: string;
  readonly noneAdvice: string;
  /** Nothing is left by what was filtered by. */
  readonly noneLeft: string;
  readonly noneLeftAdvice: string;
  /** Buttons that take one condition away. */
  readonly widen: {
    readonly type: string;
    readonly place: string;
    readonly state: string;
    readonly subject: string;
  };
  readonly feed: string;
  /** What a promise is called in the list: whose, and which. */
  readonly pause: string;
}

/** The words of the public column of promises (信用承诺公示), zh-CN first. */
export const promiseListText: Words<PromiseListText> = {
  'zh-CN': {
    type: '承诺类型',
    place: '受理地区',
    state: '履行状态',
    subject: '统一社会信用代码（可以不填）',
    subjectHint: '只看一家的承诺时填写',
    subjectWrong: '统一社会信用代码应为 18 位，请对照营业执照核对',
    all: '全部',
    apply: '筛选',
    results: '公示的信用承诺',
    loading: '正在查询信用承诺……',
    count: (count, more) =>
      more
        ? `已显示 ${count} 份，还有更多。新的在前。`
        : `共 ${count} 份${count > 1 ? '，新的在前' : ''}。`,
    more: '显示更多',
    none: '还没有公示的信用承诺',
    noneAdvice: '有新的承诺公示时，会出现在这里。',
    noneLeft: '没有符合条件的承诺：',
    noneLeftAdvice: '去掉一个条件再看：',
    widen: {
      type: '不限承诺类型',
      place: '不限受理地区',
      state: '不限履行状态',
      subject: '不限承诺人',
    },
    feed: '订阅这些承诺（Atom）',
    pause: '：',
  },
  en: {
    type: 'Type',
    place: 'Place',
    state: 'State',
    subject: 'Unified social credit code (optional)',
    subjectHint: 'To see the promises of one subject alone',
    subjectWrong:
      'A unified social credit code has 18 characters; compare it with the business licence',
    all: 'All',
    apply: 'Filter',
    results: 'Public promises',
    loading: 'Looking for promises…',
    count: (count, more) =>
      more
        ? `${count} shown, there are more. The newest come first.`
        : `${count} in all${count > 1 ? ', the newest first' : ''}.`,
    more: 'Show more',
    none: 'There are no public promises yet',
    noneAdvice: 'They will be here as soon as there are any.',
    noneLeft: 'No promise is left by:',
    noneLeftAdvice: 'Take one away and look again:',
    widen: {
      type: 'Any type',
      place: 'Any place',
      state: 'Any state',
      subject: 'Any promiser',
    },
    feed: 'Subscribe to these promises (Atom)',
    pause: ': ',
  },
};
