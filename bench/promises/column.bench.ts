// The public column of a million promises: first pages and later ones, of every kind of filter, those that nothing matches too.
import { promiseTypes, publicPromiseStates, type RegionCode } from '@xinyong/core';
import { sql } from 'kysely';
import { openDatabase } from '../../apps/platform/src/database/open.ts';
import { startPostgres } from '../../tools/postgres.ts';
import { randomFrom } from '../measure.ts';
import { figures } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';
import { agency, benchApp } from './serve.ts';

const PROMISES = 1_000_000;
const ROUNDS = 3;

const postgres = await startPostgres({ durable: true });
if (!postgres) {
  deliver({
    title: 'The public column (信用承诺专栏)',
    notes: ['PostgreSQL is not installed here.'],
    tables: [],
    floors: [],
  });
  process.exit();
}
const database = await openDatabase({ url: postgres.url });
const { kysely } = database;

/** Counties with very many, some and few promises; the last has none. */
const counties: readonly RegionCode[] = [
  '420222',
  '420281',
  '420202',
  '420203',
  '420204',
  '420205',
  '421303',
  '421321',
  '421381',
  '440229',
  '440203',
  '440204',
  '440205',
  '440222',
  '440224',
  '440233',
  '440281',
  '440282',
  '110101',
  '310101',
  '510104',
];
const EMPTY: RegionCode = '650102';
console.error(`  ${PROMISES} promises …`);
// The last type is given to none, so that filters come to nothing in every place.
const [types, states] = [[...promiseTypes], [...publicPromiseStates]];
// A million rows into bare tables first, their indexes after.
const indexes = await sql<{ name: string; definition: string }>`
  select indexname as name, indexdef as definition from pg_indexes
  where tablename = 'promise' and indexname != 'promise_pkey'
`.execute(kysely);
for (const { name } of indexes.rows) await sql`drop index ${sql.id(name)}`.execute(kysely);
await sql`
  insert into promise (subject_code, id, subject_name, subject_kind, sector, title, type, state, version,
    agency_name, agency_code, place, province, city, reason, content, liability, answers, publicity, code, made_on,
    falsehood, imported, created_at, updated_at, shown)
  select
    '9142022200000000' || lpad((n % 97)::text, 2, '0'), gen_random_uuid()::text,
    '示例' || (n % 50000) || '有限公司', 'enterprise', '工程建设', '守法诚信经营承诺书',
    (${sql.lit(`{${types.join(',')}}`)}::text[])[1 + (n * 7919 % 1000 * (n % 7)) % ${sql.lit(types.length - 1)}],
    'in-force', 1, ${agency.name}, ${agency.code}, place, substr(place, 1, 2) || '0000', substr(place, 1, 4) || '00',
    '自愿作出守法诚信经营承诺', '守法经营', '依法承担责任', '{}', 'public',
    place || to_char(day, 'YYYYMMDD') || lpad((n / 1050)::text, 6, '0'),
    day, false, false, now(), now(),
    (${sql.lit(`{${states.join(',')}}`)}::text[])[1 + least(4, floor(-ln(0.0001 + (n * 104729 % 9973) / 9974.0))::int)]
  from (
    select n, day_of.day, (${sql.lit(`{${counties.join(',')}}`)}::text[])[1 + least(20, floor(-3 * ln(0.0001 + (n * 15485863 % 9967) / 9968.0))::int)] as place
    from generate_series(1, ${sql.lit(PROMISES)}::bigint) as series(n),
      lateral (select date '2024-01-01' + (n % 1050)::int as day) as day_of
  ) as made
`.execute(kysely);
for (const { definition } of indexes.rows) await sql.raw(definition).execute(kysely);
await sql`vacuum (analyze) promise`.execute(kysely);
const { count } = await kysely
  .selectFrom('promise')
  .select(({ fn }) => fn.countAll<string>().as('count'))
  .executeTakeFirstOrThrow();

const app = benchApp(database);
const page = async (
  query: URLSearchParams,
): Promise<{ ms: number; rows: number; next: string | null }> => {
  const began = performance.now();
  const answer = await app.fetch(new Request(`http://bench/v1/promises/published?${query}`));
  const text = await answer.text();
  const ms = performance.now() - began;
  if (answer.status !== 200) throw new Error(text);
  const { data, nextCursor } = JSON.parse(text) as { data: unknown[]; nextCursor: string | null };
  return { ms, rows: data.length, next: nextCursor };
};

const places = [
  undefined,
  '420000',
  '440000',
  '420200',
  '440200',
  '420222',
  '510104',
  EMPTY,
  '710000',
];
const filters = [undefined, ...types].flatMap((type) =>
  places.flatMap((place) =>
    [undefined, ...states].map(
      (state) =>
        new URLSearchParams(
          Object.entries({ type, place, state }).filter(
            (pair): pair is [string, string] => pair[1] !== undefined,
          ),
        ),
    ),
  ),
);
const timed = new Map<string, number[]>([
  ['first page, something found', []],
  ['first page, nothing found', []],
  ['later pages of the whole column', []],
]);
const random = randomFrom(9);
console.error(`  ${filters.length} filters …`);
for (let round = -1; round < ROUNDS; round += 1) {
  for (const query of filters.toSorted(() => random() - 0.5)) {
    const { ms, rows } = await page(query);
    const kind = rows === 0 ? 'first page, nothing found' : 'first page, something found';
    if (round >= 0) timed.get(kind)?.push(ms);
  }
  let cursor: string | null = null;
  for (let step = 0; step < 50; step += 1) {
    const query = new URLSearchParams(cursor === null ? {} : { cursor });
    const { ms, next }: { ms: number; next: string | null } = await page(query);
    if (round >= 0 && step > 0) timed.get('later pages of the whole column')?.push(ms);
    cursor = next;
  }
}
await database.close();
await postgres.stop();

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;
deliver({
  title: 'The public column (信用承诺专栏)',
  notes: [
    `${Number(count).toLocaleString('en')} promises, pages of 20 by keyset; milliseconds in the platform from the request to its whole answer, warm (one round before). Every combination of ${types.length} types or none, ${places.length - 1} places of every level or none, ${states.length} states or none.`,
  ],
  tables: [
    {
      head: ['', 'pages', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'],
      rows: [...timed].map(([what, values]) => [
        what,
        String(values.length),
        ...[0.5, 0.95, 0.99, 1].map((part) => figures(quantile(values, part))),
      ]),
    },
  ],
  floors: [...timed].map(([what, values]) => ({
    what: `p95 of ${what}`,
    atMost: 50,
    value: quantile(values, 0.95),
    unit: 'ms',
  })),
});
