import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-grade-batches';
import { divisionOfUscc } from '@xinyong/core';
import { explain, openPage, signInAddress, text } from './page.ts';

const place = document.querySelector('#batches');
const { person } = await openPage();
if (place && !person)
  explain(place, 'batches.sign-in-title', 'batches.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role === 'officer') {
  const title = document.createElement('h1');
  title.textContent = text('batches.title');
  const lead = document.createElement('p');
  lead.textContent = text('batches.text');
  const batches = document.createElement('credit-grade-batches');
  if (person.agencyCode) batches.place = divisionOfUscc(person.agencyCode);
  place.replaceChildren(title, lead, batches);
} else if (place)
  explain(place, 'batches.none-title', 'batches.none-text', { href: '/', word: 'subject.back' });
