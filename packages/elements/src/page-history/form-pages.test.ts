import { expect } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { describe, it, vi } from 'vitest';
import { arrives, eventually, heading, link } from '../../test/form-page.ts';
import { follow, show, stage, words } from '../../test/stage.ts';
import { LightElement } from '../light-element/light-element.ts';
import { FormPages } from './form-pages.ts';

const places = ['start', 'one', 'two', 'end'] as const;
type Place = (typeof places)[number];

class TestPages extends LightElement {
  wanted: Place | undefined;
  outside = '';
  handedIn = false;
  readonly leaving = vi.fn<() => void>();
  readonly pages: FormPages<Place> = new FormPages<Place>(this, {
    key: 'testPages',
    places,
    around: ['start', 'end'],
    start: 'start',
    end: 'end',
    mode: () => 'hash',
    base: () => '',
    wanted: () => this.wanted,
    resolve: (wanted, first) => (this.handedIn ? 'end' : (wanted ?? (first ? 'one' : 'start'))),
    before: (place) => (place === 'end' ? undefined : places[places.indexOf(place) - 1]),
    leaving: this.leaving,
    opened: () => this.requestUpdate(),
  });

  override render(): TemplateResult {
    const { pages } = this;
    return html`
      ${pages.backLink('zh-CN', this.outside)}
      <h1 class="credit-title" tabindex="-1">${pages.place}</h1>
      ${pages.resumed ? 'resumed' : nothing} ${pages.again ? 'again' : nothing}
      <a href=${pages.hrefOf('two')} @click=${(event: Event) => pages.follow(event, 'two', true)}
        >更改</a
      >
    `;
  }
}
customElements.define('test-pages', TestPages);

const open = async (wanted?: Place): Promise<TestPages> => {
  const form = new TestPages();
  form.wanted = wanted;
  await show(html`${form}`);
  form.pages.arrive({ moved: false, first: true });
  await form.updateComplete;
  return form;
};

describe('the pages of a form', () => {
  it('are gone through with the focus on each title, and back with the browser', async () => {
    const form = await open('one');
    expect(document.activeElement).to.equal(document.body);
    form.pages.go('two');
    await arrives('two');
    expect(form.leaving.mock.calls.length).to.equal(1);
    await vi.waitUntil(() => document.activeElement === stage().querySelector('h1'));
    history.back();
    await arrives('one');
  });

  it('are left by a way back that keeps what they say', async () => {
    const form = await open('two');
    await follow('返回');
    await arrives('one');
    expect(form.leaving.mock.calls.length).to.be.greaterThan(0);
  });

  it('lead out before the first only where the host says to what, and never behind the last', async () => {
    const form = await open('start');
    expect(link('返回').query()).to.equal(null);
    form.outside = '/mine.html';
    form.requestUpdate();
    await form.updateComplete;
    expect(link('返回').element().getAttribute('href')).to.equal('/mine.html');
    form.pages.go('end');
    await arrives('end');
    expect(link('返回').query()).to.equal(null);
  });

  it('tell who takes up a draft, and who comes back to one that was handed in', async () => {
    const form = await open();
    expect(heading()).to.equal('one');
    expect(words()).to.contain('resumed');
    form.pages.go('two');
    await arrives('two');
    expect(words()).not.to.contain('resumed');
    form.handedIn = true;
    form.pages.go('end', { replace: true });
    await arrives('end');
    expect(words()).not.to.contain('again');
    history.back();
    await eventually(() => words().includes('again'));
    expect(heading()).to.equal('end');
    expect(location.hash).to.equal('#end');
  });

  it('that are changed from the check page know it', async () => {
    const form = await open('one');
    await follow('更改');
    await arrives('two');
    expect(form.pages.changing).to.equal(true);
  });
});
