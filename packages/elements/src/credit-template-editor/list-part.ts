import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { templateEditorText } from './credit-template-editor.text.ts';
import { named } from './named.ts';
import { errorOf, type FormView } from './form-fields.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { SketchList } from './template-lists.ts';
import { heading, levelBelow } from '../step-heading/heading.ts';

/** The name under which a list stands in a template, and of its button for one more. */
export const nameOfList = (list: SketchList): string =>
  list === 'materials' ? 'deferred.materials' : list;

/** A list of which each item is drawn by itself, can be moved and removed, and gets one more. */
export function listPart(
  view: FormView,
  list: SketchList,
  drawItem: (index: number, item: string) => TemplateResult,
): TemplateResult {
  const { sketch, locale, level, idOf, add } = view;
  const { form } = templateEditorText[locale];
  const words = form.lists[list];
  const items: readonly { readonly key: number }[] = sketch[list];
  const name = nameOfList(list);
  const error = errorOf(view, `${name}.add`);
  return html`
    ${heading(levelBelow(level, 2), 'credit-subheading', words.title)}
    <p class="credit-hint">${words.hint}</p>
    ${
      items.length === 0
        ? html`<p class="credit-muted">${words.none}</p>`
        : html`<ol class="credit-editor-list">
            ${repeat(
              items,
              ({ key }) => key,
              ({ key }, index) => html`
                <li class="credit-editor-item" data-key=${key}>
                  <div role="group" aria-label=${words.nth(index + 1)}>
                    ${drawItem(index, words.nth(index + 1))} ${itemButtons(view, list, index)}
                  </div>
                </li>
              `,
            )}
          </ol>`
    }
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      ${fieldError(idOf(`${name}.add-error`), error, locale)}
      <button
        type="button"
        class="credit-button credit-button-quiet"
        name="${name}.add"
        aria-describedby=${error ? idOf(`${name}.add-error`) : nothing}
        @click=${() => add(list)}
      >
        ${words.add}
      </button>
    </div>
  `;
}

function itemButtons(
  { sketch, locale, move, remove }: FormView,
  list: SketchList,
  index: number,
): TemplateResult {
  const { form } = templateEditorText[locale];
  const item = form.lists[list].nth(index + 1);
  const button = (what: string, words: string, press: () => void): TemplateResult => html`
    <button type="button" class="credit-button-link" data-press=${what} @click=${press}>
      ${named(words, item)}
    </button>
  `;
  return html`
    <div class="credit-line-actions">
      ${index > 0 ? button('up', form.up, () => move(list, index, -1)) : nothing}
      ${
        index < sketch[list].length - 1
          ? button('down', form.down, () => move(list, index, 1))
          : nothing
      }
      ${button('remove', form.remove, () => remove(list, index))}
    </div>
  `;
}
