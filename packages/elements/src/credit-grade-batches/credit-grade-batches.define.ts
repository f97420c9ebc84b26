import { CreditGradeBatches } from './credit-grade-batches.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-grade-batches': CreditGradeBatches;
  }
}

if (!customElements.get('credit-grade-batches'))
  customElements.define('credit-grade-batches', CreditGradeBatches);
