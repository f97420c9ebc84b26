import type { PublishedTemplate } from '@xinyong/contract';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { templateOfRow } from './template-row.ts';

/** A version of a template; without one, that which can be signed today, or else the newest. */
export async function loadTemplate(
  { db, today }: Tx,
  id: string,
  version?: number,
): Promise<PublishedTemplate> {
  let found = db.selectFrom('promise_template').selectAll().where('id', '=', id);
  if (version !== undefined) found = found.where('version', '=', version);
  const rows = await found.orderBy('version', 'desc').execute();
  const templates = rows.map(templateOfRow);
  const published =
    templates.find(
      ({ template: { validFrom, validTo } }) =>
        validFrom <= today && (validTo === undefined || today < validTo),
    ) ?? templates[0];
  if (!published) throw noTemplate();
  return published;
}

export const noTemplate = (): Problem =>
  new Problem('not_found', {
    zh: '没有这份承诺书模板。',
    en: 'There is no such template.',
  });
