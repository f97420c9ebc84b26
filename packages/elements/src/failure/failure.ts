import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { failureText } from './failure.text.ts';

/** What happened and what to do, in the language asked for. */
export type Failure = (locale: Locale) => string;

/** Explains what a call to the platform threw. The words come with the client, which the call has loaded. */
export async function failureOf(error: unknown): Promise<Failure> {
  try {
    const { CreditError, errorText } = await import('@xinyong/client');
    // Where the service itself failed, its people will ask for the request.
    const request =
      CreditError.is(error) && error.name === 'ApiError' && error.status >= 500
        ? error.problem?.requestId
        : undefined;
    return (locale) =>
      errorText(error, locale) + (request ? failureText[locale].request(request) : '');
  } catch {
    return (locale) => failureText[locale].notLoaded;
  }
}

/**
 * A failure of the service, in light DOM: a notice of its own, never the error of a field.
 * `retry` does again what failed.
 */
export function failureNotice(failure: Failure, locale: Locale, retry: () => void): TemplateResult {
  const words = failureText[locale];
  return html`
    <div class="credit-inset credit-inset-danger">
      <div role="alert">
        <p class="credit-subheading">${words.heading}</p>
        <p>${failure(locale)}</p>
      </div>
      <button type="button" class="credit-button credit-button-quiet" @click=${retry}>
        ${words.retry}
      </button>
    </div>
  `;
}
