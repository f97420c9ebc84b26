import type { SignerCapacity } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface PromiseStepsText {
  readonly fill: string;
  readonly signer: {
    readonly title: string;
    readonly capacity: string;
    readonly name: string;
    readonly hints: Readonly<Record<SignerCapacity, (name: string) => string>>;
    readonly short: string;
  };
  readonly check: { readonly title: string; readonly continue: string };
  readonly sign: {
    readonly title: string;
    readonly lead: string;
    readonly letter: string;
    readonly number: string;
    readonly digest: string;
    readonly print: string;
    readonly confirm: (signer: string) => string;
    readonly sign: string;
    readonly signing: string;
    readonly preparing: string;
    readonly notPrepared: string;
    readonly changedTitle: string;
    readonly changed: string;
  };
  readonly comeBack: string;
  readonly welcome: string;
  readonly missing: { readonly title: string; readonly lead: string; readonly after: string };
}

/** The words of the pages of a draft, zh-CN first. What its problems are called is worded by core. */
export const promiseStepsText: Words<PromiseStepsText> = {
  'zh-CN': {
    fill: '填写承诺书',
    signer: {
      title: '由谁签署？',
      capacity: '签署人的身份',
      name: '签署人的姓名',
      hints: {
        representative: (name) => `登记的是：${name}`,
        agent: (name) => `现在登录的经办人：${name}`,
      },
      short: '签署人',
    },
    check: { title: '请核对您填写的内容', continue: '继续，阅读全文' },
    sign: {
      title: '阅读并签署',
      lead: '这是承诺书的全文。您签署的就是这份文字，签署以后不能更改。签署日期由系统写入。',
      letter: '承诺书全文',
      number: '文本编号',
      digest: '文字摘要（SHA-256）',
      print: '打印承诺书',
      confirm: (signer) => `我（${signer}）已经读完承诺书全文，作出以上承诺，愿意承担违诺责任。`,
      sign: '签署承诺书',
      signing: '正在签署，请稍候……',
      preparing: '正在准备承诺书全文……',
      notPrepared: '还不能生成承诺书全文，请返回核对填写的内容。',
      changedTitle: '承诺书的文字变了，请再读一遍',
      changed: '还没有签署。下面是最新的全文，例如日期已经更新。请读完以后重新勾选，再签署。',
    },
    comeBack:
      '草稿会一直保留，直到您签署或者撤回。登录以后，从“我的承诺”或者这一页的网址继续填写。',
    welcome: '欢迎回来，请从这里接着办理。已经填好的内容都在。',
    missing: {
      title: '哪些材料以后再交？',
      lead: '现在缺少下面的材料也可以受理。您承诺在期限内补齐：',
      after: '签署以后，在这一页上传补齐的材料。',
    },
  },
  en: {
    fill: 'Fill in the promise',
    signer: {
      title: 'Who signs?',
      capacity: 'In which capacity',
      name: 'Name of who signs',
      hints: {
        representative: (name) => `As registered: ${name}`,
        agent: (name) => `The one who is signed in: ${name}`,
      },
      short: 'Signed by',
    },
    check: { title: 'Check your answers', continue: 'Continue to the full text' },
    sign: {
      title: 'Read and sign',
      lead: 'This is the whole letter. It is exactly what you sign, and it cannot be changed afterwards. The system writes the day.',
      letter: 'Full text of the promise',
      number: 'Number of the text',
      digest: 'Digest of the text (SHA-256)',
      print: 'Print the promise',
      confirm: (signer) =>
        `I, ${signer}, have read the whole letter, make this promise, and bear what follows if it is broken.`,
      sign: 'Sign the promise',
      signing: 'Signing, please wait…',
      preparing: 'Preparing the full text…',
      notPrepared: 'The full text cannot be made yet; go back and check your answers.',
      changedTitle: 'The text has changed; read it again',
      changed:
        'Nothing has been signed. Below is the latest text, with a new date for example. Read it, tick the box again and sign.',
    },
    comeBack:
      'The draft is kept until you sign or withdraw it. Sign in and go on from “My promises” or from the address of this page.',
    welcome: 'Welcome back. Go on from here; what you filled in is still here.',
    missing: {
      title: 'What will you hand in later?',
      lead: 'These documents may be missing now. You promise to hand them in:',
      after: 'After signing you upload them on this page.',
    },
  },
};
