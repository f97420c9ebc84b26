import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { newPostgresDatabase } from '../../test/engines.ts';
import { migrate, type RunText } from './migrate.ts';
import { openDatabase, type Database, type Location } from './open.ts';

const ranOn = async (database: Database): Promise<readonly unknown[]> => {
  const { rows } = await sql`select name from migration order by name`.execute(database.kysely);
  return rows;
};

async function twice(location: Location): Promise<void> {
  const first = await openDatabase(location);
  const ran = await ranOn(first);
  await sql`insert into audit_head values ('示例局', 1, 'x')`.execute(first.kysely);
  await first.close();
  const second = await openDatabase(location);
  expect(await ranOn(second)).toEqual(ran);
  expect((await sql`select * from audit_head`.execute(second.kysely)).rows).toHaveLength(1);
  await sql`update migration set digest = 'another' where name = '0001_subject.sql'`.execute(
    second.kysely,
  );
  await second.close();
  await expect(openDatabase(location)).rejects.toThrow(
    'Migration 0001_subject.sql was changed after it ran on this database.',
  );
}

describe('migrations', () => {
  test('run once on a directory, and never again when they were changed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'xinyong-migrate-'));
    await twice({ directory });
    await rm(directory, { recursive: true });
  });

  test('stop where what is there does not fit a file, and do not take it for the work of another process', async () => {
    const duplicate = Object.assign(new Error('could not create unique index'), { code: '23505' });
    const ran: string[] = [];
    const run: RunText = async (text) => {
      ran.push(text);
      if (text.startsWith('insert')) throw duplicate;
      return [];
    };
    await expect(migrate(run)).rejects.toBe(duplicate);
    expect(ran.filter((text) => text.startsWith('insert'))).toHaveLength(1);
  });

  describe.skipIf(inject('postgresUrl') === null)('on PostgreSQL', () => {
    test('run once, and never again when they were changed', async () => {
      await twice({ url: await newPostgresDatabase() });
    });

    test('run once when several processes start at the same time', async () => {
      const url = await newPostgresDatabase();
      const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })));
      const files = await readdir(new URL('migrations/', import.meta.url));
      for (const each of databases) {
        expect(await ranOn(each)).toEqual(files.toSorted().map((name) => ({ name })));
        await each.close();
      }
    });
  });
});
