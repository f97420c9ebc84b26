import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { marked } from '../chinese/chinese-runs.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { fileFieldText } from './file-field.text.ts';

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

interface FileField {
  /** Of the field in its form; the ids of its parts begin with `id`. */
  readonly name: string;
  readonly id: string;
  /** What the material is called, and how that is written above the field. */
  readonly material: string;
  readonly label: string | TemplateResult;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly given: { readonly name: string; readonly size: number } | undefined;
  /** The name of the file that is being sent. */
  readonly uploading: string | undefined;
  readonly locale: Locale;
  readonly choose: (file: File) => void;
  readonly remove: () => void;
}

/** One file to bring: what was given, and the ways to give, replace and remove it. */
export function fileField(view: FileField): TemplateResult {
  const { locale, name, error, given, uploading } = view;
  const words = fileFieldText[locale];
  const id = (part: string): string => `${view.id}-${part}`;
  const take = (file: File | null | undefined): void => {
    if (file) view.choose(file);
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
      <p class="credit-label" id=${id('label')}>${view.label}</p>
      <p class="credit-hint" id=${id('hint')}>${view.hint} ${words.hint}</p>
      ${fieldError(id('error'), error, locale)}
      ${
        given
          ? html`<p class="credit-file" id=${id('given')}>
              ${around((file) => words.given(file, fileSize(given.size, locale)), given.name)}
              <button type="button" class="credit-button-link" @click=${view.remove}>
                ${words.remove}<span class="credit-visually-hidden"
                  >${marked(words.of(view.material), locale)}</span
                >
              </button>
            </p>`
          : nothing
      }
      ${
        uploading
          ? html`<div aria-busy="true">
              <p>${around(words.uploading, uploading)}</p>
              <progress class="credit-progress" aria-label=${words.uploading(uploading)}></progress>
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
          name=${name}
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
