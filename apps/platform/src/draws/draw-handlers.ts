import type { contract, Sampling } from '@xinyong/contract';
import {
  commitmentOf,
  replaceSubject,
  riskClasses,
  runDraw,
  samplingRule,
  triggeredMode,
  type DrawOccasion,
  type InspectionLaw,
  type RepairLaw,
  type RiskClass,
  type SamplingRule,
} from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import * as z from 'zod';
import { servedBy } from '../agency-actor.ts';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import { noSubject } from '../subjects/subject-handlers.ts';
import { abandonDraw } from './abandon-draw.ts';
import { allowed } from './allowed.ts';
import { changeDraw, recordDrawEvent } from './change-draw.ts';
import { drawDetail, summaryColumns, summaryOfRow } from './draw-detail.ts';
import { freezeOrder, type FrozenOrder } from './freeze-order.ts';
import { loadDraw, loadOwnDraw, type LoadedDraw } from './load-draw.ts';
import { mergedVisits } from './merged-visits.ts';
import { publicationOf } from './publication-of.ts';
import { refuseSecondDraw } from './refuse-second-draw.ts';
import { seedOf } from './seed-of.ts';
import type { SeedVault } from './seed-vault.ts';
import { verifyPublished } from './verify-published.ts';

/** What draws need beside the unit of work. */
interface DrawMeans {
  readonly law: RepairLaw;
  readonly inspection: InspectionLaw;
  readonly seeds: SeedVault;
}

/** 双随机抽查: plan, commit, draw, replace, publish or abandon, verify. */
export const drawHandlers = ({
  law,
  inspection,
  seeds,
}: DrawMeans): Handlers<typeof contract.draws> => ({
  plan: async ({ body }, tx) => {
    const { actor, db, now } = tx;
    const { agencyName, agencyCode = null } = actor;
    if (agencyName === undefined)
      throw new Problem('forbidden', {
        zh: '只有机关的经办人员才能拟定计划。',
        en: 'Only an officer of an agency may plan a draw.',
      });
    const id = tx.newId();
    const frozen = await freezeOrder(tx, id, body, { path: 'body', law, inspection });
    await db
      .insertInto('draw')
      .values({
        id,
        agency_name: agencyName,
        agency_code: agencyCode,
        state: 'planned',
        version: 1,
        ...columnsOf(frozen),
        created_at: now,
      })
      .execute();
    await recordDrawEvent(tx, { id, version: 1, state: 'planned' }, 'plan');
    tx.append({
      audit: {
        agency: chainOf({ name: agencyName, ...(agencyCode !== null && { code: agencyCode }) }),
        action: 'draw.plan',
        drawId: id,
        details: { to: 'planned', version: 1, ...countsOf(frozen) },
      },
    });
    return drawDetail(tx, id);
  },

  change: async ({ params: { id }, body: { version, order } }, tx) => {
    const loaded = await loadOwnDraw(tx, id, version);
    const to = allowed(loaded, 'change', { at: tx.now });
    const frozen = await freezeOrder(tx, id, order, { path: 'body.order', law, inspection });
    await changeDraw(tx, loaded, {
      command: 'change',
      to,
      set: columnsOf(frozen),
      details: countsOf(frozen),
    });
    return drawDetail(tx, id);
  },

  commit: async ({ params: { id }, body: { version } }, tx) => {
    const loaded = await loadOwnDraw(tx, id, version);
    const to = allowed(loaded, 'commit', { at: tx.now });
    await refuseSecondDraw(tx, loaded);
    const { plan_digest: planDigest } = loaded.row;
    const { seed, sealed } = seeds.make(id);
    const commitment = commitmentOf(planDigest, seed);
    await changeDraw(tx, loaded, {
      command: 'commit',
      to,
      set: { seed: sealed, commitment, committed_at: tx.now },
      details: { planDigest, commitment },
    });
    return drawDetail(tx, id);
  },

  run: async ({ params: { id }, body: { version } }, tx) => {
    const loaded = await loadOwnDraw(tx, id, version);
    const to = allowed(loaded, 'draw', occasionOf(loaded, tx));
    const result = runDraw(loaded.row.plan, seedOf(loaded, seeds));
    await changeDraw(tx, loaded, {
      command: 'draw',
      to,
      set: { result: JSON.stringify(result) },
      details: {
        visits: result.visits.length,
        unstaffed: result.visits.filter(({ unstaffed }) => unstaffed).length,
      },
    });
    return drawDetail(tx, id);
  },

  replace: async ({ params: { id }, body: { version, subject, reason } }, tx) => {
    const loaded = await loadOwnDraw(tx, id, version);
    const { row } = loaded;
    // Without a result the state refuses, whatever the replacement would come to.
    const replacement = row.result
      ? replaceSubject(row.plan, seedOf(loaded, seeds), row.result, { subject, reason })
      : undefined;
    const refusal = replacement?.ok === false ? replacement.refusal : undefined;
    const to = allowed(
      loaded,
      'replace',
      { ...occasionOf(loaded, tx), ...(replacement && { replacement }) },
      refusal && {
        zh: inspectionText['zh-CN'].replacementRefusals[refusal],
        en: inspectionText.en.replacementRefusals[refusal],
      },
    );
    if (replacement?.ok)
      await changeDraw(tx, loaded, {
        command: 'replace',
        to,
        set: { result: JSON.stringify(replacement.draw) },
        replaced: { subject, reason },
      });
    return drawDetail(tx, id);
  },

  publish: async ({ params: { id }, body: { version } }, tx) => {
    const loaded = await loadOwnDraw(tx, id, version);
    const { row } = loaded;
    allowed(loaded, 'publish', occasionOf(loaded, tx));
    if (!row.result) throw new TypeError(`The draw ${id} was drawn and has no result.`);
    const { publication, verification, digest } = publicationOf(
      loaded,
      seedOf(loaded, seeds),
      row.result,
    );
    const occasion = { ...occasionOf(loaded, tx), findings: verification.findings };
    const verified = await changeDraw(tx, loaded, {
      command: 'verify',
      to: allowed(loaded, 'verify', occasion),
    });
    await changeDraw(tx, verified, {
      command: 'publish',
      to: allowed(verified, 'publish', occasion),
      set: {
        publication,
        verification: JSON.stringify(verification),
        published_at: tx.now,
        seed: null,
      },
      details: { digest },
    });
    return drawDetail(tx, id);
  },

  abandon: async ({ params: { id }, body }, tx) => {
    await abandonDraw(tx, id, body, seeds);
    return drawDetail(tx, id);
  },

  get: ({ params: { id } }, tx) => drawDetail(tx, id),

  visits: ({ query }, tx) => mergedVisits(tx, query),

  list: async ({ query: { cursor, limit = 20 } }, { db, actor }) => {
    const after = positionOf(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    let found = db
      .selectFrom('draw')
      .select([...summaryColumns, 'created_at'])
      .where((eb) =>
        eb.or([
          eb('committed_at', 'is not', null),
          ...(actor.scopes.includes('draws:run') ? [servedBy(actor, eb)] : []),
        ]),
      );
    if (after) {
      const [at, id] = after;
      found = found.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(at, id)));
    }
    const rows = await found
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { data, nextCursor } = pageOf(limit, rows, (row) => [row.created_at, row.id]);
    return { data: data.map(summaryOfRow), nextCursor };
  },

  verify: async ({ params: { id } }, tx) => {
    const { row } = await loadDraw(tx, id);
    const { commitment, verification } = row;
    const { findings } = verifyPublished(
      { publication: publishedOf(row), commitment },
      verification,
    );
    return { verified: findings.length === 0, findings };
  },

  publication: async ({ params: { id } }, tx) => {
    const { row } = await loadDraw(tx, id);
    return {
      name: `draw-${id}.json`,
      mediaType: 'application/json',
      content: new TextEncoder().encode(publishedOf(row)),
    };
  },

  sampling: async ({ query: { place, sector, on } }, { today }): Promise<Sampling> => {
    const found = riskClasses.map((riskClass) => ({
      riskClass,
      rule: samplingRule({ riskClass, sector, place, on: on ?? today, law: inspection }),
    }));
    const docs = found.flatMap(({ rule }) => {
      const { attention, ratio, frequency, keyFieldFloor } = rule ?? {};
      const cites = [attention, ratio, frequency, keyFieldFloor].map((part) => part?.cite);
      return [...cites, ratio?.fromCite].flatMap((cite) => cite?.doc ?? []);
    });
    return {
      // No class has a rule where the law says nothing about the day.
      ...(found.every(({ rule }) => rule) && {
        rules: Object.fromEntries(found.map(({ riskClass, rule }) => [riskClass, rule])) as Record<
          RiskClass,
          SamplingRule
        >, // a rule for each class
      }),
      instruments: [...new Set(docs)].flatMap((doc) => {
        const found = inspection.sampling.instruments.get(doc);
        if (!found) return [];
        const { id, title, titleEn, number } = found;
        return [{ id, title, titleEn, number }];
      }),
    };
  },

  triggered: async ({ params: { code }, body }, { db, today }) => {
    const subject = await db
      .selectFrom('subject')
      .select('region')
      .where('code', '=', code)
      .executeTakeFirst();
    if (!subject) throw noSubject();
    const { riskClass, keyField, check, events, since, on = today, lengths } = body;
    return triggeredMode({
      riskClass,
      keyField,
      check,
      events,
      since,
      on,
      place: body.place ?? subject.region,
      ...(lengths && { lengths }),
      law: inspection,
    });
  },
});

const columnsOf = ({ plan, digest, names }: FrozenOrder) => ({
  title: plan.title,
  place: plan.place,
  sector: plan.sector,
  first_day: plan.period.from,
  last_day: plan.period.to,
  plan: JSON.stringify(plan),
  plan_digest: digest,
  names: JSON.stringify(names),
});

const countsOf = ({ plan, digest }: FrozenOrder) => ({
  planDigest: digest,
  subjects: plan.subjects.length,
  inspectors: plan.inspectors.length,
});

const occasionOf = ({ row }: LoadedDraw, { now }: Tx): DrawOccasion => ({
  at: now,
  ...(row.committed_at !== null && { commitmentPublishedAt: row.committed_at }),
});

function publishedOf({ publication, abandoned }: LoadedDraw['row']): string {
  if (publication !== null) return publication;
  if (abandoned)
    throw new Problem('conflict', {
      zh: '这次抽查已经作废，随机种子丢失，没有公布，无法核验。',
      en: 'This draw was abandoned, and its seed is lost: it is not published and cannot be verified.',
    });
  throw new Problem('conflict', {
    zh: '结果和种子还没有公布，公布以后才能核验。',
    en: 'Result and seed are not published yet; once they are, the draw can be verified.',
  });
}
