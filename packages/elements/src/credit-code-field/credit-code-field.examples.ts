import { html } from 'lit';
import type { Example } from '../examples.ts';
import type { FormControl } from '../form-control/form-control.ts';

// What a form does on 继续: it asks its fields.
const check = (root: HTMLElement): void => {
  root.querySelector<FormControl>('credit-code-field')?.checkValidity();
};

export const empty: Example = {
  title: { 'zh-CN': '未填写', en: 'Empty' },
  render: () => html`<credit-code-field name="uscc" required></credit-code-field>`,
};

export const filled: Example = {
  title: { 'zh-CN': '已填写，分组显示便于核对', en: 'Filled, with the code in groups' },
  render: () => html`
    <credit-code-field name="uscc" value="９１４２０２００ maegg-xg49c"></credit-code-field>
  `,
};

export const missing: Example = {
  title: { 'zh-CN': '必填而未填', en: 'Required and missing' },
  render: empty.render,
  play: check,
};

export const tooShort: Example = {
  title: { 'zh-CN': '位数不对', en: 'Too short' },
  render: () => html`<credit-code-field name="uscc" value="91420200MAEGG"></credit-code-field>`,
  play: check,
};

export const slip: Example = {
  title: { 'zh-CN': '笔误一处，给出建议', en: 'One slip, with a suggestion' },
  render: () => html`
    <credit-code-field name="uscc" value="91420200MAEGGGX49C"></credit-code-field>
  `,
  play: check,
};

export const unknownRegion: Example = {
  title: { 'zh-CN': '行政区划不在代码表中', en: 'Division not in the table' },
  render: () => html`
    <credit-code-field name="uscc" value="91420299MA0123453E"></credit-code-field>
  `,
};

export const person: Example = {
  title: { 'zh-CN': '填了身份证号码', en: 'The number of a person' },
  render: () => html`
    <credit-code-field name="uscc" value="11010519491231002X"></credit-code-field>
  `,
  play: check,
};

export const serverError: Example = {
  title: { 'zh-CN': '服务端的错误', en: 'An error from the server' },
  render: (locale) => html`
    <credit-code-field
      name="uscc"
      value="91420200MAEGGXG49C"
      error=${locale === 'en' ? 'No enterprise has this code' : '没有查到使用这个代码的企业'}
    ></credit-code-field>
  `,
};

export const disabled: Example = {
  title: { 'zh-CN': '不可更改', en: 'Disabled' },
  render: () => html`
    <fieldset class="credit-field" disabled>
      <credit-code-field name="uscc" value="91420200MAEGGXG49C"></credit-code-field>
    </fieldset>
  `,
};
