import '@xinyong/elements/define/credit-badge';
import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-record-list';
import { ApiError } from '@xinyong/client';
import { isUscc, type Subject } from '@xinyong/core';
import { formatDay, subjectText } from '@xinyong/core/text';
import { client, explain, language, openPage, parameter, showFailure, text } from './page.ts';

const place = document.querySelector('#subject');
const code = parameter('code') ?? '';
await openPage();
if (place && isUscc(code)) {
  const list = document.querySelector('credit-record-list');
  if (list) {
    list.repairHrefTemplate = `/repair.html?record={id}&code=${code}`;
    list.subjectCode = code;
  }
  const badge = document.querySelector('credit-badge');
  if (badge) {
    badge.setAttribute('record-href-template', '#record-{id}');
    badge.setAttribute('repair-href-template', `/repair.html?record={id}&code=${code}`);
    badge.code = code;
  }
  document.querySelector('#why')?.setAttribute('href', `/grade.html?code=${code}`);
  const query = new URLSearchParams({ kind: 'penalty', code });
  document.querySelector('#export')?.setAttribute('href', `/v1/records/export?${query.toString()}`);
  try {
    show(place, await client.subjects.get(code));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) missing(place);
    else showFailure();
  }
} else if (place) missing(place);

function missing(where: Element): void {
  explain(where, 'subject.missing', 'subject.missing-hint', { href: '/', word: 'subject.back' });
  document.querySelector('.columns')?.remove();
  document.querySelector('.grade')?.remove();
}

function show(where: Element, subject: Subject): void {
  const title = document.createElement('h1');
  title.textContent = subject.name;
  title.lang = 'zh-CN';
  document.title = `${subject.name} - ${text('site')}`;
  const facts = document.createElement('dl');
  facts.className = 'facts';
  for (const [name, value] of [
    [text('subject.code'), subject.code],
    [text('subject.kind'), subjectText[language].kinds[subject.kind]],
    [text('subject.sector'), subject.sector],
    [text('subject.representative'), subject.representative],
    [text('subject.founded'), subject.foundedOn && formatDay(subject.foundedOn, language)],
  ] as const) {
    if (!value) continue;
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const description = document.createElement('dd');
    term.textContent = name;
    description.textContent = value;
    if (/\p{Script=Han}/u.test(value) && language === 'en') description.lang = 'zh-CN';
    group.append(term, description);
    facts.append(group);
  }
  where.replaceChildren(title, facts);
}
