import type { LitElement } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import { nameOfList } from './list-part.ts';
import type { TemplateEditing } from './template-editing.ts';
import type { SketchList } from './template-lists.ts';

interface PressOptions {
  readonly locale: () => Locale;
  readonly changed: () => void;
  /** Parts have other numbers now, which is told as it is not seen at once. */
  readonly renumbered: (news: string) => void;
}

/** What is pressed in the lists of the form: parts come, go and move, and the focus stays with them. */
export class SketchPresses {
  readonly #host: LitElement;
  readonly #editing: TemplateEditing;
  readonly #options: PressOptions;

  constructor(host: LitElement, editing: TemplateEditing, options: PressOptions) {
    this.#host = host;
    this.#editing = editing;
    this.#options = options;
  }

  readonly add = (list: SketchList): void => {
    this.#editing.add(list);
    this.#options.changed();
    void this.#host.updateComplete.then(() => firstControl(this.#itemsOf(list).at(-1))?.focus());
  };

  readonly remove = (list: SketchList, index: number): void => {
    this.#editing.remove(list, index);
    const { lists, removed } = this.#words;
    this.#options.renumbered(removed(lists[list].nth(index + 1)));
    void this.#host.updateComplete.then(() => {
      const items = this.#itemsOf(list);
      const next = firstControl(items[Math.min(index, items.length - 1)]);
      (next ?? this.#addButton(list))?.focus();
    });
  };

  readonly move = (list: SketchList, index: number, by: 1 | -1): void => {
    this.#editing.move(list, index, by);
    const { lists, moved } = this.#words;
    this.#options.renumbered(moved(lists[list].nth(index + by + 1)));
    void this.#host.updateComplete.then(() => {
      const item = this.#itemsOf(list)[index + by];
      // At an end of the list there is no further way.
      const presses = by < 0 ? ['up', 'down'] : ['down', 'up'];
      const [button] = presses.flatMap(
        (press) => item?.querySelector<HTMLElement>(`[data-press="${press}"]`) ?? [],
      );
      button?.focus();
    });
  };

  get #words(): (typeof templateEditorText)[Locale]['form'] {
    return templateEditorText[this.#options.locale()].form;
  }

  #addButton(list: SketchList): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(`[name="${nameOfList(list)}.add"]`);
  }

  #itemsOf(list: SketchList): readonly HTMLElement[] {
    const items = this.#addButton(list)?.parentElement?.previousElementSibling;
    return [...(items?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  }
}

const firstControl = (item: HTMLElement | undefined): HTMLElement | null | undefined =>
  item?.querySelector<HTMLElement>('input, textarea');
