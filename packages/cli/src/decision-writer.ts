import {
  INDETERMINATE,
  rowLength,
  type CompiledScheme,
  type FactGrade,
  type GradeColumns,
} from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { ByteSink } from './byte-sink.ts';
import { csvCell } from './csv-cell.ts';
import { codeLength } from './code-set.ts';
import type { Format } from './format.ts';
import { batchSize, type SubjectBatch } from './subject-batch.ts';

/** No decision takes more bytes beside its class. */
const ROOM = 128;
/** How many answers about rows with unknown facts are kept: some ten megabytes. */
const MOST_ANSWERS = 50_000;

/** What is written behind the code of a row with an unknown fact. */
interface Answer {
  readonly text: string;
  /** Whether its class is known all the same. */
  readonly isKnown: boolean;
}

/** The columns of decisions in CSV. */
export const decisionsHeader = 'code,grade,worst,best,score,mask,scheme\n';

/** Grades batches of subjects and writes one decision a line. */
export class DecisionWriter {
  readonly #compiled: CompiledScheme;
  readonly #format: Format;
  readonly #out: ByteSink;
  readonly #columns: GradeColumns = {
    score: new Int16Array(batchSize),
    grade: new Uint8Array(batchSize),
    mask: new Uint16Array(batchSize),
  };
  /** What stands between code and score, by rank of the class. */
  readonly #afterCode: readonly Buffer[];
  readonly #beforeCode: Buffer;
  readonly #beforeMask: Buffer;
  readonly #end: Buffer;
  readonly #room: number;
  readonly #answers = new Map<string, Answer>();

  constructor(compiled: CompiledScheme, format: Format, out: ByteSink) {
    this.#compiled = compiled;
    this.#format = format;
    this.#out = out;
    const json = format === 'ndjson';
    this.#afterCode = compiled.tables.resolved.scheme.grades.map(({ grade }) =>
      Buffer.from(json ? `","grade":${JSON.stringify(grade)},"score":` : `,${csvCell(grade)},,,`),
    );
    this.#beforeCode = Buffer.from(json ? '{"code":"' : '');
    this.#beforeMask = Buffer.from(json ? ',"mask":' : ',');
    this.#end = Buffer.from(json ? '}\n' : `,${csvCell(schemeCell(compiled))}\n`);
    this.#room = ROOM + this.#end.length + Math.max(...this.#afterCode.map(({ length }) => length));
  }

  /** Writes the decisions of a batch; gives how many of them are not known. */
  write(batch: SubjectBatch): number {
    const { codes, rows, count } = batch;
    const { score, grade, mask } = this.#columns;
    const out = this.#out;
    this.#compiled.gradeRows(rows, count, this.#columns);
    let unknown = 0;
    for (let index = 0; index < count; index += 1) {
      const after = this.#afterCode[grade[index] ?? INDETERMINATE];
      out.reserve(this.#room);
      out.copy(this.#beforeCode, 0, this.#beforeCode.length);
      out.copy(codes, index * codeLength, codeLength);
      if (!after) {
        const { text, isKnown } = this.#unknown(rows, index * rowLength);
        if (!isKnown) unknown += 1;
        out.text(text);
        continue;
      }
      out.copy(after, 0, after.length);
      out.number(score[index] ?? 0);
      out.copy(this.#beforeMask, 0, this.#beforeMask.length);
      out.number(mask[index] ?? 0);
      out.copy(this.#end, 0, this.#end.length);
    }
    return unknown;
  }

  /** The interpreter is slow, and where a column is missing every row needs it: equal rows are asked about once. */
  #unknown(rows: Uint8Array, at: number): Answer {
    const row = String.fromCharCode(...rows.subarray(at, at + rowLength));
    const known = this.#answers.get(row);
    if (known) return known;
    const grade = this.#compiled.gradeUnknown(rows, at);
    const answer = {
      text:
        (this.#format === 'ndjson' ? unknownJson(grade) : unknownCsv(grade)) + String(this.#end),
      isKnown: grade.grade !== undefined,
    };
    if (this.#answers.size === MOST_ANSWERS) this.#answers.clear();
    this.#answers.set(row, answer);
    return answer;
  }
}

/** By which scheme each row was decided, and that it is an example: as in the results of the platform. */
function schemeCell({ tables }: CompiledScheme): string {
  const { id, origin } = tables.resolved.scheme;
  return `${id}（${gradingText['zh-CN'].origins[origin].name}）`;
}

/** What stands behind the code where a fact is unknown: the class may be known all the same. */
const unknownJson = ({ grade, between, score, mask }: FactGrade): string =>
  `","grade":${JSON.stringify(grade ?? null)}` +
  (grade === undefined && between
    ? `,"worst":${JSON.stringify(between.worst)},"best":${JSON.stringify(between.best)}`
    : '') +
  `,"score":${score ?? 'null'},"mask":${mask}`;

const unknownCsv = ({ grade, between, score, mask }: FactGrade): string =>
  [
    '',
    csvCell(grade ?? ''),
    ...(grade === undefined && between
      ? [csvCell(between.worst), csvCell(between.best)]
      : ['', '']),
    score ?? '',
    mask,
  ].join(',');
