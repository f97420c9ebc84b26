import type { DrawOrder } from '@xinyong/contract';
import { isUscc, type DrawPublication, type PlannedRatio, type Uscc } from '@xinyong/core';
import type { Logger } from 'pino';
import { beforeAll, beforeEach, expect } from 'vitest';
import { visitor, type Actor } from '../src/actor.ts';
import type { Database } from '../src/database/open.ts';
import { Api, type Answer } from './api.ts';
import { NOON } from './occasion.ts';
import { bureau, officer, otherShop, shop, thirdShop } from './people.ts';
import { given, subjectOf } from './records.ts';

export const third: Uscc = '91420200MAEGGXG49C' as Uscc; // a valid code
/** A valid code: whichever two check characters fit. */
export const codeOf = (index: number, division = '420222', department = '91'): Uscc => {
  const characters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const start = `${department}${division}MA4${String(index).padStart(5, '0')}`;
  const found = characters
    .flatMap((one) => characters.map((other) => `${start}${one}${other}`))
    .find(isUscc);
  if (!found) throw new TypeError('no check character fits');
  return found;
};
export const inLindian: Uscc = codeOf(0, '230623');
export const officerOfLindian: Actor = {
  ...officer,
  id: 'officer-of-lindian',
  agencyName: '林甸县示例农业农村局',
  agencyCode: codeOf(1, '230623'),
};
export const officerOfCounty: Actor = {
  ...officer,
  id: 'officer-of-county',
  agencyName: '阳新县示例农业农村局',
  agencyCode: codeOf(2),
};
export const half: PlannedRatio = { permille: 500, source: 'stated' };
export const order: DrawOrder = {
  title: '2026年四季度双随机抽查（示例）',
  place: '420222',
  sector: 'market-supervision',
  period: { from: '2026-11-23', to: '2026-12-31' },
  agencies: [{ code: 'jt', name: bureau.name }],
  subjects: {
    by: 'list',
    list: [shop, otherShop, thirdShop, third].map((code) => ({ code, riskClass: 'B' as const })),
    covered: [],
  },
  inspectors: ['zf-1', 'zf-2', 'zf-3'].map((id, index) => ({
    id,
    name: `检查员${'甲乙丙'[index]}`,
    agency: 'jt',
    conflicts: index === 0 ? [shop] : [],
  })),
  ratios: { A: half, B: half, C: half, D: half },
  inspectorsPerVisit: 2,
  replacements: 1,
};

export const rejects = (answer: Answer, status: number, rule?: string): void => {
  expect([answer.status, answer.body.rule]).toEqual([status, rule]);
};

/** A draw that came so far, and the last answer about it. */
interface Step {
  readonly path: string;
  readonly answer: Answer;
}

interface DrawSteps {
  readonly api: () => Api;
  readonly later: () => void;
  readonly ask: (actor: Actor, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly plan: (change?: Partial<DrawOrder>, actor?: Actor) => Promise<Step>;
  readonly committed: (change?: Partial<DrawOrder>) => Promise<Step>;
  readonly drawn: (change?: Partial<DrawOrder>) => Promise<Step>;
  readonly published: () => Promise<
    Step & { readonly file: Answer; readonly publication: DrawPublication }
  >;
}

/** What a draw is planned, committed, run and published with, on a database of its own with the subjects of {@link order}. */
export function drawsOn(database: () => Database, log?: Logger): DrawSteps {
  let api: Api;
  beforeAll(async () => {
    api = new Api(database(), undefined, log);
    const codes = [shop, otherShop, thirdShop, third];
    await given(database(), {
      subjects: [
        ...codes.map((code, index) =>
          subjectOf({
            code,
            name: `示例经营主体${index}`,
            sector: index < 2 ? '批发业' : '零售业',
          }),
        ),
        subjectOf({ code: inLindian, region: '230623' }),
      ],
    });
  });
  let minutes = 0;
  /** Time goes on: a commitment is published before the draw. */
  const later = (): void => {
    minutes += 1;
    api.now = new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
  };
  beforeEach(later);

  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> => {
    later();
    return api.as(actor)(method, path, { body });
  };
  let years = 0;
  /** Each plan is of a year of its own, so that none waits for the publication of another. */
  const plan = async (change: Partial<DrawOrder> = {}, actor = officer) => {
    years += 1;
    const period = { from: `${2026 + years}-11-23`, to: `${2026 + years}-12-31` };
    const answer = await ask(actor, 'POST', '/v1/draws', { ...order, period, ...change });
    return { answer, path: `/v1/draws/${answer.body.draw?.id}` };
  };
  const committed = async (change: Partial<DrawOrder> = {}) => {
    const { path } = await plan(change);
    const answer = await ask(officer, 'POST', `${path}/commit`, { version: 1 });
    expect(answer.body.draw).toMatchObject({ state: 'committed', version: 2 });
    return { path, answer };
  };
  const drawn = async (change: Partial<DrawOrder> = {}) => {
    const { path } = await committed(change);
    const answer = await ask(officer, 'POST', `${path}/run`, { version: 2 });
    expect(answer.body.draw).toMatchObject({ state: 'drawn', version: 3 });
    return { path, answer };
  };
  const published = async () => {
    const { path } = await drawn();
    const answer = await ask(officer, 'POST', `${path}/publish`, { version: 3 });
    expect(answer.body.draw).toMatchObject({ state: 'published', version: 5 });
    const file = await ask(visitor, 'GET', `${path}/publication`);
    return { path, answer, file, publication: file.body as DrawPublication };
  };
  return { api: () => api, later, ask, plan, committed, drawn, published };
}
