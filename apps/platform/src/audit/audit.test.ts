import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPostgresDatabase } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { openDatabase } from '../database/open.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { chainOf } from './append-audit.ts';

const verifier = fileURLToPath(new URL('../../../../tools/verify-audit.ts', import.meta.url));

/** Runs the verifier as its users do, in a process of its own. */
const verify = (...args: string[]): Promise<{ code: number; lines: readonly string[] }> =>
  new Promise((done) => {
    execFile(process.execPath, [verifier, ...args], (error, stdout) => {
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
  [
    'begun before its first',
    [
      'insert into audit_entry select agency, 0, previous, hash, body from audit_entry where seq = 1',
    ],
    'entry 0 inserted before the first',
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
        await sql`alter table audit_entry drop constraint audit_entry_seq`.execute(db);
        for (const [agency, statements] of cases)
          for (const statement of statements)
            await sql.raw(statement.replace('where', `where agency = '${agency}' and`)).execute(db);
      });
      await database.close();
      verified = await verify(place.name);
    });
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

describe('a chain that was forged to its end, head included,', () => {
  let place: Place;
  let heads: string;
  beforeAll(async () => {
    place = await inDirectory();
    heads = join(place.name, 'heads.txt');
    const database = await openDatabase(place);
    for (const agency of ['renamed', 'no JSON', 'cut', 'deleted', 'rewritten', 'longer'])
      for (let n = 0; n < 3; n += 1)
        await unitOfWork(database, occasionOf(), async (tx) =>
          tx.append({ audit: { agency, action: 'test.note', details: { name: '示例' } } }),
        );
    await database.close();
    await writeFile(heads, (await verify(place.name)).lines.join('\n'));

    const again = await openDatabase(place);
    const newHead =
      'update audit_head h set hash = e.hash, seq = e.seq from audit_entry e where e.agency = h.agency';
    for (const statement of [
      "update audit_entry set agency = 'other' where agency = 'renamed'",
      "update audit_head set agency = 'other' where agency = 'renamed'",
      "update audit_entry set body = 'null' where agency = 'no JSON' and seq = 3",
      `update audit_entry set ${hashAgain} where agency = 'no JSON' and seq = 3`,
      `${newHead} and h.agency = 'no JSON' and e.seq = 3`,
      "delete from audit_entry where agency = 'cut' and seq = 3",
      `${newHead} and h.agency = 'cut' and e.seq = 2`,
      "delete from audit_entry where agency = 'deleted'",
      "delete from audit_head where agency = 'deleted'",
      `update audit_entry set ${change} where agency = 'rewritten' and seq = 3`,
      `update audit_entry set ${hashAgain} where agency = 'rewritten' and seq = 3`,
      `${newHead} and h.agency = 'rewritten' and e.seq = 3`,
    ])
      await sql.raw(statement).execute(again.kysely);
    await unitOfWork(again, occasionOf(), async (tx) =>
      tx.append({ audit: { agency: 'longer', action: 'test.note' } }),
    );
    await again.close();
  });
  afterAll(() => rm(place.name, { recursive: true }));

  const verdicts = async (...more: string[]): Promise<readonly string[]> =>
    (await verify(place.name, ...more)).lines.map((line) => line.replace(/, head .*$/, ''));

  test('is seen by its own words when they are of another agency or of nobody', async () => {
    const said = await verdicts();
    expect(said).toContain('other: entry 1 altered: it is of the chain renamed');
    expect(said).toContain('no JSON: entry 3 altered: its body is not what the platform writes');
  });

  test('is seen by a head that was kept elsewhere', async () => {
    const said = await verdicts('--heads', heads);
    expect(said).toContain('cut: entry 3 missing: the chain was longer earlier');
    expect(said).toContain('deleted: entry 1 missing: the chain was longer earlier');
    expect(said).toContain('renamed: entry 1 missing: the chain was longer earlier');
    expect(said).toContain('rewritten: entry 3 altered: it is not the head of earlier');
    expect(said).toContain('longer: intact 4 entries');
  });

  test('is not looked for by a file that holds something else', async () => {
    await writeFile(heads, 'longer: entry 3 missing');
    expect((await verify(place.name, '--heads', heads)).code).toBe(2);
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
