import { recordIdOfPromise, type Uscc } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { auditor, colleague, officer } from '../../test/people.ts';
import { noonOf, notice, pdf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';

const DUE = '2026-12-04'; // ten working days after Friday, 20 November 2026
const gradeOf = (code: Uscc): string => `/v1/subjects/${code}/grade/explanation`;

describeOnEngines('a promise to hand in what is missing (容缺受理)', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  let template: string;
  beforeAll(async () => {
    template = await publish(templateOf('deferred-permit-materials'));
  });
  const attach = async (applicant: Actor, path: string, version: number, material: string) => {
    const file = `${path}/files/${material}?fileName=a.pdf&version=${version}`;
    return ask(applicant, 'PUT', file, pdf);
  };
  /** A promise whose materials are all attached, with its version. */
  const complete = async (applicant: Actor) => {
    const { path, version, detail } = await signed({ applicant, template });
    await attach(applicant, path, version, 'premises');
    const { status } = await attach(applicant, path, version + 1, 'rules');
    expect(status).toBe(200);
    return { path, version: version + 2, detail };
  };
  /** A promise whose day has passed, as the clock left it. */
  const overdue = async (applicant: Actor) => {
    const promise = await signed({ applicant, template });
    await attach(applicant, promise.path, promise.version, 'rules');
    promises.api().now = noonOf('2026-12-05');
    await promises.api().promiseClock.run();
    const { body } = await ask(officer, 'GET', promise.path);
    return { path: promise.path, version: body.promise.version as number, detail: body };
  };

  describe('of a subject whose credit is known and good', () => {
    test('is accepted as it is signed, with a code and a day in working days', async () => {
      const applicant = await newcomer();
      const { detail } = await signed({ applicant, template });
      expect(detail.promise).toMatchObject({
        state: 'materials-due',
        code: expect.stringMatching(/^420222202611200{2}\d{4}$/),
        madeOn: '2026-11-20',
        materialsDueOn: DUE,
        acceptor: { code: officer.agencyCode },
      });
      expect(detail.deadline).toEqual({ clock: 'materials', dueOn: DUE, workdaysLeft: 10 });
      expect(detail.letter?.text).toContain('最后一天是2026年12月4日（含当天）');
      expect(detail.commands).toEqual(['hand-in-materials']);
    });

    test('is handed in, returned, handed in again and kept, and the grade counts it', async () => {
      const applicant = await newcomer();
      const { path, version } = await complete(applicant);
      const handedIn = await give(applicant, { path, version }, 'hand-in-materials');
      expect(handedIn.detail.promise).toMatchObject({ state: 'under-verification' });
      expect(handedIn.detail).not.toHaveProperty('deadline');
      const returned = await give(officer, handedIn, 'return-materials', { notice });
      expect(returned.detail.promise).toMatchObject({
        state: 'materials-due',
        notice,
        materialsDueOn: DUE,
      });
      promises.api().now = noonOf(DUE); // the last day counts
      const replaced = await attach(applicant, path, returned.version, 'rules');
      const again = await give(
        applicant,
        { path, version: replaced.body.promise.version },
        'hand-in-materials',
      );
      expect(again.detail.promise).not.toHaveProperty('notice');
      promises.api().now = noonOf('2026-12-20'); // handed in by the day, looked at after it
      await promises.api().promiseClock.run();
      const kept = await give(colleague, again, 'determine', { fulfilment: 'full', notice });
      expect(kept.detail.promise).toMatchObject({
        state: 'fulfilled',
        determination: {
          fulfilment: 'full',
          determinedOn: '2026-12-20',
          determiner: { name: officer.agencyName, code: officer.agencyCode },
        },
      });
      expect(kept.detail.promise.determination).not.toHaveProperty('unperformed');
      expect(kept.detail.commands).toEqual([]);
      const { body } = await ask(applicant, 'GET', gradeOf(applicant.subjectCode));
      expect(body).toMatchObject({ grade: 'B', score: 705 });
      const { events } = (await ask(applicant, 'GET', `${path}/history`)).body;
      expect(events.map(({ command }: { command: string }) => command)).toEqual([
        'create',
        'update-draft',
        'sign',
        'accept',
        'attach',
        'attach',
        'hand-in-materials',
        'return-materials',
        'attach',
        'hand-in-materials',
        'determine-full',
      ]);
      expect(events[3]).toMatchObject({
        by: 'agency',
        actorName: expect.stringContaining('平台自动受理'),
        from: 'submitted',
        to: 'materials-due',
      });
    });

    test('is returned to the last day, and not after it: what came in time is broken by no clock', async () => {
      const applicant = await newcomer();
      const { path, version } = await complete(applicant);
      const handedIn = await give(applicant, { path, version }, 'hand-in-materials');
      promises.api().now = noonOf('2026-12-05');
      const { body } = await ask(officer, 'GET', path);
      expect(body.commands).not.toContain('return-materials');
      const answer = await ask(officer, 'POST', `${path}/return-materials`, {
        version: handedIn.version,
        notice,
      });
      refuses(answer, 'rule_not_satisfied', { rule: 'promise.return.day' });
      await promises.api().promiseClock.run();
      const later = (await ask(officer, 'GET', path)).body;
      expect(later.promise).toMatchObject({ state: 'under-verification' });
      expect(later.promise).not.toHaveProperty('determination');
    });

    test('is not handed in before everything that was promised is there, and told what is missing', async () => {
      const applicant = await newcomer();
      const { path, version } = await signed({ applicant, template });
      await attach(applicant, path, version, 'premises');
      const answer = await ask(applicant, 'POST', `${path}/hand-in-materials`, {
        version: version + 1,
      });
      refuses(answer, 'rule_not_satisfied', { rule: 'promise.materials.complete' });
      expect(answer.body.detailZh).toContain('内部管理制度文本');
      expect(answer.body.detailZh).not.toContain('经营场所使用证明');
    });

    test('shows a file to nobody but the promiser before it is handed in, and one that takes the place of another after it is again', async () => {
      const applicant = await newcomer();
      const { path, version } = await complete(applicant);
      const rules = `${path}/files/rules`;
      const seenBy = async (who: Actor) => ({
        file: (await ask(who, 'GET', rules)).status,
        files: (await ask(who, 'GET', path)).body.promise.files.map(
          ({ material }: { material: string }) => material,
        ),
      });
      const queued = async () => {
        const { body } = await ask(
          officer,
          'GET',
          '/v1/promises/queue?state=materials-due&limit=100',
        );
        const found = body.data.find(({ id }: { id: string }) => path.endsWith(id));
        return found.files.length;
      };
      const all = { file: 200, files: ['premises', 'rules'] };
      expect(await seenBy(applicant)).toEqual(all);
      for (const who of [officer, auditor])
        expect(await seenBy(who)).toEqual({ file: 404, files: [] });
      expect(await queued()).toBe(0);

      const handedIn = await give(applicant, { path, version }, 'hand-in-materials');
      for (const who of [applicant, officer, auditor]) expect(await seenBy(who)).toEqual(all);
      const returned = await give(officer, handedIn, 'return-materials', { notice });
      // What the agency looked at it goes on seeing, until another file takes its place.
      expect(await seenBy(officer)).toEqual(all);
      const replaced = await attach(applicant, path, returned.version, 'rules');
      expect(await seenBy(officer)).toEqual({ file: 404, files: ['premises'] });
      expect(await queued()).toBe(1);
      const again = { path, version: replaced.body.promise.version };
      await give(applicant, again, 'hand-in-materials');
      expect(await seenBy(officer)).toEqual(all);
    });

    test('gives files back as they came, to its parties and auditors alone, and takes them back', async () => {
      const applicant = await newcomer();
      const { path, version: attached } = await complete(applicant);
      const file = `${path}/files/rules`;
      const handedIn = await give(applicant, { path, version: attached }, 'hand-in-materials');
      for (const reader of [applicant, officer, auditor]) {
        const { body, headers } = await ask(reader, 'GET', file);
        expect(body).toBe('%PDF-1.7\n');
        expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.pdf");
      }
      refuses(await ask(visitor, 'GET', file), 'unauthenticated');
      refuses(await ask(await newcomer(), 'GET', file), 'not_found');
      const { version } = await give(officer, handedIn, 'return-materials', { notice });
      const detached = await ask(applicant, 'DELETE', `${file}?version=${version}`);
      expect(detached.body.promise.files).toMatchObject([{ material: 'premises', size: 9 }]);
      refuses(await ask(applicant, 'GET', file), 'not_found');
    });
  });

  describe('whose day has passed', () => {
    test('was broken: the clock says what was missing, once, and the archive and the grade have it', async () => {
      const applicant = await newcomer();
      const before = (await ask(applicant, 'GET', gradeOf(applicant.subjectCode))).body;
      expect(before).toMatchObject({ grade: 'B', score: 700 });
      const { path, detail } = await overdue(applicant);
      expect(detail.promise).toMatchObject({
        state: 'breached',
        determination: {
          fulfilment: 'none',
          unperformed: expect.stringMatching(/2026年12月4日.*缺经营场所使用证明。$/),
          determinedOn: '2026-12-05',
          determiner: { code: officer.agencyCode },
        },
      });
      expect(await promises.api().promiseClock.run()).toBe(0);
      const { events } = (await ask(officer, 'GET', `${path}/history`)).body;
      expect(events.at(-1)).toMatchObject({ command: 'find-overdue', by: 'clock' });

      const id = recordIdOfPromise(detail.promise.code);
      const record = (await ask(visitor, 'GET', `/v1/records/${id}`)).body;
      expect(record).toMatchObject({
        kind: 'promise',
        promiseType: 'deferred-materials',
        fulfilment: 'none',
        determinedOn: '2026-12-05',
        documentNumber: detail.promise.code,
        display: { state: 'displayed' },
      });
      const after = (await ask(applicant, 'GET', gradeOf(applicant.subjectCode))).body;
      expect(after).toMatchObject({ grade: 'C', score: 640 });
      expect(after.factors).toContainEqual(
        expect.objectContaining({ id: 'promise.broken', points: -60, records: [id] }),
      );
    });

    test('takes no more: neither files nor what is handed in, before the clock has looked or after', async () => {
      const applicant = await newcomer();
      const { path, version } = await complete(applicant);
      promises.api().now = noonOf('2026-12-05');
      refuses(await ask(applicant, 'POST', `${path}/hand-in-materials`, { version }), 'conflict', {
        rule: 'promise.transition.state',
      });
      refuses(await attach(applicant, path, version, 'rules'), 'conflict');
      refuses(await ask(applicant, 'DELETE', `${path}/files/rules?version=${version}`), 'conflict');
      await promises.api().promiseClock.run();
      refuses(await attach(applicant, path, version + 1, 'rules'), 'conflict');
      const { body } = await ask(applicant, 'GET', path);
      expect(body.promise).toMatchObject({
        state: 'breached',
        // Everything was attached, and nothing handed in.
        determination: { unperformed: '没有在2026年12月4日以前（含当天）补齐材料。' },
      });
    });

    test('is sanctioned as the law has it, repaired, and counts no longer', async () => {
      const applicant = await newcomer();
      const broken = await overdue(applicant);
      expect(
        broken.detail.lawfulSanctions.map(({ sanction }: { sanction: string }) => sanction),
      ).toEqual(['end-handling']);
      const unlawful = await ask(officer, 'POST', `${broken.path}/sanction`, {
        version: broken.version,
        kinds: ['end-handling', 'false-promise-ban'],
        words: '终止办理。',
      });
      refuses(unlawful, 'rule_not_satisfied', { rule: 'promise.sanction.lawful' });
      expect(unlawful.body.detailZh).toContain('一定年限内不得申请信用修复');
      const sanctioned = await give(officer, broken, 'sanction', {
        kinds: ['end-handling', 'end-handling'],
        words: '终止办理该事项。',
      });
      expect(sanctioned.detail.promise).toMatchObject({
        state: 'sanctioned',
        sanctions: {
          kinds: ['end-handling'],
          words: '终止办理该事项。',
          sanctionedOn: '2026-12-05',
        },
      });
      const id = recordIdOfPromise(broken.detail.promise.code);
      const asked = await give(applicant, sanctioned, 'request-repair', { notice });
      expect(asked.detail.promise.state).toBe('repair-requested');
      expect((await ask(visitor, 'GET', `/v1/records/${id}`)).status).toBe(200);
      const refused = await give(officer, asked, 'decide-repair', { decision: 'refused', notice });
      expect(refused.detail.promise.state).toBe('closed');
      const again = await give(applicant, refused, 'request-repair', { notice });
      promises.api().now = noonOf('2026-12-08');
      const granted = await give(officer, again, 'decide-repair', { decision: 'granted', notice });
      expect(granted.detail.promise.state).toBe('repaired');
      expect((await ask(visitor, 'GET', `/v1/records/${id}`)).status).toBe(404);
      expect((await ask(applicant, 'GET', `/v1/records/${id}`)).body.display).toMatchObject({
        state: 'ended',
        endedBy: 'repair',
        endedOn: '2026-12-08',
      });
      // It is no `Repair`: nobody finds one by its id.
      const ended = await database()
        .kysely.selectFrom('record_event')
        .select(['state', 'by', 'repair_id'])
        .where('record_id', '=', id)
        .execute();
      expect(ended).toEqual([{ state: 'ended', by: 'repair', repair_id: null }]);
      const path = gradeOf(applicant.subjectCode);
      expect((await ask(applicant, 'GET', path)).body).toMatchObject({ grade: 'B', score: 700 });
      expect((await ask(applicant, 'GET', `${path}?on=2026-12-07`)).body.score).toBe(640);
      const shown = `/v1/promises/published/${broken.detail.promise.code}`;
      // 终止公示: neither the column nor who verifies the letter is told of the breach any more.
      expect((await ask(visitor, 'GET', shown)).status).toBe(404);
      const { code, digest } = { code: broken.detail.promise.code, ...broken.detail.letter };
      const query = `code=${code}&check=${digest.slice(0, 12)}`;
      const verified = await ask(visitor, 'GET', `/v1/promises/verification?${query}`);
      expect(verified.body).toMatchObject({ code, state: 'ended', valid: [true] });
      expect(JSON.stringify(verified.body)).not.toContain('违诺已修复');
      // The national items have no state for it: the remarks tell whoever reads on.
      const { body: file } = await ask(officer, 'GET', '/v1/promises/export?format=json');
      const rows: readonly Record<string, string>[] =
        typeof file === 'string' ? JSON.parse(file) : file;
      expect(rows.find((each) => each['承诺编码'] === code)).toMatchObject({
        承诺履行状态: '全部未履行',
        违诺责任追究内容: '终止办理该事项。',
        备注: '违诺已修复',
      });
    });
  });

  test('is told other systems by the outbox, step by step', async () => {
    const applicant = await newcomer();
    await overdue(applicant);
    const messages = await database()
      .kysely.selectFrom('outbox')
      .select('topic')
      .where('key', '=', applicant.subjectCode)
      .execute();
    expect(messages.map(({ topic }) => topic).toSorted()).toEqual([
      'promise.breached',
      'promise.materials-due',
      'promise.published', // on “信用中国”, running
      'promise.published', // and broken
      'promise.submitted',
    ]);
  });
});
