import { html, nothing, type TemplateResult } from 'lit';
import type { DeskPages } from './desk-pages.ts';

/** Opens an item or the list: a link where they have addresses, so that one can stand beside the other. */
export function deskLink({
  words,
  href,
  open,
  id,
}: {
  readonly words: unknown;
  /** Absent where the address is the host's. */
  readonly href: string | undefined;
  readonly open: () => void;
  /** The item to which it leads. */
  readonly id?: string;
}): TemplateResult {
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a window or tab of its own
    event.preventDefault();
    open();
  };
  return href === undefined
    ? html`<button
        type="button"
        class="credit-button-link"
        data-item=${id ?? nothing}
        @click=${open}
      >
        ${words}
      </button>`
    : html`<a class="credit-link" href=${href} data-item=${id ?? nothing} @click=${follow}
        >${words}</a
      >`;
}

/** The way to an item in the list of a desk. */
export const itemLink = <Item>(
  pages: Pick<DeskPages<Item, unknown>, 'idOf' | 'hrefOf' | 'choose'>,
  item: Item,
  words: unknown,
): TemplateResult => {
  const id = pages.idOf(item);
  return deskLink({ words, href: pages.hrefOf(id), open: () => pages.choose(item), id });
};
