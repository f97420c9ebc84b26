import '@xinyong/elements/define/credit-promise-desk';
import '@xinyong/elements/define/credit-provider';
import { explain, openPage, signInAddress } from './page.ts';

const place = document.querySelector('#desk');
const { person } = await openPage();
if (place && !person)
  explain(place, 'promise-desk.sign-in-title', 'promise-desk.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role !== 'officer')
  explain(place, 'officer.title', 'promise-desk.forbidden', { href: '/', word: 'subject.back' });
else if (place) {
  const desk = document.createElement('credit-promise-desk');
  desk.idParameter = 'id';
  desk.drawsHref = '/draws.html';
  place.replaceChildren(desk);
}
