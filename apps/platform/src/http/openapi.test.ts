import { contract } from '@xinyong/contract';
import { expect, test } from 'vitest';
import { openapi } from './openapi.ts';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
// What openapi() gives is a document of OpenAPI 3.1.
const document = openapi() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the OpenAPI document has every operation of the contract once', () => {
  const names = Object.entries(contract).flatMap(([noun, group]) =>
    Object.keys(group).map((name) => `${noun}.${name}`),
  );
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(names.toSorted());
});

test('it names only schemas that it holds', () => {
  const named = new Set(JSON.stringify(document).match(/#\/components\/schemas\/\w+/g));
  const held = Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`);
  expect(held).toEqual(expect.arrayContaining([...named]));
  expect(held).toContain('#/components/schemas/Problem');
});

test('it tells the problems of an operation by their status', () => {
  const decide = operations.find(({ operationId }) => operationId === 'repairs.decide');
  expect(Object.keys(decide?.responses ?? {}).toSorted()).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
  ]);
});

test('it tells of a body, a token and an idempotency key wherever they may be sent', () => {
  const answers = (name: string): readonly string[] =>
    Object.keys(operations.find(({ operationId }) => operationId === name)?.responses ?? {});
  expect(answers('subjects.search').toSorted()).toEqual(['200', '400', '401']);
  expect(answers('repairs.detach')).toEqual(expect.arrayContaining(['403', '422']));
  expect(answers('repairs.detach')).not.toContain('413');
  expect(answers('records.import')).toContain('413');
  expect(answers('records.import')).not.toContain('415');
  expect(answers('session.extend')).toEqual(expect.arrayContaining(['413', '415', '422']));
});
