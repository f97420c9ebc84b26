import { parseUscc } from '@xinyong/core';

/**
 * Whether a text is the number of a person (公民身份号码) and no 统一社会信用代码. It is neither sent nor kept: no
 * element of ours has a use for it where it asks for a code.
 */
export function isPersonNumber(text: string): boolean {
  const parsed = parseUscc(text);
  return !parsed.ok && parsed.problems.some(({ code }) => code === 'resident-id');
}
