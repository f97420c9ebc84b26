import type { Citation } from '@xinyong/core';
import type { ProblemCode } from './operation.ts';

/** One field that was not understood. */
export interface FieldProblem {
  /** Where it stands, as in `body.answers.contactPhone`. */
  readonly path: string;
  /** Stable code, for one `invalid_type`, `too_big`, `uscc.check`. */
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

/** The body of every answer that is not a success: application/problem+json (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly titleZh: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly detailZh: string;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
  /** Refusal codes of the law, such as `MIN_PERIOD`. */
  readonly refusals?: readonly string[];
  /** The rule that refused, `noun.verb.reason`. */
  readonly rule?: string;
  readonly citation?: Citation;
}
