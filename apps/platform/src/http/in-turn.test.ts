import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('work in turn is done one piece at a time, and one that fails does not stop the next', async () => {
  const turn = inTurn();
  const said: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const first = turn(async () => {
    said.push('first begins');
    await gate;
    said.push('first fails');
    throw new Error('broken');
  });
  const second = turn(() => {
    said.push('second');
    return Promise.resolve(2);
  });
  open();
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe(2);
  expect(said).toEqual(['first begins', 'first fails', 'second']);
});
