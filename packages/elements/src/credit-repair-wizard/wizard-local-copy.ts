import { maskPersonNumbers, type RepairAnswers } from '@xinyong/core';

/** Where the host allows a copy on the person's own machine: for the tab, for longer, or nowhere. */
export type LocalCopyMode = 'none' | 'session' | 'local';

interface LocalCopy {
  /** Of the draft that the answers were typed into. */
  readonly version: number;
  readonly answers: RepairAnswers;
}

// A page may be barred from its storage; then there is no copy.
function storageOf(mode: LocalCopyMode): Storage | undefined {
  try {
    if (mode === 'none') return undefined;
    return mode === 'local' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

const keyOf = (repairId: string): string => `credit-repair-wizard ${repairId}`;

/** Keeps answers that could not be sent; never files, and no numbers of persons. */
export function keepLocally(mode: LocalCopyMode, repairId: string, copy: LocalCopy): void {
  const { statement, ...others } = copy.answers;
  const answers =
    statement === undefined ? others : { ...others, statement: maskPersonNumbers(statement) };
  try {
    storageOf(mode)?.setItem(keyOf(repairId), JSON.stringify({ ...copy, answers }));
  } catch {
    // The storage is full: the page still holds everything.
  }
}

/** The answers kept for this version of a draft; those of another version would undo somebody's change. */
export function localCopyOf(
  mode: LocalCopyMode,
  repairId: string,
  version: number,
): RepairAnswers | undefined {
  const text = storageOf(mode)?.getItem(keyOf(repairId));
  if (!text) return undefined;
  // Nobody but keepLocally() writes under this key.
  const copy = JSON.parse(text) as LocalCopy;
  return copy.version === version ? copy.answers : undefined;
}

/** Removes the copy, as when everything was sent. */
export const dropLocally = (mode: LocalCopyMode, repairId: string): void =>
  storageOf(mode)?.removeItem(keyOf(repairId));
