import { CreditTemplateEditor } from './credit-template-editor.ts';

declare global {
  interface HTMLElementTagNameMap {
    'credit-template-editor': CreditTemplateEditor;
  }
}

if (!customElements.get('credit-template-editor'))
  customElements.define('credit-template-editor', CreditTemplateEditor);
