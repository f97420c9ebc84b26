import type { DrawOrder } from '@xinyong/contract';
import type { MergedVisit, Uscc } from '@xinyong/core';
import { expect, test } from 'vitest';
import { drawsOn, half, officerOfCounty, rejects, third } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import {
  agent,
  bureau,
  officer,
  otherOfficer,
  otherShop,
  shop,
  thirdShop,
} from '../../test/people.ts';

const all = { ...half, permille: 1000 };
const listOf = (...codes: Uscc[]): DrawOrder['subjects'] => ({
  by: 'list',
  list: codes.map((code) => ({ code, riskClass: 'B' })),
  covered: [],
});

describeOnEngines('visits', (database) => {
  const { ask, plan } = drawsOn(database);
  /** Draws everybody of a list, and publishes it where asked to. */
  const drawAll = async (
    change: Partial<DrawOrder>,
    { actor = officer, publish = false } = {},
  ): Promise<string> => {
    const { path } = await plan({ ratios: { A: all, B: all, C: all, D: all }, ...change }, actor);
    for (const [index, command] of ['commit', 'run', ...(publish ? ['publish'] : [])].entries())
      expect(
        (await ask(actor, 'POST', `${path}/${command}`, { version: index + 1 })).status,
        command,
      ).toBe(200);
    return path;
  };
  const visits = (query: string, actor = officer) => ask(actor, 'GET', `/v1/draws/visits?${query}`);
  const codesOf = (data: readonly MergedVisit[]) => data.map(({ subject }) => subject);
  const days = (year: number) => ({ from: `${year}-05-01`, to: `${year}-05-31` });
  const of = (year: number) => `from=${year}-05-01&to=${year}-05-31`;
  const farm = {
    agencies: [{ code: 'ny', name: '阳新县示例农业农村局' }],
    inspectors: ['ny-1', 'ny-2'].map((id) => ({
      id,
      name: '农业检查员',
      agency: 'ny',
      conflicts: [],
    })),
  };

  test('of several draws become one, with the names of its own inspectors alone', async () => {
    const period = days(2024);
    await drawAll({ period, subjects: listOf(shop, otherShop) });
    await drawAll(
      { period, subjects: listOf(shop, third), ...farm },
      { actor: officerOfCounty, publish: true },
    );
    const { body } = await visits(of(2024));
    expect(codesOf(body.data)).toEqual([shop, otherShop, third].toSorted());
    const joint = body.data.find(({ subject }: MergedVisit) => subject === shop);
    expect(joint.plans).toHaveLength(2);
    expect(joint.agencies.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'jt',
      'ny',
    ]);
    const names = joint.inspectors.map(({ id, name }: { id: string; name: string }) => [id, name]);
    expect(names).toContainEqual(['ny-1', 'ny-1']);
    expect(names).toContainEqual(['zf-2', '检查员乙']);
  });

  test('of others are there once they are published, and never of an abandoned draw', async () => {
    const period = days(2023);
    const unpublished = await drawAll(
      { period, subjects: listOf(shop), ...farm },
      { actor: officerOfCounty },
    );
    expect((await visits(of(2023))).body.data).toEqual([]);
    await ask(officerOfCounty, 'POST', `${unpublished}/publish`, { version: 3 });
    expect(codesOf((await visits(of(2023))).body.data)).toEqual([shop]);
    expect((await visits(of(2023), otherOfficer)).body.data).toEqual([]); // of another county
    const abandoned = await drawAll({ period, subjects: listOf(otherShop) });
    expect(codesOf((await visits(of(2023))).body.data)).toContain(otherShop);
    await ask(officer, 'POST', `${abandoned}/abandon`, { version: 3, reason: '名单有误，作废。' });
    expect(codesOf((await visits(of(2023))).body.data)).toEqual([shop]);
  });

  test('are there for an agency of elsewhere that takes part', async () => {
    const name = otherOfficer.agencyName ?? '';
    await drawAll(
      {
        period: days(2022),
        subjects: listOf(shop),
        agencies: [
          { code: 'jt', name: bureau.name },
          { code: 'wy', name },
        ],
        inspectors: ['jt', 'wy'].map((agency) => ({
          id: `${agency}-1`,
          name: '检查员',
          agency,
          conflicts: [],
        })),
      },
      { publish: true },
    );
    expect(codesOf((await visits(of(2022), otherOfficer)).body.data)).toEqual([shop]);
  });

  test('come in pages, by period and subject', async () => {
    await drawAll(
      { period: days(2061), subjects: listOf(shop, otherShop, thirdShop, third) },
      { publish: true },
    );
    await drawAll({
      period: { from: '2061-05-10', to: '2061-05-20' },
      subjects: listOf(shop),
    });
    const whole = (await visits(of(2061))).body.data;
    expect(whole).toHaveLength(5);
    const first = (await visits(`${of(2061)}&limit=2`)).body;
    const next = (await visits(`${of(2061)}&limit=2&cursor=${first.nextCursor}`)).body;
    const last = (await visits(`${of(2061)}&limit=2&cursor=${next.nextCursor}`)).body;
    expect([...first.data, ...next.data, ...last.data]).toEqual(whole);
    expect(last.nextCursor).toBeNull();
  });

  test('are an officer’s to see, of days in their order', async () => {
    expect((await visits(of(2061), agent)).status).toBe(403);
    const { status, body } = await visits('from=2026-02-01&to=2026-01-01');
    expect([status, body.errors[0].code]).toEqual([400, 'invalid-days']);
  });

  test('of too many draws are refused with what to do, and those of a single day never are', async () => {
    const { kysely } = database();
    const path = await drawAll({ period: days(2062), subjects: listOf(shop, otherShop) });
    const row = await kysely
      .selectFrom('draw')
      .selectAll()
      .where('id', '=', path.slice('/v1/draws/'.length))
      .executeTakeFirstOrThrow();
    await kysely
      .insertInto('draw')
      .values(
        Array.from({ length: 44 }, (_, index) => ({
          ...row,
          id: `${row.id}-${index}`,
          plan: JSON.stringify({ ...row.plan, id: `${row.plan.id}-${index}` }),
          names: JSON.stringify(row.names),
          result: JSON.stringify(row.result),
          verification: null,
          abandoned: null,
        })),
      )
      .execute();
    rejects(await visits(of(2062)), 422, 'draw.visits.too-many-draws');
    const day = 'from=2062-05-31&to=2062-05-31&limit=1';
    const first = (await visits(day)).body;
    const last = (await visits(`${day}&cursor=${first.nextCursor}`)).body;
    expect(codesOf([...first.data, ...last.data])).toEqual([shop, otherShop].toSorted());
    expect([first, last].map(({ data }) => data[0].plans.length)).toEqual([45, 45]);
    expect(last.nextCursor).toBeNull();
  });
});
