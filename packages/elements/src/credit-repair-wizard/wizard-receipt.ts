import type { RepairDetail } from '@xinyong/contract';
import { repairReference, type FlowContext, type IsoDay } from '@xinyong/core';
import { formatDay } from '@xinyong/core/text';
import { html, render, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { repairAnswers } from '../repair-answers/repair-answers.ts';
import { heading } from '../step-heading/heading.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { promiseLetter } from './wizard-promise.ts';

// For a file that is opened years later, without this kit.
const STYLE =
  'body{font:16px/1.75 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}dl>div{display:grid;grid-template-columns:3fr 5fr;gap:1rem;padding:.5rem 0;border-bottom:1px solid #ccc}dt{font-weight:600}dd{margin:0;white-space:pre-line}';

/** What was sent, as a page of its own (申请副本): complete, without links, with sensitive numbers masked. */
export function receiptHtml(
  detail: RepairDetail,
  context: FlowContext,
  on: IsoDay,
  locale: Locale,
): string {
  const words = repairWizardText[locale];
  const { repair, record } = detail;
  const content: TemplateResult = html`
    ${heading(1, 'credit-title', words.service)}
    <p>${words.sent.reference}: ${repairReference(repair.id)} (${repair.id})</p>
    <p>${words.sent.date}: ${formatDay(on, locale)}</p>
    <p>${chinese(repair.subjectName)} ${repair.subjectCode}</p>
    <p>${chinese(record.agency.name)}</p>
    ${repairAnswers({ detail, context, locale, level: 2, masked: true })}
    ${repair.files.map(({ name, digest }) => html`<p>${chinese(name)} SHA-256 ${digest}</p>`)}
    ${promiseLetter(detail, on, locale)}
  `;
  const main = document.createElement('main');
  render(content, main);
  // Text is escaped where it is serialised; the comments are Lit's own marks.
  const body = main.outerHTML.replaceAll(/<!--.*?-->/gs, '');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${words.service}</title><style>${STYLE}</style></head><body>${body}</body></html>
`;
}

/** Saves a page under a name. */
export function download(name: string, page: string): void {
  const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
