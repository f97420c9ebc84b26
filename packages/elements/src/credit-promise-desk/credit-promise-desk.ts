import type { DrawSummary, PromiseDetail } from '@xinyong/contract';
import {
  checkValue,
  type CreditPromise,
  type IsoDay,
  type PromiseCommand,
  type PromiseEvent,
  type PromiseFile,
  type PromiseSanction,
  type PromiseState,
} from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DeskAddress } from '../desk/desk-address.ts';
import { deskLink } from '../desk/desk-link.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { heading } from '../step-heading/heading.ts';
import { todayInChina } from '../today/today.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import type { DeskAction } from './desk-action.ts';
import {
  begun,
  commandOf,
  give,
  hasForm,
  isConfirmed,
  needsNotice,
  problemsOf,
  refusedFields,
  typedIn,
  type Preparing,
  determinationOf,
  type DeskDetermination,
} from './promise-command.ts';
import { actionName, promiseCommandPart } from './promise-command-part.ts';
import type { Verified } from './promise-letter-part.ts';
import { promisePage } from './promise-page.ts';
import { promiseQueue } from './promise-queue.ts';
import { PromiseReview } from './promise-review.ts';
import { promiseReviewPart } from './promise-review-part.ts';

/** An officer gives a command; when the host prevents the default it gives it itself and sets `data`. */
export type CreditPromiseDeskCommandEvent = CustomEvent<{
  readonly promise: CreditPromise;
  readonly command: PromiseCommand;
  /** Absent where the promiser is told nothing. */
  readonly notice?: string;
  /** Of an acceptance: the last day for the materials, where the agency says it. */
  readonly materialsDueOn?: IsoDay;
  /** Of a determination alone. */
  readonly determination?: DeskDetermination;
  /** Of 违诺责任追究 alone. */
  readonly sanctions?: { readonly kinds: readonly PromiseSanction[]; readonly words: string };
}>;
/** An officer opened a promise, or goes back to the queue; when the host prevents the default it moves itself. */
export type CreditPromiseDeskOpenEvent = CustomEvent<{
  readonly promise: CreditPromise | undefined;
}>;
/** 问效: verifications are begun for everybody whom a published draw drew; the host may prevent it and begin them itself. */
export type CreditPromiseDeskReviewEvent = CustomEvent<{ readonly draw: DrawSummary }>;
/** A command was carried out. */
export type CreditPromiseDeskDoneEvent = CustomEvent<{
  readonly promise: CreditPromise;
  readonly command: PromiseCommand;
}>;

/**
 * The desk of an officer of the accepting agency (信用承诺办理): its promises by what they wait for, and one of them with its
 * letter, materials and history. The buttons are the commands that the platform allows; the officer decides, the element
 * decides nothing. Below the list the yearly review (问效) leads to a draw and begins the verifications. Takes `data`, or
 * asks the client of `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-promise-desk-open - `CreditPromiseDeskOpenEvent`, cancelable: a promise is opened or closed.
 * @fires credit-promise-desk-command - `CreditPromiseDeskCommandEvent`, cancelable: the officer gives a command.
 * @fires credit-promise-desk-review - `CreditPromiseDeskReviewEvent`, cancelable: verifications of those drawn are to begin.
 * @fires credit-promise-desk-done - `CreditPromiseDeskDoneEvent`: a command was carried out.
 */
export class CreditPromiseDesk extends LightElement {
  /** The promises, without a client. */
  @property({ attribute: false }) data: readonly PromiseDetail[] | undefined;
  /** The promise that is open; empty for the queue. */
  @property({ attribute: 'promise-id' }) promiseId = '';
  /**
   * The parameter of the address that names the open promise, as `id` for `?id=…`: Back, a reload and a bookmark find it
   * again. Without it the address is the host's, which sets `promise-id`.
   */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Only promises in this state. */
  @property() filter: PromiseState | '' = '';
  /** The page on which draws are planned, to which the review leads. */
  @property({ attribute: 'draws-href' }) drawsHref = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  @state() private promises: readonly CreditPromise[] = [];
  @state() private next: string | null = null;
  @state() private busy = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private opened: PromiseDetail | undefined;
  @state() private events: readonly PromiseEvent[] = [];
  @state() private verified: Verified;
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
    moved: (id) => (this.promiseId = id),
  });
  readonly #review = new PromiseReview(this, {
    year: this.today.slice(0, 4),
    credit: () => this.#credit.value,
    locale: () => this.#language.locale,
    part: () => this.querySelector<HTMLElement>('.credit-review'),
    announce: (draw) => this.#announce('review', { draw }),
    begun: () => void this.#load([]),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  #asked: Credit | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idParameter') && this.idParameter) this.promiseId = this.#address.id;
    if (changed.has('promiseId')) {
      this.opened = undefined;
      this.events = [];
      this.failure = undefined;
      this.#reset();
      if (this.hasUpdated) void this.#arrive(changed.get('promiseId'));
    }
    if (this.data) {
      const all = this.data.map(({ promise }) => promise);
      this.promises = all.filter((promise) => !this.filter || promise.state === this.filter);
      this.opened = this.data.find(({ promise }) => promise.id === this.promiseId);
      return;
    }
    const other = this.#credit.value !== this.#asked;
    this.#asked = this.#credit.value;
    if (this.promiseId && (other || changed.has('promiseId'))) void this.#open(this.promiseId);
    if (!this.promiseId && (other || changed.has('filter') || changed.has('promiseId')))
      void this.#load([]);
  }

  protected override updated(): void {
    this.#title.show();
  }

  async #load(before: readonly CreditPromise[], cursor?: string): Promise<void> {
    const credit = this.#asked;
    const { filter } = this;
    this.promises = before;
    this.failure = undefined;
    this.busy = true;
    if (!credit) return; // the provider is not there yet; its coming begins anew
    const current = (): boolean =>
      credit === this.#asked && filter === this.filter && !this.promiseId;
    try {
      const { promises } = await credit.client();
      const page = await promises.queue({
        ...(filter && { state: filter }),
        ...(cursor && { cursor }),
      });
      if (!current()) return;
      this.promises = [...before, ...page.data];
      this.next = page.nextCursor;
      this.busy = false;
      const [first] = page.data;
      if (!cursor || !first) return;
      await this.updateComplete;
      this.#item(first.id)?.focus();
    } catch (error) {
      const words = await failureOf(error);
      if (!current()) return;
      this.busy = false;
      this.failure = { words, retry: () => void this.#load(before, cursor) };
    }
  }

  async #open(id: string): Promise<void> {
    const credit = this.#asked;
    if (!credit) return;
    this.failure = undefined;
    this.busy = this.opened === undefined;
    try {
      const { promises } = await credit.client();
      const [detail, { events }] = await Promise.all([promises.get(id), promises.history(id)]);
      if (this.promiseId !== id) return;
      this.opened = detail;
      this.events = events;
      void this.#verify(detail);
    } catch (error) {
      const words = await failureOf(error);
      if (this.promiseId === id) this.failure = { words, retry: () => void this.#open(id) };
    } finally {
      if (this.promiseId === id) this.busy = false;
    }
  }

  /** Asks whether the signatures are right; one that has no code yet nobody can ask for. */
  async #verify({ promise, letter }: PromiseDetail): Promise<void> {
    const { id, code } = promise;
    this.verified = undefined;
    if (code === undefined || !letter) return;
    this.verified = 'asking';
    let verified: Verified;
    try {
      const client = await this.#asked?.client();
      verified = (await client?.promises.verify({ code, check: checkValue(letter.digest) }))?.valid;
    } catch {
      verified = 'failed';
    }
    if (this.opened?.promise.id === id) this.verified = verified;
  }

  // ——— Choosing ———

  readonly #choose = (promise: CreditPromise): void => {
    if (!this.#announce('open', { promise })) return;
    this.promiseId = promise.id;
    this.#address.go(promise.id);
  };

  readonly #back = (): void => {
    if (!this.#announce('open', { promise: undefined })) return;
    if (this.#address.back()) return; // the browser goes, and tells when it is there
    this.promiseId = '';
    this.#address.go('');
  };

  async #arrive(from: string | undefined): Promise<void> {
    await this.#focusTitle();
    // Reading goes on where it was left, if that is still there.
    if (from) this.#item(from)?.focus();
  }

  /** The way to a promise in the list. */
  #item(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  }

  #titleNow(): string {
    const { locale } = this.#language;
    const hasErrors = this.errors.length > 0 || this.#review.errors.length > 0;
    const prefix = hasErrors ? errorSummaryText[locale].prefix : '';
    if (!this.opened) return prefix ? `${prefix}${promiseDeskText[locale].queue}` : '';
    const { subjectName, title } = this.opened.promise;
    return `${prefix}${subjectName} ${title}`;
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
    this.verified = undefined;
  }

  // ——— Commands ———

  async #prepare(preparing: Preparing | undefined): Promise<void> {
    const last = this.preparing?.action;
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

  #pressed(action: DeskAction): void {
    if (!this.opened) return;
    const preparing = begun(action, this.opened);
    if (preparing.confirming || hasForm(action, this.opened.promise)) void this.#prepare(preparing);
    else void this.#give(preparing);
  }

  /** What was chosen says which other fields there are; what was typed stays. */
  readonly #chosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !target.form || !this.preparing) return;
    this.preparing = typedIn(new FormData(target.form), this.preparing);
  };

  readonly #written = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.opened || !this.preparing || !(event.target instanceof HTMLFormElement)) return;
    const prepared = typedIn(new FormData(event.target), this.preparing);
    this.preparing = prepared;
    this.errors = problemsOf(prepared, this.opened.promise, this.today, this.#language.locale);
    if (this.errors.length > 0) void this.updateComplete.then(() => focusErrorSummary(this));
    else if (isConfirmed(prepared.action)) void this.#prepare({ ...prepared, confirming: true });
    else void this.#give(prepared);
  };

  async #give(preparing: Preparing): Promise<void> {
    const detail = this.opened;
    if (!detail || this.working) return;
    const command = commandOf(preparing);
    if (!this.#announce('command', { promise: detail.promise, command, ...said(preparing) }))
      return;
    const credit = this.#credit.value;
    if (!credit) return;
    const { locale } = this.#language;
    const { id } = detail.promise;
    const stillHere = (): boolean => this.promiseId === id;
    this.working = true;
    this.#retry = () => void this.#give(preparing);
    this.trouble = undefined;
    try {
      const { promises } = await credit.client();
      const given = await give(promises, detail.promise, preparing);
      this.#announce('done', { promise: given.promise, command }, false);
      if (!stillHere()) return;
      this.opened = given;
      this.preparing = undefined;
      this.errors = [];
      this.news = promiseDeskText[locale].done(actionName(preparing.action, locale));
      await this.#open(id);
      await this.#focusTitle();
    } catch (error) {
      const trouble = await troubleOf(error);
      if (!stillHere()) return;
      const refused =
        trouble.is === 'fields' || trouble.is === 'rules'
          ? refusedFields(trouble.fields, locale)
          : [];
      if (refused.length > 0) {
        this.preparing = { ...preparing, confirming: false };
        this.errors = refused;
        await this.updateComplete;
        focusErrorSummary(this);
        return;
      }
      if (trouble.is === 'stale' || trouble.is === 'conflict') {
        this.preparing = undefined;
        await this.#open(id);
      }
      this.trouble = trouble;
      await this.updateComplete;
      this.#focusAlert();
    } finally {
      this.working = false;
    }
  }

  /** Goes on at what went wrong: the button that was pressed may be gone. */
  #focusAlert(): void {
    const alert = this.querySelector<HTMLElement>('.credit-trouble');
    if (!alert) return;
    alert.tabIndex = -1;
    alert.focus();
  }

  readonly #download = async (file: PromiseFile): Promise<void> => {
    const credit = this.#credit.value;
    const promise = this.opened?.promise;
    if (!credit || !promise) return;
    this.#retry = () => void this.#download(file);
    this.trouble = undefined;
    try {
      const { promises } = await credit.client();
      const bytes = await promises.file(promise.id, file.material);
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
      new CustomEvent(`credit-promise-desk-${name}`, {
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
    const level = this.headingLevel;
    if (this.promiseId) return this.#promise();
    const { next, promises, failure } = this;
    if (failure)
      return html`
        ${heading(level, 'credit-title', promiseDeskText[locale].queue)}
        ${failureNotice(failure.words, locale, failure.retry)}
      `;
    const idOf = (part: string): string => this.idOf(part);
    return html`
      ${promiseQueue({
        promises,
        filter: this.filter,
        today: this.today,
        locale,
        level,
        busy: this.busy,
        idOf,
        filterBy: (filter) => (this.filter = filter),
        hrefOf: this.idParameter ? (id) => this.#address.hrefOf(id) : undefined,
        choose: this.#choose,
        more: next === null ? undefined : () => void this.#load(promises, next),
      })}
      ${
        this.data
          ? nothing
          : promiseReviewPart({
              review: this.#review,
              locale,
              level,
              idOf,
              drawsHref: this.drawsHref,
            })
      }
    `;
  }

  #promise(): TemplateResult {
    const { locale } = this.#language;
    const words = promiseDeskText[locale];
    const { opened, failure } = this;
    const href = this.idParameter ? this.#address.hrefOf('') : undefined;
    return html`
      <p class="credit-no-print">${deskLink({ words: words.back, href, open: this.#back })}</p>
      ${opened ? nothing : heading(this.headingLevel, 'credit-title', words.queue)}
      ${failure ? failureNotice(failure.words, locale, failure.retry) : nothing} ${this.#trouble()}
      ${errorSummary(this.errors, locale, () =>
        this.querySelector<HTMLFormElement>('form.credit-command'),
      )}
      <p
        role="status"
        class=${this.news ? 'credit-inset credit-inset-success' : 'credit-visually-hidden'}
      >
        ${this.working ? words.working : this.news}
      </p>
      ${
        opened
          ? promisePage({
              detail: opened,
              events: this.events,
              verified: this.verified,
              today: this.today,
              locale,
              level: this.headingLevel,
              download: this.data ? undefined : (file) => void this.#download(file),
              commands: promiseCommandPart({
                detail: opened,
                preparing: this.preparing,
                errors: this.errors,
                locale,
                idOf: (part) => this.idOf(part),
                press: (action) => this.#pressed(action),
                choose: this.#chosen,
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
    const words = promiseDeskText[locale];
    if (!trouble) return nothing;
    const told = (title: string, content: string): TemplateResult => html`
      <div class="credit-inset credit-inset-warning credit-trouble" role="alert">
        <p class="credit-subheading">${title}</p>
        <p>${content}</p>
      </div>
    `;
    if (trouble.is === 'stale' || trouble.is === 'conflict')
      return told(words.overtakenTitle, words.overtaken);
    if (trouble.is === 'rules') return told(words.rulesTitle, trouble.failure(locale));
    return html`<div class="credit-trouble">
      ${failureNotice(trouble.failure, locale, () => this.#retry?.())}
    </div>`;
  }
}

/** What a command says beside itself. */
function said(
  preparing: Preparing,
): Omit<CreditPromiseDeskCommandEvent['detail'], 'promise' | 'command'> {
  const { action, materialsDueOn, notice, fulfilment, kinds, words } = preparing;
  return {
    ...(materialsDueOn && { materialsDueOn }),
    ...(needsNotice(action) && { notice }),
    ...(action === 'determine' && fulfilment && { determination: determinationOf(preparing) }),
    ...(action === 'sanction' && { sanctions: { kinds, words } }),
  };
}
