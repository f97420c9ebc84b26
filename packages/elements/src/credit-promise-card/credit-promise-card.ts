import type { CreditClient } from '@xinyong/client';
import type { PromiseVerification, PublicPromiseDetail } from '@xinyong/contract';
import { checkValue } from '@xinyong/core';
import { promiseOutcomes } from '@xinyong/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chinese } from '../chinese/chinese.ts';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import { hrefOf } from '../href/href-of.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { saveBytes } from '../save-bytes/save-bytes.ts';
import { loadRegionNaming, type RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { checkLetter, type LetterCheck } from './check-letter.ts';
import { promiseCardText } from './credit-promise-card.text.ts';
import { promiseFacts, promiseOutcome, promiseWords } from './promise-detail.ts';
import { isVerified, letterFacts, signedLetter, verdict } from './promise-verification.ts';
import { loadQrCode } from './qr-code.ts';
import { readLetterNames, verificationForm, type LetterNames } from './verification-form.ts';

/**
 * A person wants to verify a letter; unless prevented the card asks the platform itself. The host may keep code and check
 * value in its address.
 */
export type CreditPromiseCardVerifyEvent = CustomEvent<LetterNames>;

/** One promise, its verification, or both. */
export interface PromiseCardData {
  readonly promise?: PublicPromiseDetail;
  readonly verification?: PromiseVerification;
}

/** What is shown, with everything that had to be computed for it. */
interface Shown extends PromiseCardData {
  readonly letterCheck?: LetterCheck;
  readonly qrCode?: (label: string) => TemplateResult;
  /** Where anybody can verify it again. */
  readonly address?: string;
  readonly regionName: RegionNaming;
}

type Asked =
  | { readonly is: 'idle' | 'loading' | 'missing' }
  | { readonly is: 'shown'; readonly shown: Shown }
  | { readonly is: 'failed'; readonly failure: Failure };

type Download =
  | { readonly is: 'idle' | 'busy' | 'done' }
  | { readonly is: 'failed'; readonly failure: Failure; readonly retry: () => void };

const nothingTyped: LetterNames = { code: '', check: '' };

/**
 * One promise (信用承诺): by `code` what everybody is told, by `code` and `check` its letter verified (核验承诺书): the exact
 * text, its digest computed anew in the browser, each signature, the files, and a QR code on paper. Without a code it
 * asks for both. Takes `data`, or asks the client of `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-promise-card-verify - `CreditPromiseCardVerifyEvent`, cancelable: a person wants to verify a letter.
 */
export class CreditPromiseCard extends LightElement {
  /** The promise, its verification or both, without a client; there are then no files. */
  @property({ attribute: false }) data: PromiseCardData | undefined;
  /** 承诺编码, 20 digits. */
  @property() code = '';
  /** 校验码: the first twelve hexadecimal digits of the digest; with it the letter is verified. */
  @property() check = '';
  /** Address where a letter is verified, as `/verify-promise.html?code={code}&check={check}`; without it there is no QR code. */
  @property({ attribute: 'verify-href-template' }) verifyHrefTemplate = '';
  /** Level of its title; those of the parts are below. At level 1 it is what the page is about, and the document's title says what is shown. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 2;

  @state() private asked: Asked = { is: 'idle' };
  @state() private typed: LetterNames = nothingTyped;
  @state() private errors: readonly FieldError[] = [];
  @state() private download: Download = { is: 'idle' };

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #documentTitle = new DocumentTitle(
    this,
    () => this.#titleNow(),
    () => (this.headingLevel === 1 && this.errors.length > 0 ? this.#errorPrefix : ''),
  );
  #from: Credit | undefined;
  #running = new AbortController();
  /** A person sent the form: it looks again, and reading goes on at what it found. */
  #sent = false;
  /** It was taken out while it looked: it looks again on return. */
  #interrupted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#interrupted) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort();
    this.#interrupted = this.asked.is === 'loading';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAgain = changed.has('data') || this.#interrupted || this.#sent;
    this.#interrupted = false;
    if (this.data) {
      if (isAgain) void this.#take(this.data);
    } else if (isAgain || changed.has('code') || changed.has('check')) this.#begin();
    else if (this.asked.is !== 'idle' && this.#credit.value !== this.#from) void this.#load();
  }

  protected override updated(): void {
    this.#documentTitle.show();
  }

  /** What tells this page from others in a row of tabs and in what was visited (WCAG 2.4.2). */
  #titleNow(): string {
    const { asked } = this;
    if (this.headingLevel !== 1) return '';
    const { locale } = this.#language;
    const words = promiseCardText[locale];
    if (asked.is === 'missing') return words.missing;
    if (asked.is !== 'shown') return '';
    const { promise, verification, letterCheck } = asked.shown;
    if (verification && letterCheck)
      return [
        isVerified({ verification, letterCheck }) ? words.passed : words.failedTitle,
        verification.title,
      ].join(words.pause);
    return promise
      ? [promiseOutcomes[locale].publicStates[promise.state], promise.title].join(words.pause)
      : '';
  }

  get #errorPrefix(): string {
    return errorSummaryText[this.#language.locale].prefix;
  }

  #begin(): void {
    this.#running.abort();
    this.errors = [];
    this.download = { is: 'idle' };
    this.asked = { is: 'idle' };
    if (this.code === '' && this.check === '') return;
    const { locale } = this.#language;
    this.typed = { code: this.code, check: this.check };
    this.errors = readLetterNames(this.typed, locale, { checkWanted: false }).errors;
    if (this.errors.length === 0) void this.#load();
  }

  async #load(): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const isSent = this.#sent;
    this.#sent = false;
    this.asked = { is: 'loading' };
    this.#from = this.#credit.value;
    if (!this.#from) return; // the provider is not there yet; its coming begins anew
    const { names } = readLetterNames(this, this.#language.locale, { checkWanted: false });
    try {
      const { promises } = await this.#from.client();
      const [promise, verification] = await Promise.all([
        publishedOrNone(promises, names, signal),
        names.check ? promises.verify(names, { signal }) : undefined,
      ]);
      const shown = await this.#complete({
        ...(promise && { promise }),
        ...(verification && { verification }),
      });
      if (signal.aborted) return;
      this.asked = { is: 'shown', shown };
      this.typed = nothingTyped;
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      this.asked = failure.isFinal ? { is: 'missing' } : { is: 'failed', failure };
    }
    if (isSent) void this.#focus('.credit-title');
  }

  async #take(data: PromiseCardData): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.asked = { is: 'loading' };
    try {
      const shown = await this.#complete(data);
      if (!signal.aborted) this.asked = { is: 'shown', shown };
    } catch (error) {
      const failure = await failureOf(error);
      if (!signal.aborted) this.asked = { is: 'failed', failure };
    }
  }

  /** Computes what the reader's own browser can say, before any of it is shown. */
  async #complete({ promise, verification }: PromiseCardData): Promise<Shown> {
    const code = verification?.code ?? promise?.code ?? '';
    const check = verification ? checkValue(verification.letter.digest) : promise?.checkValue;
    const address = check && this.#verifyAddress(code, check);
    const [letterCheck, qrCode, regionName] = await Promise.all([
      verification && checkLetter(verification.letter),
      address ? loadQrCode(address).catch(() => undefined) : undefined, // the address itself stands there
      loadRegionNaming(),
    ]);
    return {
      ...(promise && { promise }),
      ...(verification && { verification }),
      ...(letterCheck && { letterCheck }),
      ...(qrCode && { qrCode }),
      ...(address && { address }),
      regionName,
    };
  }

  #verifyHref(code: string, check: string): string {
    return hrefOf(hrefOf(this.verifyHrefTemplate, '{code}', code), '{check}', check);
  }

  /** With its origin, for paper. */
  #verifyAddress(code: string, check: string): string {
    const href = this.#verifyHref(code, check);
    return href && new URL(href, document.baseURI).href;
  }

  readonly #verify = (typed: LetterNames): void => {
    const { names, errors } = readLetterNames(typed, this.#language.locale, { checkWanted: true });
    this.typed = typed;
    this.errors = errors;
    if (errors.length > 0) {
      void this.updateComplete.then(() => focusErrorSummary(this));
      return;
    }
    const wanted: CreditPromiseCardVerifyEvent = new CustomEvent('credit-promise-card-verify', {
      detail: names,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(wanted)) return;
    this.#sent = true;
    this.code = names.code;
    this.check = names.check;
    this.requestUpdate();
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  async #save(kind: 'document' | 'evidence', verification: PromiseVerification): Promise<void> {
    const { code, letter } = verification;
    const check = checkValue(letter.digest);
    const credit = this.#credit.value;
    if (!credit || this.download.is === 'busy') return;
    const { signal } = this.#running;
    this.download = { is: 'busy' };
    try {
      const { promises } = await credit.client();
      const bytes = await promises[kind]({ code, check }, { signal });
      const [type, ending] =
        kind === 'document' ? ['application/pdf', 'pdf'] : ['application/json', 'json'];
      saveBytes(`promise-${code}.${ending}`, bytes, type);
      if (!signal.aborted) this.download = { is: 'done' };
    } catch (error) {
      const failure = await failureOf(error);
      if (signal.aborted) return;
      const retry = (): void => void this.#save(kind, verification);
      this.download = { is: 'failed', failure, retry };
    }
  }

  readonly #retry = (): void => void (this.data ? this.#take(this.data) : this.#load());

  // ——— Rendering ———

  override render(): TemplateResult {
    const { asked, errors } = this;
    const { locale } = this.#language;
    return html`
      ${errorSummary(errors, locale, () => this.querySelector('form'))}
      ${asked.is === 'shown' ? this.#shown(asked.shown) : this.#notShown(asked)}
    `;
  }

  #notShown(asked: Exclude<Asked, { readonly is: 'shown' }>): TemplateResult {
    const { locale } = this.#language;
    const words = promiseCardText[locale];
    switch (asked.is) {
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">
          ${this.check ? words.verifying : words.loading}
        </p>`;
      case 'failed':
        return failureNotice(asked.failure, locale, this.#retry, this.headingLevel);
      case 'missing':
        return html`
          ${heading(this.headingLevel, 'credit-title', words.missing)}
          <ul>
            ${(this.check ? words.missingLetter : words.missingPublished).map(
              (advice) => html`<li>${advice}</li>`,
            )}
          </ul>
          ${this.#form()}
        `;
      case 'idle':
        return html`
          ${heading(this.headingLevel, 'credit-title', words.formTitle)}
          <p>${words.formLead}</p>
          ${this.#form()}
        `;
    }
  }

  #form(): TemplateResult {
    return verificationForm({
      typed: this.typed,
      errors: this.errors,
      locale: this.#language.locale,
      idOf: (part) => this.idOf(part),
      verify: this.#verify,
    });
  }

  #shown(shown: Shown): TemplateResult | typeof nothing {
    const { promise, verification, letterCheck } = shown;
    if (verification && letterCheck)
      return this.#verification(shown, { verification, letterCheck });
    return promise ? this.#promise(promise, shown) : nothing;
  }

  #title(before: string, title: string): TemplateResult {
    return heading(
      this.headingLevel,
      'credit-title',
      html`<span class="credit-step"
          >${before}<span class="credit-visually-hidden"
            >${promiseCardText[this.#language.locale].pause}</span
          ></span
        >${chinese(title)}`,
    );
  }

  get #partLevel(): HeadingLevel {
    return this.headingLevel === 1 ? 2 : 3;
  }

  #promise(promise: PublicPromiseDetail, shown: Shown): TemplateResult {
    const { locale } = this.#language;
    const words = promiseCardText[locale];
    const { title, state: now, imported, checkValue: check } = promise;
    return html`
      ${this.#title(promiseOutcomes[locale].publicStates[now], title)}
      ${promiseFacts(promise, shown.regionName, locale)}
      ${
        imported
          ? html`<div class="credit-inset">
              <p class="credit-subheading">${words.importedTitle}</p>
              <p>${words.imported}</p>
            </div>`
          : nothing
      }
      <div class="credit-actions">
        ${check === undefined ? nothing : this.#verifyAction(promise.code, check)}
        ${this.#printAction()}
      </div>
      ${promiseWords(promise, locale, this.#partLevel)}
      ${promiseOutcome(promise, locale, this.#partLevel)} ${this.#qr(shown)}
    `;
  }

  #verifyAction(code: string, check: string): TemplateResult {
    const { verify } = promiseCardText[this.#language.locale];
    const href = this.#verifyHref(code, check);
    return href
      ? html`<a class="credit-button" href=${href}>${verify}</a>`
      : html`<button
          type="button"
          class="credit-button"
          @click=${() => this.#verify({ code, check })}
        >
          ${verify}
        </button>`;
  }

  #printAction(): TemplateResult {
    return html`<button
      type="button"
      class="credit-button credit-button-quiet"
      @click=${() => window.print()}
    >
      ${promiseCardText[this.#language.locale].print}
    </button>`;
  }

  #verification(
    shown: Shown,
    found: { readonly verification: PromiseVerification; readonly letterCheck: LetterCheck },
  ): TemplateResult {
    const { locale } = this.#language;
    const words = promiseCardText[locale];
    const { verification } = found;
    const { promise } = shown;
    const view = { ...found, locale, level: this.#partLevel };
    return html`
      ${this.#title(isVerified(found) ? words.passed : words.failedTitle, verification.title)}
      ${verdict(view)} ${letterFacts(view)} ${this.#files(verification)} ${signedLetter(view)}
      ${
        promise
          ? promiseOutcome(promise, locale, this.#partLevel)
          : this.data
            ? nothing
            : html`<p>${words.notPublic}</p>`
      }
      ${this.#qr(shown)}
      ${
        this.data
          ? nothing
          : html`<details class="credit-details credit-no-print">
              <summary>${words.another}</summary>
              <div>${this.#form()}</div>
            </details>`
      }
    `;
  }

  #files(verification: PromiseVerification): TemplateResult {
    const { download } = this;
    const { locale } = this.#language;
    const words = promiseCardText[locale];
    const save = (kind: 'document' | 'evidence') => (): void => void this.#save(kind, verification);
    return html`
      <div class="credit-actions">
        ${
          this.data
            ? nothing
            : html`<button type="button" class="credit-button" @click=${save('document')}>
                  ${words.document}
                </button>
                <button
                  type="button"
                  class="credit-button credit-button-quiet"
                  @click=${save('evidence')}
                >
                  ${words.evidence}
                </button>`
        }
        ${this.#printAction()}
      </div>
      ${
        this.data
          ? nothing
          : html`<p class="credit-small credit-no-print">${words.evidenceHint}</p>
              <p
                role="status"
                class="credit-muted credit-no-print"
                aria-busy=${download.is === 'busy'}
              >
                ${download.is === 'busy' ? words.downloading : download.is === 'done' ? words.downloaded : ''}
              </p>
              ${download.is === 'failed' ? failureNotice(download.failure, locale, download.retry) : nothing}`
      }
    `;
  }

  #qr({ qrCode, address }: Shown): TemplateResult | typeof nothing {
    if (!address) return nothing;
    const words = promiseCardText[this.#language.locale];
    return html`
      <figure class="credit-promise-qr">
        ${qrCode?.(words.qr)}
        <figcaption>
          ${words.qrHint}<br /><a class="credit-link" href=${address}>${address}</a>
        </figcaption>
      </figure>
    `;
  }
}

/** The promise as everybody sees it; none where it is not public and the letter alone was asked for. */
async function publishedOrNone(
  promises: CreditClient['promises'],
  { code, check }: LetterNames,
  signal: AbortSignal,
): Promise<PublicPromiseDetail | undefined> {
  try {
    return await promises.published(code, { signal });
  } catch (error) {
    if (check && (await failureOf(error)).isFinal) return undefined;
    throw error;
  }
}
