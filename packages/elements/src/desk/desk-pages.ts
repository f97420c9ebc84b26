import type { CreditClient } from '@xinyong/client';
import type { Page } from '@xinyong/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credit } from '../credit/credit.ts';
import { failureOf, type Failure } from '../failure/failure.ts';
import { DeskAddress } from './desk-address.ts';

type DeskHost = ReactiveControllerHost & HTMLElement & { readonly idParameter: string };

interface GivenPages<Item, Detail> {
  readonly items: readonly Item[];
  readonly opened: Detail | undefined;
}

interface DeskPagesOptions<Item, Detail> {
  /** The item that is open, by the host; empty for the list. */
  readonly id: () => string;
  readonly moveTo: (id: string) => void;
  /** To what the list is narrowed, where it can be. */
  readonly filter?: () => string;
  readonly credit: () => Credit | undefined;
  /** What the host gave, so that nobody is asked. */
  readonly given: () => GivenPages<Item, Detail> | undefined;
  readonly list: (client: CreditClient, from: { readonly cursor?: string }) => Promise<Page<Item>>;
  readonly get: (client: CreditClient, id: string) => Promise<Detail>;
  readonly idOf: (item: Item) => string;
  /** An item, or the list, is to be opened by a link of the desk; false where the host moves itself. */
  readonly announce: (item: Item | undefined) => boolean;
  /** Another page is open: what was done on the one before is over. */
  readonly moved: () => void;
  /** The platform told of an item. */
  readonly told?: (detail: Detail) => void;
}

/** The pages of a desk: its list, and one item of it, each by its address; the person goes on where reading goes on. */
export class DeskPages<Item, Detail> implements ReactiveController {
  items: readonly Item[] = [];
  /** The item that is open; undefined for the list, and until it is known. */
  opened: Detail | undefined;
  /** Undefined before the first page is drawn. */
  id: string | undefined;
  busy = false;
  failure: { readonly words: Failure; readonly retry: () => void } | undefined;

  readonly idOf: (item: Item) => string;
  readonly #host: DeskHost;
  readonly #options: DeskPagesOptions<Item, Detail>;
  readonly #address: DeskAddress;
  #parameter = '';
  #filter = '';
  #credit: Credit | undefined;
  #next: string | null = null;
  #loading: Promise<void> = Promise.resolve();

  constructor(host: DeskHost, options: DeskPagesOptions<Item, Detail>) {
    this.#host = host;
    this.#options = options;
    this.idOf = options.idOf;
    this.#address = new DeskAddress(host, {
      parameter: () => host.idParameter,
      moved: options.moveTo,
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const { idParameter } = this.#host;
    if (idParameter !== this.#parameter) {
      this.#parameter = idParameter;
      if (idParameter) this.#options.moveTo(this.#address.id);
    }
    const from = this.id;
    const id = this.#options.id();
    const filter = this.#options.filter?.() ?? '';
    const credit = this.#options.credit();
    const isElsewhere = id !== from;
    const isOther = isElsewhere || credit !== this.#credit || (!id && filter !== this.#filter);
    this.id = id;
    this.#filter = filter;
    this.#credit = credit;
    if (isElsewhere) {
      this.opened = undefined;
      this.failure = undefined;
      this.#options.moved();
      if (from !== undefined) void this.#arrive(from);
    }
    const given = this.#options.given();
    if (given) {
      this.items = given.items;
      this.opened = given.opened;
      this.busy = false;
    } else if (isOther) this.#loading = id ? this.reload() : this.#load([]);
  }

  // ——— Asking ———

  /** Shows more of the list; absent where that is all. */
  get more(): (() => void) | undefined {
    const { items } = this;
    const cursor = this.#next;
    if (cursor === null) return undefined;
    return () => {
      if (!this.busy) void this.#load(items, cursor);
    };
  }

  /** Shows `shown` until the answer comes: in its place, or of a cursor after it. */
  async #load(shown: readonly Item[], cursor?: string): Promise<void> {
    const credit = this.#credit;
    const filter = this.#filter;
    this.items = shown;
    if (!cursor) this.#next = null;
    this.failure = undefined;
    this.busy = true;
    this.#host.requestUpdate();
    if (!credit) return; // the provider is not there yet; its coming begins anew
    const isCurrent = (): boolean =>
      credit === this.#credit && filter === this.#filter && this.id === '';
    try {
      const client = await credit.client();
      const page = await this.#options.list(client, cursor ? { cursor } : {});
      if (!isCurrent()) return;
      this.items = cursor ? [...shown, ...page.data] : page.data;
      this.#next = page.nextCursor;
      this.busy = false;
      this.#host.requestUpdate();
      const [first] = page.data;
      if (!cursor || !first) return;
      await this.#host.updateComplete;
      this.#focusItem(this.idOf(first));
    } catch (error) {
      const words = await failureOf(error);
      if (!isCurrent()) return;
      this.busy = false;
      this.failure = { words, retry: () => void this.#load(shown, cursor) };
      this.#host.requestUpdate();
    }
  }

  /** Asks for the list anew, as others wait now; what is shown of it stays until the answer comes. */
  reloadList(): Promise<void> {
    return this.#load(this.items);
  }

  /** Asks how the open item stands now; what is shown of it stays until the answer comes. */
  async reload(): Promise<void> {
    const credit = this.#credit;
    const { id } = this;
    if (!credit || !id) return;
    const isCurrent = (): boolean => credit === this.#credit && this.id === id;
    this.failure = undefined;
    this.busy = this.opened === undefined;
    this.#host.requestUpdate();
    try {
      const detail = await this.#options.get(await credit.client(), id);
      if (!isCurrent()) return;
      this.opened = detail;
      this.#options.told?.(detail);
    } catch (error) {
      const words = await failureOf(error);
      if (!isCurrent()) return;
      this.failure = { words, retry: () => void this.reload() };
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  // ——— Moving ———

  /** The address of an item, or of the list; absent where the address is the host's. */
  hrefOf(id: string): string | undefined {
    return this.#parameter ? this.#address.hrefOf(id) : undefined;
  }

  readonly choose = (item: Item): void => {
    if (!this.#options.announce(item)) return;
    const id = this.idOf(item);
    this.#options.moveTo(id);
    this.#address.go(id);
  };

  readonly back = (): void => {
    if (!this.#options.announce(undefined)) return;
    if (this.#address.back()) return; // the browser goes, and tells when it is there
    this.#options.moveTo('');
    this.#address.go('');
  };

  /** Puts the page that is open in the place of what the address names. */
  readdress(): void {
    this.#address.replace(this.#options.id());
  }

  /** Goes on at the title of the page, as soon as it is known what that is. */
  async focusTitle(): Promise<void> {
    const { id } = this;
    await this.#host.updateComplete;
    await this.#loading;
    await this.#host.updateComplete;
    if (id === this.id) this.#host.querySelector<HTMLElement>('.credit-title')?.focus();
  }

  async #arrive(from: string): Promise<void> {
    const { id } = this;
    await this.focusTitle();
    // Reading goes on where it was left, if that is still there.
    if (from && id === this.id) this.#focusItem(from);
  }

  /** Goes on at the way to an item in the list. */
  #focusItem(id: string): void {
    this.#host.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus();
  }
}
