import type { PromiseDetail, PublishedTemplate } from '@xinyong/contract';
import { signerCapacities, type IsoDay, type PromiseAssessment } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, notLoaded } from '../failure/failure.ts';
import type { LocalCopyMode } from '../kept-draft/local-copy.ts';
import { LazyPart } from '../lazy-part/lazy-part.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { FormPages } from '../page-history/form-pages.ts';
import type { HistoryMode } from '../page-history/page-history.ts';
import { focusHeading } from '../step-heading/step-heading.ts';
import { todayInChina } from '../today/today.ts';
import { promiseFormText } from './credit-promise-form.text.ts';
import type { KeptPromise } from './kept-promise.ts';
import { answersIn, textIn } from './promise-fields.ts';
import type { PromiseFilling, PromiseFormData } from './promise-form-events.ts';
import {
  allowedPlace,
  fieldsAt,
  placeAfter,
  placeBefore,
  promisePlaces,
  resumePlace,
  type PromiseJourney,
  type PromisePlace,
} from './promise-journey.ts';
import type { PromiseFormHost, PromiseMaking } from './promise-making.ts';
import { PromiseOpening, type OpenedChoices, type OpenedTemplate } from './promise-opening.ts';
import { choosePage, isRefused, readPage } from './promise-read.ts';
import { stepPage, stepTitle } from './promise-steps.ts';
import type { PromiseView } from './promise-view.ts';

/**
 * The form by which an enterprise makes a credit promise (信用承诺): it chooses a letter, reads it before anything is filled
 * in, fills it in, checks it, reads the exact text that is signed, and signs. Of 容缺受理 it then takes the materials that
 * were missing. Who may promise, what is in order and what the letter says are decided by `@xinyong/core` and the platform.
 *
 * Renders a form into the page; needs forms.css. Asks the client of `credit-provider`, or works with `data` and events.
 *
 * @fires credit-promise-form-choose - `CreditPromiseFormChooseEvent`: a template was chosen; its id can go into the address.
 * @fires credit-promise-form-begin - `CreditPromiseFormBeginEvent`, cancelable: a promise is begun.
 * @fires credit-promise-form-begun - `CreditPromiseFormBegunEvent`: it exists; its id can go into the address.
 * @fires credit-promise-form-save - `CreditPromiseFormSaveEvent`, cancelable: what is filled in is to be kept.
 * @fires credit-promise-form-sign - `CreditPromiseFormSignEvent`, cancelable: it is signed.
 * @fires credit-promise-form-signed - `CreditPromiseFormSignedEvent`: it was signed.
 * @fires credit-promise-form-file - `CreditPromiseFormFileEvent`, cancelable: a file is given or taken back.
 * @fires credit-promise-form-hand-in - `CreditPromiseFormHandInEvent`, cancelable: the missing materials are handed in.
 * @fires credit-session-extend - Cancelable: the person wants to go on; unless prevented the platform is asked to prolong.
 */
export class CreditPromiseForm extends LightElement {
  @property({ attribute: false }) data: PromiseFormData | undefined;
  /** The template to promise by; without it there is a choice. */
  @property({ attribute: 'template-id' }) templateId = '';
  /** The promise to go on with. */
  @property({ attribute: 'promise-id' }) promiseId = '';
  /** Of 信用修复型: the penalty that the promise is about. */
  @property({ attribute: 'record-id' }) recordId = '';
  /** Where pages have their addresses: `hash`, `path` (below `base-path`) or `memory`. */
  @property({ attribute: 'history' }) historyMode: HistoryMode = 'hash';
  @property({ attribute: 'base-path' }) basePath = '';
  /** The page to open where the address names none. */
  @property() page: PromisePlace | '' = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** Whether what could not be sent may stay on the person's machine: `none`, `session` or `local`. */
  @property({ attribute: 'local-copy' }) localCopy: LocalCopyMode = 'none';
  /** When the session ends, RFC 3339, if the platform does not say it; the person is warned five minutes before. */
  @property({ attribute: 'session-expires-at' }) sessionExpiresAt = '';
  /** Where 返回 on the first page leads; without it there is none. */
  @property({ attribute: 'back-href' }) backHref = '';
  /** Where one signs in, as `/sign-in?return={return}&ui_locales={locale}`: filled when it is followed. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';
  /** Address of the signed letter as PDF, as `/v1/promises/document?code={code}&check={check}`. */
  @property({ attribute: 'document-href-template' }) documentHrefTemplate = '';
  /** Address where everybody verifies a letter, as `/promises.html?code={code}&check={check}`. */
  @property({ attribute: 'verify-href-template' }) verifyHrefTemplate = '';
  /** Address of the progress of a promise, as `/my-promises.html?id={id}`. */
  @property({ attribute: 'status-href-template' }) statusHrefTemplate = '';
  /** The day that is today; that of the clock unless given. */
  @property() today: IsoDay = '';

  @state() private errors: readonly FieldError[] = [];

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #opening = new PromiseOpening({
    prepare: () => this.#making.ready(),
    loaded: (opened) => this.#take(opened),
    changed: () => this.requestUpdate(),
  });
  readonly #pages = new FormPages<PromisePlace>(this, {
    key: 'creditPromiseForm',
    places: promisePlaces,
    around: ['choose', 'read', 'signed'],
    start: 'read',
    end: 'signed',
    mode: () => this.historyMode,
    base: () => this.basePath,
    wanted: () => this.page || undefined,
    resolve: (wanted, first) => this.#resolve(wanted, first),
    before: (place, changing) => this.#before(place, changing),
    opened: (moved) => this.#pageOpened(moved),
  });
  readonly #host: PromiseFormHost = {
    element: this,
    locale: () => this.#language.locale,
    credit: () => this.#credit.value,
    signers: () => this.#opening.signers,
    signInHref: () => this.signInHref,
    localCopy: () => this.localCopy,
    place: () => this.#pages.place,
    go: (place, how) => this.#go(place, how),
    arrive: () => this.#pages.arrive({ moved: true }),
    announce: (verb, detail) => this.#announce(`credit-promise-form-${verb}`, detail),
    errors: (errors) => this.#showErrors(errors),
    extend: () => {
      focusHeading(this); // the button that was pressed goes with the warning
      return this.#announce('credit-session-extend', undefined);
    },
    signed: () => void this.#signed(),
    changed: () => {
      this.#title.show();
      this.requestUpdate();
    },
  };
  // What keeps a promise comes with the client, once there is one; the receipt before it is signed; reasons where asked for.
  readonly #making = this.#part(async () => {
    const { PromiseMaking } = await import('./promise-making.ts');
    return new PromiseMaking(this.#host);
  });
  readonly #after = this.#part(async () => {
    const { PromiseAfter } = await import('./promise-after.ts');
    const making = await this.#making.ready();
    return new PromiseAfter(this.#host, making, {
      judge: (field, message) => this.#judge(field, message),
      focus: (field) => void this.#focusField(field),
    });
  });
  readonly #reasons = this.#part(() => import('./promise-reasons.ts'));

  #choices: OpenedChoices | undefined;
  #opened: OpenedTemplate | undefined;
  #asked: Credit | undefined;
  #entered: PromiseFilling = { answers: {} };
  /** The person chose to go on with a promise that is being loaded. */
  #goesOn = false;

  #part<Part>(load: () => Promise<Part>): LazyPart<Part> {
    return new LazyPart(load, () => this.#host.changed());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const making = this.#making.loaded;
    if (making && changed.has('sessionExpiresAt')) making.session.expiresAt = this.#sessionEnd;
    if (this.data) {
      if (changed.has('data')) void this.#opening.show(ofHost(this.data));
      return;
    }
    const known = this.promiseId !== '' && this.#draft?.detail.promise.id === this.promiseId;
    const asks = (['promiseId', 'templateId', 'recordId', 'data'] as const).some((name) =>
      changed.has(name),
    );
    if ((asks && !known) || this.#credit.value !== this.#asked) this.#open();
  }

  // ——— Opening ———

  #open(): void {
    this.#asked = this.#credit.value;
    const { promiseId, templateId, recordId } = this;
    void this.#opening.load(this.#asked, { promiseId, templateId, recordId });
  }

  #take(opened: PromiseDetail | OpenedTemplate | OpenedChoices): void {
    const making = this.#making.loaded;
    if (!('promise' in opened)) {
      if ('templates' in opened) this.#choices = opened;
      this.#opened = 'templates' in opened ? undefined : opened;
      if (making) making.draft = undefined;
      this.#arrive();
      return;
    }
    if (!making) return; // it was prepared
    making.session.expiresAt = this.#sessionEnd;
    const taken = making.take(opened);
    if (taken === 'signed') making.signed();
    if (taken !== 'new') return;
    const journey = this.#journey;
    if (this.#goesOn && journey) this.#pages.go(resumePlace(journey));
    else this.#arrive();
    this.#goesOn = false;
  }

  #arrive(): void {
    this.#pages.arrive({ moved: this.hasUpdated && this.#pages.visit > 0, first: true });
  }

  get #sessionEnd(): string | undefined {
    return this.sessionExpiresAt || this.#opening.expiresAt;
  }

  // ——— Moving ———

  get #draft(): KeptPromise | undefined {
    return this.#making.loaded?.draft;
  }

  get #published(): PublishedTemplate | undefined {
    return this.#draft ? this.#draft.detail.template : this.#opened?.template;
  }

  get #assessment(): PromiseAssessment | undefined {
    return this.#draft ? this.#draft.detail.assessment : this.#opened?.assessment;
  }

  get #journey(): PromiseJourney | undefined {
    const making = this.#making.loaded;
    const filling = making?.editable?.answers;
    const template = this.#published?.template;
    return filling && template
      ? {
          template,
          begun: Object.keys(filling.answers).length > 0 || filling.signer !== undefined,
          refused: isRefused(this.#assessment),
          isOpen: (place) => making.problems(place).length > 0,
        }
      : undefined;
  }

  #resolve(wanted: PromisePlace | undefined, first: boolean): PromisePlace {
    const journey = this.#journey;
    if (journey)
      return wanted
        ? allowedPlace(wanted, journey)
        : first && journey.begun
          ? resumePlace(journey)
          : 'read';
    if (this.#draft) return 'signed';
    return this.#choices && (wanted === 'choose' || !this.#opened) ? 'choose' : 'read';
  }

  #before(place: PromisePlace, changing: boolean): PromisePlace | undefined {
    const journey = this.#journey;
    if (journey) return placeBefore(place, journey, changing);
    return place === 'read' && this.#choices && this.#opened ? 'choose' : undefined;
  }

  #go(place: PromisePlace, how: { readonly changing?: boolean } = {}): void {
    void this.#making.loaded?.editable?.save();
    this.#pages.go(place, how);
  }

  #pageOpened(moved: boolean): void {
    this.#entered = this.#draft?.answers ?? { answers: {} };
    this.#making.loaded?.pageOpened();
    if (this.#pages.place === 'sign') this.#after.ask();
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

  async #focusField(field: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const control = this.querySelector('form')?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  }

  #titleNow(): string {
    const { locale } = this.#language;
    if (this.#opening.state.is !== 'ready') return '';
    const prefix = this.errors.length > 0 ? errorSummaryText[locale].prefix : '';
    const { place } = this.#pages;
    const draft = this.#draft;
    if (place === 'choose') return promiseFormText[locale].choose.title;
    if (draft && place === 'signed')
      return prefix + (this.#after.loaded?.title(draft.detail.promise) ?? '');
    const title = this.#published?.template.title;
    if (!draft || place === 'read') return title?.[locale] ?? title?.['zh-CN'] ?? '';
    return prefix + stepTitle(place, draft.state.is, locale);
  }

  readonly #back = (event: Event): void => {
    event.preventDefault();
    void this.#making.loaded?.editable?.save();
    this.#pages.back();
  };

  // ——— Choosing and beginning ———

  readonly #choose = (template: PublishedTemplate): void => {
    this.#announce('credit-promise-form-choose', { template }, false);
    this.#opened = { template };
    const { id } = template.template;
    const again = this.templateId === id;
    if (!this.data) this.templateId = id;
    this.#pages.go('read');
    if (again && !this.data) this.#open(); // a new one is opened as the property changes
  };

  readonly #more = async (): Promise<void> => {
    const { templates = [], more } = this.#choices ?? {};
    const credit = this.#credit.value;
    const page = credit && more && (await this.#opening.page(credit, this.recordId, more));
    if (page) this.#choices = { ...page, templates: [...templates, ...page.templates] };
    this.requestUpdate();
  };

  readonly #begin = async (): Promise<void> => {
    const journey = this.#journey;
    if (journey) this.#go(resumePlace(journey));
    const { template, existing } = this.#opened ?? {};
    if (journey || !template) return;
    if (!existing && !this.#announce('credit-promise-form-begin', { template })) return;
    const credit = this.#credit.value;
    const detail = existing
      ? undefined
      : credit && (await this.#opening.begin(credit, template.template.id, this.recordId));
    const promise = existing ?? detail?.promise;
    if (!promise) return;
    this.#goesOn = true;
    if (detail) await this.#opening.show(detail);
    this.promiseId = promise.id;
    this.#announce('credit-promise-form-begun', { promise }, false);
  };

  // ——— Answering ———

  /** What the page that is open says. */
  #read(form: HTMLFormElement): PromiseFilling | undefined {
    const { place } = this.#pages;
    const template = this.#published?.template;
    const now = this.#draft?.answers;
    if (!template || !now) return undefined;
    const data = new FormData(form);
    const answers = { ...now.answers, ...answersIn(data, fieldsAt(place, template)) };
    if (place !== 'signer') return { ...now, answers };
    const capacity = signerCapacities.find((each) => each === data.get('signer-capacity'));
    const name = textIn(data, 'signer-name');
    return { answers, signer: { name, ...(capacity && { capacity }) } };
  }

  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return; // an IME is still choosing
    const form = this.querySelector('form');
    const filling = form && this.#read(form);
    if (filling) this.#making.loaded?.typed(filling);
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
    const making = this.#making.loaded;
    const filling = form instanceof HTMLFormElement && this.#read(form);
    if (!filling || !making?.editable) return;
    making.editable.change(filling);
    const { place, changing } = this.#pages;
    const journey = this.#journey;
    const problems = making.problems(place);
    if (problems.length > 0 || !journey) this.#showErrors(problems);
    else if (place === 'sign') await making.sign(new FormData(form).has('confirmed'));
    // The letter is made of what the platform has.
    else if (place !== 'check' || (await making.editable.save()))
      this.#go(placeAfter(place, journey, changing && place !== 'check'), { changing });
  };

  #showErrors(errors: readonly FieldError[]): void {
    this.errors = errors;
    this.#title.show();
    void this.updateComplete.then(() => focusErrorSummary(this));
  }

  /** One field is wrong or in order again; the others stay as they are. */
  #judge(field: string, message: string | undefined): void {
    const others = this.errors.filter((error) => error.field !== field);
    if (message !== undefined) {
      // In the order of the page, as the summary is read before its fields.
      const names = [...(this.querySelector('form')?.elements ?? [])].map(
        (control) => control.getAttribute('name') ?? '',
      );
      const place = (error: FieldError): number => names.indexOf(error.field);
      this.#showErrors([...others, { field, message }].toSorted((a, b) => place(a) - place(b)));
      return;
    }
    this.errors = others;
    this.#title.show();
  }

  async #signed(): Promise<void> {
    await this.#after.ready().catch(() => undefined); // what could not be loaded says so in its place
    this.#pages.go('signed', { replace: true });
    this.#announce('credit-promise-form-signed', { promise: this.#draft?.detail.promise }, false);
  }

  #announce(name: string, detail: unknown, cancelable = true): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { state } = this.#opening;
    const { locale } = this.#language;
    if (state.is === 'failed')
      return failureNotice(state.failure, locale, () => this.#open(), this.headingLevel);
    if (state.is !== 'ready') return this.#loading();
    // Each page is drawn anew.
    return html`<div class="credit-form">
      ${this.#backLink()} ${this.#making.loaded?.notices() ?? nothing}
      ${errorSummary(this.errors, locale, () => this.querySelector('form'))}
      ${keyed(this.#pages.visit, this.#content())}
      <p role="status" class="credit-visually-hidden">
        ${this.#after.loaded?.spoken || this.#spoken()}
      </p>
    </div>`;
  }

  #loading(): TemplateResult {
    return html`<p role="status" class="credit-muted" aria-busy="true">
      ${promiseFormText[this.#language.locale].loading}
    </p>`;
  }

  #spoken(): string {
    const making = this.#making.loaded;
    const { locale } = this.#language;
    if (!making?.draft) return '';
    if (making.signing) return promiseFormText[locale].sign.signing;
    return this.#pages.place === 'later'
      ? stepTitle('later', making.draft.state.is, locale)
      : making.spoken;
  }

  #backLink(): TemplateResult | typeof nothing {
    const words = promiseFormText[this.#language.locale];
    const { before, place } = this.#pages;
    if (before)
      return html`<p class="credit-back">
        <a href=${this.#pages.hrefOf(before)} @click=${this.#back}>${words.back}</a>
      </p>`;
    return place !== 'signed' && this.backHref
      ? html`<p class="credit-back"><a href=${this.backHref}>${words.back}</a></p>`
      : nothing;
  }

  #content(): TemplateResult {
    const { locale } = this.#language;
    const { place, again } = this.#pages;
    const level = this.headingLevel;
    const making = this.#making.loaded;
    const draft = this.#draft;
    if (draft && place === 'signed')
      return this.#whenLoaded(this.#after, (after) =>
        after.page(draft.detail, {
          today: this.today || todayInChina(),
          level,
          again,
          errors: this.errors,
          documentHref: this.documentHrefTemplate,
          verifyHref: this.verifyHrefTemplate,
          statusHref: this.statusHrefTemplate,
          idOf: (part) => this.idOf(part),
        }),
      );
    const published = this.#published;
    if (place === 'choose' || !published)
      return choosePage({
        templates: this.#choices?.templates ?? [],
        ofRecord: this.recordId !== '',
        locale,
        level,
        choose: this.#choose,
        more: this.#choices?.more ? () => void this.#more() : undefined,
      });
    const assessment = this.#assessment;
    if (!making || !draft || place === 'read')
      return readPage({
        published,
        assessment,
        reasons: assessment
          ? this.#whenLoaded(this.#reasons, ({ reasonsOf }) => reasonsOf(assessment, locale))
          : nothing,
        begun: this.#journey?.begun ?? this.#opened?.existing !== undefined,
        locale,
        level,
        beginning: this.#opening.beginning,
        signIn: this.#opening.mustSignIn ? { href: this.signInHref } : undefined,
        begin: () => void this.#begin(),
      });
    return html`
      ${this.#welcome(making)}
      <form
        novalidate
        @submit=${this.#continued}
        @input=${this.#typed}
        @compositionend=${this.#typed}
        @keydown=${this.#keydown}
      >
        ${stepPage(place, this.#view(making, draft, published))}
      </form>
    `;
  }

  #welcome({ restored }: PromiseMaking): TemplateResult | typeof nothing {
    if (!this.#pages.resumed) return nothing;
    const words = promiseFormText[this.#language.locale];
    return html`<div class="credit-inset">
      <p>${words.welcome}</p>
      ${restored ? html`<p>${words.restored}</p>` : nothing}
    </div>`;
  }

  #whenLoaded<Part>(part: LazyPart<Part>, draw: (loaded: Part) => TemplateResult): TemplateResult {
    if (part.loaded) return draw(part.loaded);
    part.ask();
    return part.failed
      ? failureNotice(notLoaded, this.#language.locale, () => part.retry())
      : this.#loading();
  }

  #view(making: PromiseMaking, draft: KeptPromise, published: PublishedTemplate): PromiseView {
    const { signing, changed, saved } = making;
    const journey = this.#journey;
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      published,
      detail: draft.detail,
      entered: this.#entered,
      filling: draft.answers,
      signers: this.#opening.signers,
      errors: this.errors,
      signing,
      changed,
      prepared: this.#credit.value !== undefined && draft.state.is !== 'saving',
      saved,
      kept: draft.state.is,
      resume: journey ? resumePlace(journey) : 'read',
      idOf: (part) => this.idOf(part),
      hrefOf: (place) => this.#pages.hrefOf(place),
      go: (event, place, changing = this.#pages.changing) => {
        event.preventDefault();
        this.#go(place, { changing });
      },
      saveAndLeave: () => void making.saveAndLeave(),
    };
  }
}

/** What a host gives, as the platform would. */
function ofHost(data: PromiseFormData): PromiseDetail | OpenedTemplate | OpenedChoices {
  if ('templates' in data) return data;
  const { promise, commands = [], template, ...others } = data;
  return promise ? { ...others, promise, commands, template } : { template, ...others };
}
