import { parseUscc, type Subject, type Uscc } from '@xinyong/core';
import { subjectText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { isPersonNumber } from '../person-number/is-person-number.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { subjectSearchText } from './credit-subject-search.text.ts';

/** A subject was chosen; when the host prevents the default, its link is not followed. */
export type CreditSubjectSelectEvent = CustomEvent<{ readonly subject: Subject }>;

/** A person searched; the host may keep the query in its address. */
export type CreditSubjectSearchEvent = CustomEvent<{ readonly query: string }>;

type Search =
  | { readonly is: 'idle' }
  | { readonly is: 'refused'; readonly why: 'empty' | 'tooShort' | 'person' }
  | { readonly is: 'searching'; readonly shown: readonly Subject[] }
  | { readonly is: 'found'; readonly shown: readonly Subject[]; readonly next: string | null }
  | {
      readonly is: 'failed';
      readonly shown: readonly Subject[];
      readonly failure: Failure;
      readonly retry: () => void;
    };

// An answer that comes sooner is announced alone, without 正在查询 before it.
const SLOW_MS = 300;

/**
 * Finds subjects (经营主体) by part of their name or by code, when the person asks for it and not while they type.
 * Renders into the page; needs `credit-provider` around it and forms.css.
 *
 * @fires credit-subject-search - `CreditSubjectSearchEvent`: a person searched.
 * @fires credit-subject-select - `CreditSubjectSelectEvent`, cancelable: a person chose a subject.
 */
export class CreditSubjectSearch extends LightElement {
  /** What to search for; searched as soon as it is set, as from the page's address. */
  @property() query = '';
  /** Address of a subject's page, as `/subject.html?code={code}`; without it a result is a button. */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  @state() private search: Search = { is: 'idle' };
  @state() private slow = false;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #asked: Credit | undefined;
  #running = new AbortController();
  #regionName: RegionNaming = (code) => code;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    if (this.search.is === 'searching') this.#asked = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#begin();
    else if ('shown' in this.search && this.#credit.value !== this.#asked) this.#begin();
  }

  #begin(): void {
    this.#running.abort();
    this.slow = false;
    const query = this.query.trim();
    if (query === '') this.search = { is: 'idle' };
    else if (Array.from(query).length < 2) this.search = { is: 'refused', why: 'tooShort' };
    else if (isPersonNumber(query)) this.search = { is: 'refused', why: 'person' };
    else void this.#load([]);
  }

  async #load(shown: readonly Subject[], cursor?: string): Promise<void> {
    const { signal } = (this.#running = new AbortController());
    this.search = { is: 'searching', shown };
    this.#asked = this.#credit.value;
    if (!this.#asked) return; // the provider is not there yet; its coming begins anew
    const slow = setTimeout(() => (this.slow = true), SLOW_MS);
    try {
      const client = await this.#asked.client();
      const [page, regionName] = await Promise.all([
        client.subjects.search({ q: this.query.trim(), ...(cursor && { cursor }) }, { signal }),
        loadRegionNaming(),
      ]);
      if (signal.aborted) return;
      this.#regionName = regionName;
      this.search = { is: 'found', shown: [...shown, ...page.data], next: page.nextCursor };
      if (cursor) void this.#focusResult(shown.length);
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      this.search = { is: 'failed', shown, failure, retry: () => void this.#load(shown, cursor) };
    } finally {
      clearTimeout(slow);
      if (!signal.aborted) this.slow = false;
    }
  }

  // The button that was pressed has moved or gone: reading goes on with the first new result.
  async #focusResult(index: number): Promise<void> {
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.credit-list a, .credit-list button')[index]?.focus();
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = this.querySelector('input')?.value ?? '';
    if (typed.trim() === '') {
      this.#running.abort();
      this.slow = false;
      this.search = { is: 'refused', why: 'empty' };
      return;
    }
    if (typed === this.query) this.#begin();
    this.query = typed;
    this.dispatchEvent(
      new CustomEvent('credit-subject-search', {
        detail: { query: typed },
        bubbles: true,
        composed: true,
      }) satisfies CreditSubjectSearchEvent,
    );
  };

  // Enter that ends an IME's composition picks characters; Safari would submit the form with it.
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229))
      event.preventDefault();
  };

  #selected(event: MouseEvent, subject: Subject): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab
    const select: CreditSubjectSelectEvent = new CustomEvent('credit-subject-select', {
      detail: { subject },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(select)) event.preventDefault();
  }

  override render(): TemplateResult {
    const { search } = this;
    const words = this.#language.words(subjectSearchText);
    const [input, hint, error] = [this.idOf('query'), this.idOf('hint'), this.idOf('error')];
    const refusal = search.is === 'refused' ? words[search.why] : undefined;
    return html`
      <form role="search" class="credit-search" novalidate @submit=${this.#submitted}>
        <label class="credit-label" for=${input}>${words.label}</label>
        <p class="credit-hint" id=${hint}>${words.hint}</p>
        <div role="alert">${fieldError(error, refusal, this.#language.locale)}</div>
        <div class="credit-search-row">
          <input
            class="credit-input"
            id=${input}
            name="q"
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="${refusal ? `${error} ` : ''}${hint}"
            aria-invalid=${refusal !== undefined}
            .value=${this.query}
            @keydown=${this.#keydown}
          />
          <button class="credit-button">${words.search}</button>
        </div>
      </form>
      <section aria-label=${words.results} aria-busy=${search.is === 'searching'}>
        <p role="status" class="credit-search-status">${this.#status()}</p>
        ${'shown' in search ? this.#results(search.shown) : nothing} ${this.#after()}
      </section>
    `;
  }

  #status(): string {
    const { search } = this;
    const words = this.#language.words(subjectSearchText);
    if (search.is === 'searching') return this.slow ? words.searching : '';
    if (search.is !== 'found') return '';
    return search.shown.length === 0
      ? words.none(this.query.trim())
      : words.found(search.shown.length, search.next !== null);
  }

  #results(subjects: readonly Subject[]): TemplateResult | typeof nothing {
    if (subjects.length === 0) return nothing;
    return html`
      <ul class="credit-list">
        ${repeat(
          subjects,
          ({ code }) => code,
          (subject) => html`<li>${this.#result(subject)}</li>`,
        )}
      </ul>
    `;
  }

  #result(subject: Subject): TemplateResult {
    const { locale } = this.#language;
    const { separator } = subjectSearchText[locale];
    const select = (event: MouseEvent): void => this.#selected(event, subject);
    const name = html`<span lang="zh-CN">${subject.name}</span>`;
    const href = this.#hrefOf(subject);
    return html`
      ${
        href
          ? html`<a class="credit-result" href=${href} @click=${select}>${name}</a>`
          : html`<button type="button" class="credit-button-link credit-result" @click=${select}>
              ${name}
            </button>`
      }
      <p class="credit-small">
        ${groupedCode(subject.code)}${separator}${subjectText[locale].kinds[subject.kind]}${separator}<span
          lang="zh-CN"
          >${this.#regionName(subject.region)}</span
        >
      </p>
    `;
  }

  #hrefOf({ code }: Subject): string {
    return hrefOf(this.hrefTemplate, '{code}', code);
  }

  #after(): TemplateResult | typeof nothing {
    const { search } = this;
    const { locale } = this.#language;
    const words = subjectSearchText[locale];
    if (search.is === 'failed') return failureNotice(search.failure, locale, search.retry);
    if (search.is !== 'found') return nothing;
    if (search.shown.length === 0) return this.#advice();
    const { shown, next } = search;
    if (next === null) return nothing;
    return html`
      <button
        type="button"
        class="credit-button credit-button-quiet"
        @click=${() => this.#load(shown, next)}
      >
        ${words.more}
      </button>
    `;
  }

  // A code that does not exist is often one slip away from one that does.
  #advice(): TemplateResult {
    const words = this.#language.words(subjectSearchText);
    const parsed = parseUscc(this.query);
    const suggestions = parsed.ok ? [] : parsed.suggestions;
    if (suggestions.length === 0) return html`<p>${words.noneAdvice}</p>`;
    return html`
      <p>${words.suggestions}</p>
      <p>${suggestions.map((code) => this.#suggestion(code))}</p>
    `;
  }

  #suggestion(code: Uscc): TemplateResult {
    return html`
      <button
        type="button"
        class="credit-button credit-button-quiet"
        @click=${() => (this.query = code)}
      >
        ${groupedCode(code)}
      </button>
    `;
  }
}
