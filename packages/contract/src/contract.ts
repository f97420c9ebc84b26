import { draws } from './draws.ts';
import { grades } from './grades.ts';
import { leniency } from './leniency.ts';
import { promiseTemplates } from './promise-templates.ts';
import { promises } from './promises.ts';
import { records } from './records.ts';
import { repairs } from './repairs.ts';
import { session } from './session.ts';
import { subjects } from './subjects.ts';
import { warnings } from './warnings.ts';

/** Every operation, by noun: frozen to the last operation. */
export const contract: {
  readonly subjects: typeof subjects;
  readonly records: typeof records;
  readonly grades: typeof grades;
  readonly leniency: typeof leniency;
  readonly draws: typeof draws;
  readonly promiseTemplates: typeof promiseTemplates;
  readonly promises: typeof promises;
  readonly repairs: typeof repairs;
  readonly warnings: typeof warnings;
  readonly session: typeof session;
} = Object.freeze({
  subjects: Object.freeze(subjects),
  records: Object.freeze(records),
  grades: Object.freeze(grades),
  leniency: Object.freeze(leniency),
  draws: Object.freeze(draws),
  promiseTemplates: Object.freeze(promiseTemplates),
  promises: Object.freeze(promises),
  repairs: Object.freeze(repairs),
  warnings: Object.freeze(warnings),
  session: Object.freeze(session),
});
