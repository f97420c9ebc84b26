import type { CreditClient } from '@xinyong/client';
import type { Session } from '@xinyong/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Credit } from '../credit/credit.ts';
import { failureNotice, failureOf, type Failure } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';

type Opening =
  | { readonly is: 'idle' | 'loading' | 'ready' }
  | { readonly is: 'failed'; readonly failure: Failure };

interface OpeningOptions<Opened> {
  readonly loaded: (opened: Opened) => void;
  readonly changed: () => void;
}

/** How a form comes to what it is about: it asks the platform, is given it by its host, or begins it. */
export class FormOpening<Opened> {
  state: Opening = { is: 'idle' };
  /** What the form is for is being made. */
  beginning = false;
  /** The person has to sign in first. */
  mustSignIn = false;

  readonly #options: OpeningOptions<Opened>;
  /** What was asked last: what an earlier question answers is not looked at. */
  #asked = 0;

  constructor(options: OpeningOptions<Opened>) {
    this.#options = options;
  }

  /** Asks the platform. Without a provider it waits: its coming begins anew. */
  load(
    credit: Credit | undefined,
    find: (credit: Credit, session: Session) => Promise<Opened>,
  ): void {
    this.#asked += 1;
    this.#set({ is: 'loading' });
    if (credit) void this.open(async () => find(credit, await credit.session()));
  }

  /** Opens what is found, unless something else has been asked for meanwhile. */
  async open(find: () => Promise<Opened>): Promise<void> {
    const asked = (this.#asked += 1);
    if (this.state.is === 'idle') this.#set({ is: 'loading' });
    try {
      const opened = await find();
      if (asked === this.#asked) this.show(opened);
    } catch (error) {
      const failure = await failureOf(error);
      if (asked === this.#asked) this.#set({ is: 'failed', failure });
    }
  }

  /** Opens what is there. */
  show(opened: Opened): void {
    this.#asked += 1;
    this.#set({ is: 'ready' });
    this.#options.loaded(opened);
  }

  /** Makes what the form is for; undefined when the person has to sign in first, or when it failed. */
  async begin<Begun>(
    credit: Credit,
    scope: Session['scopes'][number],
    create: (client: CreditClient) => Promise<Begun>,
  ): Promise<Begun | undefined> {
    if (this.beginning) return undefined;
    this.beginning = true;
    this.#options.changed();
    const begun = await this.attempt(async () => {
      this.mustSignIn = !(await mayDo(credit, scope));
      return this.mustSignIn ? undefined : create(await credit.client());
    });
    this.beginning = false;
    this.#options.changed();
    return begun;
  }

  /** What else is asked of the platform; undefined when it failed, as the form then says. */
  async attempt<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
    const asked = this.#asked;
    try {
      return await call();
    } catch (error) {
      const failure = await failureOf(error);
      if (asked === this.#asked) this.#set({ is: 'failed', failure });
      return undefined;
    }
  }

  /** What stands in the place of the form; undefined once it is open. */
  instead(
    locale: Locale,
    level: HeadingLevel,
    { loading, again }: { readonly loading: string; readonly again: () => void },
  ): TemplateResult | typeof nothing | undefined {
    switch (this.state.is) {
      case 'idle':
        return nothing;
      case 'loading':
        return html`<p role="status" class="credit-muted" aria-busy="true">${loading}</p>`;
      case 'failed':
        return failureNotice(this.state.failure, locale, again, level);
      case 'ready':
        return undefined;
    }
  }

  #set(state: Opening): void {
    this.state = state;
    this.#options.changed();
  }
}

/** Whether the person may do what this scope stands for; a visitor has to sign in first. */
export const mayDo = async (credit: Credit, scope: Session['scopes'][number]): Promise<boolean> =>
  (await credit.session()).scopes.includes(scope);
