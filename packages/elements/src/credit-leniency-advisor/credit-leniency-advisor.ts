import {
  caseOfAnswers,
  isSettled,
  leniencyAnswerProblem,
  leniencyFacts,
  leniencyMeasures,
  leniencyQuestionKind,
  nationCode,
  openLeniencyQuestions,
  type IsoDay,
  type LeniencyAnswers,
  type LeniencyDecision,
  type LeniencyFact,
  type LeniencyMeasure,
  type LeniencyOffers,
} from '@xinyong/core';
import { leniencyText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { PageHistory } from '../page-history/page-history.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { focusHeading } from '../step-heading/step-heading.ts';
import { checkPage } from './advisor-check.ts';
import { measuresPage } from './advisor-measures.ts';
import { answerIn, isTyped, questionPage } from './advisor-question.ts';
import { resultPage, resultTitle } from './advisor-result.ts';
import { askAdvice, askMeasures } from './advisor-source.ts';
import type { AdvisorPlace, AdvisorView } from './advisor-view.ts';
import { leniencyAdvisorText } from './credit-leniency-advisor.text.ts';

/** A person was shown a result; it is advice, not a decision of an agency. */
export type CreditLeniencyAdvisorAdvisedEvent = CustomEvent<{
  readonly decision: LeniencyDecision;
}>;

const places: readonly AdvisorPlace[] = [
  'measures',
  'check',
  'result',
  ...new Set(
    Object.values(leniencyFacts).flatMap((facts) => Object.keys(facts) as LeniencyFact[]), // keys() loses the names
  ),
];

/**
 * Advice on leniency (包容审慎咨询: 惩戒缓冲, 抽查容错, 首违不罚, 歇业, 简易注销): choose a measure, answer what can still
 * change the answer, one question a page, and see whether it applies, what follows, by when and from which article.
 * 不清楚 is always an answer. Nothing of it is kept, and no person is named.
 *
 * Core decides, at the platform of `credit-provider` with the law of its deployment, or in the page without one. With
 * `data` a decision alone is shown. Renders a form into the page; needs forms.css.
 *
 * @fires credit-leniency-advisor-advised - `CreditLeniencyAdvisorAdvisedEvent`: a person was shown a result.
 */
export class CreditLeniencyAdvisor extends LightElement {
  /** A decision to show, in place of the questions. */
  @property({ attribute: false }) data: LeniencyDecision | undefined;
  /** Region whose rules apply, six digits; the nation alone unless given. */
  @property() place: string = nationCode;
  /** The measure to ask about, where it needs no choice. */
  @property() measure: LeniencyMeasure | '' = '';
  /** Where pages have their addresses: `hash` or `memory`. */
  @property({ attribute: 'history' }) historyMode: 'hash' | 'memory' = 'hash';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day by whose rules is asked; that of the platform, or today in China, unless given. */
  @property() today: IsoDay = '';

  @state() private offers: LeniencyOffers | undefined;
  @state() private decision: LeniencyDecision | undefined;
  @state() private errors: readonly FieldError[] = [];
  @state() private working = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private naming: RegionNaming | undefined;
  /** Counts the pages opened: each is drawn anew. */
  @state() private visit = 0;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this, { waits: false });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #history = new PageHistory<AdvisorPlace>(this, {
    key: 'creditLeniencyAdvisor',
    places,
    mode: () => this.historyMode,
    base: () => '',
    moved: () => this.#arrive({ moved: true }),
  });
  #asked: Credit | undefined;
  #chosen: LeniencyMeasure | undefined;
  #answers: LeniencyAnswers = {};
  /** The person goes on although it is settled. */
  #goesOn = false;
  /** Counts what is asked: an answer that comes too late is dropped. */
  #turn = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.data) {
      if (changed.has('data')) void this.#name();
      return;
    }
    const first = this.offers === undefined && !this.failure && !this.working;
    const elsewhere = changed.has('place') || changed.has('today') || changed.has('measure');
    if (first || elsewhere || this.#credit.value !== this.#asked) this.#begin();
  }

  protected override updated(): void {
    this.#title.show();
  }

  // ——— Asking ———

  /** Asks; tells the failure where it stands, with the way to ask again. */
  async #ask<Answer>(
    asks: (credit: Credit | undefined) => Promise<Answer>,
    then: (answer: Answer) => void,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    this.failure = undefined;
    this.working = true;
    try {
      const answer = await asks(this.#asked);
      if (turn !== this.#turn) return;
      this.working = false;
      then(answer);
    } catch (error) {
      const words = await failureOf(error);
      if (turn !== this.#turn) return;
      this.working = false;
      this.failure = { words, retry: () => void this.#ask(asks, then) };
    }
  }

  get #query(): { readonly place: string; readonly on: IsoDay } {
    return { place: this.place, on: this.today };
  }

  /** What the place offers; of another place, or by another law, nothing that was answered counts. */
  #begin(): void {
    this.#asked = this.#credit.value;
    this.#chosen = undefined;
    this.#answers = {};
    this.decision = undefined;
    this.offers = undefined;
    void this.#ask(
      async (credit) => (await Promise.all([askMeasures(credit, this.#query), this.#name()]))[0],
      (offers) => {
        this.offers = offers;
        const wanted = leniencyMeasures.find((measure) => measure === this.measure);
        if (wanted) this.#choose(wanted, { first: true });
        // The answers of an address that was kept are gone.
        else if (this.#history.entry) this.#history.go('measures', { replace: true });
      },
    );
  }

  async #name(): Promise<void> {
    if (!this.naming) this.naming = await loadRegionNaming();
  }

  #choose(measure: LeniencyMeasure, { first = false } = {}): void {
    const answers = measure === this.#chosen ? this.#answers : {};
    void this.#ask(
      (credit) => askAdvice(credit, caseOfAnswers(measure, answers), this.#query),
      (decision) => {
        this.#chosen = measure;
        this.#answers = answers;
        this.#goesOn = false;
        this.decision = decision;
        this.#go(this.#next(decision), { first });
      },
    );
  }

  /** The next question that can change the answer, or the check; what needs no question has its result at once. */
  #next(decision: LeniencyDecision): AdvisorPlace {
    const [open] = openLeniencyQuestions(decision, this.#answers);
    if (open && (this.#goesOn || !isSettled(decision))) return open;
    return Object.keys(this.#answers).length === 0 ? 'result' : 'check';
  }

  // ——— Moving ———

  /** The page that is open: the one of the address, if this measure has it. */
  get #place(): AdvisorPlace {
    const place = this.#history.entry?.place ?? 'measures';
    if (!this.#chosen || !this.decision) return 'measures';
    if (place === 'measures' || place === 'check' || place === 'result') return place;
    return leniencyQuestionKind(this.#chosen, place) === undefined ? 'measures' : place;
  }

  /** Goes on to a page; to the first one nobody moved, and the focus stays where it is. */
  #go(
    place: AdvisorPlace,
    { changing = false, first = false }: { changing?: boolean; first?: boolean } = {},
  ): void {
    this.#history.go(place, { changing, replace: first });
    this.#arrive({ moved: !first });
    if (place === 'result' && this.decision)
      this.dispatchEvent(
        new CustomEvent('credit-leniency-advisor-advised', {
          detail: { decision: this.decision },
          bubbles: true,
          composed: true,
        }),
      );
  }

  #arrive({ moved }: { readonly moved: boolean }): void {
    this.errors = [];
    this.visit += 1;
    this.#title.show();
    if (moved)
      void this.updateComplete.then(() => {
        focusHeading(this);
        this.scrollIntoView({ block: 'start' });
      });
  }

  readonly #back = (event: Event): void => {
    event.preventDefault();
    if (!this.#history.back()) this.#go('measures');
  };

  #titleNow(): string {
    const { locale } = this.#language;
    const shown = this.data ?? (this.#place === 'result' ? this.decision : undefined);
    if (shown) return resultTitle(shown, locale);
    const place = this.#place;
    const words = leniencyAdvisorText[locale];
    if (place === 'measures') return this.#chosen ? words.measures.title : '';
    if (place === 'check' || place === 'result') return words.check.title;
    const prefix = this.errors.length > 0 ? errorSummaryText[locale].prefix : '';
    return `${prefix}${leniencyText[locale].questions[place]}`;
  }

  // ——— Answering ———

  // Enter that ends an IME's composition picks characters; Safari would submit the form with it.
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229))
      event.preventDefault();
  };

  readonly #continued = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target;
    const place = this.#place;
    const measure = this.#chosen;
    if (!measure || this.working || !(form instanceof HTMLFormElement)) return;
    if (place === 'check') {
      this.#go('result');
      return;
    }
    if (place === 'measures' || place === 'result') return;
    const answer = answerIn(form, event.submitter, measure, place);
    const problem = leniencyAnswerProblem(measure, place, answer);
    if (problem !== undefined || answer === undefined) {
      const { problems, untyped } = leniencyAdvisorText[this.#language.locale].question;
      const missing = isTyped(leniencyQuestionKind(measure, place)) ? untyped : problems.required;
      const message = problem === undefined || problem === 'required' ? missing : problems[problem];
      this.errors = [{ field: place, message }];
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    const answers = { ...this.#answers, [place]: answer };
    const changing = this.#history.entry?.changing ?? false;
    void this.#ask(
      (credit) => askAdvice(credit, caseOfAnswers(measure, answers), this.#query),
      (decision) => {
        this.#answers = answers;
        this.decision = decision;
        this.#go(this.#next(decision), { changing });
      },
    );
  };

  readonly #goOn = (): void => {
    const { decision } = this;
    if (!decision) return;
    this.#goesOn = true;
    this.#go(this.#next(decision));
  };

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    const words = leniencyAdvisorText[locale];
    if (this.data && this.naming)
      return html`<div class="credit-form">${this.#result(this.data, undefined)}</div>`;
    const { failure, offers } = this;
    const notice = failure
      ? failureNotice(
          failure.words,
          locale,
          failure.retry,
          offers ? undefined : this.headingLevel, // without a page there is no other
        )
      : nothing;
    if (!offers)
      return html`${notice}${
        this.working || this.data
          ? html`<p role="status" class="credit-muted" aria-busy="true">${words.loading}</p>`
          : nothing
      }`;
    return html`
      <div class="credit-form" aria-busy=${this.working}>
        ${this.#backLink()} ${notice}
        ${errorSummary(this.errors, locale, () => this.querySelector('form'))}
        ${repeat(
          [this.visit], // each page is drawn anew
          (visit) => visit,
          () => this.#page(offers),
        )}
        <p role="status" class="credit-visually-hidden">${this.working ? words.asking : ''}</p>
      </div>
    `;
  }

  #backLink(): TemplateResult | typeof nothing {
    const begun = this.measure !== '' && (this.#history.entry?.depth ?? 0) === 0;
    if (this.#place === 'measures' || begun) return nothing;
    return html`<p class="credit-back">
      <a href=${this.#history.hrefOf('measures')} @click=${this.#back}
        >${leniencyAdvisorText[this.#language.locale].back}</a
      >
    </p>`;
  }

  #page(offers: LeniencyOffers): TemplateResult {
    const { locale } = this.#language;
    const place = this.#place;
    const measure = this.#chosen;
    const { decision } = this;
    if (place === 'measures' || !measure || !decision)
      return measuresPage({
        offers,
        locale,
        level: this.headingLevel,
        choose: (each) => this.#choose(each),
      });
    if (place === 'result') return this.#result(decision, this.#answers);
    const view = this.#view(measure);
    return html`
      <form novalidate @submit=${this.#continued} @keydown=${this.#keydown}>
        ${
          place === 'check'
            ? checkPage(view, {
                open: isSettled(decision) ? openLeniencyQuestions(decision, this.#answers) : [],
                goOn: this.#goOn,
              })
            : questionPage(view, place)
        }
      </form>
    `;
  }

  #result(decision: LeniencyDecision, answers: LeniencyAnswers | undefined): TemplateResult {
    return resultPage({
      decision,
      answers,
      naming: this.naming ?? ((code) => code),
      locale: this.#language.locale,
      level: this.headingLevel,
      actions: answers && {
        change: () => this.#go(Object.keys(answers).length > 0 ? 'check' : 'measures'),
        another: () => this.#go('measures'),
      },
    });
  }

  #view(measure: LeniencyMeasure): AdvisorView {
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      measure,
      answers: this.#answers,
      errors: this.errors,
      idOf: (part) => this.idOf(part),
      hrefOf: (place) => this.#history.hrefOf(place),
      go: (event, place, changing = false) => {
        event.preventDefault();
        this.#go(place, { changing });
      },
    };
  }
}
