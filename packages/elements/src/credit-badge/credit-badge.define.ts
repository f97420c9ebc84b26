import { CreditBadge } from './credit-badge.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-badge': CreditBadge;
  }
}

if (!customElements.get('credit-badge')) customElements.define('credit-badge', CreditBadge);
