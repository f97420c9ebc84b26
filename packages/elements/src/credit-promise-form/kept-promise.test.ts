import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import {
  heading,
  button,
  errors,
  radio,
  field,
  typedIn,
  heard,
  eventually,
  arrives,
  status,
  describing,
  endingSession,
} from '../../test/form-page.ts';
import { open, withPromise, id } from '../../test/promise-form.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import {
  acceptedPromise,
  completePromise,
  draftOf,
  everyFieldTemplate,
  ExamplePromises,
  permitTemplate,
} from '../example-promises.ts';
import {} from '../example-platform.ts';

describe('a draft', () => {
  it('that was begun by the same letter is gone on with', async () => {
    const platform = withPromise(completePromise);
    const form = await open({
      platform,
      attributes: { 'template-id': permitTemplate.template.id },
    });
    const begun = vi.fn<(event: Event) => void>();
    form.addEventListener('credit-promise-form-begun', begun);
    expect(words()).to.contain('您已经开始填写');
    await press('继续填写');
    await arrives('请核对');
    expect(form.promiseId).to.equal(id);
    expect(begun.mock.calls.length).to.equal(1);
    expect(platform.requests).not.to.include('POST /v1/promises');
  });

  it('is taken up where it was left', async () => {
    await open({
      platform: withPromise(draftOf(permitTemplate), {
        answers: { premises: '示例大道 12 号', business: '餐饮服务' },
      }),
    });
    expect(heading()).to.contain('由谁签署？');
    expect(words()).to.contain('欢迎回来');
  });

  it('is saved when nothing more is typed, and says so beside Continue and to those who do not see it', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('草稿已于');
    expect(platform.promises.get(id)?.answers).to.deep.equal({ premises: '示例大道 12 号' });
    expect(describing('继续')).to.contain('草稿已于');
    expect(status()).to.equal('草稿已保存');
  });

  it('is saved without what is only half there or names a person by number, and says so', async () => {
    const platform = new ExamplePromises({
      templates: [everyFieldTemplate],
      promises: [draftOf(everyFieldTemplate)],
    });
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('产品').fill('11010119900307421X');
    await field('每批数量（件）').fill('12');
    await field('年').fill('2026');
    await shows('还没有填完整');
    await eventually(() => platform.promises.get(id)?.answers['batch'] === '12');
    expect(platform.promises.get(id)?.answers).to.deep.equal({ batch: '12' });
  });

  it('can be left for later from every page, with the way back', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('经营场所').fill('示例大道 12 号');
    await press('保存，以后再办');
    await arrives('已经保存，您可以离开了');
    expect(platform.promises.get(id)?.answers['premises']).to.equal('示例大道 12 号');
    await follow('现在继续填写');
    await arrives('填写承诺书');
    expect(typedIn('经营场所')).to.equal('示例大道 12 号');
  });

  it('is not left for later with half a date, and says where', async () => {
    const answers = { product: '示例牌豆腐', batch: '12' };
    const platform = new ExamplePromises({
      templates: [everyFieldTemplate],
      promises: [{ ...draftOf(everyFieldTemplate), answers }],
    });
    await open({ platform, attributes: { page: 'fill-1' } });
    await field('年').fill('2026');
    await press('保存，以后再办');
    expect(errors()).to.deep.equal(['“从哪天起”应为日历上的一天，例如 2026-11-30，请改正']);
    expect(heading()).to.contain('填写承诺书');
    await field('年').fill('');
    await press('保存，以后再办');
    await arrives('已经保存，您可以离开了');
  });

  it('survives a change by somebody else: one may keep what one typed', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.change(id, { answers: { business: '单位食堂' } });
    await field('经营场所').fill('示例大道 12 号');
    await shows('这份承诺书在别处改过了');
    await press('保留我在这里填写的');
    await eventually(() => platform.promises.get(id)?.answers['premises'] === '示例大道 12 号');
  });

  it('that was signed in another window shows its receipt', async () => {
    const platform = withPromise(completePromise);
    await open({ platform, attributes: { page: 'fill-1' } });
    platform.change(id, acceptedPromise);
    await field('经营场所').fill('示例路 7 号');
    await shows('在别处改过了');
    await press('保留我在这里填写的');
    await arrives('承诺书已签署并受理');
    expect(platform.promises.get(id)?.answers['premises']).to.equal('示例大道 12 号');
  });

  it('waits for the network, keeps a copy where the host allows it, and is sent when it is back', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    await open({ platform, attributes: { page: 'fill-1', 'local-copy': 'session' } });
    platform.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    await field('经营场所').fill('示例大道 12 号');
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-promise-form ${id}`)).to.contain('示例大道 12 号');
    platform.intercept = undefined;
    window.dispatchEvent(new Event('online'));
    await eventually(() => platform.promises.get(id)?.answers['premises'] === '示例大道 12 号');
    await heard();
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back what could not be sent before the page was closed, without numbers of persons', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    platform.intercept = (request) => {
      if (request.method === 'PUT') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await open({ platform, attributes: { page: 'fill-1', 'local-copy': 'session' } });
    await field('经营场所').fill('11010119900307421X 号');
    await radio('单位食堂').click();
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-promise-form ${id}`)).not.to.contain('199003074');
    stage().remove();
    platform.intercept = undefined;
    await open({ platform, attributes: { 'local-copy': 'session' } });
    await arrives('填写承诺书');
    expect((radio('单位食堂').element() as HTMLInputElement).checked).to.equal(true);
    await eventually(() => platform.promises.get(id)?.answers['business'] === '单位食堂');
  });

  it('warns before the session ends, with a way to go on', async () => {
    const platform = withPromise(draftOf(permitTemplate));
    platform.intercept = endingSession('promises:sign');
    await open({ platform, attributes: { page: 'fill-1' } });
    await press('继续办理');
    await eventually(() => button('继续办理').query() === null);
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    expect(platform.requests).to.include('POST /v1/session/extend');
  });
});
