import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-repair-status';
import type { CreditRecord, Repair } from '@xinyong/core';
import { applicationEntry } from './application-entry.ts';
import { client, explain, openPage, parameter, showFailure, signInAddress, text } from './page.ts';

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
  back.className = 'credit-link';
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
  where.replaceChildren(title);
  const repairs: Repair[] = [];
  try {
    for await (const repair of client.repairs.allMine()) repairs.push(repair);
  } catch {
    showFailure();
    return;
  }
  if (repairs.length > 0) {
    const records = await recordsOf(repairs);
    const list = document.createElement('ul');
    list.className = 'applications';
    list.role = 'list'; // Safari forgets it without bullets
    list.append(...repairs.map((repair) => applicationEntry(repair, records.get(repair.recordId))));
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

/** The records that applications of one enterprise are about, as far as they can be had. */
async function recordsOf(repairs: readonly Repair[]): Promise<ReadonlyMap<string, CreditRecord>> {
  const wanted = new Set(repairs.map(({ recordId }) => recordId));
  const found = new Map<string, CreditRecord>();
  try {
    for (const code of new Set(repairs.map(({ subjectCode }) => subjectCode)))
      for await (const record of client.records.all(code, { limit: 100 })) {
        if (wanted.delete(record.id)) found.set(record.id, record);
        if (wanted.size === 0) return found;
      }
  } catch {
    // An application is found by its reference too.
  }
  return found;
}
