import type { CreditClient } from '@xinyong/client';
import type { TriggeredMode } from '@xinyong/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusErrorSummary } from '../error-summary/error-summary.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureOf, type Failure } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import {
  emptyTriggered,
  triggeredIn,
  triggeredOrderOf,
  type TriggeredDraft,
} from './triggered-draft.ts';

/** In which period of triggered supervision a subject is (触发式监管), as the platform answers. */
export class TriggeredCheck implements ReactiveController {
  draft: TriggeredDraft = emptyTriggered;
  errors: readonly FieldError[] = [];
  /** The form that was sent last. */
  form: HTMLFormElement | null = null;
  answer: TriggeredMode | undefined;
  busy = false;
  failure: { readonly words: Failure; readonly retry: () => void } | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #client: () => Promise<CreditClient> | undefined;

  constructor(host: ReactiveControllerHost, client: () => Promise<CreditClient> | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.answer = undefined;
  }

  /** Asks what a form says, or says what is wrong with it. */
  ask(form: HTMLFormElement, locale: Locale): void {
    const draft = triggeredIn(new FormData(form));
    const asked = triggeredOrderOf(draft, locale);
    this.form = form;
    this.draft = draft;
    this.answer = undefined;
    this.failure = undefined;
    this.errors = 'errors' in asked ? asked.errors : [];
    this.#host.requestUpdate();
    if ('errors' in asked)
      void this.#host.updateComplete.then(() => focusErrorSummary(form.parentElement ?? form));
    else void this.#load(asked);
  }

  async #load(
    asked: Exclude<ReturnType<typeof triggeredOrderOf>, { errors: unknown }>,
  ): Promise<void> {
    const { draft } = this;
    const isAsked = (): boolean => draft === this.draft;
    this.busy = true;
    this.failure = undefined;
    try {
      const client = await this.#client();
      const answer = await client?.draws.triggered(asked.code, asked.order);
      if (isAsked()) this.answer = answer;
    } catch (error) {
      const words = await failureOf(error);
      if (isAsked()) this.failure = { words, retry: () => void this.#load(asked) };
    } finally {
      if (isAsked()) this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
