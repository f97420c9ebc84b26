import { CreditLeniencyAdvisor } from './credit-leniency-advisor.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-leniency-advisor': CreditLeniencyAdvisor;
  }
}

if (!customElements.get('credit-leniency-advisor'))
  customElements.define('credit-leniency-advisor', CreditLeniencyAdvisor);
