import { CreditRepairWizard } from './credit-repair-wizard.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-repair-wizard': CreditRepairWizard;
  }
}

if (!customElements.get('credit-repair-wizard'))
  customElements.define('credit-repair-wizard', CreditRepairWizard);
