import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
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

const steps: readonly { name: string; count?: (report: string) => Count; report?: string }[] = [
  { name: 'format' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'arrows' },
  { name: 'unused' },
  { name: 'generated' },
  { name: 'packages' },
  {
    name: 'unit',
    report: '.reports/vitest.json',
    // The reporter wrote it in the step before: its shape is vitest's.
    count: (text) => countVitest(JSON.parse(text) as VitestReport),
  },
  {
    name: 'e2e',
    report: '.reports/e2e.json',
    // As above: its shape is Playwright's.
    count: (text) => countPlaywright(JSON.parse(text) as PlaywrightReport),
  },
];

ensureBrowser();
if (!ensurePostgres()) console.log('PostgreSQL is not installed: its tests are skipped.');
rmSync('.reports', { recursive: true, force: true });
const broken: string[] = [];
const total = { passed: 0, failed: 0 };
for (const { name, count, report } of steps) {
  const began = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', `test:${name}`], { stdio: 'inherit' });
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
if (broken.length > 0) console.log(`failed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
