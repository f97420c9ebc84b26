import { rmSync, writeFileSync } from 'node:fs';
import { CompiledScheme } from '@xinyong/core';
import { newCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { cliText } from './cli.text.ts';
import { decisionsHeader } from './decision-writer.ts';
import { askedOf, goOn } from './go-on.ts';
import { rowsRead, type GradeOutcome, type GradeRun } from './grade-run.ts';
import { Grader, type Counts, type Place } from './grader.ts';
import { Outlet } from './outlet.ts';
import { refuseSameFile } from './refuse-same-file.ts';
import { rejectsHeader } from './reject-writer.ts';
import { Source } from './source.ts';

/** After so many lines a run can be gone on with. */
const STEP = 1 << 16;

/**
 * Grades a file in a stream, in bounded memory.
 * @throws Refused, CsvHeaderError, or an error of the file system
 */
export function gradeFile(run: GradeRun): GradeOutcome {
  const { file, output, header, out } = run;
  const rejects = run.rejects ?? (out && `${out}.rejects.csv`);
  const beside = out && output === 'csv' ? `${out}.json` : undefined;
  const progress = out && file !== '-' ? `${out}.progress` : undefined;
  const paths = [
    file === '-' ? undefined : file,
    run.schemeFile,
    out,
    rejects,
    beside,
    progress,
    progress && newCheckpoint(progress),
  ];
  const { sameFile } = cliText[run.language];
  refuseSameFile(paths, sameFile);
  const source = new Source(file);
  const grader = new Grader(new CompiledScheme(run.resolved), run.input, output);
  const earlier =
    run.resume && out && rejects && progress
      ? goOn(run, grader, source, { out, rejects, progress })
      : undefined;
  // A header that cannot be read is found before anything is written over.
  let goesOn = source.feed(grader);
  if (source.isFile) grader.expect(source.size);

  if (progress) {
    if (!earlier) rmSync(progress, { force: true });
    rmSync(newCheckpoint(progress), { force: true }); // of a run that ended while it wrote
  }
  const decisions = out ? Outlet.open(out, earlier?.decisions ?? 0) : Outlet.stream(1);
  const aside = rejects ? Outlet.open(rejects, earlier?.rejects ?? 0) : Outlet.stream(2);
  const line = `${JSON.stringify(header)}\n`;
  if (beside && !earlier) writeFileSync(beside, line);
  // A link to a file that was missing shows only now where it leads; nothing but new files was opened through one.
  refuseSameFile(paths, sameFile);
  const drain = (): void => {
    decisions.write(grader.decisions.take());
    aside.write(grader.rejects.take());
  };
  const keep = (place: Place, counts: Counts): void => {
    if (!progress || !source.isFile || !decisions.isFile || !aside.isFile) return;
    if (source.isGb18030) return; // a place in what was decoded is none of the file
    decisions.sync();
    aside.sync();
    writeCheckpoint(progress, {
      asked: askedOf(run),
      size: source.size,
      modified: source.modified,
      sum: source.sum,
      summed: source.summed,
      body: grader.body,
      place,
      counts,
      decisions: decisions.length,
      rejects: aside.length,
    });
  };
  if (!earlier) {
    if (!beside && output === 'csv') Outlet.stream(2).write(Buffer.from(line));
    decisions.write(Buffer.from(output === 'csv' ? decisionsHeader : line));
    if (rejects) aside.write(Buffer.from(rejectsHeader));
    keep(grader.body, { graded: 0, unknown: 0, rejected: {} });
  }
  let safe = grader.place.line;
  for (;;) {
    if (grader.place.line - safe >= STEP && grader.isBetweenRows) {
      grader.flush();
      drain();
      keep(grader.place, grader.counts);
      safe = grader.place.line;
    } else drain();
    run.onProgress(grader.counts, source.share);
    if (!goesOn) break;
    goesOn = source.feed(grader);
  }
  for (const outlet of [decisions, aside]) {
    outlet.sync();
    outlet.close();
  }
  source.close();
  if (progress) rmSync(progress, { force: true });
  const before = earlier ? rowsRead(earlier.counts) : 0;
  const { counts, sawSector } = grader;
  return { counts, before, sawSector, wasGb18030: source.isGb18030 };
}
