import type { RepairDetail, Session } from '@xinyong/contract';
import { isOpen, type CreditRecord, type Repair, type RepairAssessment } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';

/** A record for which an application may be begun. */
export interface OpenedRecord {
  readonly record: CreditRecord;
  readonly assessment: RepairAssessment;
  /** The application that this person has begun for it already. */
  readonly existing: Repair | undefined;
}

/** A record, how it stands, and what this person has begun for it. */
export async function openRecord(credit: Credit, recordId: string): Promise<OpenedRecord> {
  const { records, repairs } = await credit.client();
  const [record, assessment, existing] = await Promise.all([
    records.get(recordId),
    repairs.assess(recordId),
    begunFor(credit, recordId),
  ]);
  return { record, assessment, existing };
}

async function begunFor(credit: Credit, recordId: string): Promise<Repair | undefined> {
  if (!(await mayApply(credit))) return undefined;
  const { repairs } = await credit.client();
  for await (const repair of repairs.allMine())
    if (repair.recordId === recordId && isOpen(repair.state)) return repair;
  return undefined;
}

/** An application as it stands. */
export async function openRepair(credit: Credit, repairId: string): Promise<RepairDetail> {
  const { repairs } = await credit.client();
  return repairs.get(repairId);
}

/** Whether the person may apply; a visitor has to sign in first. */
export const mayApply = async (credit: Credit): Promise<boolean> =>
  (await credit.session()).scopes.includes('repairs:apply');

/** The name of the agent, who can be spared to type it. */
export const agentName = ({ person }: Session): string | undefined =>
  person?.role === 'agent' ? person.name : undefined;
