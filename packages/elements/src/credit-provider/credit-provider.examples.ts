import { html } from 'lit';
import type { Example } from '../examples.ts';

/** Two languages on one page: each part says its own. */
export const languages: Example = {
  title: { 'zh-CN': '一页两种语言', en: 'Two languages on one page' },
  render: (locale) => html`
    <credit-provider lang=${locale}>
      <credit-code-field name="uscc"></credit-code-field>
    </credit-provider>
    <credit-provider lang=${locale === 'en' ? 'zh-CN' : 'en'}>
      <credit-code-field name="uscc"></credit-code-field>
    </credit-provider>
  `,
};
