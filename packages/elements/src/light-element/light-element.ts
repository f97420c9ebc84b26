import { LitElement, type PropertyValues } from 'lit';

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

  /**
   * Where what had the focus is gone, as a button that was pressed and is not needed any more, the person goes on at what
   * stood before it, and not at the top of the page.
   */
  protected override update(changed: PropertyValues): void {
    // What renders stands in a document or a shadow tree.
    const { activeElement: focused } = this.getRootNode() as Document | ShadowRoot;
    const isOwn = focused !== null && focused !== this && this.contains(focused);
    const before = isOwn ? this.#places().filter((place) => precedes(place, focused)) : [];
    super.update(changed);
    if (!isOwn || focused.isConnected) return;
    const place = before.findLast((each) => each.isConnected) ?? this.#places()[0];
    if (!place) return;
    place.tabIndex = -1;
    place.focus();
  }

  /** Where a person can go on reading. */
  #places(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('h1, h2, h3, h4, [role=status], [role=alert]')];
  }

  /** An id that no other element of the page has. */
  protected idOf(part: string): string {
    return `${this.localName}-${this.#number}-${part}`;
  }
}

const precedes = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
