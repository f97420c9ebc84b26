import type { Words } from '../locale/locale.ts';

interface PromiseMakingText {
  readonly what: string;
  readonly noCapacity: string;
  readonly noName: string;
  readonly unconfirmed: string;
}

/** The words of what keeps a promise from being made, zh-CN first. */
export const promiseMakingText: Words<PromiseMakingText> = {
  'zh-CN': {
    what: '承诺书',
    noCapacity: '请选择签署人的身份',
    noName: '请填写签署人的姓名',
    unconfirmed: '请读完承诺书全文并勾选确认',
  },
  en: {
    what: 'promise',
    noCapacity: 'Choose the capacity of who signs',
    noName: 'Enter the name of who signs',
    unconfirmed: 'Read the whole letter and tick the box to confirm it',
  },
};
