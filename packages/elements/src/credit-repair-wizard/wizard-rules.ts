import { repairText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { notice } from '../kept-draft/draft-notices.ts';
import { draftNoticesText } from '../kept-draft/draft-notices.text.ts';
import type { Locale } from '../locale/locale.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';

/** Why an application cannot be handed in under the rules of the day. */
export const rulesNotice = (refusals: readonly string[], locale: Locale): TemplateResult =>
  notice(
    'danger',
    repairWizardText[locale].notice.rulesTitle,
    html`<ul>
        ${refusals.map((code) => html`<li>${refusalWords(code, locale)}</li>`)}
      </ul>
      <p>${draftNoticesText[locale].kept}</p>`,
  );

// A platform of a later version may refuse by a code that is not known here.
const refusalWords = (code: string, locale: Locale): string =>
  (repairText[locale].refusals as Readonly<Record<string, string>>)[code] ?? code;
