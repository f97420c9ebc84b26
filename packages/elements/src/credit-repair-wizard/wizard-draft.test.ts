import { expect } from '@open-wc/testing';
import { flowVersion, type RepairAnswers } from '@xinyong/core';
import { describe, it, vi } from 'vitest';
import { ExamplePlatform, problem } from '../example-platform.ts';
import { completeDraft, exampleDetail, exampleDraft, exampleToday } from '../example-repairs.ts';
import { WizardDraft } from './wizard-draft.ts';

function begin(
  platform: ExamplePlatform | undefined,
  announce: (answers: RepairAnswers) => boolean = () => true,
) {
  const [repair = exampleDraft] = platform?.repairs.values() ?? [];
  return new WizardDraft(exampleDetail(repair), {
    platform: () => platform && Promise.resolve(platform.client.repairs),
    today: () => exampleToday,
    changed: () => undefined,
    announce,
  });
}
const one = (): ExamplePlatform => new ExamplePlatform({ repairs: [exampleDraft] });

describe('a draft', () => {
  it('is sent once for what was typed in a row', async () => {
    const platform = one();
    const draft = begin(platform);
    for (const contactName of ['陈', '陈某', '陈某某']) draft.change({ contactName });
    await vi.waitUntil(() => draft.state.is === 'saved', { timeout: 30_000 });
    expect(platform.requests.length).to.equal(1);
    expect(platform.repairs.get(exampleDraft.id)?.answers.contactName).to.equal('陈某某');
  });

  it('is sent one change after the other, each with the version before it', async () => {
    const platform = one();
    const draft = begin(platform);
    draft.change({ corrected: true });
    const saves = [draft.save(), draft.attach('proof-of-performance', new File(['%PDF'], 'a.pdf'))];
    draft.change({ contactName: '陈某某' });
    saves.push(draft.save());
    expect(await Promise.all(saves)).to.deep.equal([true, true, true]);
    expect(platform.requests.filter((each) => each.startsWith('PUT')).length).to.equal(2);
    expect(draft.detail.repair).to.deep.include({ version: 3 });
    expect(draft.detail.repair.answers).to.include({ corrected: true, contactName: '陈某某' });
    expect(draft.dirty).to.equal(false);
  });

  it('is not sent when nothing has changed', async () => {
    const platform = one();
    const draft = begin(platform);
    draft.change({ corrected: true });
    await draft.save();
    draft.change({ corrected: true });
    await draft.save();
    expect(platform.requests.length).to.equal(1);
  });

  it('of a newer version of the wizard is shown, and never changed or sent', async () => {
    const repair = { ...exampleDraft, answers: { corrected: true, flow: flowVersion + 1 } };
    const platform = new ExamplePlatform({ repairs: [repair] });
    const draft = begin(platform);
    expect(draft.state.is).to.equal('newer');
    draft.change({ corrected: false });
    expect(await draft.save()).to.equal(true); // nothing is left to be kept
    expect(await draft.submit()).to.equal(false);
    expect(draft.answers).to.deep.equal(repair.answers);
    expect(draft.dirty).to.equal(false);
    expect(platform.requests).to.deep.equal([]);
  });

  it('leaves out what is only half there', async () => {
    const platform = one();
    const draft = begin(platform);
    draft.change({ contactPhone: '139', performedOn: '2026--', contactName: '陈某某' });
    await draft.save();
    expect(platform.repairs.get(exampleDraft.id)?.answers).to.deep.equal({
      contactName: '陈某某',
      flow: 1,
    });
    expect(draft.state).to.include({ is: 'saved', complete: false });
  });

  it('sends nothing more once somebody else has changed it, until that was looked at', async () => {
    const platform = one();
    const draft = begin(platform);
    platform.change(exampleDraft.id, { answers: { statement: '同事写的' } });
    draft.change({ corrected: true });
    expect(await draft.save()).to.equal(false);
    expect(draft.state.is).to.equal('stale');
    draft.change({ contactName: '陈某某' });
    expect(await draft.save()).to.equal(false);
    expect(platform.requests.filter((each) => each.startsWith('PUT')).length).to.equal(1);
    expect(await draft.reload('mine')).to.equal(true);
    expect(platform.repairs.get(exampleDraft.id)?.answers).to.include({
      corrected: true,
      contactName: '陈某某',
    });
  });

  it('is handed in once, also when the answer got lost on its way', async () => {
    const platform = new ExamplePlatform({ repairs: [completeDraft] });
    const draft = begin(platform);
    platform.intercept = async ({ url }) => {
      if (!url.endsWith('/submit')) return undefined;
      platform.change(completeDraft.id, { state: 'submitted', submittedOn: exampleToday });
      return problem(504, 'internal', '没有及时答复。');
    };
    expect(await draft.submit()).to.equal(false);
    expect(await draft.submit()).to.equal(true);
    expect(draft.detail.repair.state).to.equal('submitted');
    expect(platform.requests.filter((each) => each.endsWith('/submit')).length).to.equal(1);
  });

  it('is handed in under another key when it is handed in again, after something was asked for', async () => {
    const platform = new ExamplePlatform({ repairs: [completeDraft] });
    const draft = begin(platform);
    const keys: (string | null)[] = [];
    platform.intercept = ({ url, headers }) => {
      if (/\/(re)?submit$/.test(url)) keys.push(headers.get('idempotency-key'));
      return Promise.resolve(undefined);
    };
    expect(await draft.submit()).to.equal(true);
    platform.change(completeDraft.id, {
      state: 'supplement-requested',
      supplement: { items: ['file:proof-of-performance'], respondBy: '2026-12-01' },
    });
    expect(await draft.reload('theirs')).to.equal(true);
    expect(draft.isEditable).to.equal(true);
    expect(await draft.submit()).to.equal(true);
    expect(new Set(keys).size).to.equal(2);
    expect(keys).not.to.include(null);
  });

  it('is left to the host that keeps it itself', async () => {
    const platform = one();
    const announce = vi.fn<(answers: RepairAnswers) => boolean>(() => false);
    const draft = begin(platform, announce);
    draft.change({ corrected: true });
    expect(await draft.save()).to.equal(true);
    expect(announce.mock.calls[0]?.[0]).to.include({ corrected: true });
    expect(platform.requests).to.deep.equal([]);
    expect(draft.dirty).to.equal(false);
  });
});
