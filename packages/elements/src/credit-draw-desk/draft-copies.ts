import { maskPersonNumbers } from '@xinyong/core';
import type { DrawDraft } from './draw-draft.ts';

/** A plan that is not finished. */
export interface DraftCopy {
  readonly draft: DrawDraft;
  /** The draw whose plan it changes, as it was read. */
  readonly changes?: { readonly id: string; readonly version: number };
  /** Whose it is; nobody else is shown it. */
  readonly person: string;
}

/** Keeps plans that are not finished: in memory, and for the tab where the host allows it. */
export class DraftCopies {
  readonly #memory = new Map<string, DraftCopy>();
  readonly #isForTab: () => boolean;

  constructor(isForTab: () => boolean) {
    this.#isForTab = isForTab;
  }

  /** Numbers of persons, which belong nowhere in a plan, are not kept. */
  keep(copy: DraftCopy): void {
    const key = keyOf(copy.changes?.id);
    this.#memory.set(key, copy);
    // Whose it is, and of which draw, is found again by these.
    const masked = (name: string, value: unknown): unknown =>
      typeof value === 'string' && name !== 'person' && name !== 'id'
        ? maskPersonNumbers(value)
        : value;
    try {
      this.#storage()?.setItem(key, JSON.stringify(copy, masked));
    } catch {
      // The storage is full: this page still holds everything.
    }
  }

  /** The copy of a person for a draw, or for a new plan; that of somebody else is removed. */
  of(draw: string | undefined, person: string): DraftCopy | undefined {
    const key = keyOf(draw);
    const text = this.#storage()?.getItem(key);
    // Nobody but keep() writes under this key.
    const copy = this.#memory.get(key) ?? (text ? (JSON.parse(text) as DraftCopy) : undefined);
    if (copy?.person === person) return copy;
    this.drop(draw);
    return undefined;
  }

  /** Removes what anybody but a person has left in this tab. */
  dropOthers(person: string): void {
    for (const key of Object.keys(this.#storage() ?? {}))
      if (key.startsWith(PREFIX)) this.of(key.slice(PREFIX.length), person);
  }

  drop(draw: string | undefined): void {
    this.#memory.delete(keyOf(draw));
    this.#storage()?.removeItem(keyOf(draw));
  }

  // A page may be barred from its storage; then there is only the memory.
  #storage(): Storage | undefined {
    try {
      return this.#isForTab() ? sessionStorage : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Hosts remove by it what was kept, as when somebody signs out. */
const PREFIX = 'credit-draw-desk ';
const keyOf = (draw = 'new'): string => PREFIX + draw;
