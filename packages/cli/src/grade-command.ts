import {
  dayInChina,
  gradingOverlays,
  isKnownRegion,
  isRegionCode,
  parseDay,
  resolveScheme,
  schemeDigest,
  type ResolvedScheme,
  type ScoredScheme,
} from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import { cliText, type CliText, type Language } from './cli.text.ts';
import { formatOfName, type Format } from './format.ts';
import { gradeFile } from './grade-file.ts';
import { rowsRead } from './grade-run.ts';
import type { Counts } from './grader.ts';
import type { Parsed } from './options.ts';
import { problemCodes } from './problem.ts';
import { Refused } from './refused.ts';
import { say } from './say.ts';
import { canGrade, isSchemeFile, schemeOf } from './scheme-of.ts';

type Options = Parsed['values'];

/** `xinyong grade`: gives the exit code. `now` tells today where no day is asked for. */
export function gradeCommand(
  file: string,
  options: Options,
  language: Language,
  now: Date,
): number {
  const text = cliText[language];
  const on = options.on ?? dayInChina(now);
  const resolved = resolve(options, on, language);
  const input = formatOf(file, options.format, language);
  const { scheme } = resolved;
  const digest = schemeDigest(resolved);
  const { out, place, sector, resume } = options;
  if (resume && (out === undefined || file === '-')) throw new Refused(text.resumeNeedsFiles);
  if (out !== undefined && /\.[^./\\]+$/.test(out) && !formatOfName(out))
    throw new Refused(text.badOut(out));
  if (options.on === undefined) say(text.today(on));
  if (!isKnownRegion(place)) say(text.unknownPlace(place));
  if (sector !== undefined) sayUnknownSector(scheme, sector, text);
  if (scheme.origin === 'example') {
    const { name, hint } = gradingText[language].origins.example;
    say(text.scheme(scheme.title[language], name, hint));
  }

  const began = performance.now();
  let shown = began;
  const isShown = options.progress || process.stderr.isTTY;
  const outcome = gradeFile({
    file,
    input,
    output: (out !== undefined && formatOfName(out)) || input,
    resolved,
    schemeFile: isSchemeFile(options.scheme) ? options.scheme : undefined,
    header: {
      scheme: scheme.id,
      version: scheme.version,
      digest,
      on,
      place,
      ...(sector !== undefined && { sector }),
      origin: scheme.origin,
    },
    out,
    rejects: options.rejects,
    resume,
    language,
    onProgress(counts, share) {
      const now = performance.now();
      if (!isShown || now - shown < 1000) return;
      shown = now;
      const percent = share === undefined ? '' : ` (${Math.floor(share * 100)}%)`;
      const rows = rowsRead(counts);
      say(text.progress(String(rows), percent, perSecond(rows, now - began)));
    },
  });
  const { counts, before, sawSector, wasGb18030 } = outcome;
  const spent = performance.now() - began;
  const read = rowsRead(counts);
  const rejected = read - counts.graded - counts.unknown;
  if (wasGb18030) say(text.gb18030);
  if (sawSector && sector === undefined) say(text.sector);
  say(
    text.summary({
      read,
      graded: counts.graded,
      unknown: counts.unknown,
      rejected,
      seconds: (spent / 1000).toFixed(1),
      perSecond: perSecond(read - before, spent),
      before,
    }),
  );
  if (rejected > 0) sayRejected(counts, options.rejects ?? (out && `${out}.rejects.csv`), language);
  // A place that nobody knows may be a slip of the pen: whoever asks by a script is told.
  return rejected > 0 || !isKnownRegion(place) ? 1 : 0;
}

/** A sector that is misspelt would change nothing, and nobody would know. */
function sayUnknownSector({ id }: ScoredScheme, sector: string, text: CliText): void {
  const known = gradingOverlays.flatMap(({ base, sectors = [] }) => (base === id ? sectors : []));
  if (!known.includes(sector)) say(text.unknownSector(sector, known.join(', ')));
}

const perSecond = (rows: number, milliseconds: number): string =>
  String(Math.round((rows * 1000) / Math.max(milliseconds, 1)));

function sayRejected({ rejected }: Counts, path: string | undefined, language: Language): void {
  const text = cliText[language];
  if (path !== undefined) say(text.rejectsIn(path));
  for (const code of problemCodes) {
    const count = rejected[code];
    if (count !== undefined) say(`  ${code}  ${text.problems[code]}  ${count}`);
  }
}

function formatOf(file: string, asked: string | undefined, language: Language): Format {
  const text = cliText[language];
  const format = asked ?? formatOfName(file);
  if (format === undefined) throw new Refused(text.needsFormat);
  if (format !== 'csv' && format !== 'ndjson') throw new Refused(text.badFormat(format));
  return format;
}

function resolve(
  { scheme: name, place, sector }: Options,
  on: string,
  language: Language,
): ResolvedScheme {
  const text = cliText[language];
  const day = parseDay(on);
  if (day === undefined) throw new Refused(text.badDay(on));
  if (!isRegionCode(place))
    throw new Refused(/^\d{6}$/.test(place) ? text.noPlace(place) : text.badPlace(place));
  const scheme = schemeOf(name, text);
  const { id } = scheme;
  if (!canGrade(scheme)) throw new Refused(text.noClasses(id));
  const resolved = resolveScheme(scheme, gradingOverlays, {
    on: day,
    place,
    ...(sector !== undefined && { sector }),
  });
  if (!resolved) throw new Refused(text.notInForce(id, on));
  return resolved;
}
