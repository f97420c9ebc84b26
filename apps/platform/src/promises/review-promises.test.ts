import type { Uscc } from '@xinyong/core';
import { beforeAll, expect, test } from 'vitest';
import { drawsOn } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, auditor, colleague, officer, otherOfficer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  notice,
  promisesOn,
  refuses,
  templateOf,
  type PromiseStep,
} from '../../test/promises.ts';
import { visitor } from '../actor.ts';

interface Candidate {
  readonly code: Uscc;
  readonly name: string;
  readonly promises: number;
}

describeOnEngines('the review of promises by a draw (问效)', (database) => {
  const draws = drawsOn(database);
  const promises = promisesOn(database);
  const { ask, drafted, everything, give, newcomer, publish, signed } = promises;
  let permit: string;
  let honest: string;
  beforeAll(async () => {
    permit = await publish(templateOf('food-business-permit'));
    honest = await publish(templateOf('honest-business'));
  });
  const candidates = async (year = 2026, who = officer): Promise<readonly Candidate[]> =>
    (await ask(who, 'GET', `/v1/promises/review-candidates?year=${year}`)).body.subjects;
  const begin = (drawId: string, who = officer, year = 2026) =>
    ask(who, 'POST', '/v1/promises/reviews', { drawId, year });
  /** Some subjects, each with promises that can be reviewed, two of the first. */
  const promisers = async (count: number) => {
    const steps = new Map<string, PromiseStep[]>();
    for (let index = 0; index < count; index += 1) {
      const applicant = await newcomer();
      const own = [await signed({ applicant, template: permit })];
      if (index === 0) own.push(await signed({ applicant, template: honest }));
      steps.set(applicant.subjectCode, own);
    }
    return steps;
  };
  /** A draw among them: half of them are drawn. */
  const drawAmong = async (codes: Iterable<string>) => {
    const list = [...codes].map((code) => ({ code: code as Uscc, riskClass: 'B' as const })); // they are codes of subjects
    const { path, answer } = await draws.drawn({ subjects: { by: 'list', list, covered: [] } });
    const id = path.slice('/v1/draws/'.length);
    const drawn = (body: typeof answer.body): readonly string[] =>
      body.result.visits.map(({ subject }: { subject: string }) => subject);
    return { id, path, answer, drawn };
  };
  const stateOf = async ({ path }: PromiseStep) =>
    (await ask(officer, 'GET', path)).body.promise.state;

  test('can be of whoever has a promise of the year that still binds', async () => {
    const twice = await newcomer();
    await signed({ applicant: twice, template: permit });
    await signed({ applicant: twice, template: honest });
    const kept = await newcomer();
    const full = await signed({ applicant: kept, template: permit });
    await give(officer, full, 'determine', { fulfilment: 'full', notice });
    const undecided = await newcomer();
    await drafted({ applicant: undecided, template: permit });
    const earlier = await newcomer();
    const imported = nationalOf('42022220251230000001', { subjectCode: earlier.subjectCode });
    await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(imported));

    const of2026 = await candidates();
    expect(of2026).toContainEqual({
      code: twice.subjectCode,
      name: expect.stringContaining('示例'),
      promises: 2,
    });
    const codes = of2026.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    for (const { subjectCode } of [kept, undecided, earlier])
      expect(codes).not.toContain(subjectCode);
    expect((await candidates(2025)).map(({ code }) => code)).toEqual([earlier.subjectCode]);
    expect(await candidates(2024)).toEqual([]);
    expect(await candidates(2026, otherOfficer)).toEqual([]);

    promises.api().now = noonOf('2027-11-21'); // those of a term have expired, and are looked at all the same
    await promises.api().promiseClock.run();
    expect(await candidates()).toContainEqual(
      expect.objectContaining({ code: twice.subjectCode, promises: 2 }),
    );
    for (const year of ['26', '1999', 'now'])
      refuses(
        await ask(officer, 'GET', `/v1/promises/review-candidates?year=${year}`),
        'invalid_request',
        {
          at: 'query.year',
        },
      );
  });

  test('begins with those that a published draw drew, all their promises, and with nobody else', async () => {
    const steps = await promisers(4);
    const { id, path, answer, drawn } = await drawAmong(steps.keys());
    const before = await everything();
    refuses(await begin(id), 'conflict');
    expect(await everything()).toEqual(before);

    await draws.ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const subjects = drawn(answer.body);
    expect(subjects).toHaveLength(2);
    const chosen = subjects.flatMap((code) => steps.get(code) ?? []);
    promises.api().now = noonOf('2026-11-23');
    const { body } = await begin(id, colleague);
    expect(body).toEqual({ begun: chosen.length });
    for (const [code, own] of steps)
      for (const step of own)
        expect(await stateOf(step)).toBe(
          subjects.includes(code) ? 'under-verification' : 'in-force',
        );
    for (const step of chosen) {
      const { events } = (await ask(officer, 'GET', `${step.path}/history`)).body;
      expect(events.at(-1)).toMatchObject({
        command: 'begin-verification',
        by: 'agency',
        from: 'in-force',
        at: noonOf('2026-11-23'),
      });
    }
    expect((await begin(id)).body).toEqual({ begun: 0 });

    const [first] = chosen;
    if (!first) throw new TypeError('nobody was drawn');
    const found = await give(
      officer,
      { path: first.path, version: first.version + 1 },
      'determine',
      {
        fulfilment: 'full',
        notice,
      },
    );
    expect(found.detail.promise.state).toBe('fulfilled');
  });

  test('begins with the promises of the year alone, whatever else those who were drawn promised', async () => {
    const steps = await promisers(1);
    const [[code = '', own = []] = []] = steps;
    const earlier = nationalOf('42022220251230000077', { subjectCode: code as Uscc }); // the code of a subject
    await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(earlier));
    const { id, path } = await drawAmong([code]);
    await draws.ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const stateOfEarlier = async () =>
      (
        await database()
          .kysely.selectFrom('promise')
          .select('state')
          .where('code', '=', earlier.code)
          .executeTakeFirstOrThrow()
      ).state;

    expect((await begin(id, officer, 2024)).body).toEqual({ begun: 0 });
    expect((await begin(id)).body).toEqual({ begun: own.length });
    expect(await stateOfEarlier()).toBe('in-force');
    expect((await begin(id, officer, 2025)).body).toEqual({ begun: 1 });
    expect(await stateOfEarlier()).toBe('under-verification');
    refuses(await begin(id, officer, 1999), 'invalid_request', { at: 'body.year' });
  });

  test('of one that had expired is told to the channels, where it stands as running again', async () => {
    const applicant = await newcomer();
    await signed({ applicant, template: honest });
    promises.api().now = noonOf('2027-11-22');
    await promises.api().promiseClock.run();
    const { id, path } = await drawAmong([applicant.subjectCode]);
    await draws.ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const told = async () =>
      (
        await database()
          .kysely.selectFrom('outbox')
          .select('body')
          .where('key', '=', applicant.subjectCode)
          .where('topic', '=', 'promise.published')
          .where('created_at', '>=', noonOf('2027-11-22'))
          .execute()
      ).map(({ body }) => {
        const { channel, state } = body as { channel: string; state: string }; // as it was written
        return `${channel} ${state}`;
      });
    expect(await told()).toEqual(['credit-china ended']);
    promises.api().now = noonOf('2027-11-23');
    expect((await begin(id)).body).toEqual({ begun: 1 });
    expect((await told()).toSorted()).toEqual(['credit-china ended', 'credit-china running']);
  });

  test('leaves out who was replaced, and takes who was drawn instead', async () => {
    const steps = await promisers(4);
    const { id, path, answer, drawn } = await drawAmong(steps.keys());
    const [away = ''] = drawn(answer.body);
    const replaced = await draws.ask(officer, 'POST', `${path}/replace`, {
      version: 3,
      subject: away,
      reason: 'moved',
    });
    const visited = drawn(replaced.body);
    expect(visited).not.toContain(away);
    await draws.ask(officer, 'POST', `${path}/publish`, { version: 4 });
    expect((await begin(id)).body.begun).toBeGreaterThan(0);
    for (const [code, own] of steps)
      for (const step of own)
        expect(await stateOf(step)).toBe(
          visited.includes(code) ? 'under-verification' : 'in-force',
        );
  });

  test('is begun by the agency whose draw it is, with its own promises', async () => {
    const steps = await promisers(2);
    const foreign = await publish(templateOf('food-business-permit'), otherOfficer);
    const [code = ''] = steps.keys();
    const applicant = { ...agent, id: `agent-of-${code}`, subjectCode: code as Uscc }; // the code of a subject
    const ofAnother = await signed({ applicant, template: foreign });
    const { id, path } = await drawAmong([code]);
    await draws.ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const before = await everything();
    refuses(await begin(id, otherOfficer), 'not_found');
    refuses(await begin('8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10'), 'not_found');
    for (const who of [agent, auditor]) refuses(await begin(id, who), 'forbidden');
    refuses(await begin(id, visitor), 'unauthenticated');
    expect(await everything()).toEqual(before);
    expect((await begin(id)).body).toEqual({ begun: 2 });
    const { body } = await ask(otherOfficer, 'GET', ofAnother.path);
    expect(body.promise.state).toBe('in-force');
  });
});
