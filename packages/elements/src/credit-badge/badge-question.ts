import type { GradeSummary, Uscc } from '@xinyong/core';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { consumeCredit, type Credit } from '../credit/credit.ts';
import { gradeTrouble, troubleWords, type GradeTrouble } from '../grade/grade-trouble.ts';
import type { Locale } from '../locale/locale.ts';
import type { BadgeHost } from './badge-host.ts';
import { badgeQuestionText } from './badge-question.text.ts';

/** Tells the questions on a page that they have come into view. */
const seen = new WeakMap<Element, () => void>();
const observer: IntersectionObserver = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) seen.get(target)?.();
});

/** The way of a badge to its grade: it is asked for once, when the badge is seen. */
export class BadgeQuestion implements ReactiveController {
  answer: GradeSummary | undefined;
  #trouble: GradeTrouble | undefined;
  readonly #host: BadgeHost;
  readonly #credit: { readonly value?: Credit | undefined };
  #asked: readonly unknown[] = [];
  #isSeen = false;
  #hadFocus = false;
  #isRunning = false;
  #running = new AbortController();

  constructor(host: BadgeHost) {
    this.#host = host;
    this.#credit = consumeCredit(host);
    seen.set(host, () => {
      observer.unobserve(host);
      this.#isSeen = true;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#isSeen) observer.observe(this.#host);
  }

  /** What is pressed to ask again is another button than the grade that comes. */
  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    if (this.#hadFocus && shadowRoot && !shadowRoot.activeElement)
      shadowRoot.querySelector<HTMLElement>('[part=badge]')?.focus();
  }

  hostDisconnected(): void {
    observer.unobserve(this.#host);
    this.#running.abort();
    if (!this.answer) this.#asked = []; // asked again on return
  }

  hostUpdate(): void {
    this.#hadFocus = !!this.#host.shadowRoot?.activeElement;
    const { code, scheme, data } = this.#host;
    const credit = this.#credit.value;
    const wanted = [code, scheme, credit];
    if (data || !code || !credit || !this.#isSeen || !this.#host.isConnected) return;
    if (wanted.every((each, index) => each === this.#asked[index])) return;
    if (this.#asked.length > 0) this.#trouble = undefined; // it was about another
    this.#asked = wanted;
    void this.#ask(credit, code, scheme);
  }

  async #ask(credit: Credit, code: string, scheme: string): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.answer = undefined;
    this.#isRunning = true;
    try {
      const client = await credit.client();
      // The platform tells a code that is none.
      this.answer = await client.grades.get(code as Uscc, scheme ? { scheme } : {}, { signal });
      this.#trouble = undefined;
    } catch (error) {
      const trouble = await gradeTrouble(error);
      if (signal.aborted) return;
      this.#trouble = trouble;
    }
    this.#isRunning = false;
    this.#host.requestUpdate();
  }

  /** Why there is no grade; undefined while it is being asked for. */
  trouble(locale: Locale): TemplateResult | undefined {
    if (!this.#trouble) return undefined;
    if (this.#trouble.is !== 'failed')
      return html`<span part="badge">${troubleWords(this.#trouble, locale)}</span>`;
    const words = badgeQuestionText[locale];
    return html`<button part="badge" aria-busy=${this.#isRunning} @click=${this.#retry}>
      ${this.#isRunning ? words.asking : words.failed}
    </button>`;
  }

  readonly #retry = (): void => {
    this.#asked = [];
    this.#host.requestUpdate();
  };
}
