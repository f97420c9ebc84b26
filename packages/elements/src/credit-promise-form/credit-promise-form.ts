import type { PublishedTemplate } from '@xinyong/contract';
import type { IsoDay, PromiseAssessment } from '@xinyong/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { announce } from '../announce/announce.ts';
import { marked } from '../chinese/chinese-runs.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { failureNotice, notLoaded } from '../failure/failure.ts';
import { FormErrors } from '../form-errors/form-errors.ts';
import { FormOpening } from '../form-opening/form-opening.ts';
import type { LocalCopyMode } from '../kept-draft/local-copy.ts';
import { LazyPart } from '../lazy-part/lazy-part.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { FormPages } from '../page-history/form-pages.ts';
import type { HistoryMode } from '../page-history/page-history.ts';
import { todayInChina } from '../today/today.ts';
import { promiseFormText } from './credit-promise-form.text.ts';
import type { KeptPromise } from './kept-promise.ts';
import type { PromiseFormData } from './promise-form-events.ts';
import { promisePlaces, type PromisePlace } from './promise-journey.ts';
import type { PromiseFormHost } from './promise-form-host.ts';
import {
  choices,
  findForm,
  makePromise,
  signing,
  type OpenedChoices,
  type OpenedForm,
  type OpenedTemplate,
  type Signers,
} from './promise-opening.ts';
import { choosePage, readPage } from './promise-read.ts';

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
  /** Where the grade of the enterprise is seen, for whom the law wants better credit; without it there is no way there. */
  @property({ attribute: 'grade-href' }) gradeHref = '';
  /** Where the records of the enterprise are repaired, for whom one stands against a promise. */
  @property({ attribute: 'repair-href' }) repairHref = '';
  /** Where the promises of the enterprise are, for whom a broken one has to be repaired first. */
  @property({ attribute: 'promises-href' }) promisesHref = '';
  /** The day that is today; that of the clock unless given. */
  @property() today: IsoDay = '';

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #title = new DocumentTitle(this, () => this.#titleNow());
  readonly #errors = new FormErrors(this, {
    locale: () => this.#language.locale,
    changed: () => this.#changed(),
  });
  readonly #opening = new FormOpening<OpenedForm>({
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
    leaving: () => void this.#making.loaded?.kept.editable?.save(),
    opened: () => this.#pageOpened(),
  });
  readonly #host: PromiseFormHost = {
    element: this,
    locale: () => this.#language.locale,
    level: () => this.headingLevel,
    idOf: (part) => this.idOf(part),
    credit: () => this.#credit.value,
    signers: () => this.#signers,
    signInHref: () => this.signInHref,
    localCopy: () => this.localCopy,
    pages: this.#pages,
    errors: this.#errors,
    announce: (verb, detail) => this.#announce(verb, detail),
    signed: () => void this.#signed(),
    changed: () => this.#changed(),
  };
  // What keeps a promise comes with the client, once there is one; the receipt before it is signed; reasons where asked for.
  readonly #making = this.#part(async () => {
    const { PromiseMaking } = await import('./promise-making.ts');
    return new PromiseMaking(this.#host);
  });
  readonly #after = this.#part(async () => {
    const { PromiseAfter } = await import('./promise-after.ts');
    return new PromiseAfter(this.#host, await this.#making.ready());
  });
  readonly #reasons = this.#part(() => import('./promise-reasons.ts'));

  #choices: OpenedChoices | undefined;
  #opened: OpenedTemplate | undefined;
  #asked: Credit | undefined;
  /** Until when the session lasts; undefined when it has no end. */
  #expiresAt: string | undefined;
  /** Who may sign, as far as that is known. */
  #signers: Signers = {};
  /** The person chose to go on with a promise that is being loaded. */
  #goesOn = false;

  #part<Part>(load: () => Promise<Part>): LazyPart<Part> {
    return new LazyPart(load, () => this.#changed());
  }

  #changed(): void {
    this.#title.show();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const making = this.#making.loaded;
    if (making && changed.has('sessionExpiresAt')) making.kept.session.expiresAt = this.#sessionEnd;
    const { data } = this;
    if (data) {
      if (changed.has('data')) void this.#opening.open(() => this.#prepared(ofHost(data)));
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
    this.#opening.load(this.#asked, async (credit, session) => {
      this.#expiresAt = session.expiresAt;
      const wanted = { promiseId, templateId, recordId };
      const [opened, signers] = await findForm(credit, session, wanted);
      this.#signers = signers;
      return this.#prepared(opened);
    });
  }

  /** What is needed to show a promise is there before it is; so are the reasons why it may be made, where they can be had. */
  async #prepared(opened: OpenedForm): Promise<OpenedForm> {
    if ('promise' in opened) await this.#making.ready();
    else if ('assessment' in opened && opened.assessment)
      await this.#reasons.ready().catch(() => undefined); // the page says so in their place
    return opened;
  }

  #take(opened: OpenedForm): void {
    const making = this.#making.loaded;
    if (!('promise' in opened)) {
      if ('templates' in opened) this.#choices = opened;
      this.#opened = 'templates' in opened ? undefined : opened;
      if (making) making.kept.draft = undefined;
      this.#arrive();
      return;
    }
    if (!making) return; // it was prepared
    making.kept.session.expiresAt = this.#sessionEnd;
    if (!making.kept.take(opened)) return;
    const { resume } = making.pages;
    if (this.#goesOn && resume) this.#pages.go(resume);
    else this.#arrive();
    this.#goesOn = false;
  }

  #arrive(): void {
    this.#pages.arrive({ moved: this.hasUpdated && this.#pages.visit > 0, first: true });
  }

  get #sessionEnd(): string | undefined {
    return this.sessionExpiresAt || this.#expiresAt;
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

  #resolve(wanted: PromisePlace | undefined, first: boolean): PromisePlace {
    const making = this.#making.loaded;
    if (making?.draft) return making.pages.resolve(wanted, first);
    return this.#choices && (wanted === 'choose' || !this.#opened) ? 'choose' : 'read';
  }

  #before(place: PromisePlace, changing: boolean): PromisePlace | undefined {
    const making = this.#making.loaded;
    if (making?.draft) return making.pages.before(place, changing);
    return place === 'read' && this.#choices && this.#opened ? 'choose' : undefined;
  }

  #pageOpened(): void {
    this.#making.loaded?.pageOpened();
    if (this.#pages.place === 'sign') this.#after.ask();
    this.#errors.clear();
  }

  #titleNow(): string {
    const { locale } = this.#language;
    if (this.#opening.state.is !== 'ready') return '';
    const { prefix } = this.#errors;
    const { place } = this.#pages;
    const draft = this.#draft;
    if (place === 'choose') return promiseFormText[locale].choose.title;
    if (draft && place === 'signed')
      return prefix + (this.#after.loaded?.title(draft.detail.promise) ?? '');
    const title = this.#published?.template.title;
    if (!draft || place === 'read') return title?.[locale] ?? title?.['zh-CN'] ?? '';
    return prefix + (this.#making.loaded?.pages.title(place) ?? '');
  }

  // ——— Choosing and beginning ———

  readonly #choose = (template: PublishedTemplate): void => {
    this.#announce('choose', { template }, false);
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
    const page =
      credit && more && (await this.#opening.attempt(() => choices(credit, this.recordId, more)));
    if (page) this.#choices = { ...page, templates: [...templates, ...page.templates] };
    this.requestUpdate();
  };

  readonly #begin = async (): Promise<void> => {
    const resume = this.#making.loaded?.pages.resume;
    if (resume) this.#pages.go(resume);
    const { template, existing } = this.#opened ?? {};
    if (resume || !template) return;
    if (!existing && !this.#announce('begin', { template })) return;
    const credit = this.#credit.value;
    const detail = existing
      ? undefined
      : credit &&
        (await this.#opening.begin(credit, signing, (client) =>
          makePromise(client, template.template.id, this.recordId),
        ));
    const promise = existing ?? detail?.promise;
    if (!promise) return;
    this.#goesOn = true;
    if (detail) await this.#opening.open(() => this.#prepared(detail));
    this.promiseId = promise.id;
    this.#announce('begun', { promise }, false);
  };

  async #signed(): Promise<void> {
    await this.#after.ready().catch(() => undefined); // what could not be loaded says so in its place
    this.#pages.go('signed', { replace: true });
    this.#announce('signed', { promise: this.#draft?.detail.promise }, false);
  }

  #announce(verb: string, detail: unknown, cancelable?: boolean): boolean {
    return announce(this, `credit-promise-form-${verb}`, detail, cancelable);
  }

  // ——— Drawing ———

  override render(): TemplateResult {
    const { locale } = this.#language;
    const instead = this.#opening.instead(locale, this.headingLevel, {
      loading: promiseFormText[locale].loading,
      again: () => this.#open(),
    });
    if (instead) return html`${instead}`;
    // Each page is drawn anew.
    return html`<div class="credit-form">
      ${this.#pages.backLink(locale, this.backHref)} ${this.#making.loaded?.notices() ?? nothing}
      ${this.#errors.summary()} ${keyed(this.#pages.visit, this.#content())}
      <p role="status" class="credit-visually-hidden">
        ${marked(this.#after.loaded?.spoken || (this.#making.loaded?.pages.spoken ?? ''), locale)}
      </p>
    </div>`;
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
          again,
          errors: this.#errors.list,
          documentHref: this.documentHrefTemplate,
          verifyHref: this.verifyHrefTemplate,
          statusHref: this.statusHrefTemplate,
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
          ? this.#whenLoaded(this.#reasons, ({ reasonsOf }) =>
              reasonsOf(
                assessment,
                { grade: this.gradeHref, repair: this.repairHref, promises: this.promisesHref },
                locale,
              ),
            )
          : nothing,
        begun: making?.pages.begun ?? this.#opened?.existing !== undefined,
        locale,
        level,
        beginning: this.#opening.beginning,
        signIn: this.#opening.mustSignIn ? { href: this.signInHref } : undefined,
        begin: () => void this.#begin(),
      });
    return making.pages.page();
  }

  #whenLoaded<Part>(part: LazyPart<Part>, draw: (loaded: Part) => TemplateResult): TemplateResult {
    if (part.loaded) return draw(part.loaded);
    part.ask();
    return part.failed
      ? failureNotice(notLoaded, this.#language.locale, () => part.retry())
      : html`<p role="status" class="credit-muted" aria-busy="true">
          ${promiseFormText[this.#language.locale].loading}
        </p>`;
  }
}

/** What a host gives, as the platform would. */
function ofHost(data: PromiseFormData): OpenedForm {
  if ('templates' in data) return data;
  const { promise, commands = [], template, ...others } = data;
  return promise ? { ...others, promise, commands, template } : { template, ...others };
}
