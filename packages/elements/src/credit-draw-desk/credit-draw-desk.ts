import type { DrawDetail, DrawOrder, DrawSummary } from '@xinyong/contract';
import { unvisitableReasons, type CitedInstrument, type Uscc } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CreditClient } from '@xinyong/client';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DeskAddress } from '../desk/desk-address.ts';
import { deskLink } from '../desk/desk-link.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { focusField } from '../error-summary/focus-field.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { heading } from '../step-heading/heading.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { abandonField } from './abandon-part.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { drawForm } from './draw-form.ts';
import { drawList } from './draw-list.ts';
import { drawPage } from './draw-page.ts';
import type { ButtonCommand } from './draw-page-view.ts';
import { MergedVisits } from './merged-visits.ts';
import { Planning, type ChangedDraw } from './planning.ts';
import { TriggeredCheck } from './triggered-check.ts';
import { verifyPublication, type Verification } from './verify-publication.ts';

/** A draw is opened, or the list. */
export type CreditDrawDeskOpenEvent = CustomEvent<{ readonly draw: DrawSummary | undefined }>;
/** A draw was planned, changed, committed, run, replaced in, published or abandoned. */
export type CreditDrawDeskDoneEvent = CustomEvent<{ readonly draw: DrawSummary }>;

/** As many visits as are shown at once. */
const VISITS = 100;

/**
 * Random inspections (双随机抽查): the list of draws, one of them with its commitment, plan, result and verification,
 * and for officers the form of a plan and the commands that the platform allows. Takes `data`, or asks the client of
 * `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-draw-desk-open - `CreditDrawDeskOpenEvent`: a draw is opened or closed.
 * @fires credit-draw-desk-done - `CreditDrawDeskDoneEvent`: something was done with a draw.
 */
export class CreditDrawDesk extends LightElement {
  /** The draws, without a client. */
  @property({ attribute: false }) data: readonly DrawDetail[] | undefined;
  /** The draw that is open; empty for the list. */
  @property({ attribute: 'draw-id' }) drawId = '';
  /** The parameter of the address that names the open draw, as `id` for `?id=…`; without it the address is the host's. */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Where a plan that is not finished may be kept: nowhere, or in this tab, so that a reload does not lose it. */
  @property({ attribute: 'local-copy' }) localCopy: 'none' | 'session' = 'none';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;

  @state() private draws: readonly DrawSummary[] = [];
  @state() private next: string | null = null;
  @state() private busy = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private opened: DrawDetail | undefined;
  @state() private mayPlan = false;
  @state() private instruments: readonly CitedInstrument[] = [];
  @state() private errors: readonly FieldError[] = [];
  @state() private trouble: Trouble | undefined;
  @state() private verification: Verification | undefined;
  @state() private working = false;
  @state() private news = '';
  @state() private shown: number = VISITS;
  /** The subject that is chosen as one that cannot be visited. */
  @state() private unvisitable: string | undefined;
  @state() private regionName: RegionNaming | undefined;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #address = new DeskAddress(this, {
    parameter: () => this.idParameter,
    moved: (id) => (this.drawId = id),
  });
  readonly #planning = new Planning(this, {
    mode: () => (this.idParameter ? 'hash' : 'memory'),
    keeps: () => this.localCopy === 'session',
    credit: () => this.#credit.value,
    locale: () => this.#language.locale,
    drawId: () => this.drawId,
    send: (order, changes) => this.#send(order, changes),
    opened: (field) => void this.#goOn(field),
    refused: () => void this.updateComplete.then(() => focusErrorSummary(this)),
    closed: () => void this.#closed(),
    clear: () => this.#address.replace(this.drawId),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #visits = new MergedVisits(this, () => this.#credit.value?.client());
  readonly #triggered = new TriggeredCheck(this, () => this.#credit.value?.client());
  #asked: Credit | undefined;
  #retry: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void loadRegionNaming().then((naming) => (this.regionName = naming));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idParameter') && this.idParameter) this.drawId = this.#address.id;
    if (changed.has('drawId')) {
      this.opened = undefined;
      this.failure = undefined;
      this.unvisitable = undefined;
      this.shown = VISITS;
      if ((this.#planning.page?.changes?.id ?? '') !== this.drawId) this.#planning.shelve();
      this.#reset();
      if (this.hasUpdated) void this.#arrive(changed.get('drawId'));
    }
    if (this.data) {
      this.draws = this.data.map(({ draw }) => draw);
      this.opened = this.data.find(({ draw }) => draw.id === this.drawId);
      return;
    }
    const other = this.#credit.value !== this.#asked;
    this.#asked = this.#credit.value;
    if (!other && !changed.has('drawId')) return;
    if (this.#asked && !this.#planning.page) void this.#planning.takeUp();
    if (this.drawId) void this.#open(this.drawId);
    else void this.#load([]);
  }

  protected override updated(): void {
    this.#title.show();
  }

  async #load(before: readonly DrawSummary[], cursor?: string): Promise<void> {
    const credit = this.#asked;
    this.draws = before;
    this.failure = undefined;
    this.busy = true;
    if (!credit) return; // the provider is not there yet; its coming begins anew
    const current = (): boolean => credit === this.#asked && !this.drawId;
    try {
      const { draws } = await credit.client();
      const [page, { scopes }] = await Promise.all([
        draws.list(cursor ? { cursor } : {}),
        credit.session(),
      ]);
      if (!current()) return;
      this.draws = [...before, ...page.data];
      this.next = page.nextCursor;
      this.mayPlan = scopes.includes('draws:run');
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
      const { draws } = await credit.client();
      const detail = await draws.get(id);
      if (this.drawId !== id) return;
      this.opened = detail;
      const { plan } = detail;
      if (plan && Object.values(plan.ratios).some(({ cite }) => cite)) {
        const { place, sector, period } = plan;
        const { instruments } = await draws.sampling({ place, sector, on: period.from });
        this.instruments = instruments;
      }
    } catch (error) {
      const words = await failureOf(error);
      if (this.drawId === id) this.failure = { words, retry: () => void this.#open(id) };
    } finally {
      if (this.drawId === id) this.busy = false;
    }
  }

  // ——— Choosing ———

  readonly #choose = (id: string): void => {
    this.drawId = id;
    this.#address.go(id);
    this.#announce('open', { draw: this.draws.find((draw) => draw.id === id) });
  };

  /** Goes on at the first visit that was not shown before. */
  async #showMore(): Promise<void> {
    const { shown } = this;
    this.shown += VISITS;
    await this.updateComplete;
    const visit = this.querySelectorAll<HTMLElement>('[data-visit]')[shown];
    if (!visit) return;
    visit.tabIndex = -1;
    visit.focus();
  }

  readonly #back = (): void => {
    this.#announce('open', { draw: undefined });
    if (this.#address.back()) return; // the browser goes, and tells when it is there
    this.drawId = '';
    this.#address.go('');
  };

  async #arrive(from: string | undefined): Promise<void> {
    await this.#focusTitle();
    if (from) this.#item(from)?.focus();
  }

  /** The way to a draw in the list. */
  #item(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  }

  async #focusTitle(): Promise<void> {
    do await this.updateComplete;
    while (this.busy && (await new Promise((done) => requestAnimationFrame(done))));
    this.querySelector<HTMLElement>('.credit-title')?.focus();
  }

  #reset(): void {
    this.errors = [];
    this.trouble = undefined;
    this.verification = undefined;
    this.news = '';
  }

  // ——— Commands ———

  /** Does something at the platform; what went wrong is said, and what somebody else changed is loaded again. */
  async #do(
    work: (draws: CreditClient['draws']) => Promise<DrawDetail>,
    what: string,
  ): Promise<void> {
    const credit = this.#credit.value;
    if (!credit || this.working) return;
    this.#reset();
    this.working = true;
    this.#retry = () => void this.#do(work, what);
    const { drawId } = this;
    let isPlaced = false;
    try {
      const detail = await work((await credit.client()).draws);
      this.#visits.forget();
      this.#announce('done', { draw: detail.draw });
      if (this.drawId !== drawId) return;
      if (drawId) {
        this.opened = detail;
        this.#planning.leave();
      } else {
        this.#planning.drop();
        this.#choose(detail.draw.id);
      }
      await this.updateComplete;
      this.news = drawDeskText[this.#language.locale].done(what);
    } catch (error) {
      const trouble = await troubleOf(error);
      if (this.drawId !== drawId) return;
      if (drawId && (trouble.is === 'stale' || trouble.is === 'conflict')) await this.#open(drawId);
      isPlaced = this.#planning.refuse(trouble);
      if (!isPlaced) this.trouble = trouble;
    } finally {
      this.working = false;
    }
    if (isPlaced) {
      await this.updateComplete;
      focusErrorSummary(this);
    } else await this.#focusTitle();
  }

  readonly #press = (command: ButtonCommand): void => {
    const draw = this.opened?.draw;
    if (!draw) return;
    const { id, version } = draw;
    const { buttons } = drawDeskText[this.#language.locale];
    void this.#do((draws) => {
      switch (command) {
        case 'commit':
          return draws.commit(id, { version });
        case 'draw':
          return draws.run(id, { version });
        case 'publish':
          return draws.publish(id, { version });
      }
    }, buttons[command]);
  };

  readonly #replace = (event: SubmitEvent): void => {
    event.preventDefault();
    const draw = this.opened?.draw;
    if (!draw || !(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const reason = unvisitableReasons.find((each) => each === data.get('reason'));
    const { replace } = drawDeskText[this.#language.locale];
    this.errors = reason ? [] : [{ field: 'reason', message: replace.missing }];
    if (!reason) {
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    const subject = data.get('subject') as Uscc; // the options hold nothing else
    const { id, version } = draw;
    void this.#do((draws) => draws.replace(id, { version, subject, reason }), replace.button);
  };

  readonly #abandon = (event: SubmitEvent): void => {
    event.preventDefault();
    const draw = this.opened?.draw;
    if (!draw || !(event.target instanceof HTMLFormElement)) return;
    const typed = new FormData(event.target).get(abandonField);
    const reason = typeof typed === 'string' ? typed.trim() : '';
    const { abandon, events } = drawDeskText[this.#language.locale];
    const length = Array.from(reason).length;
    const isRight = length >= 5 && length <= 500;
    this.errors = isRight ? [] : [{ field: abandonField, message: abandon.missing }];
    if (!isRight) {
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    const { id, version } = draw;
    void this.#do((draws) => draws.abandon(id, { version, reason }), events.abandon);
  };

  readonly #verify = (): Promise<void> =>
    this.#withPublication(async (bytes, { draw }) => {
      this.verification = await verifyPublication(bytes, draw.commitment);
    });

  readonly #download = (): Promise<void> =>
    this.#withPublication(async (bytes, { draw }) => {
      // A file's bytes never lie in shared memory.
      const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      const link = document.createElement('a');
      link.href = url;
      link.download = `draw-${draw.id}.json`;
      link.click();
      URL.revokeObjectURL(url);
    });

  async #withPublication(
    use: (bytes: Uint8Array, detail: DrawDetail) => Promise<void>,
  ): Promise<void> {
    const credit = this.#credit.value;
    const detail = this.opened;
    if (!credit || !detail) return;
    this.#reset();
    this.#retry = () => void this.#withPublication(use);
    try {
      const { draws } = await credit.client();
      await use(await draws.publication(detail.draw.id), detail);
    } catch (error) {
      this.trouble = await troubleOf(error);
    }
  }

  // ——— Planning ———

  /** Goes on at the title of the page that was opened, or at one field of it. */
  async #goOn(field: string | undefined): Promise<void> {
    this.#reset();
    await this.updateComplete;
    const form = field === undefined ? null : this.querySelector('form');
    if (form && field !== undefined) focusField(form, field);
    else this.querySelector<HTMLElement>('.credit-title')?.focus();
  }

  /** Goes on where the plan was begun; after it was changed, at the title. */
  async #closed(): Promise<void> {
    this.errors = [];
    this.trouble = undefined;
    await this.updateComplete;
    const began = this.drawId ? '[data-command="change"]' : '[data-draw="new"]';
    const button = this.news || this.working ? null : this.querySelector<HTMLElement>(began);
    if (button) button.focus();
    else await this.#focusTitle();
  }

  readonly #send = (order: DrawOrder, changes: ChangedDraw | undefined): void => {
    const { events } = drawDeskText[this.#language.locale];
    if (changes) {
      const { id, version } = changes;
      void this.#do((draws) => draws.change(id, { version, order }), events.change);
    } else void this.#do((draws) => draws.plan(order), events.plan);
  };

  #titleNow(): string {
    if (this.#planning.page) return this.#planning.title;
    const { locale } = this.#language;
    const title = this.opened?.draw.title;
    const errors = [this.errors, this.#visits.errors, this.#triggered.errors].flat();
    if (errors.length === 0) return title ?? '';
    return `${errorSummaryText[locale].prefix}${title ?? drawDeskText[locale].title}`;
  }

  readonly #formInError = (): HTMLFormElement | null =>
    [...this.querySelectorAll('form')].find((form) =>
      this.errors.every(({ field }) => form.elements.namedItem(field)),
    ) ?? null;

  #announce(name: 'open' | 'done', detail: unknown): void {
    this.dispatchEvent(
      new CustomEvent(`credit-draw-desk-${name}`, { detail, bubbles: true, composed: true }),
    );
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    const common = {
      locale,
      level: this.headingLevel,
      idOf: (part: string): string => this.idOf(part),
    };
    const planning = this.#planning;
    if (planning.page)
      return html`
        ${this.#trouble()} ${errorSummary(planning.errors, locale, planning.formOf)}
        ${this.#status()}
        ${repeat(
          [planning.page], // each page is drawn anew
          ({ step }) => step,
          (page) => drawForm({ ...common, planning, page, regionName: this.regionName }),
        )}
      `;
    if (this.drawId) return this.#detail(common);
    if (this.failure)
      return html`
        ${heading(this.headingLevel, 'credit-title', drawDeskText[locale].title)}
        ${failureNotice(this.failure.words, locale, this.failure.retry)}
      `;
    const { next, draws } = this;
    return drawList({
      ...common,
      draws,
      busy: this.busy,
      hrefOf: this.idParameter ? (id) => this.#address.hrefOf(id) : undefined,
      choose: this.#choose,
      more: next === null ? undefined : () => void this.#load(draws, next),
      plan: this.mayPlan ? () => void this.#planning.begin() : undefined,
      visits: this.#visits,
      triggered: this.#triggered,
    });
  }

  #detail(common: {
    readonly locale: 'zh-CN' | 'en';
    readonly level: 1 | 2;
    readonly idOf: (part: string) => string;
  }): TemplateResult {
    const { locale } = common;
    const words = drawDeskText[locale];
    const { opened, failure } = this;
    const href = this.idParameter ? this.#address.hrefOf('') : undefined;
    return html`
      <p class="credit-no-print">${deskLink({ words: words.back, href, open: this.#back })}</p>
      ${opened ? nothing : heading(this.headingLevel, 'credit-title', words.title)}
      ${failure ? failureNotice(failure.words, locale, failure.retry) : nothing} ${this.#trouble()}
      ${errorSummary(this.errors, locale, this.#formInError)} ${this.#status()}
      ${
        opened
          ? drawPage({
              ...common,
              detail: opened,
              regionName: this.regionName,
              instruments: this.instruments,
              shown: this.shown,
              verification: this.verification,
              errors: this.errors,
              press: this.#press,
              change: () => void this.#planning.begin(opened),
              replace: this.#replace,
              abandon: this.#abandon,
              unvisitable: this.unvisitable,
              choose: (subject) => (this.unvisitable = subject),
              showMore: () => void this.#showMore(),
              verify: this.data ? undefined : () => void this.#verify(),
              download: this.data ? undefined : () => void this.#download(),
            })
          : failure
            ? nothing
            : html`<p class="credit-muted" aria-busy=${this.busy}>${words.loading}</p>`
      }
    `;
  }

  #status(): TemplateResult {
    const words = drawDeskText[this.#language.locale];
    return html`<p
      role="status"
      class=${this.news ? 'credit-inset credit-inset-success' : 'credit-visually-hidden'}
    >
      ${this.working ? words.working : this.news}
    </p>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const trouble = this.trouble ?? (this.#planning.page && this.#planning.trouble);
    const { locale } = this.#language;
    const words = drawDeskText[locale];
    if (!trouble) return nothing;
    const told = (title: string): TemplateResult => html`
      <div class="credit-inset credit-inset-warning" role="alert">
        <p class="credit-subheading">${title}</p>
        <p>${trouble.failure(locale)}</p>
      </div>
    `;
    if (trouble.is === 'stale') return told(words.overtaken);
    if (trouble.is === 'conflict') return told(words.refused);
    if (trouble.is === 'rules' || trouble.is === 'fields') return told(words.form.rulesTitle);
    return failureNotice(trouble.failure, locale, () => {
      if (this.trouble) this.#retry?.();
      else void this.#planning.ask();
    });
  }
}
