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

test('more than may wait are told to come again, and may once the queue is shorter', async () => {
  const turn = inTurn(2);
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begins } = Promise.withResolvers<void>();
  const running = turn(async () => {
    begins();
    await gate;
  });
  await begun; // what is done waits no more
  const waiting = [turn(() => Promise.resolve(1)), turn(() => Promise.resolve(2))];
  await expect(turn(() => Promise.resolve(3))).rejects.toMatchObject({
    code: 'busy',
    headers: { 'retry-after': '5' },
  });
  open();
  await running;
  expect(await Promise.all(waiting)).toEqual([1, 2]);
  expect(await turn(() => Promise.resolve(4))).toBe(4);
});

test('others have their turn between two pieces of work that never wait for anything', async () => {
  const turn = inTurn();
  const said: string[] = [];
  const works = [1, 2, 3].map((each) =>
    turn(async () => {
      said.push(`work ${each}`);
      setImmediate(() => said.push(`other ${each}`));
    }),
  );
  await Promise.all(works);
  expect(said.slice(0, 4)).toEqual(['work 1', 'other 1', 'work 2', 'other 2']);
});
