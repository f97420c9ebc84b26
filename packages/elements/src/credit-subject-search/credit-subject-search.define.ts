import { CreditSubjectSearch } from './credit-subject-search.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-subject-search': CreditSubjectSearch;
  }
}

if (!customElements.get('credit-subject-search'))
  customElements.define('credit-subject-search', CreditSubjectSearch);
