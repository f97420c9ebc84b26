import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sqlState } from './sql-state.ts';

/** Runs a text of one or more statements by the simple protocol, as one transaction; gives the rows of the last. */
export type RunText = (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const folder = new URL('migrations/', import.meta.url);

/**
 * Runs every .sql file that has not run here, in the order of their names; each is whole or not at all.
 * Two processes may do it at once: the second waits for the row of the first and finds it done.
 * Throws when a file was changed after it ran: migrations only go forward.
 */
export async function migrate(run: RunText): Promise<void> {
  await createTable(run);
  for (const name of (await readdir(folder)).toSorted()) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    const query = `select digest from migration where name = '${name}'`;
    let [ran] = await run(query);
    if (!ran)
      try {
        [ran] = await run(
          `insert into migration values ('${name}', '${digest}'); ${text}; ${query}`,
        );
      } catch (error) {
        [ran] = await run(query);
        if (!ran) throw error; // else another process was faster
      }
    if (ran?.['digest'] !== digest)
      throw new Error(`Migration ${name} was changed after it ran on this database.`);
  }
}

/** What PostgreSQL answers, depending on the moment, when another process was faster. */
const faster = ['23505', '42710', '42P07'];

async function createTable(run: RunText): Promise<void> {
  try {
    await run('create table if not exists migration (name text primary key, digest text not null)');
  } catch (error) {
    if (!faster.includes(sqlState(error) ?? '')) throw error;
  }
}
