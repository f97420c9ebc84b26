export * from './calendar/calendar.text.ts';
export * from './grading/grading.text.ts';
export * from './identity/identity.text.ts';
export * from './inspection/inspection.text.ts';
export * from './law/citation.text.ts';
export * from './law/law.text.ts';
export * from './record/archive.text.ts';
export * from './leniency/leniency.text.ts';
export * from './promise/national.text.ts';
export * from './record/record.text.ts';
export * from './promise/answer.text.ts';
export {
  promiseReasons,
  promiseSignerProblems,
  type PromiseReasonsText,
  type PromiseSignerText,
} from './promise/promise-reasons.text.ts';
export * from './promise/promise.text.ts';
export * from './promise/template.text.ts';
export * from './repair/repair.text.ts';
export * from './subject/subject.text.ts';
export * from './warning/warning.text.ts';
