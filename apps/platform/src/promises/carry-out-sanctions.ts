import {
  isFalsehood,
  transition,
  type CreditPromise,
  type Determination,
  type RevocationReason,
} from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import { serves } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';
import { restoreDisplay } from '../records/change-display.ts';
import { changeRepair } from '../repairs/change-repair.ts';
import { withFiles } from '../repairs/with-files.ts';
import type { PlatformLaw } from '../law/platform-law.ts';

/**
 * Carries out what a sanction names and this platform holds: 恢复惩戒 revokes the repair that rested on the promise, and the
 * record is displayed again. A record of another agency is that agency's alone to restore (谁认定、谁修复, 国办发〔2025〕22号): it is asked
 * by the outbox. Licences and penalties the message of the sanction tells of.
 */
export async function carryOutSanctions(
  tx: Tx,
  { id: promiseId, code, subjectCode, recordId, acceptor, sanctions, determination }: CreditPromise,
  { repair: law }: PlatformLaw,
): Promise<void> {
  if (!sanctions?.kinds.includes('restore-punishment') || recordId === undefined) return;
  const rows = await tx.db
    .selectFrom('repair')
    .selectAll()
    .where('subject_code', '=', subjectCode)
    .where('record_id', '=', recordId)
    .where('state', '=', 'granted')
    .execute();
  const record = await tx.db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', '=', subjectCode)
    .where('id', '=', recordId)
    .executeTakeFirst();
  if (!record || rows.length === 0) return;
  if (!serves(tx.actor, record.body.agency)) {
    tx.append({
      audit: {
        agency: chainOf(acceptor),
        action: 'promise.ask-restoration',
        subjectCode,
        recordId,
        promiseId,
      },
      message: {
        topic: 'promise.restoration-asked',
        key: subjectCode,
        body: { promiseId, code, recordId, by: acceptor, of: record.body.agency, at: tx.now },
      },
    });
    return;
  }
  // What was merely not kept is neither 信用承诺严重不实 nor 故意不履行承诺: without a reason it bars nobody (令36).
  const reason = determination && reasonOf(determination);
  for (const repair of await withFiles(tx, rows)) {
    const change = transition(repair.state, 'revoke', 'agency');
    if (!change.ok) continue;
    const loaded = { repair, record: recordOfRow(record, tx.today), party: 'agency' } as const;
    await changeRepair(tx, loaded, {
      command: 'revoke',
      by: 'agency',
      to: change.transition.to,
      notice: sanctions.words,
      ...(reason && { reason }),
    });
    const recounts = reason !== undefined && isFalsehood(reason);
    await restoreDisplay(tx, loaded.record, { repairId: repair.id, recounts, law });
  }
}

const reasonOf = ({ falsehood, deliberate }: Determination): RevocationReason | undefined => {
  if (falsehood) return 'false-promise';
  return deliberate ? 'promise-broken' : undefined;
};
