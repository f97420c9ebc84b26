import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensurePostgres } from './postgres.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
  };
  readonly errors: readonly unknown[];
}
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A suite that cannot be imported has no assertion of its own, yet it failed. */
function countVitest(report: VitestReport): Count {
  const silent = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + silent.length };
}
const countPlaywright = ({ stats, errors }: PlaywrightReport): Count => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
});

interface Step {
  readonly name: string;
  readonly report?: string;
  readonly count?: (report: string) => Count;
  /** What of it needs no browser, as arguments; nothing does where it is empty. */
  readonly withoutBrowser?: string;
}

/** They read the sources and write nothing that another reads, so they run side by side. */
const checks: readonly Step[] = ['types', 'format', 'lint', 'generated', 'unused', 'arrows'].map(
  (name) => ({ name }),
);
/** Each takes what it can of the machine, or needs what the one before has built. */
const steps: readonly Step[] = [
  { name: 'packages' },
  {
    name: 'unit',
    report: '.reports/vitest.json',
    // The reporter wrote it in the step before: its shape is vitest's.
    count: (text) => countVitest(JSON.parse(text) as VitestReport),
    withoutBrowser:
      '--project core --project contract --project client --project cli --project platform',
  },
  {
    name: 'e2e',
    report: '.reports/e2e.json',
    // As above: its shape is Playwright's.
    count: (text) => countPlaywright(JSON.parse(text) as PlaywrightReport),
    withoutBrowser: '',
  },
];

const hasBrowser = ensureBrowser();
if (!ensurePostgres()) console.log('PostgreSQL is not installed: its tests are skipped.');
rmSync('.reports', { recursive: true, force: true });
// Tests start the platform and the command many times over: what was compiled once is kept.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');
const broken: string[] = [];
const total = { passed: 0, failed: 0 };
if (!hasBrowser) {
  console.error(
    'No browser was found. Install Chromium, Chrome or Edge, or set CHROME_PATH to its program file.',
  );
  broken.push('browser');
  total.failed += 1;
}
await Promise.all(checks.map((check) => run(check, 'pipe')));
for (const step of steps) await run(step, 'inherit');
if (broken.length > 0) console.log(`failed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a step and counts what it did; piped, it is printed in one piece when it is done. */
async function run(step: Step, output: 'pipe' | 'inherit'): Promise<void> {
  const { name, count, report, withoutBrowser } = step;
  if (!hasBrowser && withoutBrowser === '') {
    console.log(`== ${name}: left out, it needs a browser`);
    return;
  }
  const part = hasBrowser ? undefined : withoutBrowser;
  const began = performance.now();
  const command = `npm run --silent test:${name}${part ? ` -- ${part}` : ''}`;
  const child = spawn(command, { stdio: ['ignore', output, output], shell: true }); // npm is no program on Windows
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(printed));
  let counted: Count = { passed: 0, failed: 0 };
  try {
    if (count && report) counted = count(readFileSync(report, 'utf8'));
  } catch (error) {
    console.error(`${name} left no report: ${String(error)}`);
    counted = { passed: 0, failed: 1 };
  }
  // An unhandled error or a broken check shows only in the exit code.
  const failed = status !== 0 && counted.failed === 0 ? 1 : counted.failed;
  total.passed += counted.passed;
  total.failed += failed;
  if (status !== 0 || failed > 0) broken.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`== ${name}: ${broken.includes(name) ? 'FAILED' : 'ok'} in ${seconds} s`);
}
