/** Where the host allows a copy on the person's own machine: for the tab, for longer, or nowhere. */
export type LocalCopyMode = 'none' | 'session' | 'local';

interface LocalCopy<Answers> {
  /** Of the draft that the answers were typed into. */
  readonly version: number;
  readonly answers: Answers;
}

/**
 * Answers that could not be sent, of a draft that the platform keeps, on the person's own machine; never files, and no numbers
 * of persons. A draft that the platform has not got is in `DraftCopies`.
 */
export class LocalCopies<Answers> {
  readonly #form: string;
  readonly #mode: () => LocalCopyMode;
  readonly #masked: (answers: Answers) => Answers;

  /** `form` is the name of the element; `masked` leaves out the numbers of persons. */
  constructor(form: string, mode: () => LocalCopyMode, masked: (answers: Answers) => Answers) {
    this.#form = form;
    this.#mode = mode;
    this.#masked = masked;
  }

  keep(id: string, { version, answers }: LocalCopy<Answers>): void {
    const copy: LocalCopy<Answers> = { version, answers: this.#masked(answers) };
    try {
      this.#storage?.setItem(this.#keyOf(id), JSON.stringify(copy));
    } catch {
      // The storage is full: the page still holds everything.
    }
  }

  /** The answers kept for this version of a draft; those of another version would undo somebody's change. */
  of(id: string, version: number): Answers | undefined {
    const text = this.#storage?.getItem(this.#keyOf(id));
    if (!text) return undefined;
    // Nobody but keep() writes under this key.
    const copy = JSON.parse(text) as LocalCopy<Answers>;
    return copy.version === version ? copy.answers : undefined;
  }

  /** Removes the copy, as when everything was sent. */
  drop(id: string): void {
    this.#storage?.removeItem(this.#keyOf(id));
  }

  #keyOf(id: string): string {
    return `${this.#form} ${id}`;
  }

  // A page may be barred from its storage; then there is no copy.
  get #storage(): Storage | undefined {
    const mode = this.#mode();
    try {
      if (mode === 'none') return undefined;
      return mode === 'local' ? localStorage : sessionStorage;
    } catch {
      return undefined;
    }
  }
}
