import type { PromiseDetail } from '@xinyong/contract';
import { dayInChina, type CreditPromise } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { linkTo, made, original } from './made.ts';
import { language, text } from './page.ts';

/** One promise in a list: what it is about, how it stands, until when, what comes next, and the way to it. */
export function promiseEntry(
  promise: CreditPromise,
  deadline: PromiseDetail['deadline'],
): HTMLLIElement {
  const { types, states } = promiseText[language];
  const facts = made(
    'p',
    'meta',
    `${types[promise.type]} · `,
    original(promise.acceptor.name),
    promise.code ? ` · ${text('my-promises.code')} ${promise.code}` : '',
    ` · ${text('applications.updated')} ${formatDay(dayInChina(new Date(promise.updatedAt)), language)}`,
  );
  const until = untilWords(promise, deadline);
  return made(
    'li',
    '',
    made('h2', '', original(promise.title)),
    made('span', 'credit-tag', states[promise.state]),
    facts,
    ...(until ? [made('p', '', until)] : []),
    made('p', '', text(`my-promises.next.${promise.state}`)),
    made('div', 'credit-line-actions', ...waysTo(promise)),
  );
}

/** The way to go on, named after the promise. */
export function waysTo(promise: CreditPromise): readonly HTMLAnchorElement[] {
  const { id, title, state } = promise;
  const form = `/promise.html?id=${id}`;
  const which = () => made('span', 'credit-visually-hidden', ' ', original(title));
  const goOn =
    state === 'draft'
      ? [linkTo(form, text('applications.continue'), which())]
      : state === 'materials-due'
        ? [linkTo(form, text('my-promises.materials'), which())]
        : promise.imported || state === 'withdrawn' || !promise.madeOn
          ? []
          : [linkTo(form, text('my-promises.receipt'), which())];
  return [...goOn, linkTo(`/my-promises.html?id=${id}`, text('applications.progress'), which())];
}

/** The last day that runs, with the working days left where the platform says them. */
export function untilWords(
  { state, materialsDueOn, validUntil }: CreditPromise,
  deadline: PromiseDetail['deadline'],
): string | undefined {
  const { clocks } = promiseText[language];
  const colon = language === 'en' ? ': ' : '：';
  if (state === 'materials-due' && materialsDueOn) {
    const left = deadline?.workdaysLeft;
    const day = weekdayDay(materialsDueOn);
    const words = left !== undefined && left > 0 ? 'my-promises.left' : 'my-promises.by';
    return `${clocks.materials}${colon}${text(words).replace('{count}', String(left)).replace('{day}', day)}`;
  }
  return state === 'in-force' && validUntil
    ? `${clocks.term}${colon}${text('my-promises.by').replace('{day}', weekdayDay(validUntil))}`
    : undefined;
}

/** A last day with its weekday. */
function weekdayDay(day: string): string {
  const weekday = weekdays.format(new Date(`${day}T00:00:00Z`));
  const words = formatDay(day, language);
  return language === 'en' ? `${weekday} ${words}` : `${words} ${weekday}`;
}

const weekdays = new Intl.DateTimeFormat(language, {
  weekday: language === 'en' ? 'long' : 'short',
  timeZone: 'UTC',
});
