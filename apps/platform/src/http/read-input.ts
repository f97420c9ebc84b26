import type { Operation, OperationInput } from '@xinyong/contract';
import type { OperationSchemas } from '@xinyong/contract/schemas';
import { fieldProblem, fieldProblems, invalidFields } from './field-problems.ts';
import { Problem } from './problem.ts';
import { readBody, readJson } from './read-body.ts';

const DEFAULT_LIMIT = 64 * 2 ** 10;

/** What a request asks of an operation, checked against its schema; throws a problem that names every wrong field. */
export async function readInput(
  request: Request,
  operation: Operation,
  schemas: OperationSchemas<Operation>,
  params: Readonly<Record<string, string>>,
): Promise<OperationInput> {
  const limit = operation.maxBody ?? DEFAULT_LIMIT;
  const bytes = operation.accepts === 'binary' ? await readBody(request, limit) : undefined;
  const hasJson = !bytes && (operation.method === 'POST' || operation.method === 'PUT');
  const given = {
    params,
    query: queryOf(request),
    ...(hasJson && { body: await readJson(request, limit) }),
  };
  const parsed = schemas.input.safeParse(given);
  if (!parsed.success) throw invalidFields(fieldProblems(parsed.error));
  // An operation without a query has none in its schema, so that nothing has looked at it yet.
  const unasked = 'query' in parsed.data ? [] : Object.keys(given.query);
  if (unasked.length > 0)
    throw invalidFields(unasked.map((name) => fieldProblem(`query.${name}`, 'unknown-member')));
  return { ...parsed.data, ...(bytes && { body: bytes }) };
}

/** A parameter that is given twice becomes a list, which no schema takes. */
function queryOf(request: Request): Record<string, string | string[]> {
  const { search, searchParams } = new URL(request.url);
  if (!isEncoded(search))
    throw Problem.ofField('query', 'invalid-encoding', {
      zh: '网址参数的百分号编码有误。',
      en: 'The query is not percent-encoded UTF-8.',
    });
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** URLSearchParams would put U+FFFD for what it cannot decode. */
function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
