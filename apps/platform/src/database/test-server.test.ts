import { Client } from 'pg';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { startPostgres } from '../../../../tools/postgres.ts';
import { openDatabase } from './open.ts';

const url = inject('postgresUrl');
afterEach(() => vi.unstubAllEnvs());

async function ask(server: string, query: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(query);
  await client.end();
  return rows.flatMap((row) => Object.values(row));
}

describe.skipIf(url === null)('tests on a server that DATABASE_URL names', () => {
  test('write into a fresh database and leave the named one and the server as they were', async () => {
    const server = url ?? '';
    const databases = 'select datname from pg_database order by datname';
    const tables = `select count(*) from pg_tables where schemaname = 'public'`;
    const before = await ask(server, tables);
    vi.stubEnv('DATABASE_URL', server);
    const fresh = await startPostgres();
    if (!fresh) throw new Error('There is no server.');
    const database = await openDatabase({ url: fresh.url });
    const name = new URL(fresh.url).pathname.slice(1);
    expect(await ask(server, databases)).toContain(name);
    expect(await ask(fresh.url, tables)).not.toEqual(['0']);
    expect(await ask(server, tables)).toEqual(before);
    await ask(server, `create database ${name}_more`);
    await database.close();
    await fresh.stop();
    expect((await ask(server, databases)).filter((each) => String(each).startsWith(name))).toEqual(
      [],
    );
  });
});
