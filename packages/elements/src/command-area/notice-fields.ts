import { html, type TemplateResult } from 'lit';
import { commandAreaText } from './command-area.text.ts';
import { textArea, type TextArea } from './text-area.ts';

/** Words to start a notice from. */
export interface NoticeTemplate {
  readonly name: string;
  readonly text: string;
}

/** What the other side is told, with words to start from. */
export function noticeFields(
  field: Omit<TextArea, 'name'>,
  templates: readonly NoticeTemplate[],
): TemplateResult {
  const { locale, idOf } = field;
  const words = commandAreaText[locale];
  const take = ({ currentTarget: select }: Event): void => {
    if (!(select instanceof HTMLSelectElement)) return;
    const typed = select.form?.elements.namedItem('notice');
    const template = templates.find((each) => each.name === select.value);
    if (!(typed instanceof HTMLTextAreaElement) || !template) return;
    // What the officer typed stays; a template that was only taken gives way to another.
    const isOwn = typed.value.trim() !== '' && templates.every(({ text }) => text !== typed.value);
    typed.value = isOwn ? `${typed.value.trimEnd()}\n${template.text}` : template.text;
  };
  return html`
    <div class="credit-field">
      <label class="credit-label" for=${idOf('template')}>${words.template}</label>
      <select class="credit-input credit-input-medium" id=${idOf('template')} @change=${take}>
        <option value="">${words.noTemplate}</option>
        ${templates.map((each) => html`<option>${each.name}</option>`)}
      </select>
    </div>
    ${textArea({ ...field, name: 'notice' })}
  `;
}
