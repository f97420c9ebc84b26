import { encodeConduct, encodeRecords, isUscc } from '@xinyong/core';
import { SchemeFactsSchema } from '@xinyong/core/schema';
import { codeProblem } from './code-problem.ts';
import { codeLength } from './code-set.ts';
import { fields } from './fields.ts';
import { memberTwice } from './member-twice.ts';
import type { Problem, ProblemCode } from './problem.ts';

const known: ReadonlySet<string> = new Set(fields.map(({ name }) => name));
const ignored: ReadonlySet<string> = new Set(
  fields.flatMap(({ name, kind }) => (kind === 'ignored' ? [name] : [])),
);

/**
 * Reads one subject from the text of a line, by JSON.parse and the schema: the reference that the scanner of bytes must
 * equal, and where it goes with everything unusual.
 */
export function readJsonSubject(
  line: string,
  codes: Uint8Array,
  codeAt: number,
  rows: Uint8Array,
  rowAt: number,
): Problem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { field: '', code: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { field: '', code: 'not-object' };
  const members = Object.entries(value);
  const code: unknown = members.find(([name]) => name === 'code')?.[1];
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  const wrong = isUscc(code) ? undefined : codeProblem(text);
  // A person is told as such before anything else is looked at.
  if (wrong?.code === 'natural-person') return wrong;
  const stranger = members.find(([name]) => !known.has(name));
  if (stranger) return { field: stranger[0], code: 'unknown-field' };
  const twice = memberTwice(line, members.length);
  if (twice !== undefined) return { field: twice, code: 'member-twice' };
  if (code === undefined) return { field: 'code', code: 'missing-code' };
  if (wrong) return wrong;
  const facts = members.filter(([name]) => name !== 'code' && !ignored.has(name));
  const checked = SchemeFactsSchema.safeParse(Object.fromEntries(facts));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    // The messages of the schema are its codes, each of them a ProblemCode too.
    return { field: String(issue?.path[0] ?? ''), code: issue?.message as ProblemCode };
  }
  for (let index = 0; index < codeLength; index += 1)
    codes[codeAt + index] = text.charCodeAt(index);
  encodeRecords(checked.data, rows, rowAt);
  encodeConduct(checked.data, rows, rowAt);
  return undefined;
}
