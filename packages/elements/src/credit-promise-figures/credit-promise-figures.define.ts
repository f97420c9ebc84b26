import { CreditPromiseFigures } from './credit-promise-figures.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-promise-figures': CreditPromiseFigures;
  }
}

if (!customElements.get('credit-promise-figures'))
  customElements.define('credit-promise-figures', CreditPromiseFigures);
