import { figureDimensions, type FigureDimension, type PromiseFigures } from '@xinyong/contract';
import type { RegionCode } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { heading } from '../step-heading/heading.ts';
import { promiseFiguresText } from './credit-promise-figures.text.ts';
import { figuresTable } from './figures-table.ts';
import { countWords, shareBar, shareWords } from './share.ts';

/** A person chose what the figures are counted by; a host that gives `data` then gives others. */
export type CreditPromiseFiguresChooseEvent = CustomEvent<{ readonly by: FigureDimension }>;

type Asked =
  | { readonly is: 'idle' | 'loading' }
  | { readonly is: 'ready'; readonly figures: PromiseFigures; readonly regionName: RegionNaming }
  | { readonly is: 'failed'; readonly failure: Failure };

/**
 * Coverage and fulfilment of promises (信用承诺覆盖和履约情况) by type, place, industry or association, and how far the
 * associations are from the aim of 100 %. Takes `data`, or asks the client of `credit-provider` for `place`. Renders into the
 * page; needs forms.css.
 *
 * @fires credit-promise-figures-choose - `CreditPromiseFiguresChooseEvent`: a person chose what they are counted by.
 */
export class CreditPromiseFigures extends LightElement {
  /** The figures, without a client. */
  @property({ attribute: false }) data: PromiseFigures | undefined;
  /** The division whose registered subjects are counted, with those below it (行政区划, six digits). */
  @property() place: RegionCode = '';
  /** What they are counted by: `type`, `place`, `sector` or `organiser`. */
  @property() by: FigureDimension = 'type';
  /** Level of its headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 2 | 3 = 3;

  @state() private asked: Asked = { is: 'idle' };

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #from: Credit | undefined;
  #running = new AbortController();
  /** It is counted again: somebody asked once more, or it was taken out while it counted. */
  #again = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#again) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    this.#again = this.asked.is === 'loading';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { data } = this;
    const isOther = this.#again || changed.has('data') || changed.has('place') || changed.has('by');
    this.#again = false;
    if (data) {
      if (isOther) void this.#load(() => Promise.resolve(data));
    } else if (this.place && (isOther || this.#credit.value !== this.#from)) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#from = this.#credit.value;
    const credit = this.#from;
    const { place, by } = this;
    await this.#load(
      credit &&
        (async (signal) => (await credit.client()).promises.figures({ place, by }, { signal })),
    );
  }

  async #load(give: ((signal: AbortSignal) => Promise<PromiseFigures>) | undefined): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.asked = { is: 'loading' };
    if (!give) return; // the provider is not there yet; its coming begins anew
    try {
      const [figures, regionName] = await Promise.all([give(signal), loadRegionNaming()]);
      if (!signal.aborted) this.asked = { is: 'ready', figures, regionName };
    } catch (error) {
      const failure = await failureOf(error);
      if (!signal.aborted) this.asked = { is: 'failed', failure };
    }
  }

  readonly #chosen = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const chosen = new FormData(event.target).get('by');
    const by = figureDimensions.find((each) => each === chosen) ?? 'type';
    if (!this.data) {
      this.by = by;
      this.#again = true;
      this.requestUpdate();
    }
    this.dispatchEvent(
      new CustomEvent('credit-promise-figures-choose', {
        detail: { by },
        bubbles: true,
        composed: true,
      }) satisfies CreditPromiseFiguresChooseEvent,
    );
  };

  override render(): TemplateResult {
    const { asked } = this;
    const { locale } = this.#language;
    const words = promiseFiguresText[locale];
    return html`
      ${this.#form()}
      <section aria-label=${words.results} aria-busy=${asked.is === 'loading'}>
        <p role="status" class="credit-search-status">
          ${asked.is === 'loading' ? words.loading : asked.is === 'ready' ? words.loaded(asked.figures.figures.length) : ''}
        </p>
        ${asked.is === 'failed' ? failureNotice(asked.failure, locale, () => void this.#ask()) : nothing}
        ${asked.is === 'ready' ? this.#figures(asked.figures, asked.regionName) : nothing}
      </section>
    `;
  }

  #form(): TemplateResult {
    const words = promiseFiguresText[this.#language.locale];
    const chosen = this.data?.by ?? this.by;
    return html`
      <form class="credit-desk-filter credit-no-print" @submit=${this.#chosen}>
        <div class="credit-field">
          <label class="credit-label" for=${this.idOf('by')}>${words.by}</label>
          <select class="credit-input" id=${this.idOf('by')} name="by">
            ${figureDimensions.map(
              (by) =>
                html`<option value=${by} .selected=${by === chosen}>
                  ${words.dimensions[by]}
                </option>`,
            )}
          </select>
        </div>
        <button class="credit-button credit-button-quiet">${words.apply}</button>
      </form>
    `;
  }

  #figures(figures: PromiseFigures, regionName: RegionNaming): TemplateResult {
    const { locale } = this.#language;
    const words = promiseFiguresText[locale];
    return html`
      ${heading(this.headingLevel, 'credit-heading', words.table)}
      ${
        figures.figures.length === 0
          ? html`<div class="credit-inset">
              <p class="credit-subheading">
                ${figures.by === 'organiser' ? words.noneOrganised : words.none}
              </p>
              <p>${words.noneAdvice}</p>
            </div>`
          : figuresTable({ figures, regionName, locale })
      }
      ${heading(this.headingLevel, 'credit-heading', words.associations)}
      ${this.#associations(figures)}
    `;
  }

  /** How many are missing to all of them. */
  #associations({ associations: { all, covered }, fewest }: PromiseFigures): TemplateResult {
    const { locale } = this.#language;
    const words = promiseFiguresText[locale];
    const count = (number: number): string => countWords(number, locale);
    const share = covered === undefined ? '' : shareWords(covered, all, locale);
    return html`
      ${
        covered === undefined || share === ''
          ? html`<p>
              ${
                all === 0 || covered !== undefined
                  ? words.associationsUnknown
                  : words.associationsWithheld(count(all), count(fewest))
              }
            </p>`
          : html`
              <p>
                ${words.associationsCovered(count(covered), count(all), share)}
                <strong>${covered === all ? words.noGap : words.gap(count(all - covered))}</strong>
              </p>
              ${shareBar([['covered', covered]], all)}
            `
      }
      <p class="credit-small">${words.associationsHint}</p>
    `;
  }
}
