import type { GradeBatchOrder } from '@xinyong/contract';
import {
  codesWithin,
  dayOf,
  gradingOverlays,
  resolveScheme,
  schemeDigest,
  type RegionCode,
  type Scheme,
  type ScoredScheme,
} from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { Selectable } from 'kysely';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { coversPlace } from '../covers-place.ts';
import type { GradeBatchTable } from './grade-table.ts';
import { keepSchemes } from './keep-schemes.ts';
import type { PlatformSchemes } from './platform-schemes.ts';
import { coveredKinds } from './profile-of.ts';
import { schemeById } from './scheme-by-id.ts';

/** Begins to grade the subjects of a place (批量评价); what is graded is graded after the answer. */
export async function beginBatch(
  tx: Tx,
  { scheme: id, on = tx.today, place }: GradeBatchOrder,
  schemes: PlatformSchemes,
): Promise<Selectable<GradeBatchTable>> {
  const { agencyName, agencyCode } = tx.actor;
  if (agencyCode === undefined || !coversPlace(tx.actor, place)) throw outsideDivision();
  const scheme = forBatches(schemeById(schemes, id));
  const resolved = resolveScheme(scheme, gradingOverlays, { on: dayOf(on), place });
  if (!resolved) throw noSchemeOn();
  const digest = schemeDigest(resolved);
  const name = agencyName ?? tx.actor.name;
  const batch = await tx.db
    .insertInto('grade_batch')
    .values({
      id: tx.newId(),
      scheme: scheme.id,
      origin: scheme.origin,
      digest,
      graded_on: on,
      place,
      state: 'running',
      agency_name: name,
      agency_code: agencyCode,
      after_code: '',
      subjects: await countSubjects(tx, scheme, place),
      done: 0,
      grades: '{}',
      covered: JSON.stringify(await coveredKinds(tx)),
      started_at: tx.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing()) // the index grade_batch_running
    .returningAll()
    .executeTakeFirst();
  if (!batch) throw runningAlready();
  await keepSchemes(tx, [{ digest, body: resolved }]);
  tx.append({
    audit: {
      agency: chainOf({ name, code: agencyCode }),
      action: 'grade-batch.started',
      batchId: batch.id,
      details: {
        scheme: scheme.id,
        digest,
        on,
        place,
        subjects: batch.subjects,
      },
    },
  });
  return batch;
}

/** Results of others are not computed here, and a list without a base gives no class. */
function forBatches(scheme: Scheme): ScoredScheme {
  if (scheme.form === 'scored' && scheme.base !== null) return scheme;
  throw Problem.ofField('body.scheme', 'not-computed', {
    zh: '这个评价方案不由本平台计算等级，请选择其他方案。',
    en: 'This platform computes no class by this scheme; choose another.',
  });
}

async function countSubjects(
  { db }: Tx,
  { subjects }: ScoredScheme,
  place: RegionCode,
): Promise<number> {
  const [first, last] = codesWithin(place);
  const { count } = await db
    .selectFrom('subject')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('region', '>=', first)
    .where('region', '<=', last)
    .where('kind', 'in', subjects)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const outsideDivision = (): Problem =>
  new Problem('forbidden', {
    zh: '您只能评价本机关所在行政区划及其下级的经营主体。',
    en: 'You may only grade the subjects of the division of your agency and below it.',
  });

const noSchemeOn = (): Problem =>
  Problem.ofField('body.on', 'no-scheme', {
    zh: gradingText['zh-CN'].refusals.NO_SCHEME,
    en: gradingText.en.refusals.NO_SCHEME,
  });

const runningAlready = (): Problem =>
  new Problem('conflict', {
    zh: '这个地区按这个方案的批量评价正在进行，请等它完成。',
    en: 'A batch of this place and scheme is running; wait until it is done.',
  });
