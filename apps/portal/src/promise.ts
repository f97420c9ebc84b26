import '@xinyong/elements/define/credit-promise-form';
import '@xinyong/elements/define/credit-provider';
import type { CreditPromiseFormBegunEvent, CreditPromiseFormChooseEvent } from '@xinyong/elements';
import { made } from './made.ts';
import { explain, isReached, openPage, parameter, signInAddress, text } from './page.ts';

const place = document.querySelector('#promise');
const { person, expiresAt } = await openPage();
const id = parameter('id');
const template = parameter('template');
const record = parameter('record');
const code = parameter('code');

if (place && person && person.role !== 'agent')
  explain(place, 'agent.title', 'promise.agent-text', {
    href: '/promises.html',
    word: 'promise.column',
  });
else if (place && id && !person)
  explain(place, 'promise.sign-in-title', 'promise.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place) showForm(place);

function showForm(where: Element): void {
  const form = document.createElement('credit-promise-form');
  form.promiseId = id ?? '';
  form.templateId = template ?? '';
  form.recordId = record ?? '';
  form.signInHref = '/sign-in?return={return}&ui_locales={locale}';
  form.sessionExpiresAt = expiresAt ?? '';
  form.localCopy = 'session';
  form.backHref = id
    ? '/my-promises.html'
    : code
      ? `/subject.html?code=${encodeURIComponent(code)}`
      : '/promises.html';
  form.documentHrefTemplate = '/v1/promises/document?code={code}&check={check}';
  form.verifyHrefTemplate = '/verify-promise.html?code={code}&check={check}';
  form.statusHrefTemplate = '/my-promises.html?id={id}';
  const subject = encodeURIComponent(person?.subjectCode ?? '');
  if (subject) {
    form.gradeHref = `/grade.html?code=${subject}`;
    form.repairHref = `/subject.html?code=${subject}`;
    form.promisesHref = '/my-promises.html';
  }
  // From here on a reload or a bookmark finds the letter, and then the promise.
  const address = (query: Readonly<Record<string, string>>): void =>
    history.replaceState(
      history.state,
      '',
      `/promise.html?${new URLSearchParams(query).toString()}${location.hash}`,
    );
  form.addEventListener('credit-promise-form-choose', (event) => {
    const { template: chosen } = (event as CreditPromiseFormChooseEvent).detail; // the name tells the type
    address({ template: chosen.template.id, ...(record && { record }) });
  });
  form.addEventListener('credit-promise-form-begun', (event) => {
    const { promise } = (event as CreditPromiseFormBegunEvent).detail; // the name tells the type
    address({ id: promise.id });
  });
  where.replaceChildren(...(person || !isReached() ? [] : [signInNote()]), form);
}

/** A visitor may read every letter; what a signed-in agent sees besides is told. */
function signInNote(): HTMLElement {
  const link = made('a', 'credit-link', text('sign-in'));
  const refresh = (): void => {
    link.href = signInAddress();
  };
  refresh();
  // By the time it is followed the page may stand elsewhere.
  link.addEventListener('pointerdown', refresh);
  link.addEventListener('focus', refresh);
  return made('div', 'credit-inset', made('p', '', text('promise.visitor')), link);
}
