import type { Page, PublicPromise } from '@xinyong/contract';
import {
  codesWithin,
  type PromiseType,
  type PublicPromiseState,
  type RegionCode,
  type Uscc,
} from '@xinyong/core';
import { promiseNames, promiseOutcomes } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chinese } from '../chinese/chinese.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { publicPromiseText } from '../public-promise/public-promise.text.ts';
import { factList, type Fact } from '../record-summary/record-summary.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { promiseListText } from './credit-promise-list.text.ts';
import { promiseEntry } from './promise-entry.ts';
import { promiseFilters, type PromiseFilter } from './promise-filters.ts';

/** A person filtered; the host may keep the filter in its address. */
export type CreditPromiseListFilterEvent = CustomEvent<{ readonly filter: PromiseFilter }>;

/** A person opens a promise; when the host prevents the default, its link is not followed. */
export type CreditPromiseListOpenEvent = CustomEvent<{ readonly promise: PublicPromise }>;

type Asked =
  | { readonly is: 'idle' }
  | { readonly is: 'loading'; readonly shown: readonly PublicPromise[] }
  | {
      readonly is: 'ready';
      readonly shown: readonly PublicPromise[];
      readonly next: string | null;
    }
  | {
      readonly is: 'failed';
      readonly shown: readonly PublicPromise[];
      readonly failure: Failure;
      readonly retry: () => void;
    };

/** Names nothing: until the names are there, a place is called by its code. */
const same: RegionNaming = (code) => code;

/** In the order of the form. */
const conditions = ['type', 'state', 'place', 'subject'] as const;

/**
 * The public column of promises (信用承诺公示): filtered by type, state, place and promiser, the newest first, with a
 * feed of the same filter. Takes `data`, or asks the client of `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-promise-list-filter - `CreditPromiseListFilterEvent`: a person filtered.
 * @fires credit-promise-list-open - `CreditPromiseListOpenEvent`, cancelable: a person opens a promise.
 */
export class CreditPromiseList extends LightElement {
  /** The promises, the newest first, without a client; the filter then chooses among them. */
  @property({ attribute: false }) data: readonly PublicPromise[] | undefined;
  /** Only promises of this type (承诺类型); of every type unless given. */
  @property() type: PromiseType | '' = '';
  /** Only promises accepted in this division and those below it (受理地行政区划, six digits). */
  @property() place: RegionCode = '';
  /** Only promises in this state, as everybody is told it. */
  @property({ attribute: 'promise-state' }) promiseState: PublicPromiseState | '' = '';
  /** Only promises of this subject (统一社会信用代码). */
  @property({ attribute: 'subject-code' }) subjectCode = '';
  /** The divisions to choose from, with blanks between: `420222 420200`. */
  @property() places = '';
  /** Address of a promise, as `/promises.html?code={code}`; without it a promise is a button. */
  @property({ attribute: 'promise-href-template' }) promiseHrefTemplate = '';
  /** Address of the feed (Atom), to which the filter is added; empty where there is none. */
  @property({ attribute: 'feed-href' }) feedHref = '/v1/promises/feed';
  /** Level of the headings of promises. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 2 | 3 = 2;

  @state() private asked: Asked = { is: 'idle' };
  /** What was typed for a code and is none. */
  @state() private wrongSubject: string | undefined;
  @state() private regionName: RegionNaming | undefined;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #from: Credit | undefined;
  #running = new AbortController();
  /** The same filter once more: it looks again. */
  #again = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    if (this.asked.is === 'loading') this.#from = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The names are many: they are loaded where there is a place to be named.
    if ((this.places || this.place) && (changed.has('places') || changed.has('place')))
      void loadRegionNaming().then((naming) => (this.regionName = naming));
    const isOther =
      this.#again ||
      changed.has('data') ||
      changed.has('type') ||
      changed.has('place') ||
      changed.has('promiseState') ||
      changed.has('subjectCode');
    this.#again = false;
    if (this.data) {
      if (isOther) this.#choose(this.data);
    } else if (isOther || this.#credit.value !== this.#from) void this.#load([]);
  }

  get #filter(): PromiseFilter {
    const { type, place, promiseState, subjectCode } = this;
    return {
      ...(type && { type }),
      ...(place && { place }),
      ...(promiseState && { state: promiseState }),
      // The platform tells a code that is none.
      ...(subjectCode && { subject: subjectCode as Uscc }),
    };
  }

  #choose(data: readonly PublicPromise[]): void {
    this.#running.abort();
    const { type, place, state: wanted, subject } = this.#filter;
    const [first, last] = place === undefined ? [] : codesWithin(place);
    const shown = data.filter(
      (promise) =>
        (type === undefined || promise.type === type) &&
        (wanted === undefined || promise.state === wanted) &&
        (subject === undefined || promise.subjectCode === subject) &&
        (first === undefined || (promise.place >= first && promise.place <= (last ?? first))),
    );
    this.asked = { is: 'ready', shown, next: null };
  }

  async #load(shown: readonly PublicPromise[], cursor?: string): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.asked = { is: 'loading', shown };
    this.#from = this.#credit.value;
    if (!this.#from) return; // the provider is not there yet; its coming begins anew
    try {
      const { promises } = await this.#from.client();
      const page: Page<PublicPromise> = await promises.list(
        { ...this.#filter, ...(cursor && { cursor }) },
        { signal },
      );
      if (signal.aborted) return;
      this.asked = { is: 'ready', shown: [...shown, ...page.data], next: page.nextCursor };
      if (cursor) void this.#focusEntry(shown.length);
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      this.asked = { is: 'failed', shown, failure, retry: () => void this.#load(shown, cursor) };
    }
  }

  // The button that was pressed has moved or gone: reading goes on with the first new promise.
  async #focusEntry(index: number): Promise<void> {
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.credit-result')[index]?.focus();
  }

  readonly #filterBy = (filter: PromiseFilter): void => {
    this.wrongSubject = undefined;
    const { type = '', place = '', state: wanted = '', subject = '' } = filter;
    Object.assign(this, { type, place, promiseState: wanted, subjectCode: subject });
    this.#again = true;
    this.requestUpdate();
    this.dispatchEvent(
      new CustomEvent('credit-promise-list-filter', {
        detail: { filter },
        bubbles: true,
        composed: true,
      }) satisfies CreditPromiseListFilterEvent,
    );
  };

  readonly #refuse = async (typed: string): Promise<void> => {
    this.wrongSubject = typed;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[name=subject]')?.focus();
  };

  #opened(event: MouseEvent, promise: PublicPromise): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab
    const open: CreditPromiseListOpenEvent = new CustomEvent('credit-promise-list-open', {
      detail: { promise },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(open)) event.preventDefault();
  }

  override render(): TemplateResult {
    const { asked, regionName, wrongSubject } = this;
    const { locale } = this.#language;
    const words = promiseListText[locale];
    return html`
      ${promiseFilters({
        filter: this.#filter,
        places: this.places.split(/\s+/).filter((code) => code !== ''),
        regionName: regionName ?? same,
        wrongSubject,
        locale,
        idOf: (part) => this.idOf(part),
        filterBy: this.#filterBy,
        refuse: (typed) => void this.#refuse(typed),
      })}
      <section aria-label=${words.results} aria-busy=${asked.is === 'loading' || this.#isUnnamed}>
        <p role="status" class="credit-search-status">${this.#status()}</p>
        ${'shown' in asked ? this.#list(asked.shown) : nothing} ${this.#after()} ${this.#feed()}
      </section>
    `;
  }

  /** The names of places are still to come. */
  get #isUnnamed(): boolean {
    return (this.places !== '' || this.place !== '') && !this.regionName;
  }

  #status(): string {
    const { asked } = this;
    const words = promiseListText[this.#language.locale];
    if (asked.is === 'loading') return this.#isUnnamed ? '' : words.loading;
    if (asked.is !== 'ready' || asked.shown.length === 0) return '';
    return words.count(asked.shown.length, asked.next !== null);
  }

  #list(promises: readonly PublicPromise[]): TemplateResult | typeof nothing {
    if (promises.length === 0) return nothing;
    const { locale } = this.#language;
    return html`
      <ul class="credit-list">
        ${repeat(
          promises,
          ({ code }) => code,
          (promise) =>
            html`<li>
              ${promiseEntry({
                promise,
                locale,
                level: this.headingLevel,
                href: hrefOf(this.promiseHrefTemplate, '{code}', promise.code),
                open: (event) => this.#opened(event, promise),
              })}
            </li>`,
        )}
      </ul>
    `;
  }

  #after(): TemplateResult | typeof nothing {
    const { asked } = this;
    const { locale } = this.#language;
    if (asked.is === 'failed') return failureNotice(asked.failure, locale, asked.retry);
    if (asked.is !== 'ready') return nothing;
    const { shown, next } = asked;
    if (shown.length === 0) return this.#none();
    if (next === null) return nothing;
    return html`
      <button
        type="button"
        class="credit-button credit-button-quiet"
        @click=${() => void this.#load(shown, next)}
      >
        ${promiseListText[locale].more}
      </button>
    `;
  }

  /** Which conditions leave nothing, and a button for each to take it away. */
  #none(): TemplateResult {
    const { locale } = this.#language;
    const words = promiseListText[locale];
    const filter = this.#filter;
    const set = conditions.filter((each) => filter[each] !== undefined);
    if (set.length === 0)
      return html`<div class="credit-inset">
        <p class="credit-subheading">${words.none}</p>
        <p>${words.noneAdvice}</p>
      </div>`;
    const without = (condition: (typeof conditions)[number]): void => {
      const { [condition]: _taken, ...others } = filter;
      this.#filterBy(others);
    };
    return html`<div class="credit-inset">
      <p class="credit-subheading">${words.noneLeft}</p>
      ${factList(this.#conditions(filter))}
      <p class="credit-no-print">${words.noneLeftAdvice}</p>
      <p class="credit-line-actions credit-no-print">
        ${set.map(
          (condition) =>
            html`<button
              type="button"
              class="credit-button credit-button-quiet"
              @click=${() => without(condition)}
            >
              ${words.widen[condition]}
            </button>`,
        )}
      </p>
    </div>`;
  }

  #conditions({ type, state: wanted, place, subject }: PromiseFilter): readonly Fact[] {
    const { locale } = this.#language;
    const words = publicPromiseText[locale];
    return [
      ...(type ? [[words.type, promiseNames[locale].types[type]] as const] : []),
      ...(wanted ? [[words.state, promiseOutcomes[locale].publicStates[wanted]] as const] : []),
      ...(place ? [[words.place, chinese((this.regionName ?? same)(place))] as const] : []),
      ...(subject ? [[words.subjectCode, groupedCode(subject)] as const] : []),
    ];
  }

  #feed(): TemplateResult | typeof nothing {
    const query = new URLSearchParams({ ...this.#filter }).toString();
    const href = hrefOf(query ? `${this.feedHref}?${query}` : this.feedHref, '{code}', '');
    if (!this.feedHref || !href) return nothing;
    return html`<p class="credit-no-print">
      <a class="credit-link" href=${href} type="application/atom+xml"
        >${promiseListText[this.#language.locale].feed}</a
      >
    </p>`;
  }
}
