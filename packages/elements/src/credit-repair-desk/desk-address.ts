import type { ReactiveController, ReactiveControllerHost } from 'lit';

// Marks the entries before which the queue lies.
const KEY = 'creditRepairDesk';

/** Keeps the open application in a parameter of the address, where the host has given its name. */
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

  /** The application that the address names; empty for the queue. */
  get id(): string {
    return new URLSearchParams(location.search).get(this.#parameter()) ?? '';
  }

  /** The address of an application, or of the queue. */
  hrefOf(id: string): string {
    const query = new URLSearchParams(location.search);
    if (id) query.set(this.#parameter(), id);
    else query.delete(this.#parameter());
    return `${location.pathname}?${query.toString()}`;
  }

  /** Goes on to an application, or to the queue. */
  go(id: string): void {
    if (this.#parameter()) history.pushState(id ? { [KEY]: true } : null, '', this.hrefOf(id));
  }

  /** Goes back to the queue; false when the page before is not the queue. */
  back(): boolean {
    if (!this.#parameter() || Reflect.get(Object(history.state), KEY) !== true) return false;
    history.back();
    return true;
  }

  readonly #onPopState = (): void => {
    if (this.#parameter()) this.#moved(this.id);
  };
}
