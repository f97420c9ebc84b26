import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-grade-card';
import { isUscc } from '@xinyong/core';
import { client, explain, openPage, parameter, text } from './page.ts';

const place = document.querySelector('#grade');
const card = document.querySelector('credit-grade-card');
const code = parameter('code') ?? '';
await openPage();
if (place && card && isUscc(code)) {
  const records = `/subject.html?code=${code}`;
  document.querySelector('#back')?.setAttribute('href', records);
  card.recordHrefTemplate = `${records}#record-{id}`;
  card.repairHrefTemplate = `/repair.html?record={id}&code=${code}`;
  card.scheme = parameter('scheme') ?? '';
  card.code = code;
  try {
    const { name } = await client.subjects.get(code);
    const title = document.createElement('h1');
    title.textContent = name;
    title.lang = 'zh-CN';
    document.title = `${name} - ${text('title.grade')}`;
    place.replaceChildren(title);
  } catch {
    // The card says what is wrong; without the name the page keeps its own heading.
  }
} else if (place) {
  explain(place, 'subject.missing', 'subject.missing-hint', { href: '/', word: 'subject.back' });
  card?.remove();
  document.querySelector('#back')?.remove();
}
