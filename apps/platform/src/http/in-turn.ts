/** Gives what does one piece of work at a time, in the order in which they were asked for; one that fails lets the next go on. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
