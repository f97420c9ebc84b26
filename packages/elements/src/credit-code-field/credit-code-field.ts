import { parseUscc, type Uscc } from '@xinyong/core';
import { identityText } from '@xinyong/core/text';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  accepted,
  FormControl,
  type ControlBinding,
  type Verdict,
} from '../form-control/form-control.ts';
import { formControlStyles } from '../form-control/form-control.styles.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { isPersonNumber } from '../person-number/is-person-number.ts';
import { codeFieldStyles } from './credit-code-field.styles.ts';
import { codeFieldText } from './credit-code-field.text.ts';

/**
 * Asks for a 统一社会信用代码, in any width and case, with or without spaces and hyphens, and submits it in
 * canonical form. Once its form is checked it says which character is wrong, and offers the codes one slip away.
 * The number of a person is refused, and neither submitted nor remembered.
 *
 * @fires input - The value changed as the person typed.
 * @fires change - The person finished a change or took a suggestion.
 * @csspart field - Everything; marked at its side while there is an error.
 * @csspart label - The question.
 * @csspart hint - What helps to answer.
 * @csspart error - What is wrong; present only once the form was checked.
 * @csspart control - The native input.
 * @csspart notes - What stands below the control: the code in groups, warnings, suggestions.
 * @cssprop --credit-target - Smallest height of what can be pressed.
 */
export class CreditCodeField extends FormControl {
  static override styles: CSSResultGroup = [formControlStyles, codeFieldStyles];

  /** Nothing is said about a code while it is being typed. */
  @state() private typing = false;

  /** The canonical code; undefined as long as the value is none. */
  get code(): Uscc | undefined {
    const parsed = parseUscc(this.value);
    return parsed.ok ? parsed.code : undefined;
  }

  protected override judge(value: string): Verdict {
    const words = this.language.words(codeFieldText);
    if (value.trim() === '')
      return this.required ? { flags: { valueMissing: true }, message: words.missing } : accepted;
    const parsed = parseUscc(value);
    if (parsed.ok) return accepted;
    const { problems } = this.language.words(identityText);
    const message = parsed.problems
      .slice(0, 3) // as many as one can act on; a code in the wrong script has eighteen
      .map((problem) => worded(problems[problem.code], problem))
      .join(words.separator);
    return { flags: { patternMismatch: true }, message };
  }

  protected override submitted(): string {
    const parsed = parseUscc(this.value);
    if (parsed.ok) return parsed.code;
    return isPersonNumber(this.value) ? '' : parsed.normalised;
  }
  protected override remembered(): string {
    return isPersonNumber(this.value) ? '' : this.value;
  }

  protected override ownLabel(): string {
    return this.language.words(codeFieldText).label;
  }
  protected override ownHint(): string {
    return this.language.words(codeFieldText).hint;
  }

  protected override renderControl({ describedBy, invalid }: ControlBinding): TemplateResult {
    // No maxlength: it would cut off a pasted code with spaces without a word.
    return html`<input
      part="control"
      id="control"
      type="text"
      inputmode="text"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      aria-required=${this.required}
      ?disabled=${this.barred}
      .value=${live(this.value)}
      @input=${this.#typed}
      @compositionend=${this.onInput}
      @change=${this.#finished}
      @keydown=${this.onKeydown}
    />`;
  }

  protected override renderNotes(): TemplateResult | typeof nothing {
    if (this.message !== '') return this.#suggestions();
    return this.typing ? nothing : this.#reading();
  }

  #suggestions(): TemplateResult | typeof nothing {
    const parsed = parseUscc(this.value);
    if (parsed.ok || parsed.suggestions.length === 0) return nothing;
    return html`
      <p>${this.language.words(codeFieldText).suggestions}</p>
      ${parsed.suggestions.map(
        (code) => html`
          <button type="button" @click=${() => this.#choose(code)}>${groupedCode(code)}</button>
        `,
      )}
    `;
  }

  #reading(): TemplateResult | typeof nothing {
    const parsed = parseUscc(this.value);
    if (!parsed.ok) return nothing;
    const { warnings } = this.language.words(identityText);
    return html`
      <p>${this.language.words(codeFieldText).reading}${groupedCode(parsed.code)}</p>
      ${parsed.warnings.map(
        (warning) => html` <p class="warning">${worded(warnings[warning.code], warning)}</p> `,
      )}
    `;
  }

  #choose(code: Uscc): void {
    this.value = code;
    this.error = '';
    this.checked = undefined;
    this.typing = false;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    this.control?.focus(); // the button that was pressed goes; focus() on the host would stay with it
  }

  readonly #typed = (event: InputEvent): void => {
    this.typing = true;
    this.onInput(event);
  };
  readonly #finished = (event: Event): void => {
    this.typing = false;
    this.onChange(event);
  };
}

// The words of a finding take that finding: they were found by its code, which TypeScript cannot follow.
const worded = <Finding>(words: (finding: never) => string, finding: Finding): string =>
  words(finding as never);
