import { CreditGradeCard } from './credit-grade-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-grade-card': CreditGradeCard;
  }
}

if (!customElements.get('credit-grade-card'))
  customElements.define('credit-grade-card', CreditGradeCard);
