import type { PromiseDetail } from '@xinyong/contract';
import { answerProblems, maskPersonNumbers, signerProblem } from '@xinyong/core';
import { describeAnswerProblem, promiseSignerProblems } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, type Failure } from '../failure/failure.ts';
import { FormDraft } from '../kept-draft/form-draft.ts';
import { halfAnswers, KeptPromise } from './kept-promise.ts';
import type { PromiseFilling } from './promise-form-events.ts';
import type { PromiseFormHost } from './promise-form-host.ts';
import { fieldsAt, promisePlaces, type PromisePlace } from './promise-journey.ts';
import { promiseMakingText } from './promise-making.text.ts';
import { PromisePages } from './promise-pages.ts';
import { isRefused } from './promise-read.ts';

/**
 * What keeps, checks and signs a promise, and tells of what is in the way. It comes with the client, once there is a
 * promise: who only reads a letter needs none of it.
 */
export class PromiseMaking {
  /** The text was another than the one that was read. */
  changed = false;
  readonly pages: PromisePages;
  readonly kept: FormDraft<PromiseDetail, PromiseFilling, KeptPromise, PromisePlace>;

  readonly #host: PromiseFormHost;
  /** Why the signature was refused. */
  #refusal: Failure | undefined;

  constructor(host: PromiseFormHost) {
    this.#host = host;
    this.pages = new PromisePages(host, this);
    const { locale, credit, announce } = host;
    this.kept = new FormDraft(host, {
      make: (detail: PromiseDetail, changed) =>
        new KeptPromise(detail, {
          platform: () =>
            credit()
              ?.client()
              .then(({ promises }) => promises),
          changed,
          announce: (filling) => announce('save', filling),
        }),
      masked,
      what: () => promiseMakingText[locale()].what,
      refused: ({ failure }) => failureNotice(failure, locale(), undefined),
      half: () => this.#half(),
      fieldOf: (path) => path.replace(/^.*signer\./, 'signer-').replace(/^.*\./, ''),
      placeOf: (field) => this.#placeOf(field),
      handedIn: host.signed,
    });
  }

  get draft(): KeptPromise | undefined {
    return this.kept.draft;
  }

  pageOpened(): void {
    this.changed = false;
    this.#refusal = undefined;
    this.kept.pageOpened();
    this.pages.opened();
  }

  /** What is missing on a page or not in order, where it stands. */
  problems(place: PromisePlace): readonly FieldError[] {
    const template = this.draft?.detail.template?.template;
    const filling = this.draft?.answers;
    if (!template || !filling) return [];
    if (place === 'signer') return this.#signerErrors(filling);
    const fields = fieldsAt(place, template);
    const answers = Object.fromEntries(
      fields.flatMap(({ id }) => (filling.answers[id] ? [[id, filling.answers[id]]] : [])),
    );
    return answerProblems({ fields }, answers).map((problem) => ({
      field: problem.field,
      message: describeAnswerProblem(template, problem, this.#host.locale()),
    }));
  }

  #signerErrors({ signer: { name = '', capacity } = {} }: PromiseFilling): readonly FieldError[] {
    const { noCapacity, noName } = promiseMakingText[this.#host.locale()];
    const { representative = '', agent = name } = this.#host.signers(); // whom nobody knows here the platform knows
    if (!capacity || name === '')
      return [
        ...(capacity ? [] : [{ field: 'signer-capacity', message: noCapacity }]),
        ...(name ? [] : [{ field: 'signer-name', message: noName }]),
      ];
    const code = signerProblem({ name, capacity }, { representative, actorName: agent });
    const words = promiseSignerProblems[this.#host.locale()].signerProblems;
    return code ? [{ field: 'signer-name', message: words[code] }] : [];
  }

  #half(): { readonly place: PromisePlace; readonly errors: readonly FieldError[] } | undefined {
    const { draft } = this;
    const half = draft && halfAnswers(draft.detail, draft.answers);
    const [first] = half ?? [];
    const place = first === undefined ? undefined : this.#placeOf(first);
    if (!half || !place) return undefined;
    return { place, errors: this.problems(place).filter(({ field }) => half.has(field)) };
  }

  #placeOf(field: string): PromisePlace | undefined {
    if (field.startsWith('signer-')) return 'signer';
    const template = this.draft?.detail.template?.template;
    return promisePlaces.find(
      (place) => template && fieldsAt(place, template).some(({ id }) => id === field),
    );
  }

  async sign(confirmed: boolean): Promise<void> {
    const draft = this.kept.editable;
    const preview = draft?.detail.preview;
    const { locale, errors, announce, credit } = this.#host;
    if (!draft || !preview || this.kept.handingIn) return;
    const { unconfirmed } = promiseMakingText[locale()];
    errors.show(confirmed ? [] : [{ field: 'confirmed', message: unconfirmed }]);
    if (!confirmed) return;
    this.changed = false;
    const { text, digest } = preview;
    if (!announce('sign', { ...draft.answers, text, digest })) return;
    if (!credit()) return; // the host signs it and sets `data`
    const done = await this.kept.handIn(
      () => draft.sign(digest),
      () => void this.sign(true),
    );
    const { state } = draft;
    if (done || state.is !== 'rules') return;
    // Nothing was signed: what is shown is looked at anew. Where the law is against it, the page says why.
    await this.kept.reload('theirs');
    if (state.rule === 'promise.sign.text') this.changed = true;
    else if (!isRefused(draft.detail.assessment)) this.#refusal = state.failure;
    this.#host.changed();
  }

  /** What is in the way, above the page. */
  notices(): TemplateResult {
    return html`
      ${this.kept.notices()}
      ${this.#refusal ? failureNotice(this.#refusal, this.#host.locale(), undefined) : nothing}
    `;
  }
}

/** Without numbers of persons, which stay on no machine. */
const masked = ({ answers, ...others }: PromiseFilling): PromiseFilling => ({
  ...others,
  answers: Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [field, maskPersonNumbers(answer)]),
  ),
});
