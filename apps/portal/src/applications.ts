import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-repair-status';
import type { Repair } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import {
  client,
  explain,
  language,
  openPage,
  parameter,
  showFailure,
  signInAddress,
  text,
} from './page.ts';

const place = document.querySelector('#applications');
const { person } = await openPage();
const id = parameter('id');
if (place && person && person.role !== 'agent')
  explain(place, 'agent.title', 'agent.text', { href: '/', word: 'subject.back' });
else if (place && !person)
  explain(place, 'repair.sign-in-title', 'repair.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && id) showOne(place, id);
else if (place) await showAll(place);

function showOne(where: Element, repairId: string): void {
  const back = document.createElement('a');
  back.href = '/applications.html';
  back.textContent = text('applications.back');
  const line = document.createElement('p');
  line.append(back);
  const status = document.createElement('credit-repair-status');
  status.repairId = repairId;
  status.wizardHrefTemplate = '/repair.html?id={id}';
  where.replaceChildren(line, status);
}

async function showAll(where: Element): Promise<void> {
  const title = document.createElement('h1');
  title.textContent = text('applications.title');
  const list = document.createElement('ul');
  list.className = 'applications';
  where.replaceChildren(title);
  try {
    for await (const repair of client.repairs.allMine()) list.append(item(repair));
  } catch {
    showFailure();
    return;
  }
  if (list.childElementCount > 0) {
    where.append(list);
    return;
  }
  const none = document.createElement('p');
  none.textContent = text('applications.none');
  const start = document.createElement('a');
  start.className = 'credit-button';
  start.href = '/';
  start.textContent = text('applications.start');
  where.append(none, start);
}

function item(repair: Repair): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href =
    repair.state === 'draft'
      ? `/repair.html?id=${repair.id}`
      : `/applications.html?id=${repair.id}`;
  link.textContent = `${repair.subjectName} · ${repairText[language].states[repair.state]}`;
  link.lang = language;
  const day = document.createElement('p');
  day.className = 'meta';
  day.textContent = `${text('applications.updated')} ${formatDay(repair.updatedAt.slice(0, 10), language)}`;
  entry.append(link, day);
  return entry;
}
