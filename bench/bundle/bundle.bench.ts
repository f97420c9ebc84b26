// What an engine weighs in a browser, without any rules.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { figures } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';

const OURS = 'ours: CompiledScheme, gradeByFacts, resolveScheme';
const entries = new Map([
  [OURS, 'ours'],
  ['ours: CompiledScheme alone', 'ours-decide'],
  ['json-rules-engine 7.3.1', 'json-rules-engine'],
  ['json-logic-engine 5.0.7', 'json-logic-engine'],
  ['publicodes 1.10.3', 'publicodes'],
]);
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Weight {
  readonly plain: number;
  readonly gzip: number;
  /** The heaviest files in it, with their bytes. */
  readonly parts: readonly (readonly [string, number])[];
}

async function weigh(entry: string): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`entries/${entry}.ts`, import.meta.url))],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@xinyong/source'],
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.contents ?? new Uint8Array();
  const [output] = Object.values(metafile.outputs);
  return {
    plain: text.length,
    gzip: gzipSync(text, { level: 9 }).length,
    parts: Object.entries(output?.inputs ?? {})
      .map(
        ([file, { bytesInOutput }]) => [relative(root, `${root}${file}`), bytesInOutput] as const,
      )
      .toSorted(([, a], [, b]) => b - a),
  };
}

const weights = new Map<string, Weight>();
for (const [name, entry] of entries) weights.set(name, await weigh(entry));
const ours = weights.get(OURS)!;
const zen = statSync(
  createRequire(createRequire(import.meta.url).resolve('@gorules/zen-engine')).resolve(
    `@gorules/zen-engine-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`,
  ),
).size;
deliver({
  title: 'Weight in a browser',
  notes: [
    `Bundled and minified by esbuild, gzip level 9, no rules and no schemes. zen-engine is native: ${figures(zen / 1e6)} MB here.`,
    `Heaviest in ours, bytes before gzip: ${ours.parts
      .slice(0, 8)
      .map(([file, bytes]) => `${file.replace(/^packages\/core\/src\//, '')} ${figures(bytes)}`)
      .join(', ')}.`,
  ],
  tables: [
    {
      head: ['', 'minified, kB', 'gzip, kB'],
      rows: [...weights].map(([name, { plain, gzip }]) => [
        name,
        figures(plain / 1000),
        figures(gzip / 1000),
      ]),
    },
  ],
  floors: [
    {
      what: 'core grading engine without schemes, gzip',
      atMost: 6,
      value: ours.gzip / 1000,
      unit: 'kB',
      aim: '3',
    },
  ],
});
