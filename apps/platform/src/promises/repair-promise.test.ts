import type { Uscc } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { bureau, officer, otherOfficer, supervision, supervisor } from '../../test/people.ts';
import {
  noonOf,
  notice,
  pdf,
  promisesOn,
  refuses,
  templateOf,
  type PromiseStep,
} from '../../test/promises.ts';
import { given, penaltyOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';

const broken = { fulfilment: 'none', unperformed: '同样的违法行为又发生了', notice } as const;

describeOnEngines('a promise of repair (信用修复)', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, give, newcomer, publish, sign, signed } = promises;
  let template: string;
  let supervised: string;
  let penalties = 0;
  beforeAll(async () => {
    template = await publish(templateOf('penalty-repair'));
    supervised = await publish(templateOf('penalty-repair'), supervisor);
  });
  const penalised = async (
    applicant: Actor & { readonly subjectCode: Uscc },
    by: typeof officer = officer,
  ) => {
    penalties += 1;
    const { subjectCode } = applicant;
    const record = penaltyOf(`示交罚字〔2026〕第${penalties}号`, {
      subjectCode,
      ...(by === supervisor && {
        agency: supervision,
        track: 'gsxt',
        display: { state: 'displayed', publishedOn: '2026-05-20' },
      }),
    });
    await given(database(), { records: [record] });
    return record;
  };
  /** A newcomer with a penalty, and a signed promise about it. */
  const promised = async (by: typeof officer = officer) => {
    const applicant = await newcomer();
    const record = await penalised(applicant, by);
    const step = await signed({
      applicant,
      template: by === supervisor ? supervised : template,
      recordId: record.id,
    });
    return { applicant, record, step };
  };
  /** The penalty's repair, granted: it is no longer displayed. */
  const repaired = async (
    applicant: Actor,
    recordId: string,
    by: typeof officer = officer,
  ): Promise<string> => {
    const created = await ask(applicant, 'POST', '/v1/repairs', { recordId });
    const path = `/v1/repairs/${created.body.repair.id}`;
    await ask(applicant, 'PUT', `${path}/draft`, {
      version: 1,
      answers: {
        corrected: true,
        obligationsPerformed: true,
        promiseMade: true,
        ...(by === supervisor && { harmRemoved: true, repeatedSameType: false }),
        contactName: '钱某某',
        contactPhone: '13800138000',
        signedName: '钱某某',
      },
    });
    const file = `${path}/files/proof-of-performance?fileName=a.pdf&version=2`;
    await ask(applicant, 'PUT', file, pdf);
    await ask(applicant, 'POST', `${path}/submit`, { version: 3 });
    await ask(by, 'POST', `${path}/accept`, { version: 4 });
    const decided = { version: 5, decision: 'granted', notice };
    const { body } = await ask(by, 'POST', `${path}/decide`, decided);
    expect(body.repair.state).toBe('granted');
    return path;
  };
  const restored = (step: PromiseStep, by: typeof officer = officer) =>
    give(by, step, 'sanction', { kinds: ['restore-punishment'], words: '恢复惩戒。' });

  test('is about one penalty, which stands in its letter', async () => {
    const { record, step } = await promised();
    expect(step.detail.promise).toMatchObject({ state: 'in-force', recordId: record.id });
    expect(step.detail.letter?.text).toContain(
      `【整改情况与处罚文号】\n文书号：${record.documentNumber}\n认定单位：${record.agency.name}\n` +
        `作出日期：2026年5月12日\n失信行为：${record.breach}\n`,
    );
  });

  test('needs a penalty of its own subject', async () => {
    const applicant = await newcomer();
    const ofAnother = await penalised(await newcomer());
    for (const recordId of [undefined, ofAnother.id, 'f'.repeat(64)]) {
      const body = { templateId: template, ...(recordId !== undefined && { recordId }) };
      const answer = await ask(applicant, 'POST', '/v1/promises', body);
      refuses(answer, 'rule_not_satisfied', { refusals: ['NO_RECORD'] });
    }
  });

  test('is one a penalty: another is refused while it is open, and of several at once one is begun', async () => {
    const { applicant, record, step } = await promised();
    const order = { templateId: template, recordId: record.id };
    const second = await ask(applicant, 'POST', '/v1/promises', order);
    refuses(second, 'rule_not_satisfied', { refusals: ['PROMISE_OPEN'] });
    // Another penalty has a letter of its own.
    const other = await penalised(applicant);
    expect((await drafted({ applicant, template, recordId: other.id })).version).toBe(1);

    await give(officer, step, 'revoke', { notice });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => ask(applicant, 'POST', '/v1/promises', order)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(['conflict', 'rule_not_satisfied']).toContain(answer.body.code);
  });

  test('that was withdrawn as a draft leaves the penalty free', async () => {
    const applicant = await newcomer();
    const { id: recordId } = await penalised(applicant);
    const draft = await drafted({ applicant, template, recordId });
    await give(applicant, draft, 'withdraw');
    expect((await signed({ applicant, template, recordId })).detail.promise.state).toBe('in-force');
  });

  describe('that is broken, with 恢复惩戒,', () => {
    test.each([
      // It bars nobody, and its period is not counted anew (重新计算).
      ['and not false', {}, undefined, undefined, supervisor],
      ['and was false', { falsehood: true }, 'false-promise', 'FALSE_PROMISE_BAN', officer],
      // A finding of its own, and no falsehood.
      ['deliberately', { deliberate: true }, 'promise-broken', 'FALSE_PROMISE_BAN', supervisor],
    ])(
      '%s revokes the repair that rested on it, and the record is displayed again',
      async (_how, how, reason, refusal, by) => {
        const { applicant, record, step } = await promised(by);
        const path = await repaired(applicant, record.id, by);
        const shown = `/v1/records/${record.id}`;
        expect((await ask(visitor, 'GET', shown)).status).toBe(404);
        promises.api().now = noonOf('2026-11-24');
        const found = { ...broken, ...how };
        const sanctioned = await restored(await give(by, step, 'determine', found), by);
        expect(sanctioned.detail.promise.state).toBe('sanctioned');
        expect((await ask(applicant, 'GET', path)).body.repair.state).toBe('revoked');
        const { events } = (await ask(applicant, 'GET', `${path}/history`)).body;
        expect(events.at(-1)).toMatchObject({ command: 'revoke', notice: '恢复惩戒。' });
        expect(events.at(-1).reason).toBe(reason);
        expect((await ask(visitor, 'GET', shown)).body.display).toEqual({
          ...record.display,
          ...(reason && { recountedOn: '2026-11-24' }),
        });
        const { id: recordId } = await penalised(applicant, by);
        const { body } = await ask(applicant, 'POST', `/v1/records/${recordId}/assessment`, {});
        expect(body.refusals.includes('FALSE_PROMISE_BAN')).toBe(refusal !== undefined);
      },
    );

    test('leaves a penalty alone whose repair nobody had granted', async () => {
      const { record, step } = await promised(supervisor);
      const found = await give(supervisor, step, 'determine', broken);
      const sanctioned = await restored(found, supervisor);
      expect(sanctioned.detail.promise.state).toBe('sanctioned');
      const { body } = await ask(visitor, 'GET', `/v1/records/${record.id}`);
      expect(body.display).toEqual(record.display);
    });

    test('leaves the repair of a record alone that another agency made, and asks that agency by the outbox', async () => {
      const applicant = await newcomer();
      const record = await penalised(applicant);
      const path = await repaired(applicant, record.id);
      const foreign = await publish(templateOf('penalty-repair'), otherOfficer);
      const step = await signed({ applicant, template: foreign, recordId: record.id });
      const found = await give(otherOfficer, step, 'determine', { ...broken, falsehood: true });
      const body = { kinds: ['restore-punishment'], words: '恢复惩戒。' };
      expect((await give(otherOfficer, found, 'sanction', body)).detail.promise.state).toBe(
        'sanctioned',
      );
      expect((await ask(applicant, 'GET', path)).body.repair.state).toBe('granted');
      expect((await ask(visitor, 'GET', `/v1/records/${record.id}`)).status).toBe(404);
      const asked = await database()
        .kysely.selectFrom('outbox')
        .select('body')
        .where('key', '=', applicant.subjectCode)
        .where('topic', '=', 'promise.restoration-asked')
        .execute();
      expect(asked.map((message) => message.body)).toMatchObject([
        {
          recordId: record.id,
          code: step.detail.promise.code,
          of: record.agency,
          by: { code: otherOfficer.agencyCode },
        },
      ]);
    });
  });

  describe('that was deliberately not kept', () => {
    test('bans from repair for years by the promise alone, and is not called false', async () => {
      const { applicant, step } = await promised();
      const how = { ...broken, deliberate: true };
      const found = await give(officer, step, 'determine', how);
      const { deliberate, falsehood } = found.detail.promise.determination ?? {};
      expect([deliberate, falsehood]).toEqual([true, undefined]);
      expect(found.detail.lawfulSanctions?.map(({ sanction }) => sanction)).toContain(
        'false-promise-ban',
      );
      const { id: recordId } = await penalised(applicant);
      const refused = await ask(applicant, 'POST', '/v1/promises', {
        templateId: template,
        recordId,
      });
      refuses(refused, 'rule_not_satisfied', { refusals: ['FALSE_PROMISE_BAN'] });
      const { body } = await ask(applicant, 'POST', `/v1/records/${recordId}/assessment`, {});
      expect(body.refusals).toContain('FALSE_PROMISE_BAN');
    });

    test('is found by the agency alone that found the record (被失信信息认定单位认定)', async () => {
      const applicant = await newcomer();
      const record = await penalised(applicant);
      const foreign = await publish(templateOf('penalty-repair'), otherOfficer);
      const step = await signed({ applicant, template: foreign, recordId: record.id });
      const { path, version } = step;
      const body = { ...broken, deliberate: true, version };
      const answer = await ask(otherOfficer, 'POST', `${path}/determine`, body);
      refuses(answer, 'rule_not_satisfied', { rule: 'promise.determine.deliberate' });
      expect(answer.body.detailZh).toContain(bureau.name);
      const merely = await give(otherOfficer, step, 'determine', broken);
      expect(merely.detail.promise.determination).not.toHaveProperty('deliberate');
    });

    test('is said of no promise that was wholly kept, nor of one of another type', async () => {
      const { step } = await promised();
      const voluntary = await signed({
        applicant: await newcomer(),
        template: await publish(templateOf('honest-business')),
      });
      const kept = { fulfilment: 'full', deliberate: true, notice };
      for (const [one, body] of [
        [step, kept],
        [voluntary, { ...broken, deliberate: true }],
      ] as const) {
        const { path, version } = one;
        const answer = await ask(officer, 'POST', `${path}/determine`, { ...body, version });
        refuses(answer, 'invalid_request', { at: 'body.deliberate' });
      }
    });
  });

  test('about a record of 市场监管部门 is sanctioned by the rules of 国家企业信用信息公示系统, and not by 令36', async () => {
    const { step } = await promised(supervisor);
    const found = await give(supervisor, step, 'determine', { ...broken, falsehood: true });
    const cited = found.detail.lawfulSanctions?.map(({ sanction, cite }) => [sanction, cite.doc]);
    expect(cited).toEqual([
      ['restore-punishment', 'yangxin-2023'],
      ['longest-display', 'promise-data-items'],
      ['false-promise-ban', 'xinyong-convention'],
    ]);
    const cites = found.detail.instruments?.map(({ id }) => id);
    expect(cites).not.toContain('ndrc-36');
  });

  describe('that was false', () => {
    test('bans from repair for years: neither this breach nor another penalty is repaired', async () => {
      const { applicant, step } = await promised();
      const found = await give(officer, step, 'determine', { ...broken, falsehood: true });
      const lawful = found.detail.lawfulSanctions?.map(({ sanction }) => sanction);
      expect(lawful).toEqual(['restore-punishment', 'longest-display', 'false-promise-ban']);
      const sanctioned = await give(officer, found, 'sanction', {
        kinds: ['longest-display', 'false-promise-ban'],
        words: '按最长公示期公示，三年内不得申请信用修复。',
      });
      const { path, version } = sanctioned;
      const asked = await ask(applicant, 'POST', `${path}/request-repair`, { version, notice });
      refuses(asked, 'rule_not_satisfied', { refusals: ['FALSE_PROMISE_BAN'] });
      expect(asked.body).toMatchObject({
        detailZh: expect.stringContaining('2029年11月21日'),
        citation: { doc: expect.any(String) },
      });
      const { id: recordId } = await penalised(applicant);
      const order = { templateId: template, recordId };
      const another = await ask(applicant, 'POST', '/v1/promises', order);
      refuses(another, 'rule_not_satisfied', { refusals: ['FALSE_PROMISE_BAN'] });
      const { body } = await ask(applicant, 'POST', '/v1/promises/assessment', order);
      expect(body).toMatchObject({ outcome: 'ineligible', bannedUntil: '2029-11-21' });

      promises.api().now = noonOf('2029-11-21');
      const later = await give(applicant, sanctioned, 'request-repair', { notice });
      expect(later.detail.promise.state).toBe('repair-requested');
    });

    test('that is merely broken bans nobody', async () => {
      const { applicant, step } = await promised();
      const closed = await give(officer, await give(officer, step, 'determine', broken), 'close');
      const asked = await give(applicant, closed, 'request-repair', { notice });
      expect(asked.detail.promise.state).toBe('repair-requested');
    });
  });

  test('is signed on the day it was read: on another its letter is another', async () => {
    const applicant = await newcomer();
    const { id: recordId } = await penalised(applicant);
    const draft = await drafted({ applicant, template, recordId });
    promises.api().now = noonOf('2026-11-23'); // another day, another letter
    refuses(await sign(draft, applicant), 'rule_not_satisfied', { rule: 'promise.sign.text' });
  });
});
