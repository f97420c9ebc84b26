import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-leniency-advisor';
import { nationCode } from '@xinyong/core';
import { openPage, parameter, text } from './page.ts';
import type { Word } from './portal.text.ts';

/** Places of the kit, with and without a policy of their own, the one that is asked about first on top. */
const places: readonly (readonly [string, Word])[] = [
  ['420222', 'leniency.yangxin'],
  ['420200', 'leniency.huangshi'],
  ['421303', 'leniency.zengdu'],
  ['440229', 'leniency.wengyuan'],
  [nationCode, 'leniency.elsewhere'],
];

await openPage();
const where = document.querySelector('#leniency');
const select = document.querySelector<HTMLSelectElement>('#place');
if (where && select) {
  select.replaceChildren(...places.map(([code, name]) => new Option(text(name), code)));
  const wanted = parameter('place');
  if (places.some(([code]) => code === wanted)) select.value = wanted ?? '';
  const advisor = document.createElement('credit-leniency-advisor');
  advisor.place = select.value;
  where.replaceChildren(advisor);
  // Answers are about the policy of one place: to choose another begins anew, and is done by a button.
  select.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    advisor.place = select.value;
    const query = new URLSearchParams(location.search);
    query.set('place', select.value);
    history.replaceState(history.state, '', `?${query.toString()}${location.hash}`);
  });
}
