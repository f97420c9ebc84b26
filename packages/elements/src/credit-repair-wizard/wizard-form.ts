import { normalisePhone, type FlowQuestion, type RepairAnswers } from '@xinyong/core';

/** The fields of a date, in the order in which they are written in Chinese. */
export const dateParts = ['year', 'month', 'day'] as const;

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
      return dateFrom(dateParts.map((part) => text(`${field}-${part}`)));
    case 'phone':
      return normalisePhone(text(field));
    case 'text':
      return text(field).trim();
    case 'long-text':
      return text(field).replaceAll('\r\n', '\n').trim();
  }
}

/** Three fields as `YYYY-MM-DD`, of any width and with 年 月 日 typed along; what is missing stays empty. */
function dateFrom(parts: readonly string[]): string | undefined {
  const digits = parts.map((part) => part.normalize('NFKC').replace(/\D/g, ''));
  if (parts.every((part) => part.trim() === '')) return undefined;
  const [year = '', ...rest] = digits;
  return [year, ...rest.map((part) => part && part.padStart(2, '0'))].join('-');
}

/** The parts of a date answer, for the three fields. */
export function datePartsOf(answer: unknown): readonly string[] {
  const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : [];
  return [year, month.replace(/^0/, ''), day.replace(/^0/, '')];
}
