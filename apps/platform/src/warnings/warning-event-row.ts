import type { WarningEvent } from '@xinyong/contract';
import type { WarningEventTable } from './warning-table.ts';

/** What a row tells; the columns of its kind are filled. */
export function eventOfRow(row: WarningEventTable): WarningEvent {
  const common = {
    at: row.at,
    actorName: row.actor_name,
    ...(row.agency_name !== null && { agencyName: row.agency_name }),
  };
  if (row.kind === 'delivered' && row.channel !== null)
    return { ...common, kind: 'delivered', channel: row.channel, words: row.words ?? '' };
  if (row.kind === 'outcome' && row.outcome !== null)
    return {
      ...common,
      kind: 'outcome',
      outcome: row.outcome,
      ...(row.note !== null && { note: row.note }),
    };
  return { ...common, kind: 'acknowledged' };
}
