import { readFileSync } from 'node:fs';
import { readScheme } from '@xinyong/core/schema';
import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { agent, officer, shop } from '../../test/people.ts';
import { given, subjectOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { platformSchemes } from './platform-schemes.ts';

const reading = readScheme(
  readFileSync(new URL('../../../../docs/scheme-example.json', import.meta.url), 'utf8'),
);
if (!reading.ok) throw new TypeError(reading.findings.join('\n'));
const { scheme } = reading;
const [first] = scheme.indicators;
if (!first) throw new TypeError('the example of the documentation has no indicator');

/** Who has operated for seven years loses a class: nothing but time is needed for it. */
const falling = {
  ...scheme,
  id: 'falling',
  indicators: [
    {
      ...first,
      id: 'age',
      score: {
        form: 'bands',
        fact: 'yearsOperating',
        bands: [
          { from: 0, to: 7, points: 0 },
          { from: 7, points: -50 },
        ],
      },
    },
  ],
  limits: [],
} as const;

describeOnEngines('a platform with schemes of its own', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = new Api(database(), undefined, undefined, platformSchemes([scheme, falling], 'falling'));
    await given(database(), { subjects: [subjectOf({ foundedOn: '2019-12-01' })] });
  });
  const grade = async (what = '') =>
    (await api.as(agent)('GET', `/v1/subjects/${shop}/grade${what}`)).body;

  test('offers them beside those of the kit, the one that it grades by first', async () => {
    const { schemes } = (await api.as(visitor)('GET', '/v1/grade-schemes')).body;
    const ids = schemes.map(({ id }: { readonly id: string }) => id);
    expect(ids[0]).toBe('falling');
    expect(ids).toEqual(expect.arrayContaining(['abcd-1000', 'county-example']));
    expect(schemes[0]).toMatchObject({ origin: 'example', title: scheme.title });
  });

  test('grades and simulates by its own where nobody names another', async () => {
    expect(await grade()).toMatchObject({ grade: 'B', scheme: { id: 'falling' } });
    expect(await grade('/explanation')).toMatchObject({ score: 80, scheme: { id: 'falling' } });
    expect(await grade('?scheme=abcd-1000')).toMatchObject({ scheme: { id: 'abcd-1000' } });
    const { body } = await api.as(agent)('POST', `/v1/subjects/${shop}/grade/simulation`, {
      body: {
        scheme: 'county-example',
        without: [],
        stated: { taxGrade: 'A', judgmentDefaults: 0 },
      },
    });
    expect(body).toMatchObject({ grade: 'A', score: 100, scheme: { id: 'county-example' } });
  });

  test('warns of a grade that is about to fall by its own scheme', async () => {
    const { body } = await api.as(agent)('GET', `/v1/subjects/${shop}/warnings`);
    const causes = body.warnings.map(
      ({ warning }: { readonly warning: { readonly cause: string } }) => warning.cause,
    );
    expect(causes).toContain('grade-falls:falling:2026-12-01');
  });

  test('grades a place by its own, and keeps it under its digest', async () => {
    const { body: begun } = await api.as(officer)('POST', '/v1/grade-batches', {
      body: { place: '420222' },
    });
    await api.batches.idle();
    const { body } = await api.as(officer)('GET', `/v1/grade-batches/${begun.id}/results`);
    expect(body).toContain('falling（示例方案）');
    const kept = await unitOfWork(database(), occasionOf(), ({ db }) =>
      db
        .selectFrom('grade_scheme')
        .select('body')
        .where('digest', '=', begun.digest)
        .executeTakeFirstOrThrow(),
    );
    expect(kept.body).toMatchObject({ scheme: { id: 'falling' } });
  });

  test('ends a batch whose scheme a file has changed since it was begun', async () => {
    await api.batches.stop();
    const { body } = await api.as(officer)('POST', '/v1/grade-batches', {
      body: { place: '420222', scheme: 'falling' },
    });
    const changed = { ...falling, version: '9', origin: 'published' } as const;
    const restarted = new Api(
      database(),
      undefined,
      undefined,
      platformSchemes([scheme, changed], 'falling'),
    );
    restarted.batches.wake();
    await restarted.batches.idle();
    const { body: now } = await restarted.as(officer)('GET', `/v1/grade-batches/${body.id}`);
    expect(now).toMatchObject({ state: 'failed', origin: 'example', done: 0 });
  });
});
