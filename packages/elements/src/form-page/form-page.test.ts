import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { describe, it, vi } from 'vitest';
import { button, composingEnter, describing, field, heading, link } from '../../test/form-page.ts';
import { press, show, words } from '../../test/stage.ts';
import { beginPart, laterPage, stepActions } from './form-page.ts';
import { typedForm } from './typed-form.ts';

describe('the form of a page', () => {
  const open = async () => {
    const submit = vi.fn<(event: SubmitEvent) => void>((event) => event.preventDefault());
    const typed = vi.fn<(form: HTMLFormElement) => void>();
    const content = html`<input aria-label="姓名" name="name" /><button>继续</button>`;
    const root = await show(typedForm({ submit, typed }, content));
    return { submit, typed, form: root.querySelector('form')! };
  };

  it('hears what is typed once an input method has chosen the characters', async () => {
    const { typed, form } = await open();
    const input = field('姓名').element();
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(typed.mock.calls.length).to.equal(0);
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(typed.mock.calls).to.deep.equal([[form]]);
    await field('姓名').fill('周某某');
    expect(typed.mock.calls.length).to.be.greaterThan(1);
  });

  it('does not take the Enter of an input method for Continue', async () => {
    await open();
    const enter = composingEnter();
    field('姓名').element().dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
  });

  it('is sent by its button', async () => {
    const { submit } = await open();
    await press('继续');
    expect(submit.mock.calls.length).to.equal(1);
  });
});

describe('the parts of a page', () => {
  it('go on, are left for later, and say beside Continue how far all is kept', async () => {
    const saveAndLeave = vi.fn<() => void>();
    const idOf = (part: string): string => `test-${part}`;
    await show(
      stepActions({ label: '继续', saved: '草稿已于 12:00 保存', idOf, saveAndLeave }, 'zh-CN'),
    );
    expect(describing('继续')).to.equal('草稿已于 12:00 保存');
    await press('保存，以后再办');
    expect(saveAndLeave.mock.calls.length).to.equal(1);
  });

  it('say of a draft that is left that it is kept only where it is, and how to come back', async () => {
    const page = { how: ['收藏这一页'], href: '#one', go: () => undefined };
    await show(laterPage({ ...page, kept: 'failed' }, 1, 'zh-CN'));
    expect(heading()).to.equal('还没有保存成功，请先不要离开');
  });

  it('say so where it is kept', async () => {
    const page = { how: ['收藏这一页'], href: '#one', go: () => undefined };
    await show(laterPage({ ...page, kept: 'saved' }, 1, 'zh-CN'));
    expect(heading()).to.equal('已经保存，您可以离开了');
    expect(words()).to.contain('收藏这一页');
    expect(link('现在继续填写').element().getAttribute('href')).to.equal('#one');
  });

  const said = {
    begin: '开始填写',
    beginning: '正在建立',
    existing: '您已经开始填写',
    signIn: '请先登录。',
  };
  const part = { words: said, begun: false, beginning: false, signIn: undefined };

  it('begin, or go on with what was begun', async () => {
    const begin = vi.fn<() => void>();
    await show(beginPart({ ...part, begun: true, begin }, 'zh-CN'));
    expect(words()).to.contain('您已经开始填写');
    expect(button('开始填写').query()).to.equal(null);
    await press('继续填写');
    expect(begin.mock.calls.length).to.equal(1);
  });

  it('lead who is not signed in to sign in', async () => {
    const signIn = { href: '/login' };
    await show(beginPart({ ...part, signIn, begin: () => undefined }, 'zh-CN'));
    expect(button('开始填写').query()).to.equal(null);
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
  });
});
