import type { CreditRecord } from '@xinyong/core';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import {
  agent,
  auditor,
  officer,
  otherAgent,
  otherOfficer,
  otherShop,
  shop,
} from '../../test/people.ts';
import { given, listingOf, penaltyOf, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';

const lone = '91420200MAEGGXG49C';

describeOnEngines('records', (database) => {
  let api: Api;
  const ended = penaltyOf('已停止', {
    decidedOn: '2020-01-10',
    display: { state: 'ended', endedOn: '2023-01-10', endedBy: 'term' },
  });
  const penalties = Array.from({ length: 45 }, (_, index) =>
    penaltyOf(`示交罚字〔2026〕第${index}号`, {
      decidedOn: `2026-0${1 + (index % 5)}-15`, // several share a day
      content: index === 0 ? '=HYPERLINK("http://example.com")' : '罚款, "五千元"\n整',
    }),
  );
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), {
      subjects: [
        subjectOf(),
        subjectOf({ code: otherShop, name: '翁源县示例恒达交通运输00942有限公司' }),
      ],
      records: [...penalties, ended, listingOf('示异列〔2026〕00001号')],
    });
  });

  async function walk(path: string, actor: Actor = visitor): Promise<readonly CreditRecord[]> {
    const found: CreditRecord[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { status, body } = await api.as(actor)('GET', `${path}${next}`);
      expect(status).toBe(200);
      found.push(...body.data);
      cursor = body.nextCursor;
    }
    return found;
  }

  test('of a subject come in pages, the newest first and each once', async () => {
    const found = await walk(`/v1/subjects/${shop}/records?limit=7`);
    expect(found.map(({ id }) => id).toSorted()).toEqual(penalties.map(({ id }) => id).toSorted());
    const days = found.map((record) => (record.kind === 'penalty' ? record.decidedOn : ''));
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('come back as they were entered', async () => {
    const [penalty] = penalties;
    expect((await api.as(visitor)('GET', `/v1/records/${penalty?.id}`)).body).toEqual(penalty);
  });

  test('can be listed by kind', async () => {
    const path = `/v1/subjects/${otherShop}/records?limit=100`;
    expect(await walk(`${path}&kind=abnormal-listing`)).toHaveLength(1);
    expect(await walk(`${path}&kind=penalty`)).toEqual([]);
  });

  test('that ended are seen by the subject’s agent, its agency and auditors alone', async () => {
    const seen = async (actor: Actor) =>
      (await walk(`/v1/subjects/${shop}/records?limit=100`, actor)).some(
        ({ id }) => id === ended.id,
      );
    const auditorAt = (one: Actor): Actor => ({
      ...one,
      id: `auditor-with-${one.id}`,
      role: 'auditor',
      scopes: auditor.scopes,
    });
    for (const insider of [agent, officer, auditor, auditorAt(officer)])
      expect(await seen(insider)).toBe(true);
    for (const outsider of [visitor, otherAgent, auditorAt(otherOfficer)]) {
      expect(await seen(outsider)).toBe(false);
      expect((await api.as(outsider)('GET', `/v1/records/${ended.id}`)).status).toBe(404);
    }
  });

  test('of a subject that nobody knows are not found; of one without any there are none', async () => {
    expect((await api.as(visitor)('GET', `/v1/subjects/${lone}/records`)).status).toBe(404);
    const { body } = await api.as(visitor)('GET', `/v1/subjects/${otherShop}/records?kind=permit`);
    expect(body).toEqual({ data: [], nextCursor: null });
  });

  test('show until when they are displayed, and their history to those concerned', async () => {
    const path = `/v1/records/${penalties[0]?.id}/display`;
    const shown = await api.as(visitor)('GET', path);
    expect(shown.body).toMatchObject({ state: 'displayed', endsOn: '2027-01-15', history: [] });
    const inside = await api.as(agent)('GET', path);
    expect(inside.body.history).toEqual([
      { at: '2026-11-20T04:00:00.000Z', state: 'displayed', by: 'import' },
    ]);
  });

  test('are assessed for anybody by what is said about them', async () => {
    const path = `/v1/records/${penalties[0]?.id}/assessment`;
    const ask = api.as(visitor);
    const nothing = await ask('POST', path, { body: {} });
    expect(nothing.body).toMatchObject({ on: '2026-11-20', track: 'credit-china' });
    const early = await ask('POST', path, { body: { on: '2026-02-01' } });
    expect(early.body).toMatchObject({ outcome: 'not-yet', on: '2026-02-01' });
  });

  test.each(['x', '', 'eyJ.x'])('are not paged by a cursor like “%s”', async (cursor) => {
    const { status, body } = await api.as(visitor)(
      'GET',
      `/v1/subjects/${shop}/records?cursor=${cursor}`,
    );
    expect([status, body.errors[0].path]).toEqual([400, 'query.cursor']);
  });

  test('are not paged by a cursor that was changed, or of another list', async () => {
    const ask = api.as(visitor);
    const { nextCursor } = (await ask('GET', `/v1/subjects/${shop}/records?limit=5`)).body;
    const [text, check] = nextCursor.split('.');
    const other = Buffer.from(JSON.stringify(['2026-01-01', 'x'])).toString('base64url');
    const forged = [`${other}.${check}`, `${text}.${check}x`, `${text}!.${check}`, text];
    for (const cursor of forged) {
      const { body } = await ask('GET', `/v1/subjects/${shop}/records?cursor=${cursor}`);
      expect(body.errors?.[0].path).toBe('query.cursor');
    }
    const elsewhere = await ask('GET', `/v1/subjects/${otherShop}/records?cursor=${nextCursor}`);
    expect(elsewhere.status).toBe(400);
  });

  test('are exported as CSV that a spreadsheet opens without running anything', async () => {
    const { headers, body } = await api.as(agent)('GET', '/v1/records/export?kind=penalty');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''penalty-2026-11-20.csv",
    );
    const rows: Record<string, string>[] = parse(body, { columns: true, bom: true });
    expect(rows).toHaveLength(penalties.length);
    expect(rows.map((row) => row['决定书文号'])).not.toContain(ended.documentNumber);
    expect(rows[0]).toMatchObject({
      统一社会信用代码: shop,
      '罚款金额（元）': '5000.00',
      处罚种类: '罚款',
    });
    const contents = new Set(rows.map((row) => row['处罚内容']));
    expect(contents).toEqual(new Set(['罚款, "五千元"\n整', '\'=HYPERLINK("http://example.com")']));
  });

  test('of one subject alone are exported by its code', async () => {
    const other = penaltyOf('示市监罚字〔2026〕第77号', { subjectCode: otherShop });
    await given(database(), { records: [other] });
    const path = '/v1/records/export?kind=penalty&code=';
    const { headers, body } = await api.as(visitor)('GET', `${path}${otherShop}`);
    expect(headers.get('content-disposition')).toContain(`penalty-${otherShop}-2026-11-20.csv`);
    const rows: Record<string, string>[] = parse(body, { columns: true, bom: true });
    expect(rows.map((row) => row['决定书文号'])).toEqual([other.documentNumber]);
    const missing = await api.as(visitor)('GET', `${path}${lone}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'not_found']);
  });
});
