import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CreditCodeField } from './credit-code-field.ts';
import './credit-code-field.define.ts';

const VALID = '91420200MAEGGXG49C';
const PERSON = '11010519491231002X';

const inForm = async (
  field: TemplateResult = html`<credit-code-field name="uscc" required></credit-code-field>`,
): Promise<{ form: HTMLFormElement; field: CreditCodeField }> => {
  const form = await fixture<HTMLFormElement>(html`
    <form lang="zh-CN" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${field}
      <button name="go" value="on">继续</button>
    </form>
  `);
  return { form, field: form.querySelector('credit-code-field')! };
};
const submitted = (form: HTMLFormElement): unknown => new FormData(form).get('uscc');
const errorOf = ({ shadowRoot }: CreditCodeField): string =>
  shadowRoot?.querySelector('[part=error]')?.textContent?.trim() ?? '';
const check = async (field: CreditCodeField): Promise<string> => {
  field.checkValidity();
  await field.updateComplete;
  return errorOf(field);
};

describe('credit-code-field', () => {
  for (const typed of [
    VALID,
    '９１４２０２００ＭＡＥＧＧＸＧ４９Ｃ',
    '91420200maeggxg49c',
    ' 91 420200 MAEGGXG4-9 C ',
  ])
    it(`submits ${VALID} when ${typed} was typed`, async () => {
      const { form, field } = await inForm();
      field.focus();
      await userEvent.keyboard(typed);
      expect(submitted(form)).to.equal(VALID);
      expect(field.code).to.equal(VALID);
      expect(field.checkValidity()).to.equal(true);
    });

  it('is a text box named by its label and described by its hint', async () => {
    await inForm();
    const box = page.getByRole('textbox', { name: '统一社会信用代码' }).element();
    expect(box.getAttribute('aria-describedby')).to.contain('hint');
    expect(box.getAttribute('autocomplete')).to.equal('off');
    expect(box.hasAttribute('maxlength')).to.equal(false);
  });

  it('says nothing while someone types, and which character is wrong once the form is checked', async () => {
    const { field } = await inForm();
    field.focus();
    await userEvent.keyboard('91420200MAEGGXG49I');
    await userEvent.tab();
    expect(errorOf(field)).to.equal('');
    expect(await check(field)).to.contain('第 18 位为“I”');
  });

  it('keeps its words while they are acted on, and drops them as soon as the code is right', async () => {
    const { field } = await inForm();
    field.focus();
    await userEvent.keyboard(VALID.slice(0, 17));
    const said = await check(field);
    expect(said).to.contain('现为 17 位');
    await userEvent.keyboard('{Backspace}');
    expect(errorOf(field)).to.equal(said);
    await userEvent.keyboard(VALID.slice(16));
    expect(errorOf(field)).to.equal('');
  });

  it('asks for the code only where it is required', async () => {
    const { field } = await inForm();
    expect(await check(field)).to.contain('请填写统一社会信用代码');
    field.required = false;
    expect(field.checkValidity()).to.equal(true);
  });

  it('offers codes one slip away, takes the one that is pressed and returns to the control', async () => {
    const { form, field } = await inForm(
      html`<credit-code-field name="uscc" value="91420200MAEGGGX49C"></credit-code-field>`,
    );
    await check(field);
    const changed = oneEvent(field, 'change');
    await userEvent.click(page.getByRole('button', { name: VALID }));
    await changed;
    await field.updateComplete;
    expect(submitted(form)).to.equal(VALID);
    expect(errorOf(field)).to.equal('');
    expect(field.shadowRoot?.activeElement?.id).to.equal('control');
  });

  it('shows a finished code in groups that are copied without spaces', async () => {
    const { field } = await inForm(
      html`<credit-code-field value="91420200-maeggxg49c"></credit-code-field>`,
    );
    const groups = field.shadowRoot?.querySelectorAll('.credit-code span');
    expect(Array.from(groups ?? [], ({ textContent }) => textContent)).to.deep.equal([
      '91',
      '420200',
      'MAEGGXG49',
      'C',
    ]);
    expect(field.shadowRoot?.querySelector('.credit-code')?.textContent).to.equal(VALID);
  });

  it('warns of a division that it does not know, and takes the code', async () => {
    const { field } = await inForm(
      html`<credit-code-field value="91420299MA0123453E"></credit-code-field>`,
    );
    expect(field.checkValidity()).to.equal(true);
    expect(field.shadowRoot?.querySelector('.warning')?.textContent).to.contain('420299');
  });

  it('refuses the number of a person, and neither repeats, submits nor remembers it', async () => {
    const { form, field } = await inForm();
    field.focus();
    await userEvent.keyboard(PERSON);
    expect(await check(field)).to.contain('这是居民身份证号码');
    expect(field.shadowRoot?.textContent).not.to.match(/1949|002X/);
    expect(submitted(form)).to.equal('');
  });

  it('leaves characters alone while an input method is still choosing them', async () => {
    const { field } = await inForm();
    const control = field.shadowRoot!.querySelector('input')!;
    control.value = 'maegg';
    control.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(field.value).to.equal('');
    control.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(field.value).to.equal('maegg');
  });

  it('submits its form on Enter by the form’s own button, but not by the Enter of an input method', async () => {
    const { form, field } = await inForm();
    const submitters: unknown[] = [];
    form.addEventListener('submit', ({ submitter }) => submitters.push(submitter));
    field.focus();
    const control = field.shadowRoot!.querySelector('input')!;
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    expect(submitters).to.deep.equal([]);
    await userEvent.keyboard('{Enter}');
    expect(submitters).to.deep.equal([form.querySelector('button')]);
  });

  it('holds back a form that leaves the checking to the browser', async () => {
    const { form, field } = await inForm();
    form.noValidate = false;
    let went = false;
    form.addEventListener('submit', () => (went = true));
    await userEvent.click(form.querySelector('button')!);
    expect(went).to.equal(false);
    await field.updateComplete;
    expect(errorOf(field)).to.contain('请填写');
  });

  it('shows the error of the server until the answer is changed', async () => {
    const { field } = await inForm(
      html`<credit-code-field
        value=${VALID}
        error="没有查到使用这个代码的企业"
      ></credit-code-field>`,
    );
    expect(errorOf(field)).to.contain('没有查到');
    expect(field.validationMessage).to.equal('没有查到使用这个代码的企业');
    field.focus();
    await userEvent.keyboard('{End}{Backspace}');
    expect(errorOf(field)).to.equal('');
    expect(field.error).to.equal('');
  });

  it('returns to its default on reset, with no words left', async () => {
    const { form, field } = await inForm();
    field.value = 'x';
    await check(field);
    form.reset();
    await field.updateComplete;
    expect([field.value, errorOf(field)]).to.deep.equal(['', '']);
  });

  it('is disabled by its fieldset and then neither checked nor submitted', async () => {
    const { form, field } = await inForm(html`
      <fieldset disabled><credit-code-field name="uscc" required></credit-code-field></fieldset>
    `);
    expect(field.shadowRoot?.querySelector('input')?.disabled).to.equal(true);
    expect(field.willValidate).to.equal(false);
    expect(submitted(form)).to.equal(null);
  });

  it('takes back what the browser remembered', async () => {
    const { form, field } = await inForm();
    field.formStateRestoreCallback('91420200 maeggxg49c');
    expect(submitted(form)).to.equal(VALID);
  });

  it('words an error anew when the language around it changes', async () => {
    const { form, field } = await inForm();
    await check(field);
    form.lang = 'en';
    await new Promise(requestAnimationFrame); // a change of lang is heard after the current task
    await field.updateComplete;
    expect(errorOf(field)).to.contain('Enter the unified social credit code');
    expect(field.validationMessage).to.equal('Enter the unified social credit code');
  });
});
