import { ContextProvider } from '@lit/context';
import type { CreditClient } from '@xinyong/client';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { creditContext, creditOf, type Credit } from '../credit/credit.ts';

/**
 * Gives the elements inside it their way to the platform, and by its `lang` their language (zh-CN or en). It draws
 * nothing. The client is loaded when an element first asks; a page that has one already gives it by `client`.
 */
export class CreditProvider extends ReactiveElement {
  /** Where the platform answers, without `/v1`; empty in a page of the same origin. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** A client of the page's own. It goes before `base-url`. */
  @property({ attribute: false }) client: CreditClient | undefined;

  readonly #provider = new ContextProvider(this, {
    context: creditContext,
    initialValue: this.#credit(),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Before the first update nobody has asked yet; from then on whoever asked asks again.
    if (!this.hasUpdated) return;
    if (changed.has('baseUrl') || changed.has('client')) this.#provider.setValue(this.#credit());
  }

  #credit(): Credit {
    return creditOf(async () => {
      if (this.client) return this.client;
      const { createClient } = await import('@xinyong/client');
      return createClient({ baseUrl: this.baseUrl });
    });
  }
}
