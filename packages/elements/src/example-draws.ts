import type { CreditClient } from '@xinyong/client';
import type {
  AbandonedDraw,
  DrawDetail,
  DrawOrder,
  DrawSummary,
  TriggeredOrder,
} from '@xinyong/contract';
import {
  commitmentOf,
  drawPlan,
  mergeVisits,
  publishDraw,
  replaceSubject,
  runDraw,
  samplingRule,
  triggeredMode,
  type Draw,
  type DrawCommand,
  type DrawPlan,
  type DrawState,
  type PlannedRatio,
  type UnvisitableReason,
  type Uscc,
} from '@xinyong/core';
import { exampleClient } from './example-client.ts';
import { problem } from './example-platform.ts';

const seed = '7c'.repeat(32);
const stated = (permille: number): PlannedRatio => ({ permille, source: 'stated' });
const published = (permille: number): PlannedRatio => ({ permille, source: 'published' });
const agency = { name: '阳新县示例市场监督管理局', code: '11420222592971125Q' as Uscc };

// Valid codes of fictional businesses.
const codes = [
  '91420200MA4DU3NT10',
  '91420200MAEGGXG49C',
  '91420222MA4ABCD17Y',
  '92421303MA4ABCD17W',
  '93420222MA4WXY129P',
  '91420222MAEX89YT42',
] as Uscc[];
const names = [
  '黄石市示例润泽工程建设有限公司',
  '黄石市示例恒达贸易有限公司',
  '阳新县示例禾盛食品有限公司',
  '阳新县示例瑞丰广告经营部',
  '阳新县示例绿源合作社',
  '阳新县示例安澜交通运输有限公司',
];

/** A plan of six subjects and three inspectors; one class comes from the example scheme, one visit finds nobody. */
export const examplePlan: DrawPlan = planOf({
  sector: 'market-supervision',
  ratios: { A: stated(500), B: stated(500), C: stated(1000), D: stated(1000) },
});
/** The draw of another agency, of some of the same subjects in the same period. */
const otherDraw = (): DrawDetail =>
  exampleDraw(
    'drawn',
    planOf({
      id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      agencies: [{ code: 'hb', name: '阳新县示例生态环境局' }],
      subjects: examplePlan.subjects.map((subject) => ({ ...subject, agencies: ['hb'] })),
      inspectors: [{ id: 'HB-0009', name: 'HB-0009', agency: 'hb', conflicts: [] }],
    }),
  );
/** By the ratios that Lindian published. */
export const publishedRatiosPlan: DrawPlan = planOf({
  place: '230623',
  sector: 'agriculture',
  ratios: { A: published(50), B: published(200), C: published(600), D: published(1000) },
});

function planOf(change: Partial<DrawPlan>): DrawPlan {
  const result = drawPlan({
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    title: '2026年第四季度食品销售单位双随机抽查（示例）',
    place: '420222',
    sector: 'market-supervision',
    agencies: [
      { code: 'sc', name: agency.name },
      { code: 'ny', name: '阳新县示例农业农村局' },
    ],
    period: { from: '2026-11-23', to: '2026-12-31' },
    subjects: codes.map((code, index) => ({
      code,
      name: names[index] ?? '',
      riskClass: (['A', 'A', 'B', 'B', 'C', 'D'] as const)[index] ?? 'A',
      ...(index === 0 && { classedBy: 'risk-example' }),
      ...(index === 2 && { keyField: 'food' as const }),
      agencies: index > 3 ? ['sc', 'ny'] : ['sc'],
    })),
    inspectors: [
      { id: 'SC-0017', name: 'SC-0017', agency: 'sc', conflicts: [] },
      { id: 'SC-0023', name: 'SC-0023', agency: 'sc', conflicts: [codes[2] ?? agency.code] },
      { id: 'NY-0004', name: 'NY-0004', agency: 'ny', conflicts: [codes[5] ?? agency.code] },
    ],
    ratios: { A: stated(500), B: stated(500), C: stated(1000), D: stated(1000) },
    inspectorsPerVisit: 1,
    replacements: 1,
    ...change,
  });
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.plan;
}

const order: readonly DrawState[] = ['planned', 'committed', 'drawn', 'published'];
const names3 = { 'SC-0017': '吴某某', 'SC-0023': '郑某某', 'NY-0004': '王某某' };

/** The draw of a plan in a state, as its own agency sees it. */
export function exampleDraw(state: DrawState, plan: DrawPlan = examplePlan): DrawDetail {
  const digest = publishDraw(plan, seed, { strata: [], visits: [], replacements: [] }).planDigest;
  const has = (other: DrawState): boolean => order.indexOf(state) >= order.indexOf(other);
  const commands: Partial<Record<DrawState, readonly DrawCommand[]>> = {
    planned: ['change', 'commit'],
    committed: ['draw', 'abandon'],
    drawn: ['replace', 'publish', 'abandon'],
    replaced: ['replace', 'publish', 'abandon'],
  };
  const { id, title, place, sector, period } = plan;
  const at = (hour: number): string => `2026-11-20T0${hour}:15:00.000Z`;
  const draw: DrawSummary = {
    id,
    title,
    place,
    sector,
    period,
    agency,
    state,
    version: order.indexOf(state) + 1,
    ...(has('committed') && { commitment: commitmentOf(digest, seed), committedAt: at(2) }),
    ...(has('published') && { publishedAt: at(4) }),
  };
  return {
    draw,
    plan,
    planDigest: digest,
    ...(has('drawn') && { result: runDraw(plan, seed) }),
    names: names3,
    events: [
      { at: at(1), command: 'plan', to: 'planned', actorName: '李某某' },
      ...(has('committed')
        ? [{ at: at(2), command: 'commit', to: 'committed', actorName: '李某某' } as const]
        : []),
      ...(has('drawn')
        ? [{ at: at(3), command: 'draw', to: 'drawn', actorName: '李某某' } as const]
        : []),
      ...(has('published')
        ? [{ at: at(4), command: 'publish', to: 'published', actorName: '李某某' } as const]
        : []),
    ],
    commands: commands[state] ?? [],
  };
}

/** What everybody sees of it. */
export function inPublic(detail: DrawDetail): DrawDetail {
  const { names: _inside, ...open } = detail;
  const { publishedAt, abandoned } = detail.draw;
  if (publishedAt === undefined && !abandoned)
    return { draw: detail.draw, events: [], commands: [] };
  return {
    ...open,
    events: detail.events.map(({ actorName: _who, ...event }) => event),
    commands: [],
  };
}

/** A draw that was abandoned in a state. */
export function abandonedDraw(
  detail: DrawDetail,
  reason: string,
  seedIs: AbandonedDraw['seed'] = 'revealed',
): DrawDetail {
  const { draw, plan, events } = detail;
  if (!plan) throw new TypeError('there is no plan');
  const at = '2026-11-20T04:45:00.000Z';
  const result = detail.result ?? (seedIs === 'revealed' ? runDraw(plan, seed) : undefined);
  return {
    ...detail,
    draw: {
      ...draw,
      state: 'abandoned',
      version: draw.version + 1,
      abandoned: { at, reason, seed: seedIs },
    },
    ...(result && { result }),
    events: [...events, { at, command: 'abandon', to: 'abandoned', actorName: '李某某' }],
    commands: [],
  };
}

/** A draw with one subject replaced. */
export function replacedDraw(): DrawDetail {
  const detail = exampleDraw('drawn');
  const [first] = detail.result?.visits.filter(({ stratum }) => stratum === 'B') ?? [];
  const { plan, result } = detail;
  if (!first || !plan || !result) throw new TypeError('nothing was drawn');
  return replaceIn(detail, first.subject, 'moved') ?? detail;
}

function replaceIn(
  detail: DrawDetail,
  subject: Uscc,
  reason: UnvisitableReason,
): DrawDetail | undefined {
  const { plan, result, draw, events } = detail;
  const next = plan && result && replaceSubject(plan, seed, result, { subject, reason });
  if (!next?.ok) return undefined;
  return {
    ...detail,
    draw: { ...draw, state: 'replaced', version: draw.version + 1 },
    result: next.draw,
    events: [
      ...events,
      {
        at: '2026-11-20T03:45:00.000Z',
        command: 'replace',
        to: 'replaced',
        actorName: '李某某',
        subject,
        reason,
      },
    ],
    commands: ['replace', 'publish', 'abandon'],
  };
}

/** A platform with one draw at most, for examples and tests; `tamper` changes the result that is published. */
export function drawsClient({
  detail,
  by = 'officer',
  tamper = (draw) => draw,
  refuse,
}: {
  readonly detail?: DrawDetail;
  readonly by?: 'officer' | 'visitor';
  readonly tamper?: (draw: Draw) => Draw;
  /** Answers every command in its place. */
  readonly refuse?: () => Response;
} = {}): CreditClient {
  let now = detail;
  const seen = (): DrawDetail | undefined => now && (by === 'officer' ? now : inPublic(now));
  const to = (state: DrawState) => (): unknown => {
    if (refuse) return refuse();
    now = now && {
      ...exampleDraw(state, now.plan),
      ...(now.result && { result: now.result }),
    };
    return now;
  };
  return exampleClient({
    'GET /v1/session': () =>
      by === 'visitor'
        ? { scopes: ['public'] }
        : {
            person: {
              id: 'officer',
              name: '李某某',
              role: 'officer',
              agencyName: agency.name,
              agencyCode: agency.code,
            },
            scopes: ['public', 'session', 'draws:run'],
          },
    'GET /v1/draws': () => ({ data: now ? [now.draw] : [], nextCursor: null }),
    'POST /v1/draws': (_url, body) => {
      if (refuse) return refuse();
      // The contract says what the body holds.
      const { title, place, sector, period, ratios } = body as DrawOrder;
      now = exampleDraw('planned', planOf({ title, place, sector, period, ratios }));
      return now;
    },
    'PUT /v1/draws/{id}': (_url, body) => {
      if (refuse) return refuse();
      // As above.
      const { title, place, sector, period, ratios } = (body as { order: DrawOrder }).order;
      now = exampleDraw('planned', planOf({ title, place, sector, period, ratios }));
      return now;
    },
    'POST /v1/draws/{id}/abandon': (_url, body) => {
      if (refuse) return refuse();
      now = now && abandonedDraw(now, (body as { reason: string }).reason); // as above
      return now;
    },
    'GET /v1/draws/visits': () => {
      const drawn = [exampleDraw('drawn'), otherDraw()].flatMap(({ plan, result }) =>
        plan && result ? [{ plan, draw: result }] : [],
      );
      return { data: mergeVisits(drawn), nextCursor: null };
    },
    'POST /v1/subjects/{code}/triggered-mode': (_url, body) => {
      // As above.
      const { riskClass, keyField, ...order } = body as TriggeredOrder;
      const today = { on: '2026-11-21', place: '420222' };
      return triggeredMode({ ...order, ...today, riskClass, keyField });
    },
    'GET /v1/draws/sampling': (url) => {
      const question = (riskClass: 'A' | 'B' | 'C' | 'D') =>
        samplingRule({
          riskClass,
          sector: url.searchParams.get('sector') as DrawOrder['sector'], // the contract says so
          place: url.searchParams.get('place') ?? '',
          on: url.searchParams.get('on') ?? '',
        });
      const [A, B, C, D] = [question('A'), question('B'), question('C'), question('D')];
      return {
        ...(A && B && C && D && { rules: { A, B, C, D } }),
        instruments: [
          {
            id: 'lindian-sampling',
            title: '林甸县农业农村局按信用风险分类确定的抽查比例和频次（名称待核）',
            titleEn:
              'Sampling ratios by risk class of the Lindian agriculture bureau (title to be verified)',
            number: '',
          },
        ],
      };
    },
    'GET /v1/draws/{id}': () => seen() ?? problem(404, 'not_found', '没有这次抽查。'),
    'POST /v1/draws/{id}/commit': to('committed'),
    'POST /v1/draws/{id}/run': to('drawn'),
    'POST /v1/draws/{id}/publish': to('published'),
    'POST /v1/draws/{id}/replace': (_url, body) => {
      // As above.
      const { subject, reason } = body as { subject: Uscc; reason: UnvisitableReason };
      const replaced = now && replaceIn(now, subject, reason);
      if (!replaced) return problem(409, 'conflict', '这一层没有可以递补的对象了。');
      now = replaced;
      return now;
    },
    'GET /v1/draws/{id}/publication': () => {
      if (!now?.plan || !now.result) return problem(409, 'conflict', '结果和种子还没有公布。');
      return publishDraw(now.plan, seed, tamper(now.result));
    },
  });
}
