import type { FigureDimension, PromiseFigure, PromiseFigures } from '@xinyong/contract';
import { fewestTold, nationCode, withheldFigures, type RegionCode } from '@xinyong/core';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { withinPlace } from './levels-of-place.ts';

/** Of which place, and told by what. */
export interface FiguresQuery {
  readonly place: RegionCode;
  readonly by: FigureDimension;
}

/** 覆盖和履约情况 of the subjects that are registered in a place and below it. */
export async function promiseFigures(tx: Tx, { place, by }: FiguresQuery): Promise<PromiseFigures> {
  const within = `${withinPlace(place)}%`;
  const key = keyOf(by, place);
  const counted = await tx.db
    .selectFrom('promise')
    .innerJoin('subject', 'subject.code', 'promise.subject_code')
    .where('promise.code', 'is not', null)
    .where('subject.region', 'like', within)
    .$if(by === 'organiser', (found) => found.where('promise.organiser_name', 'is not', null))
    .select(({ fn, eb }) => [
      key.as('key'),
      fn.max('promise.organiser_name').as('name'),
      fn.countAll<string>().as('promises'),
      // As `subjects` counts them: those that there are.
      fn
        .count<string>('promise.subject_code')
        .distinct()
        .filterWhere('subject.dissolved_on', 'is', null)
        .as('promisers'),
      fn.count<string>('promise.subject_code').distinct().as('makers'),
      fn
        .count<string>('promise.subject_code')
        .distinct()
        .filterWhere('promise.shown', 'is', null)
        .as('unseen'),
      // 违诺已修复 is used no more (停止共享和使用): whoever takes the public ones off the figures would read it out of them.
      fn
        .count<string>('promise.fulfilment')
        .filterWhere('promise.state', '!=', 'repaired')
        .as('determined'),
      ...(['full', 'partial', 'none'] as const).map((fulfilment) =>
        fn
          .count<string>('promise.id')
          .filterWhere(
            eb.and([
              eb('promise.fulfilment', '=', fulfilment),
              eb('promise.state', '!=', 'repaired'),
            ]),
          )
          .as(fulfilment),
      ),
    ])
    .groupBy(key)
    .orderBy('key')
    .execute();
  const subjects = await subjectsBy(tx, by, place, within);
  const figures = counted.map((row) => {
    const all = by === 'type' ? subjects.get('') : subjects.get(row.key);
    return {
      key: row.key,
      ...(by === 'organiser' && row.name !== null && { name: row.name }),
      ...(all !== undefined && { subjects: all }),
      makers: Number(row.makers),
      unseen: Number(row.unseen),
      told: {
        promises: Number(row.promises),
        promisers: Number(row.promisers),
        determined: Number(row.determined),
        kept: Number(row.full),
        partlyKept: Number(row.partial),
        broken: Number(row.none),
      },
    };
  });
  // Whoever promised nothing yet is the gap that the figures are there to show.
  const silent = [...subjects]
    .filter(([each]) => by !== 'type' && !figures.some((figure) => figure.key === each))
    .map(([key, count]) => ({ key, subjects: count, makers: 0, unseen: 0, told: nothing }));
  const all = [...figures, ...silent].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  // Who is dissolved promised all the same, and is to be told by nobody either.
  const withheld = withheldFigures(
    all.map(({ makers, ...cell }) => ({ ...cell, promisers: makers })),
  );
  return {
    by,
    place,
    on: tx.today,
    figures: all.map(({ makers: _makers, unseen: _unseen, told, ...figure }): PromiseFigure =>
      withheld.has(figure.key) ? { ...figure, withheld: true } : { ...figure, ...told },
    ),
    fewest: fewestTold,
    associations: await associations(tx, within),
  };
}

const nothing = { promises: 0, promisers: 0, determined: 0, kept: 0, partlyKept: 0, broken: 0 };

/** What the figures are told by: of places the divisions one level below. */
function keyOf(by: FigureDimension, place: RegionCode) {
  switch (by) {
    case 'type':
      return sql<string>`promise.type`;
    case 'sector':
      return sql<string>`subject.sector`;
    case 'organiser':
      return sql<string>`coalesce(promise.organiser_code, promise.organiser_name)`;
    case 'place':
      return divisionBelow(place);
  }
}

function divisionBelow(place: RegionCode) {
  if (place === nationCode) return sql<string>`substr(subject.region, 1, 2) || '0000'`;
  return place.endsWith('0000')
    ? sql<string>`substr(subject.region, 1, 4) || '00'`
    : sql<string>`subject.region`;
}

/** How many subjects there are: by the key, or altogether where it is of promises. */
async function subjectsBy(
  { db }: Tx,
  by: FigureDimension,
  place: RegionCode,
  within: string,
): Promise<ReadonlyMap<string, number>> {
  if (by === 'organiser') return new Map();
  const all = db
    .selectFrom('subject')
    .where('region', 'like', within)
    .where('dissolved_on', 'is', null);
  if (by === 'type') {
    const { count } = await all
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return new Map([['', Number(count)]]);
  }
  const key = by === 'place' ? divisionBelow(place) : sql<string>`subject.sector`;
  const rows = await all
    .select(({ fn }) => [key.as('key'), fn.countAll<string>().as('count')])
    .groupBy(key)
    .execute();
  return new Map(rows.map(({ key: each, count }) => [each, Number(count)]));
}

/**
 * 行业协会商会 are 社会团体 (department 5, kind 1 of the code), and no data tells them from the others: how many there are, and how
 * many of them promised, or had their members promise.
 */
async function associations({ db }: Tx, within: string): Promise<PromiseFigures['associations']> {
  const { all, covered, seen } = await db
    .selectFrom('subject')
    .where(({ eb, fn }) => eb(fn<string>('substr', ['code', sql.lit(1), sql.lit(2)]), '=', '51'))
    .where('region', 'like', within)
    .where('dissolved_on', 'is', null)
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.count<string>('subject.code').filterWhere(promisedWith(eb, 'code')).as('covered'),
      eb.fn.count<string>('subject.code').filterWhere(promisedWith(eb, 'shown')).as('seen'),
    ])
    .executeTakeFirstOrThrow();
  const cell = {
    key: '',
    subjects: Number(all),
    promisers: Number(covered),
    unseen: Number(covered) - Number(seen),
  };
  // Every one of them is in the register: there is no total that tells of it.
  return withheldFigures([cell]).size > 0
    ? { all: cell.subjects }
    : { all: cell.subjects, covered: cell.promisers };
}

/** Whether an association promised, or had its members promise: by what was accepted, or by what the public column shows. */
const promisedWith = (
  eb: ExpressionBuilder<Tables, 'subject'>,
  has: 'code' | 'shown',
): Expression<SqlBool> =>
  eb.or(
    (['subject_code', 'organiser_code'] as const).map((by) =>
      eb.exists(
        eb
          .selectFrom('promise')
          .select('promise.id')
          .whereRef(`promise.${by}`, '=', 'subject.code')
          .where(`promise.${has}`, 'is not', null),
      ),
    ),
  );
