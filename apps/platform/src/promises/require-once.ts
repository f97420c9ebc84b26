import type { CreditPromise, Letter } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { beyondLimit } from './promise-limits.ts';

/**
 * Throws where a voluntary letter (主动型) that is in force says the same by the same version of its template; the index
 * promise_voluntary_once says so too, to two that are signed at once.
 */
export async function requireOnce(
  { db }: Tx,
  { subjectCode, type, templateId, templateVersion }: CreditPromise,
  { reason, content, liability }: Letter,
): Promise<void> {
  if (type !== 'voluntary') return;
  const same = await db
    .selectFrom('promise')
    .select('id')
    .where('subject_code', '=', subjectCode)
    .where('type', '=', type)
    .where('state', 'in', ['submitted', 'in-force'])
    .where('template_id', '=', templateId)
    .where('template_version', '=', templateVersion)
    .where('reason', '=', reason)
    .where('content', '=', content)
    .where('liability', '=', liability)
    .executeTakeFirst();
  if (same) throw beyondLimit('same-letter');
}
