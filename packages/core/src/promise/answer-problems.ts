import { parseDay } from '../calendar/day.ts';
import { shownText } from '../law/shown-text.ts';
import { maskPersonNumbers } from '../record/mask-person-numbers.ts';
import { lengthOf, linesOf, longestTyped, MOST_DECIMALS, MOST_LINES } from './answer-in-letter.ts';
import { fieldNamed } from './fill-placeholders.ts';
import type { PromiseTemplate, TemplateField } from './promise-template.ts';
import type { PromiseAnswers } from './promise.ts';

/** What is wrong with an answer; words in `@xinyong/core/text`. */
export type AnswerProblemCode =
  | 'answer.missing'
  | 'answer.too-long'
  | 'answer.too-many-lines'
  /** Unseen characters, or line breaks in what is one line. */
  | 'answer.characters'
  | 'answer.not-a-number'
  | 'answer.not-a-day'
  | 'answer.not-a-choice'
  | 'answer.unknown-field'
  /** 公民身份号码: a letter is shown to others. */
  | 'answer.person-number';

export interface AnswerProblem {
  /** Id of the field. */
  readonly field: string;
  readonly code: AnswerProblemCode;
}

/** What is missing from the answers or not in order: fields in their order, then what is no field. */
export function answerProblems(
  template: Pick<PromiseTemplate, 'fields'>,
  answers: PromiseAnswers,
): readonly AnswerProblem[] {
  const problems = template.fields.flatMap((field) => {
    const code = problemOf(field, Object.hasOwn(answers, field.id) ? answers[field.id] : undefined);
    return code === undefined ? [] : [{ field: field.id, code }];
  });
  const unknown = Object.keys(answers).filter((id) => !fieldNamed(template, id));
  return [
    ...problems,
    ...unknown.map((field): AnswerProblem => ({ field, code: 'answer.unknown-field' })),
  ];
}

/** Beyond any field: its own length has been looked at before. */
const MOST = 10_000;
const ONE_LINE = shownText(1, MOST);
const LINES = shownText(1, MOST, { lines: true });
const NUMBER = new RegExp(String.raw`^(0|[1-9]\d*)(\.\d{1,${MOST_DECIMALS}})?$`);

function problemOf(
  field: TemplateField,
  answer: string | undefined,
): AnswerProblemCode | undefined {
  const { kind, required, choices } = field;
  if (answer === undefined || answer.trim() === '') return required ? 'answer.missing' : undefined;
  switch (kind) {
    case 'choice':
      return choices?.some((choice) => choice['zh-CN'] === answer)
        ? undefined
        : 'answer.not-a-choice';
    case 'date':
      return parseDay(answer) === undefined ? 'answer.not-a-day' : undefined;
    case 'number': {
      const [, whole] = NUMBER.exec(answer) ?? [];
      if (whole === undefined) return 'answer.not-a-number';
      if (whole.length > longestTyped(field)) return 'answer.too-long';
      return hasPersonNumber(answer) ? 'answer.person-number' : undefined;
    }
    case 'text':
    case 'long-text': {
      const lines = linesOf(answer);
      if (lengthOf(lines.join('\n')) > longestTyped(field)) return 'answer.too-long';
      if (!(kind === 'text' ? ONE_LINE : LINES).test(answer)) return 'answer.characters';
      if (lines.length > MOST_LINES) return 'answer.too-many-lines';
      return hasPersonNumber(answer) ? 'answer.person-number' : undefined;
    }
  }
}

const hasPersonNumber = (answer: string): boolean => maskPersonNumbers(answer) !== answer;
