import { isUtf8 } from 'node:buffer';
import { maskPersonNumbers, maskResidentId } from '@xinyong/core';
import type { ByteSink } from './byte-sink.ts';
import { csvCell } from './csv-cell.ts';
import type { Problem } from './problem.ts';
import { shown } from './shown.ts';

/** The columns of the file of rejected rows. */
export const rejectsHeader = 'line,offset,field,code,raw\n';

/** What may hold a number: none goes on behind these characters, and most of what stands between them is short. */
const STRETCH = /[^",:{}]{15,}/g;
/** A character of JSON that is written by its number, but for those that end or escape a text. */
const ESCAPED = /\\u00(?:2[013-9a-f]|[346-9a-f][\da-f]|5[\dabd-f])|\\u(?!00|d[89a-f])[\da-f]{4}/gi;
/** What is UTF-8 within bytes that are not, one character a byte. */
const UTF8 =
  /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+/g;
/** What a spreadsheet would take for a formula begins so: as in the exports of the platform. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

const unescaped = (text: string): string =>
  text.replaceAll(ESCAPED, (found) => String.fromCharCode(Number.parseInt(found.slice(2), 16)));

/** A text without numbers of persons; what holds none is not changed by a character. */
const masked = (text: string, person: string | undefined): string =>
  text.replaceAll(STRETCH, (stretch) => {
    const plain = unescaped(stretch);
    const safe = maskPersonNumbers(
      person === undefined ? plain : plain.replaceAll(person, maskResidentId(person)),
    );
    return safe === plain ? stretch : safe;
  });

/** A row byte for byte but for numbers of persons. */
function maskedRow(row: Buffer, person: string | undefined): Buffer {
  const text = row.toString();
  // It stands there in a way that nobody thought of: nothing of the row is repeated then.
  if (person !== undefined && !unescaped(text).includes(person))
    return Buffer.from(maskResidentId(person));
  if (isUtf8(row)) return Buffer.from(masked(text, person));
  const bytes = row
    .toString('latin1')
    .replaceAll(UTF8, (part) =>
      Buffer.from(masked(Buffer.from(part, 'latin1').toString(), person)).toString('latin1'),
    );
  return Buffer.from(bytes, 'latin1');
}

/** The name of a field, which may be any member of the file: as it may be shown, and never a formula. */
function fieldCell(field: string): string {
  const name = shown(field);
  return csvCell(FORMULA.test(name) ? `'${name}` : name);
}

/** Writes a rejected row: where it stands, what is wrong, and the row itself, byte for byte within quotes. */
export function writeReject(
  sink: ByteSink,
  { field, code, person }: Problem,
  line: number,
  offset: number,
  row: Buffer,
): void {
  sink.text(`${line},${offset},${fieldCell(field)},${code},"`);
  sink.text(maskedRow(row, person).toString('latin1').replaceAll('"', '""'), 'latin1');
  sink.text('"\n');
}
