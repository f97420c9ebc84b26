import { setImmediate } from 'node:timers/promises';
import type { GradeBatch } from '@xinyong/contract';
import {
  demonstrationFines,
  factsOfRow,
  gradeByFacts,
  type CreditRecord,
  type Uscc,
} from '@xinyong/core';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { NOON, occasionOf } from '../../test/occasion.ts';
import { agent, auditor, machine, officer, otherOfficer } from '../../test/people.ts';
import { given } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { importSample } from '../imports/import-sample.ts';
import { kitOverlays } from '../law/law-packs.ts';
import { platformLaw } from '../law/platform-law.ts';
import { PersonVault } from '../persons/person-vault.ts';
import { start } from '../start.ts';
import { GradeBatches } from './grade-batches.ts';
import { gradeOf } from './grade-of.ts';

const law = platformLaw([...kitOverlays, ...demonstrationFines]);
const officerAt = (division: string): Actor => ({
  ...officer,
  id: `officer of ${division}`,
  agencyName: `示例信用主管局${division}`,
  agencyCode: `11${division}MB1C2D3E3M` as Uscc, // only its division matters
});
const ofNation = officerAt('100000');
const ofCity = officerAt('420200');

/** A line of the results. */
interface Line {
  readonly code: string;
  readonly grade: string;
  readonly score: string;
  readonly mask: string;
}

describeOnEngines('a batch', (database) => {
  let api: Api;
  const read = <T>(does: (tx: Tx) => Promise<T>, actor: Actor = ofNation): Promise<T> =>
    unitOfWork(database(), occasionOf(actor), does);
  const begin = async (place: string, actor: Actor = ofNation, more: object = {}) =>
    (await api.as(actor)('POST', '/v1/grade-batches', { body: { place, ...more } })).body;
  const batchOf = async (id: string, actor: Actor = ofNation): Promise<GradeBatch> =>
    (await api.as(actor)('GET', `/v1/grade-batches/${id}`)).body;
  const resultsOf = async (id: string, actor: Actor = ofNation) =>
    api.as(actor)('GET', `/v1/grade-batches/${id}/results`);
  const linesOf = async (id: string): Promise<readonly Line[]> =>
    parse<Record<string, string>>((await resultsOf(id)).body, { columns: true, bom: true }).map(
      (line) => ({
        code: line['统一社会信用代码'] ?? '',
        grade: line['信用等级'] ?? '',
        score: line['得分'] ?? '',
        mask: line['限制条款（位）'] ?? '',
      }),
    );
  /** Waits until more than some of its subjects are graded. */
  const past = async (id: string, done: number): Promise<void> => {
    // The embedded engine answers without leaving the other work a turn.
    while ((await batchOf(id)).done <= done) await setImmediate();
  };
  const graded = async (id: string): Promise<number> =>
    read(async ({ db }) => {
      const rows = db.selectFrom('grade_result').select('subject_code').where('batch_id', '=', id);
      return (await rows.execute()).length;
    });
  const audited = (id: string): Promise<readonly string[]> =>
    read(async ({ db }) => {
      const rows = db.selectFrom('audit_entry').select('body').where('body', 'like', `%${id}%`);
      return (await rows.orderBy('seq').execute()).map(
        ({ body }) => (JSON.parse(body) as { action: string }).action,
      );
    });

  beforeAll(async () => {
    await importSample(
      database(),
      { vault: new PersonVault(new Uint8Array(32)), law: law.repair },
      NOON,
    );
    api = new Api(database());
  });

  test('grades every subject of its place as the subject alone is graded', async () => {
    const begun = await begin('100000');
    expect(begun).toMatchObject({
      state: 'running',
      done: 0,
      scheme: 'abcd-1000',
      on: '2026-11-20',
    });
    await api.batches.idle();
    const batch = await batchOf(begun.id);
    const subjects = await read(({ db }) =>
      db
        .selectFrom('subject')
        .select('code')
        .where('kind', '!=', 'agency')
        .orderBy('code')
        .execute(),
    );
    const alone = await read(async (tx) => {
      const lines: Line[] = [];
      for (const { code } of subjects) {
        const { grade = '', score = '', mask } = await gradeOf(tx, code, {}, law);
        lines.push({ code, grade, score: String(score), mask: String(mask) });
      }
      return lines;
    });
    const lines = await linesOf(begun.id);
    expect(lines).toHaveLength(subjects.length);
    expect(lines).toEqual(alone);
    expect(new Set(lines.map(({ grade }) => grade)).size).toBeGreaterThan(3);
    expect(batch).toMatchObject({
      state: 'done',
      subjects: lines.length,
      done: lines.length,
      grades: Object.fromEntries(
        Object.entries(Object.groupBy(lines, ({ grade }) => grade || 'unknown')).map(
          ([grade, each = []]) => [grade, each.length],
        ),
      ),
    });
    expect(await audited(begun.id)).toEqual(['grade-batch.started', 'grade-batch.finished']);
  });

  test('says in every line that an example scheme is one', async () => {
    const { body } = await api.as(ofNation)('GET', '/v1/grade-batches');
    const [batch] = body.data;
    expect(batch.origin).toBe('example');
    const rows = parse<Record<string, string>>((await resultsOf(batch.id)).body, {
      columns: true,
      bom: true,
    });
    expect(new Set(rows.map((row) => row['评价方案']))).toEqual(new Set(['abcd-1000（示例方案）']));
  });

  test('keeps what it takes to grade a row again: its facts, and the scheme by its digest', async () => {
    const rows = await read(({ db }) =>
      db
        .selectFrom('grade_result')
        .innerJoin('grade_scheme', 'grade_scheme.digest', 'grade_result.digest')
        .selectAll()
        .execute(),
    );
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(rows.map(({ digest }) => digest)).size).toBeGreaterThan(1); // of the sectors
    for (const row of rows) {
      const facts = factsOfRow(new Uint8Array(row.facts));
      const {
        grade = null,
        score = null,
        mask,
      } = gradeByFacts(row.body, facts, row.unsettled ?? []);
      expect({ grade, score, mask }).toEqual({
        grade: row.class,
        score: row.score,
        mask: row.mask,
      });
    }
  });

  test('says how far it has come, goes on after a stop where it stood, and stands alone meanwhile', async () => {
    const { id, subjects } = await begin('420000');
    await past(id, 0);
    await api.batches.stop();
    const stopped = await batchOf(id);
    expect(stopped.state).toBe('running');
    expect(stopped.done).toBeGreaterThan(0);
    expect(stopped.done).toBeLessThan(subjects);
    expect(await graded(id)).toBe(stopped.done);
    expect(await begin('420000')).toMatchObject({ code: 'conflict' });
    expect((await resultsOf(id)).body).toMatchObject({
      code: 'conflict',
      detailZh: '这个批次还在评价，完成后才能下载结果。',
    });

    // Each start of the platform goes on, until it stops in its turn.
    const seen = [stopped.done];
    while ((await batchOf(id)).state === 'running') {
      const platform = await start({
        database: database(),
        law,
        now: () => NOON,
      });
      await past(id, seen.at(-1) ?? 0);
      await platform.stop();
      const { done } = await batchOf(id);
      expect(await graded(id)).toBe(done);
      seen.push(done);
    }
    expect(seen.length).toBeGreaterThan(1);
    api = new Api(database());
    expect(await batchOf(id)).toMatchObject({ state: 'done', subjects, done: subjects });
    const codes = (await linesOf(id)).map(({ code }) => code);
    expect(codes).toHaveLength(subjects);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(await audited(id)).toEqual(['grade-batch.started', 'grade-batch.finished']);
    expect((await begin('420000')).state).toBe('running');
    await api.batches.idle();
  });

  test('is for the division of the agency and those below it', async () => {
    const code = async (place: string, actor: Actor) => (await begin(place, actor)).code;
    expect(await code('420222', visitor)).toBe('unauthenticated');
    for (const actor of [agent, auditor]) expect(await code('420222', actor)).toBe('forbidden');
    expect(await code('420222', otherOfficer)).toBe('forbidden');
    for (const above of ['420200', '420000', '100000'])
      expect(await code(above, officer)).toBe('forbidden');
    const { agencyCode: _code, ...withoutCode } = officer;
    expect(await code('420222', { ...withoutCode, id: 'without code' })).toBe('forbidden');

    const batch = await begin('420222', machine);
    expect(batch.state).toBe('running');
    await api.batches.idle();
    for (const actor of [officer, ofCity, ofNation])
      expect((await batchOf(batch.id, actor)).state).toBe('done');
    expect(await batchOf(batch.id, otherOfficer)).toMatchObject({ code: 'not_found' });
    expect((await resultsOf(batch.id, otherOfficer)).status).toBe(404);
    const listed = async (actor: Actor): Promise<readonly GradeBatch[]> =>
      (await api.as(actor)('GET', '/v1/grade-batches')).body.data;
    expect((await listed(officer)).map(({ id }) => id)).toEqual([batch.id]);
    expect(await listed(otherOfficer)).toEqual([]);
    expect(await listed(ofNation)).toHaveLength(4);
    const first = await api.as(ofNation)('GET', '/v1/grade-batches?limit=3');
    const rest = await api.as(ofNation)(
      'GET',
      `/v1/grade-batches?limit=3&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.data, ...rest.body.data]).toEqual(await listed(ofNation));
  });

  test('is refused for a scheme that is not there, gives no class, or says nothing about the day', async () => {
    const refused = (more: object) => begin('420222', officer, more);
    expect(await refused({ scheme: 'no-such' })).toMatchObject({ code: 'not_found' });
    for (const scheme of ['tax-credit', 'xingtai-list'])
      expect(await refused({ scheme })).toMatchObject({
        code: 'invalid_request',
        errors: [{ path: 'body.scheme', code: 'not-computed' }],
      });
    expect(await refused({ on: '2018-01-01' })).toMatchObject({
      errors: [{ path: 'body.on', code: 'no-scheme' }],
    });
  });

  test('that cannot go on says that it failed, and lets another begin', async () => {
    const { id } = await begin('421303');
    await api.batches.idle();
    await read(({ db }) =>
      db
        .updateTable('grade_batch')
        .set({ state: 'running', scheme: 'of-an-earlier-version' })
        .where('id', '=', id)
        .execute(),
    );
    api.batches.wake();
    await api.batches.idle();
    expect(await batchOf(id)).toMatchObject({ state: 'failed' });
    expect((await audited(id)).at(-1)).toBe('grade-batch.failed');
    expect((await resultsOf(id)).body).toMatchObject({ code: 'conflict' });
    expect((await begin('421303')).state).toBe('running');
    await api.batches.idle();
  });

  test('goes on where the connection broke for a moment', async () => {
    await api.batches.stop();
    const { id } = await begin('421303');
    let asked = 0;
    const broken = new GradeBatches({
      ...api.means,
      now: () => {
        asked += 1;
        if (asked === 2) throw new Error('the connection is broken'); // the first unit
        return NOON;
      },
    });
    broken.wake();
    await broken.idle();
    expect((await batchOf(id)).state).toBe('done');
    expect(await audited(id)).toEqual(['grade-batch.started', 'grade-batch.finished']);
  });

  test('takes for unknown what was not collected when it began, although it is by now', async () => {
    await read(({ db }) => db.deleteFrom('record').where('kind', '=', 'contract-breach').execute());
    await api.batches.stop();
    const { id } = await begin('420222');
    const breach: CreditRecord = {
      kind: 'contract-breach',
      id: 'c'.repeat(64),
      subjectCode: '91420222093469456A' as Uscc, // one of the sample
      subjectName: '示例',
      agency: { name: '示例信用主管局' },
      place: '420222',
      documentNumber: '',
      display: { state: 'displayed' },
      decidedOn: '2026-11-01',
      facts: '',
    };
    await given(database(), { records: [breach] });
    const counted = async (batchId: string): Promise<ReadonlySet<number | undefined>> => {
      const rows = await read(({ db }) =>
        db.selectFrom('grade_result').select('facts').where('batch_id', '=', batchId).execute(),
      );
      return new Set(rows.map(({ facts }) => factsOfRow(new Uint8Array(facts)).contractBreaches));
    };
    api = new Api(database());
    api.batches.wake();
    await api.batches.idle();
    expect(await counted(id)).toEqual(new Set([undefined]));
    const later = await begin('420222');
    await api.batches.idle();
    expect(await counted(later.id)).toEqual(new Set([0, 1]));
  });
});
