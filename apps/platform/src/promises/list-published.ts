import type { Page, PromiseListQuery, PublicPromise } from '@xinyong/contract';
import { nationCode, publicPromiseStates, type PublicPromiseState } from '@xinyong/core';
import { IsoDaySchema } from '@xinyong/core/schema';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import * as z from 'zod';
import type { Tables } from '../database/tables.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { publicColumns, publicOfRow, type PublicRow } from './promise-row.ts';

type Filter = Omit<PromiseListQuery, 'cursor' | 'limit'>;
type Shown = SelectQueryBuilder<Tables, 'promise', PublicRow>;

/** A page of the public column (信用承诺专栏), the newest first. */
export async function listPublished(
  { db }: Tx,
  { cursor, limit = 20, ...filter }: PromiseListQuery,
): Promise<Page<PublicPromise>> {
  const after = positionOf(cursor, z.tuple([IsoDaySchema, z.string().regex(/^\d{20}$/)]));
  const rows = await newestPublished(db, filter, limit + 1, after);
  return pageOf(limit, rows.map(publicOfRow), ({ madeOn, code }) => [madeOn, code]);
}

/**
 * The newest rows of a filter. Each state is read off the end of an index that holds just what is asked for, and the few
 * that come of each are merged: a filter that nothing matches costs no more than one that all match.
 */
export async function newestPublished(
  db: Kysely<Tables>,
  filter: Filter,
  most: number,
  after?: readonly [string, string],
): Promise<readonly PublicRow[]> {
  const states = filter.state ? [filter.state] : publicPromiseStates;
  const [first, ...rest] = states.map((state) => newestIn(db, filter, state, most, after));
  if (!first) return [];
  const all = rest.reduce((union, next) => union.unionAll(next), first);
  return db
    .selectFrom(all.as('found'))
    .selectAll()
    .orderBy('made_on', 'desc')
    .orderBy('code', 'desc')
    .limit(most)
    .execute();
}

function newestIn(
  db: Kysely<Tables>,
  { type, place, subject }: Filter,
  state: PublicPromiseState,
  most: number,
  after: readonly [string, string] | undefined,
): Shown {
  let found = db.selectFrom('promise').select(publicColumns).where('shown', '=', state);
  if (type) found = found.where('type', '=', type);
  if (subject) found = found.where('subject_code', '=', subject);
  if (place && place !== nationCode) found = found.where(levelOf(place), '=', place);
  if (after)
    found = found.where((eb) =>
      eb(eb.refTuple('made_on', 'code'), '<', eb.tuple(after[0], after[1])),
    );
  // In brackets of its own, as each has an order and an end.
  return db
    .selectFrom(found.orderBy('made_on', 'desc').orderBy('code', 'desc').limit(most).as('promise'))
    .selectAll() as unknown as Shown; // the columns are those selected within
}

/** Which column holds places of this level. */
const levelOf = (place: string): 'province' | 'city' | 'place' =>
  place.endsWith('0000') ? 'province' : place.endsWith('00') ? 'city' : 'place';
