import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-repair-desk';
import { explain, openPage, signInAddress, text } from './page.ts';

const place = document.querySelector('#desk');
const { person } = await openPage();
if (place && !person)
  explain(place, 'desk.sign-in-title', 'desk.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role !== 'officer') {
  const sentence = document.createElement('p');
  sentence.textContent = text('desk.forbidden');
  place.replaceChildren(sentence);
} else place?.replaceChildren(document.createElement('credit-repair-desk'));
