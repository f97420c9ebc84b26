import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { describe, it } from 'vitest';
import { box, errorsBeside, field, radio } from '../../test/form-page.ts';
import { show, stage, words } from '../../test/stage.ts';
import { choiceField, confirmField, longTextField, textField } from './form-field.ts';

const asked = {
  id: 'test-words',
  name: 'words',
  label: '说明',
  hint: undefined,
  error: undefined,
  value: '',
};
const wrong = { ...asked, hint: '例如整改的经过。', error: '请填写说明' };
/** The words that describe a control or a group. */
const described = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => stage().querySelector(`#${id}`)?.textContent?.trim() ?? '')
    .join(' ');

describe('a field of a form', () => {
  it('is described by its hint and by what is wrong with it', async () => {
    await show(textField(wrong, {}, 'zh-CN'));
    const input = field('说明').element();
    expect(described(input)).to.equal('例如整改的经过。 错误：请填写说明');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(errorsBeside()).to.deep.equal(['错误：请填写说明']);
  });

  it('is described by nothing where there is nothing to say', async () => {
    await show(textField(asked, { inputMode: 'decimal' }, 'zh-CN'));
    const input = field('说明').element();
    expect(input.hasAttribute('aria-describedby')).to.equal(false);
    expect(input.getAttribute('inputmode')).to.equal('decimal');
    expect(stage().querySelector('.credit-invalid')).to.equal(null);
  });

  it('of several lines counts the characters that are left, a rare one as one', async () => {
    await show(longTextField(asked, { now: '𠮷𬭚', most: 3 }, 'zh-CN'));
    expect(described(field('说明').element())).to.equal('还可以填写 1 个字');
    await show(longTextField(wrong, { now: '一二三四', most: 3 }, 'zh-CN'));
    expect(words()).to.contain('超出了 1 个字，请缩短');
  });

  it('with choices is one question, whose hint is not told with each of them again', async () => {
    const below = html`<span>登记的</span>`;
    await show(
      choiceField(
        { ...wrong, value: 'b' },
        [
          ['a', '甲'],
          ['b', '乙', below],
        ],
        'zh-CN',
      ),
    );
    expect(described(stage().querySelector('fieldset')!)).to.contain('例如整改的经过。');
    expect(described(radio('甲').element())).to.equal('错误：请填写说明');
    expect((radio(/^乙/).element() as HTMLInputElement).checked).to.equal(true);
  });

  it('with a box is ticked in its own words', async () => {
    await show(confirmField(wrong, true, 'zh-CN'));
    expect(described(box().element())).to.equal('错误：请填写说明');
    expect((box().element() as HTMLInputElement).checked).to.equal(true);
  });
});
