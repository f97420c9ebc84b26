import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { heading, radio, heard, eventually, proof, upload } from '../../test/form-page.ts';
import { complete, open, showData } from '../../test/repair-wizard.ts';
import { press } from '../../test/stage.ts';
import {
  completeDraft,
  exampleAssessment,
  exampleDetail,
  exampleDraft,
  examplePenalty,
  exampleToday,
} from '../example-repairs.ts';

describe('without a client', () => {
  it('gives the answers to the host to keep', async () => {
    const wizard = await showData(exampleDetail({ ...exampleDraft, answers: { corrected: true } }));
    const saved = vi.fn<(event: Event) => void>();
    wizard.addEventListener('credit-repair-wizard-save', saved);
    await radio('是').click();
    await press('继续');
    await eventually(() => saved.mock.calls.length > 0);
    const [event] = saved.mock.calls[0]!;
    expect((event as CustomEvent).detail.answers).to.deep.include({ obligationsPerformed: true });
  });

  it('gives the file, the beginning and the submission to the host, and shows what it makes of them', async () => {
    const wizard = await showData({
      record: examplePenalty,
      assessment: exampleAssessment(examplePenalty),
    });
    const names = ['begin', 'file', 'submit'].map((name) => `credit-repair-wizard-${name}`);
    const events: string[] = [];
    for (const name of names) wizard.addEventListener(name, () => events.push(name));
    await press('开始申请');
    wizard.data = exampleDetail({ ...completeDraft, files: [] });
    await heard();
    await upload(proof('缴款凭证.pdf'));
    wizard.data = exampleDetail(completeDraft);
    await heard();
    await press('继续');
    await press('继续');
    await press('继续');
    await press('提交申请');
    expect(events).to.deep.equal(names);
    wizard.data = exampleDetail({
      ...completeDraft,
      state: 'submitted',
      submittedOn: exampleToday,
    });
    await heard();
    expect(heading()).to.equal('申请已提交');
  });

  it('lets the host refuse the submission', async () => {
    const platform = complete();
    const wizard = await open({ platform, attributes: { page: 'check' } });
    wizard.addEventListener('credit-repair-wizard-submit', (event) => event.preventDefault());
    await press('提交申请');
    expect(platform.requests.filter((each) => each.endsWith('/submit'))).to.deep.equal([]);
  });
});
