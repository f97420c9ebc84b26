import type { Words } from '../locale/locale.ts';

interface CommandAreaText {
  readonly nothingToDo: string;
  readonly template: string;
  readonly noTemplate: string;
  readonly continue: string;
  readonly cancel: string;
  readonly change: string;
  readonly working: string;
  readonly done: (action: string) => string;
  readonly rulesTitle: string;
  readonly signedOut: string;
}

/** The words of what an officer does, zh-CN first. */
export const commandAreaText: Words<CommandAreaText> = {
  'zh-CN': {
    nothingToDo: '现在没有需要您办理的事项。',
    template: '套用文字',
    noTemplate: '不套用',
    continue: '继续',
    cancel: '取消',
    change: '更改',
    working: '正在办理……',
    done: (action) => `已办理：${action}`,
    rulesTitle: '按照规定不能这样办理',
    signedOut: '登录已经到期，还没有办理。请在新窗口登录，再回到这里重试；您写的内容还在这一页。',
  },
  en: {
    nothingToDo: 'There is nothing for you to do now.',
    template: 'Start from',
    noTemplate: 'Nothing',
    continue: 'Continue',
    cancel: 'Cancel',
    change: 'Change',
    working: 'Working…',
    done: (action) => `Done: ${action}`,
    rulesTitle: 'The rules do not allow this',
    signedOut:
      'Your sign-in has ended, and nothing was done. Sign in in a new window, come back and try again; what you wrote is still on this page.',
  },
};
