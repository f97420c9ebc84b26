import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import { errorSummary, focusErrorSummary } from '../error-summary/error-summary.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import { formWith } from '../error-summary/form-with.ts';
import type { Locale } from '../locale/locale.ts';

interface FormErrorsOptions {
  readonly locale: () => Locale;
  /** They are others now: the title of the document and the page are shown anew. */
  readonly changed: () => void;
}

/** What is wrong with the page of a form that is open: in a summary, beside its fields and before the title of the document. */
export class FormErrors {
  list: readonly FieldError[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FormErrorsOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormErrorsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Before the title of the document while something is wrong. */
  get prefix(): string {
    return this.list.length > 0 ? errorSummaryText[this.#options.locale()].prefix : '';
  }

  summary(): TemplateResult | typeof nothing {
    return errorSummary(this.list, this.#options.locale(), (field) => formWith(this.#host, field));
  }

  /** Shows these, and leads the person there. */
  show(errors: readonly FieldError[]): void {
    this.#set(errors);
    void this.#host.updateComplete.then(() => focusErrorSummary(this.#host));
  }

  /** One field is wrong or in order again; the others stay as they are. */
  judge(field: string, message: string | undefined): void {
    const others = this.list.filter((error) => error.field !== field);
    if (message === undefined) {
      this.#set(others);
      return;
    }
    // In the order of the page, as the summary is read before its fields.
    const names = [...(formWith(this.#host, field)?.elements ?? [])].map((control) =>
      control.getAttribute('name'),
    );
    const place = (error: FieldError): number => names.indexOf(error.field);
    this.show([...others, { field, message }].toSorted((a, b) => place(a) - place(b)));
  }

  clear(): void {
    this.#set([]);
  }

  /** Where the button that was pressed is gone the person goes on at its field. */
  async focusField(field: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const control = formWith(this.#host, field)?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  }

  #set(errors: readonly FieldError[]): void {
    this.list = errors;
    this.#options.changed();
  }
}
