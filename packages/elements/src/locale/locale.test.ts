import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { describe, it } from 'vitest';
import { LocaleController } from './locale-controller.ts';
import { localeOf } from './locale.ts';

class TestSpeaker extends LitElement {
  readonly language: LocaleController = new LocaleController(this);
  override render(): TemplateResult {
    return html`${this.language.words({ 'zh-CN': '您好', en: 'Hello' })}`;
  }
}
customElements.define('test-speaker', TestSpeaker);

const said = async (speaker: TestSpeaker): Promise<string | undefined> => {
  await new Promise(requestAnimationFrame); // a change of lang is heard after the current task
  await speaker.updateComplete;
  return speaker.shadowRoot?.textContent?.trim();
};

describe('the language of an element', () => {
  for (const [lang, locale] of [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ug', 'zh-CN'],
    ['', 'zh-CN'],
  ] as const)
    it(`is ${locale} inside lang="${lang}"`, async () => {
      const part = await fixture(html`<div lang=${lang}><p></p></div>`);
      expect(localeOf(part.firstElementChild!)).to.equal(locale);
    });

  it('is that of the nearest element, across shadow roots', async () => {
    const outer = await fixture(html`<div lang="en"><section></section></div>`);
    const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
    const speaker = root.appendChild(document.createElement('test-speaker')) as TestSpeaker;
    expect(await said(speaker)).to.equal('Hello');
    outer.setAttribute('lang', 'zh-CN');
    expect(await said(speaker)).to.equal('您好');
    speaker.lang = 'en';
    expect(await said(speaker)).to.equal('Hello');
  });

  it('is heard anew when the element moves', async () => {
    const page = await fixture(html`
      <div>
        <p lang="en"></p>
        <p lang="zh-CN"><test-speaker></test-speaker></p>
      </div>
    `);
    const speaker = page.querySelector<TestSpeaker>('test-speaker')!;
    expect(await said(speaker)).to.equal('您好');
    page.firstElementChild!.append(speaker);
    expect(await said(speaker)).to.equal('Hello');
  });
});
