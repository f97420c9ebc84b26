import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-repair-wizard';
import type { CreditRepairWizardBegunEvent } from '@xinyong/elements';
import { explain, openPage, parameter, signInAddress } from './page.ts';

const place = document.querySelector('#repair');
const { person, expiresAt } = await openPage();
const record = parameter('record');
const repair = parameter('id');
const code = parameter('code');
if (place && person && person.role !== 'agent')
  explain(place, 'agent.title', 'agent.text', { href: '/', word: 'subject.back' });
else if (place && !person)
  explain(place, 'repair.sign-in-title', 'repair.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && !record && !repair)
  explain(place, 'repair.none', 'repair.none-hint', { href: '/', word: 'subject.back' });
else if (place) {
  const wizard = document.createElement('credit-repair-wizard');
  wizard.recordId = record ?? '';
  wizard.repairId = repair ?? '';
  const comeBack = (): void => {
    wizard.signInHref = signInAddress();
  };
  comeBack();
  window.addEventListener('hashchange', comeBack);
  window.addEventListener('popstate', comeBack);
  wizard.sessionExpiresAt = expiresAt ?? '';
  wizard.backHref = repair
    ? '/applications.html'
    : code
      ? `/subject.html?code=${encodeURIComponent(code)}`
      : '/';
  wizard.localCopy = 'session';
  wizard.feedbackHref = 'tel:12345'; // 政务服务便民热线
  wizard.statusHrefTemplate = '/applications.html?id={id}';
  wizard.addEventListener('credit-repair-wizard-begun', (event) => {
    // From here on a reload or a bookmark finds the application.
    const { repair } = (event as CreditRepairWizardBegunEvent).detail; // the name tells the type
    history.replaceState(history.state, '', `/repair.html?id=${repair.id}${location.hash}`);
    comeBack();
  });
  place.replaceChildren(wizard);
}
