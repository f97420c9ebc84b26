import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../kept-draft/kept-draft.ts';
import type { Locale } from '../locale/locale.ts';
import { signInLink } from '../sign-in-link/sign-in-link.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import { stepHeading } from '../step-heading/step-heading.ts';
import { formPageText } from './form-page.text.ts';

interface BeginPart {
  readonly words: Readonly<Record<'begin' | 'beginning' | 'existing' | 'signIn', string>>;
  /** This person has begun it already. */
  readonly begun: boolean;
  readonly beginning: boolean;
  /** The person has to sign in first; where to, if the host says so. */
  readonly signIn: { readonly href: string } | undefined;
  readonly begin: () => void;
}

/** Where a form is begun, or gone on with; who may not is told to sign in. */
export function beginPart(
  { words, begun, beginning, signIn, begin }: BeginPart,
  locale: Locale,
): TemplateResult {
  if (signIn)
    return html`<div class="credit-inset" role="alert">
      <p>${words.signIn}</p>
      ${signInLink(locale, signIn.href)}
    </div>`;
  return html`
    ${begun ? html`<p>${words.existing}</p>` : nothing}
    <div class="credit-actions">
      <button type="button" class="credit-button" @click=${begin}>
        ${begun ? formPageText[locale].resume : words.begin}
      </button>
      <span class="credit-small" role="status">${beginning ? words.beginning : ''}</span>
    </div>
  `;
}

/** How a page goes on or is left, and how far what it says is kept. */
export const stepActions = (
  {
    label,
    saved,
    idOf,
    saveAndLeave,
  }: {
    readonly label: string;
    readonly saved: string;
    readonly idOf: (part: string) => string;
    readonly saveAndLeave: () => void;
  },
  locale: Locale,
): TemplateResult => html`
  <div class="credit-actions">
    <button class="credit-button" aria-describedby=${idOf('saved')}>${label}</button>
    <button type="button" class="credit-button-link" @click=${saveAndLeave}>
      ${formPageText[locale].saveAndLeave}
    </button>
  </div>
  <p class="credit-small credit-no-print" id=${idOf('saved')}>${saved}</p>
`;

/** What the page of 以后再办 is called: it says that all is saved only where it is. */
export const laterTitle = (kept: DraftState['is'], locale: Locale): string =>
  formPageText[locale][kept === 'idle' || kept === 'saved' ? 'later' : 'notSaved'];

/** 以后再办: how one comes back, and the way to go on at once. */
export const laterPage = (
  {
    kept,
    how,
    href,
    go,
  }: {
    readonly kept: DraftState['is'];
    readonly how: readonly string[];
    readonly href: string;
    readonly go: (event: Event) => void;
  },
  level: HeadingLevel,
  locale: Locale,
): TemplateResult => html`
  ${stepHeading({ title: laterTitle(kept, locale) }, level, locale)}
  ${how.map((words) => html`<p>${words}</p>`)}
  <p><a class="credit-link" href=${href} @click=${go}>${formPageText[locale].goOn}</a></p>
`;
