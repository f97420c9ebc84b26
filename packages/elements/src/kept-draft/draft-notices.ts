import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../failure/failure.ts';
import { failureText } from '../failure/failure.text.ts';
import type { Locale } from '../locale/locale.ts';
import type { SessionState } from '../session-end/session-end.ts';
import { signInLink } from '../sign-in-link/sign-in-link.ts';
import type { Trouble } from '../trouble/trouble.ts';
import { draftNoticesText } from './draft-notices.text.ts';
import type { DraftState } from './kept-draft.ts';

/** What a notice is about, and what can be done about a trouble. */
export interface NoticeActions {
  /** What is filled in, as 申请 or 承诺书. */
  readonly what: string;
  /** What was typed is not kept yet; else it was something else that failed, which nobody does again by itself. */
  readonly unsaved: boolean;
  readonly retry: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly extend: () => void;
  /** The platform does not prolong the session: one has to sign in again. */
  readonly endsFirmly: boolean;
  readonly signInHref: string;
  /** Where the rules of the day are against it. */
  readonly refused: (trouble: Extract<Trouble, { is: 'rules' }>) => TemplateResult;
}

/** What keeps the draft from being kept, as a notice of its own and never as the error of a field. */
export function draftNotice(
  state: DraftState,
  locale: Locale,
  { what, unsaved, retry, keepMine, takeTheirs, refused }: NoticeActions,
): TemplateResult | typeof nothing {
  const words = draftNoticesText[locale];
  switch (state.is) {
    case 'idle':
    case 'waiting':
    case 'saving':
    case 'saved':
    case 'fields': // both stand beside their field
    case 'file':
    case 'signed-out': // told as the end of the session
      return nothing;
    case 'offline':
      return unsaved
        ? notice('warning', words.offlineTitle, html`<p>${words.offline}</p>`)
        : notice(
            'warning',
            words.offlineTitle,
            html`<p>${words.unanswered}</p>`,
            html`<button type="button" class="credit-button credit-button-quiet" @click=${retry}>
              ${failureText[locale].retry}
            </button>`,
          );
    case 'stale':
      return notice(
        'warning',
        words.staleTitle(what),
        html`<p>${words.stale}</p>`,
        html`
          <button type="button" class="credit-button" @click=${keepMine}>${words.keepMine}</button>
          <button type="button" class="credit-button credit-button-quiet" @click=${takeTheirs}>
            ${words.takeTheirs}
          </button>
        `,
      );
    case 'newer':
      return notice('warning', words.newerTitle, html`<p>${words.newer}</p>`);
    case 'rules':
      return refused(state);
    case 'conflict':
    case 'failed':
      return html`${failureNotice(state.failure, locale, retry)}
        <p class="credit-small">${words.kept}</p>`;
  }
}

/** The end of the session, before and after; told once, whether the clock or the platform said it. */
export function sessionNotice(
  state: SessionState,
  locale: Locale,
  { extend, endsFirmly, signInHref }: NoticeActions,
): TemplateResult | typeof nothing {
  const words = draftNoticesText[locale];
  if (state === 'running') return nothing;
  if (state === 'ended') return signedOut(locale, signInHref);
  if (endsFirmly)
    return notice(
      'warning',
      words.endingTitle,
      html`<p>${words.endsFirmly}</p>`,
      signInLink(locale, signInHref),
    );
  return notice(
    'warning',
    words.endingTitle,
    html`<p>${words.ending}</p>`,
    html`<button type="button" class="credit-button" @click=${extend}>${words.extend}</button>`,
  );
}

function signedOut(locale: Locale, href: string): TemplateResult {
  const words = draftNoticesText[locale];
  return notice(
    'warning',
    words.signedOutTitle,
    html`<p>${words.signedOut}</p>`,
    signInLink(locale, href),
  );
}

/** A notice above the page: what happened, and below it what can be done. */
export const notice = (
  tone: 'warning' | 'danger',
  title: string,
  content: TemplateResult,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div class="credit-inset credit-inset-${tone}">
    <div role="alert">
      <p class="credit-subheading">${title}</p>
      ${content}
    </div>
    ${actions === nothing ? nothing : html`<div class="credit-notice-actions">${actions}</div>`}
  </div>
`;

/** That the draft was saved, to those who do not see when. */
export const savedSpoken = (locale: Locale): string => draftNoticesText[locale].spoken;

/** How far the draft is kept, in a few words; `unsaved` where something typed is not. */
export function saveStatus(state: DraftState, unsaved: boolean, locale: Locale): string {
  const words = draftNoticesText[locale];
  if ('failure' in state && !unsaved) return ''; // it was not the keeping that failed
  switch (state.is) {
    case 'saving':
      return words.saving;
    case 'saved': {
      const time = clock(locale).format(state.at);
      return state.complete ? words.saved(time) : words.savedButHalf(time);
    }
    case 'offline':
      return words.unsaved;
    case 'stale':
    case 'conflict':
    case 'signed-out':
    case 'rules':
    case 'fields':
    case 'failed':
      return words.failed;
    case 'idle':
    case 'waiting':
    case 'file':
    case 'newer':
      return '';
  }
}

const clock = (locale: Locale): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  });
