import type { Words } from '../locale/locale.ts';

interface DraftNoticesText {
  readonly saving: string;
  readonly saved: (time: string) => string;
  /** To those who do not see when. */
  readonly spoken: string;
  readonly savedButHalf: (time: string) => string;
  readonly failed: string;
  readonly unsaved: string;
  readonly offlineTitle: string;
  readonly offline: string;
  /** Where it was not the keeping that had no answer. */
  readonly unanswered: string;
  readonly newerTitle: string;
  readonly newer: string;
  /** `what` is what is filled in: 申请, 承诺书. */
  readonly staleTitle: (what: string) => string;
  readonly stale: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly signedOutTitle: string;
  readonly signedOut: string;
  readonly endingTitle: string;
  readonly ending: string;
  readonly extend: string;
  readonly endsFirmly: string;
  readonly kept: string;
}

/** The words of keeping a draft, zh-CN first. */
export const draftNoticesText: Words<DraftNoticesText> = {
  'zh-CN': {
    saving: '正在保存……',
    saved: (time) => `草稿已于 ${time} 保存`,
    spoken: '草稿已保存',
    savedButHalf: (time) => `草稿已于 ${time} 保存；还没有填完整的一项，填好后再保存`,
    failed: '还没有保存，会再试一次。请不要关闭页面',
    unsaved: '网络断开，还没有保存。请不要关闭页面',
    offlineTitle: '网络断开了',
    offline: '您填写的内容还在这个页面里，请不要关闭。网络恢复以后会自动保存。',
    unanswered: '刚才的操作没有得到答复，可能没有办成，也不会自动再办。网络恢复以后请重试。',
    newerTitle: '这份草稿由较新版本的页面填写',
    newer: '请刷新页面后再继续。在此之前，这里的改动不会保存，原来填写的内容不受影响。',
    staleTitle: (what) => `这份${what}在别处改过了`,
    stale:
      '可能是您在另一个窗口里改的，也可能是同事或者机关办理了。您刚才在这里填写的内容还在，请选择怎么办：',
    keepMine: '保留我在这里填写的',
    takeTheirs: '使用最新的内容',
    signedOutTitle: '登录已经到期',
    signedOut:
      '请重新登录，登录后会回到这一页。没有保存的内容还在这个页面里，可以在新窗口登录，再回来继续。',
    endingTitle: '登录快要到期了',
    ending: '为了安全，这次登录将在 5 分钟内到期。需要更多时间请继续办理；已经保存的内容不会丢失。',
    extend: '继续办理',
    endsFirmly: '这次登录不能再延长。请现在重新登录，登录后会回到这一页；已经保存的内容不会丢失。',
    kept: '您填写的内容都在，没有丢失。',
  },
  en: {
    saving: 'Saving…',
    saved: (time) => `Draft saved at ${time}`,
    spoken: 'Draft saved',
    savedButHalf: (time) =>
      `Draft saved at ${time}; one answer is not complete yet and will be saved when it is`,
    failed: 'Not saved yet; it will be tried again. Do not close the page',
    unsaved: 'No network, not saved yet. Do not close the page',
    offlineTitle: 'The network is gone',
    offline:
      'What you entered is still on this page; do not close it. It is saved when the network is back.',
    unanswered:
      'What you just did had no answer. It may not be done, and is not done again by itself. Try again when the network is back.',
    newerTitle: 'This draft was made by a newer version of this page',
    newer:
      'Reload the page to go on. Until then nothing that you change here is saved, and what was filled in stays as it is.',
    staleTitle: (what) => `This ${what} was changed somewhere else`,
    stale:
      'You may have changed it in another window, or a colleague or the agency did. What you entered here is still here. Choose what to do:',
    keepMine: 'Keep what I entered here',
    takeTheirs: 'Use the latest version',
    signedOutTitle: 'Your sign-in has ended',
    signedOut:
      'Sign in again and you will come back to this page. What is not saved is still on this page: you can sign in in a new window and go on here.',
    endingTitle: 'Your sign-in is about to end',
    ending:
      'For safety this sign-in ends within 5 minutes. Go on if you need more time; what is saved stays.',
    extend: 'Go on',
    endsFirmly:
      'This sign-in cannot be prolonged any more. Sign in again now and you will come back to this page; what is saved stays.',
    kept: 'Everything you entered is still here.',
  },
};
