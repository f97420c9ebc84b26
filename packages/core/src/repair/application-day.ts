import type { IsoDay } from '../calendar/iso-day.ts';
import type { Interruption } from './repair-facts.ts';
import type { Repair } from './repair.ts';

/** The day whose law applies to an application: it came in, or came in again, then; one not handed in yet goes by today. */
export const applicationDay = (
  { submittedOn }: Pick<Repair, 'submittedOn'>,
  interruptions: readonly Interruption[],
  today: IsoDay,
): IsoDay => interruptions.at(-1)?.to ?? submittedOn ?? today;
