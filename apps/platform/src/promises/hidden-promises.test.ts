import { checkValue, recordIdOfPromise } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { auditor, officer, otherAgent, otherOfficer } from '../../test/people.ts';
import { notice, promisesOn, refuses, templateOf, type PromiseStep } from '../../test/promises.ts';
import { visitor } from '../actor.ts';

const broken = { fulfilment: 'none', unperformed: '没有做到', falsehood: true, notice } as const;

describeOnEngines('a promise that is not for everyone', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;

  describe.each(['limited', 'none'] as const)('(公开类型 %s)', (publicity) => {
    let template: string;
    beforeAll(async () => {
      template = await publish(templateOf('food-business-permit', { publicity }));
    });
    const promised = async () => {
      const applicant = await newcomer();
      return { applicant, step: await signed({ applicant, template }) };
    };
    /** Everything the public could find it in; empty of a promise that is nowhere. */
    const inPublic = async ({ detail: { promise } }: PromiseStep) => {
      const { code = '', subjectCode } = promise;
      const id = recordIdOfPromise(code);
      const pages = [
        `/v1/promises/published?subject=${subjectCode}`,
        `/v1/promises/published?place=${promise.place}&limit=100`,
        `/v1/promises/published/${code}`,
        `/v1/promises/feed?subject=${subjectCode}`,
        `/v1/subjects/${subjectCode}/records?kind=promise`,
        '/v1/records/export?kind=promise',
        `/v1/records/${id}`,
        `/v1/records/${id}/display`,
      ];
      const found: string[] = [];
      for (const outsider of [visitor, otherAgent, otherOfficer])
        for (const page of pages) {
          const { body } = await ask(outsider, 'GET', page);
          const text = typeof body === 'string' ? body : JSON.stringify(body);
          // The feed repeats the question.
          if (text.replaceAll(`subject=${subjectCode}`, '').includes(code)) found.push(page);
          if (text.includes(promise.subjectName)) found.push(page);
        }
      return found;
    };

    test('is nowhere in public, from its acceptance to its end', async () => {
      const { applicant, step } = await promised();
      expect(step.detail.promise.code).toBeDefined();
      expect(await inPublic(step)).toEqual([]);
      const found = await give(officer, step, 'determine', broken);
      expect(await inPublic(found)).toEqual([]);
      const sanctioned = await give(officer, found, 'sanction', {
        kinds: ['withdraw-approval'],
        words: '撤销许可。',
      });
      const asked = await give(applicant, sanctioned, 'request-repair', { notice });
      const granted = await give(officer, asked, 'decide-repair', { decision: 'granted', notice });
      expect(await inPublic(granted)).toEqual([]);
      const { body } = await ask(
        officer,
        'GET',
        `/v1/promises/published?subject=${applicant.subjectCode}`,
      );
      expect(body.data).toEqual([]);
    });

    test('is not shown because its agency states something about its record', async () => {
      const { step } = await promised();
      const record = `/v1/records/${recordIdOfPromise(step.detail.promise.code ?? '')}`;
      const stated = await ask(officer, 'PUT', `${record}/statement`, { version: 0 });
      expect(stated.status).toBe(200);
      expect(await inPublic(step)).toEqual([]);
    });

    test('is seen by its parties and by auditors, in the archive too', async () => {
      const { applicant, step } = await promised();
      const record = `/v1/records/${recordIdOfPromise(step.detail.promise.code ?? '')}`;
      for (const insider of [applicant, officer, auditor]) {
        expect((await ask(insider, 'GET', step.path)).status).toBe(200);
        expect((await ask(insider, 'GET', record)).body.display).toEqual({
          state: 'ended',
          endedOn: '2026-11-20',
          endedBy: 'law',
        });
      }
    });

    test('is verified by whoever has its letter', async () => {
      const { step } = await promised();
      const { promise, letter } = step.detail;
      const query = `code=${promise.code}&check=${checkValue(letter?.digest ?? '')}`;
      const { body } = await ask(visitor, 'GET', `/v1/promises/verification?${query}`);
      expect(body).toMatchObject({ state: 'running', valid: [true], letter });
      const wrong = `code=${promise.code}&check=0000-0000-0000`;
      refuses(await ask(visitor, 'GET', `/v1/promises/verification?${wrong}`), 'not_found');
    });

    test('counts in the grade like any other, of which the public is told no reason', async () => {
      const { applicant, step } = await promised();
      await give(officer, step, 'determine', broken);
      const grade = `/v1/subjects/${applicant.subjectCode}/grade/explanation`;
      const whole = (await ask(applicant, 'GET', grade)).body;
      expect(whole).toMatchObject({ grade: 'C', score: 640 });
      const shown = (await ask(visitor, 'GET', grade)).body;
      expect(shown).toMatchObject({ grade: 'C', withheld: true, factors: [] });
      expect(shown).not.toHaveProperty('score');
    });

    test('is counted in the figures, which name nobody', async () => {
      const { applicant } = await promised();
      promises.api().now = `2026-11-20T0${publicity.length}:00:00.000Z`; // figures are kept for a while
      const { body } = await ask(
        visitor,
        'GET',
        `/v1/promises/figures?place=${applicant.subjectCode.slice(2, 8)}&by=type`,
      );
      const all = await database()
        .kysely.selectFrom('promise')
        .select('id')
        .where('type', '=', 'approval-substitute')
        .where('code', 'is not', null)
        .execute();
      expect(body.figures).toMatchObject([{ key: 'approval-substitute', promises: all.length }]);
    });
  });
});
