import type {
  IsoDay,
  RepairAnswers,
  RepairEvent,
  RepairState,
  RevocationReason,
  Supplement,
} from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { LoadedRepair } from './load-repair.ts';

/** A change of an application: what was done, what it led to, and what else it writes. */
export interface RepairUpdate {
  readonly command: RepairEvent['command'];
  readonly by: RepairEvent['by'];
  readonly to?: RepairState;
  readonly answers?: RepairAnswers;
  readonly notice?: string;
  readonly reason?: RevocationReason;
  readonly supplement?: Supplement | undefined;
  readonly submittedOn?: IsoDay;
  readonly acceptedOn?: IsoDay;
}

/** Saves a change that was decided on the version loaded, with its event, audit entry and message. */
export async function changeRepair(
  tx: Tx,
  { repair, record }: LoadedRepair,
  update: RepairUpdate,
): Promise<void> {
  const { command, by, notice, reason } = update;
  const to = update.to ?? repair.state;
  const version = repair.version + 1;
  const changed = await tx.db
    .updateTable('repair')
    .set({
      state: to,
      version,
      updated_at: tx.now,
      ...(update.answers && { answers: JSON.stringify(update.answers) }),
      ...(update.to && {
        notice: notice ?? null,
        supplement: update.supplement ? JSON.stringify(update.supplement) : null,
      }),
      ...(update.submittedOn && { submitted_on: update.submittedOn }),
      ...(update.acceptedOn && { accepted_on: update.acceptedOn }),
    })
    .where('subject_code', '=', repair.subjectCode)
    .where('id', '=', repair.id)
    .where('version', '=', repair.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw stale();
  await recordEvent(
    tx,
    { ...repair, version },
    { command, from: repair.state, to, by, notice, reason },
  );
  tx.append({
    audit: {
      agency: chainOf(record.agency),
      action: `repair.${command}`,
      subjectCode: repair.subjectCode,
      recordId: record.id,
      repairId: repair.id,
      details: { from: repair.state, to, version, ...(reason && { reason }) },
    },
    // A draft is the applicant's own.
    ...(command !== 'update-draft' && {
      message: {
        topic: `repair.${to}`,
        key: repair.subjectCode,
        body: {
          repairId: repair.id,
          recordId: record.id,
          from: repair.state,
          to,
          at: tx.now,
          reason,
        },
      },
    }),
  });
}

/** Writes the event of one version of an application (办理记录). */
export async function recordEvent(
  { db, actor, now }: Tx,
  { subjectCode, id, version }: Pick<LoadedRepair['repair'], 'subjectCode' | 'id' | 'version'>,
  event: Pick<RepairEvent, 'command' | 'from' | 'to' | 'by'> & {
    readonly notice?: string | undefined;
    readonly reason?: RevocationReason | undefined;
  },
): Promise<void> {
  await db
    .insertInto('repair_event')
    .values({
      subject_code: subjectCode,
      repair_id: id,
      version,
      at: now,
      command: event.command,
      from_state: event.from,
      to_state: event.to,
      by: event.by,
      actor_name: actor.name,
      notice: event.notice ?? null,
      reason: event.reason ?? null,
    })
    .execute();
}

/** Throws unless the asker decided on the present version. */
export function requireVersion({ repair }: LoadedRepair, version: number): void {
  if (repair.version !== version) throw stale();
}

const stale = (): Problem =>
  new Problem('stale_version', {
    zh: '这个申请已被他人更新，请刷新后再办理。',
    en: 'Someone changed this application meanwhile; load it again.',
  });
