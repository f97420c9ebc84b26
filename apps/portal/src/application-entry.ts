import { dayInChina, repairReference, type CreditRecord, type Repair } from '@xinyong/core';
import { formatDay, recordText, repairText } from '@xinyong/core/text';
import { original } from './made.ts';
import { language, text } from './page.ts';

/** One application in a list: what it is about, how it stands, and the way to it. */
export function applicationEntry(repair: Repair, record: CreditRecord | undefined): HTMLLIElement {
  const reference = repairReference(repair.id);
  const isDraft = repair.state === 'draft';
  const cameBack = repair.state === 'supplement-requested' || repair.state === 'returned';
  const named = record?.documentNumber ?? reference;

  const title = document.createElement('h2');
  title.append(record ? `${recordText[language].kinds[record.kind]} ` : '', original(named));

  const state = document.createElement('span');
  state.className = 'credit-tag';
  state.textContent = repairText[language].states[repair.state];

  const facts = document.createElement('p');
  facts.className = 'meta';
  facts.append(
    original(repair.subjectName),
    ` · ${text('applications.updated')} ${formatDay(dayInChina(new Date(repair.updatedAt)), language)}`,
    ` · ${text('applications.reference')} ${reference}`,
  );

  const link = document.createElement('a');
  link.className = 'credit-link';
  link.href =
    isDraft || cameBack ? `/repair.html?id=${repair.id}` : `/applications.html?id=${repair.id}`;
  const which = document.createElement('span');
  which.className = 'credit-visually-hidden';
  which.append(' ', original(named));
  link.append(
    text(
      isDraft
        ? 'applications.continue'
        : cameBack
          ? 'applications.supplement'
          : 'applications.progress',
    ),
    which,
  );

  const entry = document.createElement('li');
  entry.append(title, state, facts, link);
  return entry;
}
