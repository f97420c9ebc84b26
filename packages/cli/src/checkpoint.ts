import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { Counts, Place } from './grader.ts';

/** How far a run came: what is needed to go on with it (断点). */
export interface Checkpoint {
  /** What decides the result: another one cannot go on. */
  readonly asked: unknown;
  /** The input as it was. */
  readonly size: number;
  readonly modified: number;
  /** CRC-32 of its first bytes, up to `summed`: all rows that are done, and what was read beyond. */
  readonly sum: number;
  readonly summed: number;
  /** Where its rows begin. */
  readonly body: Place;
  /** The first row that is not done. */
  readonly place: Place;
  readonly counts: Counts;
  /** How long the files of decisions and of rejected rows were. */
  readonly decisions: number;
  readonly rejects: number;
}

/** Where a checkpoint is written before it takes the place of the last one. */
export const newCheckpoint = (path: string): string => `${path}.new`;

/** Writes it whole or not at all, over nothing but the last one. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const file = openSync(newCheckpoint(path), 'wx');
  try {
    writeSync(file, `${JSON.stringify(checkpoint)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(newCheckpoint(path), path);
}

/** What the last run left behind; undefined where there is nothing. */
export function readCheckpoint(path: string): Checkpoint | undefined {
  try {
    // This program alone writes the file, whole or not at all.
    return JSON.parse(readFileSync(path, 'utf8')) as Checkpoint;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
