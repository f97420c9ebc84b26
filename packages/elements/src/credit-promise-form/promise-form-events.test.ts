import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { button, radio, field, box, heard, arrives, proof, upload } from '../../test/form-page.ts';
import { open, showData, withPromise, letter } from '../../test/promise-form.ts';
import { press, shows } from '../../test/stage.ts';
import {
  acceptedDeferred,
  acceptedPromise,
  completePromise,
  deferredTemplate,
  draftOf,
  examplePromiseAssessment,
  exampleTemplates,
  permitTemplate,
  promiseDetailOf,
} from '../example-promises.ts';

describe('without a client', () => {
  it('gives the choice, the beginning, what is filled in and the signature to the host, and shows what it makes of them', async () => {
    const form = await showData({ templates: exampleTemplates });
    const names = ['choose', 'begin', 'save', 'sign'].map((name) => `credit-promise-form-${name}`);
    const events: { readonly type: string; readonly detail: unknown }[] = [];
    for (const name of names)
      form.addEventListener(name, (event) => {
        if (events.at(-1)?.type !== name) events.push(event as CustomEvent);
      });
    await press('食品经营许可告知承诺书');
    await arrives('食品经营许可告知承诺书');
    await press('开始填写');
    form.data = {
      template: permitTemplate,
      assessment: examplePromiseAssessment(permitTemplate),
      promise: draftOf(permitTemplate),
    };
    await heard();
    await press('开始填写');
    await field('经营场所').fill('示例大道 12 号');
    await radio('餐饮服务').click();
    await press('继续');
    await radio(/^法定代表人/).click();
    await field('签署人的姓名').fill('周某某');
    await press('继续');
    await arrives('请核对');
    await button('继续，阅读全文').click();
    await shows('正在准备承诺书全文');
    const detail = promiseDetailOf(completePromise, permitTemplate);
    form.data = { ...detail, template: permitTemplate };
    await heard();
    expect(letter()).to.equal(detail.preview?.text);
    await box().click();
    await press('签署承诺书');
    expect(events.map(({ type }) => type)).to.deep.equal(names);
    expect(events.at(-1)?.detail).to.deep.equal({
      answers: completePromise.answers,
      signer: completePromise.signer,
      text: detail.preview?.text,
      digest: detail.preview?.digest,
    });
    form.data = { ...promiseDetailOf(acceptedPromise, permitTemplate), template: permitTemplate };
    await arrives('承诺书已签署并受理');
  });

  it('gives files and the handing in to the host', async () => {
    const form = await showData({
      ...promiseDetailOf(acceptedDeferred, deferredTemplate),
      template: deferredTemplate,
    });
    const file = vi.fn<(event: Event) => void>();
    const handIn = vi.fn<(event: Event) => void>();
    form.addEventListener('credit-promise-form-file', file);
    form.addEventListener('credit-promise-form-hand-in', handIn);
    await upload(proof('租赁合同.pdf'));
    expect((file.mock.calls[0]![0] as CustomEvent).detail).to.deep.include({
      material: 'premises',
    });
    const files = ['premises', 'rules'].map((material) => ({
      material,
      name: `${material}.pdf`,
      size: 1024,
      digest: '3f'.repeat(32),
    }));
    const given = { ...acceptedDeferred, files };
    form.data = { ...promiseDetailOf(given, deferredTemplate), template: deferredTemplate };
    await heard();
    await press('提交补齐的材料');
    expect(handIn.mock.calls.length).to.equal(1);
    form.data = {
      ...promiseDetailOf({ ...given, state: 'under-verification' }, deferredTemplate),
      template: deferredTemplate,
    };
    await arrives('受理单位正在核查');
  });

  it('lets the host refuse the signature', async () => {
    const platform = withPromise(completePromise);
    const form = await open({ platform, attributes: { page: 'sign' } });
    form.addEventListener('credit-promise-form-sign', (event) => event.preventDefault());
    await box().click();
    await press('签署承诺书');
    expect(platform.requests.filter((each) => each.endsWith('/sign'))).to.deep.equal([]);
  });
});
