import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RepairLaw } from '../repair/repair-law.ts';
import { countingOf } from './counting.ts';
import { factsAt } from './facts-at.ts';
import type { SchemeFacts } from './fact-slots.ts';
import { requireFacts } from './require-facts.ts';
import type { Unsettled } from './unsettled.ts';
import type { Profile } from './profile.ts';
import type { ResolvedScheme } from './resolve-scheme.ts';
import { Tally } from './tally.ts';

/**
 * What the records of a subject come to on a day, without the explanation (批量评价): with {@link gradeByFacts} the
 * class and the score of `gradeSubject`. The law is the nation's unless given.
 */
export function profileFacts(
  profile: Profile,
  resolved: ResolvedScheme,
  isoOn: IsoDay,
  law?: RepairLaw,
): { readonly facts: SchemeFacts; readonly unsettled: readonly Unsettled[] } {
  const on = dayOf(isoOn);
  requireFacts(profile.stated ?? {});
  const tally = new Tally();
  for (const record of profile.records)
    tally.count(countingOf(record, on, isoOn, resolved, law), on);
  return factsAt(profile, tally, on, law?.annualReport);
}
