import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { commandAreaText } from './command-area.text.ts';

interface Area<Action> {
  readonly press: (action: Action) => void;
  readonly nameOf: (action: Action) => string;
}

/** What the officer can do, the next step of the work first. */
export const commandButtons = <Action extends string>(
  { press, nameOf }: Area<Action>,
  actions: readonly Action[],
  locale: Locale,
): TemplateResult =>
  actions.length === 0
    ? html`<p>${commandAreaText[locale].nothingToDo}</p>`
    : html`
        <div class="credit-actions">
          ${actions.map(
            (action, index) => html`
              <button
                type="button"
                class="credit-button ${index === 0 ? '' : 'credit-button-quiet'}"
                data-command=${action}
                @click=${() => press(action)}
              >
                ${nameOf(action)}
              </button>
            `,
          )}
        </div>
      `;
