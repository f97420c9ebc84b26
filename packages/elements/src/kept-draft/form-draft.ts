import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce } from '../announce/announce.ts';
import type { Credit } from '../credit/credit.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { FormErrors } from '../form-errors/form-errors.ts';
import { laterTitle } from '../form-page/form-page.ts';
import type { Locale } from '../locale/locale.ts';
import type { FormPages } from '../page-history/form-pages.ts';
import { SessionEnd } from '../session-end/session-end.ts';
import { focusHeading } from '../step-heading/step-heading.ts';
import { DraftLeaving } from './draft-leaving.ts';
import {
  draftNotice,
  savedSpoken,
  saveStatus,
  sessionNotice,
  type NoticeActions,
} from './draft-notices.ts';
import type { DraftState, KeptDraft } from './kept-draft.ts';
import { LocalCopies, type LocalCopyMode } from './local-copy.ts';

type WorkedOn<Detail, Answers> = Pick<
  KeptDraft<Detail, Answers, unknown>,
  | 'detail'
  | 'answers'
  | 'state'
  | 'dirty'
  | 'id'
  | 'version'
  | 'isEditable'
  | 'renew'
  | 'change'
  | 'save'
  | 'reload'
>;

/** What kept nothing, and is over once something is kept. */
const UNKEPT: readonly DraftState['is'][] = ['offline', 'failed', 'signed-out'];

/** The form around a draft. */
export interface DraftForm<Place extends string> {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly locale: () => Locale;
  readonly credit: () => Credit | undefined;
  readonly localCopy: () => LocalCopyMode;
  readonly signInHref: () => string;
  readonly pages: FormPages<Place | 'later'>;
  readonly errors: FormErrors;
  readonly changed: () => void;
}

interface DraftOptions<Detail, Answers, Draft, Place> {
  readonly make: (detail: Detail, changed: () => void) => Draft;
  /** The answers without the numbers of persons, which stay on no machine. */
  readonly masked: (answers: Answers) => Answers;
  /** What is filled in, as 申请 or 承诺书. */
  readonly what: () => string;
  readonly refused: NoticeActions['refused'];
  /** An answer that is only half there, which a draft cannot hold: the page where it stands, and what is wrong. */
  readonly half: () =>
    { readonly place: Place; readonly errors: readonly FieldError[] } | undefined;
  /** The field that the platform means by a path. */
  readonly fieldOf: (path: string) => string;
  readonly placeOf: (field: string) => Place | undefined;
  readonly handedIn: () => void;
}

/** The draft that a form works on: kept, told of, left for later and handed in. */
export class FormDraft<
  Detail,
  Answers,
  Draft extends WorkedOn<Detail, Answers>,
  Place extends string,
> {
  draft: Draft | undefined;
  /** It is on its way. */
  handingIn = false;
  /** What could not be sent last time has been brought back. */
  restored = false;
  /** What those hear who do not see it; the same words are not said twice on a page. */
  spoken = '';
  /** What the person did last, to do it again where it failed. */
  retry: (() => void) | undefined;
  readonly session: SessionEnd;

  readonly #form: DraftForm<Place>;
  readonly #options: DraftOptions<Detail, Answers, Draft, Place>;
  readonly #copies: LocalCopies<Answers>;
  /** Something was typed on the page that is open, or could not be kept before. */
  #typedHere = false;
  /** What the page of 以后再办 was last heard to be called. */
  #laterHeard = '';
  /** How it stood when that was last known: a notice is not taken away and told anew with each try. */
  #known: DraftState = { is: 'idle' };

  constructor(form: DraftForm<Place>, options: DraftOptions<Detail, Answers, Draft, Place>) {
    this.#form = form;
    this.#options = options;
    this.session = new SessionEnd(form.element);
    this.#copies = new LocalCopies(form.element.localName, form.localCopy, options.masked);
    // A controller adds itself.
    new DraftLeaving(
      form.element,
      () => this.editable,
      () => this.#lookAtSession(),
    );
  }

  /** The draft, as long as it may be changed. */
  get editable(): Draft | undefined {
    return this.draft?.isEditable ? this.draft : undefined;
  }

  /** Takes what the platform or the host tells; false of what was there before. */
  take(detail: Detail): boolean {
    const taken = this.#options.make(detail, () => this.#changed());
    if (this.draft?.id === taken.id) {
      const wasEditable = this.draft.isEditable;
      this.draft.renew(detail);
      if (wasEditable && !this.draft.isEditable) this.#handedIn(this.draft);
      return false;
    }
    this.draft = taken;
    this.#known = taken.state;
    const copy = taken.isEditable ? this.#copies.of(taken.id, taken.version) : undefined;
    this.restored = copy !== undefined;
    if (copy) taken.change(copy);
    return true;
  }

  pageOpened(): void {
    this.#typedHere = false;
    this.spoken = '';
    this.#laterHeard = this.draft ? laterTitle(this.draft.state.is, this.#form.locale()) : '';
  }

  typed(answers: Answers): void {
    const draft = this.editable;
    draft?.change(answers);
    if (draft?.dirty) this.#typedHere = true; // a box that is not kept, as the one before signing, is no answer
  }

  readonly saveAndLeave = async (): Promise<void> => {
    const { pages, errors } = this.#form;
    const half = this.#options.half();
    if (half) {
      const { changing } = pages;
      if (half.place !== pages.place) pages.go(half.place, { changing });
      errors.show(half.errors);
      return;
    }
    const { visit } = pages;
    await this.editable?.save();
    // What the platform did not understand is told where it stands.
    if (visit === pages.visit && this.editable?.state.is !== 'fields') pages.go('later');
  };

  /** Hands it in; `again` does the whole once more. After a conflict the latest is looked at. */
  async handIn(call: (draft: Draft) => Promise<boolean>, again: () => void): Promise<boolean> {
    const { draft } = this;
    if (!draft || this.handingIn) return false;
    const wasEditable = draft.isEditable;
    this.retry = again;
    this.#known = { is: 'idle' }; // what comes of it is told, also where it is the same as before
    this.#setHandingIn(true);
    const done = await call(draft);
    this.#setHandingIn(false);
    const { is } = draft.state;
    if (done || is === 'rules') this.retry = undefined;
    if (done && wasEditable && !draft.isEditable) this.#handedIn(draft);
    else if (done) this.#form.pages.arrive({ moved: true });
    else if (is === 'conflict') await this.reload('theirs');
    return done;
  }

  #setHandingIn(handingIn: boolean): void {
    this.handingIn = handingIn;
    this.#form.changed();
  }

  #handedIn({ id }: Draft): void {
    this.#copies.drop(id);
    this.#options.handedIn();
  }

  /** Looks at it anew, with what was typed here or without. */
  async reload(keep: 'mine' | 'theirs'): Promise<void> {
    if (await this.draft?.reload(keep)) this.#form.pages.arrive({ moved: true });
  }

  #changed(): void {
    const state = this.draft?.state;
    // Who was told that it is not kept is told when it is.
    if (state?.is === 'saved' && UNKEPT.includes(this.#known.is)) this.#typedHere = true;
    if (state && state.is !== 'waiting' && state.is !== 'saving') this.#known = state;
    const draft = this.editable;
    if (draft) this.#keep(draft);
    this.#form.changed();
  }

  #keep(draft: Draft): void {
    const { id, version, answers, state, dirty } = draft;
    if (dirty) this.#copies.keep(id, { version, answers });
    else this.#copies.drop(id);
    const locale = this.#form.locale();
    const { is } = state;
    if (is === 'saved') {
      this.restored = false;
      this.#lookAtSession();
    }
    // A step that is taken is heard by its title alone: only what was typed here is told to be saved.
    if (this.#form.pages.place === 'later') this.#sayLater(laterTitle(is, locale));
    else if (is === 'saved') this.spoken = this.#typedHere ? savedSpoken(locale) : '';
    else if (is !== 'waiting' && is !== 'saving') this.spoken = ''; // a notice tells of it
    if (is === 'fields') this.#refuse(state.fields);
  }

  /** The title of the page is heard as the page opens, and then where it becomes another. */
  #sayLater(title: string): void {
    if (title !== this.#laterHeard) this.spoken = this.#laterHeard = title;
  }

  /** Who was signed out may have signed in again, in another window. */
  #lookAtSession(): void {
    if (this.session.state === 'ended') this.#prolong();
  }

  #prolong(): void {
    void this.session.prolong(() => this.#form.credit()?.extend());
  }

  /** The platform did not understand answers: they are told where they stand. */
  #refuse(fields: Extract<Draft['state'], { is: 'fields' }>['fields']): void {
    const { pages, errors, locale } = this.#form;
    const { fieldOf, placeOf } = this.#options;
    const told = fields.map(({ path, message, messageZh }): FieldError => ({
      field: fieldOf(path),
      message: locale() === 'en' ? message : messageZh,
    }));
    const place = told[0] && placeOf(told[0].field);
    if (place && place !== pages.place) pages.go(place, { changing: true });
    errors.show(told);
  }

  /** How far it is kept, in a few words. */
  get saved(): string {
    const { draft } = this;
    return draft ? saveStatus(draft.state, draft.dirty, this.#form.locale()) : '';
  }

  /** What is in the way, above the page. */
  notices(): TemplateResult {
    const { locale, signInHref } = this.#form;
    const { what, refused } = this.#options;
    const actions: NoticeActions = {
      what: what(),
      unsaved: this.draft?.dirty ?? false,
      retry: this.#tryAgain,
      keepMine: () => void this.reload('mine'),
      takeTheirs: () => void this.reload('theirs'),
      extend: this.#extend,
      endsFirmly: this.session.endsFirmly,
      signInHref: signInHref(),
      refused,
    };
    return html`
      ${sessionNotice(this.#known.is === 'signed-out' ? 'ended' : this.session.state, locale(), actions)}
      ${this.draft ? draftNotice(this.#known, locale(), actions) : nothing}
    `;
  }

  readonly #tryAgain = (): void => {
    this.#known = { is: 'idle' };
    if (this.retry) this.retry();
    else void this.draft?.save();
    this.#form.changed();
  };

  readonly #extend = (): void => {
    const { element } = this.#form;
    focusHeading(element); // the button that was pressed goes with the warning
    if (announce(element, 'credit-session-extend', undefined)) this.#prolong();
  };
}
