import { CreditRepairDesk } from './credit-repair-desk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-repair-desk': CreditRepairDesk;
  }
}

if (!customElements.get('credit-repair-desk'))
  customElements.define('credit-repair-desk', CreditRepairDesk);
