import type { RepairDetail } from '@xinyong/contract';
import { repairReference, type IsoDay, type Repair, type RepairEvent } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assessmentReasons } from '../assessment/assessment-reasons.ts';
import { assessmentSteps } from '../assessment/assessment-steps.ts';
import { assessmentText } from '../assessment/assessment.text.ts';
import { around, chinese } from '../chinese/chinese.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { deadlineList, weekdayDay } from '../deadline/deadline.ts';
import { openDeadlines } from '../deadline/open-deadlines.ts';
import { deadlineText } from '../deadline/deadline.text.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { hrefOf } from '../href/href-of.ts';
import { instantWords } from '../instant/instant.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { recordFacts, recordTitle } from '../record-summary/record-summary.ts';
import { repairHistory } from '../repair-history/repair-history.ts';
import { repairHistoryText } from '../repair-history/repair-history.text.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { todayInChina } from '../today/today.ts';
import { troubleOf } from '../trouble/trouble.ts';
import { repairStatusText } from './credit-repair-status.text.ts';

/** An application with its history. */
export interface RepairStatusData {
  readonly detail: RepairDetail;
  readonly events: readonly RepairEvent[];
}

/** A person wants to go on with an application; when the host prevents the default, the link is not followed. */
export type CreditRepairStatusContinueEvent = CustomEvent<{ readonly repair: Repair }>;
/** A person withdraws an application; when the host prevents the default it does so itself and sets `data`. */
export type CreditRepairStatusWithdrawEvent = CustomEvent<{ readonly repair: Repair }>;

type Known =
  | { readonly is: 'idle' | 'loading' }
  | ({ readonly is: 'ready' } & RepairStatusData)
  | { readonly is: 'failed'; readonly failure: Failure; readonly retry: () => void };

/**
 * The progress of an application for credit repair: its state and since when, what happens next and until when, what
 * the agency says, and what the applicant can do. Takes `data`, or asks the client of `credit-provider` for
 * `repair-id`, and again when a person presses 刷新. Renders into the page; needs forms.css.
 *
 * @fires credit-repair-status-continue - `CreditRepairStatusContinueEvent`, cancelable: a person goes on with it.
 * @fires credit-repair-status-withdraw - `CreditRepairStatusWithdrawEvent`, cancelable: a person withdraws it.
 */
export class CreditRepairStatus extends LightElement {
  /** The application with its history, without a client. */
  @property({ attribute: false }) data: RepairStatusData | undefined;
  /** The application to ask for. */
  @property({ attribute: 'repair-id' }) repairId = '';
  /** Address of the wizard for an application, as `/repair.html?repair={id}`; without it the way there is a button. */
  @property({ attribute: 'wizard-href-template' }) wizardHrefTemplate = '';
  /** Level of its title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 | 3 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  @state() private known: Known = { is: 'idle' };
  @state() private withdrawing = false;
  @state() private news = '';
  @state() private overtaken = false;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #title = new DocumentTitle(this, () => {
    if (this.known.is !== 'ready') return '';
    const { repair, record } = this.known.detail;
    return `${repairText[this.#language.locale].states[repair.state]} ${record.documentNumber}`;
  });
  #asked: Credit | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.data) {
      if (changed.has('data')) this.known = { is: 'ready', ...this.data };
      return;
    }
    if (changed.has('repairId') || changed.has('data') || this.#credit.value !== this.#asked)
      void this.#load();
  }

  protected override updated(): void {
    this.#title.show();
  }

  async #load(): Promise<boolean> {
    const credit = (this.#asked = this.#credit.value);
    const id = this.repairId;
    if (id === '') return false;
    if (this.known.is !== 'ready') this.known = { is: 'loading' };
    if (!credit) return false; // the provider is not there yet; its coming begins anew
    try {
      const { repairs } = await credit.client();
      const [detail, { events }] = await Promise.all([repairs.get(id), repairs.history(id)]);
      if (credit !== this.#asked || id !== this.repairId) return false;
      this.known = { is: 'ready', detail, events };
      return true;
    } catch (error) {
      const failure = await failureOf(error);
      if (credit === this.#asked)
        this.known = { is: 'failed', failure, retry: () => void this.#load() };
      return false;
    }
  }

  readonly #refresh = async (): Promise<void> => {
    this.news = '';
    this.overtaken = false;
    if (await this.#load())
      this.news = repairStatusText[this.#language.locale].refreshed(
        instantWords(new Date().toISOString(), this.#language.locale),
      );
  };

  readonly #ask = async (): Promise<void> => {
    this.withdrawing = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.credit-confirm')?.focus();
  };

  readonly #keep = async (): Promise<void> => {
    this.withdrawing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-withdraw]')?.focus(); // the button that was pressed is gone
  };

  async #withdraw({ repair }: RepairDetail): Promise<void> {
    this.withdrawing = false;
    if (!this.#announce('withdraw', repair)) return;
    const credit = this.#credit.value;
    if (!credit) return;
    try {
      const { repairs } = await credit.client();
      await repairs.withdraw(repair.id, { version: repair.version });
      await this.#load();
    } catch (error) {
      const trouble = await troubleOf(error);
      if (trouble.is === 'stale' || trouble.is === 'conflict') {
        this.overtaken = await this.#load();
      } else
        this.known = { is: 'failed', failure: trouble.failure, retry: () => void this.#load() };
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>('.credit-title')?.focus();
  }

  #announce(name: string, repair: Repair): boolean {
    return this.dispatchEvent(
      new CustomEvent(`credit-repair-status-${name}`, {
        detail: { repair },
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }

  override render(): TemplateResult {
    const { known } = this;
    const { locale } = this.#language;
    switch (known.is) {
      case 'idle':
        return html``;
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">
          ${repairStatusText[locale].loading}
        </p>`;
      case 'failed':
        return failureNotice(known.failure, locale, known.retry);
      case 'ready':
        return html`<div class="credit-form">${this.#status(known)}</div>`;
    }
  }

  #status({ detail, events }: RepairStatusData): TemplateResult {
    const { locale } = this.#language;
    const words = repairStatusText[locale];
    const { repair, record, assessment } = detail;
    const running = openDeadlines(detail);
    const level: HeadingLevel = this.headingLevel;
    const sub = (title: unknown): TemplateResult =>
      heading(levelBelow(level), 'credit-heading', title);
    const since =
      events.findLast(({ command }) => command !== 'update-draft')?.at ?? repair.updatedAt;
    return html`
      ${
        this.overtaken
          ? html`<div class="credit-inset" role="alert"><p>${words.overtaken}</p></div>`
          : nothing
      }
      ${heading(level, 'credit-title', repairText[locale].states[repair.state])}
      <p class="credit-muted">${words.since(instantWords(since, locale))}</p>
      ${sub(words.nextHeading)}
      <p>${words.next[repair.state]}</p>
      ${this.#notice(detail, sub)}
      ${
        running.length > 0
          ? html`${sub(deadlineText[locale].heading)}
            ${deadlineList(running, assessment.instruments, this.today, locale)}`
          : nothing
      }
      ${this.#actions(detail)} ${sub(words.record)}
      <p class="credit-subheading">${recordTitle(record, locale)}</p>
      ${recordFacts(record, locale)}
      <p>${words.reference}<br /><span class="credit-code">${repairReference(repair.id)}</span></p>
      ${
        events.length > 0
          ? html`${sub(repairHistoryText[locale].heading)} ${repairHistory(events, locale)}`
          : nothing
      }
      <p class="credit-small">${around(words.remedy, record.agency.name)}</p>
    `;
  }

  #notice(
    { repair, record, assessment }: RepairDetail,
    sub: (title: unknown) => TemplateResult,
  ): TemplateResult | typeof nothing {
    const { locale } = this.#language;
    const words = repairStatusText[locale];
    const against =
      repair.state === 'refused' || repair.state === 'declined' || repair.state === 'revoked';
    const tone = against ? 'danger' : repair.state === 'granted' ? 'success' : 'warning';
    const told = repair.notice && repair.state !== 'draft' && repair.state !== 'withdrawn';
    return html`
      ${
        told
          ? html`<div class="credit-inset credit-inset-${tone}">
              <p class="credit-subheading">${around(words.noticeHeading, record.agency.name)}</p>
              <p class="credit-quoted">${chinese(repair.notice ?? '')}</p>
              ${
                repair.supplement?.respondBy
                  ? html`<p>${words.respondBy(weekdayDay(repair.supplement.respondBy, locale))}</p>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${
        against
          ? html`${sub(words.reasons)} ${assessmentReasons(assessment, locale)}
              <details class="credit-details">
                <summary>${assessmentText[locale].why}</summary>
                <div>${assessmentSteps(assessment, locale)}</div>
              </details>`
          : nothing
      }
    `;
  }

  #actions(detail: RepairDetail): TemplateResult | typeof nothing {
    const { locale } = this.#language;
    const words = repairStatusText[locale];
    const { repair, commands } = detail;
    const goOn = commands.includes('submit')
      ? words.continueDraft
      : commands.includes('resubmit')
        ? words.continueSupplement
        : undefined;
    if (this.withdrawing) return this.#confirm(detail);
    if (this.data && commands.length === 0) return nothing; // nothing to press
    const follow = (event: Event): void => {
      if (!this.#announce('continue', repair)) event.preventDefault();
    };
    const href = hrefOf(this.wizardHrefTemplate, '{id}', repair.id);
    return html`
      <div class="credit-actions">
        ${
          goOn === undefined
            ? nothing
            : href
              ? html`<a class="credit-button" href=${href} @click=${follow}>${goOn}</a>`
              : html`<button type="button" class="credit-button" @click=${follow}>${goOn}</button>`
        }
        ${
          commands.includes('withdraw')
            ? html`<button
                type="button"
                class="credit-button credit-button-quiet"
                data-withdraw
                @click=${this.#ask}
              >
                ${words.withdraw}
              </button>`
            : nothing
        }
        ${
          this.data
            ? nothing
            : html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${this.#refresh}
              >
                ${words.refresh}
              </button>`
        }
        <span class="credit-small" role="status">${this.news}</span>
      </div>
    `;
  }

  #confirm(detail: RepairDetail): TemplateResult {
    const words = this.#language.words(repairStatusText);
    const id = this.idOf('confirm');
    return html`
      <div
        class="credit-inset credit-inset-warning credit-confirm"
        role="group"
        aria-labelledby=${id}
        tabindex="-1"
      >
        <p class="credit-subheading" id=${id}>${words.withdrawTitle}</p>
        <p>${words.withdrawWarning}</p>
        <div class="credit-notice-actions">
          <button type="button" class="credit-button" @click=${() => this.#withdraw(detail)}>
            ${words.withdraw}
          </button>
          <button type="button" class="credit-button credit-button-quiet" @click=${this.#keep}>
            ${words.keep}
          </button>
        </div>
      </div>
    `;
  }
}
