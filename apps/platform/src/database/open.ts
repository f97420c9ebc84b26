import { mkdir } from 'node:fs/promises';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { StartRefused } from '../start-refused.ts';
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
  /** A dump of an embedded database, to begin with it instead of setting up an empty one. */
  readonly dump?: Blob | undefined;
}

/** Opens the database and brings its schema up to date. The only place that knows which engine it is. */
export const openDatabase = async ({ url, ...own }: Location = {}): Promise<Database> =>
  url === undefined ? embedded(own) : server(url);

// Days and instants stay text: a driver's Date would move a day with the machine's time zone.
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const parsers: Readonly<Record<number, (value: string) => string>> = {
  [DATE]: (value) => value,
  [TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
};

async function embedded({ directory, dump }: Omit<Location, 'url'>): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  const pglite = await PGlite.create({
    parsers,
    ...(directory !== undefined && { dataDir: directory }),
    ...(dump && { loadDataDir: dump }),
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
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
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

/** A server that does not answer, or does not let us in. The address holds a password, which is not repeated. */
function unreachable(url: string, error: unknown): StartRefused {
  const place = URL.parse(url);
  const where = place ? `${place.host}${place.pathname}` : 'postgres://…?';
  const why = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return new StartRefused({
    zh: `无法连接 DATABASE_URL 指定的 PostgreSQL（${where}，${why}）。请核对地址、用户、密码和数据库名称，并确认服务已启动。`,
    en: `The PostgreSQL server that DATABASE_URL names (${where}, ${why}) cannot be reached. Check address, user, password and database, and that it runs.`,
  });
}
