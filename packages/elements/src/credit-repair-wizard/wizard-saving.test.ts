import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import {
  title,
  heading,
  button,
  link,
  radio,
  field,
  typedIn,
  heard,
  eventually,
  arrives,
  errors,
  status,
  describing,
  endingSession,
  inMinutes,
} from '../../test/form-page.ts';
import { open, withDraft, complete, completeUntilContact } from '../../test/repair-wizard.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import { completeDraft, exampleDraft } from '../example-repairs.ts';
import { problem } from '../example-platform.ts';

/** Everything that is said from now on; what is taken away is not said. */
function sayings(): () => readonly string[] {
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    if (status() !== '' && status() !== said.at(-1)) said.push(status());
  });
  observer.observe(stage(), { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    return said;
  };
}

describe('the draft', () => {
  it('is saved when nothing more is typed, and says so beside Continue', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('13900000000');
    await shows('草稿已于');
    expect(platform.repairs.get(exampleDraft.id)?.answers.contactPhone).to.equal('13900000000');
    expect(describing('继续')).to.contain('草稿已于');
    expect(status()).to.equal('草稿已保存');
  });

  it('is told to be saved once a page, and not when a step is taken', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    const said = sayings();
    await field('联系电话').fill('13900000000');
    await eventually(() => status() === '草稿已保存');
    await field('联系电话').fill('13900000001');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000001',
    );
    await field('联系电话').fill('13900000002');
    await press('继续');
    await arrives('作出信用承诺');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000002',
    );
    await heard();
    expect(said()).to.deep.equal(['草稿已保存']);
  });

  it('is saved without what is only half there, and says so', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('139');
    await shows('还没有填完整');
    expect(platform.repairs.get(exampleDraft.id)?.answers).not.to.have.property('contactPhone');
  });

  it('is saved on leaving a page', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('继续');
    await eventually(() => platform.repairs.get(exampleDraft.id)?.answers.corrected);
  });

  it('can be left for later from every page, with the way back', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    await radio('是').click();
    await press('保存，以后再办');
    await shows('已经保存，您可以离开了');
    expect(words()).to.contain('回来的办法');
    await follow('现在继续填写');
    expect(heading()).to.contain('决定书要求的事');
  });

  it('is not left for later with half a date, and keeps the one it had', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'obligations' } });
    await field('日').fill('');
    await press('保存，以后再办');
    expect(errors()).to.deep.equal(['请填写真实存在的日期，例如 2026年6月1日']);
    expect(heading()).to.contain('决定书要求的事');
    expect(platform.repairs.get(completeDraft.id)?.answers.performedOn).to.equal('2026-06-01');
    await field('日').fill('2');
    await press('保存，以后再办');
    await arrives('已经保存，您可以离开了');
    expect(platform.repairs.get(completeDraft.id)?.answers.performedOn).to.equal('2026-06-02');
  });

  it('keeps the telephone it had while another is typed', async () => {
    const platform = complete();
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('138');
    await field('联系人姓名').fill('王某某');
    await shows('还没有填完整');
    expect(platform.repairs.get(completeDraft.id)?.answers).to.deep.include({
      contactName: '王某某',
      contactPhone: '13900000000',
    });
  });

  it('does not say in the title that it is saved when it is not', async () => {
    const platform = withDraft();
    await open({ platform, attributes: { page: 'corrected' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(503, 'internal', '服务暂时无法答复。') : undefined;
    await radio('是').click();
    await press('保存，以后再办');
    await arrives('还没有保存成功');
    expect(document.title).to.equal(`还没有保存成功，请先不要离开 - ${title}`);
    platform.intercept = undefined;
    await press('重试');
    await arrives('已经保存');
    expect(status(), 'a heading that changes is heard').to.equal('已经保存，您可以离开了');
    expect(document.title).to.equal(`已经保存，您可以离开了 - ${title}`);
  });

  it('is taken up where it was left, with what is done', async () => {
    await open({ platform: withDraft({ answers: { corrected: true } }) });
    expect(heading()).to.contain('决定书要求的事');
    expect(words()).to.contain('欢迎回来');
    expect(words()).to.contain('6 步已经完成 1 步');
  });

  it('counts a rare character of the statement as one', async () => {
    const answers = { ...completeUntilContact.answers, statement: '𠮷𬭚已整改' };
    await open({
      platform: withDraft({ ...completeUntilContact, answers }),
      attributes: { page: 'materials' },
    });
    await shows('还可以填写 995 个字');
  });

  it('survives a change by somebody else: one may keep what one typed', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.change(exampleDraft.id, {
      answers: { ...completeUntilContact.answers, statement: '已整改' },
    });
    await field('联系电话').fill('13900000000');
    await shows('这份申请在别处改过了');
    await press('保留我在这里填写的');
    await eventually(
      () => platform.repairs.get(exampleDraft.id)?.answers.contactPhone === '13900000000',
    );
  });

  it('survives a change by somebody else: one may take the latest', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    platform.change(exampleDraft.id, {
      answers: { ...completeUntilContact.answers, contactPhone: '07141234567' },
    });
    await field('联系电话').fill('13900000000');
    await shows('这份申请在别处改过了');
    await press('使用最新的内容');
    await eventually(() => typedIn('联系电话') === '07141234567');
    expect(platform.repairs.get(exampleDraft.id)?.answers.contactPhone).to.equal('07141234567');
  });

  it('waits for the network, keeps a copy where the host allows it, and is sent when it is back', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact', 'local-copy': 'session' } });
    platform.intercept = (request) => {
      if (request.method === 'PUT') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await field('联系电话').fill('13900000000');
    await shows('网络断开了');
    expect(sessionStorage.getItem(`credit-repair-wizard ${exampleDraft.id}`)).to.contain(
      '13900000000',
    );
    platform.intercept = undefined;
    window.dispatchEvent(new Event('online'));
    await shows('草稿已于');
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back what could not be sent before the page was closed', async () => {
    const platform = withDraft(completeUntilContact);
    sessionStorage.setItem(
      `credit-repair-wizard ${exampleDraft.id}`,
      JSON.stringify({
        version: 1,
        answers: { ...completeUntilContact.answers, contactPhone: '13900000000' },
      }),
    );
    await open({ platform, attributes: { 'local-copy': 'session' } });
    expect(typedIn('联系电话')).to.equal('13900000000');
    await eventually(() => platform.repairs.get(exampleDraft.id)?.answers.contactPhone);
  });

  it('keeps no copy on the machine unless the host allows it', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact' } });
    await field('联系电话').fill('13900000000');
    await shows('草稿已于');
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('asks the platform for the end of the session, and to prolong it when someone goes on', async () => {
    const platform = withDraft(completeUntilContact);
    platform.intercept = endingSession('repairs:apply');
    const wizard = await open({ platform, attributes: { page: 'contact' } });
    await press('继续办理');
    await eventually(() => button('继续办理').query() === null);
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    expect(platform.requests).to.include('POST /v1/session/extend');

    wizard.repairId = '';
    wizard.recordId = platform.record.id;
    await eventually(() => platform.requests.includes('GET /v1/repairs'));
    await heard();
    expect(button('继续办理').query()).to.equal(null);
  });

  it('leads to sign in again where the platform does not prolong the session', async () => {
    const platform = withDraft(completeUntilContact);
    const expiresAt = inMinutes(3);
    platform.intercept = ({ url }) =>
      url.includes('/session') ? Response.json({ scopes: [], expiresAt }) : undefined;
    await open({ platform, attributes: { page: 'contact', 'sign-in-href': '/login' } });
    await press('继续办理');
    await shows('这次登录不能再延长');
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
  });

  it('keeps what was typed when the sign-in has ended, and says where to sign in', async () => {
    const platform = withDraft(completeUntilContact);
    await open({ platform, attributes: { page: 'contact', 'sign-in-href': '/login' } });
    platform.intercept = (request) =>
      request.method === 'PUT' ? problem(401, 'unauthenticated', '请先登录。') : undefined;
    await field('联系电话').fill('13900000000');
    await shows('登录已经到期');
    expect(link('登录').element().getAttribute('href')).to.equal('/login');
    expect(typedIn('联系电话')).to.equal('13900000000');
  });
});
