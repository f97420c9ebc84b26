import { records } from './records.ts';
import { repairs } from './repairs.ts';
import { session } from './session.ts';
import { subjects } from './subjects.ts';

/** Every operation, by noun. */
export const contract: {
  readonly subjects: typeof subjects;
  readonly records: typeof records;
  readonly repairs: typeof repairs;
  readonly session: typeof session;
} = { subjects, records, repairs, session };
