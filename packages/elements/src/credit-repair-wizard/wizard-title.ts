import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Puts the title of the page before that of the document, and gives the host its own back in the end. */
export class WizardTitle implements ReactiveController {
  readonly #now: () => string;
  #hosts = '';

  constructor(host: ReactiveControllerHost, now: () => string) {
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    this.#hosts = document.title;
    this.show();
  }

  hostDisconnected(): void {
    document.title = this.#hosts;
  }

  /** To be called before the focus moves: screen readers read the title first. */
  show(): void {
    const title = this.#now();
    if (title !== '') document.title = this.#hosts ? `${title} - ${this.#hosts}` : title;
  }
}
