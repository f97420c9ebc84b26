import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

async function* items(list: readonly string[]): AsyncGenerator<string, void, undefined> {
  for (const item of list) yield await Promise.resolve(item);
}
async function batches(...list: readonly string[]) {
  const found: (readonly string[])[] = [];
  const limits = { size: 3, weight: 10 };
  for await (const batch of inBatches(items(list), limits, (item) => item.length))
    found.push(batch);
  return found;
}

test('items come in lists of so many', async () => {
  expect(await batches('a', 'b', 'c', 'd')).toEqual([['a', 'b', 'c'], ['d']]);
});

test('items that weigh much come in shorter lists', async () => {
  const heavy = 'x'.repeat(10);
  expect(await batches('a', heavy, heavy, 'b', 'c')).toEqual([['a', heavy], [heavy], ['b', 'c']]);
});

test('no items are no list', async () => {
  expect(await batches()).toEqual([]);
});
