import { html, nothing, type TemplateResult } from 'lit';
import { marked } from '../chinese/chinese-runs.ts';
import type { Locale } from '../locale/locale.ts';
import { errorSummaryText } from './error-summary.text.ts';
import type { FieldError } from './field-error.ts';
import { focusField } from './focus-field.ts';

/**
 * What keeps a form from going on, first in its main area, also for a single error.
 *
 * A function and not an element: it has to stand in the same tree as the form, and only the form's owner knows when
 * it was checked. The owner renders it, waits for `updateComplete` and calls {@link focusErrorSummary}; a second
 * check with the same errors moves the focus again. `form` gives the one that holds a field; null where its owner leads
 * there itself, as to another page of the form.
 *
 * The alert is a child of what is focused: when both were one node, JAWS lost the text (alphagov/govuk-frontend#2657).
 */
export function errorSummary(
  errors: readonly FieldError[],
  locale: Locale,
  form: (field: string) => HTMLFormElement | null,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const follow = (event: Event, field: string): void => {
    event.preventDefault();
    const owner = form(field);
    if (owner) focusField(owner, field);
  };
  return html`
    <div class="credit-error-summary" tabindex="-1">
      <div role="alert">
        <h2>${errorSummaryText[locale].heading(errors.length)}</h2>
        <ul>
          ${errors.map(
            ({ field, message }) => html`
              <li>
                <a href="#${field}" @click=${(event: Event) => follow(event, field)}
                  >${marked(message, locale)}</a
                >
              </li>
            `,
          )}
        </ul>
      </div>
    </div>
  `;
}

/** Moves the focus to the summary that was rendered in `root`. */
export function focusErrorSummary(root: ParentNode): void {
  root.querySelector<HTMLElement>('.credit-error-summary')?.focus();
}
