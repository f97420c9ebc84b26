import { CreditRecordList } from './credit-record-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-record-list': CreditRecordList;
  }
}

if (!customElements.get('credit-record-list'))
  customElements.define('credit-record-list', CreditRecordList);
