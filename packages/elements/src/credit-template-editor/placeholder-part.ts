import { systemPlaceholders, type SystemPlaceholder } from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { templateEditorText } from './credit-template-editor.text.ts';
import type { FormView } from './form-fields.ts';
import type { TemplateSketch } from './template-sketch.ts';

/** What the system knows of a promise of this kind. */
const known = ({ type, organiser, term }: TemplateSketch): readonly SystemPlaceholder[] =>
  systemPlaceholders.filter((id) => {
    if (id.startsWith('record.')) return type === 'repair';
    if (id === 'materials.dueOn') return type === 'deferred-materials';
    if (id === 'organiser.name') return organiser.name.trim() !== '';
    return id !== 'validUntil' || term.unit !== '';
  });

/** What can be inserted into one control: the fields of the template, and what the system knows. */
export function placeholderPart(view: FormView, control: string, item: string): TemplateResult {
  const { sketch, locale, idOf } = view;
  const { form } = templateEditorText[locale];
  const press = ({ currentTarget: button }: Event): void => {
    if (!(button instanceof HTMLElement)) return;
    const select = button.parentElement?.querySelector('select');
    if (select?.value) view.insert(control, select.value);
  };
  const id = idOf(`${control}-placeholder`);
  return html`
    <div class="credit-field credit-insert">
      <label class="credit-visually-hidden" for=${id}>${form.insertInto(item)}</label>
      <select class="credit-input credit-input-medium" id=${id}>
        <option value="">${form.choosePlaceholder}</option>
        ${sketch.fields.map(
          (each) =>
            html`<option value=${each.id} lang="zh-CN">
              ${form.placeholder(each.id, each.label.zh)}
            </option>`,
        )}
        ${known(sketch).map(
          (each) =>
            html`<option value=${each}>${form.placeholder(each, form.placeholders[each])}</option>`,
        )}
      </select>
      <button type="button" class="credit-button credit-button-quiet" @click=${press}>
        ${form.insert}
      </button>
    </div>
  `;
}
