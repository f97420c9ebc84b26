import type { DrawSummary, PromiseDetail } from '@xinyong/contract';
import {
  checkValue,
  type CreditPromise,
  type IsoDay,
  type PromiseCommand,
  type PromiseSanction,
  type PromiseState,
} from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../announce/announce.ts';
import { CommandArea } from '../command-area/command-area.ts';
import { commandNotices } from '../command-area/command-notices.ts';
import { consumeCredit } from '../credit/credit.ts';
import { deskFrame } from '../desk/desk-frame.ts';
import { DeskPages } from '../desk/desk-pages.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { todayInChina } from '../today/today.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import {
  begun,
  commandOf,
  give,
  hasForm,
  isConfirmed,
  needsNotice,
  problemsOf,
  typedIn,
  type Preparing,
  determinationOf,
  type DeskDetermination,
} from './promise-command.ts';
import { actionName, promiseCommandPart } from './promise-command-part.ts';
import type { Verified } from './promise-letter-part.ts';
import { promisePage, type OpenPromise } from './promise-page.ts';
import { promiseQueue } from './promise-queue.ts';
import { PromiseReview } from './promise-review.ts';
import { promiseReviewPart } from './promise-review-part.ts';

/** An officer gives a command; when the host prevents the default it gives it itself and sets `data`. */
export type CreditPromiseDeskCommandEvent = CustomEvent<{
  readonly promise: CreditPromise;
  readonly command: PromiseCommand;
  /** Absent where the promiser is told nothing. */
  readonly notice?: string;
  /** Of an acceptance: the last day for the materials, where the agency says it. */
  readonly materialsDueOn?: IsoDay;
  /** Of a determination alone. */
  readonly determination?: DeskDetermination;
  /** Of 违诺责任追究 alone. */
  readonly sanctions?: { readonly kinds: readonly PromiseSanction[]; readonly words: string };
}>;
/** An officer opened a promise, or goes back to the queue; when the host prevents the default it moves itself. */
export type CreditPromiseDeskOpenEvent = CustomEvent<{
  readonly promise: CreditPromise | undefined;
}>;
/** 问效: verifications are begun for everybody whom a published draw drew; the host may prevent it and begin them itself. */
export type CreditPromiseDeskReviewEvent = CustomEvent<{ readonly draw: DrawSummary }>;
/** A command was carried out. */
export type CreditPromiseDeskDoneEvent = CustomEvent<{
  readonly promise: CreditPromise;
  readonly command: PromiseCommand;
}>;

/**
 * The desk of an officer of the accepting agency (信用承诺办理): its promises by what they wait for, and one of them with its
 * letter, materials and history. The buttons are the commands that the platform allows; the officer decides, the element
 * decides nothing. Below the list the yearly review (问效) leads to a draw and begins the verifications. Takes `data`, or
 * asks the client of `credit-provider`. Renders into the page; needs forms.css.
 *
 * @fires credit-promise-desk-open - `CreditPromiseDeskOpenEvent`, cancelable: a promise is opened or closed.
 * @fires credit-promise-desk-command - `CreditPromiseDeskCommandEvent`, cancelable: the officer gives a command.
 * @fires credit-promise-desk-review - `CreditPromiseDeskReviewEvent`, cancelable: verifications of those drawn are to begin.
 * @fires credit-promise-desk-done - `CreditPromiseDeskDoneEvent`: a command was carried out.
 */
export class CreditPromiseDesk extends LightElement {
  /** The promises, without a client. */
  @property({ attribute: false }) data: readonly PromiseDetail[] | undefined;
  /** The promise that is open; empty for the queue. */
  @property({ attribute: 'promise-id' }) promiseId = '';
  /**
   * The parameter of the address that names the open promise, as `id` for `?id=…`: Back, a reload and a bookmark find it
   * again. Without it the address is the host's, which sets `promise-id`.
   */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Only promises in this state. */
  @property() filter: PromiseState | '' = '';
  /** The page on which draws are planned, to which the review leads. */
  @property({ attribute: 'draws-href' }) drawsHref = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  @state() private verified: Verified;

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #pages = new DeskPages<CreditPromise, OpenPromise>(this, {
    id: () => this.promiseId,
    moveTo: (id) => (this.promiseId = id),
    filter: () => this.filter,
    credit: () => this.#credit.value,
    given: () =>
      this.data && {
        items: this.data
          .map(({ promise }) => promise)
          .filter((promise) => !this.filter || promise.state === this.filter),
        opened: this.data.find(({ promise }) => promise.id === this.promiseId),
      },
    list: ({ promises }, from) =>
      promises.queue({ ...from, ...(this.filter && { state: this.filter }) }),
    get: async ({ promises }, id) => {
      const [detail, { events }] = await Promise.all([promises.get(id), promises.history(id)]);
      return { ...detail, events };
    },
    idOf: ({ id }) => id,
    announce: (promise) => announce(this, 'credit-promise-desk-open', { promise }),
    moved: () => {
      this.verified = undefined;
      this.#area.turned();
    },
    told: (detail) => void this.#verify(detail),
  });
  readonly #area = new CommandArea<Preparing, OpenPromise>(this, {
    pages: this.#pages,
    credit: () => this.#credit.value,
    locale: () => this.#language.locale,
    nameOf: (action) => actionName(action, this.#language.locale),
    begun,
    hasForm: (action, { promise }) => hasForm(action, promise),
    isConfirmed,
    typedIn,
    problemsOf: (preparing, { promise }) =>
      problemsOf(preparing, promise, this.today, this.#language.locale),
    fields: ['materialsDueOn', 'notice', 'unperformed', 'fulfilment', 'kinds', 'words'],
    announce: (preparing, { promise }) =>
      announce(this, 'credit-promise-desk-command', {
        promise,
        command: commandOf(preparing),
        ...said(preparing),
      }),
    give: async ({ promises }, preparing, { promise, events }) => ({
      ...(await give(promises, promise, preparing)),
      events,
    }),
    done: (preparing, { promise }) =>
      announce(this, 'credit-promise-desk-done', { promise, command: commandOf(preparing) }, false),
  });
  readonly #review = new PromiseReview(this, {
    year: this.today.slice(0, 4),
    credit: () => this.#credit.value,
    locale: () => this.#language.locale,
    part: () => this.querySelector<HTMLElement>('.credit-review'),
    announce: (draw) => announce(this, 'credit-promise-desk-review', { draw }),
    begun: () => this.#pages.reloadList(),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());

  protected override updated(): void {
    this.#title.show();
  }

  /** Asks whether the signatures are right; one that has no code yet nobody can ask for. */
  async #verify({ promise, letter }: PromiseDetail): Promise<void> {
    const { id, code } = promise;
    this.verified = undefined;
    if (code === undefined || !letter) return;
    this.verified = 'asking';
    let verified: Verified;
    try {
      const client = await this.#credit.value?.client();
      verified = (await client?.promises.verify({ code, check: checkValue(letter.digest) }))?.valid;
    } catch {
      verified = 'failed';
    }
    if (this.promiseId === id) this.verified = verified;
  }

  #titleNow(): string {
    const { locale } = this.#language;
    const hasErrors = this.#area.errors.length > 0 || this.#review.errors.length > 0;
    const prefix = hasErrors ? errorSummaryText[locale].prefix : '';
    const { opened } = this.#pages;
    if (!opened) return prefix && `${prefix}${promiseDeskText[locale].queue}`;
    const { subjectName, title } = opened.promise;
    return `${prefix}${subjectName} ${title}`;
  }

  override render(): TemplateResult {
    const { locale } = this.#language;
    const pages = this.#pages;
    const area = this.#area;
    const words = promiseDeskText[locale];
    const common = {
      today: this.today,
      locale,
      level: this.headingLevel,
      idOf: (part: string): string => this.idOf(part),
    };
    return deskFrame({
      pages,
      title: words.queue,
      loading: words.loading,
      locale,
      level: this.headingLevel,
      list: () => html`
        ${promiseQueue({
          ...common,
          pages,
          filter: this.filter,
          filterBy: (filter) => (this.filter = filter),
        })}
        ${
          this.data
            ? nothing
            : promiseReviewPart({ ...common, review: this.#review, drawsHref: this.drawsHref })
        }
      `,
      notices: () => commandNotices(area, words, locale),
      item: (detail) =>
        promisePage({
          ...common,
          detail,
          verified: this.verified,
          download: this.data
            ? undefined
            : ({ name, material }) =>
                void area.download(name, ({ promises }) =>
                  promises.file(detail.promise.id, material),
                ),
          commands: promiseCommandPart({ ...common, area, detail }),
        }),
    });
  }
}

/** What a command says beside itself. */
function said(
  preparing: Preparing,
): Omit<CreditPromiseDeskCommandEvent['detail'], 'promise' | 'command'> {
  const { action, materialsDueOn, notice, fulfilment, kinds, words } = preparing;
  return {
    ...(materialsDueOn && { materialsDueOn }),
    ...(needsNotice(action) && { notice }),
    ...(action === 'determine' && fulfilment && { determination: determinationOf(preparing) }),
    ...(action === 'sanction' && { sanctions: { kinds, words } }),
  };
}
