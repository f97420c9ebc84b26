import type { Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Profile } from '../grading/profile.ts';
import type { Scheme } from '../grading/scheme.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Citation } from '../law/citation.ts';
import type { ResolvedParam } from '../law/resolve.ts';
import type { WarningFacts } from './warning-facts.ts';
import type { WarningLaw } from './warning-law.ts';
import type { Warning, WarningSubject } from './warning.ts';

/** What every rule of warning looks at. */
export interface WarningContext {
  readonly profile: Profile;
  readonly facts: WarningFacts;
  readonly isoOn: IsoDay;
  readonly on: Day;
  readonly place: RegionCode;
  readonly scheme: Scheme;
  readonly law: WarningLaw;
}

/** A warning before what is the same for all is added. */
export type FoundWarning = Omit<Warning, 'subjectCode' | 'daysLeft' | 'instruments' | 'evidence'>;

/** A time of the pack of warnings that is in force; undefined outside its days. */
export function timeOf(
  { law, on, place }: WarningContext,
  id: string,
): (ResolvedParam & { readonly value: number }) | undefined {
  const param = law.times.resolve({ on, place, asOf: on })?.params.get(id);
  return param && typeof param.value === 'number' ? { ...param, value: param.value } : undefined;
}

/** Marks that what follows, or its day, was not read anywhere (待核). */
export const toVerify = ({ evidence }: Citation): Pick<WarningSubject, 'toVerify'> =>
  evidence === 'assumed' ? { toVerify: true } : {};
