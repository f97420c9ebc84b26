import { cpus, loadavg } from 'node:os';

/** CPU time of this process so far, all threads, in milliseconds. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median and the middle half of some values. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.floor((sorted.length - 1) * part + 0.5)] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The spread of the ratios of two samples, round by round: what disturbs a round disturbs both. */
export const ratioOf = (above: readonly number[], below: readonly number[]): Spread =>
  spreadOf(above.map((value, round) => value / (below[round] ?? Number.NaN)));

/** Calls `turn`, which does `calls` calls, until so many milliseconds of CPU time have passed; gives nanoseconds a call. */
export function nanosecondsOf(turn: () => void, calls: number, slice: number): number {
  const began = cpuTime();
  let done = 0;
  let spent = 0;
  do {
    turn();
    done += calls;
    spent = cpuTime() - began;
  } while (spent < slice);
  return (spent * 1e6) / done;
}

/** Measures every case once a round, each round beginning with another one; the first round warms up and is dropped. */
export async function interleave(
  cases: ReadonlyMap<string, () => number | Promise<number>>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const names = [...cases.keys()];
  const found = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (let index = 0; index < names.length; index += 1) {
      const name = names[(index + Math.max(round, 0)) % names.length] ?? '';
      globalThis.gc?.();
      const value = await cases.get(name)?.();
      if (round >= 0 && value !== undefined) found.get(name)?.push(value);
    }
  return found;
}

/** Mulberry32: the same numbers from 0 to 1 on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One line on what was measured on. */
export const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${cpus().length}, ${process.platform} ${process.arch}, Node ${process.version}`;

export const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
