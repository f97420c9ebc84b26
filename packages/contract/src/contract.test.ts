import { expect, test } from 'vitest';
import { contract, type Operation } from './index.ts';

const operations = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Operation>(group).map(
    ([name, operation]) => [`${noun}.${name}`, operation] as const,
  ),
);

test.each(operations)('%s is frozen data', (_, operation) => {
  expect(Object.isFrozen(operation)).toBe(true);
  expect(JSON.parse(JSON.stringify(operation))).toEqual(operation);
});

test('nobody puts an operation in or takes one out', () => {
  for (const group of [contract, ...Object.values(contract)])
    expect(Object.isFrozen(group)).toBe(true);
});

test('no two operations have the same method and path', () => {
  const routes = operations.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(routes).size).toBe(routes.length);
});

test('no operation hides a later one from a router that takes the first match', () => {
  const matches = (pattern: string, path: string): boolean =>
    new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const hidden = operations.flatMap(([name, earlier], index) =>
    operations
      .slice(index + 1)
      .filter(([, later]) => earlier.method === later.method && matches(earlier.path, later.path))
      .map(([later]) => `${name} hides ${later}`),
  );
  expect(hidden).toEqual([]);
});

test('only an operation that takes bytes or a long list is allowed a large body', () => {
  for (const [name, { accepts, maxBody }] of operations)
    expect(maxBody !== undefined).toBe(
      accepts === 'binary' ||
        ['draws.plan', 'draws.change', 'promiseTemplates.publish'].includes(name),
    );
});
