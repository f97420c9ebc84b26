import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { exampleClient } from '../example-client.ts';
import { consumeCredit } from './credit.ts';
import '../credit-provider/credit-provider.define.ts';

class TestReader extends LitElement {
  data: unknown;
  readonly credit: ReturnType<typeof consumeCredit<this>> = consumeCredit(this);
}
customElements.define('test-reader', TestReader);

describe('an element that reads from the platform', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** What is said once the page has stood for a while. */
  const warningsOf = async (content: ReturnType<typeof html>): Promise<readonly string[]> => {
    const warn = vi.mocked(console.warn);
    await fixture(content);
    await vi.advanceTimersByTimeAsync(5000);
    return warn.mock.calls.map(([words]) => String(words));
  };

  it('says nothing inside a provider, or with data', async () => {
    const content = html`
      <credit-provider .client=${exampleClient({})}><test-reader></test-reader></credit-provider>
      <test-reader .data=${[]}></test-reader>
    `;
    expect(await warningsOf(content)).to.deep.equal([]);
  });

  it('says in the console, once for the page, that a provider is missing', async () => {
    const [warning, ...more] = await warningsOf(html`
      <div><test-reader></test-reader><test-reader></test-reader></div>
    `);
    expect(warning).to.contain('<test-reader>').and.to.contain('<credit-provider>');
    expect(more).to.deep.equal([]);
  });
});
