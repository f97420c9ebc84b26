import { expect } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import { actions, field, notice, radio, sent, showDesk } from '../../test/promise-desk.ts';
import { press, shows, stage, words } from '../../test/stage.ts';
import {
  ExamplePromiseDesk,
  promiseBroken,
  promiseDetail,
  promiseExpired,
  promiseOverdue,
} from '../example-promise-desk.ts';
import '../styles/forms.css';

describe('a determination', () => {
  it('asks what was not kept of what was not wholly kept, and of nothing else', async () => {
    await showDesk(new ExamplePromiseDesk(promiseExpired), promiseExpired.id);
    await press('认定履行状态');
    await notice().fill('经核查，有没做到的。');
    await radio('全部履行').click();
    await settled(stage());
    expect(field('未履行的承诺内容').query()).to.equal(null);
    await radio('部分履行').click();
    await settled(stage());
    expect((notice().element() as HTMLTextAreaElement).value).to.equal('经核查，有没做到的。');
    await press('继续');
    expect(words()).to.contain('请填写未履行的承诺内容');
    await page.getByRole('link', { name: '请填写未履行的承诺内容' }).click();
    expect(document.activeElement).to.equal(field('未履行的承诺内容').element());
  });

  it('that a promise of repair was deliberately not kept is no falsehood, and is asked of it alone', async () => {
    const deliberate = /故意不履行承诺/;
    await showDesk(new ExamplePromiseDesk(promiseExpired), promiseExpired.id);
    await press('认定履行状态');
    await radio('全部未履行').click();
    await settled(stage());
    expect(page.getByRole('checkbox', { name: deliberate }).query()).to.equal(null);

    const ofRepair = { ...promiseExpired, type: 'repair' } as const;
    const platform = new ExamplePromiseDesk(ofRepair);
    await showDesk(platform, ofRepair.id);
    await press('认定履行状态');
    await radio('部分履行').click();
    await settled(stage());
    expect(words()).to.contain('有证据证明、承诺严重不实的才勾选');
    expect(words()).to.contain('由失信信息的认定单位认定');
    await field('未履行的承诺内容').fill('承诺内容第五条。');
    await page.getByRole('checkbox', { name: deliberate }).click();
    await notice().fill('经核查，有能力改正而没有改正。');
    await press('继续');
    expect(words()).to.contain('将认定为部分履行，记入信用档案。 故意不履行承诺');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    expect(sent(platform, '/determine')).to.deep.equal({
      version: ofRepair.version,
      notice: '经核查，有能力改正而没有改正。',
      fulfilment: 'partial',
      unperformed: '承诺内容第五条。',
      deliberate: true,
    });
  });

  it('that nothing was kept, and that it was false, is given as it was looked at', async () => {
    const platform = new ExamplePromiseDesk(promiseExpired);
    const desk = await showDesk(platform, promiseExpired.id);
    const given = vi.fn<(event: Event) => void>();
    desk.addEventListener('credit-promise-desk-command', given);
    await press('认定履行状态');
    await radio('全部未履行').click();
    await settled(stage());
    await field('未履行的承诺内容').fill('承诺内容第二条。');
    await page.getByRole('checkbox', { name: /虚假承诺/ }).click();
    await notice().fill('经核查，设备没有配齐。');
    await press('继续');
    expect(words()).to.contain('将认定为全部未履行，记入信用档案。 虚假承诺');
    await press('更改');
    expect((radio('全部未履行').element() as HTMLInputElement).checked).to.equal(true);
    await press('继续');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    const determination = {
      fulfilment: 'none',
      unperformed: '承诺内容第二条。',
      falsehood: true,
    };
    expect(sent(platform, '/determine')).to.deep.equal({
      version: promiseExpired.version,
      notice: '经核查，设备没有配齐。',
      ...determination,
    });
    expect((given.mock.calls[0]![0] as CustomEvent).detail).to.deep.include({
      command: 'determine-none',
      determination,
    });
  });

  it('that all was kept says nothing of what was not, whatever was typed before', async () => {
    const platform = new ExamplePromiseDesk(promiseExpired);
    await showDesk(platform, promiseExpired.id);
    await press('认定履行状态');
    await radio('部分履行').click();
    await settled(stage());
    await field('未履行的承诺内容').fill('写错了。');
    await radio('全部履行').click();
    await settled(stage());
    await notice().fill('经核查，已经全部做到。');
    await press('继续');
    expect(words()).not.to.contain('写错了。');
    await press('认定履行状态');
    await shows('已办理：认定履行状态');
    expect(sent(platform, '/determine')).to.deep.equal({
      version: promiseExpired.version,
      notice: '经核查，已经全部做到。',
      fulfilment: 'full',
    });
  });

  it('offers only what can be determined: of materials that are waited for, that all was kept', async () => {
    await showDesk(new ExamplePromiseDesk(promiseOverdue), promiseOverdue.id);
    await press('认定履行状态');
    const offered = [...stage().querySelectorAll<HTMLInputElement>('[name="fulfilment"]')];
    expect(offered.map(({ value, checked }) => [value, checked])).to.deep.equal([['full', true]]);
  });
});

describe('liability', () => {
  it('is enforced only by measures that the law has, each with its article', async () => {
    const platform = new ExamplePromiseDesk(promiseBroken);
    await showDesk(platform, promiseBroken.id);
    await press('追究违诺责任');
    const offered = [...stage().querySelectorAll<HTMLInputElement>('[name="kinds"]')];
    expect(offered.map(({ value }) => value)).to.deep.equal(
      promiseDetail(promiseBroken).lawfulSanctions?.map(({ sanction }) => sanction),
    );
    for (const each of offered) expect(each.closest('label')?.textContent).to.match(/《.+》/);
    await press('继续');
    expect(words()).to.contain('请选择至少一项措施').and.to.contain('请填写违诺责任追究内容');
    await page.getByRole('link', { name: '请选择至少一项措施' }).click();
    expect(document.activeElement).to.equal(offered[0]);
    offered[0]!.click();
    await field('违诺责任追究内容').fill('撤销食品经营许可证。');
    await press('继续');
    expect(words()).to.contain('将追究违诺责任，采取以下措施： 撤销办理的事项');
    await press('追究违诺责任');
    await shows('已办理：追究违诺责任');
    expect(sent(platform, '/sanction')).to.deep.equal({
      version: promiseBroken.version,
      kinds: [offered[0]!.value],
      words: '撤销食品经营许可证。',
    });
    expect(words()).to.contain('违诺责任追究 措施 撤销办理的事项');
  });

  it('says of 恢复惩戒 that another agency, if it found the record, restores it itself', async () => {
    const ofRepair = { ...promiseBroken, type: 'repair' } as const;
    await showDesk(new ExamplePromiseDesk(ofRepair), ofRepair.id);
    await press('追究违诺责任');
    const [restored] = stage().querySelectorAll<HTMLInputElement>('[value="restore-punishment"]');
    expect(restored?.closest('label')?.textContent).to.contain('由它决定是否恢复');
  });

  it('is told to have no measure in the rules where there is none, and can be closed', async () => {
    const voluntary = { ...promiseBroken, type: 'voluntary' } as const;
    await showDesk(new ExamplePromiseDesk(voluntary), voluntary.id);
    expect(words()).to.contain('规定里没有可以采取的追究措施');
    expect(actions()).to.deep.equal(['结束']);
  });

  it('may be left at that, after a second look', async () => {
    const platform = new ExamplePromiseDesk(promiseBroken);
    await showDesk(platform, promiseBroken.id);
    await press('结束');
    expect(platform.requests.some((each) => each.includes('/close'))).to.equal(false);
    await press('结束');
    await shows('已办理：结束');
    expect(platform.promises.get(promiseBroken.id)?.state).to.equal('closed');
  });
});
