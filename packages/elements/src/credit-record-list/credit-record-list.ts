import {
  isArchiveRecord,
  isRepairable,
  recordKinds,
  type CreditRecord,
  type IsoDay,
  type RepairAssessment,
  type Uscc,
} from '@xinyong/core';
import { formatDay, recordText, repairText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { answerOf } from '../assessment/answer-of.ts';
import { assessmentReasons } from '../assessment/assessment-reasons.ts';
import { assessmentSteps } from '../assessment/assessment-steps.ts';
import { assessmentText } from '../assessment/assessment.text.ts';
import { stepsText } from '../assessment/steps.text.ts';
import { recordTimeline } from '../assessment/record-timeline.ts';
import { evidenceTag } from '../citation/citation.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { archiveFacts, archiveTitle } from '../record-summary/archive-summary.ts';
import { recordFacts, recordTitle } from '../record-summary/record-summary.ts';
import { heading, levelBelow } from '../step-heading/heading.ts';
import { todayInChina } from '../today/today.ts';
import { recordListText } from './credit-record-list.text.ts';
import { RecordAssessments, type Assessed } from './record-assessments.ts';

/** The records of a subject, and what is known about their repair. */
export interface RecordListData {
  readonly records: readonly CreditRecord[];
  /** By id of the record; one that is absent is not shown as repairable. */
  readonly assessments: Readonly<Record<string, RepairAssessment>>;
}

/** A person wants to repair a record; when the host prevents the default, the link is not followed. */
export type CreditRecordRepairEvent = CustomEvent<{ readonly record: CreditRecord }>;

/** A person opened the reasons of a record. */
export type CreditRecordOpenEvent = CustomEvent<{ readonly record: CreditRecord }>;

type Listed =
  | { readonly is: 'idle' }
  | { readonly is: 'loading'; readonly shown: readonly CreditRecord[] }
  | { readonly is: 'ready'; readonly shown: readonly CreditRecord[]; readonly next: string | null }
  | {
      readonly is: 'failed';
      readonly shown: readonly CreditRecord[];
      readonly failure: Failure;
      readonly retry: () => void;
    };

/**
 * The records of a subject (信用信息) by kind, each with the answer whether, from when, where and with what it can
 * be repaired, and why. Takes `data`, or asks the client of `credit-provider` for `subject-code`; then each record is
 * assessed when it comes into view. Renders into the page; needs forms.css.
 *
 * @fires credit-record-repair - `CreditRecordRepairEvent`, cancelable: a person wants to repair a record.
 * @fires credit-record-open - `CreditRecordOpenEvent`: a person opened the reasons of a record.
 */
export class CreditRecordList extends LightElement {
  /** The records with their assessments, without a client. */
  @property({ attribute: false }) data: RecordListData | undefined;
  /** Whose records to ask for. */
  @property({ attribute: 'subject-code' }) subjectCode = '';
  /** Address where a repair begins, as `/repair.html?record={id}`; without it the action is a button. */
  @property({ attribute: 'repair-href-template' }) repairHrefTemplate = '';
  /** Level of the headings of the groups; the records are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 | 3 = 2;
  /** The day that is today on time lines; that of the assessment unless given. */
  @property() today: IsoDay = '';

  @state() private listed: Listed = { is: 'idle' };

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #assessments = new RecordAssessments(this, () => this.#credit.value);
  #asked: Credit | undefined;
  #hasGone = false;
  #running = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    if (this.listed.is === 'loading') this.#asked = undefined; // asked again on return
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.data) return;
    if (changed.has('subjectCode') || changed.has('data') || this.#credit.value !== this.#asked) {
      this.#assessments.clear();
      if (this.subjectCode) void this.#load([]);
    }
  }

  protected override updated(): void {
    this.#goToNamed();
    if (this.data) return;
    for (const place of this.querySelectorAll('[data-record][data-open]'))
      this.#assessments.watch(place);
  }

  /** The address may name a record by `#record-{id}`, which was not there yet when the page opened. */
  #goToNamed(): void {
    const named = document.getElementById(location.hash.slice(1));
    if (this.#hasGone || !named || !this.contains(named)) return;
    this.#hasGone = true;
    named.scrollIntoView();
    named.querySelector<HTMLElement>('.credit-subheading')?.focus();
  }

  async #load(shown: readonly CreditRecord[], cursor?: string): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.listed = { is: 'loading', shown };
    this.#asked = this.#credit.value;
    if (!this.#asked) return; // the provider is not there yet; its coming begins anew
    try {
      const client = await this.#asked.client();
      const query = cursor ? { cursor } : {};
      // The platform tells a code that is none.
      const page = await client.records.list(this.subjectCode as Uscc, query, { signal });
      if (signal.aborted) return;
      this.listed = { is: 'ready', shown: [...shown, ...page.data], next: page.nextCursor };
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      this.listed = { is: 'failed', shown, failure, retry: () => void this.#load(shown, cursor) };
    }
  }

  #assessedOf(id: string): Assessed | undefined {
    const given = this.data?.assessments[id];
    return given ? { is: 'ready', assessment: given } : this.#assessments.of(id);
  }

  #wanted(event: Event, record: CreditRecord): void {
    const repair: CreditRecordRepairEvent = new CustomEvent('credit-record-repair', {
      detail: { record },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(repair)) event.preventDefault();
  }

  #toggled(event: Event, record: CreditRecord): void {
    if (!(event.target instanceof HTMLDetailsElement) || !event.target.open) return;
    const open: CreditRecordOpenEvent = new CustomEvent('credit-record-open', {
      detail: { record },
      bubbles: true,
      composed: true,
    });
    this.dispatchEvent(open);
  }

  override render(): TemplateResult {
    const { data, listed } = this;
    if (data) return this.#list(data.records);
    const { locale } = this.#language;
    const words = recordListText[locale];
    switch (listed.is) {
      case 'idle':
        return html``;
      case 'loading':
        return html`${listed.shown.length > 0 ? this.#list(listed.shown) : nothing}
          <p role="status" class="credit-muted" aria-busy="true">${words.loading}</p>`;
      case 'ready':
        return html`${this.#list(listed.shown)}${this.#more(listed.shown, listed.next)}`;
      case 'failed':
        return html`${listed.shown.length > 0 ? this.#list(listed.shown) : nothing}
        ${failureNotice(listed.failure, locale, listed.retry)}`;
    }
  }

  #more(shown: readonly CreditRecord[], next: string | null): TemplateResult | typeof nothing {
    if (next === null) return nothing;
    return html`<button
      type="button"
      class="credit-button credit-button-quiet"
      @click=${() => void this.#load(shown, next)}
    >
      ${recordListText[this.#language.locale].more}
    </button>`;
  }

  #list(records: readonly CreditRecord[]): TemplateResult {
    const words = this.#language.words(recordListText);
    const { kinds } = recordText[this.#language.locale];
    if (records.length === 0)
      return html`<div class="credit-inset">
        <p class="credit-subheading">${words.none}</p>
        <p>${words.noneAdvice}</p>
      </div>`;
    const groups = Map.groupBy(records, ({ kind }) => kind);
    return html`
      ${recordKinds
        .filter((kind) => groups.has(kind))
        .map((kind) => {
          const group = groups.get(kind) ?? [];
          return html`
            <section>
              ${heading(
                this.headingLevel,
                'credit-heading',
                html`${kinds[kind]} <span class="credit-small">${words.count(group.length)}</span>`,
              )}
              <ul class="credit-list">
                ${repeat(
                  group,
                  ({ id }) => id,
                  (record) =>
                    html`<li
                      id="record-${record.id}"
                      data-record=${record.id}
                      ?data-open=${isOpen(record)}
                    >
                      ${this.#record(record)}
                    </li>`,
                )}
              </ul>
            </section>
          `;
        })}
      <p class="credit-small">${words.freeNote}</p>
    `;
  }

  #record(record: CreditRecord): TemplateResult {
    const { locale } = this.#language;
    const words = recordListText[locale];
    const assessed = isOpen(record) ? this.#assessedOf(record.id) : undefined;
    const answer = assessed?.is === 'ready' ? answerOf(assessed.assessment, locale) : undefined;
    const level = levelBelow(this.headingLevel);
    return html`
      <article>
        <div class="credit-line">
          ${heading(
            level,
            'credit-subheading',
            html`<span lang=${record.kind === 'permit' ? 'zh-CN' : nothing}
              >${isArchiveRecord(record) ? archiveTitle(record, locale) : recordTitle(record, locale)}</span
            >`,
          )}
          ${
            answer
              ? html`<span class="credit-tag credit-tag-${answer.tone}">${answer.words}</span>`
              : nothing
          }
          ${
            isEnded(record)
              ? html`<span class="credit-tag credit-tag-neutral">${endOf(record, locale)}</span>`
              : nothing
          }
        </div>
        ${isArchiveRecord(record) ? archiveFacts(record, locale) : recordFacts(record, locale)}
        ${
          assessed?.is === 'loading'
            ? html`<p class="credit-muted" aria-busy="true">${words.assessing}</p>`
            : nothing
        }
        ${
          assessed?.is === 'failed'
            ? failureNotice(assessed.failure, locale, () => void this.#assessments.load(record.id))
            : nothing
        }
        ${assessed?.is === 'ready' ? this.#answer(record, assessed.assessment) : nothing}
        ${
          isEnded(record) && isRepairable(record)
            ? recordTimeline(record, undefined, this.today || todayInChina(), locale)
            : nothing
        }
      </article>
    `;
  }

  #answer(record: CreditRecord, assessment: RepairAssessment): TemplateResult {
    const { locale } = this.#language;
    const words = assessmentText[locale];
    const { materials } = repairText[locale];
    const { outcome, track, displayEndsOn, severity } = assessment;
    const open = outcome !== 'not-needed' && outcome !== 'ineligible';
    return html`
      ${assessmentReasons(assessment, locale)}
      <dl class="credit-facts">
        ${
          record.kind === 'penalty' && !record.severity
            ? html`<dt>${words.severity}</dt>
                <dd>${severity ? recordText[locale].severities[severity] : words.severityOpen}</dd>`
            : nothing
        }
        ${
          displayEndsOn && assessment.branches.length === 0
            ? html`<dt>${words.displayedUntil}</dt>
                <dd>${formatDay(displayEndsOn, locale)}</dd>`
            : nothing
        }
        ${
          open && track
            ? html`<dt>${words.where}</dt>
                <dd>${recordText[locale].tracks[track]}</dd>`
            : nothing
        }
        ${
          open && assessment.materials.length > 0
            ? html`<dt>${words.materials}</dt>
                <dd>
                  ${assessment.materials
                    .map(({ material }) => materials[material].name)
                    .join(words.join)}
                </dd>`
            : nothing
        }
      </dl>
      ${recordTimeline(record, assessment, this.today || assessment.on, locale)}
      ${
        assessment.evidence === 'assumed'
          ? html`<p class="credit-small">
              ${evidenceTag('assumed', locale)} ${stepsText[locale].restsOnAssumed}
            </p>`
          : nothing
      }
      ${open ? this.#action(record, assessment) : nothing}
      <details class="credit-details" @toggle=${(event: Event) => this.#toggled(event, record)}>
        <summary>
          ${words.why}<span class="credit-visually-hidden"
            >${recordListText[locale].of(recordTitle(record, locale))}</span
          >
        </summary>
        <div>${assessmentSteps(assessment, locale)}</div>
      </details>
    `;
  }

  #action(record: CreditRecord, { outcome }: RepairAssessment): TemplateResult {
    const { locale } = this.#language;
    const words = recordListText[locale];
    const label = html`${outcome === 'not-yet' ? words.conditions : words.start}<span
        class="credit-visually-hidden"
        >${words.of(recordTitle(record, locale))}</span
      >`;
    const wanted = (event: Event): void => this.#wanted(event, record);
    const href = hrefOf(this.repairHrefTemplate, '{id}', record.id);
    return html`<p class="credit-line-actions">
      ${
        href
          ? html`<a class="credit-button" href=${href} @click=${wanted}>${label}</a>`
          : html`<button type="button" class="credit-button" @click=${wanted}>${label}</button>`
      }
      <span class="credit-small">${assessmentText[locale].free}</span>
    </p>`;
  }
}

/** Displayed, and of a kind that can be repaired. */
const isOpen = (record: CreditRecord): boolean => isRepairable(record) && !isEnded(record);

const isEnded = ({ display }: CreditRecord): boolean => display.state === 'ended';

function endOf({ display }: CreditRecord, locale: 'zh-CN' | 'en'): string {
  const words = recordListText[locale];
  if (!display.endedOn) return words.ended;
  const by = display.endedBy ? recordText[locale].displayEnds[display.endedBy] : words.ended;
  return words.endedOn(formatDay(display.endedOn, locale), by);
}
