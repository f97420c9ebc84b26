import type { RepairDetail } from '@xinyong/contract';
import {
  statementProblems,
  type AgencyStatement,
  type CreditRecord,
  type IsoDay,
  type MaterialFile,
  type Repair,
  type RepairCommand,
  type RepairEvent,
  type RepairState,
  type RevocationReason,
  type Supplement,
} from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { todayInChina } from '../today/today.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { DeskAddress } from '../desk/desk-address.ts';
import { applicationPage } from './desk-application.ts';
import { give, isConfirmed, needsNotice, noticeProblem, type Preparing } from './desk-command.ts';
import { commandArea } from './desk-command-area.ts';
import { deskLink } from '../desk/desk-link.ts';
import { queuePage } from './desk-queue.ts';
import { reasonIn } from './desk-revocation.ts';
import { statementErrors, statementForm, statementIn } from './desk-statement.ts';
import { respondByProblem, supplementIn } from './desk-supplement.ts';

/** An officer gives a command; when the host prevents the default it gives it itself and sets `data`. */
export type CreditRepairDeskCommandEvent = CustomEvent<{
  readonly repair: Repair;
  readonly command: RepairCommand;
  /** Empty where the applicant is told nothing. */
  readonly notice: string;
  /** Of 补正 alone. */
  readonly supplement?: Supplement;
  /** Of 撤销 alone. */
  readonly reason?: RevocationReason;
}>;
/** An officer opened an application, or goes back to the queue, by a link or button of the desk. */
export type CreditRepairDeskOpenEvent = CustomEvent<{ readonly repair: Repair | undefined }>;
/** The agency states facts (认定); when the host prevents the default it keeps them itself and sets `data`. */
export type CreditRepairDeskStateEvent = CustomEvent<{
  readonly record: CreditRecord;
  readonly statement: AgencyStatement;
}>;
/** A command was carried out. */
export type CreditRepairDeskDoneEvent = CustomEvent<{
  readonly repair: Repair;
  readonly command: RepairCommand;
}>;

/**
 * The desk of an officer (信用修复办理): the applications of an agency, the one that is due first on top, and one of
 * them with its record, answers, files and assessment. The buttons are the commands that the platform allows; the
 * officer decides, the element decides nothing. Takes `data`, or asks the client of `credit-provider`. Renders into
 * the page; needs forms.css.
 *
 * @fires credit-repair-desk-open - `CreditRepairDeskOpenEvent`: an application is opened or closed.
 * @fires credit-repair-desk-command - `CreditRepairDeskCommandEvent`, cancelable: the officer gives a command.
 * @fires credit-repair-desk-state - `CreditRepairDeskStateEvent`, cancelable: the agency states facts about the record.
 * @fires credit-repair-desk-done - `CreditRepairDeskDoneEvent`: it was carried out.
 */
export class CreditRepairDesk extends LightElement {
  /** The applications, without a client. */
  @property({ attribute: false }) data: readonly RepairDetail[] | undefined;
  /** The application that is open; empty for the queue. */
  @property({ attribute: 'repair-id' }) repairId = '';
  /**
   * The parameter of the address that names the open application, as `id` for `?id=…`: Back, a reload and a bookmark
   * find it again. Without it the address is the host's, which sets `repair-id`.
   */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Only applications in this state. */
  @property() filter: RepairState | '' = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  @state() private details: readonly RepairDetail[] = [];
  @state() private next: string | null = null;
  @state() private busy = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private opened: RepairDetail | undefined;
  @state() private events: readonly RepairEvent[] = [];
  @state() private preparing: Preparing | undefined;
  @state() private working = false;
  @state() private errors: readonly FieldError[] = [];
  @state() private trouble: Trouble | undefined;
  /** Does again what ended in the trouble. */
  #retry: (() => void) | undefined;
  @state() private news = '';

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #address = new DeskAddress(this, {
    parameter: () => this.idParameter,
    moved: (id) => (this.repairId = id),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  #asked: Credit | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idParameter') && this.idParameter) this.repairId = this.#address.id;
    if (changed.has('repairId')) {
      this.opened = undefined;
      this.events = [];
      this.failure = undefined;
      this.#reset();
      if (this.hasUpdated) void this.#arrive(changed.get('repairId'));
    }
    if (this.data) {
      this.details = this.data.filter(({ repair }) => !this.filter || repair.state === this.filter);
      this.opened = this.data.find(({ repair }) => repair.id === this.repairId);
      return;
    }
    const other = this.#credit.value !== this.#asked;
    this.#asked = this.#credit.value;
    if (this.repairId && (other || changed.has('repairId'))) void this.#open(this.repairId);
    if (!this.repairId && (other || changed.has('filter') || changed.has('repairId')))
      void this.#load([]);
  }

  protected override updated(): void {
    this.#title.show();
  }

  async #load(before: readonly RepairDetail[], cursor?: string): Promise<void> {
    const credit = this.#asked;
    const { filter } = this;
    this.details = before;
    this.failure = undefined;
    this.busy = true;
    if (!credit) return; // the provider is not there yet; its coming begins anew
    const current = (): boolean =>
      credit === this.#asked && filter === this.filter && !this.repairId;
    try {
      const { repairs } = await credit.client();
      const page = await repairs.queue({
        ...(filter && { state: filter }),
        ...(cursor && { cursor }),
      });
      if (!current()) return;
      this.details = [...before, ...page.data];
      this.next = page.nextCursor;
      this.busy = false;
    } catch (error) {
      const words = await failureOf(error);
      if (!current()) return;
      this.busy = false;
      this.failure = { words, retry: () => void this.#load(before, cursor) };
    }
  }

  async #open(id: string): Promise<boolean> {
    const credit = this.#asked;
    if (!credit) return false;
    this.failure = undefined;
    this.busy = this.opened === undefined;
    try {
      const { repairs } = await credit.client();
      const [detail, { events }] = await Promise.all([repairs.get(id), repairs.history(id)]);
      if (this.repairId !== id) return false;
      this.opened = detail;
      this.events = events;
      return true;
    } catch (error) {
      const words = await failureOf(error);
      if (this.repairId === id) this.failure = { words, retry: () => void this.#open(id) };
      return false;
    } finally {
      if (this.repairId === id) this.busy = false;
    }
  }

  // ——— Choosing ———

  readonly #choose = ({ repair }: RepairDetail): void => {
    this.repairId = repair.id;
    this.#address.go(repair.id);
    this.#announce('open', { repair });
  };

  readonly #back = (): void => {
    this.#announce('open', { repair: undefined });
    if (this.#address.back()) return; // the browser goes, and tells when it is there
    this.repairId = '';
    this.#address.go('');
  };

  async #arrive(from: string | undefined): Promise<void> {
    await this.#focusTitle();
    // Reading goes on where it was left, if that is still there.
    if (from) this.querySelector<HTMLElement>(`[data-item="${CSS.escape(from)}"]`)?.focus();
  }

  #titleNow(): string {
    if (!this.opened) return '';
    const { repair, record } = this.opened;
    const prefix = this.errors.length > 0 ? errorSummaryText[this.#language.locale].prefix : '';
    return `${prefix}${repair.subjectName} ${record.documentNumber}`;
  }

  async #focusTitle(): Promise<void> {
    do await this.updateComplete;
    while (this.busy && (await new Promise((done) => requestAnimationFrame(done))));
    this.querySelector<HTMLElement>('.credit-title')?.focus();
  }

  #reset(): void {
    this.preparing = undefined;
    this.errors = [];
    this.trouble = undefined;
    this.news = '';
  }

  // ——— Commands ———

  async #prepare(preparing: Preparing | undefined): Promise<void> {
    const last = this.preparing?.command;
    this.errors = [];
    this.trouble = undefined;
    this.news = '';
    this.preparing = preparing;
    await this.updateComplete;
    const next = preparing
      ? this.querySelector<HTMLElement>('.credit-command')
      : this.querySelector<HTMLElement>(`[data-command="${last ?? ''}"]`);
    next?.focus();
  }

  #pressed(command: RepairCommand): void {
    if (needsNotice(command)) void this.#prepare({ command, notice: '', confirming: false });
    else void this.#give({ command, notice: '', confirming: false });
  }

  readonly #written = (event: SubmitEvent): void => {
    event.preventDefault();
    const { preparing } = this;
    if (!preparing || !(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const written = data.get('notice');
    const notice = typeof written === 'string' ? written.trim() : '';
    const supplement = preparing.command === 'request-supplement' ? supplementIn(data) : undefined;
    const reason = preparing.command === 'revoke' ? reasonIn(data) : undefined;
    const isReasonMissing = preparing.command === 'revoke' && !reason;
    this.errors = this.#problemsIn(notice, supplement, isReasonMissing);
    if (this.errors.length > 0) {
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    const prepared = { ...preparing, notice, reason, ...(supplement && { supplement }) };
    if (isConfirmed(preparing.command)) void this.#prepare({ ...prepared, confirming: true });
    else void this.#give(prepared);
  };

  #problemsIn(
    notice: string,
    supplement: Supplement | undefined,
    isReasonMissing: boolean,
  ): readonly FieldError[] {
    const { locale } = this.#language;
    const wrong = noticeProblem(notice);
    const late = supplement && respondByProblem(supplement, this.today, locale);
    return [
      ...(isReasonMissing
        ? [{ field: 'reason', message: repairDeskText[locale].reasonMissing }]
        : []),
      ...(wrong ? [{ field: 'notice', message: repairDeskText[locale][wrong] }] : []),
      ...(late ? [{ field: 'respondBy', message: late }] : []),
    ];
  }

  async #give(preparing: Preparing): Promise<void> {
    const { command, notice, supplement, reason } = preparing;
    const detail = this.opened;
    if (!detail || this.working) return;
    if (
      !this.#announce('command', {
        repair: detail.repair,
        command,
        notice,
        ...(supplement && { supplement }),
        ...(reason && { reason }),
      })
    )
      return;
    const credit = this.#credit.value;
    if (!credit) return;
    const stillHere = (): boolean => this.repairId === detail.repair.id;
    this.working = true;
    this.#retry = () => void this.#give(preparing);
    this.trouble = undefined;
    try {
      const { repairs } = await credit.client();
      const given = await give(repairs, detail.repair, preparing);
      const { repair } = given;
      this.#announce('done', { repair, command }, false);
      if (!stillHere()) return;
      this.opened = given;
      this.preparing = undefined;
      this.errors = [];
      this.news = repairDeskText[this.#language.locale].done(
        repairText[this.#language.locale].commands[command],
      );
      await this.#open(repair.id);
      await this.#focusTitle();
    } catch (error) {
      const trouble = await troubleOf(error);
      if (!stillHere()) return;
      if (trouble.is === 'stale' || trouble.is === 'conflict') {
        this.preparing = undefined;
        await this.#open(detail.repair.id);
      }
      this.trouble = trouble;
    } finally {
      this.working = false;
    }
  }

  #formInError(): HTMLFormElement | null {
    const [first] = this.errors;
    const forms = [...this.querySelectorAll('form')];
    return forms.find((form) => first && form.elements.namedItem(first.field)) ?? null;
  }

  readonly #stated = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const detail = this.opened;
    const credit = this.#credit.value;
    const form = event.target;
    if (!detail || this.working || !(form instanceof HTMLFormElement)) return;
    const { locale } = this.#language;
    const { record, repair } = detail;
    const data = new FormData(form);
    const statement = statementIn(data, record);
    this.errors = statementErrors(data, statementProblems(statement, record, this.today), locale);
    if (this.errors.length > 0) {
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    if (!this.#announce('state', { record, statement }) || !credit) return;
    this.working = true;
    this.#retry = () => form.requestSubmit();
    this.trouble = undefined;
    try {
      const { records } = await credit.client();
      await records.state(record.id, statement);
      this.news = repairDeskText[locale].statement.done;
    } catch (error) {
      this.trouble = await troubleOf(error);
    } finally {
      this.working = false;
    }
    if (this.repairId !== repair.id) return;
    await this.#open(repair.id);
    await this.#focusTitle();
  };

  readonly #download = async (file: MaterialFile): Promise<void> => {
    const credit = this.#credit.value;
    const repair = this.opened?.repair;
    if (!credit || !repair) return;
    this.#retry = () => void this.#download(file);
    try {
      const { repairs } = await credit.client();
      const bytes = await repairs.file(repair.id, file.material);
      // A file's bytes never lie in shared memory.
      const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      const link = document.createElement('a');
      link.href = url;
      link.download = file.name;
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      this.trouble = await troubleOf(error);
    }
  };

  #announce(name: string, detail: unknown, cancelable = true): boolean {
    return this.dispatchEvent(
      new CustomEvent(`credit-repair-desk-${name}`, {
        detail,
        bubbles: true,
        composed: true,
        cancelable,
      }),
    );
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    if (this.repairId) return this.#application();
    const { next, details, failure } = this;
    if (failure) return failureNotice(failure.words, locale, failure.retry);
    return queuePage({
      details,
      filter: this.filter,
      today: this.today,
      locale,
      level: this.headingLevel,
      busy: this.busy,
      idOf: (part) => this.idOf(part),
      filterBy: (filter) => (this.filter = filter),
      hrefOf: this.idParameter ? (id) => this.#address.hrefOf(id) : undefined,
      choose: this.#choose,
      more: next === null ? undefined : () => void this.#load(details, next),
    });
  }

  #application(): TemplateResult {
    const { locale } = this.#language;
    const words = repairDeskText[locale];
    const { opened, failure } = this;
    const href = this.idParameter ? this.#address.hrefOf('') : undefined;
    const back = deskLink({ words: words.back, href, open: this.#back });
    return html`
      <p class="credit-no-print">${back}</p>
      ${failure ? failureNotice(failure.words, locale, failure.retry) : nothing} ${this.#trouble()}
      ${errorSummary(this.errors, locale, () => this.#formInError())}
      <p
        role="status"
        class=${this.news ? 'credit-inset credit-inset-success' : 'credit-visually-hidden'}
      >
        ${this.working ? words.working : this.news}
      </p>
      ${
        opened
          ? applicationPage({
              detail: opened,
              events: this.events,
              today: this.today,
              locale,
              level: this.headingLevel,
              download: this.data ? undefined : (file) => void this.#download(file),
              statement:
                opened.commands.length === 0
                  ? html``
                  : statementForm({
                      record: opened.record,
                      assessment: opened.assessment,
                      errors: this.errors,
                      locale,
                      id: (part) => this.idOf(`statement-${part}`),
                      write: (event) => void this.#stated(event),
                    }),
              commands: commandArea({
                detail: opened,
                preparing: this.preparing,
                errors: this.errors,
                today: this.today,
                locale,
                idOf: (part) => this.idOf(part),
                press: (command) => this.#pressed(command),
                write: this.#written,
                prepare: (preparing) => void this.#prepare(preparing),
                give: (preparing) => void this.#give(preparing),
              }),
            })
          : failure
            ? nothing
            : html`<p class="credit-muted" aria-busy=${this.busy}>${words.loading}</p>`
      }
    `;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { trouble } = this;
    const { locale } = this.#language;
    const words = repairDeskText[locale];
    if (!trouble) return nothing;
    const told = (title: string, content: unknown): TemplateResult => html`
      <div class="credit-inset credit-inset-warning" role="alert">
        <p class="credit-subheading">${title}</p>
        ${content}
      </div>
    `;
    if (trouble.is === 'stale' || trouble.is === 'conflict')
      return told(words.overtakenTitle, html`<p>${words.overtaken}</p>`);
    if (trouble.is === 'rules')
      return told(words.rulesTitle, html`<p>${trouble.failure(locale)}</p>`);
    return failureNotice(trouble.failure, locale, () => this.#retry?.());
  }
}
