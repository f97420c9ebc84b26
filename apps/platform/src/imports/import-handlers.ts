import type { contract, ImportReport, ReportedFinding } from '@xinyong/contract';
import { recordText } from '@xinyong/core/text';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { ImportFindingTable, ImportTable } from '../database/import-table.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import { importFile, type ImportMeans } from './import-file.ts';
import { sourceOfBytes } from './import-source.ts';
import { sampleImporter } from './import-sample.ts';

type ImportHandlers = Pick<
  Handlers<typeof contract.records>,
  'import' | 'importReport' | 'importFindings'
>;

/** 导入: a file, its report, and what was found in its cells. */
export const importHandlers = (means: ImportMeans): ImportHandlers => ({
  import: ({ query: { fileName }, body }, tx) =>
    importFile(tx, means, sourceOfBytes(fileName, body)),

  importReport: async ({ params: { id } }, tx) => reportOfRow(await findImport(tx, id)),

  importFindings: async ({ params: { id }, query: { cursor, limit = 20 } }, tx) => {
    const [after = '0'] = positionOf(cursor, z.tuple([z.string().regex(/^\d{1,9}$/)])) ?? [];
    await findImport(tx, id);
    const rows = await tx.db
      .selectFrom('import_finding')
      .selectAll()
      .where('import_id', '=', id)
      .where('position', '>', Number(after))
      .orderBy('position')
      .limit(limit + 1)
      .execute();
    const page = pageOf(limit, rows, ({ position }) => [String(position)]);
    return { ...page, data: page.data.map(findingOfRow) };
  },
});

/** An import is seen by whoever did it; that of the sample by everyone who may import. */
async function findImport({ db, actor }: Tx, id: string): Promise<Selectable<ImportTable>> {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('id', '=', id)
    .where('imported_by', 'in', [actor.id, sampleImporter.id])
    .executeTakeFirst();
  if (!row)
    throw new Problem('not_found', {
      zh: '没有这次导入，或不是您导入的文件。',
      en: 'There is no such import, or another imported the file.',
    });
  return row;
}

const reportOfRow = (row: Selectable<ImportTable>): ImportReport => ({
  id: row.id,
  fileName: row.file_name,
  kind: row.kind,
  encoding: row.encoding,
  rows: row.rows,
  created: row.created,
  unchanged: row.unchanged,
  ended: row.ended,
  rejected: row.rejected,
  warned: row.warned,
  normalised: row.normalised,
  masked: row.masked,
  importedAt: row.imported_at,
});

const findingOfRow = (row: Selectable<ImportFindingTable>): ReportedFinding => ({
  line: row.line,
  column: row.column_name,
  level: row.level,
  code: row.code,
  value: row.value,
  ...(row.suggestion !== null && { suggestion: row.suggestion }),
  message: recordText.en.findings[row.code],
  messageZh: recordText['zh-CN'].findings[row.code],
});
