import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { beforeEach, describe, it } from 'vitest';
import { errors, heard, summary } from '../../test/form-page.ts';
import { follow, show, stage } from '../../test/stage.ts';
import { LightElement } from '../light-element/light-element.ts';
import { FormErrors } from './form-errors.ts';

class TestErrors extends LightElement {
  readonly errors: FormErrors = new FormErrors(this, {
    locale: () => 'zh-CN',
    changed: () => this.requestUpdate(),
  });

  override render(): TemplateResult {
    return html`
      ${this.errors.summary()}
      <form>
        <input name="name" aria-label="姓名" /><input name="day" aria-label="日期" />
        <button type="button" name="file">选择文件</button>
      </form>
    `;
  }
}
customElements.define('test-errors', TestErrors);

const missing = [
  { field: 'name', message: '请填写姓名' },
  { field: 'file', message: '请上传证明' },
];

describe('the errors of a form', () => {
  let form: TestErrors;
  beforeEach(async () => {
    form = new TestErrors();
    await show(html`${form}`);
  });

  it('are shown in a summary that takes the focus and leads to their fields', async () => {
    expect(form.errors.prefix).to.equal('');
    form.errors.show(missing);
    await heard();
    expect(form.errors.prefix).to.equal('错误：');
    expect(document.activeElement).to.equal(summary());
    await follow('请填写姓名');
    expect(document.activeElement).to.equal(stage().querySelector('[name=name]'));
  });

  it('are judged one by one, in the order of the page', async () => {
    form.errors.show(missing);
    form.errors.judge('day', '请填写日期');
    await heard();
    expect(errors()).to.deep.equal(['请填写姓名', '请填写日期', '请上传证明']);
    form.errors.judge('name', undefined);
    form.errors.judge('day', '请填写真实存在的日期');
    await heard();
    expect(errors()).to.deep.equal(['请填写真实存在的日期', '请上传证明']);
  });

  it('are gone with the page, and leave the person at a field where its button is gone', async () => {
    form.errors.show(missing);
    form.errors.clear();
    await form.errors.focusField('file');
    expect(summary()).to.equal(null);
    expect(document.activeElement?.textContent).to.equal('选择文件');
  });
});
