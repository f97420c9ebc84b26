import type { Page, PageQuery } from '@xinyong/contract';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { walk } from './walk.ts';

test.prop([fc.array(fc.array(fc.integer(), { maxLength: 3 }), { minLength: 1, maxLength: 6 })])(
  'gives every item of every page once and in order, empty pages or not',
  async (pages) => {
    const asked: (string | undefined)[] = [];
    const pageAt = ({ cursor }: PageQuery): Promise<Page<number>> => {
      asked.push(cursor);
      const index = Number(cursor ?? 0);
      const nextCursor = index + 1 < pages.length ? String(index + 1) : null;
      return Promise.resolve({ data: pages[index] ?? [], nextCursor });
    };
    const items: number[] = [];
    for await (const item of walk(pageAt)) items.push(item);
    expect(items).toEqual(pages.flat());
    expect(asked).toEqual(pages.map((_, index) => (index === 0 ? undefined : String(index))));
  },
);

test('asks for no page that nobody reads', async () => {
  let asked = 0;
  const items = walk(() => {
    asked += 1;
    return Promise.resolve({ data: [1, 2], nextCursor: 'next' });
  });
  for await (const item of items) if (item === 2) break;
  expect(asked).toBe(1);
});

test('ends with the failure of a page', async () => {
  const items = walk<number>(({ cursor }) =>
    cursor === undefined
      ? Promise.resolve({ data: [1], nextCursor: 'second' })
      : Promise.reject(new Error('no second page')),
  );
  expect((await items.next()).value).toBe(1);
  await expect(items.next()).rejects.toThrow('no second page');
});
