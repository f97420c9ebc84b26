import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { afterEach, beforeEach, describe, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { focused, focusedOn, follow, press, show, shows, stage, words } from '../../test/stage.ts';
import { showThings, type Thing, type ThingDesk, type Things } from '../../test/thing-desk.ts';
import '../styles/forms.css';

const [apple, pear]: readonly Thing[] = [
  { id: '苹果', state: 'new' },
  { id: '梨', state: 'kept' },
];
const all = [apple!, pear!];
const listOf = (data: readonly Thing[], nextCursor: string | null = null) =>
  Promise.resolve({ data, nextCursor });

/** Where every thing is known at once. */
const known: Things = {
  list: (_from, state) => listOf(all.filter((each) => !state || each.state === state)),
  get: (id) =>
    Promise.resolve(all.find((each) => each.id === id) ?? Promise.reject(new Error('no such'))),
  keep: () => Promise.reject(new Error('nothing is kept')),
};
const title = (): string => stage().querySelector('h1')?.textContent ?? '';

describe('the list of a desk', () => {
  it('can be narrowed to a state, and says how many there are', async () => {
    await showThings(known);
    expect(words()).to.contain('2 件');
    await page.getByRole('combobox', { name: '状态' }).selectOptions('保存的');
    await press('筛选');
    await shows('1 件');
    expect(words()).not.to.contain('苹果');
  });

  it('goes on at the first of those that come when more are shown, and asks for them once', async () => {
    const list = vi.fn<Things['list']>(({ cursor }) =>
      cursor ? listOf([pear!]) : listOf([apple!], 'next'),
    );
    await showThings({ ...known, list });
    const more = page.getByRole('button', { name: '显示更多' }).element() as HTMLElement;
    more.click();
    more.click();
    await focused('梨');
    expect(words()).to.contain('苹果');
    expect(list.mock.calls.length).to.equal(2);
    expect(page.getByRole('button', { name: '显示更多' }).query()).to.equal(null);
  });

  it('has its title where it failed, and is asked for again', async () => {
    const list = vi.fn<Things['list']>(known.list).mockRejectedValueOnce(new Error('not now'));
    await showThings({ ...known, list });
    expect(title()).to.equal('东西');
    expect(page.getByRole('alert').query()).not.to.equal(null);
    await press('重试');
    await shows('2 件');
  });

  it('stays on the page while it is asked for anew', async () => {
    const later = Promise.withResolvers<Awaited<ReturnType<Things['list']>>>();
    const list = vi.fn<Things['list']>(known.list);
    const desk = await showThings({ ...known, list });
    list.mockReturnValueOnce(later.promise);
    const loaded = desk.pages.reloadList();
    await desk.updateComplete;
    expect(words()).to.contain('正在查询').and.to.contain('苹果');
    later.resolve(await listOf([pear!]));
    await loaded;
    await shows('1 件');
    expect(words()).not.to.contain('苹果');
  });

  it('and its items are the host’s where it gives them, and nobody is asked', async () => {
    await show(html`<thing-desk .data=${all}></thing-desk>`);
    await press('梨');
    await focusedOn('h1');
    expect(title()).to.equal('梨');
  });
});

describe('an item of a desk', () => {
  it('is opened and left, with the focus on its title and then on where one was', async () => {
    const desk = await showThings(known);
    const opened: unknown[] = [];
    desk.addEventListener('thing-desk-open', ({ detail }: CustomEventInit) => opened.push(detail));
    const before = location.href;
    await press('梨');
    await focusedOn('h1');
    expect(title()).to.equal('梨');
    await press('返回列表');
    await focusedOn('[data-item="梨"]');
    expect(opened).to.deep.equal(['梨', null]);
    expect(location.href).to.equal(before);
  });

  it('is opened by the host where it moves itself', async () => {
    const desk = await showThings(known);
    desk.addEventListener('thing-desk-open', (event) => event.preventDefault());
    await press('梨');
    expect(desk.thingId).to.equal('');
    desk.thingId = '苹果';
    await focusedOn('h1');
    expect(title()).to.equal('苹果');
  });

  it('is not overwritten by the answer about another that was left', async () => {
    const late = Promise.withResolvers<Thing>();
    const desk = await showThings({
      ...known,
      get: (id) => (id === '苹果' ? late.promise : known.get(id)),
    });
    desk.thingId = '苹果';
    await desk.updateComplete;
    desk.thingId = '梨';
    await focused('梨');
    late.resolve(apple!);
    await late.promise;
    await desk.pages.focusTitle();
    expect(title()).to.equal('梨');
  });

  it('that is not there has the title of the list, and the way to it', async () => {
    await showThings(known, { id: '李子' });
    expect(title()).to.equal('东西');
    expect(page.getByRole('alert').query()).not.to.equal(null);
    await press('返回列表');
    await shows('2 件');
  });
});

describe('the address of a desk', () => {
  const start = location.href;
  beforeEach(() => history.pushState(null, '', '?lang=zh-CN'));
  afterEach(() => history.replaceState(null, '', start));

  const open = (): string | null => new URLSearchParams(location.search).get('id');
  const showAt = (): Promise<ThingDesk> => showThings(known, { parameter: 'id' });

  it('names the item that is open, beside what else it names', async () => {
    await showAt();
    await follow('梨');
    await focusedOn('h1');
    expect(open()).to.equal('梨');
    expect(new URLSearchParams(location.search).get('lang')).to.equal('zh-CN');
  });

  it('leads back and forward with the browser, and the focus to the row one came from', async () => {
    await showAt();
    await follow('梨');
    await focusedOn('h1');
    history.back();
    await focusedOn('[data-item="梨"]');
    history.forward();
    await focusedOn('h1');
    expect(title()).to.equal('梨');
  });

  it('is not gone through twice by the link to the list', async () => {
    await showAt();
    // A browser keeps fifty entries and tells of no more, so that the calls are counted.
    const pushed = vi.spyOn(history, 'pushState');
    onTestFinished(() => pushed.mockRestore());
    await follow('梨');
    await focusedOn('h1');
    await follow('返回列表');
    await focusedOn('[data-item="梨"]');
    expect(open()).to.equal(null);
    expect(pushed.mock.calls.length).to.equal(1); // the way forward, and no list after it
  });

  it('opens an item by a bookmark, and the list from there', async () => {
    history.replaceState(null, '', `?lang=zh-CN&id=${encodeURIComponent('梨')}`);
    await showAt();
    expect(title()).to.equal('梨');
    await follow('返回列表');
    await focusedOn('[data-item="梨"]');
    expect(open()).to.equal(null);
  });
});
