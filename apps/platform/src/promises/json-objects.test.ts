import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { jsonObjects, type JsonObject } from './json-objects.ts';

async function* inParts(text: string, cuts: readonly number[]) {
  const ends = [...cuts.filter((cut) => cut < text.length), text.length].toSorted((a, b) => a - b);
  for (const [index, end] of ends.entries())
    yield await Promise.resolve(text.slice(ends[index - 1] ?? 0, end));
}
async function objectsIn(text: string, cuts: readonly number[] = []) {
  const found: JsonObject[] = [];
  for await (const object of jsonObjects(inParts(text, cuts))) found.push(object);
  return found;
}

const word = fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\ \n承a')), maxLength: 8 });
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(word, tie('value'), { maxKeys: 4 }),
})).object as fc.Arbitrary<JsonObject>; // a dictionary of anything

test.prop([
  fc.array(json, { maxLength: 4 }),
  fc.constantFrom(undefined, '\t', 2),
  fc.array(fc.nat({ max: 300 })),
])('the objects of an array are read, wherever its text is cut', async (objects, space, cuts) => {
  const text = JSON.stringify(objects, undefined, space);
  expect(await objectsIn(text, cuts)).toEqual(JSON.parse(text));
});

test.prop([
  fc.string({ unit: fc.constantFrom(...Array.from('[]{},:"\\1a ')), maxLength: 12 }),
  fc.array(fc.nat({ max: 12 })),
])(
  'a text is taken if it is an array of objects, and refused in words otherwise',
  async (text, cuts) => {
    const isList = (() => {
      try {
        const value = JSON.parse(text) as unknown; // JSON.parse gives any
        const isObject = (each: unknown) =>
          typeof each === 'object' && each !== null && !Array.isArray(each);
        return Array.isArray(value) && value.every(isObject);
      } catch {
        return false;
      }
    })();
    const read = objectsIn(text, cuts);
    if (isList) expect(await read).toEqual(JSON.parse(text));
    else await expect(read).rejects.toMatchObject({ code: 'file_refused' });
  },
);

test('an object is read before the text has ended', async () => {
  async function* endless() {
    yield '[{"a":1},';
    for (;;) yield await Promise.resolve('{"a":2},');
  }
  for await (const object of jsonObjects(endless())) if (object['a'] === 2) return;
  expect.unreachable();
});
