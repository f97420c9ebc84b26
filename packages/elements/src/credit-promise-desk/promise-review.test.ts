import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { field, sent, showDesk } from '../../test/promise-desk.ts';
import { focused, press, shows, stage, words } from '../../test/stage.ts';
import { problem } from '../example-platform.ts';
import { ExamplePromiseDesk, promiseInForce } from '../example-promise-desk.ts';
import '../styles/forms.css';

describe('the yearly review', () => {
  const drawId = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const unfold = async (): Promise<void> => {
    await page.getByText('问效：每年抽查承诺的履行情况').click();
    await vi.waitUntil(() => stage().querySelector('[name="draw"]'), { timeout: 30_000 });
  };

  it('finds whom to draw from, and hands the codes over as the plan of a draw takes them', async () => {
    await showDesk(new ExamplePromiseDesk(promiseInForce));
    await unfold();
    await field('哪一年作出的承诺').fill('26');
    await press('查询可以抽查的主体');
    expect(words()).to.contain('年份应为四位数字');
    await field('哪一年作出的承诺').fill('２０２６');
    await press('查询可以抽查的主体');
    const told = page.getByRole('status').filter({ hasText: '2 户，共 3 件承诺。' });
    await vi.waitUntil(() => told.query(), { timeout: 30_000 }); // to be heard, too
    const codes = '91420222MA4ABCD17Y\n91420222MAEX89YT42';
    const list = field('统一社会信用代码，每行一户').element() as HTMLTextAreaElement;
    expect(list.value).to.equal(codes);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await press('复制全部代码');
    await shows('代码已经复制');
    expect(copied.mock.calls).to.deep.equal([[codes]]);
    copied.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await press('复制全部代码');
    await shows('浏览器没有允许复制');
    expect(document.activeElement).to.equal(list);
    expect(list.selectionEnd).to.equal(codes.length);
    copied.mockRestore();
    expect(page.getByRole('link', { name: '去双随机抽查拟定计划' }).element()).to.have.property(
      'pathname',
      '/draws.html',
    );
  });

  it('says that a year has nothing to review', async () => {
    await showDesk(new ExamplePromiseDesk());
    await unfold();
    await field('哪一年作出的承诺').fill('2019');
    await press('查询可以抽查的主体');
    await shows('2019 年没有可以抽查的承诺。');
  });

  it('begins to verify those whom a published draw drew, after a second look', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await showDesk(platform);
    const asked = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-review', asked);
    await unfold();
    const draws = page.getByRole('combobox', { name: '哪一次抽查' });
    expect(draws.element().textContent).not.to.contain('还没有公布');
    await press('对抽中的主体开始核查');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请选择一次抽查' }).click();
    expect(document.activeElement).to.equal(draws.element());
    await draws.selectOptions(drawId);
    await press('对抽中的主体开始核查');
    await focused('将按“2026年信用承诺履行情况抽查（示例）”的结果开始核查。');
    expect(words()).to.contain('抽中的主体 2026 年作出、正在履行的');
    await press('取消');
    expect(document.activeElement).to.equal(draws.element());
    expect((draws.element() as HTMLSelectElement).value, 'as it was chosen').to.equal(drawId);
    await press('对抽中的主体开始核查');
    await press('开始核查');
    await shows('已对 1 件承诺开始核查。');
    expect(sent(platform, '/reviews')).to.deep.equal({
      drawId,
      year: 2026,
    });
    expect(asked.mock.calls.length).to.equal(1);
    await focused('已对 1 件承诺开始核查。');
    await shows('核查中 1 件');
  });

  it('can be left to the host, and says what failed', async () => {
    const platform = new ExamplePromiseDesk(promiseInForce);
    const desk = await showDesk(platform);
    const stop = (event: Event): void => event.preventDefault();
    desk.addEventListener('credit-promise-desk-review', stop);
    await unfold();
    const choose = async (): Promise<void> => {
      await page.getByRole('combobox', { name: '哪一次抽查' }).selectOptions(drawId);
      await press('对抽中的主体开始核查');
      await press('开始核查');
    };
    await choose();
    expect(platform.requests.some((each) => each.includes('/reviews'))).to.equal(false);
    desk.removeEventListener('credit-promise-desk-review', stop);
    await press('取消');
    platform.intercept = ({ url }) =>
      url.endsWith('/reviews') ? problem(409, 'conflict', '这次抽查还没有公布结果。') : undefined;
    await choose();
    await shows('这次抽查还没有公布结果。');
  });
});
