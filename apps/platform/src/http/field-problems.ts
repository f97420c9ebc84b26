import type { FieldProblem } from '@xinyong/contract';
import { fieldText } from '@xinyong/contract/schemas';
import {
  calendarText,
  gradingText,
  identityText,
  leniencyText,
  promiseText,
  inspectionText,
  recordText,
  repairText,
  subjectText,
  templateText,
} from '@xinyong/core/text';
import type * as z from 'zod';
import { Problem } from './problem.ts';

type WordsByCode = Readonly<Record<string, string>>;

const wordsIn = (language: 'zh-CN' | 'en'): WordsByCode => ({
  ...calendarText[language].refusals,
  ...identityText[language].refusals,
  ...recordText[language].refusals,
  ...subjectText[language].refusals,
  ...leniencyText[language].fieldRefusals,
  ...inspectionText[language].refusals,
  ...repairText[language].problems,
  ...promiseText[language].fieldRefusals,
  ...promiseText[language].signerProblems,
  ...gradingText[language].factRefusals,
  ...templateText[language].refusals,
  ...fieldText[language], // last: what all operations say goes before one noun's words for the same code
});
const zh = wordsIn('zh-CN');
const en = wordsIn('en');

/** As many as a person reads, and few enough that the answer is never much longer than the request. */
const MOST = 20;

/** A request with fields that were not understood; the first of them are told. */
export function invalidFields(all: readonly FieldProblem[]): Problem {
  const count = all.length;
  const errors = all.slice(0, MOST);
  const zhWords = new Set(errors.map(({ messageZh }) => messageZh));
  const enWords = new Set(errors.map(({ message }) => message));
  return new Problem(
    'invalid_request',
    {
      zh: `${count} 处有误：${[...zhWords].join('；')}。`,
      en: `${count} ${count === 1 ? 'field is' : 'fields are'} wrong: ${[...enWords].join('; ')}.`,
    },
    { errors },
  );
}

/** What a schema found, field by field: the messages of our schemas are codes. */
export const fieldProblems = (error: z.ZodError): readonly FieldProblem[] =>
  error.issues.flatMap((issue) => pathsOf(issue).map((path) => fieldProblem(path, issue.message)));

/** The place in a list that a request names is none of this list. */
export const invalidCursor = (): Problem =>
  invalidFields([fieldProblem('query.cursor', 'invalid-cursor')]);

/** What is wrong with one field, by a code that `fieldText` or core has words for. */
export const fieldProblem = (path: string, code: string): FieldProblem => ({
  path,
  code,
  message: en[code] ?? code,
  messageZh: zh[code] ?? code,
});

/** A member too many is named itself, not the object it stands in. */
const pathsOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key].join('.'))
    : [issue.path.join('.')];
