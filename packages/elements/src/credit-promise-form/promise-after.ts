import type { PromiseDetail } from '@xinyong/contract';
import { checkValue, type CreditPromise, type DeferredMaterial, type IsoDay } from '@xinyong/core';
import { formatDay, promiseStateNames } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { timeLeft } from '../deadline/deadline.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { fileField, fileSize } from '../file-field/file-field.ts';
import { fileFieldText } from '../file-field/file-field.text.ts';
import { GivenFiles } from '../file-field/given-files.ts';
import { hrefOf } from '../href/href-of.ts';
import { heading } from '../step-heading/heading.ts';
import { promiseAfterText } from './promise-after.text.ts';
import type { PromiseFormHost } from './promise-form-host.ts';
import type { PromiseMaking } from './promise-making.ts';
import { letter } from './promise-steps.ts';
import { subheading, wordsOf } from './promise-view.ts';

interface AfterView {
  readonly today: IsoDay;
  /** The person came back to a page of the form. */
  readonly again: boolean;
  readonly errors: readonly FieldError[];
  readonly documentHref: string;
  readonly verifyHref: string;
  readonly statusHref: string;
}

/** What follows the signature: the receipt, and of 容缺受理 the materials that were missing. */
export class PromiseAfter {
  readonly #host: PromiseFormHost;
  readonly #making: PromiseMaking;
  readonly #files: GivenFiles<string>;

  constructor(host: PromiseFormHost, making: PromiseMaking) {
    this.#host = host;
    this.#making = making;
    this.#files = new GivenFiles<string>({
      locale: host.locale,
      keeper: () => making.draft,
      nameOf: (material) => this.#nameOf(material),
      announce: (material, file) =>
        host.announce('file', { material, file }) && host.credit() !== undefined,
      judge: (material, message) => host.errors.judge(material, message),
      retry: (again) => (making.kept.retry = again),
      changed: host.changed,
      removed: (material) => void host.errors.focusField(material),
    });
  }

  /** What those hear who do not see it. */
  get spoken(): string {
    return this.#files.news;
  }

  /** The title of the receipt: whether it was accepted, or the state to which it has come. */
  title({ state }: CreditPromise): string {
    const locale = this.#host.locale();
    const { titles, state: named } = promiseAfterText[locale];
    const name = promiseStateNames[locale].states[state];
    return titles[state] ?? (state === 'submitted' ? name : named(name));
  }

  /** Code and check value, what happens next and until when, and how to keep and verify what was signed. */
  page(detail: PromiseDetail, view: AfterView): TemplateResult {
    const level = this.#host.level();
    const locale = this.#host.locale();
    const words = promiseAfterText[locale];
    const { promise, letter: signed } = detail;
    const next = words.nexts[promise.state];
    const check = signed && promise.code && checkValue(signed.digest);
    const link = (template: string, text: string): TemplateResult | typeof nothing => {
      const coded = promise.code ? hrefOf(template, '{code}', promise.code) : '';
      const href = check ? hrefOf(coded, '{check}', check) : '';
      return href ? html`<p><a class="credit-link" href=${href}>${text}</a></p>` : nothing;
    };
    const status = hrefOf(view.statusHref, '{id}', promise.id);
    return html`
      ${view.again ? html`<div class="credit-inset"><p>${words.again}</p></div>` : nothing}
      ${this.#receipt(detail, view, check)}
      ${
        // What was last said when repair is asked for are the words of the enterprise itself.
        promise.notice && promise.state !== 'repair-requested'
          ? html`<div class="credit-inset credit-inset-warning">
              <p class="credit-subheading">${around(words.said, promise.acceptor.name)}</p>
              <p class="credit-quoted" lang="zh-CN">${promise.notice}</p>
            </div>`
          : nothing
      }
      ${materialsOf(detail).length > 0 && promise.code ? this.#materials(detail, view) : nothing}
      ${
        next
          ? html`${subheading(level, words.next)}
              <p>${next}</p>`
          : nothing
      }
      ${status ? html`<p><a class="credit-link" href=${status}>${words.status}</a></p>` : nothing}
      ${
        signed
          ? html`${subheading(level, words.copy)} ${link(view.documentHref, words.pdf)}
            ${link(view.verifyHref, words.verify)} ${letter(signed, promise.id, locale)}`
          : nothing
      }
    `;
  }

  #receipt(
    { promise, deadline }: PromiseDetail,
    { today }: AfterView,
    check: string | undefined,
  ): TemplateResult {
    const locale = this.#host.locale();
    const words = promiseAfterText[locale];
    const fact = (
      name: string,
      value: string | TemplateResult | undefined,
    ): TemplateResult | typeof nothing =>
      value ? html`<p>${name}${locale === 'en' ? ': ' : '：'}${value}</p>` : nothing;
    const { code, madeOn, validUntil, state } = promise;
    // An end that nobody wished for is not framed in green.
    const wentWell = code !== undefined && state !== 'revoked';
    return html`
      <div class=${wentWell ? 'credit-panel' : 'credit-inset'}>
        ${heading(this.#host.level(), 'credit-title', this.title(promise))}
        ${fact(words.code, code && html`<strong class="credit-code">${code}</strong>`)}
        ${fact(words.check, check && html`<span class="credit-code">${check}</span>`)}
        ${fact(words.madeOn, madeOn && formatDay(madeOn, locale))}
        ${fact(words.validUntil, validUntil && formatDay(validUntil, locale))}
        ${fact(
          words.due,
          deadline?.clock === 'materials' ? timeLeft(deadline, today, locale) : undefined,
        )}
      </div>
    `;
  }

  /** What is still due, with the ways to give it; what was given, once it has been handed in. */
  #materials(detail: PromiseDetail, { errors }: AfterView): TemplateResult {
    const locale = this.#host.locale();
    const words = promiseAfterText[locale];
    const level = this.#host.level();
    const materials = materialsOf(detail).map(({ id, name }) => ({
      id,
      label: wordsOf(name, locale),
      given: detail.promise.files.find(({ material }) => material === id),
    }));
    if (!detail.commands.includes('hand-in-materials'))
      return html`${subheading(level, words.given)}
        <ul>
          ${materials.map(
            ({ label, given }) =>
              html`<li>
                ${label}${
                  given
                    ? html`<br /><span class="credit-muted"
                          >${around(
                            (file) =>
                              fileFieldText[locale].given(file, fileSize(given.size, locale)),
                            given.name,
                          )}</span
                        >`
                    : nothing
                }
              </li>`,
          )}
        </ul>`;
    const { uploading } = this.#files;
    return html`
      ${subheading(level, words.materials)}
      <p>${words.lead}</p>
      <form novalidate @submit=${this.#handIn}>
        ${materials.map(({ id, label, given }) =>
          fileField({
            name: id,
            id: this.#host.idOf(id),
            material: this.#nameOf(id),
            label,
            error: errors.find(({ field }) => field === id)?.message,
            given,
            uploading: uploading?.material === id ? uploading.name : undefined,
            locale,
            choose: (file) => this.#files.choose(id, file),
            remove: () => this.#files.remove(id),
          }),
        )}
        <div class="credit-actions">
          <button class="credit-button">${words.handIn}</button>
          <span class="credit-small" role="status"
            >${this.#making.kept.handingIn ? words.handingIn : ''}</span
          >
        </div>
      </form>
    `;
  }

  readonly #handIn = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    await this.#files.sending; // a file that is on its way is not missing
    const { kept } = this.#making;
    const { locale, errors, announce, credit } = this.#host;
    if (!kept.draft || kept.handingIn) return;
    const { detail } = kept.draft;
    const missing = materialsOf(detail)
      .filter(({ id }) => !detail.promise.files.some(({ material }) => material === id))
      .map(({ id }) => ({ field: id, message: fileFieldText[locale()].missing(this.#nameOf(id)) }));
    errors.show(missing);
    if (missing.length > 0 || !announce('hand-in', { promise: detail.promise })) return;
    if (!credit()) return; // the host hands it in and sets `data`
    await kept.handIn(
      (draft) => draft.handInMaterials(),
      () => void this.#handIn(),
    );
  };

  #nameOf(material: string): string {
    const { draft } = this.#making;
    const name = draft && materialsOf(draft.detail).find(({ id }) => id === material)?.name;
    return name?.[this.#host.locale()] ?? name?.['zh-CN'] ?? material;
  }
}

/** The materials that were missing when a promise was signed. */
const materialsOf = ({ template }: PromiseDetail): readonly DeferredMaterial[] =>
  template?.template.deferred?.materials ?? [];
