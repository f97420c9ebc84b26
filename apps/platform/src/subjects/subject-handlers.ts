import type { contract } from '@xinyong/contract';
import { parseUscc } from '@xinyong/core';
import { UsccSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import { searchName } from './search-name.ts';
import { subjectOfRow } from './subject-row.ts';

/** 经营主体: search and get. */
export const subjectHandlers: Handlers<typeof contract.subjects> = {
  search: async ({ query: { q, kind, cursor, limit = 20 } }, { db }) => {
    const after = positionOf(cursor, z.tuple([UsccSchema]));
    const typed = parseUscc(q);
    let found = db.selectFrom('subject').selectAll();
    if (typed.ok) found = found.where('code', '=', typed.code);
    else found = found.where('search_name', 'like', `%${literal(searchName(q))}%`);
    if (kind) found = found.where('kind', '=', kind);
    if (after) found = found.where('code', '>', after[0]);
    const rows = await found
      .orderBy('code')
      .limit(limit + 1)
      .execute();
    return pageOf(limit, rows.map(subjectOfRow), ({ code }) => [code]);
  },

  get: async ({ params: { code } }, { db }) => {
    const row = await db
      .selectFrom('subject')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirst();
    if (!row) throw noSubject();
    return subjectOfRow(row);
  },
};

export const noSubject = (): Problem =>
  new Problem('not_found', { zh: '没有这个经营主体。', en: 'There is no such subject.' });

/** A part of a name as `like` takes it: nothing in it stands for anything else. */
const literal = (part: string): string => part.replaceAll(/[\\%_]/g, String.raw`\$&`);
