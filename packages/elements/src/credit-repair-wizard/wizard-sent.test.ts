import { expect } from '@open-wc/testing';
import type { Repair } from '@xinyong/core';
import { describe, it, vi } from 'vitest';
import { heading, link, field, arrives, proof, upload } from '../../test/form-page.ts';
import { open, complete } from '../../test/repair-wizard.ts';
import { follow, press, stage, words } from '../../test/stage.ts';
import { completeDraft, exampleToday } from '../example-repairs.ts';

describe('after the submission', () => {
  const submitted: Partial<Repair> = { state: 'submitted', submittedOn: exampleToday };

  it('shows number, deadlines and contact, also after a reload', async () => {
    await open({ platform: complete(submitted) });
    expect(heading()).to.equal('申请已提交');
    expect(words()).to.contain('0F8F-AD5B');
    expect(words()).to.contain('还有 3 个工作日（2026年11月25日 周三）');
    expect(words()).to.contain('阳新县示例食品主管局');
    expect(words()).not.to.contain('13900000000');
  });

  it('says what happens next in the state it has come to', async () => {
    await open({
      platform: complete({ ...submitted, state: 'granted', acceptedOn: exampleToday }),
    });
    expect(heading()).to.equal('申请状态：准予修复');
    expect(words()).to.contain('修复成功').and.not.to.contain('会决定是否受理');
  });

  it('gives an HTML copy with the telephone masked', async () => {
    await open({ platform: complete(submitted) });
    const made = vi.spyOn(URL, 'createObjectURL');
    await press(/下载网页版/);
    const [blob] = made.mock.calls[0]!;
    made.mockRestore();
    const copy = await (blob as Blob).text();
    expect(copy).to.match(/^<!doctype html>/);
    expect(copy)
      .to.contain(completeDraft.id)
      .and.to.contain('139****00')
      .and.to.contain('信用承诺书');
    expect(copy).not.to.contain('13900000000').and.not.to.contain('<!--');
  });

  it('opens at what the agency asks for, marks it, and is handed in again', async () => {
    const platform = complete({
      ...submitted,
      state: 'supplement-requested',
      notice: '缴款凭证看不清楚。',
      supplement: { items: ['file:proof-of-performance'], respondBy: '2026-12-01' },
    });
    await open({ platform });
    expect(heading()).to.equal('补充材料后，请重新提交');
    expect(words()).to.contain('缴款凭证看不清楚。');
    expect(words()).to.contain('最晚在 2026年12月1日 周二 重新提交（含当天）。');
    expect(link('返回').query()).to.equal(null);
    await press('开始更改');
    await arrives('上传证明材料');
    expect(stage().querySelector('.credit-label')?.textContent).to.contain('请补正');
    await upload(proof('清晰的缴款凭证.pdf'));
    await press('继续');
    await arrives('请核对');
    await follow('返回');
    await arrives('上传证明材料');
    await press('继续');
    await arrives('请核对');
    await press('重新提交');
    await arrives('申请已重新提交');
  });

  it('opens everything to change when the agency names nothing', async () => {
    const platform = complete({ ...submitted, state: 'returned', notice: '请更正联系人。' });
    await open({ platform });
    expect(words()).to.contain('把申请退回给您').and.to.contain('请更正联系人。');
    await press('开始更改');
    await arrives('请核对');
    await follow('更改 联系人');
    await field('联系电话').fill('0714-123 4567');
    await press('继续');
    await arrives('请核对');
  });
});
