import type {
  SubjectWarnings,
  WarnedSubject,
  WarningDeskQuery,
  WarningPage,
} from '@xinyong/contract';
import { codesWithin, type Uscc } from '@xinyong/core';
import { UsccSchema } from '@xinyong/core/schema';
import type { SelectQueryBuilder } from 'kysely';
import * as z from 'zod';
import type { Tables } from '../database/tables.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { coversPlace, divisionOf } from '../covers-place.ts';
import { seesWholeGrade } from '../grades/sees-whole-grade.ts';
import { coveredKinds, profileOf, recordForDay, recordRowsOf } from '../grades/profile-of.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { Problem } from '../http/problem.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';
import { senderOf } from './sender-of.ts';
import { standingWarnings, type LawOfWarnings } from './standing-warnings.ts';

/** Those that stand today for a subject, for its own agent, agencies and auditors. */
export async function listWarnings(
  tx: Tx,
  code: Uscc,
  law: LawOfWarnings,
): Promise<SubjectWarnings> {
  // The same people as those who see everything of a grade.
  if (!seesWholeGrade(tx.actor, code))
    throw new Problem('forbidden', {
      zh: '提醒只给经营主体自己和机关查看。',
      en: 'Warnings are shown to the subject itself and to agencies.',
    });
  const { profile } = await profileOf(tx, code, tx.today);
  const { name } = profile.subject;
  const [warned] = await standingWarnings(tx, [profile], law);
  return { code, name, warnings: warned?.warnings ?? [], on: tx.today };
}

/** The warned among the next `limit` subjects of a place: what a page after the first costs does not grow with the place. */
export async function listWarnedOfPlace(
  tx: Tx,
  { place = divisionOf(tx.actor), rule, urgency, cursor, limit = 20 }: WarningDeskQuery,
  law: LawOfWarnings,
): Promise<WarningPage> {
  if (place === undefined || !coversPlace(tx.actor, place)) throw notYourPlace();
  const { agency, on } = senderOf(tx);
  const { db, today } = tx;
  const before = positionOf(cursor, Position);
  const [first, last] = codesWithin(place);
  const ofPlace = db.selectFrom('subject').where('region', '>=', first).where('region', '<=', last);
  const rows = await (before ? ofPlace.where('code', '>', before[0]) : ofPlace)
    .selectAll()
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  // Counted once: later pages carry on with what the cursor says.
  const total = before?.[2] ?? String(await countOf(ofPlace));
  const lookedBefore = Number(before?.[1] ?? 0);
  const { data: subjects, nextCursor } = pageOf(limit, rows.map(subjectOfRow), ({ code }) => [
    code,
    String(lookedBefore + limit),
    total,
  ]);
  const codes = subjects.map(({ code }) => code);
  const records = Map.groupBy(
    (await recordRowsOf(tx, codes)).map((row) => recordForDay(row, today, today)),
    ({ subjectCode }) => subjectCode,
  );
  const covered = await coveredKinds(tx);
  const warned = await standingWarnings(
    tx,
    subjects.map((subject) => ({ subject, records: records.get(subject.code) ?? [], covered })),
    law,
  );
  return {
    data: warned
      .map((each): WarnedSubject => ({
        ...each,
        warnings: each.warnings.filter(
          ({ warning }) =>
            (rule === undefined || warning.rule === rule) &&
            (urgency === undefined || warning.urgency === urgency),
        ),
      }))
      .filter(({ warnings }) => warnings.length > 0),
    nextCursor,
    on,
    agency,
    place,
    looked: lookedBefore + subjects.length,
    subjects: Number(total),
  };
}

const amount = z.string().regex(/^\d{1,9}$/);
/** The last subject that was looked at, how many were up to it, and how many there are. */
const Position = z.tuple([UsccSchema, amount, amount]);

async function countOf(subjects: SelectQueryBuilder<Tables, 'subject', object>): Promise<number> {
  const { count } = await subjects
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** An agency reminds those of its own division and below. */
export const notYourPlace = (): Problem =>
  new Problem('forbidden', {
    zh: '您只能提醒本机关所在行政区划内的经营主体。',
    en: 'You may only remind subjects of the division of your agency.',
  });
