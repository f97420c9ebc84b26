import { expect } from '@open-wc/testing';
import { ApiError } from '@xinyong/client';
import { contract, type ProblemCode } from '@xinyong/contract';
import { describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { focused, focusedOn, press, shows, stage, words } from '../../test/stage.ts';
import { showThings, type Thing, type ThingDesk, type Things } from '../../test/thing-desk.ts';
import { problem } from '../example-platform.ts';
import '../styles/forms.css';

const apple: Thing = { id: '苹果', state: 'new' };
const kept: Thing = { ...apple, state: 'kept' };

async function refusal(status: number, code: ProblemCode, words: string, members: object = {}) {
  const response = problem(status, code, words, members);
  return new ApiError(contract.repairs.accept, response, await response.clone().json());
}

/** Opens a thing at a platform that keeps it, or does what is said instead. */
async function open(
  keep = vi.fn<Things['keep']>(() => Promise.resolve(kept)),
): Promise<{ readonly desk: ThingDesk; readonly keep: typeof keep }> {
  let thing = apple;
  const things: Things = {
    list: () => Promise.resolve({ data: [thing], nextCursor: null }),
    get: () => Promise.resolve(thing),
    keep: async (id, notice) => (thing = await keep(id, notice)),
  };
  return { desk: await showThings(things, { id: apple.id }), keep };
}
const notice = () => page.getByRole('textbox', { name: '理由' });
const value = (): string => (notice().element() as HTMLTextAreaElement).value;
async function write(): Promise<void> {
  await press('保存');
  await notice().fill('写了很久的理由');
  await press('继续');
}

describe('what an officer does', () => {
  it('is written, looked at once more and given, and the focus is never lost', async () => {
    const { desk, keep } = await open();
    const done = vi.fn<(event: CustomEventInit) => void>();
    desk.addEventListener('thing-desk-done', done);
    await press('保存');
    await focusedOn('form.credit-command');
    await notice().fill('因为有用');
    await press('继续');
    await focusedOn('[role="group"].credit-command');
    expect(words()).to.contain('因为有用');
    expect(keep.mock.calls.length).to.equal(0);
    await press('保存');
    await focusedOn('h1');
    expect(page.getByRole('status').element().textContent).to.contain('已办理：保存');
    expect(words()).to.contain('保存的');
    expect(keep.mock.calls).to.deep.equal([['苹果', '因为有用']]);
    expect(done.mock.calls[0]?.[0].detail).to.equal('kept');
  });

  it('is given at once where there is nothing to write', async () => {
    const { keep } = await open();
    await press('查看');
    await shows('已办理：查看');
    expect(keep.mock.calls.length).to.equal(1);
  });

  it('can be left as it is, with the focus where it was', async () => {
    await open();
    await write();
    await press('取消');
    expect(document.activeElement?.getAttribute('data-command')).to.equal('keep');
  });

  it('is changed after the second look, with what was written', async () => {
    await open();
    await write();
    await press('更改');
    await focusedOn('form.credit-command');
    expect(value()).to.equal('写了很久的理由');
  });

  it('says in both places what is missing', async () => {
    await open();
    await press('保存');
    await press('继续');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await page.getByRole('link', { name: '请填写理由' }).click();
    expect(document.activeElement).to.equal(notice().element());
    expect(stage().querySelector('p.credit-error')?.textContent).to.contain('请填写理由');
  });

  it('starts from words that are there, below what was written already', async () => {
    await open();
    await press('保存');
    const templates = page.getByRole('combobox', { name: '套用文字' });
    await templates.selectOptions('有用');
    await templates.selectOptions('好看');
    expect(value(), 'only taken, so that it gives way').to.equal('这个好看。');
    await notice().fill('请看第二页。');
    await templates.selectOptions('有用');
    expect(value()).to.equal('请看第二页。\n这个有用。');
  });

  it('is there again, as it was written, when the officer comes back to the item', async () => {
    const { desk } = await open();
    await press('保存');
    await notice().fill('写了很久的理由');
    await press('返回列表');
    await shows('1 件');
    expect(words()).not.to.contain('写了很久的理由');
    desk.thingId = apple.id;
    await focusedOn('h1');
    expect(value()).to.equal('写了很久的理由');
    await press('继续');
    await press('返回列表');
    desk.thingId = apple.id;
    await focusedOn('h1');
    expect(words()).to.contain('将保存').and.to.contain('写了很久的理由');
    await press('取消');
    await press('返回列表');
    desk.thingId = apple.id;
    await focusedOn('h1');
    expect(words()).not.to.contain('写了很久的理由');
  });

  it('is not lost with the page unless the officer says so', async () => {
    const leaves = (): boolean =>
      window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await open();
    await press('保存');
    expect(leaves(), 'nothing is written yet').to.equal(true);
    await notice().fill('写了很久的理由');
    expect(leaves()).to.equal(false);
    await press('继续');
    expect(leaves()).to.equal(false);
    await press('保存');
    await shows('已办理：保存');
    expect(leaves()).to.equal(true);
  });

  it('can be left to the host', async () => {
    const { desk, keep } = await open();
    const given = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    desk.addEventListener('thing-desk-command', given);
    await press('查看');
    expect((given.mock.calls[0]![0] as CustomEvent).detail).to.deep.equal({
      action: 'look',
      id: '苹果',
    });
    expect(keep.mock.calls.length).to.equal(0);
  });
});

describe('what went wrong', () => {
  it('is that somebody was faster: the officer goes on there, and sees how it stands now', async () => {
    const { keep } = await open();
    keep.mockRejectedValueOnce(await refusal(409, 'stale_version', '别人改了'));
    await write();
    await press('保存');
    await focused('晚了一步');
    expect(words()).not.to.contain('写了很久的理由');
    // What is there to be done may be another by now; who chooses the same does not write it again.
    await press('保存');
    expect(value()).to.equal('写了很久的理由');
  });

  it('keeps what was written when the service fails, and is tried again', async () => {
    const { keep } = await open();
    keep.mockRejectedValueOnce(await refusal(503, 'internal', '服务暂时无法答复。'));
    await write();
    await press('保存');
    await shows('服务暂时无法答复。');
    await focusedOn('.credit-trouble');
    expect(words()).to.contain('写了很久的理由');
    await press('重试');
    await shows('已办理：保存');
    expect(keep.mock.calls.map(([, said]) => said)).to.deep.equal(
      Array.from({ length: 2 }, () => '写了很久的理由'),
    );
  });

  it('is that the sign-in has ended: what was written waits until the officer has signed in again', async () => {
    const { keep } = await open();
    keep.mockRejectedValueOnce(await refusal(401, 'unauthenticated', '请先登录'));
    await write();
    await press('保存');
    await shows('登录已经到期，还没有办理。请在新窗口登录');
    expect(words()).to.contain('写了很久的理由');
    await press('重试');
    await shows('已办理：保存');
  });

  it('is told alone: what was wrong before is not wrong any more', async () => {
    const { desk, keep } = await open();
    keep.mockRejectedValueOnce(await refusal(503, 'internal', '服务暂时无法答复。'));
    await desk.area.refuse([{ field: 'notice', message: '请填写理由' }]);
    await focusedOn('.credit-error-summary');
    await press('查看');
    await shows('服务暂时无法答复。');
    expect(words()).not.to.contain('请填写理由');
  });

  it('stands at the field that the platform refuses', async () => {
    const { keep } = await open();
    const message = 'Say it shorter';
    const errors = [{ path: 'body.notice', code: 'long', message, messageZh: '请写短一些' }];
    keep.mockRejectedValueOnce(await refusal(400, 'invalid_request', '内容有误', { errors }));
    await write();
    await press('保存');
    await focusedOn('.credit-error-summary');
    expect(value()).to.equal('写了很久的理由');
    await page.getByRole('link', { name: '请写短一些' }).click();
    expect(document.activeElement).to.equal(notice().element());
  });

  it('is the law, which no other try changes', async () => {
    const { keep } = await open();
    keep.mockRejectedValueOnce(await refusal(422, 'rule_not_satisfied', '还没有到期'));
    await press('查看');
    await focused('按照规定不能这样办理');
    expect(words()).to.contain('还没有到期');
    expect(page.getByRole('button', { name: '重试' }).query()).to.equal(null);
  });

  it('is not told to who has gone on to something else', async () => {
    const later = Promise.withResolvers<Thing>();
    const { desk, keep } = await open();
    keep.mockReturnValueOnce(later.promise);
    await press('查看');
    expect(page.getByRole('status').element().textContent).to.contain('正在办理');
    await press('返回列表');
    await shows('1 件');
    later.reject(new Error('too late'));
    await vi.waitUntil(() => !desk.area.working, { timeout: 30_000 });
    expect(desk.area.trouble).to.equal(undefined);
  });
});

describe('a file', () => {
  it('is given, or it is said why not, and asked for again', async () => {
    const { desk } = await open();
    const made = vi.spyOn(URL, 'createObjectURL');
    const ask = vi
      .fn<() => Promise<Uint8Array>>(() => Promise.resolve(new Uint8Array([37])))
      .mockRejectedValueOnce(await refusal(503, 'internal', '服务暂时无法答复。'));
    await desk.area.download('苹果.pdf', ask);
    await shows('服务暂时无法答复。');
    expect(made.mock.calls.length).to.equal(0);
    await press('重试');
    await vi.waitUntil(() => made.mock.calls.length === 1, { timeout: 30_000 });
    made.mockRestore();
    expect(words()).not.to.contain('服务暂时无法答复。');
  });

  it('that cannot be given is not told of something else', async () => {
    const { desk } = await open();
    const later = Promise.withResolvers<Uint8Array>();
    const asked = desk.area.download('苹果.pdf', () => later.promise);
    await press('返回列表');
    await shows('1 件');
    later.reject(new Error('too late'));
    await asked;
    expect(desk.area.trouble).to.equal(undefined);
  });
});
