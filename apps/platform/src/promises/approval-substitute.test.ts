import { recordIdOfPromise, type PromiseState } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { colleague, officer, otherOfficer, supervisor } from '../../test/people.ts';
import { noonOf, notice, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { visitor } from '../actor.ts';

const none = { fulfilment: 'none', unperformed: '没有配备食品安全管理人员', notice } as const;

describeOnEngines('a promise in place of an approval (审批替代)', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  let permit: string;
  let proof: string;
  let honest: string;
  beforeAll(async () => {
    permit = await publish(templateOf('food-business-permit'));
    proof = await publish(templateOf('no-violation-proof'));
    honest = await publish(templateOf('honest-business'));
  });
  const shownAs = async (code: string | undefined) =>
    (await ask(visitor, 'GET', `/v1/promises/published/${code}`)).body.state;
  const recordOf = async (code: string | undefined) =>
    ask(officer, 'GET', `/v1/records/${recordIdOfPromise(code ?? '')}`);
  /** A promise that was found to be false. */
  const falsePromise = async () => {
    const applicant = await newcomer();
    const promise = await signed({ applicant, template: permit });
    expect(promise.detail.promise.state).toBe('in-force');
    const begun = await give(officer, promise, 'begin-verification');
    expect(begun.detail.promise.state).toBe('under-verification');
    return {
      applicant,
      step: await give(officer, begun, 'determine', { ...none, falsehood: true }),
    };
  };

  test('is verified, found to be false, and what was granted on it is withdrawn', async () => {
    const { step } = await falsePromise();
    const { code } = step.detail.promise;
    expect(step.detail.promise).toMatchObject({
      state: 'breached',
      determination: {
        fulfilment: 'none',
        falsehood: true,
        unperformed: '没有配备食品安全管理人员',
        determinedOn: '2026-11-20',
      },
    });
    expect(step.detail.lawfulSanctions).toMatchObject([
      { sanction: 'withdraw-approval', by: 'promise', cite: { evidence: 'assumed' } },
    ]);
    expect(await shownAs(code)).toBe('broken');
    expect((await recordOf(code)).body).toMatchObject({ fulfilment: 'none', falsehood: true });
    const sanctioned = await give(colleague, step, 'sanction', {
      kinds: ['withdraw-approval'],
      words: '撤销食品经营许可。',
    });
    expect(sanctioned.detail).toMatchObject({
      promise: { state: 'sanctioned', sanctions: { kinds: ['withdraw-approval'] } },
      commands: ['close'],
    });
    const closed = await give(officer, sanctioned, 'close');
    expect(closed.detail.promise.state).toBe('closed');
    expect(await shownAs(code)).toBe('broken');
  });

  test('that was false bars from every promise that asks for none, until it is repaired', async () => {
    const { applicant, step } = await falsePromise();
    const deferred = await publish(templateOf('deferred-permit-materials'));
    for (const [template, refusals] of [
      [proof, ['FALSE_PROMISE']],
      [permit, ['FALSE_PROMISE']],
      [deferred, ['NOT_GOOD_CREDIT', 'FALSE_PROMISE']],
    ] as const) {
      const answer = await ask(applicant, 'POST', '/v1/promises', { templateId: template });
      refuses(answer, 'rule_not_satisfied', { refusals });
      expect(answer.body.citation).toMatchObject({ doc: expect.any(String) });
    }
    // One of its own accord bars nobody.
    expect((await signed({ applicant, template: honest })).detail.promise.state).toBe('in-force');
    const closed = await give(officer, step, 'close');
    const asked = await give(applicant, closed, 'request-repair', { notice });
    await give(officer, asked, 'decide-repair', { decision: 'granted', notice });
    for (const template of [proof, permit, deferred]) {
      const { detail } = await signed({ applicant, template });
      expect(detail.promise.code).toBeDefined();
    }
  });

  test('has the measures of its place beside those of the nation, and no others', async () => {
    const lawfulAt = async (by: typeof officer) => {
      const template = await publish(templateOf('no-violation-proof'), by);
      const promise = await signed({ applicant: await newcomer(), template });
      const partial = await give(by, promise, 'determine', { ...none, fulfilment: 'partial' });
      const { lawfulSanctions } = partial.detail;
      return lawfulSanctions?.map(({ sanction, by: pack }) => [sanction, pack]);
    };
    // 阳新县市场监督管理局: 对未实现承诺内容的，撤销其办理事项. Nothing was false, so that the nation has no measure.
    expect(await lawfulAt(supervisor)).toEqual([['withdraw-approval', 'yangxin-promise']]);
    for (const by of [officer, otherOfficer]) expect(await lawfulAt(by)).toEqual([]);
  });

  test('that was kept in part is shown as such, with what was not kept', async () => {
    const promise = await signed({ applicant: await newcomer(), template: permit });
    const partial = await give(officer, promise, 'determine', { ...none, fulfilment: 'partial' });
    expect(partial.detail.promise.state).toBe('partly-fulfilled');
    const { code } = partial.detail.promise;
    const { body } = await ask(visitor, 'GET', `/v1/promises/published/${code}`);
    expect(body).toMatchObject({
      state: 'partly-kept',
      fulfilment: 'partial',
      unperformed: none.unperformed,
      determinedOn: '2026-11-20',
      determiner: { name: officer.agencyName, code: officer.agencyCode },
    });
    expect(body).not.toHaveProperty('sanction');
  });

  describe('and one of its own accord (主动型)', () => {
    test('is withdrawn by who made it: its record is taken off, and the public told that it ended', async () => {
      const applicant = await newcomer();
      const promise = await signed({ applicant, template: honest });
      expect(promise.detail.commands).toEqual(['withdraw']);
      const withdrawn = await give(applicant, promise, 'withdraw');
      expect(withdrawn.detail).toMatchObject({ promise: { state: 'withdrawn' }, commands: [] });
      expect(await shownAs(promise.detail.promise.code)).toBe('ended');
      expect((await recordOf(promise.detail.promise.code)).body.display).toMatchObject({
        state: 'ended',
        endedBy: 'delisting',
        endedOn: '2026-11-20',
      });
    });

    test('may be withdrawn, which one that something was granted on may not', async () => {
      const applicant = await newcomer();
      const { path, version, detail } = await signed({ applicant, template: permit });
      expect(detail.commands).toEqual([]);
      refuses(await ask(applicant, 'POST', `${path}/withdraw`, { version }), 'conflict', {
        rule: 'promise.transition.state',
      });
    });

    test('expires by the clock on the day after its last, and can still be determined', async () => {
      const promise = await signed({ applicant: await newcomer(), template: honest });
      const { path, detail } = promise;
      expect(detail.promise.validUntil).toBe('2027-11-20');
      expect(detail.deadline).toMatchObject({ clock: 'term', dueOn: '2027-11-20' });
      const stateOn = async (day: string): Promise<PromiseState> => {
        promises.api().now = noonOf(day);
        await promises.api().promiseClock.run();
        return (await ask(officer, 'GET', path)).body.promise.state;
      };
      expect(await stateOn('2027-11-20')).toBe('in-force');
      expect(await stateOn('2027-11-21')).toBe('expired');
      expect(await shownAs(detail.promise.code)).toBe('ended');
      const { body } = await ask(officer, 'GET', path);
      expect(body.commands).toEqual([
        'begin-verification',
        'determine-full',
        'determine-partial',
        'determine-none',
      ]);
      const { version } = body.promise;
      const kept = await give(officer, { path, version }, 'determine', {
        fulfilment: 'full',
        notice,
      });
      expect(kept.detail.promise.state).toBe('fulfilled');
      expect(await shownAs(detail.promise.code)).toBe('kept');
    });

    test('that has expired is so for every command, though the clock has not looked yet', async () => {
      const applicant = await newcomer();
      const { path, version } = await signed({ applicant, template: honest });
      promises.api().now = noonOf('2027-11-21');
      refuses(await ask(applicant, 'POST', `${path}/withdraw`, { version }), 'conflict', {
        rule: 'promise.transition.state',
      });
      const begun = await give(officer, { path, version }, 'begin-verification');
      expect(begun.detail.promise.state).toBe('under-verification');
      const { events } = (await ask(applicant, 'GET', `${path}/history`)).body;
      expect(events.slice(-2)).toMatchObject([
        { command: 'expire', by: 'clock', from: 'in-force', to: 'expired' },
        { command: 'begin-verification', by: 'agency', from: 'expired' },
      ]);
    });
  });

  test('is revoked by the agency, which says why: its record is taken off', async () => {
    for (const begin of [false, true]) {
      const promise = await signed({ applicant: await newcomer(), template: permit });
      const step = begin ? await give(officer, promise, 'begin-verification') : promise;
      const revoked = await give(officer, step, 'revoke', { notice });
      expect(revoked.detail).toMatchObject({ promise: { state: 'revoked', notice }, commands: [] });
      expect(await shownAs(promise.detail.promise.code)).toBe('ended');
      expect((await recordOf(promise.detail.promise.code)).body.display).toMatchObject({
        state: 'ended',
        endedBy: 'delisting',
      });
      const grade = `/v1/subjects/${promise.detail.promise.subjectCode}/grade/explanation`;
      expect((await ask(officer, 'GET', grade)).body.score).toBe(700);
    }
  });

  test('names its subject as the registrar has it on the day it is signed', async () => {
    const applicant = await newcomer();
    const draft = await promises.drafted({ applicant, template: permit });
    await database()
      .kysely.updateTable('subject')
      .set({ name: '示例改名有限公司' })
      .where('code', '=', applicant.subjectCode)
      .execute();
    const { body } = await ask(applicant, 'GET', draft.path);
    expect(body.preview.text).toContain('名称：示例改名有限公司\n');
    refuses(await promises.sign(draft, applicant), 'rule_not_satisfied', {
      rule: 'promise.sign.text', // what was read named it otherwise
    });
    const answer = await promises.sign({ ...draft, detail: body }, applicant);
    expect(answer.body.promise.subjectName).toBe('示例改名有限公司');
    const shown = `/v1/promises/published/${answer.body.promise.code}`;
    expect((await ask(visitor, 'GET', shown)).body.subjectName).toBe('示例改名有限公司');
  });
});
