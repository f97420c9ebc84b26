import { html } from 'lit';
import type { Example } from '../examples.ts';
import { summaryList } from './summary-list.ts';

const words = {
  'zh-CN': {
    paid: '罚款缴纳情况',
    yes: '已经缴清',
    day: '缴款日期',
    on: '2026年6月1日',
    statement: '补充说明',
  },
  en: {
    paid: 'Payment of the fine',
    yes: 'Paid in full',
    day: 'Day of payment',
    on: '1 June 2026',
    statement: 'What you want to add',
  },
};

export const answers: Example = {
  title: { 'zh-CN': '核对回答', en: 'Check your answers' },
  render: (locale) => {
    const { paid, yes, day, on, statement } = words[locale];
    const change = { href: '#paid', go: (event: Event) => event.preventDefault() };
    return html`
      <div class="credit-content credit-form">
        ${summaryList(
          [
            { label: paid, value: yes, change },
            { label: day, value: on, change },
            { label: statement, value: undefined, change },
          ],
          locale,
        )}
      </div>
    `;
  },
};

export const sent: Example = {
  title: { 'zh-CN': '已提交，不能更改', en: 'Sent and settled' },
  render: (locale) => {
    const { paid, yes, day, on } = words[locale];
    return html`
      <div class="credit-content credit-form">
        ${summaryList(
          [
            { label: paid, value: yes },
            { label: day, value: on },
          ],
          locale,
        )}
      </div>
    `;
  },
};
