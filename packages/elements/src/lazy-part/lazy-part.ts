import { NotLoaded } from './not-loaded.ts';

/** A part of an element that few need, or that is needed later: it is loaded when it is first asked for. */
export class LazyPart<Part> {
  /** Undefined until it is there. */
  loaded: Part | undefined;
  /** It could not be loaded, as without a network. */
  failed = false;
  readonly #load: () => Promise<Part>;
  readonly #changed: () => void;
  #loading: Promise<Part> | undefined;

  constructor(load: () => Promise<Part>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** Loads it, once; again where it failed. */
  async ready(): Promise<Part> {
    this.failed = false;
    this.#loading ??= this.#load();
    try {
      return (this.loaded = await this.#loading);
    } catch (error) {
      this.failed = true;
      this.#loading = undefined;
      throw new NotLoaded('a part of an element', { cause: error });
    } finally {
      this.#changed();
    }
  }

  /** Loads it without waiting; what failed waits for the person to try again. */
  ask(): void {
    if (!this.loaded && !this.failed) this.retry();
  }

  retry(): void {
    this.ready().catch(() => undefined); // `failed` tells of it
  }
}
