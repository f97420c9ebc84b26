// `npm run bench` measures everything and writes RESULTS.md; `npm run bench -- engines` measures one part and prints it.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load, machine } from './measure.ts';
import { chart } from './report/chart.ts';
import type { PartReport } from './report/part-report.ts';
import { holds, results, section } from './report/results.ts';

/** Which file measures what; a part that drives a browser is not held to one core. */
const parts: Readonly<Record<string, { readonly file: string; readonly pinned: boolean }>> = {
  engines: { file: 'engines/engines.bench.ts', pinned: true },
  memory: { file: 'engines/memory.bench.ts', pinned: true },
  batch: { file: 'batch/batch.bench.ts', pinned: true },
  codes: { file: 'identity/uscc.bench.ts', pinned: true },
  calendar: { file: 'calendar/workday.bench.ts', pinned: true },
  pipe: { file: 'pipe/pipe.bench.ts', pinned: true },
  badges: { file: 'badges/badges.bench.ts', pinned: false },
  bundle: { file: 'bundle/bundle.bench.ts', pinned: false },
};

const { values, positionals } = parseArgs({
  options: { date: { type: 'string' } },
  allowPositionals: true,
});
const strange = positionals.filter((name) => !(name in parts));
if (strange.length > 0) {
  console.error(`No such part: ${strange.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const canPin = spawnSync('taskset', ['-c', '1', 'true']).status === 0;

function measure(name: string): PartReport {
  const { file, pinned } = parts[name]!;
  console.error(`${name} …`);
  const node = [
    process.execPath,
    '--expose-gc',
    '--conditions=@xinyong/source',
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(new URL(file, import.meta.url)),
  ];
  const [program, ...args] = pinned && canPin ? ['taskset', '-c', '1', ...node] : node;
  const output = execFileSync(program!, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return JSON.parse(output) as PartReport; // by deliver()
}

const before = load();
const began = performance.now();
const reports = (positionals.length > 0 ? positionals : Object.keys(parts)).map(measure);
const day = values.date ?? new Date().toISOString().slice(0, 10);
if (positionals.length > 0) for (const report of reports) console.log(`${section(report)}\n`);
else {
  const about = [
    `${day}, ${Math.round((performance.now() - began) / 1000)} s`,
    `${machine()}${canPin ? ', each part but those of the browser and the bundles held to one core' : ''}`,
    `load average before ${before}, after ${load()}`,
  ];
  const find = <K extends 'costs' | 'growth'>(key: K): NonNullable<PartReport[K]> =>
    reports.map((report) => report[key]).find((each) => each !== undefined) ?? ([] as never);
  writeFileSync(new URL('chart.svg', import.meta.url), chart(find('costs'), find('growth')));
  writeFileSync(new URL('RESULTS.md', import.meta.url), results(about, reports, 'chart.svg'));
}
for (const floor of reports.flatMap(({ floors }) => floors))
  if (holds(floor) === false) console.error(`Does not hold: ${floor.what}`);
