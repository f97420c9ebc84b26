import type { RecordExportQuery } from '@xinyong/contract';
import {
  archiveDetails,
  archiveFields,
  isArchiveKind,
  recordedOn,
  type ArchiveKind,
  type CreditRecord,
  type IsoDay,
  type RecordKind,
} from '@xinyong/core';
import { archiveText, detailWords, recordText } from '@xinyong/core/text';
import type { Work } from '../http/file-answer.ts';
import { BOM, csvLine } from './csv.ts';
import { recordOfRow } from './record-row.ts';
import { displayedOn } from './visible-records.ts';

const ROWS = 500;
const words = recordText['zh-CN'];

/** Every displayed record of a kind, of one subject or of all, as CSV with Chinese headings, read in pages so that any number fits. */
export async function* csvOfDisplayed(
  { kind, code }: RecordExportQuery,
  today: IsoDay,
  work: Work,
): AsyncIterable<string> {
  const columns = columnsOf(kind);
  yield BOM + csvLine(columns.map(([heading]) => heading));
  let after: Place | undefined;
  do {
    const records = await work(async ({ db }) => {
      let found = db.selectFrom('record').selectAll().where('kind', '=', kind);
      found = found.where(displayedOn(today));
      if (code) found = found.where('subject_code', '=', code);
      if (after) {
        const { subjectCode, id } = after;
        found = found.where((eb) =>
          eb(eb.refTuple('subject_code', 'id'), '>', eb.tuple(subjectCode, id)),
        );
      }
      const rows = await found.orderBy('subject_code').orderBy('id').limit(ROWS).execute();
      return rows.map((row) => recordOfRow(row, today));
    });
    yield records.map((each) => csvLine(columns.map(([, cell]) => cell(each)))).join('');
    after = records.length === ROWS ? records.at(-1) : undefined;
  } while (after);
}

type Place = Pick<CreditRecord, 'subjectCode' | 'id'>;
type Column = readonly [heading: string, cell: (record: CreditRecord) => string];

const common: readonly Column[] = [
  ['经营主体名称', (record) => record.subjectName],
  ['统一社会信用代码', (record) => record.subjectCode],
  ['作出决定的机关', (record) => record.agency.name],
  ['机关代码', (record) => record.agency.code ?? ''],
  ['行政区划', (record) => record.place],
  ['决定书文号', (record) => record.documentNumber],
  ['日期', recordedOn],
];

/** A column of one kind of record. */
const of =
  <K extends RecordKind>(
    kind: K,
    cell: (record: Extract<CreditRecord, { kind: K }>) => string,
  ): Column[1] =>
  (record) =>
    record.kind === kind ? cell(record as Extract<CreditRecord, { kind: K }>) : ''; // the test shows it

function columnsOf(kind: RecordKind): readonly Column[] {
  if (isArchiveKind(kind)) return [...common, ...archiveColumnsOf(kind)];
  switch (kind) {
    case 'penalty':
      return [
        ...common,
        [
          '处罚种类',
          of('penalty', ({ penaltyTypes }) =>
            penaltyTypes.map((type) => words.penaltyTypes[type]).join(';'),
          ),
        ],
        ['罚款金额（元）', of('penalty', ({ fineFen }) => yuan(fineFen))],
        ['没收金额（元）', of('penalty', ({ confiscationFen }) => yuan(confiscationFen))],
        ['违法行为类型', of('penalty', ({ breach }) => breach)],
        ['违法事实', of('penalty', ({ facts }) => facts)],
        ['处罚依据', of('penalty', ({ basis }) => basis)],
        ['处罚内容', of('penalty', ({ content }) => content)],
      ];
    case 'permit':
      return [
        ...common,
        ['许可证书名称', of('permit', ({ certificate }) => certificate)],
        ['许可编号', of('permit', ({ certificateNumber }) => certificateNumber)],
        ['许可内容', of('permit', ({ content }) => content)],
        ['有效期自', of('permit', ({ validFrom }) => validFrom)],
        ['有效期至', of('permit', ({ validTo }) => validTo)],
      ];
    case 'abnormal-listing':
      return [...common, ['列入情形', of(kind, ({ ground }) => words.abnormalGrounds[ground])]];
    case 'serious-listing':
      return [...common, ['列入事由', of(kind, ({ ground }) => ground)]];
  }
}

const archiveColumnsOf = (kind: ArchiveKind): readonly Column[] =>
  archiveFields[kind].map((field) => [
    archiveText['zh-CN'].fields[field],
    of(kind, (record) => {
      const detail = archiveDetails(record).find((each) => each.field === field);
      return detail ? detailWords(detail, 'zh-CN') : '';
    }),
  ]);

/** Fen as yuan with two decimals, without a float on the way. */
const yuan = (fen: number | undefined): string =>
  fen === undefined ? '' : `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
