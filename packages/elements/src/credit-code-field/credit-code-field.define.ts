import { CreditCodeField } from './credit-code-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-code-field': CreditCodeField;
  }
}

if (!customElements.get('credit-code-field'))
  customElements.define('credit-code-field', CreditCodeField);
