import '@xinyong/elements/define';
import { explain, openPage, parameter, signInAddress } from './page.ts';

const place = document.querySelector('#repair');
const { person } = await openPage();
const record = parameter('record');
const repair = parameter('id');
if (place && person?.role !== 'agent')
  explain(place, 'repair.sign-in-title', 'repair.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && !record && !repair)
  explain(place, 'repair.none', 'repair.none-hint', { href: '/', word: 'subject.back' });
else if (place) {
  const wizard = document.createElement('credit-repair-wizard');
  if (record) wizard.setAttribute('record-id', record);
  if (repair) wizard.setAttribute('repair-id', repair);
  wizard.setAttribute('history', 'hash');
  place.replaceChildren(wizard);
}
