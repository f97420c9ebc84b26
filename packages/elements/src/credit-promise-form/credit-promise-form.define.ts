import { CreditPromiseForm } from './credit-promise-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-promise-form': CreditPromiseForm;
  }
}

if (!customElements.get('credit-promise-form'))
  customElements.define('credit-promise-form', CreditPromiseForm);
