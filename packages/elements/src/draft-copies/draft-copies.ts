import { maskPersonNumbers } from '@xinyong/core';

/** Something long that is being written and is not finished. */
export interface DraftCopy<Draft> {
  readonly draft: Draft;
  /** What it changes, as it was read; absent of something new. */
  readonly changes?: { readonly id: string; readonly version: number };
  /** Whose it is; nobody else is shown it. */
  readonly person: string;
}

/**
 * Keeps drafts that the platform has not got, as it takes them only when they are finished: in memory, and for the tab where
 * the host allows it. What could not be sent of a draft that the platform keeps is in `LocalCopies`.
 */
export class DraftCopies<Draft> {
  readonly #memory = new Map<string, DraftCopy<Draft>>();
  readonly #prefix: string;
  readonly #isForTab: () => boolean;

  /** @param element whose drafts they are: hosts remove by it what was kept, as when somebody signs out */
  constructor(element: string, isForTab: () => boolean) {
    this.#prefix = `${element} `;
    this.#isForTab = isForTab;
  }

  /** Numbers of persons, which belong nowhere in a draft, are not kept. */
  keep(copy: DraftCopy<Draft>): void {
    const key = this.#keyOf(copy.changes?.id);
    this.#memory.set(key, copy);
    // Whose it is, and of what, is found again by these.
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

  /** The copy of a person for what it changes, or for something new; that of somebody else is removed. */
  of(id: string | undefined, person: string): DraftCopy<Draft> | undefined {
    const key = this.#keyOf(id);
    const text = this.#storage()?.getItem(key);
    // Nobody but keep() writes under this key.
    const copy =
      this.#memory.get(key) ?? (text ? (JSON.parse(text) as DraftCopy<Draft>) : undefined);
    if (copy?.person === person) return copy;
    this.drop(id);
    return undefined;
  }

  /** Removes what anybody but a person has left in this tab. */
  dropOthers(person: string): void {
    for (const key of Object.keys(this.#storage() ?? {}))
      if (key.startsWith(this.#prefix)) this.of(key.slice(this.#prefix.length), person);
  }

  drop(id: string | undefined): void {
    this.#memory.delete(this.#keyOf(id));
    this.#storage()?.removeItem(this.#keyOf(id));
  }

  #keyOf(id = 'new'): string {
    return this.#prefix + id;
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
