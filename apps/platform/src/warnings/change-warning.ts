import type {
  StandingWarning,
  WarningDelivery,
  WarningEvent,
  WarningResult,
} from '@xinyong/contract';
import { dayInChina, maskPersonNumbers, type Subject, type Uscc } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { coversPlace } from '../covers-place.ts';
import { profileOf } from '../grades/profile-of.ts';
import { Problem } from '../http/problem.ts';
import { noSubject } from '../subjects/subject-handlers.ts';
import { notYourPlace } from './list-warnings.ts';
import { senderOf } from './sender-of.ts';
import { standingWarnings, type LawOfWarnings } from './standing-warnings.ts';
import { eventOfRow } from './warning-event-row.ts';
import type { WarningEventTable } from './warning-table.ts';

/** Names one warning. */
interface OfWarning {
  readonly code: Uscc;
  readonly cause: string;
}

/** As many outcomes as one warning takes: a technical bound, no rule of law. */
const MOST_OUTCOMES = 20;

/** Records that a warning was given over a channel, in the words of core for it: they are those that were read before. */
export async function deliverWarning(
  tx: Tx,
  of: OfWarning,
  { channel, locale, words: read }: WarningDelivery,
  law: LawOfWarnings,
): Promise<StandingWarning> {
  const { standing, subject } = await loadForOfficer(tx, of, law);
  const isGiven = standing.events.some(
    (each) =>
      each.kind === 'delivered' &&
      each.channel === channel &&
      dayInChina(new Date(each.at)) === tx.today,
  );
  if (isGiven)
    throw new Problem('conflict', {
      zh: `今天已经记录过这一事项的提醒（${warningText['zh-CN'].channels[channel]}），不必重复。`,
      en: `A reminder of this was recorded today (${warningText.en.channels[channel]}); once is enough.`,
    });
  const words = warningText[locale].message(standing.warning, channel, subject.name, senderOf(tx));
  if (words !== read)
    throw new Problem('conflict', {
      zh: '提醒的文字已经变化，请刷新页面，看过新的文字再提醒。',
      en: 'The words of this reminder have changed: reload the page and read them again.',
    });
  return record(tx, of, standing, { kind: 'delivered', channel, words });
}

/** Records that the subject's own agent has seen a warning; a second time changes nothing. */
export async function acknowledgeWarning(
  tx: Tx,
  of: OfWarning,
  law: LawOfWarnings,
): Promise<StandingWarning> {
  if (tx.actor.subjectCode !== of.code)
    throw new Problem('forbidden', {
      zh: '只有经营主体的经办人可以确认知悉。',
      en: 'Only the agent of the subject may acknowledge a warning.',
    });
  const { standing } = await load(tx, of, law);
  if (standing.events.some(({ kind }) => kind === 'acknowledged')) return standing;
  return record(tx, of, standing, { kind: 'acknowledged' });
}

/** Records what came of a warning that was given. */
export async function recordOutcome(
  tx: Tx,
  of: OfWarning,
  { outcome, note }: WarningResult,
  law: LawOfWarnings,
): Promise<StandingWarning> {
  const { standing } = await loadForOfficer(tx, of, law);
  if (!standing.events.some(({ kind }) => kind === 'delivered'))
    throw new Problem('conflict', {
      zh: '请先记录用什么方式提醒，再记录结果。',
      en: 'Record first how the warning was given, then what came of it.',
    });
  if (standing.events.filter(({ kind }) => kind === 'outcome').length >= MOST_OUTCOMES)
    throw new Problem('conflict', {
      zh: `这一事项已经记录 ${MOST_OUTCOMES} 次结果，不能再记。这是技术限制，不是法律规定。`,
      en: `${MOST_OUTCOMES} outcomes of this are recorded, and no more can be. The bound is technical and no rule of law.`,
    });
  return record(tx, of, standing, {
    kind: 'outcome',
    outcome,
    ...(note && { note: maskPersonNumbers(note) }),
  });
}

interface Loaded {
  readonly subject: Subject;
  readonly standing: StandingWarning;
}

async function loadForOfficer(tx: Tx, of: OfWarning, law: LawOfWarnings): Promise<Loaded> {
  const loaded = await load(tx, of, law);
  if (!coversPlace(tx.actor, loaded.subject.region)) throw notYourPlace();
  return loaded;
}

/** Loads a warning that stands. What changes warnings of the same subject at the same time waits here. */
async function load(tx: Tx, { code, cause }: OfWarning, law: LawOfWarnings): Promise<Loaded> {
  const locked = await tx.db
    .selectFrom('subject')
    .select('code')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw noSubject();
  const { profile } = await profileOf(tx, code, tx.today);
  const [warned] = await standingWarnings(tx, [profile], law);
  const standing = warned?.warnings.find(({ warning }) => warning.cause === cause);
  if (!standing)
    throw new Problem('not_found', {
      zh: '没有这一项提醒，或者已经不再需要提醒。',
      en: 'There is no such warning, or it no longer stands.',
    });
  return { subject: profile.subject, standing };
}

type Done =
  | Pick<Extract<WarningEvent, { kind: 'delivered' }>, 'kind' | 'channel' | 'words'>
  | Pick<Extract<WarningEvent, { kind: 'acknowledged' }>, 'kind'>
  | Pick<Extract<WarningEvent, { kind: 'outcome' }>, 'kind' | 'outcome' | 'note'>;

/** Saves what was done, with its audit entry and message. */
async function record(
  tx: Tx,
  { code, cause }: OfWarning,
  { warning, events }: StandingWarning,
  done: Done,
): Promise<StandingWarning> {
  const { actor, now } = tx;
  const row: WarningEventTable = {
    subject_code: code,
    cause,
    position: events.length + 1,
    at: now,
    channel: null,
    words: null,
    outcome: null,
    note: null,
    ...done,
    actor: actor.id,
    actor_name: actor.name,
    agency_name: actor.agencyName ?? null,
    agency_code: actor.agencyCode ?? null,
  };
  await tx.db.insertInto('warning_event').values(row).execute();
  const { rule, urgency } = warning;
  const of = { cause, rule, urgency };
  const codes = {
    ...('channel' in done && { channel: done.channel }),
    ...('outcome' in done && { outcome: done.outcome }),
  };
  tx.append({
    audit: {
      // What an agent does about its own subject is in a chain of the subject.
      agency: chainOf({
        name: actor.agencyName ?? code,
        ...(actor.agencyCode && { code: actor.agencyCode }),
      }),
      action: `warning.${done.kind}`,
      subjectCode: code,
      details: { ...of, ...codes },
    },
    // A gateway of text messages takes those of the channel `sms`, words and all.
    message: {
      topic: `warning.${done.kind}`,
      key: code,
      body: {
        subjectCode: code,
        ...of,
        ...codes,
        at: now,
        ...('words' in done && { words: done.words }),
      },
    },
  });
  return { warning, events: [...events, eventOfRow(row)] };
}
