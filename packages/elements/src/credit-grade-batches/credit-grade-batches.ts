import type { GradeBatch, GradeBatchOrder, OfferedScheme, Page } from '@xinyong/contract';
import { isRegionCode } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { heading, levelBelow } from '../step-heading/heading.ts';
import { troubleOf } from '../trouble/trouble.ts';
import { gradeBatchesText } from './credit-grade-batches.text.ts';
import { gradeBatchEntry } from './grade-batch-entry.ts';

/** An officer begins a batch; when the host prevents the default it begins it itself. */
export type CreditGradeBatchesStartEvent = CustomEvent<{ readonly order: GradeBatchOrder }>;

/** Batches on the page, and the schemes by which one can be begun. */
export interface GradeBatchesData extends Page<GradeBatch> {
  readonly schemes: readonly OfferedScheme[];
}

type Listed =
  | { readonly is: 'idle' | 'loading' }
  | { readonly is: 'ready'; readonly data: GradeBatchesData }
  | { readonly is: 'failed'; readonly failure: Failure };

/** How often a batch that runs is asked how far it is: the platform tells nobody by itself. */
const ASK_MS = 2000;

/**
 * Grades of all subjects of a place (批量评价) for an agency: begin one, see how far it has come and what it came to, and
 * take its results as a file. Takes `data`, or asks the client of `credit-provider`. Renders into the page; needs
 * forms.css.
 *
 * @fires credit-grade-batches-start - `CreditGradeBatchesStartEvent`, cancelable: an officer begins a batch.
 */
export class CreditGradeBatches extends LightElement {
  /** The batches and the schemes, without a client. */
  @property({ attribute: false }) data: GradeBatchesData | undefined;
  /** The division that the form suggests: that of the agency. */
  @property() place = '';
  /** Address of the results of a batch. */
  @property({ attribute: 'results-href-template' }) resultsHrefTemplate =
    '/v1/grade-batches/{id}/results';
  /** Level of its headings; those of the batches are below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 | 3 = 2;

  @state() private listed: Listed = { is: 'idle' };
  @state() private placeIsWrong = false;
  @state() private refused: Failure | undefined;
  @state() private news: 'begun' | 'ended' | undefined;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #asked: Credit | undefined;
  #running = new AbortController();
  #regionName: RegionNaming = (code) => code;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    clearTimeout(this.#timer);
    this.#asked = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') && this.data) void this.#name();
    if (!this.data && this.#credit.value !== this.#asked) void this.#load();
  }

  async #name(): Promise<void> {
    this.#regionName = await loadRegionNaming();
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#running.abort();
    clearTimeout(this.#timer);
    const { signal } = (this.#running = new AbortController());
    this.listed = { is: 'loading' };
    this.#asked = this.#credit.value;
    if (!this.#asked) return; // the provider is not there yet; its coming begins anew
    try {
      const { grades } = await this.#asked.client();
      const [page, { schemes }, regionName] = await Promise.all([
        grades.batches({}, { signal }),
        grades.schemes({ signal }),
        loadRegionNaming(),
      ]);
      if (signal.aborted) return;
      this.#regionName = regionName;
      this.#show({ ...page, schemes });
    } catch (error) {
      const failure = await failureOf(error);
      if (!signal.aborted) this.listed = { is: 'failed', failure };
    }
  }

  #show(data: GradeBatchesData): void {
    this.listed = { is: 'ready', data };
    clearTimeout(this.#timer);
    if (data.data.some(({ state }) => state === 'running'))
      this.#timer = setTimeout(() => void this.#askAgain(), ASK_MS);
  }

  /** A question that fails is asked again in its turn: what stands there stays true, and what came meanwhile too. */
  async #askAgain(): Promise<void> {
    const { signal } = this.#running;
    const answers = await Promise.allSettled(
      this.#shown().map(async ({ id, state: last }) => {
        if (last !== 'running') return undefined;
        return (await this.#asked?.client())?.grades.batch(id, { signal });
      }),
    );
    if (signal.aborted || this.listed.is !== 'ready') return;
    const now = new Map(
      answers.flatMap((each) =>
        each.status === 'fulfilled' && each.value ? [[each.value.id, each.value]] : [],
      ),
    );
    const data = this.#shown().map((batch) => now.get(batch.id) ?? batch);
    if (data.every((batch) => batch.state !== 'running')) this.news = 'ended';
    this.#show({ ...this.listed.data, data });
  }

  #shown(): readonly GradeBatch[] {
    return this.listed.is === 'ready' ? this.listed.data.data : [];
  }

  async #more({ nextCursor, schemes }: GradeBatchesData): Promise<void> {
    const { signal } = this.#running;
    try {
      const client = await this.#asked?.client();
      if (!client || nextCursor === null) return;
      const page = await client.grades.batches({ cursor: nextCursor }, { signal });
      if (!signal.aborted) this.#show({ ...page, data: [...this.#shown(), ...page.data], schemes });
    } catch (error) {
      const failure = await failureOf(error);
      if (!signal.aborted) this.listed = { is: 'failed', failure };
    }
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    const textOf = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [place, scheme] = [textOf('place'), textOf('scheme')];
    this.refused = this.news = undefined;
    this.placeIsWrong = !isRegionCode(place);
    if (!isRegionCode(place)) {
      this.querySelector<HTMLElement>('[name=place]')?.focus();
      return;
    }
    const order = { place, ...(scheme && { scheme }) };
    const wanted: CreditGradeBatchesStartEvent = new CustomEvent('credit-grade-batches-start', {
      detail: { order },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (this.dispatchEvent(wanted)) void this.#begin(order);
  };

  async #begin(order: GradeBatchOrder): Promise<void> {
    const { signal } = this.#running;
    try {
      const client = await this.#asked?.client();
      if (!client) return;
      const batch = await client.grades.startBatch(order);
      if (signal.aborted) return;
      this.news = 'begun';
      if (this.listed.is !== 'ready') return;
      const { data } = this.listed;
      this.#show({ ...data, data: [batch, ...data.data] });
    } catch (error) {
      const { failure } = await troubleOf(error);
      if (!signal.aborted) this.refused = failure;
    }
  }

  override render(): TemplateResult {
    const { listed } = this;
    const { locale } = this.#language;
    const words = gradeBatchesText[locale];
    if (this.data) return this.#page(this.data);
    switch (listed.is) {
      case 'idle':
        return html``;
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">${words.loading}</p>`;
      case 'ready':
        return this.#page(listed.data);
      case 'failed':
        return failureNotice(listed.failure, locale, () => void this.#load());
    }
  }

  #page(page: GradeBatchesData): TemplateResult {
    const { locale } = this.#language;
    const words = gradeBatchesText[locale];
    return html`
      ${this.#form(page.schemes)}
      <p role="status">${this.news ? words[this.news] : ''}</p>
      ${heading(this.headingLevel, 'credit-heading', words.list)}
      ${
        page.data.length === 0
          ? html`<p class="credit-muted">${words.none}</p>`
          : html`<ul class="credit-list">
              ${repeat(
                page.data,
                ({ id }) => id,
                (batch) => html`<li>${this.#entry(batch, page.schemes)}</li>`,
              )}
            </ul>`
      }
      ${
        page.nextCursor !== null && !this.data
          ? html`<button
              type="button"
              class="credit-button credit-button-quiet"
              @click=${() => void this.#more(page)}
            >
              ${words.more}
            </button>`
          : nothing
      }
    `;
  }

  #form(schemes: readonly OfferedScheme[]): TemplateResult {
    const { locale } = this.#language;
    const words = gradeBatchesText[locale];
    const [title, place, hint, error, scheme] = ['start', 'place', 'hint', 'error', 'scheme'].map(
      (part) => this.idOf(part),
    );
    // Without a base a scheme gives points and no class, and results of others are not computed.
    const computed = schemes.filter(({ base }) => base !== undefined);
    return html`
      <form class="credit-form" novalidate aria-labelledby=${title} @submit=${this.#submitted}>
        ${heading(this.headingLevel, 'credit-heading', html`<span id=${title}>${words.start}</span>`)}
        ${
          this.refused
            ? html`<div class="credit-inset credit-inset-danger" role="alert">
                <p class="credit-subheading">${words.notBegun}</p>
                <p>${this.refused(locale)}</p>
              </div>`
            : nothing
        }
        <div class="credit-field${this.placeIsWrong ? ' credit-invalid' : ''}">
          <label class="credit-label" for=${place}>${words.place}</label>
          <p class="credit-hint" id=${hint}>${words.placeHint}</p>
          <div role="alert">
            ${fieldError(error ?? '', this.placeIsWrong ? words.placeWrong : undefined, locale)}
          </div>
          <input
            class="credit-input credit-input-medium"
            id=${place}
            name="place"
            inputmode="numeric"
            autocomplete="off"
            maxlength="6"
            .value=${this.place}
            aria-invalid=${this.placeIsWrong}
            aria-describedby="${this.placeIsWrong ? `${error} ` : ''}${hint}"
          />
        </div>
        <div class="credit-field">
          <label class="credit-label" for=${scheme}>${words.scheme}</label>
          <select class="credit-input credit-input-medium" id=${scheme} name="scheme">
            ${computed.map(({ id, title: of }) => html`<option value=${id}>${of[locale]}</option>`)}
          </select>
        </div>
        <button class="credit-button">${words.begin}</button>
      </form>
    `;
  }

  #entry(batch: GradeBatch, schemes: readonly OfferedScheme[]): TemplateResult {
    return gradeBatchEntry({
      batch,
      scheme: schemes.find(({ id }) => id === batch.scheme),
      locale: this.#language.locale,
      // One below its own headings; 4 at most.
      level: levelBelow(this.headingLevel),
      regionName: this.#regionName,
      href: hrefOf(this.resultsHrefTemplate, '{id}', batch.id),
    });
  }
}
