import type { ReactiveControllerHost } from 'lit';
import { PageHistory, type HistoryMode } from './page-history.ts';

interface FormPagesOptions<Place extends string> {
  /** Under which the entries are kept in the state of the browser's history. */
  readonly key: string;
  readonly places: readonly Place[];
  /** Those before and behind the pages that are filled in, the first and the last among them. */
  readonly around: readonly Place[];
  readonly start: Place;
  readonly end: Place;
  readonly mode: () => HistoryMode;
  /** For `path`: what stands before the name of the page. */
  readonly base: () => string;
  /** The page that the host wants open where the address names none. */
  readonly wanted: () => Place | undefined;
  /** The page that may be opened where this one is asked for; `first` when the form has just been opened. */
  readonly resolve: (wanted: Place | undefined, first: boolean) => Place;
  /** The page before this one; undefined where there is none. */
  readonly before: (place: Place, changing: boolean) => Place | undefined;
  /** A page was opened. */
  readonly opened: (moved: boolean) => void;
}

/** Which page of a form is open, and how a person comes from one to another. */
export class FormPages<Place extends string> {
  place: Place;
  /** It was opened from the check page. */
  changing = false;
  /** Counts the pages opened: each is drawn anew. */
  visit = 0;
  /** The person took up a draft here. */
  resumed = false;
  /** The person came back to a page of a form that was handed in. */
  again = false;

  readonly #options: FormPagesOptions<Place>;
  readonly #history: PageHistory<Place>;

  constructor(host: ReactiveControllerHost, options: FormPagesOptions<Place>) {
    const { key, places, mode, base } = options;
    this.#options = options;
    this.place = options.start;
    this.#history = new PageHistory(host, {
      key,
      places,
      mode,
      base,
      moved: () => this.arrive({ moved: true }),
    });
  }

  hrefOf(place: Place): string {
    return this.#history.hrefOf(place);
  }

  go(place: Place, how: { readonly changing?: boolean; readonly replace?: boolean } = {}): void {
    this.#history.go(place, how);
    this.arrive({ moved: true });
  }

  /** The page before; undefined on the first and the last. */
  get before(): Place | undefined {
    return this.#options.before(this.place, this.changing);
  }

  back(): void {
    const { before } = this;
    if (!this.#history.back() && before) this.go(before, { replace: true });
  }

  /** Opens the page that the address asks for, or the one that may be opened in its place. */
  arrive({ moved, first = false }: { readonly moved: boolean; readonly first?: boolean }): void {
    const { around, start, end } = this.#options;
    const { entry } = this.#history;
    const wanted = entry?.place ?? (first ? this.#options.wanted() : undefined);
    const place = this.#options.resolve(wanted, first);
    this.resumed = first && wanted === undefined && !around.includes(place);
    this.changing = entry?.changing ?? false;
    this.again = place === end && wanted !== undefined && wanted !== end && wanted !== start;
    if (place !== entry?.place && (wanted !== undefined || place !== start))
      this.#history.go(place, { changing: this.changing, replace: true });
    this.place = place;
    this.visit += 1;
    this.#options.opened(moved);
  }
}
