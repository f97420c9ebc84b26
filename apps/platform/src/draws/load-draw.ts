import type { Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import { serves } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { DrawTable } from './draw-table.ts';

/** A draw, and what the asker is to it. */
export interface LoadedDraw {
  readonly row: Selectable<DrawTable>;
  readonly party: 'agency' | 'auditor' | 'public';
}

/** Loads a draw. To others than its agency it is not there before its commitment is published. */
export async function loadDraw({ db, actor }: Tx, id: string): Promise<LoadedDraw> {
  const row = await db.selectFrom('draw').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noDraw();
  const party = partyTo(actor, row);
  if (party === 'public' && row.committed_at === null) throw noDraw();
  return { row, party };
}

/** Loads a draw for the agency that planned it, the only one to change it. */
export async function loadOwnDraw(tx: Tx, id: string, version: number): Promise<LoadedDraw> {
  const loaded = await loadDraw(tx, id);
  if (loaded.party !== 'agency')
    throw new Problem('forbidden', {
      zh: '只有拟定计划的机关才能办理这次抽查。',
      en: 'Only the agency that planned this draw may do that.',
    });
  if (loaded.row.version !== version) throw staleDraw();
  return loaded;
}

function partyTo(
  actor: Actor,
  { agency_name: name, agency_code: code }: Selectable<DrawTable>,
): LoadedDraw['party'] {
  const own = serves(actor, { name, ...(code !== null && { code }) });
  if (own && actor.scopes.includes('draws:run')) return 'agency';
  const isOfNoAgency = actor.agencyCode === undefined && actor.agencyName === undefined;
  return actor.scopes.includes('audit:read') && (own || isOfNoAgency) ? 'auditor' : 'public';
}

const noDraw = (): Problem =>
  new Problem('not_found', { zh: '没有这次抽查。', en: 'There is no such draw.' });

export const staleDraw = (): Problem =>
  new Problem('stale_version', {
    zh: '这次抽查已被他人更新，请刷新后再办理。',
    en: 'Someone changed this draw meanwhile; load it again.',
  });
