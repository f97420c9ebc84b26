import type { DrawDetail } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import {
  abandonedDraw,
  drawsClient,
  exampleDraw,
  examplePlan,
  inPublic,
  publishedRatiosPlan,
  replacedDraw,
} from '../example-draws.ts';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import type { Example } from '../examples.ts';

const desk =
  (details: readonly DrawDetail[], open = true) =>
  (): TemplateResult =>
    html`<credit-draw-desk
      .data=${details}
      draw-id=${(open && details[0]?.draw.id) || ''}
    ></credit-draw-desk>`;

const asked = (client: ReturnType<typeof drawsClient>, id = ''): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-draw-desk draw-id=${id}></credit-draw-desk>
  </credit-provider>
`;
const { id } = examplePlan;

const updated = (root: HTMLElement): Promise<unknown> =>
  Promise.resolve(root.querySelector('credit-draw-desk')?.updateComplete);
/** Waits until something is there, as what is loaded takes its time. */
async function there(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
const press = (selector: string) => async (root: HTMLElement) => {
  (await there(root, selector)).click();
  await updated(root);
};

/** What an officer types, page by page. */
const typed: readonly Readonly<Record<string, string>>[] = [
  {
    title: '2026年第四季度农资经营主体双随机抽查（示例）',
    place: '230623',
    'from-year': '2026',
    'from-month': '11',
    'from-day': '23',
    'to-year': '2026',
    'to-month': '12',
    'to-day': '31',
    sector: 'agriculture',
  },
  { list: '91420200MA4DU3NT10 A\n91420222MA4ABCD17Y B 食品' },
  { inspectors: 'SC-0017 吴某某 11420222592971125Q\nSC-0023 郑某某 11420222592971125Q' },
  { A: '5', B: '20', C: '60', D: '55.5' },
];

/** Fills in as many pages of the form. */
const plan = (pages: number) => async (root: HTMLElement) => {
  await press('[data-draw="new"]')(root);
  for (const [index, page] of typed.slice(0, pages).entries()) {
    for (const [name, value] of Object.entries(page)) {
      const control = await there(root, `[name="${name}"]`);
      Object.assign(control, { value });
    }
    const title = root.querySelector('h1')?.textContent;
    root.querySelector('form')?.requestSubmit();
    while (index < typed.length && root.querySelector('h1')?.textContent === title)
      await new Promise(requestAnimationFrame);
  }
};

export const list: Example = {
  title: { 'zh-CN': '抽查列表', en: 'List' },
  render: desk([exampleDraw('drawn')], false),
};

export const empty: Example = {
  title: { 'zh-CN': '没有抽查', en: 'No draws' },
  render: desk([]),
};

export const planned: Example = {
  title: { 'zh-CN': '已拟定计划', en: 'Planned' },
  render: desk([exampleDraw('planned')]),
};

export const publishedRatios: Example = {
  title: { 'zh-CN': '公布的比例', en: 'Published ratios' },
  render: () => asked(drawsClient({ detail: exampleDraw('planned', publishedRatiosPlan) }), id),
};

export const committed: Example = {
  title: { 'zh-CN': '已公布承诺值', en: 'Committed' },
  render: desk([exampleDraw('committed')]),
};

export const drawn: Example = {
  title: { 'zh-CN': '已抽取', en: 'Drawn' },
  render: desk([exampleDraw('drawn')]),
};

export const committing: Example = {
  title: { 'zh-CN': '固定计划以前', en: 'Before a plan is frozen' },
  render: desk([exampleDraw('planned')]),
  play: (root) => root.querySelector('summary')?.click(),
};

export const reasonMissing: Example = {
  title: { 'zh-CN': '没有选择原因', en: 'Reason missing' },
  render: desk([exampleDraw('drawn')]),
  play: (root) => root.querySelector('form')?.requestSubmit(),
};

export const replaced: Example = {
  title: { 'zh-CN': '已递补', en: 'Replaced' },
  render: desk([replacedDraw()]),
};

export const published: Example = {
  title: { 'zh-CN': '已公布', en: 'Published' },
  render: () => asked(drawsClient({ detail: exampleDraw('published') }), id),
};

export const abandoning: Example = {
  title: { 'zh-CN': '作废：没有理由', en: 'Abandoning: reason missing' },
  render: desk([exampleDraw('committed')]),
  play: (root) => {
    const area = root.querySelector<HTMLTextAreaElement>('[name="abandonReason"]');
    area?.form?.requestSubmit();
  },
};

export const abandoned: Example = {
  title: { 'zh-CN': '已作废', en: 'Abandoned' },
  render: () =>
    asked(
      drawsClient({
        detail: abandonedDraw(exampleDraw('drawn'), '检查对象名单有误，另拟计划。'),
        by: 'visitor',
      }),
      id,
    ),
};

export const seedLost: Example = {
  title: { 'zh-CN': '已作废，种子丢失', en: 'Abandoned, the seed is lost' },
  render: desk([
    inPublic(abandonedDraw(exampleDraw('committed'), '种子的密钥丢失，不能抽取。', 'lost')),
  ]),
};

export const mergedVisits: Example = {
  title: { 'zh-CN': '合并的检查', en: 'Merged visits' },
  render: () => asked(drawsClient({ detail: exampleDraw('drawn') })),
  play: async (root) => {
    for (const [name, value] of Object.entries({
      'from-year': '2026',
      'from-month': '11',
      'from-day': '1',
      'to-year': '2026',
      'to-month': '12',
      'to-day': '31',
    }))
      Object.assign(await there(root, `[name="${name}"]`), { value });
    root.querySelector('form')?.requestSubmit();
    await there(root, 'details table');
  },
};

export const triggered: Example = {
  title: { 'zh-CN': '触发式监管', en: 'Triggered supervision' },
  render: () => asked(drawsClient({ detail: exampleDraw('drawn') })),
  play: async (root) => {
    for (const [name, value] of Object.entries({
      code: '91420200MA4DU3NT10',
      riskClass: 'A',
      keyField: 'none',
      'since-year': '2026',
      'since-month': '11',
      'since-day': '1',
      events: '2026-11-10 投诉',
      observation: '3个月',
    }))
      Object.assign(await there(root, `[name="${name}"]`), { value });
    root.querySelector<HTMLInputElement>('[name="code"]')?.form?.requestSubmit();
    await there(root, 'details .credit-legend');
  },
};

export const triggeredMissing: Example = {
  title: { 'zh-CN': '触发式监管：没有填写', en: 'Triggered supervision: nothing typed' },
  render: () => asked(drawsClient()),
  play: async (root) => {
    (await there(root, '[name="code"]')).closest('form')?.requestSubmit();
    await there(root, '.credit-error-summary');
  },
};

export const planChanged: Example = {
  title: { 'zh-CN': '修改计划', en: 'Changing a plan' },
  render: () => asked(drawsClient({ detail: exampleDraw('planned') }), id),
  play: async (root) => {
    await press('[data-command="change"]')(root);
    await there(root, 'form [name="title"]');
  },
};

export const toBePublished: Example = {
  title: { 'zh-CN': '公众看到的承诺值', en: 'The commitment as the public sees it' },
  render: desk([inPublic(exampleDraw('committed'))]),
};

export const verified: Example = {
  title: { 'zh-CN': '公众核验', en: 'Verified by the public' },
  render: () => asked(drawsClient({ detail: exampleDraw('published'), by: 'visitor' }), id),
  play: async (root) => {
    await press('.credit-actions .credit-button')(root);
    await there(root, '.credit-inset-success');
  },
};

export const tampered: Example = {
  title: { 'zh-CN': '核验出不同', en: 'Something differs' },
  render: () =>
    asked(
      drawsClient({
        detail: exampleDraw('published'),
        by: 'visitor',
        tamper: (draw) => ({ ...draw, visits: draw.visits.toReversed() }),
      }),
      id,
    ),
  play: async (root) => {
    await press('.credit-actions .credit-button')(root);
    await there(root, '.credit-inset-danger');
  },
};

export const planWhat: Example = {
  title: { 'zh-CN': '拟定：检查什么', en: 'Planning: what' },
  render: () => asked(drawsClient()),
  play: plan(0),
};

export const planMissing: Example = {
  title: { 'zh-CN': '拟定：没有填写', en: 'Planning: nothing typed' },
  render: () => asked(drawsClient()),
  play: async (root) => {
    await plan(0)(root);
    (await there(root, 'form')).dispatchEvent(
      new SubmitEvent('submit', { bubbles: true, cancelable: true }),
    );
  },
};

export const planWhom: Example = {
  title: { 'zh-CN': '拟定：检查谁', en: 'Planning: whom' },
  render: () => asked(drawsClient()),
  play: plan(1),
};

export const planByFilter: Example = {
  title: { 'zh-CN': '拟定：按条件选取', en: 'Planning: by conditions' },
  render: () => asked(drawsClient()),
  play: async (root) => {
    await plan(1)(root);
    await press('[value="filter"]')(root);
  },
};

export const planLineWrong: Example = {
  title: { 'zh-CN': '拟定：名单有一行不对', en: 'Planning: a line is wrong' },
  render: () => asked(drawsClient()),
  play: async (root) => {
    await plan(1)(root);
    Object.assign(await there(root, '[name="list"]'), { value: '91420200MA4DU3NT1O A' });
    root.querySelector('form')?.requestSubmit();
    await there(root, '.credit-error-summary');
  },
};

export const planWho: Example = {
  title: { 'zh-CN': '拟定：谁去检查', en: 'Planning: who goes' },
  render: () => asked(drawsClient()),
  play: plan(2),
};

export const planRatios: Example = {
  title: { 'zh-CN': '拟定：抽多少', en: 'Planning: how many' },
  render: () => asked(drawsClient()),
  play: plan(3),
};

export const planCheck: Example = {
  title: { 'zh-CN': '拟定：核对计划', en: 'Planning: check the plan' },
  render: () => asked(drawsClient()),
  play: plan(4),
};

export const planRefused: Example = {
  title: { 'zh-CN': '计划未能拟定', en: 'Plan refused' },
  render: () =>
    asked(
      drawsClient({
        refuse: () =>
          problem(422, 'rule_not_satisfied', '计划有 1 处须改正。', {
            errors: [
              {
                path: 'body.subjects.91420222MA4ABCD17Y',
                code: 'unknown-class',
                message: '91420222MA4ABCD17Y: The risk class of a subject is not known.',
                messageZh:
                  '阳新县示例禾盛食品有限公司（91420222MA4ABCD17Y）：检查对象的信用风险类别不明，请先确定类别。',
              },
            ],
          }),
      }),
    ),
  play: async (root) => {
    await plan(4)(root);
    root.querySelector('form')?.requestSubmit();
    await there(root, '.credit-error-summary');
  },
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/draws': never, 'GET /v1/session': never })),
  waits: true,
};

export const unknownDraw: Example = {
  title: { 'zh-CN': '没有这次抽查', en: 'No such draw' },
  render: () => asked(drawsClient(), id),
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () =>
    asked(exampleClient({ 'GET /v1/draws': unavailable, 'GET /v1/session': unavailable })),
};
