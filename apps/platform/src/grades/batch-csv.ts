import type { Work } from '../http/file-answer.ts';
import { BOM, csvLine } from '../records/csv.ts';

const ROWS = 500;
const headings = [
  '统一社会信用代码',
  '经营主体名称',
  '信用等级',
  '最低可能等级',
  '最高可能等级',
  '得分',
  '限制条款（位）',
  '方案摘要',
];

/** Every result of a batch as CSV with Chinese headings, in the order of the codes, read in pages so that any number fits. */
export async function* csvOfResults(batchId: string, work: Work): AsyncIterable<string> {
  yield BOM + csvLine(headings);
  let after = '';
  for (;;) {
    const rows = await work(({ db }) =>
      db
        .selectFrom('grade_result')
        .leftJoin('subject', 'subject.code', 'grade_result.subject_code')
        .select([
          'subject_code',
          'subject.name',
          'class',
          'worst',
          'best',
          'score',
          'mask',
          'digest',
        ])
        .where('batch_id', '=', batchId)
        .where((eb) => eb(eb.ref('subject_code').$castTo<string>(), '>', after))
        .orderBy('subject_code')
        .limit(ROWS)
        .execute(),
    );
    const lines = rows.map(({ subject_code: code, name, class: grade, worst, best, ...row }) =>
      csvLine([
        code,
        name ?? '',
        grade ?? '',
        worst,
        best,
        row.score === null ? '' : String(row.score),
        String(row.mask),
        row.digest,
      ]),
    );
    yield lines.join('');
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    after = last.subject_code;
  }
}
