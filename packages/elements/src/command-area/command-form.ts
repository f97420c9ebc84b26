import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { commandAreaText } from './command-area.text.ts';

interface CommandForm {
  readonly area: {
    readonly write: (event: SubmitEvent) => void;
    readonly prepare: (preparing: undefined) => Promise<void>;
  };
  /** What the action is called. */
  readonly name: string;
  readonly id: string;
  /** On the button that sends it. */
  readonly go: string;
  readonly locale: Locale;
  readonly fields: unknown;
}

/** What is written before an action is given. */
export const commandForm = ({
  area,
  name,
  id,
  go,
  locale,
  fields,
}: CommandForm): TemplateResult => html`
  <form
    class="credit-form credit-command"
    novalidate
    tabindex="-1"
    aria-labelledby=${id}
    @submit=${area.write}
  >
    <p class="credit-subheading" id=${id}>${name}</p>
    ${fields}
    <div class="credit-actions">
      <button class="credit-button">${go}</button>
      <button
        type="button"
        class="credit-button credit-button-quiet"
        @click=${() => void area.prepare(undefined)}
      >
        ${commandAreaText[locale].cancel}
      </button>
    </div>
  </form>
`;
