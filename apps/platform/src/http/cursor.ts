import { createHash } from 'node:crypto';
import type { Page } from '@xinyong/contract';
import { fieldProblem, invalidFields } from './field-problems.ts';

/** Where a page ended: the values its list is ordered by. */
export type Position = readonly string[];

/**
 * The position that a cursor of this list names; undefined at the start. `list` says which list it is, filters included:
 * a cursor of another list, or one that was changed, is refused.
 */
export function positionOf(list: string, cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const [text = ''] = cursor.split('.');
  if (cursor !== sealed(list, text))
    throw invalidFields([fieldProblem('query.cursor', 'invalid-cursor')]);
  // pageOf wrote it, or its check would not hold.
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Position;
}

/** A page of the items, which are one more than `limit` when there is a next page. */
export function pageOf<T>(
  list: string,
  limit: number,
  items: readonly T[],
  position: (item: T) => Position,
): Page<T> {
  const data = items.slice(0, limit);
  const last = data.at(-1);
  const more = items.length > limit && last !== undefined;
  return { data, nextCursor: more ? cursorAt(list, position(last)) : null };
}

const cursorAt = (list: string, position: Position): string =>
  sealed(list, Buffer.from(JSON.stringify(position)).toString('base64url'));

/** With a check, which needs no secret: a cursor leads to nothing that its holder could not page to. */
const sealed = (list: string, text: string): string =>
  `${text}.${createHash('sha256').update(`${list}\n${text}`).digest('base64url').slice(0, 16)}`;
