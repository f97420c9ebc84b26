import { maskResidentId, parseUscc } from '@xinyong/core';
import type { ByteSink } from './byte-sink.ts';
import { csvCell } from './csv-cell.ts';
import type { Problem } from './problem.ts';

/** The columns of the file of rejected rows. */
export const rejectsHeader = 'line,offset,field,code,raw\n';

/** Eighteen digits as people write them; the last may be X. */
const NUMBER = /(?<!\d)\d(?:[ -]?\d){16}[ -]?[\dXx](?!\d)/g;

/** Stars for what has the shape of somebody's number (公民身份号码); valid codes stay. */
const maskPersons = (text: string): string =>
  text.replaceAll(NUMBER, (found) => {
    const parsed = parseUscc(found);
    return !parsed.ok && parsed.problems.some(({ code }) => code === 'resident-id')
      ? maskResidentId(found)
      : found;
  });

/** Bytes as a text with one character a byte. */
const byteText = (text: string): string => Buffer.from(text).toString('latin1');

function masked(raw: string, person: string | undefined): string {
  const text = maskPersons(raw);
  if (person === undefined) return text;
  const number = byteText(person);
  if (raw.includes(number)) return maskPersons(raw.replaceAll(number, maskResidentId(number)));
  // Written with escapes: nothing of the row is repeated then, unless the number stood there in digits after all.
  return text === raw ? maskResidentId(person) : text;
}

/** Writes a rejected row: where it stands, what is wrong, and the row itself, byte for byte within quotes. */
export function writeReject(
  sink: ByteSink,
  { field, code, person }: Problem,
  line: number,
  offset: number,
  row: Buffer,
): void {
  sink.text(`${line},${offset},${csvCell(maskPersons(field))},${code},"`);
  sink.text(masked(row.toString('latin1'), person).replaceAll('"', '""'), 'latin1');
  sink.text('"\n');
}
