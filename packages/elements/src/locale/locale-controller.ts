import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeOf, type Locale, type Words } from './locale.ts';

const speakers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

// One observer for all elements of the page. A root stays observed; it goes with the root itself.
function observe(root: Node): void {
  observer ??= new MutationObserver(() => {
    for (const speaker of speakers) speaker.listen();
  });
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  if (root instanceof ShadowRoot) observe(root.host.getRootNode());
}

/** Tells an element its language, and renders it anew when a `lang` around it changes. */
export class LocaleController implements ReactiveController {
  locale: Locale = 'zh-CN';
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    speakers.add(this);
    observe(this.#host.getRootNode());
    this.listen();
  }

  hostDisconnected(): void {
    speakers.delete(this);
  }

  /** Reads the language around the element again. */
  listen(): void {
    const locale = localeOf(this.#host);
    if (locale === this.locale) return;
    this.locale = locale;
    this.#host.requestUpdate();
  }

  /** The words in the language of the element. */
  words<Text>(text: Words<Text>): Text {
    return text[this.locale];
  }
}
