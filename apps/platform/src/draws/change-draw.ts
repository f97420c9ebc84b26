import type { DrawState, UnvisitableReason, Uscc } from '@xinyong/core';
import type { Updateable } from 'kysely';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { DrawEventTable, DrawTable } from './draw-table.ts';
import { staleDraw, type LoadedDraw } from './load-draw.ts';

/** A change of a draw: what was done, what it led to, and what else it writes. */
interface DrawUpdate {
  readonly command: DrawEventTable['command'];
  readonly to: DrawState;
  readonly set?: Omit<Updateable<DrawTable>, 'id' | 'state' | 'version'>;
  readonly replaced?: { readonly subject: Uscc; readonly reason: UnvisitableReason };
  /** What the audit log says beside states and version. A seed is no part of it. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Saves a change that was decided on the version loaded, with its event, audit entry and message. */
export async function changeDraw(
  tx: Tx,
  { row, party }: LoadedDraw,
  { command, to, set, replaced, details }: DrawUpdate,
): Promise<LoadedDraw> {
  const changed = await tx.db
    .updateTable('draw')
    .set({ ...set, state: to, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirst();
  if (!changed) throw staleDraw();
  await recordDrawEvent(tx, changed, command, replaced);
  const { id, version, agency_name: name, agency_code: code } = changed;
  tx.append({
    audit: {
      agency: chainOf({ name, ...(code !== null && { code }) }),
      action: `draw.${command}`,
      drawId: id,
      ...(replaced && { subjectCode: replaced.subject }),
      details: {
        from: row.state,
        to,
        version,
        ...(replaced && { reason: replaced.reason }),
        ...details,
      },
    },
    // A plan is the agency's own until it is committed.
    ...(to !== 'planned' && {
      message: {
        topic: `draw.${to}`,
        key: id,
        body: { drawId: id, from: row.state, to, at: tx.now, ...details },
      },
    }),
  });
  return { row: changed, party };
}

/** Writes the event of one version of a draw (办理记录). */
export async function recordDrawEvent(
  { db, actor, now }: Tx,
  { id, version, state }: { id: string; version: number; state: DrawState },
  command: DrawEventTable['command'],
  replaced?: DrawUpdate['replaced'],
): Promise<void> {
  await db
    .insertInto('draw_event')
    .values({
      draw_id: id,
      version,
      at: now,
      command,
      to_state: state,
      actor_name: actor.name,
      subject: replaced?.subject ?? null,
      reason: replaced?.reason ?? null,
    })
    .execute();
}
