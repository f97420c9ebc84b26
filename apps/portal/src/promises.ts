import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-promise-card';
import '@xinyong/elements/define/credit-promise-figures';
import '@xinyong/elements/define/credit-promise-list';
import {
  isRegionCode,
  isUscc,
  promiseTypes,
  publicPromiseStates,
  type RegionCode,
} from '@xinyong/core';
import { promiseNames } from '@xinyong/core/text';
import type { CreditPromiseListFilterEvent } from '@xinyong/elements';
import { language, openPage, parameter, text } from './page.ts';

/** The place of this portal, and others of the kit. */
const places: readonly RegionCode[] = ['420222', '420200', '421303', '440229'];
const [home = ''] = places;

// In the reader's language before a card puts what it shows before the page's title.
const opened = openPage();
const code = parameter('code');
if (code !== null) showOne(code);
else {
  const list = document.querySelector('credit-promise-list');
  const figures = document.querySelector('credit-promise-figures');
  const [type, place, state, subject] = ['type', 'place', 'state', 'subject'].map(parameter);
  if (list && figures) {
    list.headingLevel = 3;
    list.promiseHrefTemplate = '/promises.html?code={code}';
    list.places = places.join(' ');
    list.type = promiseTypes.find((each) => each === type) ?? '';
    list.place = isRegionCode(place) ? place : '';
    list.promiseState = publicPromiseStates.find((each) => each === state) ?? '';
    list.subjectCode = isUscc(subject) ? subject : '';
    figures.place = list.place || home;
    // A bookmark finds the same promises again, and the figures follow the place.
    list.addEventListener('credit-promise-list-filter', (event) => {
      // The name tells the type.
      const { filter } = (event as CreditPromiseListFilterEvent).detail;
      const query = new URLSearchParams({ ...filter });
      query.set('lang', language);
      history.replaceState(history.state, '', `?${query.toString()}`);
      figures.place = filter.place ?? home;
    });
  }
  const types = document.querySelector('#types');
  types?.replaceChildren(
    ...promiseTypes.flatMap((each) => {
      const term = document.createElement('dt');
      term.textContent = promiseNames[language].types[each];
      const description = document.createElement('dd');
      description.textContent = promiseNames[language].typeMeanings[each];
      return [term, description];
    }),
  );
}
await opened;

/** One promise in the place of the column. */
function showOne(wanted: string): void {
  const back = document.createElement('p');
  back.className = 'credit-no-print';
  const link = document.createElement('a');
  link.className = 'credit-link';
  link.href = '/promises.html';
  link.textContent = text('promises.back');
  back.append(link);
  const card = document.createElement('credit-promise-card');
  card.headingLevel = 1;
  card.verifyHrefTemplate = '/verify-promise.html?code={code}&check={check}';
  card.code = wanted;
  document.querySelector('#promises')?.replaceChildren(back, card);
}
