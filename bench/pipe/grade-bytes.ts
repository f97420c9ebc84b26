import type { CompiledScheme } from '@xinyong/core';
// By its path: the package exports nothing but its command.
import { Grader } from '../../packages/cli/src/grader.ts';

/** What `xinyong grade` does between reading and writing: bytes of a whole file in, bytes of the decisions out. */
export function gradeBytes(
  compiled: CompiledScheme,
  bytes: Uint8Array,
  format: 'csv' | 'ndjson',
): Uint8Array {
  const run = new Grader(compiled, format, format);
  const decisions: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = run.space();
    const count = Math.min(space.length, bytes.length - at);
    space.set(bytes.subarray(at, at + count));
    at += count;
    run.take(count);
    decisions.push(new Uint8Array(run.decisions.take()));
  }
  run.take(0);
  decisions.push(new Uint8Array(run.decisions.take()));
  const rejected = run.rejects.take();
  if (rejected.length > 0) throw new Error(Buffer.from(rejected).toString());
  return Buffer.concat(decisions);
}
