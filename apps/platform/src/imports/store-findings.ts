import type { ReadRow } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';

/** PostgreSQL takes 65,535 parameters at once. */
const AT_ONCE = 1000;

/** Keeps what was found in some rows, after as many as there are already; gives how many there are now. */
export async function storeFindings(
  { db }: Tx,
  importId: string,
  before: number,
  rows: readonly ReadRow[],
): Promise<number> {
  const found = rows
    .flatMap(({ findings }) => findings)
    .map(({ line, column, level, code, value, suggestion = null }, index) => ({
      import_id: importId,
      position: before + index + 1,
      line,
      column_name: column,
      level,
      code,
      value,
      suggestion,
    }));
  for (let at = 0; at < found.length; at += AT_ONCE)
    await db
      .insertInto('import_finding')
      .values(found.slice(at, at + AT_ONCE))
      .execute();
  return before + found.length;
}
