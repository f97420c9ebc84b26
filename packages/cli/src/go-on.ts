import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { cliText } from './cli.text.ts';
import type { GradeRun } from './grade-run.ts';
import type { Grader } from './grader.ts';
import { Refused } from './refused.ts';
import { rememberCodes } from './remember-codes.ts';
import type { Source } from './source.ts';

/** What decides the result of a run. */
export const askedOf = ({ input, output, header, resolved }: GradeRun): unknown => ({
  input,
  output,
  header,
  subjects: resolved.scheme.subjects, // no part of the digest
});

/**
 * Leads a grader to where an interrupted run stood (断点续跑). Gives nothing where there was none and everything begins
 * anew. No file is changed.
 * @throws Refused where another run, another input or other files were meant
 */
export function goOn(
  run: GradeRun,
  grader: Grader,
  source: Source,
  {
    out,
    rejects,
    progress,
  }: { readonly out: string; readonly rejects: string; readonly progress: string },
): Checkpoint | undefined {
  const text = cliText[run.language];
  const earlier = readCheckpoint(progress);
  if (!earlier) {
    if (existsSync(out))
      throw new Refused(source.startsInGb18030() ? text.gb18030Resume : text.nothingToResume(out));
    return undefined;
  }
  if (JSON.stringify(earlier.asked) !== JSON.stringify(askedOf(run)))
    throw new Refused(text.otherRun(progress));
  if (
    earlier.size !== source.size ||
    earlier.modified !== source.modified ||
    !source.begins(earlier.summed, earlier.sum)
  )
    throw new Refused(text.otherInput(run.file));
  for (const [path, length] of [
    [out, earlier.decisions],
    [rejects, earlier.rejects],
  ] as const)
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? -1) < length)
      throw new Refused(text.otherOutput(path));
  const { graded, unknown } = earlier.counts;
  const file = openSync(out, 'r');
  const codes = rememberCodes(grader, file, earlier.decisions, run.output);
  closeSync(file);
  if (codes !== graded + unknown) throw new Refused(text.otherOutput(out));
  if (run.input === 'csv') source.feed(grader, earlier.body.offset);
  grader.goOn(earlier.body, earlier.place, earlier.counts);
  source.goTo(earlier.place.offset);
  return earlier;
}
