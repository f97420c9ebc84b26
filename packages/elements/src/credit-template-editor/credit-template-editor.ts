import type { CreditClient } from '@xinyong/client';
import type { PublishedTemplate, TemplateOrder } from '@xinyong/contract';
import { parseDay, type Agency, type IsoDay, type PromiseTemplate } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../announce/announce.ts';
import { around } from '../chinese/chinese.ts';
import { chineseRuns } from '../chinese/chinese-runs.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { dateIn } from '../date-field/date-field.ts';
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
import { todayInChina } from '../today/today.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { checkPart } from './check-part.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import type { FormView } from './form-fields.ts';
import { everyVersion } from './every-version.ts';
import { publishPart } from './publish-part.ts';
import { sketchProblems } from './sketch-problems.ts';
import { SketchPresses } from './sketch-presses.ts';
import { controlOf, refusedParts, templateChecks, type TemplateChecks } from './template-checks.ts';
import { TemplateEditing } from './template-editing.ts';
import { templateForm } from './template-form.ts';
import { templateList, type Retiring } from './template-list.ts';
import { letterPreview } from './template-preview.ts';
import { draftOf, templateOf } from './template-sketch.ts';
import { templateStart } from './template-start.ts';
import { ownTemplates, type OwnTemplate } from './template-versions.ts';
import { troublePart } from './trouble-part.ts';

/** What the editor shows without a client. */
export interface TemplateEditorData {
  /** Every version of the templates of the agency. */
  readonly templates: readonly PublishedTemplate[];
  /** 示范文本. */
  readonly ready: readonly PromiseTemplate[];
  /** The agency that publishes. */
  readonly acceptor: Agency;
}

/** A template is opened, a new one (`new`), or the list; when the host prevents the default it moves itself. */
export type CreditTemplateEditorOpenEvent = CustomEvent<{ readonly templateId: string }>;
/** A version is to be published; when the host prevents the default it publishes it itself. */
export type CreditTemplateEditorPublishEvent = CustomEvent<{ readonly order: TemplateOrder }>;
/** A version is to end; when the host prevents the default it ends it itself. */
export type CreditTemplateEditorRetireEvent = CustomEvent<{
  readonly id: string;
  readonly version: number;
  readonly validTo: IsoDay;
}>;
/** A version was published or ended. */
export type CreditTemplateEditorDoneEvent = CustomEvent<{ readonly published: PublishedTemplate }>;

/**
 * The templates of an agency (承诺书模板): the list with every version, and one of them as it is written, checked while it is
 * written, and read as a letter before it is published. A new one begins from a ready text (示范文本), from another, or from
 * nothing. What is wrong core finds (`checkTemplate`), and the letter is the one that will be signed (`letterOf`). Takes
 * `data`, or asks the client of `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-template-editor-open - `CreditTemplateEditorOpenEvent`, cancelable: a template, a new one or the list is opened.
 * @fires credit-template-editor-publish - `CreditTemplateEditorPublishEvent`, cancelable: a version is to be published.
 * @fires credit-template-editor-retire - `CreditTemplateEditorRetireEvent`, cancelable: a version is to end.
 * @fires credit-template-editor-done - `CreditTemplateEditorDoneEvent`: a version was published or ended.
 */
export class CreditTemplateEditor extends LightElement {
  /** The templates, without a client. */
  @property({ attribute: false }) data: TemplateEditorData | undefined;
  /** The template that is written: its id, `new` for a new one; empty for the list. */
  @property({ attribute: 'template-id' }) templateId = '';
  /** The parameter of the address that names it, as `id` for `?id=…`; without it the address is the host's. */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Where what is not finished may be kept: nowhere, or in this tab, so that a reload does not lose it. */
  @property({ attribute: 'local-copy' }) localCopy: 'none' | 'session' = 'none';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  @state() private shown: TemplateEditorData | undefined;
  @state() private person = '';
  @state() private busy = false;
  @state() private failure: { readonly words: Failure; readonly retry: () => void } | undefined;
  @state() private errors: readonly FieldError[] = [];
  @state() private confirming = false;
  @state() private retiring: Retiring | undefined;
  @state() private copying: PublishedTemplate | undefined;
  @state() private working = false;
  @state() private trouble: Trouble | undefined;
  @state() private news = '';

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #address = new DeskAddress(this, {
    parameter: () => this.idParameter,
    moved: (id) => (this.templateId = id),
  });
  readonly #editing = new TemplateEditing(this, {
    keeps: () => this.localCopy === 'session',
    person: () => this.person,
    today: () => this.today,
  });
  readonly #presses = new SketchPresses(this, this.#editing, {
    locale: () => this.#language.locale,
    changed: () => (this.confirming = false),
    renumbered: (news) => {
      this.confirming = false;
      this.errors = [];
      this.news = news;
    },
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  #asked: Credit | undefined;
  #retry: (() => void) | undefined;
  #loaded: Promise<void> = Promise.resolve();
  #arrived: Promise<void> = Promise.resolve();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idParameter') && this.idParameter) this.templateId = this.#address.id;
    const isOther = this.#credit.value !== this.#asked;
    this.#asked = this.#credit.value;
    if (this.data) this.shown = this.data;
    else if (isOther || (changed.has('templateId') && this.templateId === '')) this.#load();
    if (changed.has('templateId')) {
      this.#editing.shelve();
      this.#reset();
      if (this.hasUpdated) this.#arrived = this.#arrive(changed.get('templateId'));
    }
    if (this.templateId && this.shown && !this.#editing.page) this.#takeUp(this.shown);
  }

  protected override updated(): void {
    this.#title.show();
  }

  #load(): void {
    this.#loaded = this.#ask();
  }

  async #ask(): Promise<void> {
    const credit = this.#asked;
    this.failure = undefined;
    this.busy = true;
    if (!credit) return; // the provider is not there yet; its coming begins anew
    try {
      const { promiseTemplates } = await credit.client();
      const [templates, { templates: ready }, { person }] = await Promise.all([
        everyVersion(promiseTemplates),
        promiseTemplates.ready(),
        credit.session(),
      ]);
      if (credit !== this.#asked) return;
      this.person = person?.id ?? '';
      this.#editing.dropOthers();
      const { agencyName: name = '', agencyCode: code } = person ?? {};
      this.shown = { templates, ready, acceptor: { name, ...(code && { code }) } };
    } catch (error) {
      const words = await failureOf(error);
      if (credit === this.#asked) this.failure = { words, retry: () => this.#load() };
    } finally {
      if (credit === this.#asked) this.busy = false;
    }
  }

  /** Opens what the address names: what was left of it, or as it was published. */
  #takeUp({ templates }: TemplateEditorData): void {
    if (this.templateId === 'new') {
      this.#editing.goOn(); // where nothing was left, it is asked from what to begin
      return;
    }
    const own = ownTemplates(templates).find(({ id }) => id === this.templateId);
    if (own) this.#editing.change(own);
  }

  #own(): OwnTemplate | undefined {
    const id = this.#editing.page?.base?.template.id;
    return ownTemplates(this.shown?.templates ?? []).find((own) => own.id === id);
  }

  // ——— Choosing ———

  readonly #open = (id: string): void => {
    if (!this.#announce('open', { templateId: id })) return;
    this.templateId = id;
    this.#address.go(id);
  };

  readonly #back = (): void => {
    if (!this.#announce('open', { templateId: '' })) return;
    if (this.#address.back()) return; // the browser goes, and tells when it is there
    this.templateId = '';
    this.#address.go('');
  };

  readonly #begin = (from: PromiseTemplate | undefined): void => {
    this.#editing.begin(from);
    void this.#focusTitle();
  };

  readonly #copy = (published: PublishedTemplate, ask: boolean): void => {
    if (ask && this.#editing.unfinished(undefined) !== undefined) {
      this.copying = published;
      void this.updateComplete.then(() => this.#focus('.credit-command'));
      return;
    }
    this.#editing.begin(published.template);
    this.#editing.shelve(); // and found again where it is opened
    this.#open('new');
  };

  readonly #cancel = (): void => {
    const { copying, retiring } = this;
    this.#reset();
    const [what, id] = copying ? ['copy', copying.template.id] : ['retire', retiring?.id];
    void this.updateComplete.then(() => this.#focus(`[data-${what}="${CSS.escape(id ?? '')}"]`));
  };

  readonly #drop = (id: string): void => {
    this.#editing.drop(id === 'new' ? undefined : id);
    void this.updateComplete.then(() => this.#focus(`[data-item="${CSS.escape(id)}"]`));
  };

  async #arrive(from: string | undefined): Promise<void> {
    await this.#focusTitle();
    if (from && this.templateId === '') this.#focus(`[data-item="${CSS.escape(from)}"]`);
  }

  async #focusTitle(): Promise<void> {
    await this.#loaded;
    await this.updateComplete;
    this.#focus('.credit-title');
  }

  #focus(selector: string): void {
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  #reset(): void {
    this.errors = [];
    this.trouble = undefined;
    this.news = '';
    this.confirming = false;
    this.retiring = undefined;
    this.copying = undefined;
  }

  #titleNow(): string {
    const { locale } = this.#language;
    const words = templateEditorText[locale];
    const prefix = this.errors.length > 0 ? errorSummaryText[locale].prefix : '';
    const { page } = this.#editing;
    if (this.templateId === '') return prefix ? `${prefix}${words.title}` : '';
    const base = page?.base?.template;
    return `${prefix}${base ? words.form.changing(base.title['zh-CN'], base.version) : words.form.title}`;
  }

  // ——— Writing ———

  get #form(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>('form.credit-editor');
  }

  readonly #typed = (): void => {
    const form = this.#form;
    if (!form) return;
    this.#editing.type(form);
    this.confirming = false; // what was looked at is another by now
  };

  readonly #insert = (name: string, id: string): void => {
    const control = this.#form?.elements.namedItem(name);
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.setRangeText(`{${id}}`, control.selectionStart, control.selectionEnd, 'end');
    control.focus();
    this.#typed();
  };

  /** Leads to the control in which a part was written. */
  readonly #go = (part: string): void => {
    const form = this.#form;
    if (form) focusField(form, controlOf(form, part) ?? 'type');
  };

  // ——— Publishing ———

  #template(): PromiseTemplate | undefined {
    const { page, identity } = this.#editing;
    return page && templateOf(page.sketch, identity, this.today);
  }

  /** What is wrong as it stands: what cannot be read, and what core finds. */
  #checks(): TemplateChecks {
    const { locale } = this.#language;
    const template = this.#template();
    const { page } = this.#editing;
    if (!page || !template) return { refused: [], advised: [] };
    const earlier = this.#own()?.versions.map((each) => each.template) ?? [];
    const { refused, advised } = templateChecks(template, earlier, locale);
    return { refused: [...sketchProblems(page.sketch, locale), ...refused], advised };
  }

  readonly #write = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#typed();
    this.news = '';
    this.trouble = undefined;
    const { refused } = this.#checks();
    this.errors = this.#atControls(refused);
    if (this.errors.length > 0) void this.updateComplete.then(() => focusErrorSummary(this));
    else {
      this.confirming = true;
      void this.updateComplete.then(() => this.#focus('.credit-command'));
    }
  };

  /** The same, by the controls of the form in which it was written. */
  #atControls(found: readonly FieldError[]): readonly FieldError[] {
    const form = this.#form;
    return found.map(({ field, message }) => ({
      field: (form && controlOf(form, field)) ?? 'type',
      message,
    }));
  }

  readonly #change = (): void => {
    this.confirming = false;
    void this.updateComplete.then(() => this.#focus('.credit-editor > .credit-actions > button'));
  };

  readonly #publish = async (): Promise<void> => {
    const { page, identity } = this.#editing;
    if (!page || this.working) return;
    const { locale } = this.#language;
    const base = page.base?.template;
    const order: TemplateOrder = {
      ...(base && { id: base.id, replaces: base.version }),
      template: draftOf(page.sketch, this.today),
    };
    if (!this.#announce('publish', { order })) return;
    await this.#do(
      async ({ promiseTemplates }) => {
        const published = await promiseTemplates.publish(order);
        this.#editing.end();
        this.#announce('done', { published }, false);
        await this.#toList(
          templateEditorText[locale].publish.done(
            published.template.title['zh-CN'],
            published.template.version,
          ),
        );
      },
      () => void this.#publish(),
    );
    if (this.trouble?.is !== 'stale' || !base) return;
    await this.#ask();
    const own = this.#own();
    if (own && own.newest.template.version >= identity.version) this.#editing.overtaken(own);
  };

  /** Shows the list with what was done. */
  async #toList(news: string): Promise<void> {
    this.working = false;
    if (this.templateId && !this.#address.back()) {
      this.templateId = '';
      this.#address.go('');
    }
    while (this.templateId) await new Promise(requestAnimationFrame); // the browser goes back
    await this.updateComplete;
    await this.#arrived;
    this.news = news;
    await this.#focusTitle();
  }

  readonly #giveUp = (): void => {
    this.#editing.end();
    this.#back();
  };

  // ——— Ending a version ———

  readonly #retire = ({ template: { id, version } }: PublishedTemplate): void => {
    this.#reset();
    this.retiring = { id, version, validTo: this.today, confirming: false };
    void this.updateComplete.then(() => this.#focus('.credit-command'));
  };

  readonly #writeRetiring = (event: SubmitEvent): void => {
    event.preventDefault();
    const { retiring } = this;
    if (!retiring || !(event.target instanceof HTMLFormElement)) return;
    const validTo = dateIn(new FormData(event.target), 'retiredOn') ?? '';
    const isRight = parseDay(validTo) !== undefined && validTo >= this.today;
    const { wrong } = templateEditorText[this.#language.locale].retiring;
    this.errors = isRight ? [] : [{ field: 'retiredOn', message: wrong }];
    this.retiring = { ...retiring, validTo, confirming: isRight };
    void this.updateComplete.then(() => {
      if (isRight) this.#focus('.credit-command');
      else focusErrorSummary(this);
    });
  };

  readonly #giveRetiring = async (): Promise<void> => {
    const { retiring } = this;
    if (!retiring || this.working) return;
    const { id, version, validTo } = retiring;
    if (!this.#announce('retire', { id, version, validTo })) return;
    const { locale } = this.#language;
    await this.#do(
      async ({ promiseTemplates }) => {
        const published = await promiseTemplates.retire(id, { version, validTo });
        this.#announce('done', { published }, false);
        this.retiring = undefined;
        this.#load();
        await this.#toList(templateEditorText[locale].retiring.done(version));
      },
      () => void this.#giveRetiring(),
    );
  };

  /** Does something at the platform; what went wrong is said at its field, or above the page. */
  async #do(work: (client: CreditClient) => Promise<void>, retry: () => void): Promise<void> {
    const credit = this.#credit.value;
    if (!credit) return;
    this.working = true;
    this.trouble = undefined;
    this.#retry = retry;
    try {
      await work(await credit.client());
    } catch (error) {
      const trouble = await troubleOf(error);
      const refused =
        trouble.is === 'fields' || trouble.is === 'rules'
          ? refusedParts(trouble.fields, this.#language.locale)
          : undefined;
      this.confirming = false;
      if (refused && this.#form) this.errors = this.#atControls(refused);
      else this.trouble = trouble;
      await this.updateComplete;
      if (this.errors.length > 0) focusErrorSummary(this);
      else this.#focus('.credit-trouble');
    } finally {
      this.working = false;
    }
  }

  #announce(name: string, detail: unknown, cancelable?: boolean): boolean {
    return announce(this, `credit-template-editor-${name}`, detail, cancelable);
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    const words = templateEditorText[locale];
    const level = this.headingLevel;
    const { failure } = this;
    if (failure)
      return html`
        ${heading(level, 'credit-title', words.title)}
        ${failureNotice(failure.words, locale, failure.retry)}
      `;
    return this.templateId ? this.#page() : this.#list();
  }

  #list(): TemplateResult {
    const { locale } = this.#language;
    const templates = this.shown?.templates ?? [];
    const ids = [undefined, ...ownTemplates(templates).map(({ id }) => id)];
    return html`
      ${this.#trouble()} ${errorSummary(this.errors, locale, () => this.querySelector('form'))}
      ${this.#status()}
      ${templateList({
        published: templates,
        today: this.today,
        locale,
        level: this.headingLevel,
        busy: this.busy,
        idOf: (part) => this.idOf(part),
        unfinished: new Map(
          ids.flatMap((id) => {
            const title = this.person === '' ? undefined : this.#editing.unfinished(id);
            return title === undefined ? [] : [[id ?? 'new', title]];
          }),
        ),
        copying: this.copying?.template.id,
        retiring: this.retiring,
        errors: this.errors,
        hrefOf: this.idParameter ? (id) => this.#address.hrefOf(id) : undefined,
        open: this.#open,
        drop: this.#drop,
        copy: this.#copy,
        cancel: this.#cancel,
        retire: this.#retire,
        writeRetiring: this.#writeRetiring,
        giveRetiring: () => void this.#giveRetiring(),
      })}
    `;
  }

  #page(): TemplateResult {
    const { locale } = this.#language;
    const words = templateEditorText[locale];
    const level = this.headingLevel;
    const href = this.idParameter ? this.#address.hrefOf('') : undefined;
    const { shown, busy } = this;
    const back = html`<p class="credit-no-print">
      ${deskLink({ words: words.back, href, open: this.#back })}
    </p>`;
    if (this.#editing.page && shown) return html`${back} ${this.#written(shown)}`;
    if (busy || !shown)
      return html`
        ${back} ${heading(level, 'credit-title', words.title)}
        <p class="credit-muted" aria-busy="true">${words.loading}</p>
      `;
    if (this.templateId === 'new')
      return html`${back}
      ${templateStart({ ready: shown.ready, locale, level, choose: this.#begin })}`;
    return html`
      ${back} ${heading(level, 'credit-title', words.title)}
      <p role="alert">${words.unknown}</p>
    `;
  }

  #written({ acceptor }: TemplateEditorData): TemplateResult {
    const { locale } = this.#language;
    const words = templateEditorText[locale];
    const level = this.headingLevel;
    const { page, identity } = this.#editing;
    const template = this.#template();
    if (!page || !template) return html``;
    const base = page.base?.template;
    const checks = this.#checks();
    const view: FormView = {
      sketch: page.sketch,
      errors: this.errors,
      locale,
      level,
      idOf: (part) => this.idOf(part),
      add: this.#presses.add,
      remove: this.#presses.remove,
      move: this.#presses.move,
      insert: this.#insert,
    };
    return html`
      ${this.#trouble()} ${errorSummary(this.errors, locale, () => this.#form)} ${this.#status()}
      ${heading(
        level,
        'credit-title',
        base
          ? around((title) => words.form.changing(title, base.version), base.title['zh-CN'])
          : words.form.title,
      )}
      ${base ? html`<p>${words.form.changes(base.version, identity.version)}</p>` : nothing}
      ${
        page.overtakenBy === undefined || this.trouble
          ? nothing
          : html`<p class="credit-inset credit-inset-warning">
              ${words.form.overtaken(page.overtakenBy)}
            </p>`
      }
      ${page.restored ? html`<p class="credit-inset">${words.form.restored}</p>` : nothing}
      <form
        class="credit-form credit-editor"
        novalidate
        @input=${this.#typed}
        @change=${this.#editing.keep}
        @submit=${this.#write}
      >
        ${templateForm(view)}
        ${checkPart({
          checks,
          preview: letterPreview(template, acceptor, this.today),
          locale,
          level,
          go: this.#go,
        })}
        ${
          this.confirming
            ? publishPart({
                template,
                advised: checks.advised.length,
                locale,
                idOf: (part) => this.idOf(part),
                publish: () => void this.#publish(),
                change: this.#change,
              })
            : html`<div class="credit-actions">
                <button class="credit-button">${words.publish.button}</button>
              </div>`
        }
        <details class="credit-details">
          <summary>${words.discard.title}</summary>
          <div>
            <p>${words.discard.hint}</p>
            <button type="button" class="credit-button credit-button-quiet" @click=${this.#giveUp}>
              ${words.discard.button}
            </button>
          </div>
        </details>
      </form>
    `;
  }

  #status(): TemplateResult {
    const { working } = templateEditorText[this.#language.locale];
    return html`<p
      role="status"
      class=${this.news ? 'credit-inset credit-inset-success' : 'credit-visually-hidden'}
    >
      ${this.working ? working : chineseRuns(this.news)}
    </p>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { trouble } = this;
    if (!trouble) return nothing;
    return troublePart({
      trouble,
      overtakenBy: this.#editing.page?.overtakenBy,
      locale: this.#language.locale,
      retry: () => this.#retry?.(),
    });
  }
}
