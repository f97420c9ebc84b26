import type { CreditClient } from '@xinyong/client';
import type { DrawSummary, ReviewCandidates } from '@xinyong/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credit } from '../credit/credit.ts';
import { focusErrorSummary } from '../error-summary/error-summary.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

interface ReviewOptions {
  readonly credit: () => Credit | undefined;
  readonly locale: () => Locale;
  /** Where what belongs to the review is drawn. */
  readonly part: () => HTMLElement | null;
  /** Tells the host; false where it begins the review itself. */
  readonly announce: (draw: DrawSummary) => boolean;
  /** Verifications have begun: the queue is another, and its length moves what stands below. */
  readonly begun: () => Promise<void>;
}

/** 问效: from whom is drawn, which draws are published, and the beginning of the verifications. */
export class PromiseReview implements ReactiveController {
  /** Whose promises were asked about last, and are verified. */
  year: string;
  errors: readonly FieldError[] = [];
  /** The form that was sent last. */
  form: HTMLFormElement | null = null;
  busy = false;
  /** Undefined until some were asked for. */
  candidates: ReviewCandidates | undefined;
  /** Whether the codes went to the clipboard; undefined before. */
  copied: boolean | undefined;
  /** Published draws of the agency; undefined until they were asked for. */
  draws: readonly DrawSummary[] | undefined;
  next: string | null = null;
  /** The draw that was chosen. */
  chosen: DrawSummary | undefined;
  /** It is looked at once more before its review begins. */
  confirming = false;
  news = '';
  trouble: { readonly words: Trouble; readonly retry: () => void } | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #options: ReviewOptions;

  constructor(host: ReactiveControllerHost, options: ReviewOptions & { readonly year: string }) {
    this.#host = host;
    this.#options = options;
    this.year = options.year;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.copied = undefined;
    this.confirming = false;
  }

  /** The part is unfolded: the published draws are asked for, once. */
  readonly opened = (event: Event): void => {
    if (
      event.target instanceof HTMLDetailsElement &&
      event.target.open &&
      !this.draws &&
      !this.busy
    )
      this.earlier();
  };

  /** Asks whose promises of a year could be reviewed. */
  readonly find = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    this.form = event.target;
    const typed = new FormData(event.target).get('year');
    const year = typeof typed === 'string' ? typed.normalize('NFKC').trim() : '';
    const { yearWrong } = promiseDeskText[this.#options.locale()].review;
    const isRight = /^\d{4}$/.test(year);
    if (isRight) this.year = year;
    this.errors = isRight ? [] : [{ field: 'year', message: yearWrong }];
    this.copied = undefined;
    this.news = '';
    this.#host.requestUpdate();
    if (isRight) void this.#ask(Number(year));
    else this.#refused();
  };

  #ask(year: number): Promise<void> {
    return this.#do(async ({ promises }) => {
      this.candidates = await promises.reviewCandidates({ year });
    });
  }

  /** Puts the codes where a plan can take them; where the browser lets nobody, they are selected. */
  readonly copy = async (): Promise<void> => {
    const list = this.#options.part()?.querySelector('textarea');
    if (!list) return;
    try {
      await navigator.clipboard.writeText(list.value);
      this.copied = true;
    } catch {
      list.focus();
      list.select();
      this.copied = false;
    }
    this.#host.requestUpdate();
  };

  /** One page of draws more; of the asker's own agency, and only those whose result is published. */
  readonly earlier = (): void => {
    const cursor = this.next;
    void this.#do(async ({ draws }, credit) => {
      const [page, { person }] = await Promise.all([
        draws.list({ limit: 100, ...(cursor && { cursor }) }),
        credit.session(),
      ]);
      const own = page.data.filter(
        ({ state, agency }) =>
          state === 'published' &&
          (person?.agencyCode
            ? agency.code === person.agencyCode
            : agency.name === person?.agencyName),
      );
      this.draws = [...(this.draws ?? []), ...own];
      this.next = page.nextCursor;
    });
  };

  /** A draw was chosen; its review is looked at once more. */
  readonly choose = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    this.form = event.target;
    const id = new FormData(event.target).get('draw');
    const draw = this.draws?.find((each) => each.id === id);
    const { drawMissing } = promiseDeskText[this.#options.locale()].review;
    this.errors = draw ? [] : [{ field: 'draw', message: drawMissing }];
    this.chosen = draw;
    this.confirming = draw !== undefined;
    this.news = '';
    this.trouble = undefined;
    this.#host.requestUpdate();
    if (draw) this.#focus('.credit-command');
    else this.#refused();
  };

  /** Goes back to the choice, as it was. */
  readonly cancel = (): void => {
    this.confirming = false;
    this.#host.requestUpdate();
    this.#focus('[name="draw"]');
  };

  readonly begin = (): void => {
    const draw = this.chosen;
    if (!draw || this.busy || !this.#options.announce(draw)) return;
    void this.#do(async ({ promises }) => {
      const { begun } = await promises.beginReview({ drawId: draw.id, year: Number(this.year) });
      this.chosen = undefined;
      this.confirming = false;
      this.news = promiseDeskText[this.#options.locale()].review.begun(begun);
      await this.#options.begun();
      this.#focus('[role="status"]');
    });
  };

  async #do(work: (client: CreditClient, credit: Credit) => Promise<void>): Promise<void> {
    const credit = this.#options.credit();
    if (!credit) return;
    this.busy = true;
    this.trouble = undefined;
    this.#host.requestUpdate();
    try {
      await work(await credit.client(), credit);
    } catch (error) {
      const words = await troubleOf(error);
      this.confirming = false;
      this.trouble = { words, retry: () => void this.#do(work) };
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #refused(): void {
    void this.#host.updateComplete.then(() => {
      const part = this.#options.part();
      if (part) focusErrorSummary(part);
    });
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      const found = this.#options.part()?.querySelector<HTMLElement>(selector);
      if (!found) return;
      if (found.tabIndex < 0) found.tabIndex = -1;
      found.focus();
    });
  }
}
