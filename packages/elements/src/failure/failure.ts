import { html, nothing, type TemplateResult } from 'lit';
import { NotLoaded } from '../lazy-part/not-loaded.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { failureText } from './failure.text.ts';

/** What happened and what to do, in the language asked for. */
export interface Failure {
  (locale: Locale): string;
  /** Whether to try again changes nothing: there is no such thing. */
  readonly isFinal?: boolean;
}

/** Explains what a call to the platform threw. The words come with the client, which the call has loaded. */
export async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof NotLoaded) return notLoaded;
  try {
    const { CreditError, errorText } = await import('@xinyong/client');
    // Where the service itself failed, its people will ask for the request.
    const answer = CreditError.is(error) && error.name === 'ApiError' ? error : undefined;
    const request = answer && answer.status >= 500 ? answer.problem?.requestId : undefined;
    return Object.assign(
      (locale: Locale) =>
        errorText(error, locale) + (request ? failureText[locale].request(request) : ''),
      { isFinal: answer?.status === 404 },
    );
  } catch {
    return notLoaded;
  }
}

/** A part of the page itself could not be loaded. */
export const notLoaded: Failure = (locale) => failureText[locale].notLoaded;

/**
 * A failure of the service, in light DOM: a notice of its own, never the error of a field.
 * `retry` does again what failed, where that can help. Where it stands for the whole page it needs the `level` of its
 * heading, else the page has none.
 */
export function failureNotice(
  failure: Failure,
  locale: Locale,
  retry: (() => void) | undefined,
  level?: HeadingLevel,
): TemplateResult {
  const words = failureText[locale];
  const title = failure.isFinal ? words.finalHeading : words.heading;
  return html`
    <div class="credit-inset credit-inset-danger">
      <div role="alert">
        ${
          level
            ? heading(level, 'credit-subheading', title)
            : html`<p class="credit-subheading">${title}</p>`
        }
        <p>${failure(locale)}</p>
      </div>
      ${
        failure.isFinal || !retry
          ? nothing
          : html`<button type="button" class="credit-button credit-button-quiet" @click=${retry}>
              ${words.retry}
            </button>`
      }
    </div>
  `;
}
