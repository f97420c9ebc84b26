import type { GradeSummary } from '@xinyong/core';
import { html, render } from 'lit';
import '../credit-grade-card/credit-grade-card.define.ts';
import { localeOf } from '../locale/locale.ts';
import { explainGradeText } from './explain-grade.text.ts';

/**
 * Explains a grade in a dialog. It stands in the page, where forms.css reaches it, inside the provider of the badge
 * and outside whatever heading, link or table the badge is in. The browser gives the focus back.
 */
export function explainGrade(badge: Element, summary: GradeSummary): void {
  const root = badge.getRootNode();
  const place =
    badge.closest('credit-provider') ?? (root instanceof ShadowRoot ? root : document.body);
  const locale = localeOf(badge);
  const words = explainGradeText[locale];
  const dialog = document.createElement('dialog');
  dialog.className = 'credit-content credit-dialog';
  dialog.lang = locale;
  dialog.ariaLabel = words.name;
  dialog.addEventListener('close', () => dialog.remove());
  render(
    html`
      <p class="credit-dialog-close">
        <button
          type="button"
          class="credit-button credit-button-quiet"
          @click=${() => dialog.close()}
        >
          ${words.close}
        </button>
      </p>
      <credit-grade-card
        code=${summary.subjectCode}
        scheme=${summary.scheme.id}
        record-href-template=${badge.getAttribute('record-href-template') ?? ''}
        repair-href-template=${badge.getAttribute('repair-href-template') ?? ''}
        @credit-grade-card-record=${() => dialog.close()}
      ></credit-grade-card>
    `,
    dialog,
  );
  place.append(dialog);
  dialog.showModal();
}
