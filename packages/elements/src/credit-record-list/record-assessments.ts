import type { CreditClient } from '@xinyong/client';
import type { RepairAssessment } from '@xinyong/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credit } from '../credit/credit.ts';
import { failureOf, type Failure } from '../failure/failure.ts';

/** How far the assessment of one record is. */
export type Assessed =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly assessment: RepairAssessment }
  | { readonly is: 'failed'; readonly failure: Failure };

/** Several records before one reads them: the Tab key goes only to what is there. */
const AHEAD = '4000px 0px';

/** Assesses each record once, when it comes near the view: a list of hundreds asks for those that are read. */
export class RecordAssessments implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #credit: () => Credit | undefined;
  readonly #assessed = new Map<string, Assessed>();
  #observer: IntersectionObserver | undefined;
  #running = new AbortController();

  constructor(host: ReactiveControllerHost, credit: () => Credit | undefined) {
    this.#host = host;
    this.#credit = credit;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#running.abort();
    this.#running = new AbortController();
    for (const [id, { is }] of this.#assessed) if (is === 'loading') this.#assessed.delete(id);
  }

  /** Forgets everything, as for another subject. */
  clear(): void {
    this.hostDisconnected();
    this.#assessed.clear();
  }

  of(id: string): Assessed | undefined {
    return this.#assessed.get(id);
  }

  /** Assesses a record when this element, its place in the list, is seen. */
  watch(element: Element): void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const id = target.getAttribute('data-record');
          if (!isIntersecting || id === null) continue;
          this.#observer?.unobserve(target);
          if (!this.#assessed.has(id)) void this.load(id);
        }
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(element);
  }

  async load(id: string): Promise<void> {
    const credit = this.#credit();
    if (!credit) return;
    const { signal } = this.#running;
    this.#set(id, { is: 'loading' });
    try {
      const client: CreditClient = await credit.client();
      this.#set(id, { is: 'ready', assessment: await client.repairs.assess(id, {}, { signal }) });
    } catch (error) {
      const failure = await failureOf(error);
      if (!signal.aborted) this.#set(id, { is: 'failed', failure });
    }
  }

  #set(id: string, assessed: Assessed): void {
    this.#assessed.set(id, assessed);
    this.#host.requestUpdate();
  }
}
