import { LitElement } from 'lit';

let count = 0;

/**
 * An element that renders into the page itself: the browser restores answers only in forms that stand there
 * (lit/lit#4974), and links, find-in-page and print work as everywhere. forms.css gives it its look.
 */
export class LightElement extends LitElement {
  readonly #number: number = ++count;

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren(); // what stood here for readers without script, or came along with a clone
    return this;
  }

  /** An id that no other element of the page has. */
  protected idOf(part: string): string {
    return `${this.localName}-${this.#number}-${part}`;
  }
}
