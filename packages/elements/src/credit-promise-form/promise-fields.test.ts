import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  title,
  button,
  radio,
  field,
  box,
  eventually,
  arrives,
  summary,
  errors,
  errorsBeside,
} from '../../test/form-page.ts';
import { open, withPromise } from '../../test/promise-form.ts';
import { follow, press, shows, words } from '../../test/stage.ts';
import {
  completePromise,
  draftOf,
  everyFieldTemplate,
  ExamplePromises,
  permitTemplate,
} from '../example-promises.ts';
import { problem } from '../example-platform.ts';

describe('errors', () => {
  const filling = { attributes: { page: 'fill-1' } };

  it('are told when someone continues, in a summary and beside their fields', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate)), ...filling });
    await userEvent.keyboard('{Tab}');
    expect(errors()).to.deep.equal([]);
    expect((button('继续').element() as HTMLButtonElement).disabled).to.equal(false);
    await press('继续');
    expect(errors()).to.deep.equal(['请填写“经营场所”', '请填写“经营项目”']);
    expect(document.activeElement).to.equal(summary());
    expect(document.title).to.equal(`错误：填写承诺书 - ${title}`);
    expect(errorsBeside()).to.deep.equal(errors().map((words) => `错误：${words}`));
    await follow('请填写“经营项目”');
    expect(document.activeElement).to.equal(radio('食品销售').element());
    await press('继续');
    expect(document.activeElement).to.equal(summary());
  });

  it('say what every kind of field wants', async () => {
    await open({
      platform: new ExamplePromises({
        templates: [everyFieldTemplate],
        promises: [
          {
            ...draftOf(everyFieldTemplate),
            answers: { product: '豆腐', batch: '1', 'from-day': '2026-12-01' },
          },
        ],
      }),
      ...filling,
    });
    await field('产品').fill('一二三四五六七八九十一二三四五六七八九十一');
    await field('每批数量（件）').fill('一百');
    await field('日').fill('32');
    await press('继续');
    expect(errors()).to.deep.equal([
      '“产品”最多 20 个字（数字为小数点前的位数），请精简',
      '“每批数量（件）”应为数字，例如 120 或者 35.5，请改正',
      '“从哪天起”应为日历上的一天，例如 2026-11-30，请改正',
    ]);
    await follow(/日历上的一天/);
    expect(document.activeElement).to.equal(field('年').element());
  });

  it('count the characters that are left of a long text, a rare one as one', async () => {
    await open({
      platform: new ExamplePromises({
        templates: [everyFieldTemplate],
        promises: [
          {
            ...draftOf(everyFieldTemplate),
            answers: { product: '豆腐', batch: '1', 'from-day': '2026-12-01' },
          },
        ],
      }),
      attributes: { page: 'fill-2' },
    });
    await field(/^其他承诺/).fill('𠮷𬭚');
    await shows('还可以填写 48 个字');
  });

  it('of the platform stand where they belong', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'check' } });
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(400, 'invalid_request', '有内容需要更正。', {
            errors: [
              {
                path: 'body.answers.premises',
                code: 'invalid',
                message: 'No such street',
                messageZh: '没有这条路',
              },
            ],
          })
        : undefined;
    await follow('更改 经营场所');
    await field('经营场所').fill('没有路');
    await shows('没有这条路');
    await eventually(() => document.activeElement?.className === 'credit-error-summary');
    expect(errors()).to.deep.equal(['没有这条路']);
    expect(field('经营场所').element().getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('who signs', () => {
  const signer = { attributes: { page: 'signer' } };
  const filled = { answers: completePromise.answers };

  it('is asked for in full', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate), filled), ...signer });
    await press('继续');
    expect(errors()).to.deep.equal(['请选择签署人的身份', '请填写签署人的姓名']);
    await follow('请选择签署人的身份');
    expect(document.activeElement).to.equal(radio(/^法定代表人/).element());
  });

  it('is the representative as registered, or the agent who is signed in, and no other', async () => {
    await open({ platform: withPromise(draftOf(permitTemplate), filled), ...signer });
    expect(words()).to.contain('登记的是：周某某');
    expect(words()).to.contain('现在登录的经办人：周某某');
    await radio(/^法定代表人/).click();
    await field('签署人的姓名').fill('陈某某');
    await press('继续');
    expect(errors().join()).to.contain('与登记的法定代表人（负责人、经营者）不一致');
    await radio(/^委托代理人/).click();
    await press('继续');
    expect(errors().join()).to.contain('签署人应是现在登录的人本人');
    await field('签署人的姓名').fill('周某某');
    await press('继续');
    await arrives('请核对');
  });

  it('is changed from the check page and comes back there', async () => {
    await open({ platform: withPromise(completePromise), attributes: { page: 'check' } });
    await follow('更改 签署人');
    await radio(/^委托代理人/).click();
    await press('继续');
    await arrives('请核对');
    expect(words()).to.contain('委托代理人');
  });

  it('is told by the platform to be another, where it stands', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'sign' } });
    platform.intercept = ({ url }) =>
      url.endsWith('/sign')
        ? problem(400, 'invalid_request', '签署人不符。', {
            errors: [
              {
                path: 'signer.name',
                code: 'signer-not-representative',
                message: 'Another',
                messageZh: '签署人的姓名与登记的不一致',
              },
            ],
          })
        : undefined;
    await box().click();
    await press('签署承诺书');
    await arrives('由谁签署？');
    expect(errors()).to.deep.equal(['签署人的姓名与登记的不一致']);
  });
});
