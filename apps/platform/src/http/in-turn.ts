import { setImmediate } from 'node:timers/promises';
import { Problem } from './problem.ts';

/** Does a piece of work when it is its turn. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Gives what does one piece of work at a time, in the order in which they were asked for; one that fails lets the next go on.
 * Before each, whatever else waits in the process has its turn. More than `most` do not wait: theirs is refused (`busy`).
 */
export function inTurn(most: number = Infinity): Turn {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= most) throw busy();
    waiting += 1;
    const mine = last
      .then(() => setImmediate())
      .then(() => {
        waiting -= 1;
        return work();
      });
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}

const busy = (): Problem =>
  new Problem(
    'busy',
    { zh: '现在使用的人多，请稍等几秒再试。', en: 'Many are asking; try again in a few seconds.' },
    {},
    { 'retry-after': '5' },
  );
