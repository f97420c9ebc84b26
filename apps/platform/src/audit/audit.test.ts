import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPostgresDatabase } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { openDatabase } from '../database/open.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { chainOf } from './append-audit.ts';

const verifier = new URL('../../../../tools/verify-audit.ts', import.meta.url).pathname;

/** Runs the verifier as its users do, in a process of its own. */
const verify = (place: string): Promise<{ code: number; lines: readonly string[] }> =>
  new Promise((done) => {
    execFile(process.execPath, [verifier, place], (error, stdout) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      done({ code, lines: stdout.trim().split('\n') });
    });
  });

interface Place {
  readonly url?: string;
  readonly directory?: string;
  /** As the verifier is told. */
  readonly name: string;
}

const inDirectory = async (): Promise<Place> => {
  const name = await mkdtemp(join(tmpdir(), 'xinyong-audit-'));
  return { name, directory: join(name, 'database') };
};
const onServer = async (): Promise<Place> => {
  const url = await newPostgresDatabase();
  return { name: url, url };
};

const engines = [
  { engine: 'PGlite', make: inDirectory, absent: false },
  { engine: 'PostgreSQL', make: onServer, absent: inject('postgresUrl') === null },
];

const hashAgain = "hash = encode(sha256(convert_to(previous || seq || body, 'UTF8')), 'hex')";
const change = "body = replace(body, '示例', '例示')";

/** What is done to the chain of six entries of an agency, and what the verifier must say. */
const cases: readonly (readonly [agency: string, statements: readonly string[], said: string])[] = [
  ['untouched', [], 'intact 6 entries'],
  ['text changed', [`update audit_entry set ${change} where seq = 3`], 'entry 3 altered'],
  ['deleted', ['delete from audit_entry where seq = 4'], 'entry 4 missing'],
  ['cut off', ['delete from audit_entry where seq > 4'], 'entry 5 missing'],
  [
    'swapped',
    [
      'update audit_entry set seq = 99 where seq = 2',
      'update audit_entry set seq = 2 where seq = 5',
      'update audit_entry set seq = 5 where seq = 99',
    ],
    'entry 2 altered',
  ],
  [
    'hashed again',
    [
      `update audit_entry set ${change} where seq = 3`,
      `update audit_entry set ${hashAgain} where seq = 3`,
    ],
    'entry 3 altered: entry 4 follows another',
  ],
  [
    'last hashed again',
    [
      `update audit_entry set ${change} where seq = 6`,
      `update audit_entry set ${hashAgain} where seq = 6`,
    ],
    'entry 6 altered: it is not the one of the head',
  ],
  [
    'inserted',
    [
      'insert into audit_entry select agency, 7, hash, hash, body from audit_entry where seq = 6',
      `update audit_entry set ${hashAgain} where seq = 7`,
    ],
    'entry 7 inserted after the head',
  ],
  ['without head', ['delete from audit_head where seq = 6'], 'entry 6 has no head after it'],
];

for (const { engine, make, absent } of engines)
  describe.skipIf(absent)(`the verifier of the audit log on ${engine}`, () => {
    let place: Place;
    let verified: Awaited<ReturnType<typeof verify>>;
    beforeAll(async () => {
      place = await make();
      const database = await openDatabase(place);
      const work = <T>(does: (tx: Tx) => Promise<T>): Promise<T> =>
        unitOfWork(database, occasionOf(), does);
      const note = (agency: string): Promise<void> =>
        work(async (tx) =>
          tx.append({ audit: { agency, action: 'test.note', details: { name: '示例' } } }),
        );
      for (const [agency] of cases) for (let n = 0; n < 6; n += 1) await note(agency);
      await Promise.all(Array.from({ length: 50 }, () => note('by many at once')));
      // Behind the platform's back.
      await work(async ({ db }) => {
        for (const [agency, statements] of cases)
          for (const statement of statements)
            await sql.raw(statement.replace('where', `where agency = '${agency}' and`)).execute(db);
      });
      await database.close();
      verified = await verify(place.name);
    }, 60_000);
    afterAll(async () => {
      if (place.directory !== undefined) await rm(place.name, { recursive: true });
    });

    test.each(cases)('gives its verdict on a chain that is %s', (agency, _statements, said) => {
      const line = verified.lines.find((each) => each.startsWith(`${agency}: `));
      expect(line?.replace(/, head [0-9a-f]{64}$/, '')).toBe(`${agency}: ${said}`);
    });

    test('finds no fork where many wrote at once', () => {
      expect(verified.lines.join('\n')).toMatch(/by many at once: intact 50 entries/);
    });

    test('tells by its exit code that something is wrong', () => {
      expect(verified.code).toBe(1);
    });
  });

test('the verifier says what it cannot read', async () => {
  const { code } = await verify(join(tmpdir(), 'xinyong-there-is-nothing'));
  expect(code).toBe(2);
});

test('the chain of an agency is named by its code, or else by its name', () => {
  expect(chainOf({ name: '甲局', code: '11420222592971125Q' })).toBe('11420222592971125Q');
  expect(chainOf({ name: '甲局' })).toBe('甲局');
});
