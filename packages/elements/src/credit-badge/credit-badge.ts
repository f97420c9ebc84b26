import type { GradeSummary } from '@xinyong/core';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { localeOf, type Locale } from '../locale/locale.ts';
import type { BadgeQuestion } from './badge-question.ts';
import { badgeStyles } from './credit-badge.styles.ts';
import { badgeText } from './credit-badge.text.ts';

/** A person wants to know why; when the host prevents the default, it shows its own explanation. */
export type CreditBadgeOpenEvent = CustomEvent<{ readonly summary: GradeSummary }>;

/**
 * The grade of a subject in words (信用等级标识), with the way to its explanation. Takes `data`, or asks the client of
 * `credit-provider` for `code` once it is seen. What stands inside the element is shown before its script, while it
 * asks, and without script; `badge.css` gives that its look.
 *
 * @attr record-href-template - Address of a record in the explanation that a dialog shows, as `/subject.html#{id}`.
 * @attr repair-href-template - Address where a repair begins, in that explanation, as `/repair.html?record={id}`.
 * @fires credit-badge-open - `CreditBadgeOpenEvent`, cancelable: a person wants to know why.
 * @slot - The grade in words as the server knows it, as `信用等级：B 信用良好`.
 * @csspart badge - The box: a button, a link with `href`, or plain words where there is no grade.
 * @cssprop --credit-target - Smallest height of what can be pressed.
 */
export class CreditBadge extends LitElement {
  static override styles: CSSResultGroup = badgeStyles;
  // No decorators: their helper would be a sixth of the badge.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    code: {},
    scheme: {},
    href: {},
    size: { reflect: true, useDefault: true },
  };

  /** The grade, without a client. */
  data: GradeSummary | undefined;
  /** Whose grade to ask for. */
  code = '';
  /** By which scheme (评价方案); the platform's own unless given. */
  scheme = '';
  /** Address of a page that explains the grade; without it a dialog does. */
  href = '';
  /** How large its words are. */
  size: 'small' | 'medium' | 'large' = 'medium';

  #isAsking = false;
  #asked: BadgeQuestion | undefined;

  protected override willUpdate(): void {
    if (this.data || !this.code || this.#isAsking) return;
    this.#isAsking = true;
    void import('./badge-question.ts').then(({ BadgeQuestion }) => {
      this.#asked = new BadgeQuestion(this);
      this.requestUpdate();
    });
  }

  // A change of `lang` is listened for once the words are there.
  protected override firstUpdated(): void {
    void import('../locale/locale-controller.ts').then(
      ({ LocaleController }) => new LocaleController(this),
    );
  }

  override render(): TemplateResult {
    const locale = localeOf(this);
    const data = this.#known;
    if (data) {
      const words = wordsOf(data, locale);
      // A button in a shadow root submits no form, so it needs no type.
      return this.href
        ? html`<a part="badge" href=${this.href} @click=${this.#open}>${words}</a>`
        : html`<button part="badge" aria-haspopup="dialog" @click=${this.#open}>${words}</button>`;
    }
    return (
      this.#asked?.trouble(locale) ??
      html`<span part="badge" aria-busy=${!!this.code}><slot></slot></span>`
    );
  }

  get #known(): GradeSummary | undefined {
    return this.data ?? this.#asked?.answer;
  }

  readonly #open = (event: Event): void => {
    const summary = this.#known;
    if (!summary) return;
    const wanted: CreditBadgeOpenEvent = new CustomEvent('credit-badge-open', {
      detail: { summary },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(wanted)) event.preventDefault();
    else if (!this.href)
      void import('./explain-grade.ts').then(({ explainGrade }) => explainGrade(this, summary));
  };
}

/** 信用等级：A 信用优秀（示例）. */
function wordsOf(
  { grade, title, between, importedFrom, scheme }: GradeSummary,
  locale: Locale,
): unknown {
  const words = badgeText[locale];
  // The words of an imported class name it whole: B 级, 良.
  const known = importedFrom ? title?.[locale] : grade && `${grade} ${title?.[locale] ?? ''}`;
  const text =
    words[scheme.about] +
    (known ?? words.unknown + (between ? words.between(between.worst, between.best) : '')) +
    (scheme.origin === 'example' ? words.example : '');
  return importedFrom
    ? html`${text}${words.by[0]}<span lang="zh-CN">${importedFrom.agency.name}</span>${words.by[1]}`
    : text;
}
