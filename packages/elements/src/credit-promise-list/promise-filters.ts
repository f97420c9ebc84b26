import {
  isUscc,
  promiseTypes,
  publicPromiseStates,
  type PromiseType,
  type PublicPromiseState,
  type RegionCode,
  type Uscc,
} from '@xinyong/core';
import { promiseNames, promiseOutcomes } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { bareCode, typedIn } from '../public-promise/typed-code.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { promiseListText } from './credit-promise-list.text.ts';

/** What the column shows; all of it unless given. */
export interface PromiseFilter {
  readonly type?: PromiseType;
  /** 受理地行政区划: a division and those below it. */
  readonly place?: RegionCode;
  readonly state?: PublicPromiseState;
  readonly subject?: Uscc;
}

interface FiltersView {
  readonly filter: PromiseFilter;
  /** Divisions to choose from. */
  readonly places: readonly RegionCode[];
  readonly regionName: RegionNaming;
  /** A code was typed that is none. */
  readonly wrongSubject: string | undefined;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly filterBy: (filter: PromiseFilter) => void;
  /** What was typed where a code belongs and is none. */
  readonly refuse: (typed: string) => void;
}

/** 按类型、地区、状态和承诺人筛选. */
export function promiseFilters(view: FiltersView): TemplateResult {
  const { filter, places, regionName, wrongSubject, locale, idOf } = view;
  const words = promiseListText[locale];
  const offered = placesWith(places, filter.place);
  const error = wrongSubject === undefined ? undefined : words.subjectWrong;
  return html`
    <form class="credit-promise-filter credit-no-print" novalidate @submit=${submitted(view)}>
      ${choice({
        id: idOf('type'),
        name: 'type',
        label: words.type,
        all: words.all,
        chosen: filter.type,
        options: promiseTypes.map((type) => [type, promiseNames[locale].types[type]]),
      })}
      ${choice({
        id: idOf('state'),
        name: 'state',
        label: words.state,
        all: words.all,
        chosen: filter.state,
        options: publicPromiseStates.map((state) => [
          state,
          promiseOutcomes[locale].publicStates[state],
        ]),
      })}
      ${
        offered.length === 0
          ? nothing
          : choice({
              id: idOf('place'),
              name: 'place',
              label: words.place,
              all: words.all,
              chosen: filter.place,
              options: offered.map((place) => [place, regionName(place)]),
              lang: 'zh-CN',
            })
      }
      <div class="credit-field${error ? ' credit-invalid' : ''}">
        <label class="credit-label" for=${idOf('subject')}>${words.subject}</label>
        <p class="credit-hint" id=${idOf('hint')}>${words.subjectHint}</p>
        <div role="alert">${fieldError(idOf('error'), error, locale)}</div>
        <input
          class="credit-input"
          id=${idOf('subject')}
          name="subject"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="${error ? `${idOf('error')} ` : ''}${idOf('hint')}"
          aria-invalid=${error !== undefined}
          .value=${wrongSubject ?? filter.subject ?? ''}
        />
      </div>
      <button class="credit-button credit-button-quiet">${words.apply}</button>
    </form>
  `;
}

/** The places that the page names, and the one that is chosen. */
const placesWith = (
  places: readonly RegionCode[],
  place: RegionCode | undefined,
): readonly RegionCode[] => [...new Set([...places, ...(place === undefined ? [] : [place])])];

const submitted =
  ({ filterBy, refuse, places, filter }: FiltersView) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const typed = typedIn(event.target, 'subject');
    const subject = bareCode(typed);
    if (subject !== '' && !isUscc(subject)) return refuse(typed);
    const type = promiseTypes.find((each) => each === data.get('type'));
    const state = publicPromiseStates.find((each) => each === data.get('state'));
    const place = placesWith(places, filter.place).find((each) => each === data.get('place'));
    filterBy({
      ...(type && { type }),
      ...(place && { place }),
      ...(state && { state }),
      ...(subject !== '' && { subject }),
    });
  };

const choice = ({
  id,
  name,
  label,
  all,
  chosen,
  options,
  lang,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  /** Of the names, where they are in one language only. */
  readonly lang?: 'zh-CN';
}): TemplateResult => html`
  <div class="credit-field">
    <label class="credit-label" for=${id}>${label}</label>
    <select class="credit-input" id=${id} name=${name}>
      <option value="" .selected=${chosen === undefined}>${all}</option>
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${chosen === value}>
            ${words}
          </option>`,
      )}
    </select>
  </div>
`;
