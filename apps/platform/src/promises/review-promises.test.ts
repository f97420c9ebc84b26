import { recordIdOfPromise } from '@xinyong/core';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { order } from '../../test/draws.ts';
import { bureau, colleague, officer, otherOfficer } from '../../test/people.ts';
import { promisesOn, refuses, templateOf, type PromiseStep } from '../../test/promises.ts';

describeOnEngines('the review of the promises of a year (问效)', (database) => {
  const { api, ask, newcomer, publish, signed, give } = promisesOn(database);
  let template: string;
  beforeAll(async () => {
    template = await publish(templateOf('food-business-permit'));
  });

  let minutes = 0;
  /** A draw of the officer about some subjects, every one of whom is drawn, that came as far as these commands. */
  const drawOf = async (
    promises: readonly PromiseStep[],
    commands: readonly ('commit' | 'run' | 'publish')[],
  ): Promise<string> => {
    const inspector = { id: 'zf-1', name: '检查员甲', agency: 'jt', conflicts: [] };
    const all = { permille: 1000, source: 'stated' } as const;
    const planned = await ask(officer, 'POST', '/v1/draws', {
      ...order,
      agencies: [{ code: 'jt', name: bureau.name }],
      period: { from: `${2027 + minutes}-11-23`, to: `${2027 + minutes}-12-31` },
      subjects: {
        by: 'list',
        list: promises.map(({ detail }) => ({
          code: detail.promise.subjectCode,
          riskClass: 'B',
        })),
        covered: [],
      },
      inspectors: [inspector],
      inspectorsPerVisit: 1,
      ratios: { A: all, B: all, C: all, D: all },
      replacements: 0,
    });
    let { draw } = planned.body;
    for (const command of commands) {
      minutes += 1;
      // A draw runs after its commitment.
      api().now = new Date(Date.parse(api().now) + 60_000).toISOString();
      const path = `/v1/draws/${draw.id}/${command}`;
      ({ draw } = (await ask(officer, 'POST', path, { version: draw.version })).body);
    }
    return draw.id;
  };
  const begin = (drawId: string, by = officer) =>
    ask(by, 'POST', '/v1/promises/reviews', { drawId });
  const recordOf = async ({ detail }: PromiseStep) =>
    (await ask(officer, 'GET', `/v1/records/${recordIdOfPromise(detail.promise.code ?? '')}`)).body;
  const promised = async () => signed({ applicant: await newcomer(), template });

  test('lists whose promises of the year can be reviewed, to their own agency alone', async () => {
    const promise = await promised();
    const { subjectCode: code, subjectName: name } = promise.detail.promise;
    const listed = async (year: number, by = officer) =>
      (await ask(by, 'GET', `/v1/promises/review-candidates?year=${year}`)).body.subjects;
    expect(await listed(2026)).toContainEqual({ code, name, promises: 1 });
    expect(await listed(2025)).toEqual([]);
    expect(await listed(2026, otherOfficer)).toEqual([]);
    await give(officer, promise, 'begin-verification');
    expect(await listed(2026)).not.toContainEqual(expect.objectContaining({ code }));
  });

  test('begins with the promises of those who were drawn, once', async () => {
    const [drawn, other] = [await promised(), await promised()];
    const draw = await drawOf([drawn], ['commit', 'run', 'publish']);
    expect((await begin(draw)).body).toEqual({ begun: 1 });
    const stateOf = async ({ path }: PromiseStep) =>
      (await ask(officer, 'GET', path)).body.promise.state;
    expect([await stateOf(drawn), await stateOf(other)]).toEqual([
      'under-verification',
      'in-force',
    ]);
    const { events } = (await ask(officer, 'GET', `${drawn.path}/history`)).body;
    expect(events.at(-1)).toMatchObject({
      command: 'begin-verification',
      from: 'in-force',
      by: 'agency',
      actorName: officer.name,
    });
    expect((await begin(draw, colleague)).body).toEqual({ begun: 0 });
  });

  test('leaves the archive with what the promise then is', async () => {
    const drawn = await promised();
    const before = await recordOf(drawn);
    await database()
      .kysely.updateTable('record')
      .set({ body: JSON.stringify({ ...before, reason: '旧的事由' }) })
      .where('id', '=', before.id)
      .execute();
    await begin(await drawOf([drawn], ['commit', 'run', 'publish']));
    expect(await recordOf(drawn)).toMatchObject({ reason: drawn.detail.promise.reason });
  });

  test('waits for the publication of the draw, and is for the agency that planned it', async () => {
    const drawn = await promised();
    refuses(await begin(await drawOf([drawn], ['commit', 'run'])), 'conflict');
    const draw = await drawOf([await promised()], ['commit', 'run', 'publish']);
    refuses(await begin(draw, otherOfficer), 'not_found');
    refuses(await begin('00000000-0000-4000-8000-000000000000'), 'not_found');
  });
});
