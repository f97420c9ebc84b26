import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openDatabase, type Database } from '../src/database/open.ts';

/** Runs the same tests on each engine, every time on an empty database of their own. */
export function describeOnEngines(name: string, tests: (database: () => Database) => void): void {
  describe(`${name} on PGlite`, () => {
    tests(opened(openEmbedded));
  });
  const url = inject('postgresUrl');
  describe.skipIf(url === null)(`${name} on PostgreSQL`, () => {
    tests(opened(async () => openDatabase({ url: await newPostgresDatabase() })));
  });
}

/** A new empty embedded database in memory. */
export const openEmbedded = async (): Promise<Database> =>
  openDatabase({ dump: await openAsBlob(inject('emptyDump')) });

/** The URL of a new empty database on the server of the tests; its name begins with that of theirs, so that it is dropped with it. */
export async function newPostgresDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL server.');
  const name = `${new URL(server).pathname.slice(1)}_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: name }).href;
}

function opened(open: () => Promise<Database>): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  return () => database;
}
