import { createHash } from 'node:crypto';
import type { ImportReport } from '@xinyong/contract';
import { binaryFile, emptyFile, undecodable } from './file-refusal.ts';
import type { ImportSource } from './import-source.ts';

export type Encoding = ImportReport['encoding'];

/** What is known of a file after one look at all of its bytes. */
export interface Survey {
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
}

const NEWLINE = 0x0a;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Tells the encoding of a file from all of its bytes, not from the first: columns have ASCII codes, and
 * the first Chinese character may come late. GB18030 that passes as UTF-8 would have to consist of the
 * few words that do, such as 联通. Refuses what is empty, binary, or neither.
 */
export async function surveyFile(source: ImportSource): Promise<Survey> {
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of source.open()) {
    hash.update(chunk);
    const zero = chunk.indexOf(0);
    if (zero >= 0) throw binaryFile(size + zero);
    if (start.length < UTF8_BOM.length) start = Buffer.concat([start, chunk.subarray(0, 3)]);
    size += chunk.length;
  }
  if (size === 0) throw emptyFile();
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
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        decoder.decode(chunk.subarray(from, to + 1));
        line += 1;
        from = to + 1;
      }
      decoder.decode(chunk.subarray(from), { stream: true });
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return line; // what a fatal decoder throws
    throw error;
  }
}
