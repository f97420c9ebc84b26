import { isOpen, type CreditRecord, type Repair, type RepairAssessment } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';
import { mayDo } from '../form-opening/form-opening.ts';

/** Who has it may apply; a visitor has to sign in first. */
export const applying = 'repairs:apply';

/** A record for which an application may be begun. */
export interface OpenedRecord {
  readonly record: CreditRecord;
  readonly assessment: RepairAssessment;
  /** The application that this person has begun for it already. */
  readonly existing: Repair | undefined;
}

/** A record, how it stands, and what this person has begun for it. */
export async function findRecord(credit: Credit, recordId: string): Promise<OpenedRecord> {
  const { records, repairs } = await credit.client();
  const [record, assessment, existing] = await Promise.all([
    records.get(recordId),
    repairs.assess(recordId),
    begunFor(credit, recordId),
  ]);
  return { record, assessment, existing };
}

async function begunFor(credit: Credit, recordId: string): Promise<Repair | undefined> {
  if (!(await mayDo(credit, applying))) return undefined;
  const { repairs } = await credit.client();
  for await (const repair of repairs.allMine())
    if (repair.recordId === recordId && isOpen(repair.state)) return repair;
  return undefined;
}
