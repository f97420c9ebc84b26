import type { PromiseDetail } from '@xinyong/contract';
import { answerProblems, maskPersonNumbers, signerProblem } from '@xinyong/core';
import { describeAnswerProblem, promiseSignerProblems } from '@xinyong/core/text';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Credit } from '../credit/credit.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureNotice, type Failure } from '../failure/failure.ts';
import { DraftLeaving } from '../kept-draft/draft-leaving.ts';
import {
  draftNotice,
  saveStatus,
  savedSpoken,
  sessionNotice,
} from '../kept-draft/draft-notices.ts';
import { LocalCopies, type LocalCopyMode } from '../kept-draft/local-copy.ts';
import type { Locale } from '../locale/locale.ts';
import { SessionEnd } from '../session-end/session-end.ts';
import { isDraft, KeptPromise } from './kept-promise.ts';
import type { PromiseFilling } from './promise-form-events.ts';
import { fieldsAt, promisePlaces, type PromisePlace } from './promise-journey.ts';
import { promiseMakingText } from './promise-making.text.ts';
import type { Signers } from './promise-opening.ts';
import { isRefused } from './promise-read.ts';

/** The form around it. */
export interface PromiseFormHost {
  readonly element: ReactiveControllerHost;
  readonly locale: () => Locale;
  readonly credit: () => Credit | undefined;
  readonly signers: () => Signers;
  readonly signInHref: () => string;
  readonly localCopy: () => LocalCopyMode;
  readonly place: () => PromisePlace;
  readonly go: (place: PromisePlace, how?: { readonly changing?: boolean }) => void;
  /** Opens the page anew, or the one that may be opened in its place. */
  readonly arrive: () => void;
  readonly announce: (verb: string, detail: unknown) => boolean;
  readonly errors: (errors: readonly FieldError[]) => void;
  /** The person wants to go on; false when the host prolongs the session itself. */
  readonly extend: () => boolean;
  readonly signed: () => void;
  readonly changed: () => void;
}

/**
 * What keeps, checks and signs a promise, and tells of what is in the way. It comes with the client, once there is a
 * promise: who only reads a letter needs none of it.
 */
export class PromiseMaking {
  draft: KeptPromise | undefined;
  /** The signature is on its way. */
  signing = false;
  /** The text was another than the one that was read. */
  changed = false;
  /** What could not be sent last time has been brought back. */
  restored = false;
  /** What those hear who do not see it. */
  spoken = '';
  /** What the person did last, to do it again where it failed. */
  retry: (() => void) | undefined;
  readonly session: SessionEnd;

  readonly #host: PromiseFormHost;
  readonly #copies: LocalCopies<PromiseFilling>;
  /** Something was typed on the page that is open. */
  #typedHere = false;
  /** Why the signature was refused. */
  #refusal: Failure | undefined;

  constructor(host: PromiseFormHost) {
    this.#host = host;
    this.session = new SessionEnd(host.element);
    this.#copies = new LocalCopies('credit-promise-form', host.localCopy, masked);
    new DraftLeaving(host.element, () => this.editable); // a controller adds itself
  }

  /** The draft, as long as it is one. */
  get editable(): KeptPromise | undefined {
    return this.draft && isDraft(this.draft.detail) ? this.draft : undefined;
  }

  /** Takes what the platform or the host tells. */
  take(detail: PromiseDetail): 'new' | 'renewed' | 'signed' {
    const { id, version } = detail.promise;
    if (this.draft?.detail.promise.id === id) {
      const wasDraft = isDraft(this.draft.detail);
      this.draft.renew(detail);
      return wasDraft && !isDraft(detail) ? 'signed' : 'renewed';
    }
    const { credit, announce } = this.#host;
    this.draft = new KeptPromise(detail, {
      platform: () =>
        credit()
          ?.client()
          .then(({ promises }) => promises),
      changed: () => this.#draftChanged(),
      announce: (filling) => announce('save', filling),
    });
    const copy = isDraft(detail) ? this.#copies.of(id, version) : undefined;
    if (copy) this.draft.change(copy);
    this.restored = copy !== undefined;
    return 'new';
  }

  pageOpened(): void {
    this.#typedHere = this.changed = false;
    this.spoken = '';
    this.#refusal = undefined;
  }

  typed(filling: PromiseFilling): void {
    this.#typedHere = true;
    this.editable?.change(filling);
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

  async saveAndLeave(): Promise<void> {
    const { place, go } = this.#host;
    const from = place();
    await this.editable?.save();
    // What the platform did not understand is told where it stands.
    if (place() === from && this.editable?.state.is !== 'fields') go('later');
  }

  // ——— Signing ———

  async sign(confirmed: boolean): Promise<void> {
    const draft = this.editable;
    const preview = draft?.detail.preview;
    const { locale, errors, announce, credit } = this.#host;
    if (!draft || !preview || this.signing) return;
    const { unconfirmed } = promiseMakingText[locale()];
    errors(confirmed ? [] : [{ field: 'confirmed', message: unconfirmed }]);
    if (!confirmed) return;
    this.changed = false;
    const { text, digest } = preview;
    if (!announce('sign', { ...draft.answers, text, digest })) return;
    if (!credit()) return; // the host signs it and sets `data`
    this.retry = () => void this.sign(true);
    this.#setSigning(true);
    const done = await draft.sign(digest);
    this.#setSigning(false);
    const { state } = draft;
    if (done || state.is === 'rules') this.retry = undefined;
    if (done) this.signed();
    else if (state.is === 'conflict') await this.reload('theirs');
    else if (state.is === 'rules') {
      // Nothing was signed: what is shown is looked at anew. Where the law is against it, the page says why.
      await this.reload('theirs');
      if (state.rule === 'promise.sign.text') this.changed = true;
      else if (!isRefused(draft.detail.assessment)) this.#refusal = state.failure;
      this.#host.changed();
    }
  }

  #setSigning(signing: boolean): void {
    this.signing = signing;
    this.#host.changed();
  }

  signed(): void {
    if (this.draft) this.#copies.drop(this.draft.detail.promise.id);
    this.#host.signed();
  }

  // ——— Keeping ———

  async reload(keep: 'mine' | 'theirs'): Promise<void> {
    if (await this.draft?.reload(keep)) this.#host.arrive();
  }

  #draftChanged(): void {
    const draft = this.editable;
    this.#host.changed();
    if (!draft) return;
    const { id, version } = draft.detail.promise;
    if (draft.dirty) this.#copies.keep(id, { version, answers: draft.answers });
    else this.#copies.drop(id);
    const { is } = draft.state;
    if (is === 'fields') this.#serverErrors(draft);
    if (is === 'saved') this.restored = false;
    // A step that is taken is heard by its title alone: only what was typed here is told to be saved.
    if (is === 'saved' && this.#typedHere) this.spoken = savedSpoken(this.#host.locale());
    else if (is !== 'waiting' && is !== 'saving') this.spoken = ''; // a notice tells of it
  }

  /** The platform did not understand answers: they are told where they stand. */
  #serverErrors({ state, detail }: KeptPromise): void {
    if (state.is !== 'fields') return;
    const { locale, go, errors } = this.#host;
    const told = state.fields.map(({ path, message, messageZh }): FieldError => ({
      field: path.replace(/^.*signer\./, 'signer-').replace(/^.*\./, ''),
      message: locale() === 'en' ? message : messageZh,
    }));
    const { field = '' } = told[0] ?? {};
    const template = detail.template?.template;
    const place = promisePlaces.find((each) =>
      field.startsWith('signer-')
        ? each === 'signer'
        : template && fieldsAt(each, template).some(({ id }) => id === field),
    );
    if (place && place !== this.#host.place()) go(place, { changing: true });
    errors(told);
  }

  /** How far the draft is kept, in a few words. */
  get saved(): string {
    return this.draft ? saveStatus(this.draft.state, this.#host.locale()) : '';
  }

  /** What is in the way, above the page. */
  notices(): TemplateResult {
    const { locale, signInHref, extend, credit } = this.#host;
    const words = locale();
    const retry = (): void => (this.retry ? this.retry() : void this.draft?.save());
    const actions = {
      what: promiseMakingText[words].what,
      retry,
      keepMine: () => void this.reload('mine'),
      takeTheirs: () => void this.reload('theirs'),
      extend: () => {
        if (extend()) void this.session.prolong(() => credit()?.extend());
      },
      endsFirmly: this.session.endsFirmly,
      signInHref: signInHref(),
      refused: ({ failure }: { readonly failure: Failure }) => failureNotice(failure, words, retry),
    };
    return html`
      ${sessionNotice(this.session.state, words, actions)}
      ${this.draft ? draftNotice(this.draft.state, words, actions) : nothing}
      ${this.#refusal ? failureNotice(this.#refusal, words, retry) : nothing}
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
