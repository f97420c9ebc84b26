import type { PublishedTemplate } from '@xinyong/contract';
import type { Selectable } from 'kysely';
import type { PromiseTemplateTable } from './template-table.ts';

export const templateOfRow = (row: Selectable<PromiseTemplateTable>): PublishedTemplate => {
  const { validTo: _validTo, ...body } = row.body;
  return {
    template: { ...body, ...(row.valid_to && { validTo: row.valid_to }) },
    acceptor: { name: row.agency_name, code: row.agency_code },
    place: row.place,
    digest: row.digest,
  };
};
