import { draws } from './draws.ts';
import { grades } from './grades.ts';
import { records } from './records.ts';
import { repairs } from './repairs.ts';
import { session } from './session.ts';
import { subjects } from './subjects.ts';

/** Every operation, by noun: frozen to the last operation. */
export const contract: {
  readonly subjects: typeof subjects;
  readonly records: typeof records;
  readonly grades: typeof grades;
  readonly draws: typeof draws;
  readonly repairs: typeof repairs;
  readonly session: typeof session;
} = Object.freeze({
  subjects: Object.freeze(subjects),
  records: Object.freeze(records),
  grades: Object.freeze(grades),
  draws: Object.freeze(draws),
  repairs: Object.freeze(repairs),
  session: Object.freeze(session),
});
