import type { ProblemBody, ProblemCode } from '@xinyong/contract';
import { problemTitles, type Words } from './problem.text.ts';

/** The HTTP status of each problem. */
export const problemStatuses: Readonly<Record<ProblemCode, number>> = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale_version: 409,
  idempotency_key_reused: 422,
  body_too_large: 413,
  unsupported_media_type: 415,
  rule_not_satisfied: 422,
  file_refused: 422,
  busy: 503,
  internal: 500,
};

/** What a problem may say beside its words. */
export type ProblemMembers = Pick<ProblemBody, 'errors' | 'refusals' | 'rule' | 'citation'>;

/** An answer that is not a success: thrown anywhere, it undoes the unit of work and becomes problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly words: Words;
  readonly members: ProblemMembers;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    words: Words,
    members: ProblemMembers = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(words.en);
    this.code = code;
    this.words = words;
    this.members = members;
    this.headers = headers;
  }

  /** One field was not understood; `path` as in `query.cursor`, `field` its stable code. */
  static ofField(
    path: string,
    field: string,
    words: Words,
    code: ProblemCode = 'invalid_request',
  ): Problem {
    const errors = [{ path, code: field, message: words.en, messageZh: words.zh }];
    return new Problem(code, words, { errors });
  }

  /** application/problem+json (RFC 9457). */
  toResponse(requestId: string): Response {
    const status = problemStatuses[this.code];
    const title = problemTitles[this.code];
    const body: ProblemBody = {
      type: `urn:xinyong:problem:${this.code}`,
      title: title.en,
      titleZh: title.zh,
      status,
      code: this.code,
      detail: this.words.en,
      detailZh: this.words.zh,
      requestId,
      ...this.members,
    };
    return Response.json(body, {
      status,
      headers: {
        ...this.headers,
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      },
    });
  }
}
