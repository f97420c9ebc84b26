import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  title,
  button,
  radio,
  field,
  typedIn,
  eventually,
  arrives,
  summary,
  errors,
  errorsBeside,
} from '../../test/form-page.ts';
import { open, withDraft, complete, completeUntilContact } from '../../test/repair-wizard.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import { problem } from '../example-platform.ts';

describe('errors', () => {
  it('says nothing while someone types, and everything that is missing when they continue', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    await field('联系人姓名').fill('');
    await field('联系电话').fill('123');
    await userEvent.keyboard('{Tab}');
    expect(errors()).to.deep.equal([]);
    expect((button('继续').element() as HTMLButtonElement).disabled).to.equal(false);
    await press('继续');
    expect(errors()).to.deep.equal(['请填写联系人姓名', '请填写手机号码或者带区号的固定电话']);
    expect(document.activeElement).to.equal(summary());
    expect(summary()?.getAttribute('role')).to.equal(null);
    expect(summary()?.firstElementChild?.getAttribute('role')).to.equal('alert');
    expect(document.title).to.equal(`错误：怎么联系您？ - ${title}`);
    expect(typedIn('联系电话')).to.equal('123');
    expect(errorsBeside()).to.deep.equal(errors().map((words) => `错误：${words}`));
  });

  it('leads from the summary to the field', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    await press('继续');
    await follow('请填写联系电话');
    expect(document.activeElement).to.equal(field('联系电话').element());
    expect(document.activeElement?.getAttribute('aria-describedby')).to.contain('error');
  });

  it('leads from the summary to the first choice of a question', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await follow('请选择违法行为是否已经改正');
    expect(document.activeElement).to.equal(radio('是').element());
  });

  it('moves the focus again when the same is still missing', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await press('继续');
    expect(document.activeElement).to.equal(summary());
  });

  it('takes the prefix from the title when everything is in order', async () => {
    await open({ platform: withDraft(), attributes: { page: 'corrected' } });
    await press('继续');
    await radio('是').click();
    await press('继续');
    expect(document.title).to.equal(`决定书要求的事都做完了吗？ - ${title}`);
  });

  it('tells a date that does not exist, at the date', async () => {
    await open({
      platform: withDraft({ answers: { corrected: true } }),
      attributes: { page: 'obligations' },
    });
    await radio('是').click();
    await field('年').fill('２０２６年');
    await field('月').fill('2');
    await field('日').fill('30');
    await press('继续');
    expect(errors()).to.deep.equal(['请填写真实存在的日期，例如 2026年6月1日']);
    await follow(/真实存在的日期/);
    expect(document.activeElement).to.equal(field('年').element());
    expect(typedIn('年')).to.equal('２０２６年');
  });

  it('shows what the platform did not understand in the same two places', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(400, 'invalid_request', '有内容需要更正。', {
            errors: [
              {
                path: 'body.answers.contactPhone',
                code: 'invalid-contact-phone',
                message: 'No such number',
                messageZh: '没有这个号码',
              },
            ],
          })
        : undefined;
    await field('联系电话').fill('13900000000');
    await shows('没有这个号码');
    await eventually(() => document.activeElement?.className === 'credit-error-summary');
    expect(errors()).to.deep.equal(['没有这个号码']);
    expect(field('联系电话').element().getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps everything when the service fails, and tries again when told to', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    let fails = true;
    platform.intercept = ({ url }) =>
      fails && url.includes('submit') ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await press('提交申请');
    await shows('服务暂时无法答复。');
    expect(errors()).to.deep.equal([]);
    expect(words()).to.contain('您填写的内容都在');
    fails = false;
    await press('重试');
    await arrives('申请已提交');
  });

  it('says by which rule it cannot be handed in', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'check' } });
    platform.intercept = ({ url }) =>
      url.includes('submit')
        ? problem(422, 'rule_not_satisfied', '还不符合修复条件。', { refusals: ['MIN_PERIOD'] })
        : undefined;
    await press('提交申请');
    await shows('最短公示期尚未届满。');
  });
});

describe('the promise', () => {
  it('is there in full, dated by the system, with one box to tick', async () => {
    await open({ platform: complete(), attributes: { page: 'promise' } });
    expect(words()).to.contain('统一社会信用代码 91420222MA4ABCD17Y');
    expect(words()).to.contain('日期：2026年11月21日');
    expect(stage().querySelectorAll('input[type=checkbox]').length).to.equal(1);
  });

  it('takes only the name of the contact for a signature', async () => {
    await open({ platform: complete(), attributes: { page: 'promise' } });
    await field('签名').fill('王某某');
    await page.getByRole('checkbox').click();
    await press('继续');
    expect(errors()).to.deep.equal(['签名应当与联系人姓名一致', '请阅读承诺书并勾选确认']);
  });

  it('fills in the name it knows and says from where', async () => {
    await open({ platform: withDraft(completeUntilContact), attributes: { page: 'contact' } });
    expect(typedIn('联系人姓名')).to.equal('陈某某');
    expect(words()).to.contain('已按您的登录信息填好');
  });
});
