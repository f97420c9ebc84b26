import type { ImportSource } from './import-source.ts';
import type { Encoding } from './survey-file.ts';

const BOM = '\uFEFF';

/** The text of a file bit by bit, without a byte order mark; a character may be split across chunks. */
export async function* decodeText(
  source: ImportSource,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let isStart = true;
  const bit = (text: string): string => {
    const isMarked = isStart && text.startsWith(BOM);
    isStart &&= text === '';
    return isMarked ? text.slice(BOM.length) : text;
  };
  for await (const chunk of source.open()) yield bit(decoder.decode(chunk, { stream: true }));
  yield bit(decoder.decode());
}
