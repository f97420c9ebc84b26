import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import {
  heading,
  button,
  link,
  box,
  eventually,
  arrives,
  errors,
  status,
} from '../../test/form-page.ts';
import { open, withPromise, id, letter } from '../../test/promise-form.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import {
  acceptedPromise,
  completePromise,
  falseArchive,
  openArchive,
  permitTemplate,
  promiseDetailOf,
} from '../example-promises.ts';
import { problem } from '../example-platform.ts';

describe('signing', () => {
  const signing = { attributes: { page: 'sign' } };

  it('shows the whole text, asks for no date, and has one box to tick', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    expect(letter()).to.equal(platform.detail(id).preview?.text);
    expect(letter()).to.contain('签署日期：2026年11月21日').and.to.contain('周某某');
    expect(stage().querySelectorAll('input').length).to.equal(1);
    await press('签署承诺书');
    expect(errors()).to.deep.equal(['请读完承诺书全文并勾选确认']);
    await follow('请读完承诺书全文并勾选确认');
    expect(document.activeElement).to.equal(box().element());
    expect(platform.promises.get(id)?.state).to.equal('draft');
  });

  it('signs exactly the text that was shown', async () => {
    const platform = withPromise(completePromise);
    let sent: unknown;
    platform.intercept = async (request) => {
      if (request.url.endsWith('/sign')) sent = await request.clone().json();
      return undefined;
    };
    await open({ platform, ...signing });
    const { preview } = platform.detail(id);
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
    expect(sent).to.deep.equal({ version: 0, digest: preview?.digest });
  });

  it('signs nothing when the text is another by now, and shows the new one to be read again', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.today = '2026-11-22';
    await box().click();
    await press('签署承诺书');
    await shows('承诺书的文字变了，请再读一遍');
    expect(platform.promises.get(id)?.state).to.equal('draft');
    expect(letter()).to.contain('签署日期：2026年11月22日');
    expect((box().element() as HTMLInputElement).checked).to.equal(false);
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
  });

  it('tells that it is on its way', async () => {
    const platform = withPromise(completePromise);
    let arrive = (): void => undefined;
    platform.intercept = async (request) => {
      if (request.url.endsWith('/sign')) await new Promise<void>((done) => (arrive = done));
      return undefined;
    };
    await open({ platform, ...signing });
    await box().click();
    await button('签署承诺书').click();
    await eventually(() => status() === '正在签署，请稍候……');
    await button('签署承诺书').click();
    arrive();
    await arrives('承诺书已签署并受理');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('is done once, also when the answer got lost on its way', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = ({ url }) => {
      if (!url.endsWith('/sign')) return undefined;
      platform.change(id, acceptedPromise);
      return problem(504, 'internal', '没有及时答复。');
    };
    await box().click();
    await press('签署承诺书');
    await shows('没有及时答复。');
    expect(words()).to.contain('您填写的内容都在');
    await press('重试');
    await arrives('承诺书已签署并受理');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('leads to the reasons when the law is against it meanwhile', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = (request) => {
      const { url, method } = request;
      if (url.endsWith('/sign'))
        return problem(422, 'rule_not_satisfied', '现在不能作出这份承诺。', {
          refusals: ['FALSE_PROMISE'],
        });
      return method === 'GET' && url.endsWith(id)
        ? Response.json(promiseDetailOf(completePromise, permitTemplate, { archive: falseArchive }))
        : undefined;
    };
    await box().click();
    await press('签署承诺书');
    await shows('您单位现在还不能作出这份承诺');
    expect(words()).to.contain('请先修复违诺');
  });

  it('says in the words of the platform why it was refused otherwise', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, ...signing });
    platform.intercept = ({ url }) =>
      url.endsWith('/sign')
        ? problem(422, 'rule_not_satisfied', '您的签名不是对这份承诺书作出的。', {
            rule: 'promise.sign.signature',
          })
        : undefined;
    await box().click();
    await press('签署承诺书');
    await shows('您的签名不是对这份承诺书作出的。');
    expect(heading()).to.contain('阅读并签署');
    expect(button('重试').query(), 'again would change nothing').to.equal(null);
  });

  it('waits for the agency where something has to be found out, and says what happens next', async () => {
    const platform = withPromise(completePromise, {}, { archive: openArchive });
    await open({ platform, ...signing });
    await box().click();
    await press('签署承诺书');
    await arrives('已签署，等待受理');
    expect(words()).to.contain('受理单位先核实情况');
    expect(words()).not.to.contain('承诺编码：');
    expect(link('下载 PDF').query()).to.equal(null);
  });

  it('is not done twice: going back leads to the receipt', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'check' } });
    await press('继续，阅读全文');
    await arrives('阅读并签署');
    await box().click();
    await press('签署承诺书');
    await arrives('承诺书已签署并受理');
    history.back();
    await shows('不会重复签署');
    expect(platform.requests.filter((each) => each.endsWith('/sign')).length).to.equal(1);
  });

  it('says so where the platform makes no text', async () => {
    const platform = withPromise(completePromise);
    platform.intercept = (request) => {
      if (request.method !== 'GET' || !request.url.endsWith(id)) return undefined;
      const { preview: _none, ...others } = platform.detail(id);
      return Response.json(others);
    };
    await open({ platform, ...signing });
    expect(words()).to.contain('还不能生成承诺书全文');
    await press('签署承诺书');
    expect(platform.requests).not.to.include(`POST /v1/promises/${id}/sign`);
  });
});
