import { CreditPromiseList } from './credit-promise-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-promise-list': CreditPromiseList;
  }
}

if (!customElements.get('credit-promise-list'))
  customElements.define('credit-promise-list', CreditPromiseList);
