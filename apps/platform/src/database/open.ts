import { mkdir } from 'node:fs/promises';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly engine: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

/** Where the data lives: a PostgreSQL server, a directory, or nowhere but in memory. */
export interface Location {
  readonly url?: string | undefined;
  readonly directory?: string | undefined;
}

/** Opens the database and brings its schema up to date. The only place that knows which engine it is. */
export const openDatabase = async ({ url, directory }: Location = {}): Promise<Database> =>
  url === undefined ? embedded(directory) : server(url);

// Days and instants stay text: a driver's Date would move a day with the machine's time zone.
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const parsers: Readonly<Record<number, (value: string) => string>> = {
  [DATE]: (value) => value,
  [TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
};

async function embedded(directory: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  const pglite = await PGlite.create({
    parsers,
    ...(directory !== undefined && { dataDir: directory }),
  });
  await migrate(async (text) => {
    const results = await pglite.exec(text);
    return results.at(-1)?.rows ?? [];
  });
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kysely,
    engine: 'pglite',
    close: async () => {
      await kysely.destroy(); // does nothing before the first query
      if (!pglite.closed) await pglite.close();
    },
  };
}

async function server(url: string): Promise<Database> {
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    types: { getTypeParser: (oid, format) => parsers[oid] ?? types.getTypeParser(oid, format) },
  });
  pool.on('error', () => undefined); // an idle connection broke; the next query opens another
  await migrate(async (text) => {
    // Several statements in one text give one result each, which pg's types do not tell.
    const result: unknown = await pool.query(text);
    const last = (Array.isArray(result) ? result.at(-1) : result) as {
      rows: Record<string, unknown>[];
    };
    return last.rows;
  });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    engine: 'postgresql',
    close: async () => {
      await kysely.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}
