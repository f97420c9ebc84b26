import type { IsoDay } from '../calendar/iso-day.ts';
import { recordedOn, type CreditRecord } from '../record/credit-record.ts';
import type { RepairAssessment } from './repair-assessment.ts';
import type { FlowContext } from './repair-flow.ts';
import { madeFromApplication, type Repair, type RepairAnswers } from './repair.ts';

interface Subject {
  readonly record: CreditRecord;
  readonly repair: Pick<Repair, 'track' | 'files' | 'supplement'>;
  readonly assessment: Pick<RepairAssessment, 'materials'>;
}

/** What the questions depend on, for an application with these answers on a day. */
export const flowContext = (
  { record, repair, assessment }: Subject,
  answers: RepairAnswers,
  today: IsoDay,
): FlowContext => ({
  kind: record.kind,
  track: repair.track,
  recordedOn: recordedOn(record),
  today,
  answers,
  files: repair.files.map(({ material }) => material),
  materials: assessment.materials
    .map(({ material }) => material)
    .filter((material) => !madeFromApplication.includes(material)),
  ...(repair.supplement && { asked: repair.supplement.items }),
});
