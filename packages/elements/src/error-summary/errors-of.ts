import type { FieldError } from './field-error.ts';

/**
 * Checks a form and gives its errors in document order, those of our fields and of the browser's alike: one per
 * name, so that a group of radio buttons counts once and equal messages of two fields stay two. Each field hears
 * `invalid` and shows its error. A control of the browser gives the words of its `data-error`, as the browser’s own
 * are in the language of the browser.
 */
export function errorsOf(form: HTMLFormElement): readonly FieldError[] {
  form.checkValidity();
  const errors = new Map<string, FieldError>();
  for (const control of form.elements) {
    if (!isChecked(control) || control.validity.valid || errors.has(control.name)) continue;
    const message = control.dataset['error'] ?? control.validationMessage;
    errors.set(control.name, { field: control.name, message });
  }
  return [...errors.values()];
}

type Checked = Pick<HTMLInputElement, 'name' | 'validity' | 'validationMessage'>;

// Form-associated elements of ours have the members of an <input>, but no common class in the DOM.
const isChecked = (control: Element): control is HTMLElement & Checked =>
  'name' in control && 'willValidate' in control && control.willValidate === true;
