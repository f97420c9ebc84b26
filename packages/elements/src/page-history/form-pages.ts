import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formPageText } from '../form-page/form-page.text.ts';
import type { Locale } from '../locale/locale.ts';
import { focusHeading } from '../step-heading/step-heading.ts';
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
  /** The page is left by one of its own ways: what it says is kept. */
  readonly leaving: () => void;
  /** A page was opened. */
  readonly opened: () => void;
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

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FormPagesOptions<Place>;
  readonly #history: PageHistory<Place>;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormPagesOptions<Place>) {
    const { key, places, mode, base } = options;
    this.#host = host;
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

  readonly hrefOf = (place: Place): string => this.#history.hrefOf(place);

  go(place: Place, how: { readonly changing?: boolean; readonly replace?: boolean } = {}): void {
    this.#options.leaving();
    this.#history.go(place, how);
    this.arrive({ moved: true });
  }

  /** Goes on to a page by a link to it. */
  readonly follow = (event: Event, place: Place, changing: boolean = this.changing): void => {
    event.preventDefault();
    this.go(place, { changing });
  };

  /** The page before; undefined on the first and the last. */
  get before(): Place | undefined {
    return this.#options.before(this.place, this.changing);
  }

  /** The way back to the page before; on the first page to where the host says, if it does. */
  backLink(locale: Locale, outside: string): TemplateResult | typeof nothing {
    const { before } = this;
    const words = formPageText[locale].back;
    if (before)
      return html`<p class="credit-back">
        <a href=${this.hrefOf(before)} @click=${this.#back}>${words}</a>
      </p>`;
    return outside && this.place !== this.#options.end
      ? html`<p class="credit-back"><a href=${outside}>${words}</a></p>`
      : nothing;
  }

  readonly #back = (event: Event): void => {
    event.preventDefault();
    this.#options.leaving();
    const { before } = this;
    if (!this.#history.back() && before) this.go(before, { replace: true });
  };

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
    this.#options.opened();
    if (moved) void this.#focus();
  }

  async #focus(): Promise<void> {
    await this.#host.updateComplete;
    focusHeading(this.#host);
    this.#host.scrollIntoView({ block: 'start' });
  }
}
