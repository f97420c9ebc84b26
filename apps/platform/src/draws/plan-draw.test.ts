import type { DrawOrder } from '@xinyong/contract';
import type { Uscc, Visit } from '@xinyong/core';
import { expect, test } from 'vitest';
import {
  codeOf,
  drawsOn,
  half,
  inLindian,
  officerOfLindian,
  order,
  rejects,
  third,
} from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { bureau, officer, otherShop, shop, thirdShop } from '../../test/people.ts';
import { given, subjectOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';

describeOnEngines('a draw is planned', (database) => {
  const { ask, plan, drawn } = drawsOn(database);

  test('from everybody who meets a filter, each graded by the example scheme', async () => {
    const covered = [
      'penalty',
      'abnormal-listing',
      'serious-listing',
      'dishonesty-listing',
      'judgment-default',
      'promise',
      'contract-breach',
    ] as const;
    const { answer } = await plan({
      subjects: { by: 'filter', place: '420222', trade: '批发业', covered },
    });
    expect(answer.body.plan.subjects).toMatchObject(
      [shop, otherShop].map((code) => ({ code, riskClass: 'A', classedBy: 'risk-example' })),
    );
    const nobody = await plan({
      subjects: { by: 'filter', place: '420222', trade: '没有的行业', covered },
    });
    expect(nobody.answer.body).toMatchObject({
      rule: 'draw.plan.refused',
      errors: [{ code: 'no-subjects' }],
    });
  });

  test('of nobody whose class is unknown, and says who they are', async () => {
    const { answer } = await plan({
      subjects: { by: 'list', list: [{ code: shop }], covered: ['penalty'] },
    });
    rejects(answer, 422, 'draw.plan.refused');
    expect(answer.body.errors).toMatchObject([
      { path: `body.subjects.${shop}`, code: 'unknown-class' },
    ]);
    expect(answer.body.detailZh).toContain('示例经营主体0');
  });

  test('by ratios that are published, or are said to be its own', async () => {
    const of = (permille: number) => ({ permille, source: 'published' }) as const;
    const ratios = { A: of(50), B: of(200), C: of(600), D: of(1000) };
    rejects((await plan({ ratios })).answer, 422, 'draw.plan.refused');
    const lindian = {
      place: '230623',
      sector: 'agriculture',
      ratios,
      subjects: { by: 'list', list: [{ code: inLindian, riskClass: 'B' }], covered: [] },
    } as const;
    const { answer } = await plan(lindian, officerOfLindian);
    expect(answer.body.plan.ratios.B).toMatchObject({
      source: 'published',
      cite: { doc: 'lindian-sampling' },
    });
    const beyond = await plan({ ...lindian, ratios: { ...ratios, A: of(51) } }, officerOfLindian);
    expect(beyond.answer.body.errors).toMatchObject([
      { path: 'body.ratios.A.permille', code: 'outside-published-range' },
    ]);
    const query = '/v1/draws/sampling?place=230623&sector=agriculture';
    const { body } = await ask(visitor, 'GET', query);
    expect(body.rules.A.ratio).toMatchObject({ from: 0, upTo: 50 });
    expect(body.instruments.map(({ id }: { id: string }) => id)).toContain('lindian-sampling');
    const elsewhere = await ask(visitor, 'GET', query.replace('230623', '420222'));
    expect(elsewhere.body.rules.A.ratio).toBeUndefined();
    const before = await ask(visitor, 'GET', `${query}&on=2020-01-01`);
    expect(before.body).toEqual({ instruments: [] }); // no rule at all
  });

  test('for the division of its agency and those below it', async () => {
    const elsewhere: readonly [Partial<DrawOrder>, string][] = [
      [{ place: '440229' }, 'body.place'],
      [{ place: '420200' }, 'body.place'],
      [{ subjects: { by: 'filter', place: '420200', covered: [] } }, 'body.subjects.place'],
      [
        {
          subjects: {
            by: 'list',
            list: [shop, inLindian].map((code) => ({ code, riskClass: 'B' })),
            covered: [],
          },
        },
        `body.subjects.${inLindian}`,
      ],
    ];
    const { path } = await plan();
    for (const [change, at] of elsewhere) {
      const { answer } = await plan(change);
      rejects(answer, 403, 'draw.plan.outside-division');
      expect(answer.body.errors).toMatchObject([{ path: at, code: 'outside-division' }]);
      expect(answer.body.detailZh).toContain('本机关所在行政区划');
      const changed = { version: 1, order: { ...order, ...change } };
      rejects(await ask(officer, 'PUT', path, changed), 403, 'draw.plan.outside-division');
    }
  });

  test('with registered subjects and staff numbers alone', async () => {
    const stranger = '91110108551385082Q' as Uscc; // a valid code
    const { answer } = await plan({
      subjects: { by: 'list', list: [{ code: stranger, riskClass: 'A' }], covered: [] },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([
      { path: 'body.subjects.list.0.code', code: 'invalid-subject' },
    ]);
    const [inspector] = order.inspectors;
    if (!inspector) throw new TypeError('nobody');
    const papers = await plan({ inspectors: [{ ...inspector, id: '11010519491231002X' }] });
    expect(papers.answer.body.errors).toMatchObject([
      { path: 'body.inspectors.0.id', code: 'person-number' },
    ]);
    const code = '11010519491231002X';
    const coded = await plan({
      agencies: [{ code, name: bureau.name }],
      inspectors: order.inspectors.map((each) => ({ ...each, agency: code })),
    });
    expect(coded.answer.status).toBe(400);
    expect(coded.answer.body.errors).toMatchObject([
      { path: 'body.agencies.0.code', code: 'person-number' },
    ]);
    const named = await plan({ agencies: [{ code: 'jt', name: `${bureau.name}${code}` }] });
    expect(named.answer.body.plan.agencies).toEqual([
      { code: 'jt', name: `${bureau.name}${'*'.repeat(16)}2X` },
    ]);
  });

  test('so that it can be drawn while others wait', async () => {
    const eleven = await plan({ inspectorsPerVisit: 11 });
    expect(eleven.answer.status).toBe(400);
    expect(eleven.answer.body.errors).toMatchObject([
      {
        path: 'body.inspectorsPerVisit',
        code: 'inspectors-per-visit',
        messageZh: expect.stringContaining('1 至 10 人'),
      },
    ]);
    const codes = Array.from({ length: 101 }, (_, index) => codeOf(index));
    await given(database(), { subjects: codes.map((code) => subjectOf({ code })) });
    const many = (inspectors: number, permille: number) =>
      plan({
        subjects: {
          by: 'list',
          list: codes.map((code) => ({ code, riskClass: 'B' })),
          covered: [],
        },
        inspectors: Array.from({ length: inspectors }, (_, index) => ({
          id: `zf-${index}`,
          name: '检查员',
          agency: 'jt',
          conflicts: [],
        })),
        ratios: { A: half, B: { ...half, permille }, C: half, D: half },
      });
    rejects((await many(1000, 1000)).answer, 422, 'draw.plan.too-many-visits');
    expect((await many(1000, 900)).answer.status).toBe(200);
    expect((await many(900, 1000)).answer.status).toBe(200);
  });

  test('so that nobody with a conflict is sent', async () => {
    const { answer } = await drawn({
      inspectors: order.inspectors.map((each) => ({ ...each, conflicts: [shop, otherShop] })),
      ratios: { A: half, B: { ...half, permille: 1000 }, C: half, D: half },
    });
    const sent = answer.body.result.visits.map(
      ({ subject, inspectors, unstaffed }: Visit): readonly unknown[] => [
        subject,
        inspectors.length,
        unstaffed,
      ],
    );
    const nobody = { reason: 'agency-without-inspector', agency: 'jt' };
    expect(sent).toHaveLength(4);
    expect(sent).toEqual(
      expect.arrayContaining([
        [shop, 0, nobody],
        [otherShop, 0, nobody],
        [thirdShop, 2, undefined],
        [third, 2, undefined],
      ]),
    );
  });
});
