import type { PublishedTemplate } from '@xinyong/contract';
import {
  assessPromise,
  gradeSubject,
  isPromiseOpen,
  isRepairable,
  promiseLastDays,
  promiseStates,
  recordedOn,
  type CreditRecord,
  type IsoDay,
  type LetterRecord,
  type PromiseAssessment,
  type RepairableRecord,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { profileOf } from '../grades/profile-of.ts';
import type { PlatformLaw } from '../law/platform-law.ts';

/** What a promise is judged and written by, today. */
export interface PromiseContext {
  readonly subject: Subject;
  readonly assessment: PromiseAssessment;
  /** Of 信用修复型: the record that it is about. */
  readonly record?: RepairableRecord;
  readonly materialsDueOn?: IsoDay;
  readonly validUntil?: IsoDay;
}

/** Of whom, by what, and about which record. */
interface Asked {
  readonly subjectCode: Uscc;
  readonly published: PublishedTemplate;
  readonly recordId?: string | undefined;
  /** The draft itself, which is no other promise about the record. */
  readonly promiseId?: string;
}

/** Loads what a promise rests on, and asks core whether it can be made; throws a problem when nobody knows the subject. */
export async function promiseContext(
  tx: Tx,
  { subjectCode, published, recordId, promiseId }: Asked,
  { promise: law, repair, schemes }: PlatformLaw,
): Promise<PromiseContext> {
  const { template, place } = published;
  const { profile } = await profileOf(tx, subjectCode, tx.today);
  const record = profile.records.find(
    (each): each is RepairableRecord => each.id === recordId && isRepairable(each),
  );
  const lastDays = promiseLastDays(template, tx.today, law.calendar);
  const assessment = assessPromise({
    subject: profile.subject,
    template,
    place,
    on: tx.today,
    archive: profile,
    grade: () => {
      const answer = gradeSubject({ profile, scheme: schemes.own, on: tx.today, law: repair });
      if (!answer.ok) return undefined;
      const { between, grade } = answer.decision;
      return between ?? (grade === undefined ? undefined : { worst: grade, best: grade });
    },
    ...(lastDays.materialsDueOn && { materialsDueOn: lastDays.materialsDueOn }),
    ...(record && {
      record: {
        otherPromise: await isPromised(tx, record, promiseId),
        track: record.track,
      },
    }),
    law,
  });
  return { subject: profile.subject, assessment, ...(record && { record }), ...lastDays };
}

const open = promiseStates.filter(isPromiseOpen);

/** Whether another promise about the record is open. */
async function isPromised(
  { db }: Tx,
  { subjectCode, id }: CreditRecord,
  promiseId: string | undefined,
): Promise<boolean> {
  let found = db
    .selectFrom('promise')
    .select('id')
    .where('subject_code', '=', subjectCode)
    .where('record_id', '=', id)
    .where('state', 'in', open);
  if (promiseId !== undefined) found = found.where('id', '!=', promiseId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** The record as its letter names it. */
export const recordInLetter = (record: RepairableRecord): LetterRecord => ({
  documentNumber: record.documentNumber,
  breach: record.kind === 'penalty' ? record.breach : record.ground,
  decidedOn: recordedOn(record),
  agency: record.agency,
});
