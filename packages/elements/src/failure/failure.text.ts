import type { Words } from '../locale/locale.ts';

interface FailureText {
  readonly heading: string;
  /** Where trying again changes nothing. */
  readonly finalHeading: string;
  /** The client itself could not be loaded. */
  readonly notLoaded: string;
  /** After the words of the service, for a question to its people. */
  readonly request: (id: string) => string;
  readonly retry: string;
}

/** The words around a failure of the service; the client words the failure itself. */
export const failureText: Words<FailureText> = {
  'zh-CN': {
    heading: '暂时无法完成',
    finalHeading: '没有找到',
    notLoaded: '页面需要的程序没有加载成功。请检查网络，刷新页面后再试。',
    request: (id) => `（请求编号 ${id}）`,
    retry: '重试',
  },
  en: {
    heading: 'This could not be done for now',
    finalHeading: 'This was not found',
    notLoaded:
      'A part of this page could not be loaded. Check the network, reload the page and try again.',
    request: (id) => ` (request ${id})`,
    retry: 'Try again',
  },
};
