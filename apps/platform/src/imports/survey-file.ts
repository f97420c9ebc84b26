import { createHash } from 'node:crypto';
import type { ImportReport } from '@xinyong/contract';
import { binaryFile, emptyFile, undecodable } from './file-refusal.ts';
import type { ImportSource } from './import-source.ts';
import { RecordBounds } from './record-bounds.ts';

export type Encoding = ImportReport['encoding'];

/** What is known of a file after one look at all of its bytes. */
export interface Survey {
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
}

/** Looks at the bytes of a file as they pass by; throws the refusal of what is out of bounds. */
export interface Bounds {
  take(bytes: Uint8Array): void;
  /** After the last byte. */
  end(): void;
}

const NEWLINE = 0x0a;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Tells the encoding of a file from all of its bytes, not from the first: columns have ASCII codes, and
 * the first Chinese character may come late. GB18030 that passes as UTF-8 would have to consist of the
 * few words that do, such as 联通. Refuses what is empty, binary, or neither, and what is out of bounds: a table that
 * has more columns or empty rows than a parser should be given.
 */
export async function surveyFile(
  source: ImportSource,
  bounds: Bounds = new RecordBounds(),
): Promise<Survey> {
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of source.open()) {
    hash.update(chunk);
    const zero = chunk.indexOf(0);
    if (zero >= 0) throw binaryFile(size + zero);
    bounds.take(chunk);
    if (start.length < UTF8_BOM.length) start = Buffer.concat([start, chunk.subarray(0, 3)]);
    size += chunk.length;
  }
  if (size === 0) throw emptyFile();
  bounds.end();
  const digest = hash.digest('hex');

  const utf8 = await firstUndecodableLine(source, 'utf-8');
  if (utf8 === undefined) return { encoding: 'utf-8', digest };
  if (start.subarray(0, 3).equals(UTF8_BOM)) throw undecodable('utf-8', utf8);
  const gb18030 = await firstUndecodableLine(source, 'gb18030');
  if (gb18030 === undefined) return { encoding: 'gb18030', digest };
  throw utf8 > gb18030 ? undecodable('utf-8', utf8) : undecodable('gb18030', gb18030);
}

/** The first line of text, from 1, that is not of the encoding; undefined if all are. */
async function firstUndecodableLine(
  source: ImportSource,
  encoding: Encoding,
): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of source.open()) {
      // In either encoding a byte 0A is a line feed and never part of another character.
      const first = chunk.indexOf(NEWLINE) + 1;
      const last = chunk.lastIndexOf(NEWLINE) + 1;
      if (first > 0) decoder.decode(chunk.subarray(0, first)); // ends the line of earlier chunks
      if (first > 0) line += 1;
      const lines = chunk.subarray(first, last);
      if (!decodes(lines, encoding)) return line + linesBeforeFault(lines, encoding);
      line += countOf(NEWLINE, lines);
      decoder.decode(chunk.subarray(last), { stream: true });
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return line; // what a fatal decoder throws
    throw error;
  }
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many whole lines stand before the first that is not of the encoding. */
function linesBeforeFault(lines: Uint8Array, encoding: Encoding): number {
  let before = 0;
  let from = 0;
  for (let to = lines.indexOf(NEWLINE); to >= 0; to = lines.indexOf(NEWLINE, from)) {
    if (!decodes(lines.subarray(from, to + 1), encoding)) break;
    before += 1;
    from = to + 1;
  }
  return before;
}

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0;
  for (const each of bytes) if (each === byte) count += 1;
  return count;
}
