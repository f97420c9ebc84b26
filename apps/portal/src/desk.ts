import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-repair-desk';
import { explain, openPage, signInAddress } from './page.ts';

const place = document.querySelector('#desk');
const { person } = await openPage();
if (place && !person)
  explain(place, 'desk.sign-in-title', 'desk.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role !== 'officer')
  explain(place, 'officer.title', 'desk.forbidden', { href: '/', word: 'subject.back' });
else if (place) {
  const desk = document.createElement('credit-repair-desk');
  desk.idParameter = 'id';
  place.replaceChildren(desk);
}
