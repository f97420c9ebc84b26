import {
  gradeSummary,
  type CreditRecord,
  type IsoDay,
  type TaxGrade,
  type Uscc,
} from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { NOON, occasionOf } from '../../test/occasion.ts';
import {
  agent,
  auditor,
  bureau,
  machine,
  officer,
  otherAgent,
  otherOfficer,
  otherShop,
  shop,
  thirdShop,
} from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { endDisplay } from '../records/change-display.ts';
import { findRecord } from '../records/find-record.ts';

const dataCentre: Actor = {
  kind: 'machine',
  id: 'data-centre',
  name: '示例数据中心',
  scopes: ['public', 'records:import', 'grades:run'],
};

/** Of an agency, but not for grades. */
const importer: Actor = { ...machine, id: 'importer', scopes: ['public', 'records:import'] };

const common = {
  subjectCode: shop as Uscc,
  subjectName: '阳新县示例同济交通运输00629有限公司',
  agency: bureau,
  place: '420222',
};

/** A tax grade: all but A are for the subject and agencies alone. */
const taxGradeOf = (grade: TaxGrade['grade'], year: number): CreditRecord => ({
  ...common,
  kind: 'tax-grade',
  id: String(year).padStart(64, '0'),
  documentNumber: '',
  year,
  grade,
  decidedOn: `${year + 1}-04-20`,
  display:
    grade === 'A'
      ? { state: 'displayed' }
      : { state: 'ended', endedOn: `${year + 1}-04-20`, endedBy: 'law' },
});

/** One of each other kind that the scheme reads: so the platform collects them, and none of the shop's means none. */
const ofAnother = (
  [
    { kind: 'judgment-default', ground: '', listedOn: '2026-09-01' },
    { kind: 'dishonesty-listing', list: 'tax', ground: '', listedOn: '2026-09-01' },
    { kind: 'contract-breach', facts: '', decidedOn: '2026-09-01' },
    {
      kind: 'promise',
      promiseType: 'other',
      reason: '',
      madeOn: '2026-09-01',
    },
    { kind: 'honour', level: 'city', title: '', decidedOn: '2026-09-01' },
    { kind: 'annual-report', year: 2024, filedOn: '2025-03-01' },
  ] as const
).map((each, index): CreditRecord => ({
  ...common,
  ...each,
  subjectCode: thirdShop,
  id: String(index).padStart(64, '0'),
  documentNumber: '',
  display: { state: 'displayed' },
}));

describeOnEngines('the grade of a subject', (database) => {
  let api: Api;
  const penalty = penaltyOf('示交罚字〔2026〕第1号', { decidedOn: '2026-09-01' });
  const repaired = penaltyOf('示交罚字〔2026〕第2号', { decidedOn: '2026-09-01' });
  const tax = taxGradeOf('D', 2025);
  const insiders = [agent, officer, otherOfficer, machine, auditor];
  const outsiders = [visitor, otherAgent, dataCentre, importer];
  const ask = async (actor: Actor, what: string, query = '', code: Uscc = shop) =>
    (await api.as(actor)('GET', `/v1/subjects/${code}/grade${what}${query}`)).body;
  const explain = (actor: Actor, query = '') => ask(actor, '/explanation', query);
  const setTaxGrade = (grade: TaxGrade['grade']) =>
    unitOfWork(database(), occasionOf(), ({ db }) =>
      db
        .updateTable('record')
        .set({ body: JSON.stringify({ ...taxGradeOf(grade, 2025), display: undefined }) })
        .where('subject_code', '=', shop)
        .where('id', '=', tax.id)
        .execute(),
    );

  beforeAll(async () => {
    api = new Api(database());
    await given(database(), {
      subjects: [
        subjectOf(),
        subjectOf({ code: otherShop }),
        subjectOf({ code: thirdShop }),
        subjectOf({ code: bureau.code, kind: 'agency' }),
      ],
      records: [penalty, repaired, taxGradeOf('A', 2024), tax, ...ofAnother],
    });
  });

  test('by each scheme says who stands behind the scheme', async () => {
    const { schemes } = (await api.as(visitor)('GET', '/v1/grade-schemes')).body;
    const origins = schemes.map(({ id, origin }: Record<string, string>) => [id, origin]);
    expect(Object.fromEntries(origins)).toMatchObject({
      'abcd-1000': 'example',
      'national-evaluation': 'published',
    });
  });

  test('is explained whole to the subject, to agencies and to auditors', async () => {
    for (const insider of insiders) {
      const decision = await explain(insider);
      expect(decision, insider.id).toMatchObject({ grade: 'D', score: 520 });
      expect(decision.factors).toContainEqual(
        expect.objectContaining({ id: 'tax.grade', points: -100, records: [tax.id] }),
      );
      expect(decision).not.toHaveProperty('withheld');
    }
  });

  test('is shown to others without what is not displayed', async () => {
    for (const outsider of outsiders) {
      const decision = await explain(outsider);
      expect(decision, outsider.id).toMatchObject({
        grade: 'D',
        withheld: true,
        facts: {},
        mask: 0,
      });
      expect(decision).not.toHaveProperty('score');
      expect(decision.factors.map(({ id }: { id: string }) => id)).toEqual(['penalty.general']);
      expect(JSON.stringify(decision)).not.toContain(tax.id);
    }
  });

  test('tells others nothing of a hidden tax grade but what the class itself tells', async () => {
    // 700 − 2 × 40, and −40 or −30 more or less: class C both times.
    await setTaxGrade('C');
    const [scoreOfC, shownOfC] = [await explain(agent), await explain(visitor)];
    await setTaxGrade('B');
    const [scoreOfB, shownOfB] = [await explain(agent), await explain(visitor)];
    await setTaxGrade('D');
    expect([scoreOfC.score, scoreOfB.score]).toEqual([580, 650]);
    expect(shownOfB).toEqual(shownOfC);
    expect(shownOfB.withheld).toBe(true);
  });

  test('that a tax authority gave is not there for others while its record is hidden', async () => {
    const query = '?scheme=tax-credit';
    expect(await explain(agent, query)).toMatchObject({ grade: 'D' });
    const shown = await explain(visitor, query);
    const ofNobody = await ask(visitor, '/explanation', query, otherShop);
    expect({ ...shown, subjectCode: otherShop }).toEqual(ofNobody);
  });

  test('as a badge shows it says what the explanation says, and no more', async () => {
    for (const actor of [...insiders, ...outsiders])
      for (const query of ['', '?scheme=tax-credit', '?scheme=national-evaluation'])
        expect(await ask(actor, '', query), actor.id + query).toEqual(
          gradeSummary(await explain(actor, query)),
        );
  });

  test('is simulated for the subject and for agencies, without records and with other facts', async () => {
    const simulate = (actor: Actor, body: object) =>
      api.as(actor)('POST', `/v1/subjects/${shop}/grade/simulation`, { body });
    const nothing = { without: [], stated: {} };
    for (const insider of [agent, officer, auditor])
      expect((await simulate(insider, nothing)).body).toMatchObject({ grade: 'D', score: 520 });
    const without = [penalty.id, repaired.id];
    expect((await simulate(agent, { without, stated: { taxGrade: 'B' } })).body).toMatchObject({
      grade: 'B',
      score: 730,
    });
    expect((await simulate(otherAgent, nothing)).body.code).toBe('forbidden');
    expect((await simulate(visitor, nothing)).body.code).toBe('unauthenticated');
    const unknown = await simulate(agent, { without: [penalty.id, 'f'.repeat(64)], stated: {} });
    expect(unknown.body.errors).toMatchObject([
      { path: 'body.without.1', code: 'invalid-records' },
    ]);
  });

  test('is refused in words where there is no scheme, no subject, or none for its kind', async () => {
    expect(await explain(agent, '?scheme=no-such')).toMatchObject({ code: 'not_found' });
    expect(await ask(agent, '', '', '91350100M000100Y43' as Uscc)).toMatchObject({
      code: 'not_found',
      detailZh: '没有这个经营主体。',
    });
    expect(await explain(agent, '?on=2018-01-01')).toMatchObject({
      code: 'rule_not_satisfied',
      refusals: ['NO_SCHEME'],
      rule: 'grade.scheme.day',
      detailZh: '这一天没有可以适用的评价方案。',
    });
    expect(await ask(agent, '', '', bureau.code)).toMatchObject({
      code: 'rule_not_satisfied',
      refusals: ['NOT_FOR_KIND'],
      rule: 'grade.subject.kind',
    });
  });

  describe('after a repair', () => {
    const scoreOn = async (actor: Actor, on: IsoDay) => (await explain(actor, `?on=${on}`)).score;
    const countedFor = async (actor: Actor, on: IsoDay): Promise<readonly string[]> =>
      (await explain(actor, `?on=${on}`)).factors.flatMap(
        ({ records }: { records: readonly string[] }) => records,
      );

    test('counts the record no longer from that day on', async () => {
      expect(await scoreOn(agent, '2026-11-20')).toBe(520);
      await unitOfWork(database(), occasionOf(officer, NOON), async (tx) =>
        endDisplay(tx, await findRecord(tx, repaired.id), { repairId: 'a repair' }),
      );
      expect(await scoreOn(agent, '2026-11-20')).toBe(560);
      expect(await scoreOn(agent, '2026-11-19')).toBe(520);
    });

    test('tells others nothing of the repaired record', async () => {
      const { factors, withheld } = await explain(visitor);
      expect(factors.flatMap(({ records }: { records: readonly string[] }) => records)).toEqual([
        penalty.id,
      ]);
      expect(withheld).toBe(true); // the tax grade
      expect(await countedFor(agent, '2026-11-19')).toContain(repaired.id);
    });

    test('refuses others every other day, from which what is not displayed could be dated', async () => {
      for (const path of ['', '/explanation'])
        expect(await ask(visitor, path, '?on=2026-11-19')).toMatchObject({
          code: 'forbidden',
          detailZh: '公开的信用等级只有今天的。',
        });
    });
  });
});
