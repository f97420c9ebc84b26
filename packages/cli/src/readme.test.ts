import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocksOf = (language: string): readonly string[] =>
  [...readme.matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(([, kind, text = '']) =>
    kind === language ? [text] : [],
  );

const folder = mkdtempSync(join(tmpdir(), 'xinyong-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the example of the README grades as it says', () => {
  const [subjects = '', rejects] = blocksOf('csv');
  const command = blocksOf('sh').find((each) => each.startsWith('xinyong grade')) ?? '';
  const [decisions] = blocksOf('json');
  writeFileSync(join(folder, 'subjects.csv'), subjects);
  const place = (argument: string): string =>
    argument.startsWith('docs/')
      ? fileURLToPath(new URL(`../../../${argument}`, import.meta.url))
      : /^(?:subjects|grades)\./.test(argument)
        ? join(folder, argument)
        : argument;
  expect(runCommand(command.trim().split(' ').slice(1).map(place), new Date())).toBe(1);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  expect(read('grades.ndjson').replace(/"digest":"[0-9a-f]{64}"/, '"digest":"…"')).toBe(decisions);
  expect(read('grades.ndjson.rejects.csv')).toBe(rejects);
});
