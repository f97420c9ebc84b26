import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPostgresDatabase } from '../../test/engines.ts';
import { nationalOf, noonOf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { openDatabase, type Database } from '../database/open.ts';
import { levelsOfPlace } from './levels-of-place.ts';

// The embedded database does one thing at a time.
describe.skipIf(inject('postgresUrl') === null)('a change of a promise on PostgreSQL', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: await newPostgresDatabase() });
  });
  afterAll(() => database.close());
  const { api, drafted, newcomer, publish, sign } = promisesOn(() => database);

  /** How many wait for a lock; told outside of any transaction, within which the answer stays the first. */
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ count: string }>`
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database.kysely);
    return Number(rows[0]?.count);
  };

  test('whose code a file takes at the very moment is refused, and done with another the next time', async () => {
    const template = await publish(templateOf('honest-business'));
    api().now = noonOf('2026-11-24');
    const applicant = await newcomer();
    const draft = await drafted({ applicant, template });
    const { code, content, breachLiability, acceptor, ...national } =
      nationalOf('42022220261124000001');
    const { signing } = await database.kysely.transaction().execute(async (db) => {
      await db
        .insertInto('promise')
        .values({
          subject_code: national.subjectCode,
          id: 'of-a-file',
          subject_name: national.subjectName,
          subject_kind: national.subjectKind,
          sector: '',
          title: national.reason,
          type: national.type,
          state: 'in-force',
          version: 0,
          agency_name: acceptor.name,
          agency_code: acceptor.code,
          ...levelsOfPlace(code.slice(0, 6)),
          reason: national.reason,
          content,
          liability: breachLiability,
          answers: '{}',
          publicity: 'public',
          code,
          made_on: national.madeOn,
          falsehood: false,
          deliberate: false,
          imported: true,
          created_at: api().now,
          updated_at: api().now,
        })
        .execute();
      const answer = sign(draft, applicant);
      await expect.poll(waiting, { timeout: 60_000 }).toBe(1);
      return { signing: answer };
    });
    refuses(await signing, 'conflict');
    const { body } = await sign(draft, applicant);
    expect(body.promise.code).toMatch(/^42022220261124(?!000001)\d{6}$/);
  });
});
