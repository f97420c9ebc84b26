import { CreditWarningList } from './credit-warning-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-warning-list': CreditWarningList;
  }
}

if (!customElements.get('credit-warning-list'))
  customElements.define('credit-warning-list', CreditWarningList);
