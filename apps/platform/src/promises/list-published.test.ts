import { promiseTypes, publicPromiseStates } from '@xinyong/core';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { codeOf } from '../../test/draws.ts';
import { newPostgresDatabase } from '../../test/engines.ts';
import { openDatabase } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { newestPublished } from './list-published.ts';

/** A part of what PostgreSQL did for a query. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const ROWS = 6000;
const MOST = 21;
const subject = codeOf(60_000);

describe.skipIf(inject('postgresUrl') === null)('a page of the public column on PostgreSQL', () => {
  let pool: Pool;
  let db: Kysely<Tables>;
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  beforeAll(async () => {
    const url = await newPostgresDatabase();
    await (await openDatabase({ url })).close(); // with its tables
    pool = new Pool({ connectionString: url });
    db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => void asked.push(query),
    });
    // Most promises run; a few thousand of places all over, of every type and state.
    await sql`
      insert into promise (
        subject_code, id, subject_name, subject_kind, sector, title, type, state, version, agency_name, agency_code,
        place, province, city, reason, content, liability, answers, publicity, code, made_on, falsehood, imported,
        created_at, updated_at, shown)
      select
        case when n % 1000 = 0 then ${subject} else 'subject-' || n % 900 end,
        'promise-' || n, '示例', 'enterprise', '', '示例', (${sql.val([...promiseTypes])}::text[])[1 + n % 7], 'in-force',
        0, '示例局', 'agency', p.place, substr(p.place, 1, 2) || '0000', substr(p.place, 1, 4) || '00', repeat('事由', 20),
        repeat('内容', 200), repeat('责任', 50), '{}', 'public', p.place || to_char(p.day, 'YYYYMMDD') || lpad(n::text, 6, '0'),
        p.day, false, true, now(), now(),
        case when n % 10 < 6 then 'running' else (${sql.val([...publicPromiseStates])}::text[])[1 + n % 5] end
      from (
        select n,
          (110000 + 10000 * (n % 23) + 100 * (1 + n % 12) + n % 19)::text as place,
          date '2024-01-01' + n % 1000 as day
        from generate_series(1, ${ROWS}::int) n
      ) p`.execute(db);
    await sql`analyze promise`.execute(db);
  });
  afterAll(async () => {
    await db.destroy();
  });

  /** The parts of what was done that read the table. */
  const readsOf = (node: PlanNode): readonly PlanNode[] => [
    ...(node['Relation Name'] === 'promise' ? [node] : []),
    ...(node.Plans ?? []).flatMap(readsOf),
  ];
  const explained = async (
    filter: Parameters<typeof newestPublished>[1],
    after?: readonly [string, string],
  ) => {
    asked.length = 0;
    const rows = await newestPublished(db, filter, MOST, after);
    const [query] = asked;
    if (!query) throw new TypeError('nothing was asked');
    const { rows: said } = await pool.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(
      `explain (analyze, timing off, format json) ${query.sql}`,
      [...query.parameters],
    );
    const plan = said[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new TypeError('nothing was explained');
    return { rows, reads: readsOf(plan) };
  };

  test.each([
    ['everything', {}],
    ['a province', { place: '340000' }],
    ['a city', { place: '340100' }],
    ['a county', { place: '340108' }],
    ['a place where nothing is', { place: '990000' }],
    ['a type', { type: 'voluntary' }],
    ['a state', { state: 'broken' }],
    ['a type of a province in a state', { type: 'repair', place: '340000', state: 'kept' }],
    ['a type of a city', { type: 'other', place: '340100' }],
    ['a type of a county', { type: 'other', place: '340108' }],
  ] as const)('of %s is read off an index that holds just that', async (_what, filter) => {
    for (const after of [undefined, ['2025-06-01', '99999999999999999999'] as const]) {
      const { rows, reads } = await explained(filter, after);
      expect(reads.length).toBeGreaterThan(0);
      for (const read of reads) {
        // Of a few rows the index may be read as a bitmap.
        expect(read['Node Type']).toMatch(/^(Index( Only)?|Bitmap Heap) Scan$/);
        expect(read['Index Name'] ?? 'promise_shown').toMatch(/^promise_shown/);
        expect(read['Rows Removed by Filter'] ?? 0).toBe(0);
        expect(read['Actual Rows']).toBeLessThanOrEqual(2 * MOST);
      }
      const found = await sql<{ count: string }>`
        select count(*) from promise where shown is not null
          and (${filter}::jsonb ->> 'type' is null or type = ${filter}::jsonb ->> 'type')
          and (${filter}::jsonb ->> 'state' is null or shown = ${filter}::jsonb ->> 'state')
          and (${filter}::jsonb ->> 'place' is null or ${filter}::jsonb ->> 'place' in (province, city, place))
          and (${after?.[0] ?? null}::date is null or made_on < ${after?.[0] ?? null}::date
            or made_on = ${after?.[0] ?? null}::date and code < ${after?.[1] ?? ''})
      `.execute(db);
      expect(rows.length).toBe(Math.min(MOST, Number(found.rows[0]?.count)));
    }
  });

  test.each([
    ['', {}],
    [' of a type', { type: 'voluntary' }],
    [' of a province in a state', { place: '340000', state: 'running' }],
  ] as const)('of one subject%s reads no more than that subject has', async (_what, filter) => {
    const { reads } = await explained({ ...filter, subject });
    for (const read of reads) {
      expect(read['Node Type']).not.toBe('Seq Scan');
      expect(read['Actual Rows'] + (read['Rows Removed by Filter'] ?? 0)).toBeLessThanOrEqual(
        ROWS / 20,
      );
    }
  });
});
