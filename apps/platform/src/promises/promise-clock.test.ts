import type { NationalPromise } from '@xinyong/core';
import type { KyselyPlugin } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  notice,
  promisesOn,
  templateOf,
} from '../../test/promises.ts';
import { PromiseClock } from './promise-clock.ts';

const MANY = 120; // more than twice what is looked at in one unit of work

describeOnEngines('the clock of promises', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  let deferred: string;
  let numbers = 0;
  beforeAll(async () => {
    deferred = await publish(templateOf('deferred-permit-materials'));
  });
  beforeEach(async () => {
    // Nothing of another test is due.
    promises.api().now = noonOf('2026-12-05');
    await promises.api().promiseClock.run();
    promises.api().now = noonOf('2026-11-20');
  });
  /** Promises whose last day is 10 November, which have expired without anybody having said so. */
  const expired = async (count: number): Promise<readonly string[]> => {
    const all = Array.from({ length: count }, (): NationalPromise => {
      numbers += 1;
      const code = `42022220261101${String(numbers).padStart(6, '0')}`;
      return nationalOf(code, { validUntil: '2026-11-10' });
    });
    const file = '/v1/promises/import?fileName=a.csv';
    const { body } = await ask(officer, 'POST', file, nationalFile(...all));
    expect(body.created).toBe(count);
    return all.map(({ code }) => code);
  };
  const statesOf = async (codes: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await database()
      .kysely.selectFrom('promise')
      .select('state')
      .where('code', 'in', codes)
      .execute();
    expect(rows).toHaveLength(codes.length);
    return new Set(rows.map(({ state }) => state));
  };
  const expiries = async (): Promise<number> => {
    const rows = await database()
      .kysely.selectFrom('promise_event')
      .select('promise_id')
      .where('command', '=', 'expire')
      .execute();
    return rows.length;
  };

  test('finds all that is due, however many, of both kinds, and each once', async () => {
    const before = await expiries();
    const codes = await expired(MANY);
    const overdue = await signed({ applicant: await newcomer(), template: deferred });
    promises.api().now = noonOf('2026-12-05');
    expect(await promises.api().promiseClock.run()).toBe(MANY + 1);
    expect(await promises.api().promiseClock.run()).toBe(0);
    expect(await statesOf(codes)).toEqual(new Set(['expired']));
    expect(await expiries()).toBe(before + MANY);
    expect((await ask(officer, 'GET', overdue.path)).body.promise.state).toBe('breached');
  });

  test('of several platforms at once finds each once, and none fails', async () => {
    const before = await expiries();
    const codes = await expired(MANY);
    const apis = [promises.api(), new Api(database()), new Api(database())];
    const changed = await Promise.all(apis.map((api) => api.promiseClock.run()));
    expect(changed.reduce((sum, each) => sum + each, 0)).toBe(MANY);
    expect(await statesOf(codes)).toEqual(new Set(['expired']));
    expect(await expiries()).toBe(before + MANY);
  });

  test('leaves to another platform what that one found first, and goes on with the rest', async () => {
    const codes = await expired(3);
    const other = new Api(database());
    // The embedded database does one thing at a time: there the other one waits.
    const isServer = database().engine === 'postgresql';
    let looked: Promise<number> | undefined;
    const late: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (result.rows.some((row) => row['state'] === 'in-force')) {
          looked ??= other.promiseClock.run();
          // It has saved what it found after this one has read and before it writes.
          if (isServer) await looked;
        }
        return result;
      },
    };
    const { means } = promises.api();
    const kysely = means.database.kysely.withPlugin(late);
    const own = await new PromiseClock({
      ...means,
      database: { ...means.database, kysely },
    }).run();
    expect([own, await looked]).toEqual(isServer ? [0, 3] : [3, 0]);
    expect(await statesOf(codes)).toEqual(new Set(['expired']));
  });

  test('takes no lock that some databases do not know', async () => {
    await expired(1);
    const modifiers: unknown[] = [];
    const watching: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (node.kind === 'SelectQueryNode')
          modifiers.push(...(node.endModifiers ?? []).map(({ modifier }) => modifier));
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const { means } = promises.api();
    const kysely = means.database.kysely.withPlugin(watching);
    expect(
      await new PromiseClock({ ...means, database: { ...means.database, kysely } }).run(),
    ).toBe(1);
    // The head of the audit chain is read to be changed, by everybody.
    expect(new Set(modifiers)).toEqual(new Set(['ForUpdate']));
  });

  test('and a command at the same moment do not undo each other', async () => {
    const applicant = await newcomer();
    const { path, version } = await signed({ applicant, template: deferred });
    promises.api().now = noonOf('2026-12-05');
    const body = { version, fulfilment: 'full', notice };
    const [answer] = await Promise.all([
      ask(officer, 'POST', `${path}/determine`, body),
      promises.api().promiseClock.run(),
    ]);
    await promises.api().promiseClock.run();
    const then = (await ask(officer, 'GET', path)).body;
    const { events } = (await ask(officer, 'GET', `${path}/history`)).body;
    // The clock comes first either way: what was overdue is not determined as kept.
    expect(answer.status).toBe(409);
    expect(then.promise).toMatchObject({ state: 'breached', version: version + 1 });
    expect(events.at(-1)).toMatchObject({ command: 'find-overdue', by: 'clock' });
    await give(officer, { path, version: version + 1 }, 'close');
  });

  test('looks as it is started, and has looked when it has stopped', async () => {
    const codes = await expired(3);
    const clock = new PromiseClock(promises.api().means);
    clock.start();
    await clock.stop();
    expect(await statesOf(codes)).toEqual(new Set(['expired']));
  });
});
