import type { PublishedTemplate } from '@xinyong/contract';
import { basisBlank, type IsoDay, type PromiseTemplate } from '@xinyong/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftCopies } from '../draft-copies/draft-copies.ts';
import { withAdded, withMoved, withRemoved, type SketchList } from './template-lists.ts';
import type { OwnTemplate } from './template-versions.ts';
import { emptySketch, sketchOf, typedIn, type TemplateSketch } from './template-sketch.ts';

/** The template that is being written. */
interface OpenSketch {
  readonly sketch: TemplateSketch;
  /** What it will take the place of; absent of a new template. */
  readonly base?: PublishedTemplate;
  /** What was typed before was found again. */
  readonly restored: boolean;
  /** Somebody published this version while it was being written. */
  readonly overtakenBy?: number;
}

interface EditingOptions {
  /** Whether what is not finished may be kept for the tab. */
  readonly keeps: () => boolean;
  readonly person: () => string;
  readonly today: () => IsoDay;
}

/**
 * A ready text (示范文本) whose basis the department has yet to write: whether its matter is in an excluded field
 * (国办发〔2020〕42号) only the department finds.
 */
const isUnfound = ({ type, matter }: PromiseTemplate): boolean =>
  matter.basis === basisBlank && (type === 'approval-substitute' || type === 'proof-substitute');

/** What is being written: what was typed, kept until it is published or given up. */
export class TemplateEditing implements ReactiveController {
  page: OpenSketch | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: EditingOptions;
  readonly #copies: DraftCopies<TemplateSketch>;
  /** What is open is published, or given up: it is drawn until another page is. */
  #isOver = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: EditingOptions) {
    this.#host = host;
    this.#options = options;
    this.#copies = new DraftCopies('credit-template-editor', options.keeps);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    this.keep();
  }

  /** Which template, with which version; as the copy is named. */
  get identity(): { readonly id: string; readonly version: number; readonly replaces?: number } {
    const base = this.page?.base?.template;
    return base
      ? { id: base.id, version: base.version + 1, replaces: base.version }
      : { id: '（发布时编号）', version: 1 };
  }

  // ——— Beginning and ending ———

  /** Goes on with what was left of a new template; false where nothing was. */
  goOn(): boolean {
    const kept = this.#copies.of(undefined, this.#options.person());
    if (!kept) return false;
    this.#open({ sketch: kept.draft, restored: true });
    return true;
  }

  /** Begins a new template, from another or from nothing. */
  begin(from: PromiseTemplate | undefined): void {
    const today = this.#options.today();
    const sketch = from ? sketchOf(from, today) : emptySketch(today);
    this.#open({
      sketch:
        from && isUnfound(from) ? { ...sketch, matter: { ...sketch.matter, field: '' } } : sketch,
      restored: false,
    });
    this.keep();
  }

  /** Changes a template, or goes on with the change that was left. */
  change({ id, newest }: OwnTemplate): void {
    const kept = this.#copies.of(id, this.#options.person());
    const { version } = newest.template;
    if (!kept)
      this.#open({
        sketch: sketchOf(newest.template, this.#options.today()),
        base: newest,
        restored: false,
      });
    else
      this.#open({
        sketch: kept.draft,
        base: newest,
        restored: true,
        ...(kept.changes?.version !== version && { overtakenBy: version }),
      });
  }

  /** Somebody was faster: what is written takes the place of their version. */
  overtaken({ newest }: OwnTemplate): void {
    const { page } = this;
    if (!page) return;
    this.#open({ ...page, base: newest, overtakenBy: newest.template.version });
    this.keep();
  }

  /** The list is shown again: what was typed is kept. */
  shelve(): void {
    this.keep();
    this.page = undefined;
  }

  /** It is published, or given up. */
  end(): void {
    this.#isOver = true;
    this.drop(this.page?.base?.template.id);
  }

  /** Removes what was left of a template, or of a new one. */
  drop(id: string | undefined): void {
    this.#copies.drop(id);
    this.#host.requestUpdate();
  }

  /** The title of what was left of a template, or of a new one. */
  unfinished(id: string | undefined): string | undefined {
    return this.#copies.of(id, this.#options.person())?.draft.title.zh;
  }

  dropOthers(): void {
    this.#copies.dropOthers(this.#options.person());
  }

  readonly keep = (): void => {
    const { page } = this;
    if (!page || this.#isOver) return;
    const base = page.base?.template;
    this.#copies.keep({
      draft: page.sketch,
      person: this.#options.person(),
      ...(base && { changes: { id: base.id, version: base.version } }),
    });
  };

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.keep();
  };

  #open(page: OpenSketch): void {
    this.page = page;
    this.#isOver = false;
    this.#host.requestUpdate();
  }

  // ——— Writing ———

  /** What was typed is kept, right or wrong. */
  type(form: HTMLFormElement): void {
    const { page } = this;
    if (!page) return;
    this.#open({ ...page, sketch: typedIn(new FormData(form), page.sketch) });
  }

  add(list: SketchList): void {
    this.#change((sketch) => withAdded(sketch, list));
  }

  remove(list: SketchList, index: number): void {
    this.#change((sketch) => withRemoved(sketch, list, index));
  }

  move(list: SketchList, index: number, by: 1 | -1): void {
    this.#change((sketch) => withMoved(sketch, list, index, by));
  }

  #change(change: (sketch: TemplateSketch) => TemplateSketch): void {
    const { page } = this;
    if (!page) return;
    this.#open({ ...page, sketch: change(page.sketch) });
    this.keep();
  }
}
