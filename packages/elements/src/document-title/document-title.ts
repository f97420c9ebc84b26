import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Puts the title of what an element shows before that of the document, and gives the host its own back in the end. */
export class DocumentTitle implements ReactiveController {
  readonly #now: () => string;
  readonly #prefix: () => string;
  /** The host's own title, while the element stands in the page. */
  #hosts: string | undefined;

  /** `now` is empty where the host's own title says all; `prefix` stands before either, while something is wrong. */
  constructor(host: ReactiveControllerHost, now: () => string, prefix: () => string = () => '') {
    this.#now = now;
    this.#prefix = prefix;
    host.addController(this);
  }

  hostConnected(): void {
    this.#hosts = document.title;
    this.show();
  }

  hostDisconnected(): void {
    document.title = this.#hosts ?? '';
    this.#hosts = undefined;
  }

  /** To be called before the focus moves: screen readers read the title first. */
  show(): void {
    if (this.#hosts === undefined) return; // what is saved on leaving says nothing here any more
    document.title =
      this.#prefix() + [this.#now(), this.#hosts].filter((part) => part !== '').join(' - ');
  }
}
