import type {
  StandingWarning,
  SubjectWarnings,
  WarnedSubject,
  WarningDelivery,
  WarningPage,
  WarningResult,
} from '@xinyong/contract';
import { byUrgency, type Uscc, type Warning } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../announce/announce.ts';
import { chineseRuns } from '../chinese/chinese-runs.ts';
import { chinese } from '../chinese/chinese.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { warningListText } from './credit-warning-list.text.ts';
import { warningDesk, type PreparedDelivery } from './warning-desk.ts';
import { foldedWarning, keyOf, warningEntry, type WarningOf } from './warning-entry.ts';
import { warningFilters, type WarningFilter } from './warning-filters.ts';

/** A person goes to do what a warning is about; when the host prevents the default, the link is not followed. */
export type CreditWarningListActEvent = CustomEvent<{ readonly warning: Warning }>;
/** The subject's own agent has seen a warning; when the host prevents the default it records that itself. */
export type CreditWarningListAcknowledgeEvent = CustomEvent<{ readonly warning: Warning }>;
/** An officer gives a warning; when the host prevents the default it records that itself. */
export type CreditWarningListDeliverEvent = CustomEvent<{
  readonly warning: Warning;
  readonly delivery: WarningDelivery;
}>;
/** An officer records what came of it; when the host prevents the default it records that itself. */
export type CreditWarningListOutcomeEvent = CustomEvent<{
  readonly warning: Warning;
  readonly result: WarningResult;
}>;

/** Subjects that a first page looks at and that a later one may, and how many warned ones a person reads at once. */
const LOOK = 20;
const LOOK_MOST = 100;
const READ = 10;

/** The warnings of a subject are in this order already. */
const mostUrgentFirst = (
  { warnings: [a] }: WarnedSubject,
  { warnings: [b] }: WarnedSubject,
): number => (a && b ? byUrgency(a.warning, b.warning) : 0);

type Progress = Pick<WarningPage, 'looked' | 'subjects' | 'nextCursor' | 'agency' | 'on'>;

/**
 * Warnings (失信警示提醒): what to do, by when, and what follows otherwise, for a subject; with `desk`, for the agency,
 * the subjects of its place that are to be reminded, the words for each channel before they are given, and what came of
 * it. Core and the platform decide who is warned. Takes `data`, or asks the client of `credit-provider`. Renders into
 * the page; needs forms.css.
 *
 * @fires credit-warning-list-act - `CreditWarningListActEvent`, cancelable: a person goes to do what it is about.
 * @fires credit-warning-list-acknowledge - `CreditWarningListAcknowledgeEvent`, cancelable: the subject has seen it.
 * @fires credit-warning-list-deliver - `CreditWarningListDeliverEvent`, cancelable: an officer gives a warning.
 * @fires credit-warning-list-outcome - `CreditWarningListOutcomeEvent`, cancelable: an officer records what came of it.
 */
export class CreditWarningList extends LightElement {
  /** The warnings of one subject, or a page of a desk, without a client. */
  @property({ attribute: false }) data: SubjectWarnings | WarningPage | undefined;
  /** Whose warnings to ask for. */
  @property({ attribute: 'subject-code' }) subjectCode = '';
  /** For an agency, which reminds. */
  @property({ type: Boolean }) desk = false;
  /** The division whose subjects a desk looks at; that of the agency unless given. */
  @property() place = '';
  /** Address where a repair begins, as `/repair.html?record={id}`; without it the action is a button. */
  @property({ attribute: 'repair-href-template' }) repairHrefTemplate = '';
  /** Address of the 国家企业信用信息公示系统; without it there is no link there. */
  @property({ attribute: 'publicity-href' }) publicityHref = '';
  /** Level of the headings: of warnings, or of subjects on a desk. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 | 3 = 2;

  @state() private subjects: readonly WarnedSubject[] = [];
  @state() private progress: Progress | undefined;
  @state() private filter: WarningFilter = {};
  @state() private busy = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private preparing: PreparedDelivery | undefined;
  @state() private printing = false;
  /** The warning to which an outcome was to be recorded without one. */
  @state() private outcomeMissing = '';
  /** What failed about one warning. */
  @state()
  private trouble:
    { readonly key: string; readonly words: Failure; readonly retry: () => void } | undefined;
  /** What was just done about one warning. */
  @state() private news: { readonly key: string; readonly said: string } | undefined;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  #asked: Credit | undefined;
  #running = new AbortController();
  #working = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    if (this.busy) this.#asked = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.data) {
      if (changed.has('data')) this.#take(this.data);
      return;
    }
    const other =
      this.#credit.value !== this.#asked ||
      changed.has('data') ||
      changed.has('subjectCode') ||
      changed.has('desk') ||
      changed.has('place');
    if (other && (this.desk || this.subjectCode)) void this.#load();
  }

  #take(data: SubjectWarnings | WarningPage): void {
    const { rule, urgency } = this.filter;
    const shown = 'data' in data ? data.data : [data];
    this.progress = 'data' in data ? data : undefined;
    this.subjects = shown
      .map((subject) => ({
        ...subject,
        warnings: subject.warnings.filter(
          ({ warning }) =>
            (!rule || warning.rule === rule) && (!urgency || warning.urgency === urgency),
        ),
      }))
      .filter(({ warnings }) => warnings.length > 0 || !this.desk)
      .toSorted(mostUrgentFirst);
  }

  async #load(before: readonly WarnedSubject[] = [], from?: string): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.#asked = this.#credit.value;
    this.subjects = before;
    if (from === undefined) this.progress = undefined;
    this.failure = undefined;
    this.news = undefined;
    this.busy = true;
    if (!this.#asked) return; // the provider is not there yet; its coming begins anew
    let cursor = from;
    let limit = LOOK;
    let found: readonly WarnedSubject[] = [];
    try {
      const { warnings } = await this.#asked.client();
      if (!this.desk) {
        // The platform tells a code that is none.
        const own = await warnings.list(this.subjectCode as Uscc, { signal });
        if (!signal.aborted) this.subjects = [own];
      }
      while (this.desk && !signal.aborted) {
        const page = await warnings.ofPlace(
          {
            ...this.filter,
            ...(this.place && { place: this.place }),
            ...(cursor && { cursor }),
            limit,
          },
          { signal },
        );
        if (signal.aborted) return;
        found = [...found, ...page.data].toSorted(mostUrgentFirst);
        this.subjects = [...before, ...found];
        this.progress = page;
        cursor = page.nextCursor ?? undefined;
        if (cursor === undefined || found.length >= READ) break;
        limit = Math.min(2 * limit, LOOK_MOST); // few are warned here
      }
      if (!signal.aborted) this.busy = false;
    } catch (error) {
      const words = await failureOf(error);
      if (signal.aborted) return;
      this.busy = false;
      this.failure = { words, retry: () => void this.#load(this.subjects, cursor) };
    }
  }

  // ——— What is done about a warning ———

  #announce(name: string, detail: object): boolean {
    return announce(this, `credit-warning-list-${name}`, detail);
  }

  #act(event: Event, warning: Warning): void {
    if (!this.#announce('act', { warning })) event.preventDefault();
  }

  /** Records something about a warning and shows what the platform then says of it. */
  async #change(
    of: WarningOf,
    change: (
      warnings: Awaited<ReturnType<Credit['client']>>['warnings'],
    ) => Promise<StandingWarning>,
    said: string,
  ): Promise<void> {
    const credit = this.#credit.value;
    if (!credit || this.#working) return;
    const key = keyOf(of);
    this.#working = true;
    this.trouble = undefined;
    this.news = undefined;
    try {
      const changed = await change((await credit.client()).warnings);
      this.subjects = this.subjects.map((subject) => ({
        ...subject,
        warnings: subject.warnings.map((each) =>
          keyOf({ subject, warning: each.warning }) === key ? changed : each,
        ),
      }));
      this.preparing = undefined;
      this.news = { key, said };
      await this.updateComplete;
      this.#focus(key);
    } catch (error) {
      const words = await failureOf(error);
      this.trouble = { key, words, retry: () => void this.#change(of, change, said) };
    } finally {
      this.#working = false;
    }
  }

  /** To the title of a warning, or the line that folds it, whose ring is seen: the button that was pressed may be gone. */
  #focus(key: string): void {
    this.querySelector<HTMLElement>(
      `[data-warning="${CSS.escape(key)}"] :is(.credit-warning-fold > summary, .credit-subheading)`,
    )?.focus();
  }

  #acknowledge(of: WarningOf): void {
    const { subject, warning } = of;
    if (!this.#announce('acknowledge', { warning })) return;
    void this.#change(
      of,
      (warnings) => warnings.acknowledge(subject.code, warning.cause),
      this.#language.words(warningListText).acknowledged,
    );
  }

  #deliver(of: WarningOf, delivery: WarningDelivery): void {
    const { subject, warning } = of;
    if (!this.#announce('deliver', { warning, delivery })) return;
    void this.#change(
      of,
      (warnings) => warnings.deliver(subject.code, warning.cause, delivery),
      this.#language.words(warningListText).sent[delivery.channel],
    );
  }

  #record(of: WarningOf, result: WarningResult | undefined): void {
    const { subject, warning } = of;
    this.outcomeMissing = result ? '' : keyOf(of);
    if (!result) {
      void this.updateComplete.then(() =>
        this.querySelector<HTMLElement>(
          `[data-outcome="${CSS.escape(keyOf(of))}"] [name=outcome]`,
        )?.focus(),
      );
      return;
    }
    if (!this.#announce('outcome', { warning, result })) return;
    void this.#change(
      of,
      (warnings) => warnings.outcome(subject.code, warning.cause, result),
      this.#language.words(warningListText).recorded,
    );
  }

  async #prepare(preparing: PreparedDelivery | undefined): Promise<void> {
    const last = this.preparing;
    this.preparing = preparing;
    this.trouble = undefined;
    this.news = undefined;
    await this.updateComplete;
    if (preparing && preparing.key !== last?.key)
      this.querySelector<HTMLElement>('.credit-command')?.focus();
    if (!preparing && last)
      this.querySelector<HTMLElement>(`[data-remind="${CSS.escape(last.key)}"]`)?.focus();
  }

  readonly #print = async (): Promise<void> => {
    this.printing = true;
    await this.updateComplete;
    window.print();
    this.printing = false;
  };

  // ——— Rendering ———

  override render(): TemplateResult {
    const { failure, busy, subjects, progress } = this;
    const { locale } = this.#language;
    const words = warningListText[locale];
    const hasNone = !busy && !failure && subjects.every(({ warnings }) => warnings.length === 0);
    const wasAsked = this.data !== undefined || this.#asked !== undefined || busy;
    return html`
      ${
        this.desk
          ? warningFilters({
              filter: this.filter,
              locale,
              idOf: (part) => this.idOf(part),
              filterBy: (filter) => {
                this.filter = filter;
                if (this.data) this.#take(this.data);
                else void this.#load();
              },
            })
          : nothing
      }
      <p role="status" class="credit-muted" aria-busy=${busy}>${this.#status()}</p>
      ${
        wasAsked && hasNone && !progress?.nextCursor
          ? html`<div class="credit-inset">
              <p class="credit-subheading">${words.none}</p>
              ${this.desk ? nothing : html`<p>${words.noneAdvice}</p>`}
            </div>`
          : nothing
      }
      ${this.desk ? subjects.map((subject) => this.#subject(subject)) : nothing}
      ${this.desk || !subjects[0] ? nothing : this.#warnings(subjects[0], this.headingLevel)}
      ${failure ? failureNotice(failure.words, locale, failure.retry, this.headingLevel) : nothing}
      ${
        !busy && !failure && !this.data && progress?.nextCursor
          ? html`<button
              type="button"
              class="credit-button credit-button-quiet"
              @click=${() => void this.#load(subjects, progress.nextCursor ?? undefined)}
            >
              ${words.more}
            </button>`
          : nothing
      }
    `;
  }

  /** What a screen reader is told: the news, or how far the search is. */
  #status(): string {
    const words = this.#language.words(warningListText);
    const { progress, subjects, news } = this;
    if (news) return news.said;
    const looked = progress
      ? words.looked(progress.looked, progress.subjects) + words.found(subjects.length)
      : '';
    if (this.busy) return `${words.loading}${looked}`;
    if (this.desk) return looked;
    const count = subjects[0]?.warnings.length ?? 0;
    return count > 0 ? words.count(count) : '';
  }

  #subject(subject: WarnedSubject): TemplateResult {
    const words = this.#language.words(warningListText);
    const level = levelBelow(this.headingLevel);
    return html`
      <section class="credit-warning-subject">
        ${heading(this.headingLevel, 'credit-heading', chinese(subject.name))}
        <p class="credit-small">${words.code} <span class="credit-code">${subject.code}</span></p>
        ${this.#warnings(subject, level)}
      </section>
    `;
  }

  #warnings(subject: WarnedSubject, level: HeadingLevel): TemplateResult | typeof nothing {
    if (subject.warnings.length === 0) return nothing;
    return html`
      <ul class="credit-list">
        ${repeat(
          subject.warnings,
          ({ warning }) => warning.cause,
          (standing) => this.#warning(subject, standing, level),
        )}
      </ul>
    `;
  }

  #warning(subject: WarnedSubject, standing: StandingWarning, level: HeadingLevel): TemplateResult {
    const { locale } = this.#language;
    const { warning } = standing;
    const of: WarningOf = { subject, warning };
    const key = keyOf(of);
    const { title } = warningText[locale].words(warning);
    const name = this.desk ? `${subject.name} ${title}` : title;
    const actions = html`
      ${
        this.trouble?.key === key
          ? failureNotice(this.trouble.words, locale, this.trouble.retry)
          : nothing
      }
      ${
        this.desk
          ? this.progress &&
            warningDesk({
              ...of,
              name,
              sender: this.progress,
              standing,
              preparing: this.preparing,
              outcomeMissing: this.outcomeMissing === key,
              printing: this.printing,
              locale,
              idOf: (part) => this.idOf(part),
              prepare: (preparing) => void this.#prepare(preparing),
              deliver: (delivery) => this.#deliver(of, delivery),
              print: () => void this.#print(),
              record: (result) => this.#record(of, result),
            })
          : this.#ownActions(of, standing, name)
      }
    `;
    const entry = this.desk ? foldedWarning : warningEntry;
    const news = this.news?.key === key ? this.news.said : '';
    return html`<li data-warning=${key}>
      ${entry({ standing, locale, level, name, news, actions })}
    </li>`;
  }

  #ownActions(
    of: WarningOf,
    { events }: StandingWarning,
    name: string,
  ): TemplateResult | typeof nothing {
    const { locale } = this.#language;
    const words = warningListText[locale];
    const { warning } = of;
    const { remedy, about } = warning;
    const hidden = html`<span class="credit-visually-hidden">${chineseRuns(words.of(name))}</span>`;
    const isRepair = remedy === 'repair';
    const href = isRepair
      ? hrefOf(this.repairHrefTemplate, '{id}', about.recordId ?? '')
      : remedy === 'publicity'
        ? this.publicityHref
        : '';
    const isSeen = events.some(({ kind }) => kind === 'acknowledged');
    if (!href && !isRepair && isSeen) return nothing;
    const acted = (event: Event): void => this.#act(event, warning);
    const label = html`${isRepair ? words.repair : words.publish}${hidden}`;
    return html`<p class="credit-line-actions credit-no-print">
      ${
        href
          ? html`<a class="credit-button" href=${href} @click=${acted}>${label}</a>`
          : isRepair
            ? html`<button type="button" class="credit-button" @click=${acted}>${label}</button>`
            : nothing
      }
      ${
        isSeen
          ? nothing
          : html`<button
              type="button"
              class="credit-button credit-button-quiet"
              @click=${() => this.#acknowledge(of)}
            >
              ${words.acknowledge}${hidden}
            </button>`
      }
    </p>`;
  }
}
