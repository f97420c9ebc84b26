import type { Page } from '@xinyong/contract';
import type * as z from 'zod';
import { invalidCursor } from './field-problems.ts';

/** Where a page ended: the values its list is ordered by. */
type Position = readonly string[];

/**
 * The position that a cursor names; undefined at the start. Its seal was checked when the request was read
 * (cursor-seal.ts), yet an earlier version may have sealed it for another order: `shape` is that of the list today.
 */
export function positionOf<P extends Position>(
  cursor: string | undefined,
  shape: z.ZodType<P>,
): P | undefined {
  if (cursor === undefined) return undefined;
  const position = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!position.success) throw invalidCursor();
  return position.data;
}

/** A page of the items, which are one more than `limit` when there is a next page. */
export function pageOf<T>(
  limit: number,
  items: readonly T[],
  position: (item: T) => Position,
): Page<T> {
  const data = items.slice(0, limit);
  const last = data.at(-1);
  const more = items.length > limit && last !== undefined;
  return { data, nextCursor: more ? cursorAt(position(last)) : null };
}

const cursorAt = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

function parsed(text: string): unknown {
  try {
    // JSON.parse gives any; the shape of the list makes it precise.
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
