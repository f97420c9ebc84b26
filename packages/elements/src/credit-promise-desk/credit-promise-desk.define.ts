import { CreditPromiseDesk } from './credit-promise-desk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-promise-desk': CreditPromiseDesk;
  }
}

if (!customElements.get('credit-promise-desk'))
  customElements.define('credit-promise-desk', CreditPromiseDesk);
