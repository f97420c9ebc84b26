import { grades } from './grades.ts';
import { leniency } from './leniency.ts';
import { records } from './records.ts';
import { repairs } from './repairs.ts';
import { session } from './session.ts';
import { subjects } from './subjects.ts';

/** Every operation, by noun: frozen to the last operation. */
export const contract: {
  readonly subjects: typeof subjects;
  readonly records: typeof records;
  readonly grades: typeof grades;
  readonly leniency: typeof leniency;
  readonly repairs: typeof repairs;
  readonly session: typeof session;
} = Object.freeze({
  subjects: Object.freeze(subjects),
  records: Object.freeze(records),
  grades: Object.freeze(grades),
  leniency: Object.freeze(leniency),
  repairs: Object.freeze(repairs),
  session: Object.freeze(session),
});
