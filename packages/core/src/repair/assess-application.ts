import type { IsoDay } from '../calendar/iso-day.ts';
import type { CreditRecord } from '../record/credit-record.ts';
import { applicationDay } from './application-day.ts';
import { assessRepair } from './assess-repair.ts';
import { factsOfAnswers } from './facts-of-answers.ts';
import type { RepairAssessment } from './repair-assessment.ts';
import type { Interruption, RepairFacts } from './repair-facts.ts';
import type { RepairLaw } from './repair-law.ts';
import { madeFromApplication, type Material, type Repair } from './repair.ts';

/** An application, the record it is about, and what is known beyond both. */
export interface Application {
  readonly repair: Pick<Repair, 'answers' | 'files' | 'submittedOn' | 'acceptedOn'>;
  readonly record: CreditRecord;
  readonly known: RepairFacts;
  /** 补正、退回 that came in again, in their order. */
  readonly interruptions?: readonly Interruption[];
  readonly today: IsoDay;
  readonly law?: RepairLaw;
}

/** The assessment of an application on the day whose law applies to it. */
export function assessApplication(
  application: Application,
  on: IsoDay = applicationDay(
    application.repair,
    application.interruptions ?? [],
    application.today,
  ),
): RepairAssessment {
  const { repair, record, known, interruptions = [], today, law } = application;
  const { answers, submittedOn, acceptedOn } = repair;
  const facts: RepairFacts = {
    ...factsOfAnswers(answers, materialsGiven(repair)),
    // What the archive shows goes before what the applicant says.
    ...known,
    interruptions,
    appliedOn: submittedOn ?? on,
    ...(acceptedOn && { acceptedOn }),
  };
  return assessRepair({ record, facts, on, today, ...(law && { law }) });
}

/** What was handed in as a file, and what is made of the application itself: the promise once it is made. */
const materialsGiven = ({ answers, files }: Application['repair']): readonly Material[] => [
  ...new Set([
    ...madeFromApplication.filter((each) => each !== 'promise-letter' || answers.promiseMade),
    ...files.map(({ material }) => material),
  ]),
];
