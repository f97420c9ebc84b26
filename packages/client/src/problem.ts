import type { FieldProblem, ProblemBody } from '@xinyong/contract';
import type { Citation } from '@xinyong/core';

/** A problem as a server of any version words it. */
export interface Problem extends Omit<ProblemBody, 'code'> {
  readonly code: string;
}

type Members = Partial<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isObject(value) &&
  [value['path'], value['code'], value['message'], value['messageZh']].every(isText);

const isCitation = (value: unknown): value is Citation =>
  isObject(value) &&
  [value['doc'], value['revision'], value['evidence']].every(isText) &&
  (value['article'] === null || isText(value['article']));

/** The problem in the body of an answer; undefined when it is none. An optional member that is malformed is left out. */
export function parseProblem(body: unknown): Problem | undefined {
  if (!isObject(body)) return undefined;
  const { type, title, titleZh, status, code, detail, detailZh, requestId } = body;
  const { errors, refusals, rule, citation } = body;
  if (
    typeof status !== 'number' ||
    !isText(type) ||
    !isText(title) ||
    !isText(titleZh) ||
    !isText(code) ||
    !isText(detail) ||
    !isText(detailZh) ||
    !isText(requestId)
  )
    return undefined;
  return {
    type,
    title,
    titleZh,
    status,
    code,
    detail,
    detailZh,
    requestId,
    ...(Array.isArray(errors) && { errors: errors.filter(isFieldProblem) }),
    ...(Array.isArray(refusals) && { refusals: refusals.filter(isText) }),
    ...(isText(rule) && { rule }),
    ...(isCitation(citation) && { citation }),
  };
}
