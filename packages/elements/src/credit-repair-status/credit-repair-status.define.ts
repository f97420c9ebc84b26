import { CreditRepairStatus } from './credit-repair-status.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-repair-status': CreditRepairStatus;
  }
}

if (!customElements.get('credit-repair-status'))
  customElements.define('credit-repair-status', CreditRepairStatus);
