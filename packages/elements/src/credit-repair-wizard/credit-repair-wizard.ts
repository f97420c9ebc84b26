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
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { announce } from '../announce/announce.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { GivenFiles } from '../file-field/given-files.ts';
import { FormErrors } from '../form-errors/form-errors.ts';
import { FormOpening } from '../form-opening/form-opening.ts';
import { laterTitle } from '../form-page/form-page.ts';
import { typedForm } from '../form-page/typed-form.ts';
import { hrefOf } from '../href/href-of.ts';
import { FormDraft } from '../kept-draft/form-draft.ts';
import type { LocalCopyMode } from '../kept-draft/local-copy.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import type { HistoryMode } from '../page-history/page-history.ts';
import { todayInChina } from '../today/today.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import type { RepairWizardData } from './wizard-events.ts';
import { unstorable } from './wizard-context.ts';
import { WizardDraft } from './wizard-draft.ts';
import { answersIn } from './wizard-form.ts';
import { pageAt, placeAfter, resumePlace, stepAt, type WizardPlace } from './wizard-journey.ts';
import { applying, findRecord, type OpenedRecord } from './wizard-opening.ts';
import { agencyNotice, pageTitle, wizardPage, welcome } from './wizard-page.ts';
import { WizardPages, type WizardJourney } from './wizard-pages.ts';
import { rulesNotice } from './wizard-rules.ts';
import { sentPage, sentTitle } from './wizard-sent.ts';
import { startPage, startTitle } from './wizard-start.ts';
import { fieldLabel, fileItem, problemWords, type WizardView } from './wizard-view.ts';

/** What the wizard was opened with. */
type Opened = RepairWizardData & Partial<Pick<OpenedRecord, 'existing'>>;

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

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #errors = new FormErrors(this, {
    locale: () => this.#language.locale,
    changed: () => this.#changed(),
  });
  readonly #opening = new FormOpening<Opened>({
    loaded: (opened) => this.#take(opened),
    changed: () => this.requestUpdate(),
  });
  readonly #pages = new WizardPages(this, {
    mode: () => this.historyMode,
    base: () => this.basePath,
    journey: () => this.#journey,
    // The attribute goes before what the draft would open.
    wanted: () => this.page || undefined,
    leaving: () => void this.#kept.editable?.save(),
    opened: () => this.#pageOpened(),
  });
  readonly #kept = new FormDraft<RepairDetail, RepairAnswers, WizardDraft, WizardPlace>(
    {
      element: this,
      locale: () => this.#language.locale,
      credit: () => this.#credit.value,
      localCopy: () => this.localCopy,
      signInHref: () => this.signInHref,
      pages: this.#pages,
      errors: this.#errors,
      changed: () => this.#changed(),
    },
    {
      make: (detail, changed) =>
        new WizardDraft(detail, {
          platform: () => this.#credit.value?.client().then(({ repairs }) => repairs),
          today: () => this.#day,
          changed,
          announce: (answers) => this.#announce('save', { answers }),
        }),
      masked: ({ statement, ...others }) =>
        statement === undefined ? others : { ...others, statement: maskPersonNumbers(statement) },
      what: () => repairWizardText[this.#language.locale].notice.what,
      refused: ({ refusals }) => rulesNotice(refusals, this.#language.locale),
      half: () => this.#half(),
      fieldOf: (path) => path.split('.').at(-1) ?? path,
      placeOf: (field) =>
        this.#context &&
        journey(this.#context).find(({ questions }) =>
          questions.some((question) => question.field === field),
        )?.id,
      handedIn: () => this.#sent(),
    },
  );
  readonly #files = new GivenFiles<Material>({
    locale: () => this.#language.locale,
    keeper: () => this.#draft,
    nameOf: (material) => fieldLabel(fileItem(material), this.#language.locale),
    announce: (material, file) =>
      this.#announce('file', { material, file }) && this.#credit.value !== undefined,
    judge: (material, message) => this.#errors.judge(fileItem(material), message),
    retry: (again) => (this.#kept.retry = again),
    changed: () => this.requestUpdate(),
    removed: (material) => void this.#errors.focusField(fileItem(material)),
  });
  #opened: Opened | undefined;
  #asked: Credit | undefined;
  /** The name of the agent, who can be spared to type it. */
  #agentName: string | undefined;
  #entered: RepairAnswers = {};
  #prefilled: ReadonlySet<RepairItem> = new Set();
  /** The person chose to go on with an application that is being loaded. */
  #goesOn = false;

  get #draft(): WizardDraft | undefined {
    return this.#kept.draft;
  }

  #changed(): void {
    this.#title.show();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sessionExpiresAt') && this.sessionExpiresAt)
      this.#kept.session.expiresAt = this.sessionExpiresAt;
    if (this.data) {
      if (changed.has('data')) this.#opening.show(this.data);
      return;
    }
    const known = this.#draft?.id === this.repairId && this.repairId !== '';
    const asks = changed.has('recordId') || changed.has('repairId') || changed.has('data');
    if ((asks && !known) || this.#credit.value !== this.#asked) this.#open();
  }

  // ——— Opening ———

  #open(): void {
    this.#asked = this.#credit.value;
    const { repairId, recordId } = this;
    if (!repairId && !recordId) return;
    this.#opening.load(this.#asked, async (credit, { person, expiresAt }) => {
      this.#agentName = person?.role === 'agent' ? person.name : undefined;
      this.#kept.session.expiresAt = this.sessionExpiresAt || expiresAt;
      if (!repairId) return findRecord(credit, recordId);
      const { repairs } = await credit.client();
      return repairs.get(repairId);
    });
  }

  #take(opened: Opened): void {
    this.#opened = opened;
    const { record, assessment, repair, deadlines = [], commands = [] } = opened;
    if (!repair) {
      this.#kept.draft = undefined;
      this.#pages.arrive({ moved: false, first: true });
      return;
    }
    if (!this.#kept.take({ record, assessment, repair, deadlines, commands })) return;
    const context = this.#context;
    if (this.#goesOn && context) this.#pages.go(resumePlace(context));
    else this.#pages.arrive({ moved: this.hasUpdated && this.#pages.visit > 0, first: true });
    this.#goesOn = false;
  }

  // ——— Moving ———

  // The clocks of people's machines are often wrong: the day of the platform goes before them.
  get #day(): IsoDay {
    if (this.today) return this.today;
    const detail = this.#draft?.detail;
    if (detail) return detail.repair.state === 'draft' ? detail.assessment.on : todayInChina();
    return this.#opened?.assessment.on ?? todayInChina();
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
      editable: this.#draft.isEditable,
      begun: Object.keys(repair.answers).length > 0 || this.#kept.restored,
      first: repair.state === 'draft' ? 'start' : 'supplement',
    };
  }

  #pageOpened(): void {
    this.#entered = this.#draft?.answers ?? {};
    this.#prefilled = new Set();
    const contactName = this.#agentName;
    if (this.#pages.place === 'contact' && contactName && this.#entered.contactName === undefined) {
      this.#entered = { ...this.#entered, contactName };
      this.#prefilled = new Set(['contactName']);
    }
    this.#kept.pageOpened();
    this.#files.news = '';
    this.#errors.clear();
  }

  #titleNow(): string {
    const { locale } = this.#language;
    if (!this.#opened || this.#opening.state.is !== 'ready') return '';
    const { assessment, record } = this.#opened;
    const { place } = this.#pages;
    if (place === 'start' || !this.#draft) return startTitle({ assessment }, locale);
    if (place === 'sent') return sentTitle(this.#draft.detail, locale);
    if (place === 'later') return laterTitle(this.#draft.state.is, locale);
    return `${this.#errors.prefix}${pageTitle(place, record.kind, locale)}`;
  }

  // ——— Answering ———

  readonly #typed = (form: HTMLFormElement): void => {
    const page = this.#page;
    if (!page) return;
    this.#kept.typed(answersIn(form, page.questions));
    if (page.questions.some(({ maxLength, type }) => maxLength && type === 'long-text'))
      this.requestUpdate(); // the count of characters
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
    const { changing } = this.#pages;
    if (problems.length > 0) this.#errors.show(this.#worded(problems));
    else if (page.id === 'check') void this.#submit();
    else this.#pages.go(placeAfter(page.id, context, changing), { changing });
  };

  #worded(problems: readonly FlowProblem[]): readonly FieldError[] {
    const { locale } = this.#language;
    return problems.map(({ field, code }) => ({
      field,
      message: problemWords(field, code, locale),
    }));
  }

  #half(): { readonly place: WizardPlace; readonly errors: readonly FieldError[] } | undefined {
    const context = this.#context;
    const page = context && journey(context).find((each) => unstorable(each, context).length > 0);
    return page && { place: page.id, errors: this.#worded(unstorable(page, context)) };
  }

  // ——— Beginning and handing in ———

  readonly #begin = async (): Promise<void> => {
    const context = this.#context;
    if (context) this.#pages.go(resumePlace(context));
    if (context || !this.#opened) return;
    const { record, existing } = this.#opened;
    if (existing) {
      this.#goesOn = true;
      this.repairId = existing.id;
      this.#announce('begun', { repair: existing }, false);
      return;
    }
    if (!this.#announce('begin', { record })) return;
    const credit = this.#credit.value;
    const detail =
      credit &&
      (await this.#opening.begin(credit, applying, ({ repairs }) =>
        repairs.create({ recordId: record.id }),
      ));
    if (!detail) return;
    this.#goesOn = true;
    this.#opening.show(detail);
    this.repairId = detail.repair.id;
    this.#announce('begun', { repair: detail.repair }, false);
  };

  async #submit(): Promise<void> {
    const context = this.#context;
    if (!context || this.#kept.handingIn) return;
    if (!this.#announce('submit', { answers: relevantAnswers(context) })) return;
    if (!this.#credit.value) return; // the host hands it in and sets `data`
    await this.#kept.handIn(
      (draft) => draft.submit(),
      () => void this.#submit(),
    );
  }

  #sent(): void {
    this.#pages.go('sent', { replace: true });
    this.#announce('sent', { repair: this.#draft?.detail.repair }, false);
  }

  #announce(verb: string, detail: unknown, cancelable?: boolean): boolean {
    return announce(this, `credit-repair-wizard-${verb}`, detail, cancelable);
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    const { loading, check } = repairWizardText[locale];
    const instead = this.#opening.instead(locale, this.headingLevel, {
      loading,
      again: () => this.#open(),
    });
    if (instead || !this.#opened) return html`${instead}`;
    const { handingIn, spoken } = this.#kept;
    // Each page is drawn anew.
    return html`<div class="credit-form">
      ${this.#pages.backLink(locale, this.backHref)} ${this.#kept.notices()}
      ${this.#errors.summary()}
      ${this.#draft && this.#page ? agencyNotice(this.#draft.detail, locale) : nothing}
      ${keyed(this.#pages.visit, this.#content(this.#opened))}
      <p role="status" class="credit-visually-hidden">
        ${handingIn ? check.submitting : this.#files.news || spoken}
      </p>
    </div>`;
  }

  #content({ record, assessment, existing }: Opened): TemplateResult {
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
        record,
        assessment,
        begun: draft !== undefined || existing !== undefined,
        today: this.#day,
        locale,
        level: this.headingLevel,
        beginning: this.#opening.beginning,
        signIn: this.#opening.mustSignIn ? { href: this.signInHref } : undefined,
        begin: () => void this.#begin(),
      });
    const { restored, handingIn, saved, saveAndLeave } = this.#kept;
    return html`
      ${
        this.#pages.resumed && draft.detail.repair.state === 'draft'
          ? welcome(context, locale, restored)
          : nothing
      }
      ${typedForm(
        { submit: (event) => void this.#continued(event), typed: this.#typed },
        wizardPage(place, this.#view(draft, context), {
          submitting: handingIn,
          saveAndLeave: () => void saveAndLeave(),
          saved,
          kept: draft.state.is,
        }),
      )}
    `;
  }

  #view(draft: WizardDraft, context: FlowContext): WizardView {
    const { locale } = this.#language;
    return {
      locale,
      level: this.headingLevel,
      step: {
        title: pageTitle(this.#pages.place, draft.detail.record.kind, locale),
        ...stepAt(this.#pages.place, context),
      },
      detail: draft.detail,
      context,
      entered: this.#entered,
      errors: this.#errors.list,
      prefilled: this.#prefilled,
      uploading: this.#files.uploading,
      idOf: (part) => this.idOf(part),
      hrefOf: this.#pages.hrefOf,
      go: this.#pages.follow,
      choose: this.#files.choose,
      remove: this.#files.remove,
    };
  }
}
