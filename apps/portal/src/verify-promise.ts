import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-promise-card';
import type { CreditPromiseCardVerifyEvent } from '@xinyong/elements';
import { openPage } from './page.ts';

// In the reader's language before the card puts what it shows before the page's title.
const opened = openPage();
const card = document.createElement('credit-promise-card');
card.headingLevel = 1;
card.verifyHrefTemplate = '/verify-promise.html?code={code}&check={check}';

/** Code and check value stand in the address, as in the one that is printed on letters. */
function follow(): void {
  const query = new URLSearchParams(location.search);
  card.code = query.get('code') ?? '';
  card.check = query.get('check') ?? '';
}

follow();
window.addEventListener('popstate', follow);
card.addEventListener('credit-promise-card-verify', (event) => {
  // The name tells the type.
  const { code, check } = (event as CreditPromiseCardVerifyEvent).detail;
  const query = new URLSearchParams(location.search);
  query.set('code', code);
  query.set('check', check);
  history.pushState(null, '', `?${query.toString()}`);
});
document.querySelector('#verify')?.replaceChildren(card);
await opened;
