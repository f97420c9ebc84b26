import { readFile } from 'node:fs/promises';
import { isOpen, repairLifecycle } from '@xinyong/core';
import { expect, test } from 'vitest';

test('the index that keeps one open application names the states that the lifecycle holds open', async () => {
  const file = new URL('../database/migrations/0003_repair.sql', import.meta.url);
  const [, listed = ''] =
    /repair_open[^;]*where state in \(([^)]*)\)/.exec(await readFile(file, 'utf8')) ?? [];
  const states = new Set(repairLifecycle.flatMap(({ from, to }) => [...from, to]));
  expect(new Set(listed.split(', '))).toEqual(
    new Set([...states].filter(isOpen).map((state) => `'${state}'`)),
  );
});
