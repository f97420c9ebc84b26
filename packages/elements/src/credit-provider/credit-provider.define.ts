import { CreditProvider } from './credit-provider.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-provider': CreditProvider;
  }
}

if (!customElements.get('credit-provider'))
  customElements.define('credit-provider', CreditProvider);
