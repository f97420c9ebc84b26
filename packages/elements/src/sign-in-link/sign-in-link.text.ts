import type { Words } from '../locale/locale.ts';

/** The words of the link to sign in, zh-CN first. */
export const signInText: Words<string> = { 'zh-CN': '登录', en: 'Sign in' };
