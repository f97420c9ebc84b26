import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { unitOfWork, type Tx } from './unit-of-work.ts';

const subject = (tx: Tx, code: string) =>
  tx.db.insertInto('subject').values({
    // A test of storage needs no valid code.
    code: code as never,
    name: '示例公司',
    search_name: '示例公司',
    kind: 'enterprise',
    region: '420200',
    sector: '广告',
    representative: '陈某某',
    founded_on: '2007-02-28',
  });
const trace = (key: string) =>
  ({
    audit: { agency: '示例局', action: 'subject.create', subjectCode: key },
    message: { topic: 'subject.created', key, body: { key } },
  }) as const;

describeOnEngines('unit of work', (database) => {
  const work = <T>(does: (tx: Tx) => Promise<T>): Promise<T> =>
    unitOfWork(database(), occasionOf(), does);
  const countOf = (key: string) =>
    work(async ({ db }) => ({
      rows: (
        await db
          .selectFrom('subject')
          .selectAll()
          .where('code', '=', key as never)
          .execute()
      ).length,
      audit: (
        await db.selectFrom('audit_entry').selectAll().where('body', 'like', `%${key}%`).execute()
      ).length,
      outbox: (await db.selectFrom('outbox').selectAll().where('key', '=', key).execute()).length,
    }));

  test('writes the row, the audit entry and the message together', async () => {
    await work(async (tx) => {
      await subject(tx, 'WHOLE').execute();
      tx.append(trace('WHOLE'));
    });
    expect(await countOf('WHOLE')).toEqual({ rows: 1, audit: 1, outbox: 1 });
  });

  test('keeps nothing when the work fails after it wrote', async () => {
    const failing = work(async (tx) => {
      await subject(tx, 'FAILED').execute();
      tx.append(trace('FAILED'));
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await countOf('FAILED')).toEqual({ rows: 0, audit: 0, outbox: 0 });
  });

  test('keeps nothing when the outbox refuses the message', async () => {
    const occasion = { ...occasionOf(), newId: () => 'the same id' };
    const refused = unitOfWork(database(), occasion, async (tx) => {
      await subject(tx, 'REFUSED').execute();
      tx.append(trace('REFUSED'));
      tx.append(trace('REFUSED'));
    });
    await expect(refused).rejects.toThrow(/outbox_pkey/);
    expect(await countOf('REFUSED')).toEqual({ rows: 0, audit: 0, outbox: 0 });
  });

  test('does the work again after a serialisation failure and leaves one effect', async () => {
    let attempts = 0;
    await work(async (tx) => {
      attempts += 1;
      await subject(tx, 'RETRIED').execute();
      tx.append(trace('RETRIED'));
      if (attempts < 3)
        await sql`do $$ begin raise exception 'try again' using errcode = '40001'; end $$`.execute(
          tx.db,
        );
    });
    expect(attempts).toBe(3);
    expect(await countOf('RETRIED')).toEqual({ rows: 1, audit: 1, outbox: 1 });
  });

  test('gives up after a bounded number of attempts', async () => {
    let attempts = 0;
    const hopeless = work(async (tx) => {
      attempts += 1;
      await sql`do $$ begin raise exception 'never' using errcode = '40P01'; end $$`.execute(tx.db);
    });
    await expect(hopeless).rejects.toThrow('never');
    expect(attempts).toBe(8);
  });

  test('ends a deadlock: both of two that wait for each other get through', async () => {
    if (database().engine === 'pglite') return; // it has one connection, so that nobody waits inside
    await work(async (tx) => {
      await subject(tx, 'ONE').execute();
      await subject(tx, 'TWO').execute();
    });
    const rename = (tx: Tx, code: string) =>
      tx.db
        .updateTable('subject')
        .set({ sector: '运输' })
        .where('code', '=', code as never)
        .execute();
    let waiting = 0;
    const { promise: bothHaveOne, resolve: meet } = Promise.withResolvers<void>();
    const inOrder = (first: string, second: string) =>
      work(async (tx) => {
        await rename(tx, first);
        if ((waiting += 1) === 2) meet();
        await bothHaveOne;
        await rename(tx, second);
      });
    await Promise.all([inOrder('ONE', 'TWO'), inOrder('TWO', 'ONE')]);
    // The one that was ended begins anew, and may be quicker than the other once more.
    expect(waiting).toBeGreaterThan(2);
  });

  test('does not repeat work that failed for any other reason', async () => {
    let attempts = 0;
    const failing = work(async () => {
      attempts += 1;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(attempts).toBe(1);
  });

  test('reads days and instants as text, whatever the time zone of the machine', async () => {
    await work((tx) => subject(tx, 'DAYS').execute());
    const row = await work(({ db }) =>
      db
        .selectFrom('subject')
        .select(['founded_on', sql<string>`timestamptz '2026-03-01 00:30:00+08'`.as('at')])
        .where('code', '=', 'DAYS' as never)
        .executeTakeFirst(),
    );
    expect(row).toEqual({ founded_on: '2007-02-28', at: '2026-02-28T16:30:00.000Z' });
  });
});
