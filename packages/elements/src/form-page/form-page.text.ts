import type { Words } from '../locale/locale.ts';

interface FormPageText {
  readonly back: string;
  readonly continue: string;
  readonly saveAndLeave: string;
  readonly resume: string;
  readonly later: string;
  readonly notSaved: string;
  readonly goOn: string;
  readonly restored: string;
  readonly optional: string;
  readonly count: (left: number) => string;
}

/** The words that every form of several pages has, zh-CN first. */
export const formPageText: Words<FormPageText> = {
  'zh-CN': {
    back: '返回',
    continue: '继续',
    saveAndLeave: '保存，以后再办',
    resume: '继续填写',
    later: '已经保存，您可以离开了',
    notSaved: '还没有保存成功，请先不要离开',
    goOn: '现在继续填写',
    restored: '上次没有来得及保存的内容已经找回。',
    optional: '（选填）',
    count: (left) => (left >= 0 ? `还可以填写 ${left} 个字` : `超出了 ${-left} 个字，请缩短`),
  },
  en: {
    back: 'Back',
    continue: 'Continue',
    saveAndLeave: 'Save and finish later',
    resume: 'Go on with it',
    later: 'It is saved, and you can leave',
    notSaved: 'It is not saved yet; do not leave',
    goOn: 'Go on now',
    restored: 'What could not be saved last time has been brought back.',
    optional: ' (optional)',
    count: (left) =>
      left >= 0 ? `${left} characters left` : `${-left} characters too many; shorten it`,
  },
};
