import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { abandonedDraw, drawsClient, exampleDraw, examplePlan } from '../example-draws.ts';
import { problem } from '../example-platform.ts';
import '../styles/forms.css';
import './credit-draw-desk.define.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const show = async (client: ReturnType<typeof drawsClient>, id = ''): Promise<HTMLElement> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(
    html`<credit-provider .client=${client}
      ><credit-draw-desk draw-id=${id}></credit-draw-desk
    ></credit-provider>`,
    root,
  );
  await settled(root);
  return root;
};
const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const shows = (text: string): Promise<boolean> =>
  vi.waitUntil(() => words().includes(text), { timeout: 30_000 });
const press = async (name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await settled(root!);
};
const type = (name: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name }).fill(text);
const { id, title } = examplePlan;

describe('an officer', () => {
  it('goes from the plan to the publication, and is told what each step leads to', async () => {
    await show(drawsClient({ detail: exampleDraw('planned') }));
    await press(new RegExp(title.slice(0, 8)));
    await shows('计划随即固定，不能再修改');
    await press('固定计划并公布承诺值');
    await shows('已办理：固定计划并公布承诺值。');
    expect(words()).to.contain('承诺值是计划和随机种子合在一起算出的一串数字');
    expect(words()).to.contain('2026年11月20日 10:15');
    await press('抽取');
    await shows('户中抽中');
    expect(document.activeElement).to.equal(root!.querySelector('h1'));
    await press('公布结果和种子');
    await shows('核验这次抽查');
  });

  it('is told who is not staffed, and why', async () => {
    await show(drawsClient({ detail: exampleDraw('drawn') }), id);
    expect(words()).to.contain('尚未派员');
    expect(words()).to.contain('有部门没有无须回避的检查人员');
  });

  it('replaces a subject for a reason, and never chooses by whom', async () => {
    await show(drawsClient({ detail: exampleDraw('drawn') }), id);
    await page.getByText('有对象不能检查').click();
    await press('递补');
    await shows('请选择不能检查的原因');
    expect(page.getByRole('combobox').elements()).to.have.length(1);
    const drawn = exampleDraw('drawn').result!.visits.find(({ stratum }) => stratum === 'B')!;
    await page.getByRole('combobox', { name: '不能检查的对象' }).selectOptions(drawn.subject);
    await page.getByRole('radio', { name: '已经迁出' }).click();
    await press('递补');
    await shows('递补，代替');
  });

  it('is told when somebody else was faster, and sees the draw as it stands', async () => {
    const refuse = () => problem(409, 'stale_version', '这次抽查已被他人更新，请刷新后再办理。');
    await show(drawsClient({ detail: exampleDraw('planned'), refuse }), id);
    await press('固定计划并公布承诺值');
    await shows('已重新载入，请看过以后再办理');
  });

  it('plans page by page, and is told which ratios are published', async () => {
    await show(drawsClient());
    await press('拟定抽查计划');
    await press('继续');
    await shows('请填写抽查的名称');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await type('抽查的名称', '示例抽查');
    await type('行政区划代码', '230623');
    await page.getByRole('combobox', { name: '监管行业' }).selectOptions('农业农村');
    for (const [group, month, day] of [
      ['检查从哪天开始', '11', '23'],
      ['到哪天结束', '12', '31'],
    ] as const) {
      const date = page.getByRole('group', { name: group });
      await date.getByRole('textbox', { name: '年' }).fill('2026');
      await date.getByRole('textbox', { name: '月' }).fill(month);
      await date.getByRole('textbox', { name: '日' }).fill(day);
    }
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A\n91420222MA4ABCD17 B');
    await press('继续');
    await shows('名单第 2 行应为');
    await type('检查对象名单', '91420200MA4DU3NT10 A\n91420222MA4ABCD17Y B 食品');
    await press('继续');
    await type('检查人员名单', 'SC-0017 吴某某 11420222592971125Q 91420200MA4DU3NT10');
    await press('继续');
    await shows('公布比例：0% 至 5%');
    expect(words()).to.contain('林甸县农业农村局');
    await type(/^A 类/, '5');
    await type(/^B 类/, '20');
    await type(/^C 类/, '21');
    await type(/^D 类/, '55.5');
    await press('继续');
    await shows('公布比例：5%');
    expect(words()).to.contain('自定比例，没有公布的依据：55.5%');
    await press('拟定计划');
    await shows('已办理：拟定计划。');
    expect(words()).to.contain('已拟定计划');
  });

  it('is told where no rule covers the day, which is not the same as no published ratio', async () => {
    const plan = { ...examplePlan, period: { from: '2021-11-23', to: '2021-12-31' } };
    await show(drawsClient({ detail: exampleDraw('planned', plan) }), id);
    await press('修改计划');
    for (const _page of ['检查什么', '检查谁', '谁去检查']) await press('继续');
    await shows('没有规则可以适用于检查开始的这一天');
    expect(words()).not.to.contain('没有找到公布的比例');
  });

  it('keeps what was typed when going back', async () => {
    await show(drawsClient());
    await press('拟定抽查计划');
    await type('抽查的名称', '写了一半');
    await press('继续');
    expect(root!.querySelector<HTMLInputElement>('[name="title"]')?.value).to.equal('写了一半');
    await press('不拟定了');
    expect(document.activeElement?.textContent).to.contain('拟定抽查计划');
  });
});

describe('an officer who has second thoughts', () => {
  it('changes a plan in the form that made it, and finds there what it says', async () => {
    await show(drawsClient({ detail: exampleDraw('planned') }), id);
    await press('修改计划');
    const control = (name: string) =>
      root!.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
    expect(control('title')).to.equal(title);
    await type('抽查的名称', '改过的抽查');
    await press('继续');
    await shows('会重新评定');
    const lines = control('list')!.split('\n');
    expect(lines).to.include('91420200MA4DU3NT10'); // graded by the example scheme
    expect(lines).to.include('91420222MA4ABCD17Y B food');
    await press('继续');
    expect(control('inspectors')).to.contain('SC-0017 吴某某 sc');
    await type('每次检查至少几人', '11');
    await press('继续');
    await shows('1 至 10 的整数');
    await type('每次检查至少几人', '1');
    await press('继续');
    expect(control('B')).to.equal('50');
    await press('继续');
    await press('修改计划');
    await shows('已办理：修改计划。');
    expect(words()).to.contain('改过的抽查');
  });

  it('goes back to the plan without changing it', async () => {
    await show(drawsClient({ detail: exampleDraw('planned') }), id);
    await press('修改计划');
    await press('不拟定了');
    expect(document.activeElement?.textContent).to.contain('修改计划');
  });

  it('abandons a draw with a reason, which everybody reads', async () => {
    await show(drawsClient({ detail: exampleDraw('drawn') }), id);
    await page.getByText('作废这次抽查').click();
    await type('作废的理由', '算了');
    await press('作废并公布理由');
    await shows('请写明作废的理由');
    await type('作废的理由', '检查对象名单有误，另拟计划。');
    await press('作废并公布理由');
    await shows('这次抽查已经作废');
    expect(words()).to.contain('检查对象名单有误，另拟计划。');
    expect(root!.querySelectorAll('[data-command]').length).to.equal(0);
  });

  it('reads why a draw cannot go on', async () => {
    const refuse = () => problem(409, 'conflict', '打不开这次抽查的随机种子。');
    await show(drawsClient({ detail: exampleDraw('committed'), refuse }), id);
    await press('抽取');
    await shows('没有办成');
    expect(words()).to.contain('打不开这次抽查的随机种子');
  });

  it('sees the visits of several draws as one', async () => {
    await show(drawsClient({ detail: exampleDraw('drawn') }));
    await page.getByText('合并的检查').click();
    await press('查看检查');
    await shows('请填写从哪天开始');
    for (const [group, month] of [
      ['从哪天', '11'],
      ['到哪天', '12'],
    ] as const) {
      const date = page.getByRole('group', { name: group });
      await date.getByRole('textbox', { name: '年' }).fill('2026');
      await date.getByRole('textbox', { name: '月' }).fill(month);
      await date.getByRole('textbox', { name: '日' }).fill('30');
    }
    await press('查看检查');
    await shows('合并 2 次抽查');
    expect(words()).to.contain('HB-0009');
  });
});

describe('an officer who asks about triggered supervision', () => {
  it('is told the periods, what ended them, and what nobody has set', async () => {
    await show(drawsClient());
    await page.getByText('触发式监管').click();
    await press('查看期间');
    await shows('请填写 18 位统一社会信用代码');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await type('统一社会信用代码', '91420200MA4DU3NT10');
    await page.getByRole('combobox', { name: '信用风险类别' }).selectOptions('A');
    await page.getByRole('combobox', { name: '重点领域' }).selectOptions('none');
    const date = page.getByRole('group', { name: '观察期从哪天开始' });
    await date.getByRole('textbox', { name: '年' }).fill('2026');
    await date.getByRole('textbox', { name: '月' }).fill('11');
    await date.getByRole('textbox', { name: '日' }).fill('1');
    await type('本机关确定的观察期', '三个月');
    await press('查看期间');
    await shows('期间应写作 10日、3个月或者 1年');
    await type('本机关确定的观察期', '3个月');
    await press('查看期间');
    await shows('2026年11月1日至2027年2月1日');
    expect(words()).to.contain('长度由本机关确定，没有公布的规定');
    expect(words()).to.contain('提示期的长度（没有公布的规定）');
    expect(words()).to.contain('二（二）10');
    await type('投诉、线索和法定检查', '2026-11-10 传闻');
    await press('查看期间');
    await shows('事由第 1 行应为');
    await type('投诉、线索和法定检查', '2026-11-12 线索\n2026-11-10 投诉');
    await press('查看期间');
    await shows('2026年11月10日 收到投诉');
  });
});

describe('everybody', () => {
  const visitor = { detail: exampleDraw('published'), by: 'visitor' } as const;

  it('sees the commitment before the result, and nothing to press', async () => {
    await show(drawsClient({ detail: exampleDraw('committed'), by: 'visitor' }), id);
    expect(words()).to.contain(exampleDraw('committed').draw.commitment);
    expect(words()).to.contain('结果和种子尚未公布');
    expect(words()).not.to.contain('抽查计划');
    expect(root!.querySelectorAll('[data-command]').length).to.equal(0);
  });

  it('sees inspectors by staff number alone', async () => {
    await show(drawsClient(visitor), id);
    expect(words()).to.contain('SC-0017');
    expect(words()).not.to.contain('吴某某');
  });

  it('verifies in the browser what was published', async () => {
    await show(drawsClient(visitor), id);
    await press('核验这次抽查');
    await shows('与公布的种子一致');
  });

  it('finds the first difference', async () => {
    const tamper = <D extends { visits: readonly unknown[] }>(draw: D): D => ({
      ...draw,
      visits: draw.visits.toReversed(),
    });
    await show(drawsClient({ ...visitor, tamper }), id);
    await press('核验这次抽查');
    await shows('第一处不同：/draw/visits/0');
  });

  it('finds another commitment than the one published before', async () => {
    const { draw, ...rest } = exampleDraw('published');
    const detail = { ...rest, draw: { ...draw, commitment: '0'.repeat(64) } };
    await show(drawsClient({ ...visitor, detail }), id);
    await press('核验这次抽查');
    await shows('不是抽取以前公布的那一个');
  });

  it('verifies what was abandoned, and is told why it was', async () => {
    const detail = abandonedDraw(exampleDraw('committed'), '名单有误，另拟计划。');
    await show(drawsClient({ detail, by: 'visitor' }), id);
    expect(words()).to.contain('名单有误，另拟计划。');
    await press('核验这次抽查');
    await shows('与公布的种子一致');
  });

  it('is told that nobody can verify a draw whose seed is lost', async () => {
    const detail = abandonedDraw(exampleDraw('committed'), '种子的密钥丢失。', 'lost');
    await show(drawsClient({ detail, by: 'visitor' }), id);
    expect(words()).to.contain('谁也不能核验这次抽查');
    expect(words()).to.contain(detail.draw.commitment);
    expect(page.getByRole('button', { name: '核验这次抽查' }).elements()).to.have.length(0);
  });

  it('downloads the file', async () => {
    await show(drawsClient(visitor), id);
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await press('下载公布的文件（JSON）');
    await vi.waitUntil(() => clicked.mock.contexts.length > 0);
    expect(clicked.mock.contexts[0]).to.have.property('download', `draw-${id}.json`);
    clicked.mockRestore();
  });

  it('may not plan', async () => {
    await show(drawsClient(visitor));
    expect(words()).to.contain(title);
    expect(page.getByRole('button', { name: '拟定抽查计划' }).elements()).to.have.length(0);
  });
});
