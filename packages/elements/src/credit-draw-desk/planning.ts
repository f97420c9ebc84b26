import type { DrawDetail, DrawOrder, Sampling, Session } from '@xinyong/contract';
import { divisionOfUscc, isRegionCode } from '@xinyong/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credit } from '../credit/credit.ts';
import { DraftCopies, type DraftCopy } from '../draft-copies/draft-copies.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { PageHistory, type HistoryMode } from '../page-history/page-history.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { draftOfPlan } from './draft-of-plan.ts';
import {
  emptyDraft,
  orderOf,
  problemsOf,
  stepOf,
  steps,
  typedIn,
  type DrawDraft,
  type Step,
} from './draw-draft.ts';
import { planRefusals } from './plan-refusals.ts';

/** A plan that is not finished. */
type PlanCopy = DraftCopy<DrawDraft>;

/** The draw whose plan is changed, as it was read. */
export type ChangedDraw = NonNullable<PlanCopy['changes']>;

/** The page of the form that is open. */
interface OpenPage extends PlanCopy {
  readonly step: Step;
  /** It was opened from the check page, and leads back there. */
  readonly changing: boolean;
  /** What was typed before was found again. */
  readonly restored: boolean;
}

interface PlanningOptions {
  readonly mode: () => HistoryMode;
  /** Whether a plan may be kept for the tab. */
  readonly keeps: () => boolean;
  readonly credit: () => Credit | undefined;
  readonly locale: () => Locale;
  /** The draw that is open; empty for the list. */
  readonly drawId: () => string;
  readonly send: (order: DrawOrder, changes: ChangedDraw | undefined) => void;
  /** A page was opened; the person goes on at its title, or at one field of it. */
  readonly opened: (field: string | undefined) => void;
  readonly refused: () => void;
  /** The list or the draw is shown again. */
  readonly closed: () => void;
  /** The address is to name the list or the draw. */
  readonly clear: () => void;
}

/** The form of a plan: its pages in the browser's history, what was typed, and what is wrong with it. */
export class Planning implements ReactiveController {
  page: OpenPage | undefined;
  /** What is published about the ratios of place and sector, once it is known. */
  sampling: Sampling | undefined;
  asking = false;
  /** Why that is not known. */
  trouble: Trouble | undefined;
  /** The code of the place while it is being typed. */
  place: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PlanningOptions;
  readonly #copies: DraftCopies<DrawDraft>;
  readonly #history: PageHistory<Step>;
  #errors: readonly FieldError[] = [];
  #refusals: readonly FieldError[] = [];
  /** What is open is given up, or done. */
  #isOver = false;
  /** Of whom it was asked what had been typed before. */
  #credit: Credit | undefined;
  #asked = '';
  #answered: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & HTMLElement, options: PlanningOptions) {
    this.#host = host;
    this.#options = options;
    this.#copies = new DraftCopies('credit-draw-desk', options.keeps);
    this.#history = new PageHistory(host, {
      key: 'creditDrawDesk',
      places: steps,
      mode: options.mode,
      base: () => '',
      moved: () => this.#turned(),
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#options.credit() !== this.#credit && !this.page) void this.#takeUp();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    this.#keep();
  }

  /** What is wrong on this page, and on the check page what the platform refused in any. */
  get errors(): readonly FieldError[] {
    const step = this.page?.step;
    return [
      ...this.#errors,
      ...this.#refusals.filter(({ field }) => step === 'check' || stepOf(field) === step),
    ];
  }

  /** The title of the page that is open; empty without one. */
  get title(): string {
    const { page } = this;
    if (!page) return '';
    const locale = this.#options.locale();
    const words = drawDeskText[locale].form;
    const prefix = this.errors.length > 0 ? errorSummaryText[locale].prefix : '';
    const step = words.steps[steps.indexOf(page.step)] ?? '';
    return `${prefix}${step} - ${words.title[page.changes ? 'change' : 'plan']}`;
  }

  // ——— Beginning and leaving ———

  /** Begins a plan, or the change of the one that is open; goes on with what was left. */
  async begin(opened?: DrawDetail): Promise<void> {
    const session = await this.#session();
    const person = session?.person?.id ?? '';
    const kept = this.#copies.of(opened?.draw.id, person);
    if (kept && kept.changes?.version === opened?.draw.version)
      this.#open(kept, { restored: true });
    else if (opened?.plan) {
      const { id, version } = opened.draw;
      const draft = draftOfPlan(opened.plan, opened.names);
      this.#open({ draft, person, changes: { id, version } });
    } else {
      const { agencyCode = '', agencyName = '' } = session?.person ?? {};
      const division = divisionOfUscc(agencyCode);
      const draft = {
        ...emptyDraft,
        place: isRegionCode(division) ? division : '',
        agencies: agencyCode && agencyName ? `${agencyCode} ${agencyName}` : '',
      };
      this.#open({ draft, person });
    }
    this.#history.go('what');
    this.#arrive({ moved: true });
  }

  /** Opens the page that the address names with what was typed before; where nothing was, the address changes. */
  async #takeUp({ moved = false }: { readonly moved?: boolean } = {}): Promise<void> {
    this.#credit = this.#options.credit();
    if (!this.#history.entry && !this.#options.keeps()) return;
    const session = await this.#session();
    if (!session) return;
    const person = session.person?.id ?? '';
    this.#copies.dropOthers(person);
    if (!this.#history.entry || this.page) return;
    const kept = this.#copies.of(this.#options.drawId() || undefined, person);
    if (!kept) {
      this.#options.clear();
      if (moved) this.#options.closed();
      return;
    }
    this.#open(kept, { restored: true });
    this.#arrive({ moved });
  }

  /** Another draw, or the list, is open: what was typed is kept, and what was typed there before is opened. */
  moved(): void {
    if ((this.page?.changes?.id ?? '') !== this.#options.drawId()) {
      this.#keep();
      this.page = undefined;
    }
    if (!this.page) void this.#takeUp();
  }

  /** The plan is changed, or it is given up: the person goes back to where it was begun. */
  readonly leave = (): void => {
    if (!this.page) return;
    this.#isOver = true;
    if (!this.#history.leave()) {
      this.#options.clear();
      this.#close();
    }
  };

  /** The plan is made, and is opened next. */
  drop(): void {
    this.#copies.drop(this.page?.changes?.id);
    this.page = undefined;
  }

  async #session(): Promise<Session | undefined> {
    return this.#options
      .credit()
      ?.session()
      .catch(() => undefined);
  }

  #open(copy: PlanCopy, { restored = false } = {}): void {
    this.page = { ...copy, step: 'what', changing: false, restored };
    this.#refusals = [];
    this.#isOver = false;
  }

  #close(): void {
    if (this.#isOver) this.#copies.drop(this.page?.changes?.id);
    else this.#keep();
    this.page = undefined;
    this.#host.requestUpdate();
    this.#options.closed();
  }

  #keep(): void {
    this.#type();
    const { page } = this;
    if (!page || this.#isOver) return;
    const { draft, changes, person } = page;
    this.#copies.keep({ draft, person, ...(changes && { changes }) });
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#keep();
  };

  // ——— Moving ———

  /** Goes on to a page of the form. */
  readonly go = (
    step: Step,
    { changing = false, field }: { readonly changing?: boolean; readonly field?: string } = {},
  ): void => {
    this.#type();
    if (this.page) this.page = { ...this.page, restored: false };
    this.#history.go(step, { changing });
    this.#arrive({ moved: true, field });
  };

  /** Goes back to the page before. */
  readonly back = (): void => {
    const { page } = this;
    const before = page && steps[steps.indexOf(page.step) - 1];
    if (before && !this.#history.back()) this.go(before);
  };

  /** The form that holds a field; null where it stands on another page, which is opened at the field. */
  readonly formOf = (field: string): HTMLFormElement | null => {
    if (this.page?.step !== 'check') return this.#form;
    this.go(stepOf(field), { changing: true, field });
    return null;
  };

  #turned(): void {
    this.#type();
    const isForm = this.#history.entry !== undefined;
    if (isForm && this.#isOver) this.#options.clear(); // its pages before a reload lie there still
    if (this.page && (this.#isOver || !isForm)) this.#close();
    else if (this.page) this.#arrive({ moved: true });
    else if (isForm) void this.#takeUp({ moved: true });
  }

  #arrive({
    moved,
    field,
  }: {
    readonly moved: boolean;
    readonly field?: string | undefined;
  }): void {
    const { entry } = this.#history;
    if (!entry || !this.page) return;
    const { place: step, changing } = entry;
    this.page = { ...this.page, step, changing };
    this.#errors = [];
    this.trouble = undefined;
    this.place = undefined;
    this.#keep();
    this.#host.requestUpdate();
    if (moved) this.#options.opened(field);
    if (step === 'ratios' || step === 'check') this.#answered = this.ask();
  }

  /** Asks what is published; without an answer nothing is known to be, and the platform decides in the end. */
  readonly ask = async (): Promise<void> => {
    if (!this.page) return;
    const { place, sector, from } = this.page.draft;
    const question = `${place} ${sector} ${from}`;
    if (question === this.#asked && this.sampling) return;
    this.#asked = question;
    this.sampling = undefined;
    this.trouble = undefined;
    this.asking = true;
    this.#host.requestUpdate();
    try {
      const client = await this.#options.credit()?.client();
      const sampling = await client?.draws.sampling({ place, sector, on: from });
      if (question === this.#asked) this.sampling = sampling;
    } catch (error) {
      const trouble = await troubleOf(error);
      if (question === this.#asked) this.trouble = trouble;
    } finally {
      if (question === this.#asked) this.asking = false;
      this.#host.requestUpdate();
    }
  };

  // ——— Typing ———

  get #form(): HTMLFormElement | null {
    return this.#host.querySelector('form');
  }

  /** What was typed is kept, right or wrong. */
  #type(): void {
    const { page } = this;
    const form = this.#form;
    // Another page than the one that is open may not be drawn yet.
    if (!page || form?.dataset['step'] !== page.step) return;
    this.page = { ...page, draft: typedIn(new FormData(form), page.step, page.draft) };
  }

  readonly write = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#type();
    const { page } = this;
    if (!page) return;
    const { draft, step, changing, changes } = page;
    const isLast = step === 'check';
    const locale = this.#options.locale();
    this.#refusals = isLast
      ? steps.flatMap((each) => problemsOf(draft, each, locale))
      : this.#refusals.filter(({ field }) => stepOf(field) !== step);
    this.#errors = problemsOf(draft, step, locale);
    this.#host.requestUpdate();
    const next = changing ? 'check' : steps[steps.indexOf(step) + 1];
    if (this.errors.length > 0) this.#options.refused();
    else if (next) this.go(next);
    // What is published says which ratios are the plan's own.
    else void this.#answered.then(() => this.#options.send(orderOf(draft, this.sampling), changes));
  };

  /** Shows what the platform refused where it was typed; false where it does not say of everything where that is. */
  refuse(trouble: Trouble): boolean {
    const { page } = this;
    if (!page || (trouble.is !== 'rules' && trouble.is !== 'fields')) return false;
    this.#refusals = planRefusals(trouble.fields, page.draft, this.#options.locale());
    return this.#refusals.length > 0 && this.#refusals.length === trouble.fields.length;
  }

  /** The subjects are found another way: the fields of the first one are gone, with what was wrong with them. */
  readonly by = (): void => {
    this.#type();
    this.#errors = [];
    this.#refusals = this.#refusals.filter(({ field }) => stepOf(field) !== 'whom');
    this.#host.requestUpdate();
  };

  /** The code of a place is being typed. */
  readonly name = (place: string): void => {
    this.place = place.normalize('NFKC').trim();
    this.#host.requestUpdate();
  };
}
