import { CreditPromiseCard } from './credit-promise-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-promise-card': CreditPromiseCard;
  }
}

if (!customElements.get('credit-promise-card'))
  customElements.define('credit-promise-card', CreditPromiseCard);
