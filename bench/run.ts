// Measures everything and writes RESULTS.md, or measures some parts and prints them; see README.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load, machine } from './measure.ts';
import { chart } from './report/chart.ts';
import type { PartReport } from './report/part-report.ts';
import { holds, results, section } from './report/results.ts';

interface Part {
  readonly file: string;
  /** Whether it is held to one core; one that drives a browser is not. */
  readonly pinned: boolean;
  readonly about: string;
}
const parts: Readonly<Record<string, Part>> = {
  engines: {
    file: 'engines/engines.bench.ts',
    pinned: true,
    about:
      '一次附理由的评价，与四个规则引擎和手写函数比较 / one explained grade, beside four engines',
  },
  memory: {
    file: 'engines/memory.bench.ts',
    pinned: true,
    about: '一个附理由的结果占多少内存 / bytes that an explained grade takes',
  },
  batch: {
    file: 'batch/batch.bench.ts',
    pinned: true,
    about: '一千到一千万个主体的批量评价 / batches of a thousand to ten million subjects',
  },
  codes: {
    file: 'identity/uscc.bench.ts',
    pinned: true,
    about: '校验统一社会信用代码 / checking codes',
  },
  calendar: {
    file: 'calendar/workday.bench.ts',
    pinned: true,
    about: '判断工作日 / telling working days',
  },
  pipe: {
    file: 'pipe/pipe.bench.ts',
    pinned: true,
    about: '从文件的字节到结果的字节 / from the bytes of a file to those of its grades',
  },
  badges: {
    file: 'badges/badges.bench.ts',
    pinned: false,
    about: '一页一千个标识，在浏览器里 / a thousand badges on a page, in a browser',
  },
  signings: {
    file: 'promises/signings.bench.ts',
    pinned: false,
    about: '每秒一百份承诺签署，持续一分钟 / a hundred signings of promises a second for a minute',
  },
  column: {
    file: 'promises/column.bench.ts',
    pinned: false,
    about: '一百万份承诺的公示栏 / the public column of a million promises',
  },
  bundle: {
    file: 'bundle/bundle.bench.ts',
    pinned: false,
    about: '引擎在浏览器里的大小 / what an engine weighs in a browser',
  },
};

const usage = `用法 usage: npm run bench -- [PART…] [--date DAY]
  不写 PART 时测量全部并写入 bench/RESULTS.md / without a PART everything is measured, into bench/RESULTS.md
  写了 PART 时只打印结果 / with one, results are printed and no file changes
${Object.entries(parts)
  .map(([name, { about }]) => `    ${name.padEnd(10)}${about}`)
  .join('\n')}
  --date DAY    RESULTS.md 上的日期，默认今天 / the day that RESULTS.md names, today unless given`;

function asked() {
  try {
    const { values, positionals: names } = parseArgs({
      options: { date: { type: 'string' }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const strange = names.filter((name) => !(name in parts));
    if (strange.length > 0) throw new Error(`No such part: ${strange.join(', ')}.`);
    if (!values.help) return { date: values.date, names };
    console.log(usage);
    process.exit();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

const { date, names } = asked();
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
const reports = (names.length > 0 ? names : Object.keys(parts)).map(measure);
const day = date ?? new Date().toISOString().slice(0, 10);
if (names.length > 0) for (const report of reports) console.log(`${section(report)}\n`);
else {
  const about = [
    `${day}, ${Math.round((performance.now() - began) / 1000)} s`,
    `${machine()}${canPin ? ', each part but those of the browser and the bundles held to one core' : ''}`,
    `load average before ${before}, after ${load()}`,
  ];
  const costs = reports.flatMap((report) => report.costs ?? []);
  const growth = reports.flatMap((report) => report.growth ?? []);
  writeFileSync(new URL('chart.svg', import.meta.url), chart(costs, growth));
  writeFileSync(new URL('RESULTS.md', import.meta.url), results(about, reports, 'chart.svg'));
}
for (const floor of reports.flatMap(({ floors }) => floors))
  if (holds(floor) === false) {
    console.error(`Does not hold: ${floor.what}`);
    process.exitCode = 1;
  }
