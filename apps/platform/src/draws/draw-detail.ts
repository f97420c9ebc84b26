import type { DrawDetail, DrawEvent, DrawSummary } from '@xinyong/contract';
import { drawCommands, drawLifecycle } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { DrawEventTable, DrawTable } from './draw-table.ts';
import { loadDraw } from './load-draw.ts';

/** What a summary is made of: plan, result and publication may be megabytes each. */
export const summaryColumns = [
  'id',
  'title',
  'place',
  'sector',
  'first_day',
  'last_day',
  'agency_name',
  'agency_code',
  'state',
  'version',
  'commitment',
  'committed_at',
  'published_at',
  'abandoned',
] as const;

export const summaryOfRow = (
  row: Pick<Selectable<DrawTable>, (typeof summaryColumns)[number]>,
): DrawSummary => ({
  id: row.id,
  title: row.title,
  place: row.place,
  sector: row.sector,
  period: { from: row.first_day, to: row.last_day },
  agency: { name: row.agency_name, ...(row.agency_code !== null && { code: row.agency_code }) },
  state: row.state,
  version: row.version,
  ...(row.commitment !== null && { commitment: row.commitment }),
  ...(row.committed_at !== null && { committedAt: row.committed_at }),
  ...(row.published_at !== null && { publishedAt: row.published_at }),
  ...(row.abandoned !== null && { abandoned: row.abandoned }),
});

/** A draw as its asker may see it, as it stands in this unit of work. */
export async function drawDetail(tx: Tx, id: string): Promise<DrawDetail> {
  const { row, party } = await loadDraw(tx, id);
  const isInside = party !== 'public';
  const isOpen = isInside || row.published_at !== null || row.abandoned !== null;
  const events = await tx.db
    .selectFrom('draw_event')
    .selectAll()
    .where('draw_id', '=', id)
    .orderBy('version')
    .execute();
  return {
    draw: summaryOfRow(row),
    ...(isOpen && {
      plan: row.plan,
      planDigest: row.plan_digest,
      ...(row.result !== null && { result: row.result }),
    }),
    ...(isInside && { names: row.names }),
    events: isOpen ? events.map((event) => eventOfRow(event, isInside)) : [],
    // It verifies itself when it is published.
    commands:
      party === 'agency'
        ? drawCommands.filter(
            (command) =>
              command !== 'verify' &&
              drawLifecycle.some(
                (each) => each.command === command && each.from.includes(row.state),
              ),
          )
        : [],
  };
}

const eventOfRow = (row: Selectable<DrawEventTable>, isInside: boolean): DrawEvent => ({
  at: row.at,
  command: row.command,
  to: row.to_state,
  ...(isInside && { actorName: row.actor_name }),
  ...(row.subject !== null && { subject: row.subject }),
  ...(row.reason !== null && { reason: row.reason }),
});
