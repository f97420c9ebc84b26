import type { PromiseRecord, Uscc } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import {
  agent,
  auditor,
  colleague,
  machine,
  officer,
  otherAgent,
  otherOfficer,
  otherShop,
  shop,
  thirdAgent,
  thirdShop,
} from '../../test/people.ts';
import { given, listingOf, penaltyOf, subjectOf } from '../../test/records.ts';
import { occasionOf } from '../../test/occasion.ts';
import { visitor, type Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n');
const ready = {
  corrected: true,
  obligationsPerformed: true,
  promiseMade: true,
  contactName: '钱某某',
  contactPhone: '13800138000',
  signedName: '钱某某',
};
const notice = '材料齐全，符合规定。';

describeOnEngines('a repair', (database) => {
  let api: Api;
  let documents = 0;
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects: [subjectOf()] });
  });

  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.as(actor)(method, path, { body });

  async function recorded(subjectCode = shop) {
    documents += 1;
    const record = penaltyOf(`示交罚字〔2026〕第${documents}号`, { subjectCode });
    await given(database(), { records: [record] });
    return record;
  }
  /** A draft about a record of its own, with all that the law asks for; its version is 3. */
  async function drafted(answers: object = ready, applicant = agent) {
    const record = await recorded(applicant.subjectCode);
    const created = await ask(applicant, 'POST', '/v1/repairs', { recordId: record.id });
    const path = `/v1/repairs/${created.body.repair.id}`;
    await ask(applicant, 'PUT', `${path}/draft`, { version: 1, answers });
    const file = `${path}/files/proof-of-performance`;
    const attached = await ask(applicant, 'PUT', `${file}?fileName=a.pdf&version=2`, pdf);
    expect(attached.body.repair).toMatchObject({ state: 'draft', version: 3 });
    return { path, file, record };
  }
  /** A submitted application; its version is 4. */
  async function submitted(applicant = agent) {
    const application = await drafted(ready, applicant);
    const answer = await ask(applicant, 'POST', `${application.path}/submit`, { version: 3 });
    expect(answer.body.repair).toMatchObject({ state: 'submitted', version: 4 });
    return application;
  }
  /** An accepted application; its version is 5. */
  async function accepted(applicant = agent) {
    const application = await submitted(applicant);
    await ask(officer, 'POST', `${application.path}/accept`, { version: 4 });
    return application;
  }
  /** A granted application; its version is 6. */
  async function granted(applicant = agent) {
    const application = await accepted(applicant);
    const body = { version: 5, decision: 'granted', notice };
    const answer = await ask(officer, 'POST', `${application.path}/decide`, body);
    return { ...application, answer };
  }
  const tracesOf = (recordId: string) =>
    unitOfWork(database(), occasionOf(), async ({ db }) => ({
      messages: (await db.selectFrom('outbox').selectAll().orderBy('created_at').execute())
        .filter(({ body }) => JSON.stringify(body).includes(recordId))
        .map(({ topic }) => topic)
        .toSorted(),
      audit: (await db.selectFrom('audit_entry').selectAll().orderBy('seq').execute())
        .map(({ body }) => JSON.parse(body) as { action: string; recordId?: string })
        .filter((entry) => entry.recordId === recordId)
        .map(({ action }) => action),
    }));

  describe('that is granted', () => {
    test('ends the display of its record, and says so in events, audit log and outbox', async () => {
      const { answer, record, path } = await granted();
      expect(answer.body).toMatchObject({
        repair: { state: 'granted', version: 6, notice },
        record: { display: { state: 'ended', endedOn: '2026-11-20', endedBy: 'repair' } },
        commands: ['revoke'],
      });
      expect(await tracesOf(record.id)).toEqual({
        messages: ['record.display-ended', 'repair.accepted', 'repair.granted', 'repair.submitted'],
        audit: [
          'repair.create',
          'repair.update-draft',
          'repair.update-draft',
          'repair.submit',
          'repair.accept',
          'repair.grant',
          'record.display-ended',
        ],
      });
      const history = await ask(agent, 'GET', `${path}/history`);
      expect(history.body.events.map(({ command }: { command: string }) => command)).toEqual([
        'create',
        'update-draft',
        'update-draft',
        'submit',
        'accept',
        'grant',
      ]);
    });

    test('is hidden from visitors everywhere, and from nobody concerned', async () => {
      const { record } = await granted();
      const path = `/v1/records/${record.id}`;
      const listed = async (actor: Actor) => {
        const { body } = await ask(
          actor,
          'GET',
          `/v1/subjects/${record.subjectCode}/records?limit=100`,
        );
        return body.data.some(({ id }: { id: string }) => id === record.id);
      };
      for (const outsider of [visitor, otherAgent, otherOfficer]) {
        expect((await ask(outsider, 'GET', path)).status).toBe(404);
        expect((await ask(outsider, 'GET', `${path}/display`)).status).toBe(404);
        expect((await ask(outsider, 'POST', `${path}/assessment`, {})).status).toBe(404);
        expect(await listed(outsider)).toBe(false);
      }
      for (const insider of [agent, officer, auditor, machine]) {
        expect((await ask(insider, 'GET', path)).status).toBe(200);
        expect(await listed(insider)).toBe(true);
        const { body } = await ask(insider, 'GET', `${path}/display`);
        expect(body.history.map(({ by }: { by: string }) => by)).toEqual(['import', 'repair']);
      }
      const csv = await ask(agent, 'GET', '/v1/records/export?kind=penalty');
      expect(csv.body).not.toContain(record.documentNumber);
    });

    test('is displayed as before when the agency erred, its period not counted anew', async () => {
      const { record, path } = await granted(otherAgent);
      const body = { version: 6, notice, reason: 'agency-error' };
      expect((await ask(officer, 'POST', `${path}/revoke`, body)).status).toBe(200);
      expect((await ask(visitor, 'GET', `/v1/records/${record.id}`)).body.display).toEqual({
        state: 'displayed',
      });
    });

    test('is not revoked without a reason', async () => {
      const { path } = await granted(otherAgent);
      const { status, body } = await ask(officer, 'POST', `${path}/revoke`, { version: 6, notice });
      expect([status, body.errors[0]]).toEqual([
        400,
        expect.objectContaining({ path: 'body.reason', code: 'invalid-reason' }),
      ]);
    });

    test('can be revoked, which restores the display', async () => {
      const { record, path } = await granted(otherAgent);
      const body = { version: 6, notice, reason: 'false-material' };
      const revoked = await ask(officer, 'POST', `${path}/revoke`, body);
      expect(revoked.body).toMatchObject({
        repair: { state: 'revoked' },
        record: { display: { state: 'displayed' } },
        commands: [],
      });
      expect((await ask(visitor, 'GET', `/v1/records/${record.id}`)).body.display).toEqual({
        state: 'displayed',
        recountedOn: '2026-11-20',
      });
      expect((await tracesOf(record.id)).messages).toContain('record.display-restored');
      const { events } = (await ask(otherAgent, 'GET', `${path}/history`)).body;
      expect(events.at(-1)).toMatchObject({ command: 'revoke', notice, reason: 'false-material' });
    });
  });

  describe('that is refused', () => {
    test('leaves the record displayed, and another may be filed', async () => {
      const { path, record } = await accepted();
      const body = { version: 5, decision: 'refused', notice };
      const decided = await ask(officer, 'POST', `${path}/decide`, body);
      expect(decided.body).toMatchObject({
        repair: { state: 'refused' },
        record: { display: { state: 'displayed' } },
      });
      const again = await ask(agent, 'POST', '/v1/repairs', { recordId: record.id });
      expect(again.status).toBe(200);
    });
  });

  describe('that came back', () => {
    test.each(['request-supplement', 'return'])(
      'by %s is mended and handed in again',
      async (how) => {
        const { path } = await submitted();
        const back = await ask(officer, 'POST', `${path}/${how}`, { version: 4, notice });
        expect(back.body.repair.notice).toBe(notice);
        const mended = await ask(agent, 'PUT', `${path}/draft`, {
          version: 5,
          answers: { ...ready, statement: '已补充说明。' },
        });
        expect(mended.body).toMatchObject({
          repair: { version: 6 },
          commands: ['resubmit', 'withdraw'],
        });
        const resubmitted = await ask(agent, 'POST', `${path}/resubmit`, { version: 6 });
        expect(resubmitted.body.repair.state).toBe('resubmitted');
        expect(resubmitted.body.repair).not.toHaveProperty('notice');
      },
    );
  });

  describe('that is asked for more', () => {
    test('says what and until when, until it is handed in again', async () => {
      const { path } = await submitted();
      const supplement = { items: ['statement'], respondBy: '2026-12-01' };
      const body = { version: 4, notice, ...supplement };
      const back = await ask(officer, 'POST', `${path}/request-supplement`, body);
      expect(back.body.repair.supplement).toEqual(supplement);
      expect((await ask(agent, 'GET', path)).body.repair.supplement).toEqual(supplement);
      const again = await ask(agent, 'POST', `${path}/resubmit`, { version: 5 });
      expect(again.body.repair).not.toHaveProperty('supplement');
    });

    test.each([
      ['a day that is over', { respondBy: '2020-01-01' }, 'body.respondBy', 'invalid-respond-by'],
      ['what it is not made of', { items: ['newHeavyPenalty'] }, 'body.items', 'invalid-items'],
    ])('is not asked for %s', async (_what, more, at, code) => {
      const { path } = await submitted();
      const body = { version: 4, notice, ...more };
      const answer = await ask(officer, 'POST', `${path}/request-supplement`, body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path: at, code }]);
      expect((await ask(agent, 'GET', path)).body.repair).toMatchObject({
        state: 'submitted',
        version: 4,
      });
    });
  });

  describe('before it is handed in', () => {
    test('cannot be when the law is against it, and is told the rule and its source', async () => {
      const { path } = await drafted({ ...ready, obligationsPerformed: false });
      const answer = await ask(agent, 'POST', `${path}/submit`, { version: 3 });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({
        code: 'rule_not_satisfied',
        refusals: ['OBLIGATION_OPEN'],
        rule: expect.stringMatching(/^repair\./),
        citation: { doc: expect.any(String), evidence: expect.any(String) },
      });
      expect((await ask(agent, 'GET', path)).body.repair).toMatchObject({
        state: 'draft',
        version: 3,
      });
    });

    test('must be complete, and is told every answer that is open', async () => {
      const { contactPhone: _left, ...incomplete } = ready;
      const { path } = await drafted(incomplete);
      const answer = await ask(agent, 'POST', `${path}/submit`, { version: 3 });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toEqual([
        {
          path: 'answers.contactPhone',
          code: 'required',
          message: 'Answer this question',
          messageZh: '请回答这个问题',
        },
      ]);
    });

    test('is the applicant’s own: no agency and no auditor sees it', async () => {
      const { path, file } = await drafted();
      for (const other of [officer, auditor, otherAgent])
        for (const address of [path, `${path}/history`, file])
          expect((await ask(other, 'GET', address)).status).toBe(404);
    });

    test('keeps one open application for a record', async () => {
      const { record } = await drafted();
      const second = await ask(agent, 'POST', '/v1/repairs', { recordId: record.id });
      expect([second.status, second.body.code]).toEqual([409, 'conflict']);
    });

    test('is begun by the agent of the enterprise alone', async () => {
      const record = await recorded();
      const answer = await ask(otherAgent, 'POST', '/v1/repairs', { recordId: record.id });
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    });
  });

  describe('and those who are no party to it', () => {
    test('find nothing there to read or to decide', async () => {
      const { path } = await submitted();
      expect((await ask(otherAgent, 'GET', path)).status).toBe(404);
      expect((await ask(otherAgent, 'POST', `${path}/withdraw`, { version: 4 })).status).toBe(404);
      expect((await ask(otherOfficer, 'GET', path)).status).toBe(404);
      expect((await ask(otherOfficer, 'POST', `${path}/accept`, { version: 4 })).status).toBe(404);
      expect((await ask(agent, 'GET', path)).body.repair).toMatchObject({
        state: 'submitted',
        version: 4,
      });
    });

    test('read as auditors of their own agency alone', async () => {
      const { path } = await submitted();
      const auditorAt = (one: Actor): Actor => ({
        ...one,
        id: `auditor-with-${one.id}`,
        role: 'auditor',
        scopes: auditor.scopes,
      });
      expect((await ask(auditorAt(officer), 'GET', path)).body.commands).toEqual([]);
      for (const address of [path, `${path}/history`])
        expect((await ask(auditorAt(otherOfficer), 'GET', address)).status).toBe(404);
    });

    test('read as auditors, and are offered no command', async () => {
      const { path } = await submitted();
      expect((await ask(auditor, 'GET', path)).body.commands).toEqual([]);
      expect((await ask(auditor, 'POST', `${path}/accept`, { version: 4 })).status).toBe(403);
    });
  });

  describe('at the same moment', () => {
    test('is decided once: one of two officers wins, the other is told', async () => {
      const { path, record } = await accepted();
      const answers = await Promise.all([
        ask(officer, 'POST', `${path}/decide`, { version: 5, decision: 'granted', notice }),
        ask(colleague, 'POST', `${path}/decide`, { version: 5, decision: 'refused', notice }),
      ]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale_version');
      const { body } = await ask(agent, 'GET', path);
      expect(body.repair.version).toBe(6);
      const shown = (await ask(visitor, 'GET', `/v1/records/${record.id}`)).status === 200;
      expect(shown).toBe(body.repair.state === 'refused');
    });

    test('is submitted once', async () => {
      const { path } = await drafted();
      const answers = await Promise.all(
        [1, 2, 3].map(() => ask(agent, 'POST', `${path}/submit`, { version: 3 })),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        200, 409, 409,
      ]);
    });

    test('is begun once for a record', async () => {
      const record = await recorded();
      const answers = await Promise.all(
        [1, 2, 3].map(() => ask(agent, 'POST', '/v1/repairs', { recordId: record.id })),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        200, 409, 409,
      ]);
    });
  });

  test('that was submitted cannot be submitted again, nor changed', async () => {
    const { path, file } = await submitted();
    const again = await ask(agent, 'POST', `${path}/submit`, { version: 4 });
    expect(again.body).toMatchObject({ code: 'conflict', rule: 'repair.transition.state' });
    const changed = await ask(agent, 'PUT', `${path}/draft`, { version: 4, answers: {} });
    expect(changed.body.code).toBe('conflict');
    expect((await ask(agent, 'DELETE', `${file}?version=4`)).body.code).toBe('conflict');
  });

  test('is changed only by who saw its present version', async () => {
    const { path, file } = await drafted();
    const calls = [
      ask(agent, 'PUT', `${path}/draft`, { version: 2, answers: {} }),
      ask(agent, 'POST', `${path}/submit`, { version: 2 }),
      ask(agent, 'DELETE', `${file}?version=2`),
      ask(agent, 'PUT', `${file}?fileName=b.pdf&version=4`, pdf),
    ];
    for (const { status, body } of await Promise.all(calls))
      expect([status, body.code]).toEqual([409, 'stale_version']);
  });

  test('shows the clocks that run', async () => {
    const { path } = await submitted();
    const { body } = await ask(agent, 'GET', path);
    expect(body.deadlines.map(({ clock }: { clock: string }) => clock)).toEqual([
      'accept',
      'feedback',
    ]);
    expect(body.deadlines[0].dueOn).toBe('2026-11-25');
  });

  describe('has files', () => {
    test('that are given back as they came, never shown in a page', async () => {
      const { file } = await drafted();
      const { headers, body } = await ask(agent, 'GET', file);
      expect(body).toBe('%PDF-1.7\n');
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.pdf");
    });

    test('that can be replaced and taken back', async () => {
      const { path, file } = await drafted();
      const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
      const name = encodeURIComponent('缴款凭证.pdf');
      const replaced = await ask(agent, 'PUT', `${file}?fileName=${name}&version=3`, png);
      expect(replaced.body.repair.files).toMatchObject([{ name: '缴款凭证.pdf.png', size: 8 }]);
      const gone = await ask(agent, 'DELETE', `${file}?version=4`);
      expect(gone.body.repair).toMatchObject({ files: [], version: 5 });
      expect((await ask(agent, 'GET', file)).status).toBe(404);
      expect((await ask(agent, 'DELETE', `${file}?version=5`)).status).toBe(404);
      expect((await ask(agent, 'GET', path)).body.repair.version).toBe(5);
    });

    test.each([
      ['is empty', new Uint8Array(), 422, 'file_refused'],
      ['is a page called .pdf', new TextEncoder().encode('<html>'), 422, 'file_refused'],
      ['is over 10 MiB', new Uint8Array(10 * 2 ** 20 + 1), 413, 'body_too_large'],
    ])('but none that %s', async (_what, bytes, status, code) => {
      const { path } = await drafted();
      const address = `${path}/files/credit-report?fileName=a.pdf&version=3`;
      const answer = await ask(agent, 'PUT', address, bytes);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect((await ask(agent, 'GET', path)).body.repair).toMatchObject({ version: 3 });
    });
  });

  test('never shows the number of a person that someone wrote into it', async () => {
    const number = '11010519491231002X';
    const { path } = await drafted({ ...ready, statement: `本人${number}已缴清罚款。` });
    await ask(agent, 'POST', `${path}/submit`, { version: 3 });
    const words = `请补充${number}的委托书。`;
    await ask(officer, 'POST', `${path}/request-supplement`, { version: 4, notice: words });
    const shown = JSON.stringify([
      (await ask(agent, 'GET', path)).body,
      (await ask(agent, 'GET', `${path}/history`)).body,
    ]);
    expect(shown).not.toContain(number);
    expect(shown).toContain('2X已缴清罚款');
    const audit = await unitOfWork(database(), occasionOf(), ({ db }) =>
      db.selectFrom('audit_entry').select('body').execute(),
    );
    expect(JSON.stringify(audit)).not.toContain(number);
  });

  describe('lists', () => {
    test('page through the agent’s own, each once', async () => {
      const ids = new Set<string>();
      let pages = 0;
      let cursor: string | null = '';
      while (cursor !== null) {
        const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const { body } = await ask(agent, 'GET', `/v1/repairs?limit=5${next}`);
        for (const { id } of body.data) {
          expect(ids.has(id)).toBe(false);
          ids.add(id);
        }
        pages += 1;
        cursor = body.nextCursor;
      }
      const { rows } = await unitOfWork(database(), occasionOf(), async ({ db }) => ({
        rows: await db.selectFrom('repair').select('id').where('subject_code', '=', shop).execute(),
      }));
      expect(ids).toEqual(new Set(rows.map(({ id }) => id)));
      expect(pages).toBe(Math.ceil(rows.length / 5));
      expect((await ask(auditor, 'GET', '/v1/repairs')).status).toBe(403);
    });

    test('page through what an agency was sent, without drafts', async () => {
      const { body } = await ask(officer, 'GET', '/v1/repairs/queue?limit=100');
      const states = new Set(
        body.data.map(({ repair }: { repair: { state: string } }) => repair.state),
      );
      expect(states.has('submitted')).toBe(true);
      expect(states.has('draft')).toBe(false);
      const some = await ask(officer, 'GET', '/v1/repairs/queue?state=granted&limit=1');
      expect(some.body.data).toMatchObject([{ repair: { state: 'granted' } }]);
      const more = await ask(
        officer,
        'GET',
        `/v1/repairs/queue?state=granted&limit=1&cursor=${some.body.nextCursor}`,
      );
      expect(more.body.data[0].repair.id).not.toBe(some.body.data[0].repair.id);
      expect((await ask(otherOfficer, 'GET', '/v1/repairs/queue')).body.data).toEqual([]);
    });
  });

  describe('is assessed by what the platform knows', () => {
    const assess = async (recordId: string) => {
      const path = `/v1/records/${recordId}/assessment`;
      return (await ask(visitor, 'POST', path, { on: '2026-11-20' })).body;
    };

    test('of its lists: a subject on one has to leave it first', async () => {
      const penalty = penaltyOf('示市监罚字〔2026〕第1号', {
        track: 'gsxt',
        subjectCode: otherShop,
      });
      const listing = listingOf('示异列〔2026〕00009号');
      await given(database(), { records: [penalty] });
      expect((await assess(penalty.id)).refusals).not.toContain('ON_OTHER_LIST');
      await given(database(), { records: [listing] });
      expect((await assess(penalty.id)).refusals).toContain('ON_OTHER_LIST');
    });

    test('of its penalties: one for the same kind of act since then stands against it, whatever is answered', async () => {
      const gsxt = { track: 'gsxt', subjectCode: thirdShop, breach: '虚假宣传' } as const;
      const penalty = penaltyOf('示市监罚字〔2026〕第21号', { ...gsxt, decidedOn: '2026-03-02' });
      await given(database(), { records: [penalty] });
      const path = `/v1/records/${penalty.id}/assessment`;
      const refusals = async (): Promise<readonly string[]> =>
        (await ask(visitor, 'POST', path, { answers: { repeatedSameType: false } })).body.refusals;
      expect(await refusals()).not.toContain('REPEAT_SAME_TYPE');
      const again = penaltyOf('示市监罚字〔2026〕第22号', { ...gsxt, decidedOn: '2026-08-03' });
      await given(database(), { records: [again] });
      expect(await refusals()).toContain('REPEAT_SAME_TYPE');
    });

    test('of falsehood: no other repair for years after one was revoked for it', async () => {
      const before = await recorded(thirdShop);
      const revoke = async (reason: string): Promise<readonly string[]> => {
        const { path } = await granted(thirdAgent);
        await ask(officer, 'POST', `${path}/revoke`, { version: 6, notice, reason });
        return (await assess(before.id)).refusals;
      };
      expect(await revoke('agency-error')).not.toContain('FALSE_PROMISE_BAN');
      expect(await revoke('false-promise')).toContain('FALSE_PROMISE_BAN');
      expect((await assess(before.id)).outcome).toBe('ineligible');
    });

    test('of promises: a repair that was promised falsely bars every other for years, public or not', async () => {
      const promiser = '91350100M000100Y43' as Uscc; // both check digits are right
      const { id } = await recorded(promiser);
      const promised = async (serial: number, more: Partial<PromiseRecord>) => {
        await given(database(), {
          records: [
            {
              kind: 'promise',
              id: `${serial}`.repeat(64),
              subjectCode: promiser,
              subjectName: '某店',
              agency: { name: '某局' },
              place: '420222',
              documentNumber: `4202222026050100000${serial}`,
              display: { state: 'displayed' },
              promiseType: 'repair',
              reason: '申请办理行政处罚信息的信用修复',
              madeOn: '2026-05-01',
              fulfilment: 'none',
              determinedOn: '2026-09-10',
              ...more,
            },
          ],
        });
        return (await assess(id)).refusals;
      };
      expect(await promised(1, {})).not.toContain('FALSE_PROMISE_BAN');
      const falsehood = true as const;
      expect(await promised(2, { falsehood, promiseType: 'voluntary' })).not.toContain(
        'FALSE_PROMISE_BAN',
      );
      expect(await promised(3, { falsehood, determinedOn: '2023-11-19' })).not.toContain(
        'FALSE_PROMISE_BAN',
      );
      const hidden = { state: 'ended', endedOn: '2026-05-01', endedBy: 'law' } as const;
      expect(await promised(4, { falsehood, display: hidden })).toContain('FALSE_PROMISE_BAN');
    });
  });
});
