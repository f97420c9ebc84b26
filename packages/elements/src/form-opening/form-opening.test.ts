import { expect } from '@open-wc/testing';
import type { CreditClient } from '@xinyong/client';
import type { Session } from '@xinyong/contract';
import { html, render } from 'lit';
import { describe, it, vi } from 'vitest';
import { heading } from '../../test/form-page.ts';
import { press, show, words } from '../../test/stage.ts';
import type { Credit } from '../credit/credit.ts';
import { NotLoaded } from '../lazy-part/not-loaded.ts';
import { FormOpening, mayDo } from './form-opening.ts';

/** A way to a platform that nothing is asked of here but who is asking. */
const creditOf = (...scopes: Session['scopes']): Credit => ({
  client: () => Promise.resolve({} as CreditClient), // what is made is made by the test
  session: () => Promise.resolve({ scopes } as Session), // whose scopes alone are read
  extend: () => Promise.reject(new Error('nobody prolongs it')),
});

function opening() {
  const opened: string[] = [];
  const form = new FormOpening<string>({
    loaded: (what) => opened.push(what),
    changed: () => undefined,
  });
  const instead = (again = (): void => undefined) =>
    show(html`${form.instead('zh-CN', 1, { loading: '正在打开', again })}`);
  return { form, opened, instead };
}

describe('a form', () => {
  it('is opened with what the platform tells, once there is a way to it', async () => {
    const { form, opened } = opening();
    const find = vi.fn<() => Promise<string>>(() => Promise.resolve('promise'));
    form.load(undefined, find);
    expect(find.mock.calls.length).to.equal(0);
    const place = document.createElement('div');
    render(form.instead('zh-CN', 1, { loading: '正在打开', again: () => undefined }), place);
    expect(place.querySelector('[role=status]')?.textContent).to.equal('正在打开');
    form.load(creditOf(), find);
    await vi.waitUntil(() => form.state.is === 'ready');
    expect(opened).to.deep.equal(['promise']);
    expect(form.instead('zh-CN', 1, { loading: '', again: () => undefined })).to.equal(undefined);
  });

  it('is not opened with what was asked for before something else', async () => {
    const { form, opened } = opening();
    let answer = (_late: string): void => undefined;
    const late = form.open(() => new Promise((done) => (answer = done)));
    await form.open(() => Promise.resolve('new'));
    answer('old');
    await late;
    expect(opened).to.deep.equal(['new']);
    form.show('of the host');
    expect(opened).to.deep.equal(['new', 'of the host']);
  });

  it('stays as it is while what its host gives anew is looked at', async () => {
    const { form } = opening();
    form.show('first');
    const again = form.open(() => Promise.resolve('second'));
    expect(form.state.is).to.equal('ready');
    await again;
  });

  it('says why it cannot be opened, under a heading of the page, with a way to try again', async () => {
    const { form, instead } = opening();
    await form.open(() => Promise.reject(new NotLoaded()));
    const again = vi.fn<() => void>();
    await instead(again);
    expect(heading()).to.equal('暂时无法完成');
    expect(words()).to.contain('页面需要的程序没有加载成功');
    await press('重试');
    expect(again.mock.calls.length).to.equal(1);
  });

  it('says the same where more was asked for in vain', async () => {
    const { form } = opening();
    form.show('first');
    const answer = await form.attempt(() => Promise.reject(new Error('no')));
    expect(answer).to.equal(undefined);
    expect(form.state.is).to.equal('failed');
  });

  it('says nothing of what failed of a form that is not open any more', async () => {
    const { form } = opening();
    form.show('first');
    let fail = (_error: Error): void => undefined;
    const more = form.attempt(() => new Promise<string>((_done, failed) => (fail = failed)));
    form.show('second');
    fail(new Error('no'));
    expect(await more).to.equal(undefined);
    expect(form.state.is).to.equal('ready');
  });
});

describe('beginning', () => {
  const create = (): Promise<string> => Promise.resolve('begun');

  it('makes what the form is for, once', async () => {
    const { form } = opening();
    const credit = creditOf('promises:sign');
    const [first, second] = await Promise.all([
      form.begin(credit, 'promises:sign', create),
      form.begin(credit, 'promises:sign', create),
    ]);
    expect([first, second]).to.deep.equal(['begun', undefined]);
    expect(form.beginning).to.equal(false);
  });

  it('asks a visitor to sign in first', async () => {
    const { form } = opening();
    const credit = creditOf('public');
    expect(await mayDo(credit, 'promises:sign')).to.equal(false);
    expect(await form.begin(credit, 'promises:sign', create)).to.equal(undefined);
    expect(form.mustSignIn).to.equal(true);
  });
});
