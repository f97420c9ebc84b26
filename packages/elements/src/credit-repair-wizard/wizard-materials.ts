import type { Material } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { errorOf, type WizardView } from './wizard-view.ts';

const TYPES: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];
const MAX_BYTES = 10 * 1024 * 1024;

/** What is wrong with a file before it is sent; its content is judged by the platform. */
export function fileProblem(file: File): 'wrongType' | 'tooLarge' | 'empty' | undefined {
  if (!TYPES.includes(file.type)) return 'wrongType';
  if (file.size > MAX_BYTES) return 'tooLarge';
  return file.size === 0 ? 'empty' : undefined;
}

/** A size as people say it. */
export function fileSize(bytes: number, locale: Locale): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size)} ${unit}`;
}

/** One file to bring: what was given, and the ways to give, replace and remove it. */
export function materialField(view: WizardView, material: Material): TemplateResult {
  const { locale } = view;
  const words = repairWizardText[locale].materials;
  const { name, hint } = repairText[locale].materials[material];
  const field = `file:${material}` as const;
  const error = errorOf(view, field);
  const given = view.detail.repair.files.find((file) => file.material === material);
  const uploading = view.uploading?.material === material ? view.uploading : undefined;
  const [id, hintId, errorId] = [field, `${field}-hint`, `${field}-error`].map(view.idOf) as [
    string,
    string,
    string,
  ]; // as many as were given
  const chosen = (event: Event): void => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!(input instanceof HTMLInputElement) || !file) return;
    input.value = ''; // the same file can be chosen again after it was refused
    view.choose(material, file);
  };
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${id}>${name}</label>
      <p class="credit-hint" id=${hintId}>${hint} ${words.hint}</p>
      ${fieldError(errorId, error, locale)}
      ${
        given
          ? html`<p class="credit-file">
              ${around((file) => words.given(file, fileSize(given.size, locale)), given.name)}
              <button
                type="button"
                class="credit-button-link"
                @click=${() => view.remove(material)}
              >
                ${words.remove}<span class="credit-visually-hidden">${words.of(name)}</span>
              </button>
            </p>`
          : nothing
      }
      ${
        uploading
          ? html`<div aria-busy="true">
              <p>${around(words.uploading, uploading.name)}</p>
              <progress
                class="credit-progress"
                aria-label=${words.uploading(uploading.name)}
              ></progress>
            </div>`
          : nothing
      }
      <div class="credit-drop">
        <input
          type="file"
          id=${id}
          name=${field}
          accept=".pdf,.jpg,.jpeg,.png,${TYPES.join(',')}"
          aria-describedby="${hintId}${error ? ` ${errorId}` : ''}"
          aria-invalid=${error !== undefined}
          @change=${chosen}
        />
        <label class="credit-button credit-button-quiet" for=${id}
          >${given ? words.replace : words.choose}</label
        >
      </div>
    </div>
  `;
}
