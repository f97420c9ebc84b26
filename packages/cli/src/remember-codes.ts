import { isUsccAt } from '@xinyong/core';
import { codeLength } from './code-set.ts';
import { readSome } from './file-io.ts';
import type { Format } from './format.ts';
import type { Grader } from './grader.ts';

const LINE_FEED = 10;
/** Where the code stands in a line of decisions. */
const codeAt = { csv: 0, ndjson: '{"code":"'.length };

/**
 * Tells a grader every code in the first bytes of a file of decisions, behind its header. Gives how many there are;
 * undefined where it is no such file.
 */
export function rememberCodes(
  grader: Grader,
  file: number,
  length: number,
  format: Format,
): number | undefined {
  const buffer = Buffer.alloc(1 << 20);
  let [done, kept, count, isHeader] = [0, 0, 0, true];
  while (done < length) {
    const room = buffer.subarray(kept, Math.min(buffer.length, kept + length - done));
    const read = readSome(file, room, done);
    if (read === 0) return undefined;
    done += read;
    const end = kept + read;
    let at = 0;
    for (;;) {
      const found = buffer.indexOf(LINE_FEED, at);
      if (found < 0 || found >= end) break;
      const code = at + codeAt[format];
      if (isHeader) isHeader = false;
      else if (
        code + codeLength <= found &&
        isUsccAt(buffer, code) &&
        grader.remember(buffer, code)
      )
        count += 1;
      else return undefined;
      at = found + 1;
    }
    if (at === 0) return undefined;
    buffer.copyWithin(0, at, end);
    kept = end - at;
  }
  return kept === 0 ? count : undefined;
}
