import type { DrawDetail, DrawOrder, DrawSummary } from '@xinyong/contract';
import { unvisitableReasons, type CitedInstrument, type Uscc } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CreditClient } from '@xinyong/client';
import { announce } from '../announce/announce.ts';
import { newsStatus } from '../command-area/news-status.ts';
import { consumeCredit } from '../credit/credit.ts';
import { deskFrame } from '../desk/desk-frame.ts';
import { DeskPages } from '../desk/desk-pages.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { focusField } from '../error-summary/focus-field.ts';
import { formWith } from '../error-summary/form-with.ts';
import { failureNotice } from '../failure/failure.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { saveBytes } from '../save-bytes/save-bytes.ts';
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

/** A draw is opened, or the list; when the host prevents the default it moves itself. */
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
 * @fires credit-draw-desk-open - `CreditDrawDeskOpenEvent`, cancelable: a draw is opened or closed.
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
  readonly #pages = new DeskPages<DrawSummary, DrawDetail>(this, {
    id: () => this.drawId,
    moveTo: (id) => (this.drawId = id),
    credit: () => this.#credit.value,
    given: () =>
      this.data && {
        items: this.data.map(({ draw }) => draw),
        opened: this.data.find(({ draw }) => draw.id === this.drawId),
      },
    list: async ({ draws }, from) => {
      const [page, session] = await Promise.all([draws.list(from), this.#credit.value?.session()]);
      this.mayPlan = session?.scopes.includes('draws:run') ?? false;
      return page;
    },
    get: ({ draws }, id) => draws.get(id),
    idOf: ({ id }) => id,
    announce: (draw) => announce(this, 'credit-draw-desk-open', { draw }),
    moved: () => {
      this.unvisitable = undefined;
      this.shown = VISITS;
      this.#planning.moved();
      this.#reset();
    },
    told: (detail) => void this.#cite(detail),
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
    clear: () => this.#pages.readdress(),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #visits = new MergedVisits(this, () => this.#credit.value?.client());
  readonly #triggered = new TriggeredCheck(this, () => this.#credit.value?.client());
  #retry: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void loadRegionNaming().then((naming) => (this.regionName = naming));
  }

  protected override updated(): void {
    this.#title.show();
  }

  /** Asks for the titles of what the plan cites. */
  async #cite(detail: DrawDetail): Promise<void> {
    const { plan } = detail;
    if (!plan || Object.values(plan.ratios).every(({ cite }) => !cite)) return;
    const { place, sector, period } = plan;
    try {
      const client = await this.#credit.value?.client();
      const found = await client?.draws.sampling({ place, sector, on: period.from });
      if (this.drawId === detail.draw.id) this.instruments = found?.instruments ?? [];
    } catch (error) {
      const trouble = await troubleOf(error);
      if (this.drawId !== detail.draw.id) return;
      this.trouble = trouble;
      this.#retry = () => void this.#cite(detail);
    }
  }

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
      announce(this, 'credit-draw-desk-done', { draw: detail.draw }, false);
      if (this.drawId !== drawId) return;
      if (drawId) {
        this.#pages.opened = detail;
        this.#planning.leave();
      } else {
        this.#planning.drop();
        this.#pages.choose(detail.draw);
      }
      await this.updateComplete;
      this.news = drawDeskText[this.#language.locale].done(what);
    } catch (error) {
      const trouble = await troubleOf(error);
      if (this.drawId !== drawId) return;
      if (drawId && (trouble.is === 'stale' || trouble.is === 'conflict'))
        await this.#pages.reload();
      isPlaced = this.#planning.refuse(trouble);
      if (!isPlaced) this.trouble = trouble;
    } finally {
      this.working = false;
    }
    if (isPlaced) {
      await this.updateComplete;
      focusErrorSummary(this);
    } else await this.#pages.focusTitle();
  }

  readonly #press = (command: ButtonCommand): void => {
    const draw = this.#pages.opened?.draw;
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
    const draw = this.#pages.opened?.draw;
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
    const draw = this.#pages.opened?.draw;
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
      saveBytes(`draw-${draw.id}.json`, bytes);
    });

  async #withPublication(
    use: (bytes: Uint8Array, detail: DrawDetail) => Promise<void>,
  ): Promise<void> {
    const credit = this.#credit.value;
    const detail = this.#pages.opened;
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
    else await this.#pages.focusTitle();
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
    const title = this.#pages.opened?.draw.title;
    const errors = [this.errors, this.#visits.errors, this.#triggered.errors].flat();
    if (errors.length === 0) return title ?? '';
    return `${errorSummaryText[locale].prefix}${title ?? drawDeskText[locale].title}`;
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
        ${newsStatus(this.news, this.working, locale)}
        ${repeat(
          [planning.page], // each page is drawn anew
          ({ step }) => step,
          (page) => drawForm({ ...common, planning, page, regionName: this.regionName }),
        )}
      `;
    const pages = this.#pages;
    const words = drawDeskText[locale];
    return deskFrame({
      pages,
      title: words.title,
      loading: words.loading,
      locale,
      level: this.headingLevel,
      list: () =>
        drawList({
          ...common,
          pages,
          plan: this.mayPlan ? () => void this.#planning.begin() : undefined,
          visits: this.#visits,
          triggered: this.#triggered,
        }),
      notices: () => html`
        ${this.#trouble()} ${errorSummary(this.errors, locale, (field) => formWith(this, field))}
        ${newsStatus(this.news, this.working, locale)}
      `,
      item: (detail) =>
        drawPage({
          ...common,
          detail,
          regionName: this.regionName,
          instruments: this.instruments,
          shown: this.shown,
          verification: this.verification,
          errors: this.errors,
          press: this.#press,
          change: () => void this.#planning.begin(detail),
          replace: this.#replace,
          abandon: this.#abandon,
          unvisitable: this.unvisitable,
          choose: (subject) => (this.unvisitable = subject),
          showMore: () => void this.#showMore(),
          verify: this.data ? undefined : () => void this.#verify(),
          download: this.data ? undefined : () => void this.#download(),
        }),
    });
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
