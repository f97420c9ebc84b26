import type { CreditRecord } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import { noonOf, notice, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { given, listingOf, penaltyOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';

const DUE = '2026-12-04'; // ten working days after Friday, 20 November 2026

describeOnEngines('a promise to hand in what is missing (容缺受理),', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, give, newcomer, publish, sign, signed } = promises;
  let template: string;
  beforeAll(async () => {
    template = await publish(templateOf('deferred-permit-materials'));
  });

  describe('of a subject whose credit is not known', () => {
    // How severe its penalty is was not stated: with its honour it is of class B if minor, of class C if not.
    const unknown = async () => {
      const applicant = await newcomer();
      const { subjectCode } = applicant;
      const {
        severity: _unstated,
        fineFen: _none,
        ...penalty
      } = penaltyOf(`示交罚字〔2026〕${subjectCode}号`, {
        penaltyTypes: ['other'],
        decidedOn: '2026-09-01',
      });
      const honour: CreditRecord = {
        kind: 'honour',
        id: 'e'.repeat(64),
        subjectCode,
        subjectName: penalty.subjectName,
        agency: penalty.agency,
        place: penalty.place,
        documentNumber: '',
        display: { state: 'displayed' },
        level: 'city',
        title: '示例荣誉',
        decidedOn: '2026-05-01',
      };
      await given(database(), { records: [{ ...penalty, subjectCode }, honour] });
      return applicant;
    };

    test('waits for the agency, without a code, hidden from the public, and is accepted', async () => {
      const applicant = await unknown();
      const waiting = await signed({ applicant, template });
      expect(waiting.detail).toMatchObject({
        promise: { state: 'submitted', madeOn: '2026-11-20', materialsDueOn: DUE },
        assessment: { outcome: 'indeterminate', unknown: ['goodCredit'] },
        commands: ['withdraw'],
      });
      expect(waiting.detail.promise).not.toHaveProperty('code');
      expect(waiting.detail.letter?.signatures).toMatchObject([{ by: 'platform' }]);
      const list = `/v1/promises/published?subject=${applicant.subjectCode}`;
      expect((await ask(visitor, 'GET', list)).body.data).toEqual([]);
      const records = `/v1/subjects/${applicant.subjectCode}/records?kind=promise`;
      expect((await ask(applicant, 'GET', records)).body.data).toEqual([]);
      expect((await ask(officer, 'GET', waiting.path)).body.commands).toEqual([
        'accept',
        'decline',
      ]);

      promises.api().now = noonOf('2026-11-23');
      const accepted = await give(officer, waiting, 'accept');
      expect(accepted.detail.promise).toMatchObject({
        state: 'materials-due',
        code: expect.stringMatching(/^42022220261120\d{6}$/), // of the day on which it was made
        materialsDueOn: DUE,
      });
      expect(accepted.detail.letter).toEqual(waiting.detail.letter);
      expect((await ask(visitor, 'GET', list)).body.data).toMatchObject([{ state: 'running' }]);
      expect((await ask(applicant, 'GET', records)).body.data).toMatchObject([
        { kind: 'promise', documentNumber: accepted.detail.promise.code },
      ]);
    });

    test('is not accepted once something is known against it, though its template may be retired', async () => {
      const retired = await publish(templateOf('deferred-permit-materials'));
      const applicant = await unknown();
      const { subjectCode } = applicant;
      const waiting = await signed({ applicant, template: retired });
      const other = await signed({ applicant: await unknown(), template: retired });
      await ask(officer, 'POST', `/v1/promise-templates/${retired}/retire`, {
        version: 1,
        validTo: '2026-11-20',
      });
      await given(database(), {
        records: [{ ...listingOf(`示市监列〔2026〕${subjectCode}号`), subjectCode }],
      });
      const answer = await ask(officer, 'POST', `${waiting.path}/accept`, {
        version: waiting.version,
      });
      refuses(answer, 'rule_not_satisfied', { refusals: ['NOT_GOOD_CREDIT'] });
      await give(officer, waiting, 'decline', { notice });
      expect((await give(officer, other, 'accept')).detail.promise.state).toBe('materials-due');
    });

    test('is declined, is told why, and never has a code', async () => {
      const applicant = await unknown();
      const waiting = await signed({ applicant, template });
      const declined = await give(officer, waiting, 'decline', { notice });
      expect(declined.detail).toMatchObject({
        promise: { state: 'declined', notice },
        commands: [],
      });
      expect(declined.detail.promise).not.toHaveProperty('code');
      const records = `/v1/subjects/${applicant.subjectCode}/records?kind=promise`;
      expect((await ask(applicant, 'GET', records)).body.data).toEqual([]);
    });

    test('is withdrawn while it waits', async () => {
      const applicant = await unknown();
      const withdrawn = await give(applicant, await signed({ applicant, template }), 'withdraw');
      expect(withdrawn.detail).toMatchObject({ promise: { state: 'withdrawn' }, commands: [] });
      refuses(
        await ask(officer, 'POST', `${withdrawn.path}/accept`, { version: withdrawn.version }),
        'conflict',
        { rule: 'promise.transition.state' },
      );
    });

    test('is not accepted once the day that was promised is over: nobody could keep it', async () => {
      const applicant = await unknown();
      const { path, version } = await signed({ applicant, template });
      promises.api().now = noonOf('2026-12-05');
      await promises.api().promiseClock.run();
      const answer = await ask(officer, 'POST', `${path}/accept`, { version });
      refuses(answer, 'rule_not_satisfied', { rule: 'promise.accept.day' });
      const declined = await give(officer, { path, version }, 'decline', { notice });
      expect(declined.detail.promise.state).toBe('declined');
    });

    test('gets its day from the agency where the working days of the year are not published', async () => {
      const applicant = await newcomer();
      promises.api().now = noonOf('2026-12-28'); // its last day lies in 2027
      const waiting = await signed({ applicant, template });
      expect(waiting.detail).toMatchObject({
        promise: { state: 'submitted' },
        assessment: { unknown: ['dueDayKnown'] },
      });
      expect(waiting.detail.letter?.text).toContain('10个工作日');
      for (const materialsDueOn of [undefined, '2026-12-27']) {
        const answer = await ask(officer, 'POST', `${waiting.path}/accept`, {
          version: waiting.version,
          ...(materialsDueOn && { materialsDueOn }),
        });
        refuses(answer, 'invalid_request', { at: 'body.materialsDueOn' });
      }
      const accepted = await give(officer, waiting, 'accept', { materialsDueOn: '2027-01-12' });
      expect(accepted.detail.promise).toMatchObject({
        state: 'materials-due',
        materialsDueOn: '2027-01-12',
      });
    });
  });

  describe('of a subject that the law is against', () => {
    const penalised = async () => {
      const applicant = await newcomer();
      await given(database(), {
        records: [
          {
            ...listingOf(`示市监列〔2026〕${applicant.subjectCode}号`),
            subjectCode: applicant.subjectCode,
          },
        ],
      });
      return applicant;
    };
    const listed = async () => {
      const applicant = await newcomer();
      await given(database(), {
        records: [
          {
            ...listingOf(`示市监严列〔2026〕${applicant.subjectCode}号`),
            kind: 'serious-listing',
            subjectCode: applicant.subjectCode,
          } as never, // what a serious listing has beyond this nobody reads here
        ],
      });
      return applicant;
    };
    const liar = async () => {
      const applicant = await newcomer();
      const proof = await publish(templateOf('no-violation-proof'));
      const promise = await signed({ applicant, template: proof });
      await give(officer, promise, 'determine', {
        fulfilment: 'none',
        falsehood: true,
        unperformed: '所证明的情况不属实',
        notice,
      });
      return applicant;
    };

    test.each([
      ['of bad credit', penalised, ['NOT_GOOD_CREDIT']],
      ['on a list of serious dishonesty', listed, ['NOT_GOOD_CREDIT', 'SERIOUS_RECORD']],
      ['with a false promise', liar, ['NOT_GOOD_CREDIT', 'FALSE_PROMISE']],
    ])('%s is refused with the article, and nothing is stored', async (_who, make, refusals) => {
      const applicant = await make();
      const before = await promises.everything();
      const answer = await ask(applicant, 'POST', '/v1/promises', { templateId: template });
      refuses(answer, 'rule_not_satisfied', { refusals });
      expect(answer.body).toMatchObject({
        rule: expect.stringMatching(/^promise\.deferred\./),
        citation: { doc: expect.any(String), evidence: expect.any(String) },
      });
      const asked = await ask(applicant, 'POST', '/v1/promises/assessment', {
        templateId: template,
      });
      expect(asked.body).toMatchObject({ outcome: 'ineligible', refusals });
      expect(await promises.everything()).toEqual(before);
    });

    test('is refused as well where that came to be known after the draft was begun', async () => {
      const applicant = await newcomer();
      const draft = await drafted({ applicant, template });
      await given(database(), {
        records: [{ ...listingOf('示市监列〔2026〕后来号'), subjectCode: applicant.subjectCode }],
      });
      const before = await promises.everything();
      refuses(await sign(draft, applicant), 'rule_not_satisfied', {
        refusals: ['NOT_GOOD_CREDIT'],
      });
      expect(await promises.everything()).toEqual(before);
      const { body } = await ask(applicant, 'GET', draft.path);
      expect(body).toMatchObject({
        promise: { state: 'draft' },
        assessment: { outcome: 'ineligible', refusals: ['NOT_GOOD_CREDIT'] },
      });
    });
  });
});
