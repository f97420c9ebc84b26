import { formatDay } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import type { RepairDetail } from '@xinyong/contract';
import type { IsoDay } from '@xinyong/core';
import { around } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';

/** The promise (信用承诺书) in full, as it is read, printed and published. */
export function promiseLetter(
  { record, repair }: Pick<RepairDetail, 'record' | 'repair'>,
  on: IsoDay,
  locale: Locale,
): TemplateResult {
  const words = repairWizardText[locale].promise;
  return html`
    <section class="credit-letter" aria-label=${words.letter}>
      <p class="credit-letter-title">${words.letter}</p>
      <p>${around(words.to, record.agency.name)}</p>
      <p>${around(words.about, record.documentNumber)}</p>
      <ol>
        ${words.clauses.map((clause) => html`<li>${clause}</li>`)}
      </ol>
      <p>${around((name) => words.by(name, repair.subjectCode), repair.subjectName)}</p>
      <p>${words.date}${locale === 'en' ? ': ' : '：'}${formatDay(on, locale)}</p>
    </section>
  `;
}
