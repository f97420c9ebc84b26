import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { LazyPart } from './lazy-part.ts';

describe('a part that is loaded later', () => {
  it('is loaded once, however often it is asked for', async () => {
    const load = vi.fn<() => Promise<string>>(() => Promise.resolve('here'));
    const changed = vi.fn<() => void>();
    const part = new LazyPart(load, changed);
    expect(part.loaded).to.equal(undefined);
    part.ask();
    part.ask();
    expect(await part.ready()).to.equal('here');
    expect(part.loaded).to.equal('here');
    expect(load.mock.calls.length).to.equal(1);
    expect(changed.mock.calls.length).to.be.greaterThan(0);
  });

  it('that cannot be loaded says so, and is not asked for again until someone tries', async () => {
    let isThere = false;
    const load = vi.fn<() => Promise<string>>(() =>
      isThere ? Promise.resolve('here') : Promise.reject(new Error('no network')),
    );
    const part = new LazyPart(load, () => undefined);
    part.ask();
    await vi.waitUntil(() => part.failed);
    part.ask();
    expect(load.mock.calls.length).to.equal(1);
    isThere = true;
    part.retry();
    await vi.waitUntil(() => part.loaded === 'here');
    expect(part.failed).to.equal(false);
  });
});
