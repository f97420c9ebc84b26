import type { PromiseDetail } from '@xinyong/contract';
import { signerCapacities } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../error-summary/field-error.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import { typedForm } from '../form-page/typed-form.ts';
import type { FormDraft } from '../kept-draft/form-draft.ts';
import type { KeptPromise } from './kept-promise.ts';
import { answersIn, textIn } from './promise-fields.ts';
import type { PromiseFilling } from './promise-form-events.ts';
import {
  allowedPlace,
  fieldsAt,
  placeAfter,
  placeBefore,
  resumePlace,
  type PromiseJourney,
  type PromisePlace,
} from './promise-journey.ts';
import type { PromiseFormHost } from './promise-form-host.ts';
import { isRefused } from './promise-read.ts';
import { stepPage, stepTitle } from './promise-steps.ts';
import { promiseStepsText } from './promise-steps.text.ts';

/** What keeps, checks and signs the draft. */
interface Making {
  readonly kept: FormDraft<PromiseDetail, PromiseFilling, KeptPromise, PromisePlace>;
  readonly draft: KeptPromise | undefined;
  readonly changed: boolean;
  readonly problems: (place: PromisePlace) => readonly FieldError[];
  readonly sign: (confirmed: boolean) => Promise<void>;
}

/** The pages of a draft, from its first field to the signature: which may be open, what they say, how one goes on. */
export class PromisePages {
  readonly #host: PromiseFormHost;
  readonly #making: Making;
  /** What was filled in when the page was opened: a field is not written into while somebody types. */
  #entered: PromiseFilling = { answers: {} };

  constructor(host: PromiseFormHost, making: Making) {
    this.#host = host;
    this.#making = making;
  }

  get #journey(): PromiseJourney | undefined {
    const draft = this.#making.kept.editable;
    const template = draft?.detail.template?.template;
    return draft && template
      ? {
          template,
          begun:
            Object.keys(draft.answers.answers).length > 0 || draft.answers.signer !== undefined,
          refused: isRefused(draft.detail.assessment),
          isOpen: (place) => this.#making.problems(place).length > 0,
        }
      : undefined;
  }

  /** Where one goes on; undefined where nothing can be filled in any more. */
  get resume(): PromisePlace | undefined {
    return this.#journey && resumePlace(this.#journey);
  }

  /** Whether something was filled in; undefined where nothing can be any more. */
  get begun(): boolean | undefined {
    return this.#journey?.begun;
  }

  /** The page that may be opened where this one is asked for; `first` when the form has just been opened. */
  resolve(wanted: PromisePlace | undefined, first: boolean): PromisePlace {
    const journey = this.#journey;
    if (!journey) return 'signed';
    if (wanted) return allowedPlace(wanted, journey);
    return first && journey.begun ? resumePlace(journey) : 'read';
  }

  before(place: PromisePlace, changing: boolean): PromisePlace | undefined {
    return this.#journey && placeBefore(place, this.#journey, changing);
  }

  title(place: PromisePlace): string {
    const { draft } = this.#making;
    return draft ? stepTitle(place, draft.state.is, this.#host.locale()) : '';
  }

  /** What those hear who do not see it. */
  get spoken(): string {
    const { handingIn, spoken } = this.#making.kept;
    return handingIn && this.#host.pages.place === 'sign'
      ? promiseStepsText[this.#host.locale()].sign.signing
      : spoken;
  }

  opened(): void {
    this.#entered = this.#making.draft?.answers ?? { answers: {} };
  }

  /** The page that is open. */
  page(): TemplateResult {
    const { kept, draft, changed } = this.#making;
    const { locale, level, signers, errors, credit, pages, idOf } = this.#host;
    const published = draft?.detail.template;
    if (!draft || !published) return html``;
    const view = {
      locale: locale(),
      level: level(),
      published,
      detail: draft.detail,
      entered: this.#entered,
      filling: draft.answers,
      signers: signers(),
      errors: errors.list,
      signing: kept.handingIn,
      changed,
      prepared: credit() !== undefined && draft.state.is !== 'saving',
      saved: kept.saved,
      kept: draft.state.is,
      resume: this.resume ?? 'read',
      idOf,
      hrefOf: pages.hrefOf,
      go: pages.follow,
      saveAndLeave: () => void kept.saveAndLeave(),
    };
    return html`
      ${pages.resumed ? this.#welcome() : nothing}
      ${typedForm(
        { submit: (event) => void this.#continued(event), typed: this.#typed },
        stepPage(pages.place, view),
      )}
    `;
  }

  #welcome(): TemplateResult {
    const locale = this.#host.locale();
    return html`<div class="credit-inset">
      <p>${promiseStepsText[locale].welcome}</p>
      ${this.#making.kept.restored ? html`<p>${formPageText[locale].restored}</p>` : nothing}
    </div>`;
  }

  /** What the page that is open says. */
  #read(form: HTMLFormElement): PromiseFilling | undefined {
    const { place } = this.#host.pages;
    const { draft } = this.#making;
    const template = draft?.detail.template?.template;
    if (!draft || !template) return undefined;
    const data = new FormData(form);
    const answers = { ...draft.answers.answers, ...answersIn(data, fieldsAt(place, template)) };
    if (place !== 'signer') return { ...draft.answers, answers };
    const capacity = signerCapacities.find((each) => each === data.get('signer-capacity'));
    const name = textIn(data, 'signer-name');
    return { answers, signer: { name, ...(capacity && { capacity }) } };
  }

  readonly #typed = (form: HTMLFormElement): void => {
    const filling = this.#read(form);
    if (filling) this.#making.kept.typed(filling);
    this.#host.changed(); // the count of characters
  };

  async #continued(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target;
    const { editable } = this.#making.kept;
    const filling = form instanceof HTMLFormElement && this.#read(form);
    if (!filling || !editable) return;
    editable.change(filling);
    const { pages, errors } = this.#host;
    const { place, changing } = pages;
    const journey = this.#journey;
    const problems = this.#making.problems(place);
    if (problems.length > 0 || !journey) errors.show(problems);
    else if (place === 'sign') await this.#making.sign(new FormData(form).has('confirmed'));
    // The letter is made of what the platform has.
    else if (place !== 'check' || (await editable.save()))
      pages.go(placeAfter(place, journey, changing && place !== 'check'), { changing });
  }
}
