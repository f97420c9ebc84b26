import type { Material } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { askedTag } from './wizard-question.ts';
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
  const [size, unit] =
    bytes < 1024 * 1024 ? [Math.max(bytes / 1024, 1), 'KB'] : [bytes / 1024 / 1024, 'MB'];
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
  const id = (part: string): string => view.idOf(`${field}-${part}`);
  const take = (file: File | null | undefined): void => {
    if (file) view.choose(material, file);
  };
  // The browser's own control says in the browser's words that nothing is chosen, also after a file was sent.
  const open = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement)
      currentTarget.parentElement?.querySelector('input')?.click();
  };
  const chosen = ({ target: input }: Event): void => {
    if (!(input instanceof HTMLInputElement)) return;
    take(input.files?.[0]);
    input.value = ''; // the same file can be chosen again after it was refused
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  };
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <p class="credit-label" id=${id('label')}>${name}${askedTag(view, field)}</p>
      <p class="credit-hint" id=${id('hint')}>${hint} ${words.hint}</p>
      ${fieldError(id('error'), error, locale)}
      ${
        given
          ? html`<p class="credit-file" id=${id('given')}>
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
      <div
        class="credit-drop"
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${dropped}
      >
        <button
          type="button"
          class="credit-button credit-button-quiet"
          name=${field}
          id=${id('choose')}
          aria-labelledby="${id('choose')} ${id('label')}"
          aria-describedby="${id('hint')}${error ? ` ${id('error')}` : ''}"
          @click=${open}
        >
          ${given ? words.replace : words.choose}
        </button>
        <input
          type="file"
          hidden
          accept=".pdf,.jpg,.jpeg,.png,${TYPES.join(',')}"
          @change=${chosen}
        />
      </div>
    </div>
  `;
}
