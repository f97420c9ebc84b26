import type { Session } from '@xinyong/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { describe, it, vi } from 'vitest';
import { consumeCredit } from '../credit/credit.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import type { CreditProvider } from './credit-provider.ts';

class TestAsker extends LitElement {
  readonly credit: ReturnType<typeof consumeCredit<this>> = consumeCredit(this);
}
customElements.define('test-asker', TestAsker);

const visitor: Session = { scopes: ['public'] };
const askers = (root: Element): readonly TestAsker[] => [
  ...root.querySelectorAll<TestAsker>('test-asker'),
];

describe('credit-provider', () => {
  it('reaches elements that were there before its script', async () => {
    const client = exampleClient({ 'GET /v1/session': () => visitor });
    const provider = await fixture<CreditProvider>(html`
      <credit-provider .client=${client}><test-asker></test-asker></credit-provider>
    `);
    expect(askers(provider)[0]?.credit.value).to.equal(undefined);
    await import('./credit-provider.define.ts');
    await vi.waitUntil(() => askers(provider)[0]?.credit.value);
    expect(await askers(provider)[0]?.credit.value?.client()).to.equal(client);
  });

  it('asks once who is there, for all elements inside it', async () => {
    let asked = 0;
    const client = exampleClient({ 'GET /v1/session': () => (asked++, visitor) });
    const provider = await fixture<CreditProvider>(html`
      <credit-provider .client=${client}
        ><test-asker></test-asker><test-asker></test-asker
      ></credit-provider>
    `);
    const sessions = await Promise.all(
      askers(provider).map(async ({ credit }) => credit.value?.session()),
    );
    expect(sessions).to.deep.equal([visitor, visitor]);
    expect(asked).to.equal(1);
  });

  it('asks again who is there when the first time failed', async () => {
    let well = false;
    const client = exampleClient({ 'GET /v1/session': () => (well ? visitor : unavailable()) });
    const provider = await fixture<CreditProvider>(html`
      <credit-provider .client=${client}><test-asker></test-asker></credit-provider>
    `);
    const credit = askers(provider)[0]?.credit.value;
    const failure = await credit?.session().catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    well = true;
    expect(await credit?.session()).to.deep.equal(visitor);
  });

  it('makes a client for its base-url when an element first asks', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json(visitor));
    const provider = await fixture<CreditProvider>(html`
      <credit-provider base-url="https://credit.example/api"
        ><test-asker></test-asker
      ></credit-provider>
    `);
    expect(fetched.mock.calls.length).to.equal(0);
    await askers(provider)[0]?.credit.value?.session();
    const [request] = fetched.mock.calls[0] ?? [];
    expect(request instanceof Request && request.url).to.equal(
      'https://credit.example/api/v1/session',
    );
    vi.restoreAllMocks();
  });

  it('tells its elements when the page gives another client', async () => {
    const provider = await fixture<CreditProvider>(html`
      <credit-provider .client=${exampleClient({})}><test-asker></test-asker></credit-provider>
    `);
    const other = exampleClient({});
    provider.client = other;
    await provider.updateComplete;
    expect(await askers(provider)[0]?.credit.value?.client()).to.equal(other);
  });

  it('draws nothing and keeps what the page put into it', async () => {
    const provider = await fixture<CreditProvider>(html`
      <credit-provider><p>信用查询</p></credit-provider>
    `);
    expect(provider.textContent?.trim()).to.equal('信用查询');
    expect(provider.shadowRoot).to.equal(null);
  });
});
