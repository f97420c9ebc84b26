import type { CreditClient } from '@xinyong/client';
import type { FieldProblem } from '@xinyong/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credit } from '../credit/credit.ts';
import type { DeskPages } from '../desk/desk-pages.ts';
import { focusErrorSummary } from '../error-summary/error-summary.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { formWith } from '../error-summary/form-with.ts';
import type { Locale } from '../locale/locale.ts';
import { saveBytes } from '../save-bytes/save-bytes.ts';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { commandAreaText } from './command-area.text.ts';

/** What an officer does and has not given yet: what was written so far. */
export interface Prepared {
  readonly action: string;
  /** It is looked at once more before it is given. */
  readonly confirming: boolean;
}

interface CommandAreaOptions<Preparing extends Prepared, Detail> {
  readonly pages: Pick<DeskPages<never, Detail>, 'id' | 'opened' | 'reload' | 'focusTitle'>;
  readonly credit: () => Credit | undefined;
  readonly locale: () => Locale;
  readonly nameOf: (action: Preparing['action']) => string;
  /** The beginning of an action. */
  readonly begun: (action: Preparing['action'], detail: Detail) => Preparing;
  /** Whether something is written before it is given. */
  readonly hasForm: (action: Preparing['action'], detail: Detail) => boolean;
  /** Whether it is looked at once more before it is given. */
  readonly isConfirmed: (action: Preparing['action']) => boolean;
  readonly typedIn: (data: FormData, before: Preparing) => Preparing;
  readonly problemsOf: (preparing: Preparing, detail: Detail) => readonly FieldError[];
  /** The fields of the form, as the platform calls them in what it refuses. */
  readonly fields: readonly string[];
  /** Tells the host; false where it gives the command itself. */
  readonly announce: (preparing: Preparing, detail: Detail) => boolean;
  readonly give: (client: CreditClient, preparing: Preparing, detail: Detail) => Promise<Detail>;
  /** It was given. */
  readonly done: (preparing: Preparing, given: Detail) => void;
}

/** What an officer does with the open item: chooses, writes, looks once more, gives; and what came of it. */
export class CommandArea<Preparing extends Prepared, Detail> implements ReactiveController {
  preparing: Preparing | undefined;
  errors: readonly FieldError[] = [];
  trouble: Trouble | undefined;
  news = '';
  working = false;
  /** Does again what ended in the trouble. */
  retry: () => void = () => undefined;

  readonly nameOf: (action: Preparing['action']) => string;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CommandAreaOptions<Preparing, Detail>;
  /** The item that is open. */
  #id = '';
  /** What was written on items that the officer left: it is there again when they come back. */
  readonly #left = new Map<string, Preparing>();
  /** What was written when somebody was faster: it is there again where the officer chooses the same. */
  #overtaken: Preparing | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: CommandAreaOptions<Preparing, Detail>,
  ) {
    this.#host = host;
    this.#options = options;
    this.nameOf = options.nameOf;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#unloading);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#unloading);
  }

  /** Another page is open: what was done is over, what was written waits for the officer to come back. */
  turned(): void {
    const written = this.#written();
    if (written) this.#left.set(this.#id, written);
    this.reset();
    this.#overtaken = undefined;
    this.#id = this.#options.pages.id ?? '';
    this.preparing = this.#left.get(this.#id);
    this.#left.delete(this.#id);
  }

  /** What would be lost with the page: words in a form, or what is looked at once more. */
  #written(): Preparing | undefined {
    if (!this.preparing || this.preparing.confirming) return this.preparing;
    const form = this.#host.querySelector<HTMLFormElement>('form.credit-command');
    const hasWords = [...(form?.querySelectorAll('textarea') ?? [])].some(({ value }) => value);
    return form && hasWords ? this.#options.typedIn(new FormData(form), this.preparing) : undefined;
  }

  // The browser asks whether to leave.
  readonly #unloading = (event: BeforeUnloadEvent): void => {
    if (this.#written()) event.preventDefault();
  };

  /** Nothing is being done, and nothing has come of anything. */
  reset(): void {
    this.preparing = undefined;
    this.errors = [];
    this.trouble = undefined;
    this.news = '';
    this.#host.requestUpdate();
  }

  readonly press = (action: Preparing['action']): void => {
    const { opened } = this.#options.pages;
    if (!opened) return;
    const overtaken = this.#overtaken;
    this.#overtaken = undefined;
    const preparing =
      overtaken?.action === action
        ? { ...overtaken, confirming: false }
        : this.#options.begun(action, opened);
    if (this.#options.hasForm(action, opened)) void this.prepare(preparing);
    else this.#goOn(preparing);
  };

  /** Shows the form, the second look, or without either what can be done; the officer goes on there. */
  async prepare(preparing: Preparing | undefined): Promise<void> {
    const last = this.preparing?.action ?? '';
    this.reset();
    this.preparing = preparing;
    await this.#focus(preparing ? '.credit-command' : `[data-command="${last}"]`);
  }

  /** What was chosen says which other fields there are; what was typed stays. */
  readonly choose = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.form) this.#type(target.form);
  };

  readonly write = (event: SubmitEvent): void => {
    event.preventDefault();
    const { opened } = this.#options.pages;
    if (!opened || !(event.target instanceof HTMLFormElement)) return;
    const preparing = this.#type(event.target);
    if (!preparing) return;
    const problems = this.#options.problemsOf(preparing, opened);
    if (problems.length > 0) void this.refuse(problems);
    else this.#goOn(preparing);
  };

  #goOn(preparing: Preparing): void {
    if (!this.#options.isConfirmed(preparing.action)) void this.give(preparing);
    else void this.prepare({ ...preparing, confirming: true });
  }

  #type(form: HTMLFormElement): Preparing | undefined {
    this.preparing &&= this.#options.typedIn(new FormData(form), this.preparing);
    this.#host.requestUpdate();
    return this.preparing;
  }

  /** Says what is wrong, and goes on there. */
  async refuse(errors: readonly FieldError[]): Promise<void> {
    this.errors = errors;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusErrorSummary(this.#host);
  }

  async give(preparing: Preparing): Promise<void> {
    const { pages, announce, give, done, nameOf, locale } = this.#options;
    const { opened } = pages;
    if (!opened || this.working || !announce(preparing, opened)) return;
    await this.do({
      given: preparing,
      work: async (client) => {
        const detail = await give(client, preparing, opened);
        done(preparing, detail);
        return detail;
      },
      news: commandAreaText[locale()].done(nameOf(preparing.action)),
      retry: () => void this.give(preparing),
    });
  }

  /** Does something at the platform, and tells what came of it; what somebody else changed is asked for anew. */
  async do({
    given,
    work,
    news,
    retry,
  }: {
    /** What was prepared for it: its form goes when it is done, and comes back where it was refused. */
    readonly given?: Preparing;
    /** Gives how the item stands then, where the platform tells. */
    readonly work: (client: CreditClient) => Promise<Detail | undefined>;
    readonly news: string;
    readonly retry: () => void;
  }): Promise<void> {
    const { pages } = this.#options;
    const { id } = pages;
    const credit = this.#options.credit();
    if (!credit || this.working) return;
    this.working = true;
    this.errors = [];
    this.trouble = undefined;
    this.retry = retry;
    this.#host.requestUpdate();
    try {
      const detail = await work(await credit.client());
      if (pages.id !== id) return;
      this.news = news;
      if (given) this.preparing = undefined;
      if (detail) pages.opened = detail;
      await pages.reload();
      await pages.focusTitle();
    } catch (error) {
      const trouble = await troubleOf(error);
      if (pages.id === id) await this.#tell(trouble, given);
    } finally {
      this.working = false;
      this.#host.requestUpdate();
    }
  }

  async #tell(trouble: Trouble, given: Preparing | undefined): Promise<void> {
    const refused = given && 'fields' in trouble ? this.#refused(trouble.fields) : [];
    if (given && refused.length > 0) {
      this.preparing = { ...given, confirming: false };
      await this.refuse(refused);
      return;
    }
    if (trouble.is === 'stale' || trouble.is === 'conflict') {
      if (given) {
        this.preparing = undefined;
        this.#overtaken = given;
      }
      await this.#options.pages.reload();
    }
    this.trouble = trouble;
    // The button that was pressed may be gone.
    await this.#focus('.credit-trouble');
  }

  /** What the platform refuses in what was written; what stands in no field is left out. */
  #refused(problems: readonly FieldProblem[]): readonly FieldError[] {
    const isEnglish = this.#options.locale() === 'en';
    return problems.flatMap(({ path, message, messageZh }) => {
      const field = this.#options.fields.find((each) => path.split(/[.[]/)[1] === each);
      return field === undefined ? [] : [{ field, message: isEnglish ? message : messageZh }];
    });
  }

  /** The form that holds a field. */
  readonly formOf = (field: string): HTMLFormElement | null => formWith(this.#host, field);

  /** Gives a file to the officer. */
  async download(name: string, ask: (client: CreditClient) => Promise<Uint8Array>): Promise<void> {
    const { pages } = this.#options;
    const { id } = pages;
    const credit = this.#options.credit();
    if (!credit) return;
    this.trouble = undefined;
    this.retry = () => void this.download(name, ask);
    try {
      saveBytes(name, await ask(await credit.client()));
    } catch (error) {
      const trouble = await troubleOf(error);
      if (pages.id === id) this.trouble = trouble;
    }
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const found = this.#host.querySelector<HTMLElement>(selector);
    if (!found) return;
    if (found.tabIndex < 0) found.tabIndex = -1;
    found.focus();
  }
}
