import type { WarnedSubject } from '@xinyong/contract';
import { isOpen, repairStates, warningsOf, type Profile, type Uscc } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { eventOfRow } from './warning-event-row.ts';

/** The law of warnings, and the scheme whose grade is watched. */
export type LawOfWarnings = Pick<PlatformLaw, 'warning' | 'schemes'>;

const open = repairStates.filter(isOpen);

/** The warnings that stand today for some subjects, each with what was done about it, in the order of the profiles. */
export async function standingWarnings(
  { db, today }: Tx,
  profiles: readonly Profile[],
  { warning: law, schemes }: LawOfWarnings,
): Promise<readonly WarnedSubject[]> {
  const codes = profiles.map(({ subject }) => subject.code);
  if (codes.length === 0) return [];
  const repairs = await db
    .selectFrom('repair')
    .select('record_id')
    .where('subject_code', 'in', codes)
    .where('state', 'in', open)
    .execute();
  const applied = repairs.map((each) => each.record_id);
  const events = Map.groupBy(
    await db
      .selectFrom('warning_event')
      .selectAll()
      .where('subject_code', 'in', codes)
      .orderBy('position')
      .execute(),
    (row) => keyOf(row.subject_code, row.cause),
  );
  return profiles.map((profile): WarnedSubject => {
    const { code, name } = profile.subject;
    // Whether a permit was published nobody tells the platform: `published` stays unknown.
    const found = warningsOf({
      profile,
      facts: { applied },
      on: today,
      scheme: schemes.own,
      law,
    });
    return {
      code,
      name,
      warnings: found.map((warning) => ({
        warning,
        events: (events.get(keyOf(code, warning.cause)) ?? []).map(eventOfRow),
      })),
    };
  });
}

const keyOf = (code: Uscc, cause: string): string => `${code} ${cause}`;
