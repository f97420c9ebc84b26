import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { heading, link, radio, field, arrives } from '../../test/form-page.ts';
import { open, complete } from '../../test/repair-wizard.ts';
import { follow, press, shows, words } from '../../test/stage.ts';
import { completeDraft } from '../example-repairs.ts';
import { problem } from '../example-platform.ts';

describe('the check page', () => {
  it('shows every answer with a way to change it, named after it', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    expect(link('更改 联系电话').query()).not.to.equal(null);
    expect(words()).to.contain('13900000000');
    expect(words()).to.contain('2026年6月1日');
  });

  it('says 未填写 for what was skipped', async () => {
    const { statement: _left, ...answers } = completeDraft.answers;
    await open({ platform: complete({ answers }), attributes: { page: 'check' } });
    expect(words()).to.contain('未填写');
  });

  it('leads back directly after a change', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    await follow('更改 联系电话');
    await field('联系电话').fill('0714-123 4567');
    await press('继续');
    expect(heading()).to.contain('请核对');
    expect(words()).to.contain('07141234567');
  });

  it('leads back also by way of an answer that ended the journey', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    await follow(/更改 .*改正/);
    await radio('否').click();
    await press('继续');
    await arrives('有一件事要先办好');
    await follow('更改刚才的回答');
    await radio('是').click();
    await press('继续');
    expect(heading()).to.contain('请核对');
  });

  it('leads through what the change makes necessary first', async () => {
    await open({ platform: complete(), attributes: { page: 'check' } });
    await follow('更改 联系人');
    await field('联系人姓名').fill('王某某');
    await press('继续');
    expect(heading()).to.contain('作出信用承诺');
    await field('签名').fill('王某某');
    await press('继续');
    expect(heading()).to.contain('请核对');
  });

  it('hands in only what is still on the journey', async () => {
    const platform = complete({ answers: { ...completeDraft.answers, harmRemoved: false } });
    await open({ platform, attributes: { page: 'check' } });
    await press('提交申请');
    await arrives('申请已提交');
    expect(platform.repairs.get(completeDraft.id)?.answers).not.to.have.property('harmRemoved');
  });
});

it('keeps in the draft what is off the journey when the submission is refused', async () => {
  const platform = complete({ answers: { ...completeDraft.answers, harmRemoved: false } });
  await open({ platform, attributes: { page: 'check' } });
  platform.intercept = ({ url }) =>
    url.includes('submit')
      ? problem(422, 'rule_not_satisfied', '还不符合修复条件。', { refusals: ['MIN_PERIOD'] })
      : undefined;
  await press('提交申请');
  await shows('最短公示期尚未届满。');
  expect(platform.repairs.get(completeDraft.id)?.answers.harmRemoved).to.equal(false);
});
