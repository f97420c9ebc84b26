import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { brokenQuotes, cutInCell, hugeRecord, wrongCellCount } from './file-refusal.ts';
import type { ImportSource } from './import-source.ts';
import type { Encoding } from './survey-file.ts';

/** One record of a file. */
export interface TableRow {
  /** Number of the record, the heading is 1; a record may span several lines of text. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Bounds the memory that one record takes: a quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 2 ** 16;

/**
 * The records of a CSV or tab-separated file, the heading first. Empty rows, which spreadsheets leave
 * at the end, are counted and passed over. Refuses records that are not as wide as the heading.
 */
export async function* readTable(
  source: ImportSource,
  encoding: Encoding,
): AsyncGenerator<TableRow, void, undefined> {
  const { delimiter, text } = await withDelimiter(decodeText(source, encoding));
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true, // counted below, where the record has its number
    max_record_size: LONGEST_RECORD,
  });
  pipeline(Readable.from(text), parser, () => undefined); // the parser throws what went wrong
  let line = 0;
  let width: number | undefined;
  try {
    for await (const record of parser) {
      const cells = record as readonly string[]; // without the option `columns` records are lists
      line += 1;
      if (cells.every((cell) => cell === '')) continue;
      width ??= cells.length;
      if (cells.length !== width) throw wrongCellCount(line, cells.length, width);
      yield { line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  } finally {
    parser.destroy();
  }
}

function refusalOf(error: CsvError): Error {
  const record = Number(error['records']) + 1; // the parser counts those it has finished
  const refusals: Partial<Record<CsvError['code'], Error>> = {
    CSV_QUOTE_NOT_CLOSED: cutInCell(Number(error['lines'])),
    CSV_MAX_RECORD_SIZE: hugeRecord(record),
    CSV_INVALID_CLOSING_QUOTE: brokenQuotes(record),
    INVALID_OPENING_QUOTE: brokenQuotes(record),
  };
  return refusals[error.code] ?? error;
}

/** The heading tells the delimiter: no heading has a tab or a comma in it. */
async function withDelimiter(
  text: AsyncGenerator<string, void, undefined>,
): Promise<{ delimiter: ',' | '\t'; text: AsyncGenerator<string, void, undefined> }> {
  let head = '';
  while (!/[\r\n]/.test(head) && head.length < LONGEST_RECORD) {
    const { done, value } = await text.next();
    if (done === true) break;
    head += value;
  }
  const [heading = ''] = head.split(/[\r\n]/, 1);
  return {
    delimiter: heading.includes('\t') ? '\t' : ',',
    text: (async function* () {
      yield head;
      yield* text;
    })(),
  };
}
