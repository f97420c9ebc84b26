import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OperationInput } from '@xinyong/contract';
import canonicalize from 'canonicalize';
import { invalidCursor } from './field-problems.ts';

/** Bytes of a seal: enough that nobody guesses one. */
const LENGTH = 16;

/** The input with the cursor that was sealed for this list; a problem for any other. */
export function openCursor<Input extends OperationInput>(
  key: Uint8Array,
  operation: string,
  input: Input,
): Input {
  const { query } = input;
  if (query === undefined || !('cursor' in query)) return input;
  const [text = '', seal = ''] = String(query.cursor).split('.');
  const expected = sealOf(key, operation, input, text);
  const given = Buffer.from(seal, 'base64url');
  if (`${text}.${seal}` !== query.cursor || given.length !== LENGTH) throw invalidCursor();
  if (!timingSafeEqual(given, expected)) throw invalidCursor();
  return { ...input, query: { ...query, cursor: text } };
}

/** The output of an operation; the cursor of a page is sealed, so that it comes back unchanged and to its own list. */
export function sealCursor(
  key: Uint8Array,
  operation: string,
  input: OperationInput,
  output: unknown,
): unknown {
  if (typeof output !== 'object' || output === null || !('nextCursor' in output)) return output;
  const { nextCursor } = output;
  if (typeof nextCursor !== 'string') return output;
  const seal = sealOf(key, operation, input, nextCursor).toString('base64url');
  return { ...output, nextCursor: `${nextCursor}.${seal}` };
}

/** Over the list as well: the operation and all it was asked but where the page begins and how long it is. */
function sealOf(
  key: Uint8Array,
  operation: string,
  { params, query }: OperationInput,
  text: string,
): Buffer {
  const filters = Object.entries(query ?? {}).filter(
    ([name]) => name !== 'cursor' && name !== 'limit',
  );
  // canonicalize() gives undefined only for undefined.
  const list = canonicalize({ operation, params, filters: Object.fromEntries(filters) }) as string;
  return createHmac('sha256', key).update(`${list}\n${text}`).digest().subarray(0, LENGTH);
}
