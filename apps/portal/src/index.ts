import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-subject-search';
import { openPage, parameter } from './page.ts';

const search = document.querySelector('credit-subject-search');
if (search) {
  search.query = parameter('q') ?? '';
  // Back, and a bookmark, find the same search again.
  search.addEventListener('submit', () => {
    const query = new URLSearchParams(location.search);
    query.set('q', search.query);
    history.replaceState(history.state, '', `?${query.toString()}`);
  });
}
await openPage();
