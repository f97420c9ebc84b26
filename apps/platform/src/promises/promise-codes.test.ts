import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { newPostgresDatabase } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { bureau, officer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  promisesOn,
  refuses,
  templateOf,
  type PromiseStep,
} from '../../test/promises.ts';
import { openDatabase, type Database } from '../database/open.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { PromiseSerials } from './promise-serials.ts';

const verifier = fileURLToPath(new URL('../../../../tools/verify-audit.ts', import.meta.url));
const AT_ONCE = 64;
const PLACE = '420222';

/** The database is one that the verifier of the audit log can open after the platform. */
const engines = [
  {
    engine: 'PGlite',
    absent: false,
    make: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'xinyong-codes-'));
      return { name: directory, location: { directory: join(directory, 'database') } };
    },
  },
  {
    engine: 'PostgreSQL',
    absent: inject('postgresUrl') === null,
    make: async () => {
      const url = await newPostgresDatabase();
      return { name: url, location: { url } };
    },
  },
];

for (const { engine, absent, make } of engines)
  describe.skipIf(absent)(`a 承诺编码 on ${engine}`, () => {
    let made: Awaited<ReturnType<typeof make>>;
    let database: Database;
    beforeAll(async () => {
      made = await make();
      database = await openDatabase(made.location);
    });
    afterAll(async () => {
      await database.close();
      if (engine === 'PGlite') await rm(made.name, { recursive: true });
    });
    const promises = promisesOn(() => database);
    const { ask, drafted, give, newcomer, publish, sign } = promises;
    let template: string;
    beforeAll(async () => {
      template = await publish(templateOf('food-business-permit'));
    });

    /** Drafts of several subjects. */
    const drafts = async (count: number) => {
      const people = await Promise.all(Array.from({ length: 8 }, () => newcomer()));
      const all: { readonly applicant: (typeof people)[number]; readonly draft: PromiseStep }[] =
        [];
      for (let index = 0; index < count; index += 1) {
        const applicant = people[index % people.length];
        if (applicant) all.push({ applicant, draft: await drafted({ applicant, template }) });
      }
      return all;
    };
    const codesOf = (answers: readonly Answer[]): readonly string[] => {
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      return answers.map(({ body }) => body.promise.code);
    };

    test('is given to each of sixty-four that are signed at once, and none is given twice', async () => {
      const all = await drafts(AT_ONCE);
      const codes = codesOf(
        await Promise.all(all.map(({ applicant, draft }) => sign(draft, applicant))),
      );
      expect(new Set(codes).size).toBe(AT_ONCE);
      for (const code of codes) expect(code).toMatch(/^42022220261120(?!000000)\d{6}$/);
      const letters = await database.kysely
        .selectFrom('promise')
        .select(['code', 'digest', 'state'])
        .where('code', 'in', codes)
        .execute();
      expect(new Set(letters.map(({ digest }) => digest)).size).toBe(AT_ONCE);
      expect(new Set(letters.map(({ state }) => state))).toEqual(new Set(['in-force']));
      const records = await database.kysely
        .selectFrom('record')
        .select('id')
        .where('kind', '=', 'promise')
        .where('agency_code', '=', bureau.code)
        .execute();
      expect(records.length).toBeGreaterThanOrEqual(AT_ONCE);
    });

    test('is never the same of two platforms on one database', async () => {
      const second = 'url' in made.location ? await openDatabase(made.location) : database;
      const other = new Api(second);
      const begun = await drafts(AT_ONCE);
      const answers = await Promise.all(
        begun.map(({ applicant, draft: { path, version, detail } }, index) =>
          (index % 2 === 0 ? promises.api() : other).as(applicant)('POST', `${path}/sign`, {
            body: { version, digest: detail.preview?.digest },
          }),
        ),
      );
      if (second !== database) await second.close();
      const codes = codesOf(answers);
      expect(new Set(codes).size).toBe(AT_ONCE);
      const stored = await database.kysely
        .selectFrom('promise')
        .select('code')
        .where('code', 'is not', null)
        .execute();
      const all = stored.map(({ code }) => code);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining([...codes]));
    });

    test('of a place is counted apart from that of another, and of a day from that of another', async () => {
      const [one] = await drafts(1);
      if (!one) throw new TypeError('there is no draft');
      promises.api().now = noonOf('2026-11-25');
      const { body } = await ask(one.applicant, 'GET', one.draft.path);
      const { body: then } = await sign({ ...one.draft, detail: body }, one.applicant);
      expect(then.promise.code).toBe('42022220261125000001');
    });

    test('that another platform gave is in nobody’s way: it is passed over', async () => {
      promises.api().now = noonOf('2026-11-23');
      const taken = [1, 2, 3, 5, 101].map((serial) =>
        nationalOf(`42022220261123${String(serial).padStart(6, '0')}`),
      );
      const file = '/v1/promises/import?fileName=a.csv';
      const imported = await ask(officer, 'POST', file, nationalFile(...taken));
      expect(imported.body).toMatchObject({ created: 5, rejected: 0 });
      const answers: Answer[] = [];
      for (const { applicant, draft } of await drafts(8))
        answers.push(await sign(draft, applicant));
      const codes = codesOf(answers);
      expect(new Set([...codes, ...taken.map(({ code }) => code)]).size).toBe(8 + 5);
    });

    describe('has a serial number', () => {
      let days = 0;
      const day = (): string => `2031-01-${String((days += 1)).padStart(2, '0')}`;
      const work = <T>(does: (tx: Tx) => Promise<T>): Promise<T> =>
        unitOfWork(database, occasionOf(), does);
      const take = (serials: PromiseSerials, on: string): Promise<number> =>
        work((tx) => serials.take(tx, PLACE, on));
      const fail = (serials: PromiseSerials, on: string): Promise<never> =>
        work(async (tx) => {
          await serials.take(tx, PLACE, on);
          throw new Error('undone');
        });

      test('that counts from 1, and leaves a gap where a signing fails', async () => {
        const [serials, on] = [new PromiseSerials(), day()];
        expect([await take(serials, on), await take(serials, on)]).toEqual([1, 2]);
        await expect(fail(serials, on)).rejects.toThrow('undone');
        expect(await take(serials, on)).toBe(4);
      });

      test('that is given again only where the unit of work that reserved it was undone', async () => {
        const [serials, on] = [new PromiseSerials(), day()];
        await expect(fail(serials, on)).rejects.toThrow('undone');
        // Nobody had it: the block itself was undone.
        expect([await take(serials, on), await take(serials, on)]).toEqual([1, 2]);
      });

      test('that survives failures among many at once, of several processes', async () => {
        const on = day();
        const processes = [new PromiseSerials(), new PromiseSerials(), new PromiseSerials()];
        const all = await Promise.allSettled(
          Array.from({ length: 150 }, (_, index) => {
            const serials = processes[index % 3] ?? new PromiseSerials();
            return index % 5 === 4 ? fail(serials, on) : take(serials, on);
          }),
        );
        const given = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
        expect(given).toHaveLength(120);
        expect(new Set(given).size).toBe(120);
      });

      test('that goes on behind the last block after a restart', async () => {
        const on = day();
        expect(await take(new PromiseSerials(), on)).toBe(1);
        expect(await take(new PromiseSerials(), on)).toBe(101);
      });

      test('that is none of another platform, however many that brings, and those of two leaps of them', async () => {
        const on = '2026-11-16';
        const count = 10_250;
        const file = Array.from({ length: count }, (_, index) =>
          nationalOf(`42022220261116${String(index + 1).padStart(6, '0')}`),
        );
        const sent = nationalFile(...file);
        const imported = await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', sent);
        expect(imported.body).toMatchObject({ created: count, rejected: 0 });
        const serials = new PromiseSerials();
        expect([await take(serials, on), await take(serials, on)]).toEqual([10_251, 10_252]);
        // Not one by one: a block, and two leaps.
        const { next } = await database.kysely
          .selectFrom('promise_serial')
          .select('next')
          .where('place', '=', PLACE)
          .where('day', '=', on)
          .executeTakeFirstOrThrow();
        expect(next).toBe(20_101);
        expect(await take(new PromiseSerials(), on)).toBe(20_101);
      });

      test('of six digits: when all of a place and day are given, it is said', async () => {
        const [serials, on] = [new PromiseSerials(), day()];
        await take(serials, on);
        await database.kysely
          .updateTable('promise_serial')
          .set({ next: 999_999 })
          .where('place', '=', PLACE)
          .where('day', '=', on)
          .execute();
        const later = new PromiseSerials();
        expect(await take(later, on)).toBe(999_999);
        await expect(take(later, on)).rejects.toMatchObject({
          code: 'conflict',
          words: { zh: expect.stringContaining('用完') },
        });
      });
    });

    test('is in the audit log with the digest of its letter, in a chain that is unbroken', async () => {
      const [one] = await drafts(1);
      if (!one) throw new TypeError('there is no draft');
      const { body } = await sign(one.draft, one.applicant);
      const entries = await database.kysely
        .selectFrom('audit_entry')
        .select('body')
        .where('agency', '=', bureau.code)
        .orderBy('seq', 'desc')
        .limit(2)
        .execute();
      const [accept, signing] = entries.map((entry) => JSON.parse(entry.body) as object);
      expect(signing).toMatchObject({
        action: 'promise.sign',
        details: { digest: body.letter.digest, code: body.promise.code },
      });
      expect(accept).toMatchObject({
        action: 'promise.accept',
        details: { code: body.promise.code },
      });
      refuses(
        await ask(one.applicant, 'POST', `${one.draft.path}/sign`, {
          version: body.promise.version,
          digest: body.letter.digest,
        }),
        'conflict',
        { rule: 'promise.transition.state' },
      );
      await give(officer, { path: one.draft.path, version: body.promise.version }, 'revoke', {
        notice: '受理有误，予以撤销。',
      });

      await database.close();
      const verified = await new Promise<{ readonly code: number; readonly said: string }>(
        (done) => {
          execFile(process.execPath, [verifier, made.name], (error, stdout) =>
            done({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout }),
          );
        },
      );
      expect(verified.said).toMatch(new RegExp(`^${bureau.code}: intact \\d+ entries`, 'm'));
      expect(verified.code).toBe(0);
      database = await openDatabase(made.location);
    });
  });
