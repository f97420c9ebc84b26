import { randomUUID } from 'node:crypto';
import { repairLaw, type TaxGrade, type Uscc } from '@xinyong/core';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { NOON, occasionOf } from '../../test/occasion.ts';
import { agent, bureau, machine, officer, otherAgent, shop } from '../../test/people.ts';
import { given, subjectOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { importFile } from '../imports/import-file.ts';
import { sourceOfBytes } from '../imports/import-source.ts';
import { PersonVault } from '../persons/person-vault.ts';

const HEADING =
  '统一社会信用代码,主体名称,信息类别,内容,年度,日期,截止日期,文号,事由,机关名称,机关代码';
const rowOf = (kind: string, content: string, year: string, agency = bureau) =>
  `${shop},示例公司,${kind},${content},${year},2026-04-20,,,,${agency.name},${agency.code}`;
const otherBureau = { name: '翁源县示例交通运输主管局', code: '11440229777803400W' as Uscc }; // a valid code
const means = { vault: new PersonVault(new Uint8Array(32).fill(7)), law: repairLaw() };

describeOnEngines('records of the archive', (database) => {
  let api: Api;
  const importRows = (...rows: readonly string[]) =>
    unitOfWork(database(), { ...occasionOf(machine, NOON), newId: randomUUID }, (tx) =>
      importFile(tx, means, sourceOfBytes('档案.csv', Buffer.from([HEADING, ...rows].join('\n')))),
    );
  const gradesSeenBy = async (actor: typeof visitor): Promise<readonly TaxGrade[]> =>
    (await api.as(actor)('GET', `/v1/subjects/${shop}/records?kind=tax-grade`)).body.data;

  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects: [subjectOf()] });
    await importRows(
      rowOf('纳税信用级别', 'A', '2025'),
      rowOf('纳税信用级别', 'B', '2024'),
      rowOf('荣誉', '市级；示例诚信企业', ''),
    );
  });

  test('come in a file of their own, once, with the rows that cannot be kept aside', async () => {
    const report = await importRows(
      rowOf('荣誉', '市级；示例诚信企业', ''),
      rowOf('纳税信用级别', 'B', '2024'),
      rowOf('纳税信用级别', '优', '2024'),
      rowOf('表彰', '', ''),
      rowOf('荣誉', '省级；示例奖', '', otherBureau),
    );
    expect(report).toMatchObject({
      kind: 'archive',
      rows: 5,
      created: 0,
      unchanged: 2,
      ended: 0,
      rejected: 3,
    });
  });

  test('that the public is never shown are seen by the subject and its agency alone', async () => {
    for (const insider of [agent, officer])
      expect((await gradesSeenBy(insider)).map(({ grade }) => grade).toSorted()).toEqual([
        'A',
        'B',
      ]);
    for (const outsider of [visitor, otherAgent])
      expect((await gradesSeenBy(outsider)).map(({ grade }) => grade)).toEqual(['A']);
  });

  test('that the public is never shown stay hidden when their agency states something', async () => {
    const hidden = (await gradesSeenBy(officer)).find(({ grade }) => grade === 'B');
    const path = `/v1/records/${hidden?.id}`;
    const stated = await api.as(officer)('PUT', `${path}/statement`, { body: { version: 0 } });
    expect(stated.status).toBe(200);
    expect((await api.as(visitor)('GET', path)).status).toBe(404);
    expect((await api.as(agent)('GET', path)).body.display).toEqual({
      state: 'ended',
      endedOn: '2026-04-20',
      endedBy: 'law',
    });
  });

  test('have no repair', async () => {
    const [honour] = (await api.as(visitor)('GET', `/v1/subjects/${shop}/records?kind=honour`)).body
      .data;
    const begun = await api.as(agent)('POST', '/v1/repairs', { body: { recordId: honour.id } });
    expect(begun.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(begun.body)).toContain('repair.begin.scope');
  });

  test('are exported in columns of their kind, what is hidden left out', async () => {
    const rowsOf = async (kind: string): Promise<Record<string, string>[]> =>
      parse((await api.as(agent)('GET', `/v1/records/export?kind=${kind}`)).body, {
        columns: true,
        bom: true,
      });
    expect(await rowsOf('tax-grade')).toEqual([
      expect.objectContaining({ 级别: 'A 级', 年度: '2025', 认定日期: '2026-04-20' }),
    ]);
    expect(await rowsOf('honour')).toEqual([
      expect.objectContaining({ 荣誉级别: '市级', 荣誉名称: '示例诚信企业' }),
    ]);
    expect(await rowsOf('evaluation')).toEqual([]);
  });
});
