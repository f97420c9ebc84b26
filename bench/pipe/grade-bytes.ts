import { existsSync } from 'node:fs';
import type { ResolvedScheme } from '@xinyong/core';

type Format = 'csv' | 'ndjson';

/** Bytes of a whole file in, bytes of the decisions out. */
type GradeBytes = (bytes: Uint8Array, format: Format) => Uint8Array;

/** The part of the command line's `Grader` that is called here. */
interface Grader {
  readonly decisions: { take(): Uint8Array };
  readonly rejects: { take(): Uint8Array };
  space(): Uint8Array;
  take(count: number): void;
}

/** Where `xinyong grade` turns bytes into bytes. To measure another one, change this line and {@link loadGradeBytes}. */
const grader = new URL('../../packages/cli/src/grader.ts', import.meta.url);

/** What `xinyong grade` does between reading and writing; undefined where this checkout has no command line. */
export async function loadGradeBytes(resolved: ResolvedScheme): Promise<GradeBytes | undefined> {
  if (!existsSync(grader)) return undefined;
  // Imported by its path: the package exports nothing but its command.
  const { Grader } = (await import(grader.href)) as {
    Grader: new (resolved: ResolvedScheme, input: Format, output: Format) => Grader;
  };
  return (bytes, format) => {
    const run = new Grader(resolved, format, format);
    const decisions: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const space = run.space();
      const count = Math.min(space.length, bytes.length - at);
      space.set(bytes.subarray(at, at + count));
      at += count;
      run.take(count);
      decisions.push(run.decisions.take().slice());
    }
    run.take(0);
    decisions.push(run.decisions.take().slice());
    const rejected = run.rejects.take();
    if (rejected.length > 0) throw new Error(Buffer.from(rejected).toString());
    return Buffer.concat(decisions);
  };
}
