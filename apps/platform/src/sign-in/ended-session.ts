import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import type { Occasion } from '../occasion.ts';

/** Whether somebody signed out of the session. One look at a key, outside of any unit of work, as each request needs it. */
export async function hasEnded({ kysely }: Database, id: string): Promise<boolean> {
  const found = kysely.selectFrom('ended_session').select('id').where('id', '=', id);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Ends a session for every copy of its cookie, and forgets those that expired by themselves. */
export const endSession = (
  database: Database,
  occasion: Occasion,
  { id, expiresAt }: { readonly id: string; readonly expiresAt: Instant },
): Promise<void> =>
  unitOfWork(database, occasion, async ({ db, now }) => {
    await db
      .insertInto('ended_session')
      .values({ id, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await db.deleteFrom('ended_session').where('expires_at', '<', now).execute();
  });
