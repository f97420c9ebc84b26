import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = new URL('..', import.meta.url);

/** The TypeScript of a README as one module. */
const sampleOf = (path: string): string =>
  [...readFileSync(new URL(path, folder), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)]
    .map(([, code]) => code)
    .join('\n');

/** `expression; // value` says what it gives, unless the comment is prose. */
const checked = (code: string): string =>
  `import assert from 'node:assert/strict';\n${code.replaceAll(
    /^(\S.*); \/\/ ((?:['{[]|(?:true|false|undefined)$).*)$/gm,
    'assert.deepEqual($1, $2);',
  )}`;

/** Runs it as somebody who has the package would, and gives the number of values that held. */
function run(code: string): number {
  execFileSync(
    process.execPath,
    ['--conditions=@xinyong/source', '--input-type=module-typescript', '--eval', checked(code)],
    { cwd: folder, stdio: 'pipe' },
  );
  return checked(code).split('assert.deepEqual').length - 1;
}

const core = sampleOf('README.md');
/** The samples of the root leave the record to core's. */
const record = /^const record.*?^};$/ms.exec(core)?.[0] ?? '';

test('the sample of the README gives what it says', () => {
  expect(run(core)).toBe(42);
});

test.each(['../../README.md', '../../README.zh-CN.md'])('the sample of %s does too', (path) => {
  expect(run(`${record}\n${sampleOf(path)}`)).toBe(2);
});

test('the README leads to the same places in both languages', () => {
  const placesOf = (path: string): ReadonlySet<string> => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    const places = Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, place = '']) => place);
    return new Set(places.filter((place) => !place.startsWith('README')));
  };
  expect(placesOf('../../README.zh-CN.md')).toEqual(placesOf('../../README.md'));
});

test('the README of the benches says what they are asked with', () => {
  const run = fileURLToPath(new URL('../../bench/run.ts', folder));
  const usage = execFileSync(process.execPath, [run, '--help'], { encoding: 'utf8' });
  expect(readFileSync(new URL('../../bench/README.md', folder), 'utf8')).toContain(usage);
});
