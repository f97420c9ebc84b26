import type { SubjectKind } from '../subject/subject.ts';
import type { Uscc } from './uscc.ts';

const KINDS = new Map<string, SubjectKind>([
  ['11', 'agency'],
  ['12', 'public-institution'],
  ['51', 'social-organisation'],
  ['52', 'social-organisation'],
  ['53', 'social-organisation'],
  ['59', 'social-organisation'],
  ['91', 'enterprise'],
  ['92', 'individual-business'],
  ['93', 'cooperative'],
]);

/** What kind of subject a code was given to, by department and kind; nothing for all others. */
export const subjectKindOfUscc = (code: Uscc): SubjectKind | undefined =>
  KINDS.get(code.slice(0, 2));
