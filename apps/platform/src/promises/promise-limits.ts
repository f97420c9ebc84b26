import { Problem } from '../http/problem.ts';
import type { Words } from '../http/problem.text.ts';

/**
 * 平台的限制: what this platform takes of one subject. No law has them, and whoever meets one is told so: they keep a mistake or a
 * program from filling the platform. Of files there are as many as the template has materials, one for each.
 */
export const promiseLimits: {
  /** Drafts of a subject that are not signed yet. */
  readonly drafts: number;
  /** Bytes of all files of a promise together. */
  readonly fileBytes: number;
} = { drafts: 50, fileBytes: 64 * 2 ** 20 };

const words: Readonly<Record<'drafts' | 'file-bytes' | 'same-letter', Words>> = {
  drafts: {
    zh: `填写中的承诺最多 ${promiseLimits.drafts} 份，现在已经满了。请先签署或者撤回几份，再开始新的。这是本平台的限制，不是法律规定。`,
    en: `You have ${promiseLimits.drafts} drafts already, as many as there can be. Sign or withdraw some, then begin another. This is a limit of this platform and not of the law.`,
  },
  'file-bytes': {
    zh: `一份承诺的材料合计最多 ${promiseLimits.fileBytes / 2 ** 20} MB，加上这一份就超过了。请压缩后再上传，或者先删除别的文件。这是本平台的限制，不是法律规定。`,
    en: `The files of a promise can have ${promiseLimits.fileBytes / 2 ** 20} MB together, and with this one they have more. Make it smaller, or remove another first. This is a limit of this platform and not of the law.`,
  },
  'same-letter': {
    zh: '您已经签署了同一版本、内容相同的承诺书，正在履行，不必再签。内容有变化的，请修改后再签署。这是本平台的限制，不是法律规定。',
    en: 'You have signed the same letter in the same version already, and it is in force: once is enough. Change what is different and sign that. This is a limit of this platform and not of the law.',
  },
};

/** Nothing is stored of what goes beyond a limit; `rule` says which one it is. */
export const beyondLimit = (limit: keyof typeof words): Problem =>
  new Problem('conflict', words[limit], { rule: `platform.limit.${limit}` });
