import type { CreditRecord, GradeDecision, Uscc } from '@xinyong/core';
import { formatDay, gradingText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chinese } from '../chinese/chinese.ts';
import { citation } from '../citation/citation.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { failureNotice, failureOf } from '../failure/failure.ts';
import { capital } from '../grade/capital.ts';
import { gradeTrouble, troubleWords, type GradeTrouble } from '../grade/grade-trouble.ts';
import { gradeWordsText } from '../grade/grade-words.text.ts';
import { gradeWords } from '../grade/grade-words.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { recordTitle } from '../record-summary/record-summary.ts';
import { heading, levelBelow } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import { gradeChanges } from './grade-changes.ts';
import { gradeFactors } from './grade-factors.ts';
import { gradeLimits } from './grade-limits.ts';
import { gradeScore } from './grade-score.ts';
import { gradeUnknown } from './grade-unknown.ts';
import { recordIdsOf, type GradeView } from './grade-view.ts';
import { gradeWhatIf, type Trial } from './grade-what-if.ts';

/** A person wants to see a record; when the host prevents the default, the link is not followed. */
export type CreditGradeCardRecordEvent = CustomEvent<{ readonly recordId: string }>;

/** A person wants to know how to repair a record; when the host prevents the default, the link is not followed. */
export type CreditGradeCardRepairEvent = CustomEvent<{ readonly recordId: string }>;

/**
 * A person wants to know what the grade would be without some records; unless prevented, the client is asked. A host
 * that prevents the default gives its own answer by `simulation`.
 */
export type CreditGradeCardSimulateEvent = CustomEvent<{
  readonly decision: GradeDecision;
  readonly without: readonly string[];
}>;

type Asked =
  | { readonly is: 'idle' }
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly decision: GradeDecision }
  | { readonly is: 'trouble'; readonly trouble: GradeTrouble };

/**
 * Why a subject has its grade (信用评价说明): the class and its scheme, the score, what caps it, every factor with its
 * article and records, what is not known, when it changes, and what repairs would change. Takes `data`, or asks the
 * client of `credit-provider` for `code`. Renders into the page; needs forms.css. It shows what core decided.
 *
 * @fires credit-grade-card-record - `CreditGradeCardRecordEvent`, cancelable: a person wants to see a record.
 * @fires credit-grade-card-repair - `CreditGradeCardRepairEvent`, cancelable: a person wants to know how to repair one.
 * @fires credit-grade-card-simulate - `CreditGradeCardSimulateEvent`, cancelable: a person tries several repairs.
 */
export class CreditGradeCard extends LightElement {
  /** The grade with everything that led to it, without a client. */
  @property({ attribute: false }) data: GradeDecision | undefined;
  /** Records that `data` names by id, so that they can be called by their names. */
  @property({ attribute: false }) records: readonly CreditRecord[] = [];
  /** The answer of a host to `credit-grade-card-simulate`. */
  @property({ attribute: false }) simulation: GradeDecision | undefined;
  /** Whose grade to ask for. */
  @property() code = '';
  /** By which scheme (评价方案); the platform's own unless given. */
  @property() scheme = '';
  /** Address of a record, as `/subject.html#{id}`; without it there is no way to one. */
  @property({ attribute: 'record-href-template' }) recordHrefTemplate = '';
  /** Address where a repair begins, as `/repair.html?record={id}`; without it there is no way to one. */
  @property({ attribute: 'repair-href-template' }) repairHrefTemplate = '';
  /** Level of its heading; those of the parts are below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 2;

  @state() private asked: Asked = { is: 'idle' };
  @state() private asTable = false;
  @state() private trial: Trial = { is: 'idle' };

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #from: Credit | undefined;
  #running = new AbortController();
  #listed: readonly CreditRecord[] = [];
  #tried = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    if (this.asked.is === 'loading') this.#from = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('simulation') && this.simulation)
      this.trial = { is: 'answered', count: this.#tried, decision: this.simulation };
    if (changed.has('data')) this.trial = { is: 'idle' };
    if (this.data) return;
    const isOther = changed.has('code') || changed.has('scheme') || changed.has('data');
    if (this.code && (isOther || this.#credit.value !== this.#from)) void this.#load();
  }

  async #load(): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.asked = { is: 'loading' };
    this.trial = { is: 'idle' };
    this.#from = this.#credit.value;
    if (!this.#from) return; // the provider is not there yet; its coming begins anew
    try {
      const client = await this.#from.client();
      // The platform tells a code that is none.
      const code = this.code as Uscc;
      const [decision, records] = await Promise.all([
        client.grades.explain(code, this.scheme ? { scheme: this.scheme } : {}, { signal }),
        // They only give names; without them records are called by their place.
        client.records.list(code, {}, { signal }).catch(() => undefined),
      ]);
      if (signal.aborted) return;
      this.#listed = records?.data ?? [];
      this.asked = { is: 'ready', decision };
    } catch (error) {
      const trouble = await gradeTrouble(error);
      if (signal.aborted) return;
      this.asked = { is: 'trouble', trouble };
    }
  }

  async #try(decision: GradeDecision, without: readonly string[]): Promise<void> {
    if (without.length === 0) {
      this.trial = { is: 'nothing-chosen' };
      return;
    }
    this.#tried = without.length;
    const wanted: CreditGradeCardSimulateEvent = new CustomEvent('credit-grade-card-simulate', {
      detail: { decision, without },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    const credit = this.#credit.value;
    if (!this.dispatchEvent(wanted) || !credit) return;
    const { signal } = this.#running;
    this.trial = { is: 'asking' };
    try {
      const client = await credit.client();
      const { subjectCode, scheme, on } = decision;
      const answer = await client.grades.simulate(
        subjectCode,
        { scheme: scheme.id, on, without, stated: {} },
        { signal },
      );
      if (signal.aborted) return;
      this.trial = { is: 'answered', count: without.length, decision: answer };
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      const retry = (): void => void this.#try(decision, without);
      this.trial = { is: 'failed', failure, retry };
    }
  }

  override render(): TemplateResult {
    const { data, asked } = this;
    if (data) return this.#card(data);
    switch (asked.is) {
      case 'idle':
        return html``;
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">
          ${this.#language.words(gradeCardText).loading}
        </p>`;
      case 'ready':
        return this.#card(asked.decision);
      case 'trouble':
        return this.#trouble(asked.trouble);
    }
  }

  #trouble(trouble: GradeTrouble): TemplateResult {
    const { locale } = this.#language;
    if (trouble.is === 'failed')
      return failureNotice(trouble.failure, locale, () => void this.#load());
    const words = gradeCardText[locale];
    return html`
      <div class="credit-inset">
        ${heading(
          this.headingLevel,
          'credit-subheading',
          trouble.is === 'missing' ? words.missing : words.refused,
        )}
        <p>${troubleWords(trouble, locale)}</p>
      </div>
    `;
  }

  #card(decision: GradeDecision): TemplateResult {
    const { locale } = this.#language;
    const { scheme, withheld, chain, digest } = decision;
    const words = gradeCardText[locale];
    const view = this.#view(decision);
    const run = (without: readonly string[]): void => void this.#try(decision, without);
    const toggle = (): void => {
      this.asTable = !this.asTable;
    };
    return html`
      ${heading(
        this.headingLevel,
        'credit-title',
        html`<span class="credit-step">${gradeWordsText[locale].about[scheme.about]}</span
          >${capital(gradeWords(decision, scheme, locale))}`,
      )}
      ${
        scheme.origin === 'example'
          ? html`<div class="credit-inset credit-inset-warning">
              <p class="credit-subheading">${capital(gradingText[locale].origins.example.name)}</p>
              <p>${gradingText[locale].origins.example.hint}</p>
            </div>`
          : nothing
      }
      ${this.#about(decision)} ${withheld ? html`<p>${words.withheld}</p>` : nothing}
      ${gradeScore(view)} ${gradeLimits(view)} ${gradeFactors(view, this.asTable, toggle)}
      ${gradeUnknown(view)} ${gradeChanges(view)} ${gradeWhatIf(view, this.trial, run)}
      <details class="credit-details">
        <summary>${words.check}</summary>
        <dl class="credit-facts">
          <dt>${words.chain}</dt>
          <dd>${chain.join(words.join)}</dd>
          <dt>${words.digest}</dt>
          <dd class="credit-code">${digest}</dd>
        </dl>
      </details>
    `;
  }

  #about({ scheme, on, importedFrom, instruments }: GradeDecision): TemplateResult {
    const { locale } = this.#language;
    const words = gradeCardText[locale];
    return html`
      <dl class="credit-facts">
        <dt>${words.scheme}</dt>
        <dd>
          ${scheme.title[locale]} <span class="credit-small">${words.version(scheme.version)}</span>
        </dd>
        ${
          scheme.origin === 'published'
            ? html`<dt>${words.origin}</dt>
                <dd>${capital(gradingText[locale].origins.published.name)}</dd>`
            : nothing
        }
        ${
          importedFrom
            ? html`<dt>${words.givenBy}</dt>
                <dd>${chinese(importedFrom.agency.name)}</dd>
                <dt>${words.givenOn}</dt>
                <dd>${formatDay(importedFrom.decidedOn, locale)}</dd>`
            : nothing
        }
        <dt>${words.day}</dt>
        <dd>${formatDay(on, locale)}</dd>
        <dt>${words.source}</dt>
        <dd>${citation(scheme.cite, instruments, locale)}</dd>
      </dl>
    `;
  }

  #view(decision: GradeDecision): GradeView {
    const { locale } = this.#language;
    const words = gradeCardText[locale];
    const records = new Map([...this.#listed, ...this.records].map((each) => [each.id, each]));
    const ids = recordIdsOf(decision);
    const titleOf = (id: string): string => {
      const record = records.get(id);
      return record ? recordTitle(record, locale) : words.record(ids.indexOf(id) + 1);
    };
    const nameOf = (id: string): TemplateResult => {
      const number = records.get(id)?.documentNumber;
      // A space alone between two texts is left out of the names that screen readers are given.
      return number ? html`${`${titleOf(id)} `}${chinese(number)}` : html`${titleOf(id)}`;
    };
    const way = (
      id: string,
      label: string,
      template: string,
      verb: 'record' | 'repair',
    ): TemplateResult | typeof nothing => {
      const href = hrefOf(template, '{id}', id);
      return href
        ? html`<a
            class="credit-link"
            href=${href}
            @click=${(event: Event) => this.#wanted(event, verb, id)}
            >${label}<span class="credit-visually-hidden">${words.of('')}${nameOf(id)}</span></a
          >`
        : nothing;
    };
    return {
      decision,
      locale,
      // One below its own heading; 3 at most.
      level: levelBelow(this.headingLevel),
      idOf: (part) => this.idOf(part),
      nameOf,
      recordLink: (id) => way(id, words.seeRecord, this.recordHrefTemplate, 'record'),
      repairLink: (id) => way(id, words.repair, this.repairHrefTemplate, 'repair'),
    };
  }

  #wanted(event: Event, verb: 'record' | 'repair', recordId: string): void {
    const wanted: CreditGradeCardRecordEvent | CreditGradeCardRepairEvent = new CustomEvent(
      `credit-grade-card-${verb}`,
      { detail: { recordId }, bubbles: true, composed: true, cancelable: true },
    );
    if (!this.dispatchEvent(wanted)) event.preventDefault();
  }
}
