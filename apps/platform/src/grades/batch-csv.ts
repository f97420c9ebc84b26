import { gradingText } from '@xinyong/core/text';
import type { Selectable } from 'kysely';
import type { Work } from '../http/file-answer.ts';
import { BOM, csvLine } from '../records/csv.ts';
import type { GradeBatchTable, GradeResultTable } from './grade-table.ts';

type Row = Selectable<GradeResultTable> & { readonly name: string | null };
type Batch = Pick<Selectable<GradeBatchTable>, 'id' | 'scheme' | 'origin'>;

const ROWS = 500;
const { origins } = gradingText['zh-CN'];
const columns: readonly (readonly [heading: string, cell: (row: Row, batch: Batch) => string])[] = [
  ['统一社会信用代码', (row) => row.subject_code],
  ['经营主体名称', ({ name }) => name ?? ''],
  ['信用等级', (row) => row.class ?? ''],
  ['最低可能等级', ({ worst }) => worst],
  ['最高可能等级', ({ best }) => best],
  ['得分', ({ score }) => (score === null ? '' : String(score))],
  ['评价方案', (_row, { scheme, origin }) => `${scheme}（${origins[origin].name}）`],
  ['限制条款（位）', ({ mask }) => String(mask)],
  ['方案摘要', ({ digest }) => digest],
];

/** Every result of a batch as CSV with Chinese headings, in the order of the codes, read in pages so that any number fits. */
export async function* csvOfResults(batch: Batch, work: Work): AsyncIterable<string> {
  yield BOM + csvLine(columns.map(([heading]) => heading));
  let after = '';
  for (;;) {
    const rows = await work(({ db }) =>
      db
        .selectFrom('grade_result')
        .leftJoin('subject', 'subject.code', 'grade_result.subject_code')
        .selectAll('grade_result')
        .select('subject.name')
        .where('batch_id', '=', batch.id)
        .where((eb) => eb(eb.ref('subject_code').$castTo<string>(), '>', after))
        .orderBy('subject_code')
        .limit(ROWS)
        .execute(),
    );
    yield rows.map((row) => csvLine(columns.map(([, cell]) => cell(row, batch)))).join('');
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    after = last.subject_code;
  }
}
