import type { RepairDetail } from '@xinyong/contract';
import {
  flowContext,
  journey,
  maskPersonNumbers,
  problemsOf,
  relevantAnswers,
  type FlowContext,
  type RepairItem,
  type FlowPage,
  type FlowProblem,
  type IsoDay,
  type Material,
  type RepairAnswers,
} from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice } from '../failure/failure.ts';
import { GivenFiles } from '../file-field/given-files.ts';
import { hrefOf } from '../href/href-of.ts';
import { DraftLeaving } from '../kept-draft/draft-leaving.ts';
import {
  draftNotice,
  savedSpoken,
  saveStatus,
  sessionNotice,
  type NoticeActions,
} from '../kept-draft/draft-notices.ts';
import type { DraftState } from '../kept-draft/kept-draft.ts';
import { LocalCopies, type LocalCopyMode } from '../kept-draft/local-copy.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import type { HistoryMode } from '../page-history/page-history.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import { SessionEnd } from '../session-end/session-end.ts';
import { focusHeading, type Step } from '../step-heading/step-heading.ts';
import { todayInChina } from '../today/today.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import type { RepairWizardData } from './wizard-events.ts';
import { isEditable, unstorable } from './wizard-context.ts';
import { WizardDraft } from './wizard-draft.ts';
import { answersIn } from './wizard-form.ts';
import { pageAt, placeAfter, resumePlace, stepAt, type WizardPlace } from './wizard-journey.ts';
import { WizardOpening, type Opened, type OpenedRecord } from './wizard-opening.ts';
import { agencyNotice, laterTitle, pageTitle, wizardPage, welcome } from './wizard-page.ts';
import { WizardPages, type WizardJourney } from './wizard-pages.ts';
import { sentPage, sentTitle } from './wizard-sent.ts';
import { startPage, startTitle } from './wizard-start.ts';
import { rulesNotice } from './wizard-rules.ts';
import { fieldLabel, fileItem, problemWords, type WizardView } from './wizard-view.ts';

/**
 * The application for credit repair (信用修复申请), one question a page: from what one needs to know, through
 * questions, files, contact and promise, to the check, the submission and its confirmation. Pages, conditions and
 * what is in order are decided by `@xinyong/core`; this draws them. The answers are kept by themselves.
 *
 * Renders a form into the page; needs forms.css. Asks the client of `credit-provider`, or works with `data` and events.
 *
 * @fires credit-repair-wizard-begin - `CreditRepairWizardBeginEvent`, cancelable: an application is begun.
 * @fires credit-repair-wizard-begun - `CreditRepairWizardBegunEvent`: it exists; its id can go into the address.
 * @fires credit-repair-wizard-save - `CreditRepairWizardSaveEvent`, cancelable: answers are to be kept.
 * @fires credit-repair-wizard-file - `CreditRepairWizardFileEvent`, cancelable: a file is given or taken back.
 * @fires credit-repair-wizard-submit - `CreditRepairWizardSubmitEvent`, cancelable: it is handed in.
 * @fires credit-repair-wizard-sent - `CreditRepairWizardSentEvent`: it was handed in.
 * @fires credit-session-extend - Cancelable: the person wants to go on; unless prevented the platform is asked to prolong.
 */
export class CreditRepairWizard extends LightElement {
  @property({ attribute: false }) data: RepairWizardData | undefined;
  /** The record to be repaired, where no application exists yet. */
  @property({ attribute: 'record-id' }) recordId = '';
  /** The application to go on with. */
  @property({ attribute: 'repair-id' }) repairId = '';
  /** Where pages have their addresses: `hash`, `path` (below `base-path`) or `memory`. */
  @property({ attribute: 'history' }) historyMode: HistoryMode = 'hash';
  @property({ attribute: 'base-path' }) basePath = '';
  /** The page to open where the address names none. */
  @property() page: WizardPlace | '' = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** Whether answers that could not be sent may stay on the person's machine: `none`, `session` or `local`. */
  @property({ attribute: 'local-copy' }) localCopy: LocalCopyMode = 'none';
  /** When the session ends, RFC 3339, if the platform does not say it; the person is warned five minutes before. */
  @property({ attribute: 'session-expires-at' }) sessionExpiresAt = '';
  /** Where 返回 on the start page leads; without it there is none. */
  @property({ attribute: 'back-href' }) backHref = '';
  /** Where one signs in, as `/sign-in?return={return}&ui_locales={locale}`: filled when it is followed. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';
  /** Address of the progress of an application, as `/status.html?repair={id}`. */
  @property({ attribute: 'status-href-template' }) statusHrefTemplate = '';
  @property({ attribute: 'feedback-href' }) feedbackHref = '';
  /** The day that is today; the platform's own, as far as it tells it, unless given. */
  @property() today: IsoDay = '';

  @state() private errors: readonly FieldError[] = [];
  @state() private submitting = false;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #session = new SessionEnd(this);
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #opening = new WizardOpening({
    lasts: (until) => (this.#session.expiresAt = this.sessionExpiresAt || until),
    loaded: (opened) => this.#take(opened),
    changed: () => this.requestUpdate(),
  });
  readonly #pages = new WizardPages(this, {
    mode: () => this.historyMode,
    base: () => this.basePath,
    journey: () => this.#journey,
    // The attribute goes before what the draft would open.
    wanted: () => this.page || undefined,
    opened: (moved) => this.#pageOpened(moved),
  });
  readonly #files = new GivenFiles<Material>({
    locale: () => this.#language.locale,
    keeper: () => this.#draft,
    nameOf: (material) => fieldLabel(fileItem(material), this.#language.locale),
    announce: (material, file) =>
      this.#announce('credit-repair-wizard-file', { material, file }) &&
      this.#credit.value !== undefined,
    judge: (material, message) => this.#judge(fileItem(material), message),
    retry: (again) => (this.#retry = again),
    changed: () => this.requestUpdate(),
    removed: (material) => void this.#focusField(fileItem(material)),
  });
  readonly #copies = new LocalCopies<RepairAnswers>(
    'credit-repair-wizard',
    () => this.localCopy,
    ({ statement, ...others }) =>
      statement === undefined ? others : { ...others, statement: maskPersonNumbers(statement) },
  );
  #draft: WizardDraft | undefined;
  #asked: Credit | undefined;
  #entered: RepairAnswers = {};
  #prefilled: ReadonlySet<RepairItem> = new Set();
  #restored = false;
  /** The person chose to go on with an application that is being loaded. */
  #goesOn = false;
  /** Something was typed on the page that is open. */
  #typedHere = false;
  /** What those hear who do not see it; the same words are not said twice on a page. */
  #spoken = '';
  /** What the person did last, to do it again where it failed. */
  #retry: (() => void) | undefined;

  constructor() {
    super();
    new DraftLeaving(this, () => this.#draft); // a controller adds itself
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sessionExpiresAt') && this.sessionExpiresAt)
      this.#session.expiresAt = this.sessionExpiresAt;
    if (this.data) {
      if (changed.has('data')) this.#take(this.data);
      return;
    }
    const known = this.#draft?.detail.repair.id === this.repairId && this.repairId !== '';
    const asks = changed.has('recordId') || changed.has('repairId') || changed.has('data');
    if ((asks && !known) || this.#credit.value !== this.#asked) this.#open();
  }

  // ——— Opening ———

  #open(): void {
    this.#asked = this.#credit.value;
    void this.#opening.load(this.#asked, this.repairId, this.recordId);
  }

  #take(data: RepairWizardData & Partial<OpenedRecord>): void {
    const { record, assessment, repair, deadlines = [], commands = [] } = data;
    this.#opening.show(data);
    if (!repair) {
      this.#draft = undefined;
      this.#pages.arrive({ moved: false, first: true });
      return;
    }
    const detail = { record, assessment, repair, deadlines, commands };
    if (this.#draft?.detail.repair.id === repair.id) {
      const wasEditable = isEditable(this.#draft.detail);
      this.#draft.renew(detail);
      if (wasEditable && !isEditable(detail)) this.#sent();
      return;
    }
    this.#draft = new WizardDraft(detail, {
      platform: () => this.#credit.value?.client().then(({ repairs }) => repairs),
      today: () => this.#day,
      changed: () => this.#draftChanged(),
      announce: (answers) => this.#announce('credit-repair-wizard-save', { answers }),
    });
    const copy = this.#copies.of(repair.id, repair.version);
    if (copy && isEditable(detail)) {
      this.#draft.change(copy);
      this.#restored = true;
    }
    const context = this.#context;
    if (this.#goesOn && context) this.#go(resumePlace(context));
    else this.#pages.arrive({ moved: this.hasUpdated && this.#pages.visit > 0, first: true });
    this.#goesOn = false;
  }

  // ——— Moving ———

  // The clocks of people's machines are often wrong: the day of the platform goes before them.
  get #day(): IsoDay {
    if (this.today) return this.today;
    const detail = this.#draft?.detail;
    if (detail) return detail.repair.state === 'draft' ? detail.assessment.on : todayInChina();
    const { state } = this.#opening;
    return state.is === 'ready' ? state.assessment.on : todayInChina();
  }

  get #context(): FlowContext | undefined {
    return this.#draft && flowContext(this.#draft.detail, this.#draft.answers, this.#day);
  }

  get #page(): FlowPage | undefined {
    const context = this.#context;
    return context && pageAt(this.#pages.place, context);
  }

  get #journey(): WizardJourney | undefined {
    const context = this.#context;
    if (!this.#draft || !context) return undefined;
    const { repair } = this.#draft.detail;
    return {
      context,
      editable: isEditable(this.#draft.detail),
      begun: Object.keys(repair.answers).length > 0 || this.#restored,
      first: repair.state === 'draft' ? 'start' : 'supplement',
    };
  }

  #go(place: WizardPlace, how: { changing?: boolean; replace?: boolean } = {}): void {
    void this.#draft?.save();
    this.#pages.go(place, how);
  }

  #pageOpened(moved: boolean): void {
    this.#entered = this.#draft?.answers ?? {};
    this.#prefilled = new Set();
    const { agentName } = this.#opening;
    if (this.#pages.place === 'contact' && agentName && this.#entered.contactName === undefined) {
      this.#entered = { ...this.#entered, contactName: agentName };
      this.#prefilled = new Set(['contactName']);
    }
    this.#typedHere = false;
    this.#spoken = this.#files.news = '';
    this.errors = [];
    this.#title.show();
    this.requestUpdate();
    if (moved) void this.#focus();
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    focusHeading(this);
    this.scrollIntoView({ block: 'start' });
  }

  async #focusField(field: RepairItem): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const control = this.querySelector('form')?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  }

  #titleNow(): string {
    const { locale } = this.#language;
    const prefix = this.errors.length > 0 ? errorSummaryText[locale].prefix : '';
    const { state } = this.#opening;
    if (state.is !== 'ready') return '';
    const { assessment, record } = state;
    const { place } = this.#pages;
    if (place === 'start' || !this.#draft) return startTitle({ assessment }, locale);
    if (place === 'sent') return sentTitle(this.#draft.detail, locale);
    if (place === 'later') return laterTitle(this.#draft.state.is, locale);
    return `${prefix}${pageTitle(place, record.kind, locale)}`;
  }

  readonly #back = (event: Event): void => {
    event.preventDefault();
    void this.#draft?.save();
    this.#pages.back();
  };

  // ——— Answering ———

  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return; // an IME is still choosing
    const page = this.#page;
    const form = this.querySelector('form');
    if (!page || !form || !this.#draft) return;
    this.#typedHere = true;
    this.#draft.change(answersIn(form, page.questions));
    if (page.questions.some(({ maxLength, type }) => maxLength && type === 'long-text'))
      this.requestUpdate(); // the count of characters
  };

  // Enter that ends an IME's composition picks characters; Safari would submit the form with it.
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229))
      event.preventDefault();
  };

  readonly #continued = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    await this.#files.sending; // a file that is on its way is not missing
    const page = this.#page;
    const draft = this.#draft;
    if (!page || !draft || !(form instanceof HTMLFormElement)) return;
    draft.change(answersIn(form, page.questions));
    const context = flowContext(draft.detail, draft.answers, this.#day);
    const problems = problemsOf(page, context);
    if (problems.length > 0) {
      this.#showProblems(problems);
      return;
    }
    const { changing } = this.#pages;
    if (page.id === 'check') void this.#submit();
    else this.#go(placeAfter(page.id, context, changing), { changing });
  };

  #showProblems(problems: readonly FlowProblem[]): void {
    const { locale } = this.#language;
    this.#showErrors(
      problems.map(({ field, code }) => ({ field, message: problemWords(field, code, locale) })),
    );
  }

  /** One field is wrong or in order again; the others stay as they are. */
  #judge(field: RepairItem, message: string | undefined): void {
    const others = this.errors.filter((error) => error.field !== field);
    if (message !== undefined) {
      this.#showErrors([...others, { field, message }]);
      return;
    }
    this.errors = others;
    this.#title.show();
  }

  #showErrors(errors: readonly FieldError[]): void {
    this.errors = errors;
    this.#title.show();
    void this.updateComplete.then(() => focusErrorSummary(this));
  }

  async #saveAndLeave(): Promise<void> {
    const draft = this.#draft;
    const context = this.#context;
    if (!draft || !context) return;
    const half = journey(context).find((page) => unstorable(page, context).length > 0);
    if (half) {
      const { place, changing } = this.#pages;
      if (half.id !== place) this.#go(half.id, { changing });
      this.#showProblems(unstorable(half, context));
      return;
    }
    const { visit } = this.#pages;
    await draft.save();
    // What the platform did not understand is told where it stands.
    if (visit === this.#pages.visit && draft.state.is !== 'fields') this.#go('later');
  }

  // ——— Beginning and handing in ———

  readonly #begin = async (): Promise<void> => {
    const { state } = this.#opening;
    const context = this.#context;
    if (context) this.#go(resumePlace(context));
    if (context || state.is !== 'ready') return;
    if (!this.#announce('credit-repair-wizard-begin', { record: state.record })) return;
    const credit = this.#credit.value;
    const detail = credit && (await this.#opening.begin(credit, state.record));
    if (detail) this.#begun(detail);
  };

  #begun(detail: RepairDetail): void {
    this.#take(detail);
    this.repairId = detail.repair.id;
    this.#announce('credit-repair-wizard-begun', { repair: detail.repair }, false);
    const context = flowContext(detail, detail.repair.answers, this.#day);
    this.#go(resumePlace(context));
  }

  readonly #resume = (): void => {
    const { state } = this.#opening;
    if (this.#draft) void this.#begin();
    else if (state.is === 'ready' && state.existing) {
      this.#goesOn = true;
      this.repairId = state.existing.id;
      this.#announce('credit-repair-wizard-begun', { repair: state.existing }, false);
    }
  };

  async #submit(): Promise<void> {
    const draft = this.#draft;
    const context = this.#context;
    if (!draft || !context || this.submitting) return;
    if (!this.#announce('credit-repair-wizard-submit', { answers: relevantAnswers(context) }))
      return;
    if (!this.#credit.value) return; // the host hands it in and sets `data`
    this.#retry = () => void this.#submit();
    this.submitting = true;
    const done = await draft.submit();
    this.submitting = false;
    if (done) this.#retry = undefined;
    if (done && !isEditable(draft.detail)) this.#sent();
    else if (draft.state.is === 'conflict') await this.#reload('theirs');
  }

  #sent(): void {
    const draft = this.#draft;
    if (!draft) return;
    this.#copies.drop(draft.detail.repair.id);
    this.#pages.go('sent', { replace: true });
    this.#announce('credit-repair-wizard-sent', { repair: draft.detail.repair }, false);
  }

  // ——— Keeping ———

  #draftChanged(): void {
    const draft = this.#draft;
    this.requestUpdate();
    if (!draft) return;
    const { id, version } = draft.detail.repair;
    if (draft.dirty) this.#copies.keep(id, { version, answers: draft.answers });
    else this.#copies.drop(id);
    if (draft.state.is === 'fields') this.#serverErrors();
    if (draft.state.is === 'saved') this.#restored = false;
    this.#speak(draft.state.is);
  }

  // A step that is taken is heard by its title alone: only what was typed here is told to be saved.
  #speak(kept: DraftState['is']): void {
    const { locale } = this.#language;
    if (this.#pages.place === 'later') {
      this.#title.show();
      this.#spoken = laterTitle(kept, locale);
    } else if (kept === 'saved') this.#spoken = this.#typedHere ? savedSpoken(locale) : '';
    else if (kept !== 'waiting' && kept !== 'saving') this.#spoken = ''; // a notice tells of it
  }

  /** The platform did not understand answers: they are told where they stand. */
  #serverErrors(): void {
    const draft = this.#draft;
    const context = this.#context;
    if (draft?.state.is !== 'fields' || !context) return;
    const zh = this.#language.locale === 'zh-CN';
    const errors = draft.state.fields.map(({ path, message, messageZh }): FieldError => ({
      field: path.split('.').at(-1) ?? path,
      message: zh ? messageZh : message,
    }));
    const place = [this.#pages.place, 'contact', 'promise', 'materials', 'obligations'] as const;
    const page = place.find((each) =>
      pageAt(each, context)?.questions.some(({ field }) => field === errors[0]?.field),
    );
    if (page && page !== this.#pages.place) this.#go(page, { changing: true });
    this.#showErrors(errors);
  }

  async #reload(keep: 'mine' | 'theirs'): Promise<void> {
    const done = await this.#draft?.reload(keep);
    if (done) this.#pages.arrive({ moved: true });
  }

  readonly #extend = (): void => {
    focusHeading(this); // the button that was pressed goes with the warning
    if (!this.#announce('credit-session-extend', undefined)) return;
    void this.#session.prolong(() => this.#credit.value?.extend());
  };

  #announce(name: string, detail: unknown, cancelable = true): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { state } = this.#opening;
    const { locale } = this.#language;
    switch (state.is) {
      case 'idle':
        return html``;
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">
          ${repairWizardText[locale].loading}
        </p>`;
      case 'failed':
        return failureNotice(state.failure, locale, () => this.#open());
      case 'ready':
        // Each page is drawn anew.
        return html`<div class="credit-form">
          ${this.#backLink()} ${this.#notices()} ${keyed(this.#pages.visit, this.#content(state))}
          <p role="status" class="credit-visually-hidden">
            ${
              this.submitting
                ? repairWizardText[locale].check.submitting
                : this.#files.news || this.#spoken
            }
          </p>
        </div>`;
    }
  }

  #backLink(): TemplateResult | typeof nothing {
    const words = repairWizardText[this.#language.locale];
    const { before, place } = this.#pages;
    if (before)
      return html`<p class="credit-back">
        <a href=${this.#pages.hrefOf(before)} @click=${this.#back}>${words.back}</a>
      </p>`;
    return place !== 'sent' && this.backHref
      ? html`<p class="credit-back"><a href=${this.backHref}>${words.back}</a></p>`
      : nothing;
  }

  #notices(): TemplateResult {
    const { locale } = this.#language;
    const actions: NoticeActions = {
      what: repairWizardText[locale].notice.what,
      retry: () => this.#retryLast(),
      keepMine: () => void this.#reload('mine'),
      takeTheirs: () => void this.#reload('theirs'),
      extend: this.#extend,
      endsFirmly: this.#session.endsFirmly,
      signInHref: this.signInHref,
      refused: ({ refusals }) => rulesNotice(refusals, locale),
    };
    const draft = this.#draft;
    const form = this.#page !== undefined;
    return html`
      ${sessionNotice(this.#session.state, locale, actions)}
      ${draft ? draftNotice(draft.state, locale, actions) : nothing}
      ${errorSummary(this.errors, locale, () => this.querySelector('form'))}
      ${draft && form ? agencyNotice(draft.detail, locale) : nothing}
    `;
  }

  #retryLast(): void {
    if (this.#retry) this.#retry();
    else void this.#draft?.save();
  }

  #content(opened: Extract<Opened, { is: 'ready' }>): TemplateResult {
    const { locale } = this.#language;
    const draft = this.#draft;
    const context = this.#context;
    const { place } = this.#pages;
    if (draft && context && place === 'sent')
      return sentPage({
        detail: draft.detail,
        context,
        today: this.#day,
        locale,
        level: this.headingLevel,
        again: this.#pages.again,
        statusHref: hrefOf(this.statusHrefTemplate, '{id}', draft.detail.repair.id),
        feedbackHref: this.feedbackHref,
      });
    if (!draft || !context || place === 'start')
      return startPage({
        record: opened.record,
        assessment: opened.assessment,
        existing: draft?.detail.repair ?? opened.existing,
        today: this.#day,
        locale,
        level: this.headingLevel,
        beginning: this.#opening.beginning,
        signIn: this.#opening.mustSignIn ? { href: this.signInHref } : undefined,
        begin: () => void this.#begin(),
        resume: this.#resume,
      });
    const saved = saveStatus(draft.state, locale);
    return html`
      ${
        this.#pages.resumed && draft.detail.repair.state === 'draft'
          ? welcome(context, locale, this.#restored)
          : nothing
      }
      <form
        novalidate
        @submit=${this.#continued}
        @input=${this.#typed}
        @compositionend=${this.#typed}
        @keydown=${this.#keydown}
      >
        ${wizardPage(place, this.#view(draft, context), {
          submitting: this.submitting,
          saveAndLeave: () => void this.#saveAndLeave(),
          saved,
          kept: draft.state.is,
        })}
      </form>
    `;
  }

  #view(draft: WizardDraft, context: FlowContext): WizardView {
    const { locale } = this.#language;
    const step: Step = {
      title: pageTitle(this.#pages.place, draft.detail.record.kind, locale),
      ...stepAt(this.#pages.place, context),
    };
    // The title of each page is at the level that the host says.
    const level: HeadingLevel = this.headingLevel;
    return {
      locale,
      level,
      step,
      detail: draft.detail,
      context,
      entered: this.#entered,
      errors: this.errors,
      prefilled: this.#prefilled,
      uploading: this.#files.uploading,
      idOf: (part) => this.idOf(part),
      hrefOf: (place) => this.#pages.hrefOf(place),
      go: (event, place, changing = this.#pages.changing) => {
        event.preventDefault();
        this.#go(place, { changing });
      },
      choose: this.#files.choose,
      remove: this.#files.remove,
    };
  }
}
