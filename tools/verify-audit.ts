// Verifies the audit log: a hash chain for each agency. Shares no code with the platform that writes it.
//   node tools/verify-audit.ts [postgres://… | data directory] [--heads FILE]     default: DATABASE_URL, XINYONG_DATA, .data
// Exit code 0: every chain is intact; 1: one is not, and its first altered, missing or inserted entry is named; 2: not verified.
// A chain that was rewritten to its end, head included, cut short or deleted as a whole is intact in itself: keep what is printed
// here where nobody can change it, and give it back with --heads. Every line `agency: intact N entries, head HASH` of it must
// still hold: entry N of the agency has that hash, whatever came after.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';

interface Entry {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}
/** What was printed earlier: for each agency the hashes of some entries, by their numbers. */
type Heads = ReadonlyMap<string, ReadonlyMap<number, string>>;
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

function readHeads(file: string): Heads {
  const heads = new Map<string, Map<number, string>>();
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, agency, seq, hash] =
      /^(.+): intact (\d+) entries, head ([0-9a-f]{64})$/.exec(line) ?? [];
    if (agency === undefined || hash === undefined) throw new Error(`No head in ${file}: ${line}`);
    heads.set(agency, (heads.get(agency) ?? new Map<number, string>()).set(Number(seq), hash));
  }
  return heads;
}

/** The agency that the body of an entry names; undefined when the body is no JSON that names one. */
function agencyOf(body: string): string | undefined {
  try {
    // What the platform writes is an object; what another wrote may be anything.
    const agency = (JSON.parse(body) as { readonly agency?: unknown } | null)?.agency;
    return typeof agency === 'string' ? agency : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with the chain of an agency, or how long it is and where it ends. */
async function verify(
  store: Store,
  agency: string,
  earlier: ReadonlyMap<number, string>,
): Promise<{ fault?: string; said: string }> {
  const [head] = await store.query<{ seq: number; hash: string }>(
    'select seq, hash from audit_head where agency = $1',
    [agency],
  );
  const broken = (seq: number, what: string) => ({ fault: what, said: `entry ${seq} ${what}` });
  const [before] = await store.query<{ seq: number }>(
    'select seq from audit_entry where agency = $1 and seq < 1 order by seq limit 1',
    [agency],
  );
  if (before) return broken(before.seq, 'inserted before the first');
  let last = { seq: 0, hash: GENESIS };
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
      const named = agencyOf(body);
      if (named === undefined)
        return broken(seq, 'altered: its body is not what the platform writes');
      if (named !== agency) return broken(seq, `altered: it is of the chain ${named}`);
      if (earlier.has(seq) && earlier.get(seq) !== hash)
        return broken(seq, 'altered: it is not the head of earlier');
      last = { seq, hash };
    }
    if (entries.length < PAGE) break;
  }
  const longest = Math.max(0, ...earlier.keys());
  if (longest > last.seq) return broken(last.seq + 1, 'missing: the chain was longer earlier');
  if (!head) return broken(last.seq, 'has no head after it');
  if (head.seq > last.seq) return broken(last.seq + 1, 'missing');
  if (last.seq === 0) return broken(1, 'missing');
  if (head.hash !== last.hash) return broken(last.seq, 'altered: it is not the one of the head');
  return { said: `intact ${last.seq} entries, head ${last.hash}` };
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { heads: { type: 'string' } },
  });
  const place =
    positionals[0] ?? process.env['DATABASE_URL'] ?? process.env['XINYONG_DATA'] ?? '.data';
  const earlier: Heads = values.heads === undefined ? new Map() : readHeads(values.heads);
  const store = await openStore(place);
  const rows = await store.query<{ agency: string }>(
    'select agency from audit_head union select agency from audit_entry order by agency',
    [],
  );
  const agencies = new Set([...rows.map(({ agency }) => agency), ...earlier.keys()]);
  for (const agency of agencies) {
    const { fault, said } = await verify(
      store,
      agency,
      earlier.get(agency) ?? new Map<number, string>(),
    );
    console.log(`${agency}: ${said}`);
    if (fault) process.exitCode = 1;
  }
  if (agencies.size === 0) console.error('The audit log is empty.');
  await store.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
