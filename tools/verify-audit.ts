// Verifies the audit log: a hash chain for each agency. Shares no code with the platform that writes it.
//   node tools/verify-audit.ts [postgres://… | data directory]     default: DATABASE_URL, XINYONG_DATA, .data
// Exit code 0: every chain is intact; 1: one is not, and its first altered, missing or inserted entry is named; 2: not verified.
// A chain that was rewritten to its end, head included, is intact in itself: keep the heads printed here where nobody can change them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

interface Entry {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}
interface Store {
  query<Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<unknown>;
}

const PAGE = 1000;
const GENESIS = '0'.repeat(64);

async function openStore(place: string): Promise<Store> {
  if (/^postgres(ql)?:/.test(place)) {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: place });
    await client.connect();
    return {
      query: async (sql, values) => (await client.query(sql, [...values])).rows,
      close: () => client.end(),
    };
  }
  if (!existsSync(join(place, 'database'))) throw new Error(`There is no database in ${place}.`);
  // The embedded database is for one process at a time, and the platform locks it like this.
  const lock = new DatabaseSync(join(place, 'lock'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    throw new Error(`Stop the platform first: it is using ${place}.`);
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(join(place, 'database'));
  return {
    query: async <Row>(sql: string, values: readonly unknown[]) =>
      (await pglite.query<Row>(sql, [...values])).rows,
    close: async () => {
      await pglite.close();
      lock.close();
    },
  };
}

/** What is wrong with the chain of an agency, or how long it is and where it ends. */
async function verify(store: Store, agency: string): Promise<{ fault?: string; said: string }> {
  const [head] = await store.query<{ seq: number; hash: string }>(
    'select seq, hash from audit_head where agency = $1',
    [agency],
  );
  let last = { seq: 0, hash: GENESIS };
  const broken = (seq: number, what: string) => ({ fault: what, said: `entry ${seq} ${what}` });
  for (;;) {
    const entries = await store.query<Entry>(
      `select seq, previous, hash, body from audit_entry where agency = $1 and seq > $2 order by seq limit ${PAGE}`,
      [agency, last.seq],
    );
    for (const { seq, previous, hash, body } of entries) {
      if (head && seq > head.seq) return broken(seq, 'inserted after the head');
      if (seq !== last.seq + 1) return broken(last.seq + 1, 'missing');
      if (hash !== createHash('sha256').update(`${previous}${seq}${body}`).digest('hex'))
        return broken(seq, 'altered');
      // The entry is whole in itself but follows another one than stands before it.
      if (previous !== last.hash)
        return last.seq === 0
          ? broken(seq, 'altered: it does not begin the chain')
          : broken(last.seq, `altered: entry ${seq} follows another`);
      last = { seq, hash };
    }
    if (entries.length < PAGE) break;
  }
  if (!head) return broken(last.seq, 'has no head after it');
  if (head.seq > last.seq) return broken(last.seq + 1, 'missing');
  if (head.hash !== last.hash) return broken(last.seq, 'altered: it is not the one of the head');
  return { said: `intact ${last.seq} entries, head ${last.hash}` };
}

const place =
  process.argv[2] ?? process.env['DATABASE_URL'] ?? process.env['XINYONG_DATA'] ?? '.data';
try {
  const store = await openStore(place);
  const agencies = await store.query<{ agency: string }>(
    'select agency from audit_head union select agency from audit_entry order by agency',
    [],
  );
  for (const { agency } of agencies) {
    const { fault, said } = await verify(store, agency);
    console.log(`${agency}: ${said}`);
    if (fault) process.exitCode = 1;
  }
  if (agencies.length === 0) console.log('The audit log is empty.');
  await store.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
