import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-template-editor';
import { explain, openPage, signInAddress } from './page.ts';

const place = document.querySelector('#templates');
const { person } = await openPage();
if (place && !person)
  explain(place, 'templates.sign-in-title', 'templates.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role !== 'officer')
  explain(place, 'officer.title', 'templates.forbidden', { href: '/', word: 'subject.back' });
else if (place) {
  const editor = document.createElement('credit-template-editor');
  editor.idParameter = 'id';
  editor.localCopy = 'session';
  place.replaceChildren(editor);
}
