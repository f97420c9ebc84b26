import type { Subject, SubjectKind, Uscc } from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** `q` is part of a name (two characters or more) or a code, typed in any width and case. */
export interface SubjectSearch extends PageQuery {
  readonly q: string;
  readonly kind?: SubjectKind;
}

/** Operations on subjects (经营主体). */
export const subjects: {
  readonly search: Operation<{ query: SubjectSearch }, Page<Subject>>;
  readonly get: Operation<{ params: { code: Uscc } }, Subject>;
} = {
  search: operation({
    method: 'GET',
    path: '/v1/subjects',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/subjects/{code}',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
};
