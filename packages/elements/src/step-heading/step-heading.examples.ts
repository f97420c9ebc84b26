import { html } from 'lit';
import type { Example } from '../examples.ts';
import { stepHeading } from './step-heading.ts';

const title = { 'zh-CN': '您已经缴清罚款了吗？', en: 'Have you paid the fine?' };

export const counted: Example = {
  title: { 'zh-CN': '步数已知', en: 'Counted steps' },
  render: (locale) => html`
    <div class="credit-content">
      ${stepHeading({ title: title[locale], number: 2, total: 5 }, 1, locale)}
    </div>
  `,
};

export const open: Example = {
  title: { 'zh-CN': '总步数取决于回答', en: 'The count depends on answers' },
  render: (locale) => html`
    <div class="credit-content">${stepHeading({ title: title[locale], number: 2 }, 1, locale)}</div>
  `,
};
