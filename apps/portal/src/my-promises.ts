import { CreditError } from '@xinyong/client';
import type { PromiseDetail } from '@xinyong/contract';
import type { CreditPromise } from '@xinyong/core';
import { linkTo, made } from './made.ts';
import { client, explain, openPage, parameter, showFailure, signInAddress, text } from './page.ts';
import { promiseEntry } from './promise-entry.ts';
import { promiseProgress } from './promise-progress.ts';

const place = document.querySelector('#my-promises');
const { person } = await openPage();
const id = parameter('id');
if (place && person && person.role !== 'agent')
  explain(place, 'agent.title', 'promise.agent-text', {
    href: '/promises.html',
    word: 'promise.column',
  });
else if (place && !person)
  explain(place, 'promise.sign-in-title', 'promise.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && id) await showOne(place, id);
else if (place) await showAll(place);

async function showOne(where: Element, promiseId: string): Promise<void> {
  const back = made('p', '', linkTo('/my-promises.html', text('my-promises.back')));
  try {
    const [detail, { events }] = await Promise.all([
      client.promises.get(promiseId),
      client.promises.history(promiseId),
    ]);
    where.replaceChildren(back, promiseProgress(detail, events));
  } catch (error) {
    if (isMissing(error))
      explain(where, 'my-promises.missing', 'my-promises.missing-hint', {
        href: '/my-promises.html',
        word: 'my-promises.back',
      });
    else showFailure();
  }
}

async function showAll(where: Element): Promise<void> {
  where.replaceChildren(made('h1', '', text('my-promises.title')));
  const promises: CreditPromise[] = [];
  try {
    for await (const promise of client.promises.allMine({ limit: 100 })) promises.push(promise);
  } catch {
    showFailure();
    return;
  }
  const start = made('a', 'credit-button', text('my-promises.start'));
  start.href = '/promise.html';
  const actions = made('p', '', start);
  if (promises.length === 0) {
    where.append(made('p', '', text('my-promises.none')), actions);
    return;
  }
  const deadlines = await deadlinesOf(promises);
  const list = made('ul', 'applications');
  list.role = 'list'; // Safari forgets it without bullets
  list.append(...promises.map((promise) => promiseEntry(promise, deadlines.get(promise.id))));
  where.append(actions, list);
}

/** How long there is for materials that are due, as far as it can be had: the working days are known to the platform. */
async function deadlinesOf(
  promises: readonly CreditPromise[],
): Promise<ReadonlyMap<string, PromiseDetail['deadline']>> {
  const due = promises.filter(({ state }) => state === 'materials-due');
  const details = await Promise.allSettled(due.map((promise) => client.promises.get(promise.id)));
  return new Map(
    details.flatMap((each) =>
      each.status === 'fulfilled' ? [[each.value.promise.id, each.value.deadline] as const] : [],
    ),
  );
}

const isMissing = (error: unknown): boolean =>
  CreditError.is(error) && error.name === 'ApiError' && [400, 403, 404].includes(error.status);
