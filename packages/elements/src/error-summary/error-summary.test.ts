import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../credit-code-field/credit-code-field.define.ts';
import '../styles/forms.css';
import { errorSummary, focusErrorSummary } from './error-summary.ts';
import { date, form as formExample } from './error-summary.examples.ts';
import { errorsOf } from './errors-of.ts';
import { fieldError } from './field-error.ts';

const shown = async (): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<main>${formExample.render('zh-CN')}</main>`);
const go = (): Promise<void> => userEvent.click(page.getByRole('button', { name: '继续' }));
const focused = (): Element | null | undefined => {
  const active = document.activeElement;
  return active?.shadowRoot?.activeElement ?? active;
};

describe('errorsOf', () => {
  it('gives the errors of our fields and of the browser’s in document order, one for each name', async () => {
    const root = await shown();
    const errors = errorsOf(root.querySelector('form')!);
    expect(errors.map(({ field }) => field)).to.deep.equal(['uscc', 'paid']);
    expect(errors.map(({ message }) => message)).to.deep.equal([
      '请填写统一社会信用代码',
      '请选择罚款是否已经缴清',
    ]);
  });

  it('keeps equal messages of two fields apart', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form lang="zh-CN">
        <credit-code-field name="seller" required></credit-code-field>
        <credit-code-field name="buyer" required></credit-code-field>
      </form>
    `);
    expect(errorsOf(form).map(({ field }) => field)).to.deep.equal(['seller', 'buyer']);
  });

  it('finds nothing in a form that will do, nor in what is disabled', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <credit-code-field name="uscc" value="91420200MAEGGXG49C" required></credit-code-field>
        <fieldset disabled><input name="x" required aria-label="x" /></fieldset>
      </form>
    `);
    expect(errorsOf(form)).to.deep.equal([]);
  });
});

describe('the error summary', () => {
  it('takes the focus with its alert inside, each time the form is checked', async () => {
    await shown();
    for (const _time of ['first', 'second']) {
      await go();
      const active = document.activeElement;
      expect(active?.className).to.equal('credit-error-summary');
      expect(active?.hasAttribute('role')).to.equal(false);
      expect(active?.querySelector('[role=alert] h2')?.textContent).to.equal(
        '有 2 处需要您填写或更正',
      );
    }
  });

  it('says of each field what the field says of itself', async () => {
    const root = await shown();
    await go();
    const field = root.querySelector('credit-code-field')!;
    await field.updateComplete;
    expect(field.shadowRoot?.querySelector('[part=error]')?.textContent).to.contain(
      root.querySelector('.credit-error-summary a')?.textContent,
    );
  });

  it('leads into the control of our field, through its shadow root', async () => {
    const root = await shown();
    await go();
    await userEvent.click(root.querySelector('.credit-error-summary a')!);
    expect(focused()?.id).to.equal('control');
  });

  it('leads to the first button of a group, with its question in view', async () => {
    const root = await shown();
    await go();
    await userEvent.click(root.querySelectorAll('.credit-error-summary a')[1]!);
    expect(focused()?.getAttribute('value')).to.equal('yes');
    expect(root.querySelector('legend')!.getBoundingClientRect().top).to.be.at.least(0);
  });

  it('leads to the first control of a fieldset that is called so', async () => {
    const root = await fixture<HTMLElement>(html`<main>${date.render('zh-CN')}</main>`);
    await userEvent.click(root.querySelector('.credit-error-summary a')!);
    expect(focused()).to.equal(root.querySelector('input'));
  });

  it('has names that are Chinese in English words read out as such, as their field has', async () => {
    const message = 'Fill in “经营场所（地址）”';
    const root = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const errors = [{ field: 'premises', message }];
    render(
      [errorSummary(errors, 'en', () => null), fieldError('premises-error', message, 'en')],
      root,
    );
    expect(root.querySelector('a')?.textContent).to.equal(message);
    const named = [...root.querySelectorAll('[lang=zh-CN]')].map(({ textContent }) => textContent);
    expect(named).to.deep.equal(['经营场所（地址）', '经营场所（地址）']);
  });

  it('is gone when there is nothing left', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    render(
      errorSummary([], 'zh-CN', () => null),
      root,
    );
    focusErrorSummary(root);
    expect(root.textContent?.trim()).to.equal('');
  });
});
