import type { contract, PageQuery } from '@xinyong/contract';
import { readyTemplates, regionChain, type IsoDay } from '@xinyong/core';
import * as z from 'zod';
import { chainOf } from '../audit/append-audit.ts';
import { servedBy } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import { withinPlace } from '../promises/levels-of-place.ts';
import { loadTemplate, noTemplate } from './load-template.ts';
import { publishTemplate } from './publish-template.ts';
import { templateOfRow } from './template-row.ts';

const position = z.tuple([z.uuid(), z.string().regex(/^\d{1,6}$/)]);

/** 承诺书模板. */
export const templateHandlers: Handlers<typeof contract.promiseTemplates> = {
  list: async ({ query: { type, place, cursor, limit = 20 } }, { db, today }) => {
    const after = positionOf(cursor, position);
    let found = db
      .selectFrom('promise_template')
      .selectAll()
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]));
    if (type) found = found.where('type', '=', type);
    // Who lives in a county is served by its agencies and by those of the divisions above it, and may look below.
    if (place)
      found = found.where((eb) =>
        eb.or([
          eb('place', 'in', regionChain(place)),
          eb('place', 'like', `${withinPlace(place)}%`),
        ]),
      );
    if (after)
      found = found.where((eb) =>
        eb(eb.refTuple('id', 'version'), '>', eb.tuple(after[0], Number(after[1]))),
      );
    const rows = await found
      .orderBy('id')
      .orderBy('version')
      .limit(limit + 1)
      .execute();
    return pageOf(limit, rows.map(templateOfRow), ({ template }) => [
      template.id,
      String(template.version),
    ]);
  },

  mine: ({ query }, tx) => ownTemplates(tx, query),

  ready: async () => ({ templates: readyTemplates }),

  publish: ({ body }, tx) => publishTemplate(tx, body),

  retire: async ({ params: { id }, body: { version, validTo } }, tx) => {
    const published = await loadTemplate(tx, id, version);
    if (published.acceptor.code !== tx.actor.agencyCode) throw noTemplate();
    if (validTo < tx.today) throw endsBefore(tx.today);
    const retired = await tx.db
      .updateTable('promise_template')
      .set({ valid_to: validTo })
      .where('id', '=', id)
      .where('version', '=', version)
      // One that has a successor ends where that begins: later there would be two to sign.
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validTo)]))
      .returning('id')
      .executeTakeFirst();
    if (!retired) throw endsEarlier();
    tx.append({
      audit: {
        agency: chainOf(published.acceptor),
        action: 'promise-template.retire',
        details: { templateId: id, version, validTo },
      },
      message: {
        topic: 'promise-template.retired',
        key: id,
        body: { templateId: id, version, validTo, at: tx.now },
      },
    });
    return loadTemplate(tx, id, version);
  },

  get: ({ params: { id }, query: { version } }, tx) => loadTemplate(tx, id, version),
};

async function ownTemplates({ db, actor }: Tx, { cursor, limit = 20 }: PageQuery) {
  const after = positionOf(cursor, position);
  let found = db
    .selectFrom('promise_template')
    .selectAll()
    .where((eb) => servedBy(actor, eb));
  if (after)
    found = found.where((eb) =>
      eb(eb.refTuple('id', 'version'), '<', eb.tuple(after[0], Number(after[1]))),
    );
  const rows = await found
    .orderBy('id', 'desc')
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(limit, rows.map(templateOfRow), ({ template }) => [
    template.id,
    String(template.version),
  ]);
}

const endsBefore = (today: IsoDay): Problem =>
  new Problem('conflict', {
    zh: `停用之日不能早于今天（${today}）。`,
    en: `The day of its end cannot be before today (${today}).`,
  });

const endsEarlier = (): Problem =>
  new Problem('conflict', {
    zh: '这一版在更早的一天已经停用，不能延后。要继续使用，请发布新的版本。',
    en: 'This version ends earlier already, and its end cannot be put off. To go on using it, publish a new version.',
  });
