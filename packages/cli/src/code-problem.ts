import { parseUscc } from '@xinyong/core';
import type { Problem } from './problem.ts';

/** Why a text is no 统一社会信用代码 in canonical form: somebody's number is told as such. */
export function codeProblem(text: string): Problem {
  const parsed = parseUscc(text);
  return !parsed.ok && parsed.problems.some(({ code }) => code === 'resident-id')
    ? { field: 'code', code: 'natural-person', person: text }
    : { field: 'code', code: 'not-uscc' };
}
