import type { Language } from './language.ts';
import type { Role } from './person.ts';

/** Why nobody was signed in. */
export type SignInFailure = 'denied' | 'expired' | 'failed' | 'no_role';

/** The words of the pages around signing in. */
interface SignInText {
  readonly site: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly failures: Readonly<
    Record<SignInFailure, { readonly title: string; readonly what: string }>
  >;
  readonly code: string;
  readonly signInAgain: string;
  readonly home: string;
  readonly demo: {
    readonly notice: string;
    readonly choose: string;
    readonly explanation: string;
    readonly subject: string;
    readonly cancel: string;
    readonly consent: string;
    readonly consentExplanation: string;
    readonly name: string;
    readonly role: string;
    readonly subjectCode: string;
    readonly agency: string;
    readonly agree: string;
    readonly disagree: string;
    readonly refused: { readonly title: string; readonly what: string };
  };
}

export const signInText: Readonly<Record<Language, SignInText>> = {
  'zh-CN': {
    site: '信用服务',
    roles: { agent: '企业经办人', officer: '机关经办人员', auditor: '审计人员' },
    failures: {
      denied: { title: '您没有登录', what: '您取消了登录。无需登录也可以查询公示信息。' },
      expired: {
        title: '这次登录已失效',
        what: '登录页面打开得太久，或者已经用过一次。请重新登录。',
      },
      failed: {
        title: '暂时无法登录',
        what: '身份认证服务没有给出有效的答复。请稍后重新登录。',
      },
      no_role: {
        title: '您的账号还不能在这里办事',
        what: '账号没有关联企业或机关的身份。请联系您单位的账号管理员，关联后重新登录。',
      },
    },
    code: '代码',
    signInAgain: '重新登录',
    home: '返回首页',
    demo: {
      notice: '演示身份，不是真实登录。不需要密码，人员和单位均为虚构。',
      choose: '选择一个演示身份',
      explanation: '选择后，您将以这个身份体验平台。',
      subject: '代表企业',
      cancel: '取消，返回网站',
      consent: '同意提供以下信息？',
      consentExplanation: '网站需要这些信息来确定您可以办理的事项。',
      name: '姓名',
      role: '身份',
      subjectCode: '统一社会信用代码',
      agency: '机关',
      agree: '同意并登录',
      disagree: '不同意，返回网站',
      refused: {
        title: '登录无法继续',
        what: '登录页面已失效，或者不是从网站打开的。请回到网站重新登录。',
      },
    },
  },
  en: {
    site: 'Credit services',
    roles: { agent: 'Agent of an enterprise', officer: 'Officer of an agency', auditor: 'Auditor' },
    failures: {
      denied: {
        title: 'You are not signed in',
        what: 'You cancelled. What is on public display can be searched without signing in.',
      },
      expired: {
        title: 'This sign-in is no longer valid',
        what: 'The page was open for too long, or was used before. Sign in again.',
      },
      failed: {
        title: 'Signing in is not possible now',
        what: 'The identity service gave no valid answer. Sign in again a little later.',
      },
      no_role: {
        title: 'Your account cannot be used here yet',
        what: 'It is linked to no enterprise or agency. Ask who manages the accounts of your organisation to link it, then sign in again.',
      },
    },
    code: 'Code',
    signInAgain: 'Sign in again',
    home: 'Back to the start page',
    demo: {
      notice:
        'Demo identities, not a real sign-in (演示身份，不是真实登录). There is no password; the people and organisations are invented.',
      choose: 'Choose a demo identity',
      explanation: 'You will see the platform as this person does.',
      subject: 'for the enterprise',
      cancel: 'Cancel and go back to the site',
      consent: 'Agree to share this?',
      consentExplanation: 'The site needs it to know what you may do.',
      name: 'Name',
      role: 'Role',
      subjectCode: 'Unified social credit code',
      agency: 'Agency',
      agree: 'Agree and sign in',
      disagree: 'Disagree and go back to the site',
      refused: {
        title: 'Signing in cannot go on',
        what: 'This page is no longer valid, or was not opened from the site. Go back to the site and sign in again.',
      },
    },
  },
};
