import { figureDimensions, type FigureDimension, type PromiseFigure } from '@xinyong/contract';
import { fewestTold, withheldFigures, type NationalPromise } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, officer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  notice,
  promisesOn,
  refuses,
  templateOf,
} from '../../test/promises.ts';
import { given, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';

const dataCentre: Actor = {
  kind: 'machine',
  id: 'data-centre',
  name: '示例数据中心',
  scopes: ['public', 'records:import'],
};
const regions = ['420222', '420222', '420281', '420202', '421303', '440229', '230623'];
const sectors = ['批发业', '零售业', '餐饮业', ''];
const association = codeOf(1, '420200', '51');
const silent = codeOf(2, '420222', '51');
const member = codeOf(3, '420222', '51');
/** Of far away: two that promised, and two that did not. */
const distant = [4, 5, 6, 7].map((number) => codeOf(number, '110101', '51'));
const fulfilments = ['full', undefined, 'none', 'partial', 'full'] as const;

/** Subjects of several places and industries, every fourth without a promise. */
const firms = Array.from({ length: 28 }, (_, index) => ({
  code: codeOf(70_000 + index, regions[index % regions.length]),
  region: regions[index % regions.length] ?? '',
  sector: sectors[index % 5] ?? '批发业',
}));
const others = firms.flatMap((firm, index): readonly NationalPromise[] =>
  index % 4 === 3
    ? []
    : Array.from({ length: 1 + (index % 3) }, (_, nth) => {
        const fulfilment = fulfilments[(index + nth) % fulfilments.length];
        return nationalOf(`42022220261110${String(1000 + 10 * index + nth).padStart(6, '0')}`, {
          subjectCode: firm.code,
          subjectName: `示例企业${index}`,
          type:
            (['voluntary', 'proof-substitute', 'repair'] as const)[(index + nth) % 3] ?? 'other',
          ...(index % 6 === 0 && { publicity: 'none' }),
          ...(fulfilment && { fulfilment }),
          ...(fulfilment &&
            fulfilment !== 'full' && { unperformed: '没有做到', sanction: '已经追究' }),
        });
      }),
);

describeOnEngines('the figures of promises', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  beforeAll(async () => {
    const subjects = [
      ...firms,
      ...[association, silent, member, ...distant].map((code) => ({
        code,
        region: code.slice(2, 8),
        sector: '社会组织',
        kind: 'social-organisation' as const,
      })),
    ];
    await given(database(), {
      subjects: subjects.map((each, index) => subjectOf({ ...each, name: `示例主体${index}` })),
    });
    const imported = await ask(
      dataCentre,
      'POST',
      '/v1/promises/import?fileName=a.csv',
      nationalFile(
        ...others,
        ...distant.slice(0, 2).map((subjectCode, index) =>
          nationalOf(`42022220261113${String(900_000 + index)}`, {
            subjectCode,
            subjectKind: 'social-organisation',
          }),
        ),
      ),
    );
    expect(imported.body).toMatchObject({ created: others.length + 2, rejected: 0 });
    const organised = (name: string, code?: typeof association) =>
      publish(
        templateOf('association-self-discipline', { organiser: { name, ...(code && { code }) } }),
      );
    const byAssociation = await organised('黄石市示例餐饮协会', association);
    const byName = await organised('示例商会');
    const permit = await publish(templateOf('food-business-permit'));
    const first = await newcomer();
    const second = await newcomer();
    for (const template of [byAssociation, byName, permit])
      for (const applicant of [first, second]) await signed({ applicant, template });
    const step = await signed({ applicant: first, template: byName });
    await give(officer, step, 'determine', { fulfilment: 'full', notice });
    // A draft, and what waits, are no promises yet.
    await promises.drafted({ applicant: second, template: permit });
    // A promise outlives who made it.
    await database()
      .kysely.updateTable('subject')
      .set({ dissolved_on: '2026-11-01' })
      .where('code', 'in', [firms[0]?.code ?? member, firms[1]?.code ?? member])
      .execute();
  });

  const read = (place: string, by: FigureDimension) =>
    ask(visitor, 'GET', `/v1/promises/figures?place=${place}&by=${by}`);

  /** The same figures, counted one by one. */
  async function counted(place: string, by: FigureDimension): Promise<readonly PromiseFigure[]> {
    const prefix = place === '100000' ? '' : place.replace(/(00){1,2}$/, '');
    const subjects = (await database().kysely.selectFrom('subject').selectAll().execute()).filter(
      ({ region }) => region.startsWith(prefix),
    );
    const rows = await database().kysely.selectFrom('promise').selectAll().execute();
    const below = (region: string): string => {
      if (place === '100000') return `${region.slice(0, 2)}0000`;
      return place.endsWith('0000') ? `${region.slice(0, 4)}00` : region;
    };
    const living = subjects.filter(({ dissolved_on: over }) => over === null);
    const keys = new Map<string, { promises: typeof rows; subjects: number; name?: string }>();
    const at = (key: string) => {
      const found = keys.get(key) ?? { promises: [], subjects: 0 };
      keys.set(key, found);
      return found;
    };
    if (by === 'place' || by === 'sector')
      for (const { region, sector } of living)
        at(by === 'place' ? below(region) : sector).subjects += 1;
    for (const row of rows) {
      const subject = subjects.find(({ code }) => code === row.subject_code);
      if (!subject || row.code === null) continue;
      const key = {
        type: row.type,
        place: below(subject.region),
        sector: subject.sector,
        organiser: row.organiser_code ?? row.organiser_name,
      }[by];
      if (key === null) continue;
      const found = at(key);
      found.promises.push(row);
      if (by === 'organiser') found.name = row.organiser_name ?? '';
    }
    const withheld = withheldFigures(
      [...keys].map(([key, { promises: all, subjects: there }]) => ({
        key,
        promisers: new Set(all.map((row) => row.subject_code)).size,
        unseen: new Set(all.filter((row) => row.shown === null).map((row) => row.subject_code))
          .size,
        ...(by !== 'organiser' && { subjects: by === 'type' ? living.length : there }),
      })),
    );
    return [...keys]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { promises: all, subjects: there, name }]): PromiseFigure => {
        const of = (fulfilment: string) =>
          all.filter((row) => row.fulfilment === fulfilment && row.state !== 'repaired').length;
        const promisers = new Set(all.map((row) => row.subject_code));
        const figure = {
          key,
          ...(name !== undefined && { name }),
          ...(by !== 'organiser' && { subjects: by === 'type' ? living.length : there }),
        };
        if (withheld.has(key)) return { ...figure, withheld: true };
        return {
          ...figure,
          promises: all.length,
          promisers: living.filter(({ code }) => promisers.has(code)).length,
          determined: all.filter((row) => row.fulfilment !== null && row.state !== 'repaired')
            .length,
          kept: of('full'),
          partlyKept: of('partial'),
          broken: of('none'),
        };
      });
  }

  describe.each(figureDimensions)('by %s', (by) => {
    test.each(['100000', '420000', '420200', '420222', '440000', '110000'])(
      'of %s are what counting one by one gives',
      async (place) => {
        const { body } = await read(place, by);
        expect(body).toMatchObject({ by, place, on: '2026-11-20', fewest: fewestTold });
        expect(body.figures).toEqual(await counted(place, by));
        for (const { promisers = 0, subjects = promisers } of body.figures)
          expect(promisers).toBeLessThanOrEqual(subjects);
      },
    );
  });

  test('say what is missing: whoever promised nothing is there with a nought', async () => {
    const { figures } = (await read('420000', 'sector')).body;
    expect(figures).toContainEqual({
      key: '社会组织',
      promises: 0,
      promisers: 0,
      subjects: 3,
      determined: 0,
      kept: 0,
      partlyKept: 0,
      broken: 0,
    });
  });

  test('do not tell of a county what one subject promised, whose promise nobody else can read', async () => {
    const place = '441202';
    const firms = Array.from({ length: 9 }, (_, index) => codeOf(80_000 + index, place));
    await given(database(), {
      subjects: firms.map((code, index) =>
        subjectOf({
          code,
          region: place,
          sector: index < 4 ? '渔业' : '林业',
          name: `示例远方${index}`,
        }),
      ),
    });
    const promised = firms.map((subjectCode, index) =>
      nationalOf(`42022220261112${String(500_000 + index)}`, {
        subjectCode,
        fulfilment: 'full',
        ...(index === 0 && {
          publicity: 'none',
          fulfilment: 'none',
          unperformed: '没有做到',
          sanction: '已经追究',
        }),
      }),
    );
    const sent = await ask(
      dataCentre,
      'POST',
      '/v1/promises/import?fileName=a.csv',
      nationalFile(...promised),
    );
    expect(sent.body).toMatchObject({ created: 9 });
    // The total, and the other industry, would tell the one that is left out.
    expect((await read(place, 'sector')).body.figures).toEqual([
      { key: '林业', subjects: 5, withheld: true },
      { key: '渔业', subjects: 4, withheld: true },
    ]);
    expect((await read(place, 'type')).body.figures).toEqual([
      { key: 'voluntary', subjects: 9, withheld: true },
    ]);
    expect(JSON.stringify((await read(place, 'place')).body)).not.toContain('broken');
  });

  test('tell of no breach that was repaired, which nobody else is told of any more', async () => {
    const template = await publish(
      templateOf('association-self-discipline', { organiser: { name: '示例物流商会' } }),
    );
    promises.api().now = '2026-11-20T04:00:10.000Z';
    for (let kept = 0; kept < 2; kept += 1) {
      const step = await signed({ applicant: await newcomer(), template });
      await give(officer, step, 'determine', { fulfilment: 'full', notice });
    }
    const broken = await Promise.all(
      Array.from({ length: fewestTold }, async () => {
        const applicant = await newcomer();
        const step = await signed({ applicant, template });
        const found = await give(officer, step, 'determine', {
          fulfilment: 'none',
          unperformed: '没有做到',
          notice,
        });
        return { applicant, found };
      }),
    );
    const figure = async () => {
      const { body } = await read('100000', 'organiser');
      return body.figures.find(({ name }: PromiseFigure) => name === '示例物流商会');
    };
    promises.api().now = '2026-11-20T04:02:30.000Z';
    expect(await figure()).toMatchObject({ promises: 5, determined: 5, kept: 2, broken: 3 });
    for (const { applicant, found } of broken) {
      const closed = await give(officer, found, 'close');
      const asked = await give(applicant, closed, 'request-repair', { notice });
      await give(officer, asked, 'decide-repair', { decision: 'granted', notice });
    }
    promises.api().now = '2026-11-20T04:04:00.000Z';
    expect(await figure()).toMatchObject({ promises: 5, determined: 2, kept: 2, broken: 0 });
  });

  test('do not tell of a place that one breach was repaired there, by a promise that the column has no more', async () => {
    const place = '421202';
    const firms = Array.from({ length: 5 }, (_, index) => codeOf(81_000 + index, place));
    await given(database(), {
      subjects: firms.map((code, index) =>
        subjectOf({ code, region: place, sector: '渔业', name: `示例近处${index}` }),
      ),
    });
    const promised = firms.map((subjectCode, index) =>
      nationalOf(`42022220261113${String(600_000 + index)}`, {
        subjectCode,
        fulfilment: 'full',
        ...(index === 0 && {
          fulfilment: 'none',
          unperformed: '没有做到',
          sanction: '已经追究',
        }),
      }),
    );
    await ask(dataCentre, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(...promised));
    promises.api().now = '2026-11-20T06:00:00.000Z';
    expect((await read(place, 'sector')).body.figures).toMatchObject([{ broken: 1, kept: 4 }]);

    const { id = '', version = 0 } =
      (await database()
        .kysely.selectFrom('promise')
        .select(['id', 'version'])
        .where('subject_code', '=', firms[0] ?? member)
        .executeTakeFirst()) ?? {};
    const broken = { path: `/v1/promises/${id}`, version };
    const closed = await give(officer, broken, 'close');
    const applicant = { ...agent, id: 'agent-of-repaired', subjectCode: firms[0] ?? member };
    const asked = await give(applicant, closed, 'request-repair', { notice });
    await give(officer, asked, 'decide-repair', { decision: 'granted', notice });

    promises.api().now = '2026-11-20T06:02:00.000Z';
    // Everybody sees four of the five: the number would say that the fifth has left the column, which repair alone does.
    const list = await ask(visitor, 'GET', `/v1/promises/published?subject=${firms[0] ?? member}`);
    expect(list.body.data).toEqual([]);
    for (const by of ['sector', 'type', 'place'] as const)
      for (const figure of (await read(place, by)).body.figures)
        expect(figure).toMatchObject({ withheld: true });
  });

  test('count an association that had its members promise, or promised itself, as covered', async () => {
    const of = async (place: string) => (await read(place, 'organiser')).body.associations;
    expect(await of('100000')).toEqual({ all: 7, covered: 3 });
    expect(await of('420222')).toEqual({ all: 2 }); // too few to be told of
    const imported = nationalOf('42022220261110999999', {
      subjectCode: member,
      subjectKind: 'social-organisation',
    });
    await ask(dataCentre, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(imported));
    promises.api().now = '2026-11-20T04:01:00.000Z';
    expect(await of('100000')).toEqual({ all: 7, covered: 4 });
    expect(await of('420000')).toEqual({ all: 3 }); // two of them
    await database()
      .kysely.updateTable('subject')
      .set({ dissolved_on: '2026-11-01' })
      .where('code', '=', silent)
      .execute();
    promises.api().now = '2026-11-20T04:02:00.000Z';
    expect(await of('100000')).toEqual({ all: 6, covered: 4 });
    expect(await of('440000')).toEqual({ all: 0, covered: 0 });
  });

  test('do not tell that an association promised, where nobody can read what', async () => {
    const place = '450102';
    const all = [1, 2, 3, 4].map((number) => codeOf(82_000 + number, place, '51'));
    await given(database(), {
      subjects: all.map((code, index) =>
        subjectOf({
          code,
          region: place,
          kind: 'social-organisation',
          name: `示例南方协会${index}`,
        }),
      ),
    });
    const send = (...promised: readonly NationalPromise[]) =>
      ask(dataCentre, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(...promised));
    const of = async (now: string) => {
      promises.api().now = now;
      return (await read(place, 'organiser')).body.associations;
    };
    const promised = all.map((subjectCode, index) =>
      nationalOf(`42022220261114${String(700_000 + index)}`, {
        subjectCode,
        subjectKind: 'social-organisation',
        ...(index === 3 && { publicity: 'none' }),
      }),
    );
    await send(...promised.slice(0, 3));
    expect(await of('2026-11-20T07:00:00.000Z')).toEqual({ all: 4, covered: 3 });
    await send(...promised.slice(3));
    // The column shows three: the fourth is who promised unseen.
    expect(await of('2026-11-20T07:02:00.000Z')).toEqual({ all: 4 });
  });

  test('are counted anew after a minute, and on another day', async () => {
    const at = async (now: string) => {
      promises.api().now = now;
      return (await read('420281', 'type')).body;
    };
    // Hours after all else that asks here.
    const { figures } = await at('2026-11-20T15:59:30.000Z');
    await database()
      .kysely.updateTable('promise')
      .set({ type: 'other' })
      .where('subject_code', '=', firms[2]?.code ?? member)
      .execute();
    expect((await at('2026-11-20T15:59:59.999Z')).figures).toEqual(figures);
    expect((await at('2026-11-20T16:00:00.000Z')).on).toBe('2026-11-21');
    expect((await at('2026-11-20T16:00:00.000Z')).figures).not.toEqual(figures);
  });

  test('name nobody who promised', async () => {
    for (const by of figureDimensions) {
      const text = JSON.stringify((await read('100000', by)).body);
      for (const { code } of firms) expect(text).not.toContain(code);
      expect(text).not.toContain('示例企业');
    }
  });

  test('are of a place and a dimension', async () => {
    refuses(await read('42', 'type'), 'invalid_request', { at: 'query.place' });
    refuses(
      await ask(visitor, 'GET', '/v1/promises/figures?place=420222&by=name'),
      'invalid_request',
      {
        at: 'query.by',
      },
    );
    refuses(await ask(visitor, 'GET', '/v1/promises/figures?by=type'), 'invalid_request', {
      at: 'query.place',
    });
  });
});
