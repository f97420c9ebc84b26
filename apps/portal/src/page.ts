import { createClient, type CreditClient } from '@xinyong/client';
import type { Session } from '@xinyong/contract';
import { words, type Language, type Word } from './portal.text.ts';

const parameters = new URLSearchParams(location.search);
const wanted = parameters.get('lang') ?? localStorage.getItem('language');

export const language: Language = wanted === 'en' ? 'en' : 'zh-CN';
export const client: CreditClient = createClient({ baseUrl: location.origin });
export const text = (word: Word): string => words[language][word];
export const parameter = (name: string): string | null => parameters.get(name);

const isWord = (key: string): key is Word => key in words['zh-CN'];

let reached = true;
/** Whether the platform has said who is signed in; else nobody is told to sign in, who may have done so long ago. */
export const isReached = (): boolean => reached;

/** Puts the page into the reader's language and shows who is signed in. */
export async function openPage(): Promise<Session> {
  localStorage.setItem('language', language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = element.dataset['text'] ?? '';
    if (isWord(key)) element.textContent = text(key);
  }
  document.querySelector('[data-label]')?.setAttribute('aria-label', text('nav.label'));
  offerOtherLanguage();
  offerElderMode();
  offerMenu();
  try {
    const session = await client.session.get();
    showPerson(session);
    if (!session.person) dropDrafts();
    return session;
  } catch {
    reached = false;
    showFailure();
    return { scopes: ['public'] };
  }
}

function offerOtherLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>('#language');
  if (!link) return;
  const other = language === 'en' ? 'zh-CN' : 'en';
  goingTo(link, () => {
    const query = new URLSearchParams(location.search);
    query.set('lang', other);
    return `${location.pathname}?${query.toString()}${location.hash}`;
  });
  link.lang = other;
  link.hreflang = other;
  link.textContent = text('language');
}

function offerElderMode(): void {
  const button = document.querySelector('#elder');
  const set = (on: boolean): void => {
    if (on) document.documentElement.dataset['creditMode'] = 'elder';
    else delete document.documentElement.dataset['creditMode'];
    button?.setAttribute('aria-pressed', String(on));
    localStorage.setItem('elder', String(on));
  };
  set(localStorage.getItem('elder') === 'true');
  button?.addEventListener('click', () => set(button.getAttribute('aria-pressed') !== 'true'));
}

/** On a small screen the ways through the portal wait behind a button: beneath it they are read before the page. */
function offerMenu(): void {
  const button = document.querySelector('#menu');
  button?.addEventListener('click', () => {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
  });
}

function showPerson({ person }: Session): void {
  const place = document.querySelector('#person');
  if (!place) return;
  for (const link of document.querySelectorAll<HTMLElement>('[data-role]'))
    link.hidden = !person || !(link.dataset['role'] ?? '').split(' ').includes(person.role);
  if (!person) {
    const link = goingTo(document.createElement('a'), signInAddress);
    link.textContent = text('sign-in');
    place.replaceChildren(link);
    return;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  const button = document.createElement('button');
  button.textContent = text('sign-out');
  form.append(button);
  const name = document.createElement('span');
  name.lang = 'zh-CN';
  name.textContent = person.name;
  place.replaceChildren(name, ' ', form);
}

const drafts = ['credit-draw-desk ', 'credit-template-editor '];

/** Drafts that were not finished go once nobody is signed in: an element that is left by signing out keeps its own as it goes. */
function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (drafts.some((begin) => key.startsWith(begin))) sessionStorage.removeItem(key);
}

/** The way to sign in, in the reader's language, and back to this page. */
export const signInAddress = (): string =>
  `/sign-in?return=${encodeURIComponent(location.pathname + location.search + location.hash)}&ui_locales=${language}`;

/** A link whose address is made when it is followed: by then the page may stand elsewhere. */
function goingTo(anchor: HTMLAnchorElement, address: () => string): HTMLAnchorElement {
  const refresh = (): void => {
    anchor.href = address();
  };
  refresh();
  anchor.addEventListener('pointerdown', refresh);
  anchor.addEventListener('focus', refresh);
  return anchor;
}

/**
 * A heading, a sentence and a link, for pages that cannot show what they are for; where the platform could not be
 * reached nothing is known of the person, and the page says no more than that.
 */
export function explain(
  place: Element,
  heading: Word,
  sentence: Word,
  link: { href: string; word: Word },
): void {
  const title = document.createElement('h1');
  title.textContent = text(reached ? heading : 'failure.title');
  if (!reached) {
    place.replaceChildren(title);
    return;
  }
  const words = document.createElement('p');
  words.textContent = text(sentence);
  const action = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.className = 'credit-button';
  anchor.href = link.href;
  anchor.textContent = text(link.word);
  action.append(anchor);
  place.replaceChildren(title, words, action);
}

export function showFailure(): void {
  const main = document.querySelector('main');
  if (!main || main.querySelector('.failure')) return;
  const notice = document.createElement('p');
  notice.className = 'failure';
  notice.setAttribute('role', 'alert');
  notice.textContent = text('failure');
  main.prepend(notice);
}
