import { CreditDrawDesk } from './credit-draw-desk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-draw-desk': CreditDrawDesk;
  }
}

if (!customElements.get('credit-draw-desk'))
  customElements.define('credit-draw-desk', CreditDrawDesk);
