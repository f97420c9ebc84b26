import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the pages have their addresses: after `#`, at the end of the path, or nowhere. */
export type HistoryMode = 'hash' | 'path' | 'memory';

/** One page in the history. */
interface HistoryEntry<Place> {
  readonly place: Place;
  /** It was opened from the check page. */
  readonly changing: boolean;
  /** How many pages of this form lie before it. */
  readonly depth: number;
}

/** Gives each page of a form an entry of its own in the browser's history, so that Back is the browser's. */
export class PageHistory<Place extends string> implements ReactiveController {
  readonly #key: string;
  readonly #places: readonly Place[];
  readonly #mode: () => HistoryMode;
  readonly #base: () => string;
  readonly #moved: () => void;
  #memory: readonly HistoryEntry<Place>[] = [];
  /** The page before a fragment that is none of ours, such as that of a skip link. */
  #last: HistoryEntry<Place> | undefined;
  #hostsRestoration: ScrollRestoration = 'auto';

  constructor(
    host: ReactiveControllerHost,
    options: {
      /** Under which the entries are kept in the state of the browser's history. */
      readonly key: string;
      /** Every page there is. */
      readonly places: readonly Place[];
      readonly mode: () => HistoryMode;
      /** For `path`: what stands before the name of the page. */
      readonly base: () => string;
      /** The person went back or forward, or typed an address. */
      readonly moved: () => void;
    },
  ) {
    this.#key = options.key;
    this.#places = options.places;
    this.#mode = options.mode;
    this.#base = options.base;
    this.#moved = options.moved;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = this.entry;
    window.addEventListener('popstate', this.#onPopState);
    // The browser would scroll back to where it was, away from the title that has the focus.
    this.#hostsRestoration = history.scrollRestoration;
    if (this.#mode() !== 'memory') history.scrollRestoration = 'manual';
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
    history.scrollRestoration = this.#hostsRestoration;
    this.#last = undefined;
  }

  /** What the address asks for; undefined when it names no page. */
  get entry(): HistoryEntry<Place> | undefined {
    if (this.#mode() === 'memory') return this.#memory.at(-1);
    if (this.#last && this.#isElsewhere()) return this.#last;
    const place = this.#placeInAddress();
    if (!place) return undefined;
    const kept = this.#keptEntry();
    return kept?.place === place ? kept : { place, changing: false, depth: 0 };
  }

  /** The address of a page, for links. */
  hrefOf(place: Place): string {
    if (this.#mode() !== 'path') return `#${place}`;
    return `${this.#base().replace(/\/?$/, '/')}${place}${location.search}`;
  }

  /** Goes on to a page; `replace` puts it in the place of the present one. */
  go(
    place: Place,
    {
      changing = false,
      replace = false,
    }: { readonly changing?: boolean; readonly replace?: boolean } = {},
  ): void {
    const depth = (this.entry?.depth ?? 0) + (replace ? 0 : 1);
    const entry: HistoryEntry<Place> = (this.#last = { place, changing, depth });
    if (this.#mode() === 'memory') {
      this.#memory = [...(replace ? this.#memory.slice(0, -1) : this.#memory), entry];
      return;
    }
    const state: unknown = { ...hostState(), [this.#key]: entry };
    if (replace) history.replaceState(state, '', this.hrefOf(place));
    else history.pushState(state, '', this.hrefOf(place));
  }

  /** Goes back to the page before; false when there is none of this form. */
  back(): boolean {
    if (this.#isElsewhere() || (this.entry?.depth ?? 0) === 0) return false;
    if (this.#mode() === 'memory') {
      this.#memory = this.#memory.slice(0, -1);
      this.#moved();
    } else history.back();
    return true;
  }

  /** Goes back to what lay before the first page of this form; false when that is not known. */
  leave(): boolean {
    const depth = this.#isElsewhere() ? 0 : (this.entry?.depth ?? 0);
    if (depth === 0) return false;
    if (this.#mode() === 'memory') {
      this.#memory = [];
      this.#moved();
    } else history.go(-depth);
    return true;
  }

  #placeInAddress(): Place | undefined {
    const name =
      this.#mode() === 'hash' ? location.hash.slice(1) : location.pathname.split('/').at(-1);
    return this.#places.find((place) => place === name);
  }

  /** The fragment of the address is that of some place on the host's page. */
  #isElsewhere(): boolean {
    if (this.#mode() === 'memory' || location.hash === '') return false;
    return this.#mode() === 'hash' ? !this.#placeInAddress() : !this.#keptEntry();
  }

  #keptEntry(): HistoryEntry<Place> | undefined {
    const kept: unknown = Reflect.get(hostState(), this.#key);
    // Nobody but go() writes under this key.
    return typeof kept === 'object' && kept !== null ? (kept as HistoryEntry<Place>) : undefined;
  }

  readonly #onPopState = (): void => {
    if (this.#mode() === 'memory' || this.#isElsewhere()) return;
    this.#last = this.entry;
    this.#moved();
  };
}

// The host's own state stays beside ours.
const hostState = (): object =>
  typeof history.state === 'object' && history.state !== null ? history.state : {};
