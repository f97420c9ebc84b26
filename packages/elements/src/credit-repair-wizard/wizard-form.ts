import { normalisePhone, type FlowQuestion, type RepairAnswers } from '@xinyong/core';
import { dateIn } from '../date-field/date-field.ts';

/** What a form says to these questions; an answer that is not there is undefined. */
export const answersIn = (
  form: HTMLFormElement,
  questions: readonly FlowQuestion[],
): RepairAnswers => {
  const data = new FormData(form);
  return Object.fromEntries(
    questions.map((question) => [question.field, answerIn(data, question)]),
  );
};

function answerIn(data: FormData, { field, type }: FlowQuestion): string | boolean | undefined {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  switch (type) {
    case 'yes-no':
      return data.has(field) ? text(field) === 'yes' : undefined;
    case 'confirm':
      return data.has(field);
    case 'date':
      return dateIn(data, field);
    case 'phone':
      return normalisePhone(text(field));
    case 'text':
      return text(field).trim();
    case 'long-text':
      return text(field).replaceAll('\r\n', '\n').trim();
  }
}
