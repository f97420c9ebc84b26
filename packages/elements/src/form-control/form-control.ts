import {
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclaration,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import { LocaleController } from '../locale/locale-controller.ts';

/** What a field finds about a value. */
export interface Verdict {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/** The value will do. */
export const accepted: Verdict = { flags: {}, message: '' };

/** How a control is tied to the words around it. */
export interface ControlBinding {
  readonly describedBy: string;
  readonly invalid: boolean;
}

/**
 * What our fields share: they know forms, label, hint and error, and nothing about any one question.
 *
 * A field speaks up only once its form has been checked, and then says the same until the next check or until it is
 * put right. Where no error summary takes over (a form without `novalidate`), the browser's own bubble stays.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Name under which the value is submitted. */
  @property({ reflect: true }) name = '';
  /** What was typed; the attribute is the default, as on `<input>`. */
  @property() value = '';
  /** The question; a field has one of its own. */
  @property() label = '';
  /** What helps to answer; a field has one of its own. */
  @property() hint = '';
  /** An error found by the server or the host page. It goes when the answer is changed. */
  @property() error = '';
  /** Whether an empty answer is refused. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Whether the answer is neither changed, checked nor submitted; a fieldset may say so too. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Disabled by its own attribute or by a fieldset: the browser tells. */
  @state() protected barred = false;
  /** The value that the form was last checked with and that would not do. */
  @state() protected checked: string | undefined;

  protected readonly language: LocaleController = new LocaleController(this);
  protected readonly internals: ElementInternals = this.attachInternals();
  readonly #ready: boolean; // false while LitElement's own constructor runs

  constructor() {
    super();
    this.#ready = true;
    if (!isServer) this.addEventListener('invalid', () => (this.checked = this.value));
  }

  /** The field's own rule. */
  protected abstract judge(value: string): Verdict;
  protected abstract ownLabel(): string;
  protected abstract ownHint(): string;
  /** The control itself, with `id="control"` and `part="control"`. */
  protected abstract renderControl(binding: ControlBinding): TemplateResult;
  /** What there is to say about the answer, below the control. */
  protected renderNotes(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** What is submitted, when it differs from what was typed. */
  protected submitted(): string {
    return this.value;
  }
  /** What the browser keeps for Back and for a restart. */
  protected remembered(): string {
    return this.value;
  }

  /** The native control, once it is rendered. */
  protected get control(): HTMLElement | undefined {
    return this.renderRoot?.querySelector<HTMLElement>('#control') ?? undefined;
  }

  /** The form that the field belongs to, as on `<input>`; likewise what follows. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tellForm();
  }
  // From here on the browser has something to point its bubble at.
  protected override firstUpdated(): void {
    this.#tellForm();
  }
  // Forms are synchronous and Lit is not, so the form is told at once.
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    if (#ready in this && this.#ready) this.#tellForm();
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.error = '';
    this.checked = undefined;
  }
  formDisabledCallback(barred: boolean): void {
    this.barred = barred;
  }
  formStateRestoreCallback(remembered: string): void {
    this.value = remembered;
  }

  #tellForm(): void {
    if (isServer) return;
    this.internals.setFormValue(this.submitted(), this.remembered());
    const { flags, message } = this.error
      ? { flags: { customError: true }, message: this.error }
      : this.judge(this.value);
    this.internals.setValidity(flags, message, this.control);
  }

  /** For the control's `input` and `compositionend`. */
  protected readonly onInput = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return; // an IME is still choosing characters
    this.#take(event);
    this.error = '';
    if (this.validity.valid) this.checked = undefined;
  };

  /** For the control's `change`, which does not leave a shadow root by itself. */
  protected readonly onChange = (event: Event): void => {
    this.#take(event);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  #take({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.value = target.value;
  }

  /** For the control's `keydown`: Enter in a shadow root submits nothing by itself. */
  protected readonly onKeydown = (event: KeyboardEvent): void => {
    // An IME's Enter picks characters; Safari sends it after the composition, as key code 229.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const button = Array.from(this.form?.elements ?? []).find(isSubmitButton);
    if (button) button.click();
    else this.form?.requestSubmit();
  };

  protected get message(): string {
    if (this.error) return this.error;
    if (this.checked === undefined || this.validity.valid) return '';
    return this.judge(this.checked).message;
  }

  override render(): TemplateResult {
    const { message } = this;
    const hint = this.hint || this.ownHint();
    const invalid = message !== '';
    const describedBy = `${invalid ? 'error ' : ''}${hint ? 'hint ' : ''}notes`;
    return html`
      <div part="field" class=${classMap({ invalid })}>
        <label part="label" for="control">${this.label || this.ownLabel()}</label>
        ${hint ? html`<p part="hint" id="hint">${hint}</p>` : nothing}
        ${
          invalid
            ? html`<p part="error" id="error">
                <span class="prefix">${this.language.words(errorSummaryText).prefix}</span
                >${message}
              </p>`
            : nothing
        }
        ${this.renderControl({ describedBy, invalid })}
        <div part="notes" id="notes">${this.renderNotes()}</div>
      </div>
    `;
  }
}

const isSubmitButton = (control: Element): control is HTMLButtonElement | HTMLInputElement =>
  (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) &&
  control.type === 'submit';
