import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refused } from './refused.ts';

/** @throws Refused where two of the paths name one file: a run would write over what it reads. */
export function refuseSameFile(
  paths: readonly (string | undefined)[],
  message: (path: string) => string,
): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === undefined) continue;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && !stat.isFile()) continue; // a terminal or a pipe may be named twice
    const file = stat ? `${stat.dev}:${stat.ino}` : resolve(path);
    if (seen.has(file)) throw new Refused(message(path));
    seen.add(file);
  }
}
