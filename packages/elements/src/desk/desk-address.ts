import type { ReactiveController, ReactiveControllerHost } from 'lit';

// Marks the entries before which the list lies.
const KEY = 'creditDesk';

/** Keeps the open item in a parameter of the address, where the host has given its name. */
export class DeskAddress implements ReactiveController {
  readonly #parameter: () => string;
  readonly #moved: (id: string) => void;

  constructor(
    host: ReactiveControllerHost,
    options: {
      readonly parameter: () => string;
      /** The officer went back or forward. */
      readonly moved: (id: string) => void;
    },
  ) {
    this.#parameter = options.parameter;
    this.#moved = options.moved;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** The item that the address names; empty for the list. */
  get id(): string {
    return new URLSearchParams(location.search).get(this.#parameter()) ?? '';
  }

  /** The address of an item, or of the list. */
  hrefOf(id: string): string {
    const query = new URLSearchParams(location.search);
    if (id) query.set(this.#parameter(), id);
    else query.delete(this.#parameter());
    return query.size > 0 ? `${location.pathname}?${query.toString()}` : location.pathname;
  }

  /** Goes on to an item, or to the list. */
  go(id: string): void {
    if (this.#parameter()) history.pushState(id ? { [KEY]: true } : null, '', this.hrefOf(id));
  }

  /** Puts an item, or the list, in the place of what the address names. */
  replace(id: string): void {
    if (this.#parameter()) history.replaceState(history.state, '', this.hrefOf(id));
  }

  /** Goes back to the list; false when the page before is not the list. */
  back(): boolean {
    if (!this.#parameter() || Reflect.get(Object(history.state), KEY) !== true) return false;
    history.back();
    return true;
  }

  readonly #onPopState = (): void => {
    if (this.#parameter()) this.#moved(this.id);
  };
}
