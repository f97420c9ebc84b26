import type { CreditClient } from '@xinyong/client';
import { parseDay, type MergedVisit } from '@xinyong/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dateIn } from '../date-field/date-field.ts';
import { focusErrorSummary } from '../error-summary/error-summary.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { failureOf, type Failure } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';

/** The days that were asked about. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The merged visits of some days (合并检查), page after page. */
export class MergedVisits implements ReactiveController {
  days: Days = { from: '', to: '' };
  errors: readonly FieldError[] = [];
  /** The form that was sent last. */
  form: HTMLFormElement | null = null;
  /** Undefined until some were asked for. */
  found: readonly MergedVisit[] | undefined;
  next: string | null = null;
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
    this.forget();
  }

  /** What was found is no longer so. */
  forget(): void {
    this.found = undefined;
    this.next = null;
  }

  /** Asks about the days that a form says, or says what is wrong with them. */
  ask(form: HTMLFormElement, locale: Locale): void {
    const data = new FormData(form);
    this.form = form;
    const { missing } = drawDeskText[locale].visits;
    this.days = { from: dateIn(data, 'from') ?? '', to: dateIn(data, 'to') ?? '' };
    const [from, to] = [parseDay(this.days.from), parseDay(this.days.to)];
    const hasEnd = to !== undefined && (from === undefined || from <= to);
    this.errors = [
      ...(from === undefined ? [{ field: 'from', message: missing.from }] : []),
      ...(hasEnd ? [] : [{ field: 'to', message: missing.to }]),
    ];
    this.#host.requestUpdate();
    if (this.errors.length === 0) void this.#load(this.days, []);
    else void this.#host.updateComplete.then(() => focusErrorSummary(form.parentElement ?? form));
  }

  readonly more = (): void => {
    if (this.next !== null) void this.#load(this.days, this.found ?? [], this.next);
  };

  async #load(days: Days, before: readonly MergedVisit[], cursor?: string): Promise<void> {
    const isAsked = (): boolean => days === this.days;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const client = await this.#client();
      const page = await client?.draws.visits({ ...days, limit: 100, ...(cursor && { cursor }) });
      if (!page || !isAsked()) return;
      this.found = [...before, ...page.data];
      this.next = page.nextCursor;
    } catch (error) {
      const words = await failureOf(error);
      if (isAsked()) this.failure = { words, retry: () => void this.#load(days, before, cursor) };
    } finally {
      if (isAsked()) this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
