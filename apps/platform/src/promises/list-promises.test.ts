import type { CreditPromise } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, auditor, machine, officer, otherOfficer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  notice,
  promisesOn,
  refuses,
  templateOf,
} from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';

const found = { fulfilment: 'none', unperformed: '没有做到', notice } as const;

describeOnEngines('a list of promises', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, give, newcomer, publish, signed } = promises;
  let permit: string;
  let deferred: string;
  beforeAll(async () => {
    permit = await publish(templateOf('food-business-permit'));
    deferred = await publish(templateOf('deferred-permit-materials'));
  });
  /** Every promise of a list, walked page by page. */
  const walk = async (who: Actor, path: string, limit = 100): Promise<readonly CreditPromise[]> => {
    const walked: CreditPromise[] = [];
    let cursor = '';
    do {
      const more = path.includes('?') ? '&' : '?';
      const { body } = await ask(who, 'GET', `${path}${more}limit=${limit}${cursor}`);
      walked.push(...body.data);
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor !== '');
    return walked;
  };
  const idsOf = (all: readonly CreditPromise[]): readonly string[] => all.map(({ id }) => id);

  describe('of one’s own', () => {
    test('holds every one, drafts too, the newest first, and those of nobody else', async () => {
      const applicant = await newcomer();
      const made: string[] = [];
      for (let minute = 0; minute < 7; minute += 1) {
        promises.api().now = `2026-11-20T04:0${minute}:00.000Z`;
        const order = { applicant, template: permit };
        const step = minute % 2 === 0 ? await signed(order) : await drafted(order);
        made.unshift(step.detail.promise.id);
      }
      await signed({ applicant: await newcomer(), template: permit });
      for (const limit of [1, 3, 100])
        expect(idsOf(await walk(applicant, '/v1/promises', limit))).toEqual(made);
    });

    test('tells of what was handed in, and of what another platform has', async () => {
      const applicant = await newcomer();
      const { path, version, detail } = await signed({ applicant, template: deferred });
      const file = `${path}/files/rules?fileName=a.pdf&version=${version}`;
      await ask(applicant, 'PUT', file, new TextEncoder().encode('%PDF-1.7'));
      const imported = nationalOf('42022220261101000042', { subjectCode: applicant.subjectCode });
      await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(imported));
      expect(await walk(applicant, '/v1/promises')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            id: detail.promise.id,
            files: [expect.objectContaining({ material: 'rules', size: 8 })],
          }),
          expect.objectContaining({ code: imported.code, imported: true }),
        ]),
      );
    });

    test('is empty for who acts for nobody, and no list for others', async () => {
      const { subjectCode: _none, ...nobody } = agent;
      expect(await walk({ ...nobody, id: 'agent-of-nobody' }, '/v1/promises')).toEqual([]);
      refuses(await ask(officer, 'GET', '/v1/promises'), 'forbidden');
      refuses(await ask(visitor, 'GET', '/v1/promises'), 'unauthenticated');
    });
  });

  describe('that wait for the agency', () => {
    const queue = '/v1/promises/queue';

    test('holds what it has to deal with, the longest waiting first, and never a draft', async () => {
      const applicant = await newcomer();
      const order = { applicant, template: permit };
      const at = (minute: number) => {
        promises.api().now = new Date(
          Date.parse('2026-11-21T04:00:00.000Z') + minute * 60_000,
        ).toISOString();
      };
      at(0);
      const draft = await drafted(order);
      const withdrawn = await drafted(order);
      await give(applicant, withdrawn, 'withdraw');
      const inForce = await signed(order);
      const kept = await signed(order);
      const begun = await signed(order);
      const broken = await signed(order);
      const asked = await signed(order);
      at(1);
      const step = await give(officer, asked, 'determine', found);
      await give(officer, kept, 'determine', { fulfilment: 'full', notice });
      at(2);
      await give(officer, begun, 'begin-verification');
      at(3);
      await give(officer, broken, 'determine', found);
      at(4);
      const closed = await give(officer, step, 'close');
      await give(applicant, closed, 'request-repair', { notice });

      const own = (all: readonly CreditPromise[]) =>
        idsOf(all.filter(({ subjectCode }) => subjectCode === applicant.subjectCode));
      const expected = [begun, broken, asked].map(({ detail }) => detail.promise.id);
      for (const limit of [1, 2, 100])
        expect(own(await walk(officer, queue, limit))).toEqual(expected);
      const byState = {
        'in-force': [inForce],
        fulfilled: [kept],
        breached: [broken],
        'repair-requested': [asked],
        'under-verification': [begun],
        draft: [],
        withdrawn: [],
      };
      for (const [state, steps] of Object.entries(byState))
        expect(own(await walk(officer, `${queue}?state=${state}`)), state).toEqual(
          steps.map(({ detail }) => detail.promise.id),
        );
      expect(draft.detail.promise.state).toBe('draft');
      for (const other of [draft, withdrawn])
        refuses(await ask(officer, 'GET', other.path), 'not_found');
    });

    test('holds what waits to be accepted, and what was withdrawn after it was signed', async () => {
      const applicant = await newcomer();
      promises.api().now = noonOf('2026-12-28');
      const waiting = await signed({ applicant, template: deferred });
      const { id } = waiting.detail.promise;
      expect(idsOf(await walk(officer, `${queue}?state=submitted`))).toContain(id);
      await give(applicant, waiting, 'withdraw');
      expect(idsOf(await walk(officer, `${queue}?state=submitted`))).not.toContain(id);
      expect(idsOf(await walk(officer, `${queue}?state=withdrawn`))).toContain(id);
    });

    test('is of one agency', async () => {
      await signed({ applicant: await newcomer(), template: permit });
      expect(await walk(otherOfficer, `${queue}?state=in-force`)).toEqual([]);
      for (const who of [agent, auditor, machine])
        refuses(await ask(who, 'GET', queue), 'forbidden');
      refuses(await ask(visitor, 'GET', queue), 'unauthenticated');
      refuses(await ask(officer, 'GET', `${queue}?state=sworn`), 'invalid_request', {
        at: 'query.state',
      });
    });
  });
});
