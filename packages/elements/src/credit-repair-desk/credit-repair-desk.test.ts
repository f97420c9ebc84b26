import { expect } from '@open-wc/testing';
import type { Repair } from '@xinyong/core';
import { html } from 'lit';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { focused, follow, press, show, shows, stage, words } from '../../test/stage.ts';
import { ExamplePlatform, problem } from '../example-platform.ts';
import { completeDraft, examplePenalty, exampleToday } from '../example-repairs.ts';
import '../styles/forms.css';
import './credit-repair-desk.define.ts';
import type { CreditRepairDesk } from './credit-repair-desk.ts';

const waiting: Repair = { ...completeDraft, state: 'submitted', submittedOn: '2026-11-18' };
const overdue: Repair = {
  ...completeDraft,
  id: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  subjectName: '阳新县示例安澜交通运输有限公司',
  state: 'accepted',
  submittedOn: '2026-11-02',
  acceptedOn: '2026-11-05',
};

const platformWith = (...repairs: readonly Repair[]): ExamplePlatform =>
  new ExamplePlatform({ by: 'agency', repairs });

const showDesk = async (
  platform: ExamplePlatform,
  repairId = '',
  idParameter = '',
): Promise<CreditRepairDesk> => {
  const root = await show(
    html`<credit-repair-desk
      repair-id=${repairId}
      id-parameter=${idParameter}
      today=${exampleToday}
    ></credit-repair-desk>`,
    platform.client,
  );
  return root.querySelector('credit-repair-desk')!;
};
const notice = () => page.getByRole('textbox', { name: '告知申请人的内容' });

describe('the queue', () => {
  it('has what is due first on top, and says in words what is overdue', async () => {
    await showDesk(platformWith(waiting, overdue));
    const rows = [...stage().querySelectorAll('tbody tr')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(rows[0])
      .to.contain('安澜')
      .and.to.contain('已超期 4 个工作日（2026年11月16日 周一到期）');
    expect(rows[1]).to.contain('禾盛').and.to.contain('还有 1 个工作日');
  });

  it('leads to an application and back to where one was', async () => {
    const desk = await showDesk(platformWith(waiting, overdue));
    const opened: unknown[] = [];
    desk.addEventListener('credit-repair-desk-open', (event) =>
      opened.push((event as CustomEvent).detail.repair?.id),
    );
    await press(/禾盛/);
    await vi.waitUntil(() => document.activeElement === stage().querySelector('h1'));
    expect(document.activeElement?.textContent).to.contain('禾盛');
    await press('返回列表');
    await focused('禾盛');
    expect(opened).to.deep.equal([waiting.id, undefined]);
  });

  it('says that there is nothing', async () => {
    await showDesk(platformWith());
    expect(words()).to.contain('这里没有申请。');
  });

  it('says what failed and tries again', async () => {
    const platform = platformWith(waiting);
    platform.intercept = () => problem(503, 'internal', '服务暂时无法答复。');
    await showDesk(platform);
    expect(words()).to.contain('服务暂时无法答复。');
    platform.intercept = undefined;
    await press('重试');
    await shows('禾盛');
  });
});

describe('the address', () => {
  const host = '受理台 - 信用阳新';
  const start = location.href;
  beforeEach(() => {
    document.title = host;
    history.pushState(null, '', '?lang=zh-CN');
  });
  afterEach(() => history.replaceState(null, '', start));

  const open = (): string | null => new URLSearchParams(location.search).get('id');

  it('names the open application, and so does the title of the document', async () => {
    await showDesk(platformWith(waiting, overdue), '', 'id');
    expect(document.title).to.equal(host);
    await follow(/安澜/);
    await focused('安澜');
    expect(open()).to.equal(overdue.id);
    expect(new URLSearchParams(location.search).get('lang')).to.equal('zh-CN');
    expect(document.title).to.equal(
      `${overdue.subjectName} ${examplePenalty.documentNumber} - ${host}`,
    );
  });

  it('says that there is no such application, and leads to the list', async () => {
    history.replaceState(null, '', '?id=6fa459ea-ee8a-4ca4-894e-db77e160355e');
    await showDesk(platformWith(waiting), '', 'id');
    expect(words()).to.contain('没有这个修复申请。');
    await follow('返回列表');
    await shows('禾盛');
  });
});

describe('an application', () => {
  it('shows record, answers, files, assessment with articles, and clocks', async () => {
    await showDesk(platformWith(waiting), waiting.id);
    for (const said of [
      '罚款 3,000 元',
      '13900000000',
      '缴款凭证.pdf',
      '按 2026年11月18日 适用的规定',
      '《信用修复管理办法》',
      '决定是否受理 还有 1 个工作日',
    ])
      expect(words()).to.contain(said);
  });

  it('gives its files', async () => {
    const platform = platformWith(waiting);
    await showDesk(platform, waiting.id);
    const made = vi.spyOn(URL, 'createObjectURL');
    await press(/下载 缴款凭证/);
    await vi.waitUntil(() => made.mock.calls.length === 1, { timeout: 30_000 });
    made.mockRestore();
    expect(platform.requests.some((each) => each.endsWith('/files/proof-of-performance'))).to.equal(
      true,
    );
  });

  it('offers the commands that its state allows, and no others', async () => {
    await showDesk(platformWith(waiting), waiting.id);
    const names = [...stage().querySelectorAll('[data-command]')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(names).to.deep.equal(['受理', '不予受理', '要求补正', '退回']);
  });

  it('is accepted at once', async () => {
    const platform = platformWith(waiting);
    const desk = await showDesk(platform, waiting.id);
    const done = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-repair-desk-done', done);
    await press('受理');
    await shows('已办理：受理');
    expect(platform.repairs.get(waiting.id)?.state).to.equal('accepted');
    expect(done.mock.calls.length).to.equal(1);
    await vi.waitUntil(() => document.activeElement === stage().querySelector('h1'), {
      timeout: 30_000,
    });
  });

  it('names what is asked for and until when, from what the application is made of', async () => {
    const platform = platformWith(waiting);
    await showDesk(platform, waiting.id);
    await press('要求补正');
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    expect(box('危害后果已消除').query(), 'not asked of this record').to.equal(null);
    await box('已履行义务的证明').click();
    await notice().fill('缴款凭证看不清楚。');
    for (const [part, typed] of [
      ['年', '2026'],
      ['月', '11'],
      ['日', '20'],
    ] as const)
      await page.getByRole('textbox', { name: part, exact: true }).fill(typed);
    await press('要求补正');
    expect(words()).to.contain('补正期限不能早于今天');
    await page.getByRole('textbox', { name: '日', exact: true }).fill('30');
    await press('要求补正');
    await shows('已办理：要求补正');
    expect(platform.repairs.get(waiting.id)?.supplement).to.deep.equal({
      items: ['file:proof-of-performance'],
      respondBy: '2026-11-30',
    });
  });

  it('lets the agency state what its file does not say, and assesses the record anew', async () => {
    const { severity: _open, ...unclassed } = examplePenalty;
    const platform = new ExamplePlatform({
      by: 'agency',
      repairs: [waiting],
      record: { ...unclassed, penaltyTypes: ['other'] },
    });
    await showDesk(platform, waiting.id);
    expect(words()).to.contain('暂不能确定');
    const group = (name: string) => page.getByRole('group', { name });
    expect(group('失信严重程度').query(), 'open where the answer waits for it').not.to.equal(null);
    await group('失信严重程度').getByRole('radio', { name: '一般失信' }).click();
    await group('公示之日').getByRole('textbox', { name: '年' }).fill('2026');
    await press('保存认定');
    expect(words()).to.contain('请填写真实存在的日期');
    await page.getByRole('link', { name: /真实存在的日期/ }).click();
    expect(document.activeElement).to.equal(
      group('公示之日').getByRole('textbox', { name: '年' }).element(),
    );
    await group('公示之日').getByRole('textbox', { name: '年' }).fill('');
    await press('保存认定');
    await shows('认定已经保存');
    expect(platform.record.stated).to.deep.equal({ version: 1, severity: 'general' });
    expect(words()).to.contain('可以申请');
  });

  it('asks for the notice in place, with words to start from', async () => {
    const platform = platformWith(waiting);
    await showDesk(platform, waiting.id);
    await press('要求补正');
    expect(document.activeElement?.localName).to.equal('form');
    await page.getByRole('combobox', { name: '套用文字' }).selectOptions('材料不清楚');
    expect((notice().element() as HTMLTextAreaElement).value).to.contain('看不清楚');
    await press('要求补正');
    await shows('已办理：要求补正');
    expect(platform.repairs.get(waiting.id)?.notice).to.contain('看不清楚');
  });

  it('says in both places that a notice is missing', async () => {
    await showDesk(platformWith(waiting), waiting.id);
    await press('不予受理');
    await press('不予受理');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: /请填写告知/ }).click();
    expect(document.activeElement).to.equal(notice().element());
    expect(stage().querySelector('p.credit-error')?.textContent).to.contain('至少 5 个字');
  });

  it('is decided only after a second look at what the applicant will read', async () => {
    const platform = platformWith(overdue);
    await showDesk(platform, overdue.id);
    await press('准予修复');
    await notice().fill('经审核，符合条件，准予修复。');
    await press('继续');
    expect(words()).to.contain(
      '将准予修复，这条信息随即停止公示。 申请人将看到： 经审核，符合条件，准予修复。',
    );
    expect(platform.requests.some((each) => each.endsWith('/decide'))).to.equal(false);
    await press('更改');
    expect((notice().element() as HTMLTextAreaElement).value).to.contain('符合条件');
    await press('继续');
    await press('准予修复');
    await shows('已办理：准予修复');
    expect(platform.repairs.get(overdue.id)?.state).to.equal('granted');
  });

  it('is revoked for a reason, and what follows of it is told before', async () => {
    const granted: Repair = { ...overdue, state: 'granted' };
    const platform = platformWith(granted);
    const desk = await showDesk(platform, granted.id);
    const given = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-repair-desk-command', given);
    await press('撤销修复');
    await notice().fill('经查，情况与申请不符。');
    await press('继续');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请选择撤销原因' }).click();
    const reason = (name: string) => page.getByRole('radio', { name, exact: true });
    expect(document.activeElement).to.equal(reason('提供虚假材料').element());
    await reason('机关错误').click();
    await press('继续');
    expect(words()).to.contain('这条信息恢复公示。 这是机关的错误');
    await press('更改');
    expect((reason('机关错误').element() as HTMLInputElement).checked).to.equal(true);
    await reason('信用承诺严重不实').click();
    await press('继续');
    expect(words()).to.contain('这条信息恢复公示。 在规定的期限内，该经营主体不能再申请信用修复。');
    await press('撤销修复');
    await shows('已办理：撤销修复');
    expect(platform.repairs.get(granted.id)?.state).to.equal('revoked');
    expect((given.mock.calls[0]![0] as CustomEvent).detail.reason).to.equal('false-promise');
    expect(stage().querySelector('.credit-history li')?.textContent).to.contain('信用承诺严重不实');
  });

  it('tells that another officer was faster and shows how it stands now', async () => {
    const platform = platformWith(waiting);
    await showDesk(platform, waiting.id);
    platform.change(waiting.id, { state: 'accepted', acceptedOn: exampleToday });
    await press('受理');
    await focused('已有人先办理了这份申请');
    expect(stage().querySelector('[data-command=grant]')).not.to.equal(null);
  });

  it('lets the host give the command itself', async () => {
    const platform = platformWith(waiting);
    const desk = await showDesk(platform, waiting.id);
    const given = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    desk.addEventListener('credit-repair-desk-command', given);
    await press('受理');
    expect((given.mock.calls[0]![0] as CustomEvent).detail).to.deep.include({
      command: 'accept',
      notice: '',
    });
    expect(platform.requests.some((each) => each.endsWith('/accept'))).to.equal(false);
  });
});
