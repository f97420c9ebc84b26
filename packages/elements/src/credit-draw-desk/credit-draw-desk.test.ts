import { expect } from '@open-wc/testing';
import type { CreditClient } from '@xinyong/client';
import { html } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import { press, show, shows, stage, words } from '../../test/stage.ts';
import { abandonedDraw, drawsClient, exampleDraw, examplePlan } from '../example-draws.ts';
import { problem } from '../example-platform.ts';
import '../styles/forms.css';
import './credit-draw-desk.define.ts';

const showDesk = (client: CreditClient, id = ''): Promise<HTMLElement> =>
  show(html`<credit-draw-desk draw-id=${id}></credit-draw-desk>`, client);
const type = (name: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name }).fill(text);
const control = (name: string): string | undefined =>
  stage().querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
const typeDay = async (group: string, [year, month, day]: readonly string[]): Promise<void> => {
  const date = page.getByRole('group', { name: group });
  await date.getByRole('textbox', { name: '年' }).fill(year ?? '');
  await date.getByRole('textbox', { name: '月' }).fill(month ?? '');
  await date.getByRole('textbox', { name: '日' }).fill(day ?? '');
};
/** Opens what a button would do before it does it. */
const open = async (words: string): Promise<void> => {
  await page.getByText(words, { exact: true }).click();
  await settled(stage());
};
const { id, title } = examplePlan;

describe('an officer', () => {
  it('goes from the plan to the publication, and is told what each step leads to', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('planned') }));
    await press(new RegExp(title.slice(0, 8)));
    await shows('计划随即固定，不能再修改');
    await open('固定计划并公布承诺值');
    await press('现在固定并公布');
    await shows('已办理：固定计划并公布承诺值。');
    expect(words()).to.contain('承诺值是计划和随机种子合在一起算出的一串数字');
    expect(words()).to.contain('2026年11月20日 10:15');
    await press('抽取');
    await shows('户中抽中');
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    await open('公布结果和种子');
    expect(words()).to.contain('办理以后不能撤回');
    await press('现在公布');
    await shows('核验这次抽查');
  });

  it('is told who is not staffed, and why', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }), id);
    expect(words()).to.contain('尚未派员');
    expect(words()).to.contain('有部门没有无须回避的检查人员');
  });

  it('goes on at the first of the visits that come when more are shown', async () => {
    const detail = exampleDraw('drawn');
    const [visit] = detail.result!.visits;
    const visits = Array.from({ length: 101 }, () => visit!);
    await showDesk(
      drawsClient({ detail: { ...detail, result: { ...detail.result!, visits } } }),
      id,
    );
    await press('显示更多检查对象');
    expect(document.activeElement).to.equal([...stage().querySelectorAll('[data-visit]')].at(-1));
  });

  it('reads in full which subject cannot be visited', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }), id);
    await page.getByText('有对象不能检查').click();
    const last = exampleDraw('drawn').result!.visits.at(-1)!;
    const select = page.getByRole('combobox', { name: '不能检查的对象' });
    await select.selectOptions(last.subject);
    await settled(stage());
    const described = select.element().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).to.contain(last.subject);
  });

  it('hears the name of each table', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }), id);
    for (const name of ['抽查结果', /^检查名单（\d+ 户）$/])
      expect(page.getByRole('table', { name }).elements()).to.have.length(1);
    expect(words()).to.contain('检查对象先按信用风险类别分层');
  });

  it('replaces a subject for a reason, and never chooses by whom', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }), id);
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
    await showDesk(drawsClient({ detail: exampleDraw('planned'), refuse }), id);
    await open('固定计划并公布承诺值');
    await press('现在固定并公布');
    await shows('已重新载入，请看过以后再办理');
  });

  it('plans page by page, and is told which ratios are published', async () => {
    await showDesk(drawsClient());
    await press('拟定抽查计划');
    await press('继续');
    await shows('请填写抽查的名称');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await type('抽查的名称', '示例抽查');
    await type('行政区划代码', '230623');
    await page.getByRole('combobox', { name: '监管行业' }).selectOptions('农业农村');
    await typeDay('检查从哪天开始', ['2026', '11', '23']);
    await typeDay('到哪天结束', ['2026', '12', '31']);
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A\n\n91420222MA4ABCD17 B');
    await press('继续');
    await shows('名单第 3 行：91420222MA4ABCD17 不是有效的统一社会信用代码。代码应为 18 位');
    await type('检查对象名单', '91420200MA4DU3NT10 A\n91420222MA4ABCD17Y B 食品');
    await press('继续');
    await type(
      '检查人员名单',
      'SC-0017 吴某某 11420222592971125Q 91420200MA4DU3NT10\nSC-0023 郑某某 11420222592971125Q',
    );
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
    await showDesk(drawsClient({ detail: exampleDraw('planned', plan) }), id);
    await press('修改计划');
    for (const _page of ['检查什么', '检查谁', '谁去检查']) await press('继续');
    await shows('没有规则可以适用于检查开始的这一天');
    expect(words()).not.to.contain('没有找到公布的比例');
  });

  it('keeps what was typed when going back', async () => {
    await showDesk(drawsClient());
    await press('拟定抽查计划');
    await type('抽查的名称', '写了一半');
    await press('继续');
    expect(stage().querySelector<HTMLInputElement>('[name="title"]')?.value).to.equal('写了一半');
    await open('不拟定了');
    expect(words()).to.contain('不能找回');
    await press('丢弃填写的内容');
    expect(document.activeElement?.textContent).to.contain('拟定抽查计划');
    await press('拟定抽查计划');
    expect(control('title')).to.equal('');
  });
});

describe('an officer who has second thoughts', () => {
  it('changes a plan in the form that made it, and finds there what it says', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('planned') }), id);
    await press('修改计划');
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
    await showDesk(drawsClient({ detail: exampleDraw('planned') }), id);
    await press('修改计划');
    await open('不拟定了');
    await press('丢弃填写的内容');
    expect(document.activeElement?.textContent).to.contain('修改计划');
  });

  it('abandons a draw with a reason, which everybody reads', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }), id);
    await page.getByText('作废这次抽查').click();
    await type('作废的理由', '算了');
    await press('作废并公布理由');
    await shows('请写明作废的理由');
    await type('作废的理由', '检查对象名单有误，另拟计划。');
    await press('作废并公布理由');
    await shows('这次抽查已经作废');
    expect(words()).to.contain('检查对象名单有误，另拟计划。');
    expect(stage().querySelectorAll('[data-command]').length).to.equal(0);
  });

  it('reads why a draw cannot go on', async () => {
    const refuse = () => problem(409, 'conflict', '打不开这次抽查的随机种子。');
    await showDesk(drawsClient({ detail: exampleDraw('committed'), refuse }), id);
    await press('抽取');
    await shows('没有办成');
    expect(words()).to.contain('打不开这次抽查的随机种子');
  });

  it('sees the visits of several draws as one', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('drawn') }));
    await page.getByText('合并的检查').click();
    await press('查看检查');
    await shows('请填写从哪天开始');
    await typeDay('从哪天', ['2026', '11', '30']);
    await typeDay('到哪天', ['2026', '12', '30']);
    await press('查看检查');
    await shows('合并 2 次抽查');
    expect(words()).to.contain('HB-0009');
  });
});

describe('an officer who asks about triggered supervision', () => {
  it('is told the periods, what ended them, and what nobody has set', async () => {
    await showDesk(drawsClient());
    await page.getByText('触发式监管').click();
    await press('查看期间');
    await shows('请填写 18 位统一社会信用代码');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    await type('统一社会信用代码', '91420200MA4DU3NT10');
    await page.getByRole('combobox', { name: '信用风险类别' }).selectOptions('A');
    await page.getByRole('combobox', { name: '重点领域' }).selectOptions('none');
    await typeDay('观察期从哪天开始', ['2026', '11', '1']);
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

describe('a plan that is being typed', () => {
  const hosts = document.title;
  afterEach(() => {
    stage().remove();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]id=[^&]*/, ''));
  });

  const showAt = (client: CreditClient, localCopy = 'session'): Promise<HTMLElement> =>
    show(
      html`<credit-draw-desk id-parameter="id" local-copy=${localCopy}></credit-draw-desk>`,
      client,
    );
  const typeWhat = async (): Promise<void> => {
    await press('拟定抽查计划');
    await type('抽查的名称', '示例抽查');
    await typeDay('检查从哪天开始', ['2026', '11', '23']);
    await typeDay('到哪天结束', ['2026', '12', '31']);
  };
  const back = async (): Promise<void> => {
    history.back();
    await new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    await settled(stage());
  };
  const toCheck = async (inspectors = 'SC-0017 吴某某 11420222592971125Q'): Promise<void> => {
    await typeWhat();
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A\n91420222MA4ABCD17Y B 食品');
    await press('继续');
    await type('检查人员名单', inspectors);
    await type('每次检查至少几人', '1');
    await press('继续');
    for (const each of ['A', 'B', 'C', 'D']) await type(new RegExp(`^${each} 类`), '50');
    await press('继续');
  };

  it('has a page of the history for each step, and Back and Forward lose nothing', async () => {
    await showAt(drawsClient(), 'none');
    await typeWhat();
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A');
    expect(location.hash).to.equal('#whom');
    await back();
    expect(control('title')).to.equal('示例抽查');
    await back();
    expect(document.activeElement?.textContent).to.contain('拟定抽查计划');
    history.go(2);
    await shows('已恢复您先前填写的内容');
    expect(control('list')).to.equal('91420200MA4DU3NT10 A');
  });

  it('is found again after a reload, by whoever typed it and nobody else', async () => {
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A');
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    await showAt(drawsClient());
    await shows('已恢复您先前填写的内容');
    expect(control('list')).to.equal('91420200MA4DU3NT10 A');
    await showAt(drawsClient({ by: 'visitor' }));
    await shows('还没有抽查');
    expect(location.hash).to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is removed from the tab once somebody else looks at the list', async () => {
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    history.replaceState(null, '', location.pathname + location.search);
    stage().remove();
    expect(sessionStorage.length).to.equal(1);
    await showAt(drawsClient({ by: 'visitor' }));
    expect(sessionStorage.length).to.equal(0);
  });

  it('is kept without the numbers of persons, whatever field they stand in', async () => {
    const number = '11010519491231002X';
    const kept = (): string => Object.values(sessionStorage).join('');
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    await type('检查对象名单', `91420200MA4DU3NT10 A ${number}`);
    stage().remove();
    expect(kept()).to.contain('91420200MA4DU3NT10 A ****************2X');
    await showAt(drawsClient());
    await back();
    for (const name of ['title', 'agencies'])
      stage().querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = `${name} ${number}`;
    stage().remove();
    expect(kept()).to.contain('title ****************2X');
    expect(kept()).to.contain('agencies ****************2X');
    expect(kept()).not.to.contain(number);
  });

  it('goes back to the list, and not to its pages, when it is given up', async () => {
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    await type('检查对象名单', '91420200MA4DU3NT10 A');
    await press('继续');
    await open('不拟定了');
    await press('丢弃填写的内容');
    await shows('还没有抽查');
    expect(location.hash).to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });

  it('gives each page its title, with the errors before it', async () => {
    await showAt(drawsClient());
    await press('拟定抽查计划');
    expect(document.title).to.equal(`检查什么 - 拟定抽查计划 - ${hosts}`);
    await press('继续');
    expect(document.title).to.equal(`错误：检查什么 - 拟定抽查计划 - ${hosts}`);
  });

  it('begins with the division of the agency, whose name it says', async () => {
    await showAt(drawsClient());
    await press('拟定抽查计划');
    expect(control('place')).to.equal('420222');
    await shows('湖北省黄石市阳新县');
    await type('行政区划代码', '230623');
    await shows('黑龙江省大庆市林甸县');
  });

  it('forgets what was wrong with a list when there is none any more', async () => {
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    await press('继续');
    await shows('请填写检查对象，每行一户');
    await page.getByRole('radio', { name: '从登记的经营主体中按条件选取' }).click();
    await settled(stage());
    expect(stage().querySelector('.credit-error-summary')).to.equal(null);
    expect(document.title).not.to.contain('错误');
  });

  it('says of each line what is wrong with it', async () => {
    await showAt(drawsClient());
    await typeWhat();
    await press('继续');
    for (const [list, told] of [
      ['91420200MA4DU3NT1O A', '是不是 91420200MA4DU3NT10？'],
      ['91420200MA4DU3NT10 A\n91420200MA4DU3NT10 B', '名单第 2 行：与第 1 行相同'],
      ['91420200MA4DU3NT10 A 食物\nX', '“食物”不是类别，也不是重点领域的名称（另有 1 行也须改正）'],
    ] as const) {
      await type('检查对象名单', list);
      await press('继续');
      await shows(told);
    }
    await type('检查对象名单', '91420200ma4du3nt10 a');
    await press('继续');
    for (const [list, told] of [
      ['SC-0017 吴某某 ny', '部门代码“ny”不在参与检查的部门（11420222592971125Q）之中'],
      ['SC-0017 吴某某', '应为工号，空格，姓名，空格，部门代码'],
      ['11010519491231002X 吴某某 sc', '不要填写证件号码'],
      ['SC-0017 吴某某 11420222592971125Q', '检查人员只有 1 人'],
    ] as const) {
      await type('检查人员名单', list);
      await press('继续');
      await shows(told);
    }
  });

  it('is checked with everything that was answered, each with the way to its field and back', async () => {
    await showAt(drawsClient());
    await toCheck();
    expect(words()).to.contain('湖北省黄石市阳新县 420222');
    expect(words()).to.contain('2 户，都写明了类别');
    expect(words()).to.contain('都没有勾选');
    await page.getByRole('link', { name: '更改 每次检查至少几人' }).click();
    await settled(stage());
    expect(document.activeElement?.getAttribute('name')).to.equal('perVisit');
    await press('继续，回到核对');
    expect(document.activeElement?.textContent).to.contain('核对计划');
  });

  it('is refused field by field, with the way to each', async () => {
    const errors = [
      ['body.subjects.91420222MA4ABCD17Y', 'unknown-class', '检查对象的信用风险类别不明。'],
      ['body.inspectors.0.agency', 'unknown-agency', '写明的部门不在本计划之中。'],
    ].map(([path, code, messageZh]) => ({ path, code, message: code, messageZh }));
    const refuse = () => problem(422, 'rule_not_satisfied', '计划有 2 处须改正：……', { errors });
    await showAt(drawsClient({ refuse }));
    await toCheck();
    await press('拟定计划');
    await shows('名单第 2 行：检查对象的信用风险类别不明。');
    expect(document.activeElement?.className).to.equal('credit-error-summary');
    expect(words()).not.to.contain('须改正：……');
    await page.getByRole('link', { name: '人员第 1 行：写明的部门不在本计划之中。' }).click();
    await settled(stage());
    expect(document.activeElement?.getAttribute('name')).to.equal('inspectors');
    expect(stage().querySelector('.credit-error')?.textContent).to.contain('写明的部门');
    expect(stage().querySelectorAll('.credit-error-summary li').length).to.equal(1);
    await press('继续，回到核对');
    expect(stage().querySelectorAll('.credit-error-summary li').length).to.equal(1);
  });

  it('is opened as a draw once it is made, and its pages are gone', async () => {
    await showAt(drawsClient());
    await toCheck();
    await press('拟定计划');
    await shows('已办理：拟定计划。');
    await back();
    expect(location.hash).to.equal('');
    expect(words()).to.contain('拟定抽查计划');
    expect(stage().querySelector('form[data-step]')).to.equal(null);
  });

  it('is changed, and the draw is shown where the change began', async () => {
    await showAt(drawsClient({ detail: exampleDraw('planned') }));
    await page.getByRole('link', { name: new RegExp(title.slice(0, 8)) }).click();
    await shows('修改计划');
    await press('修改计划');
    for (const _step of ['检查什么', '检查谁', '谁去检查', '抽多少']) await press('继续');
    await press('修改计划');
    await shows('已办理：修改计划。');
    await vi.waitUntil(() => location.hash === '');
    await page.getByRole('link', { name: '返回列表' }).click();
    await vi.waitUntil(() => !location.search.includes('id='));
  });
});

describe('everybody', () => {
  const visitor = { detail: exampleDraw('published'), by: 'visitor' } as const;

  it('sees the commitment before the result, and nothing to press', async () => {
    await showDesk(drawsClient({ detail: exampleDraw('committed'), by: 'visitor' }), id);
    expect(words()).to.contain(exampleDraw('committed').draw.commitment);
    expect(words()).to.contain('结果和种子尚未公布');
    expect(words()).not.to.contain('抽查计划');
    expect(stage().querySelectorAll('[data-command]').length).to.equal(0);
  });

  it('sees inspectors by staff number alone', async () => {
    await showDesk(drawsClient(visitor), id);
    expect(words()).to.contain('SC-0017');
    expect(words()).not.to.contain('吴某某');
  });

  it('verifies in the browser what was published', async () => {
    await showDesk(drawsClient(visitor), id);
    await press('核验这次抽查');
    await shows('与公布的种子一致');
  });

  it('finds the first difference', async () => {
    const tamper = <D extends { visits: readonly unknown[] }>(draw: D): D => ({
      ...draw,
      visits: draw.visits.toReversed(),
    });
    await showDesk(drawsClient({ ...visitor, tamper }), id);
    await press('核验这次抽查');
    await shows('第一处不同：/draw/visits/0');
  });

  it('finds another commitment than the one published before', async () => {
    const { draw, ...rest } = exampleDraw('published');
    const detail = { ...rest, draw: { ...draw, commitment: '0'.repeat(64) } };
    await showDesk(drawsClient({ ...visitor, detail }), id);
    await press('核验这次抽查');
    await shows('不是抽取以前公布的那一个');
  });

  it('verifies what was abandoned, and is told why it was', async () => {
    const detail = abandonedDraw(exampleDraw('committed'), '名单有误，另拟计划。');
    await showDesk(drawsClient({ detail, by: 'visitor' }), id);
    expect(words()).to.contain('名单有误，另拟计划。');
    await press('核验这次抽查');
    await shows('与公布的种子一致');
  });

  it('is told that nobody can verify a draw whose seed is lost', async () => {
    const detail = abandonedDraw(exampleDraw('committed'), '种子的密钥丢失。', 'lost');
    await showDesk(drawsClient({ detail, by: 'visitor' }), id);
    expect(words()).to.contain('谁也不能核验这次抽查');
    expect(words()).to.contain(detail.draw.commitment);
    expect(page.getByRole('button', { name: '核验这次抽查' }).elements()).to.have.length(0);
  });

  it('downloads the file', async () => {
    await showDesk(drawsClient(visitor), id);
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await press('下载公布的文件（JSON）');
    await vi.waitUntil(() => clicked.mock.contexts.length > 0);
    expect(clicked.mock.contexts[0]).to.have.property('download', `draw-${id}.json`);
    clicked.mockRestore();
  });

  it('is told under the title of the page that there is no such draw', async () => {
    await showDesk(drawsClient(), '7c9e6679-7425-40de-944b-e07fc1f90ae7');
    await shows('没有这次抽查');
    expect(stage().querySelector('h1')?.textContent).to.contain('双随机抽查');
  });

  it('may not plan', async () => {
    await showDesk(drawsClient(visitor));
    expect(words()).to.contain(title);
    expect(page.getByRole('button', { name: '拟定抽查计划' }).elements()).to.have.length(0);
  });
});
