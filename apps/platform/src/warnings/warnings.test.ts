import { readFileSync } from 'node:fs';
import type {
  StandingWarning,
  WarnedSubject,
  WarningDelivery,
  WarningPage,
} from '@xinyong/contract';
import type { CreditRecord, Uscc, WarningChannel } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { CompiledQuery } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import {
  agent,
  auditor,
  bureau,
  officer,
  otherAgent,
  otherOfficer,
  otherShop,
  shop,
  thirdShop,
} from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';

const NEXT_DAY = '2026-11-21T04:00:00.000Z';

let promises = 0;
/** A promise that is due in five days, or on another day. */
function promiseOf(subjectCode: Uscc = shop, validUntil = '2026-11-25'): CreditRecord {
  promises += 1;
  return {
    kind: 'promise',
    id: promises.toString(16).padStart(64, 'e'),
    subjectCode,
    subjectName: '示例',
    agency: bureau,
    place: '420222',
    documentNumber: '',
    display: { state: 'displayed' },
    promiseType: 'deferred-materials',
    reason: '补交营业场所证明',
    madeOn: '2026-10-01',
    validUntil,
  };
}
const causeOf = ({ id }: CreditRecord): string => `promise-due:${id}`;
const pathOf = (cause: string, what: string, code: Uscc = shop): string =>
  `/v1/subjects/${code}/warnings/${encodeURIComponent(cause)}/${what}`;

describeOnEngines('warnings', (database) => {
  let api: Api;
  const penalty = penaltyOf('示交罚字〔2026〕提醒第1号');
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), {
      subjects: [
        subjectOf(),
        subjectOf({ code: otherShop, region: '440229', name: '翁源县示例公司' }),
        subjectOf({ code: thirdShop, name: '阳新县示例无事公司' }),
      ],
      records: [penalty, promiseOf(otherShop)],
    });
  });
  const ask = (
    actor: Actor,
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<Answer> =>
    api.as(actor)(method, path, { body, ...(key && { headers: { 'idempotency-key': key } }) });
  const listed = async (actor: Actor = agent): Promise<readonly StandingWarning[]> =>
    (await ask(actor, 'GET', `/v1/subjects/${shop}/warnings`)).body.warnings;
  const standing = async (cause: string): Promise<StandingWarning | undefined> =>
    (await listed()).find(({ warning }) => warning.cause === cause);
  const promised = async (): Promise<string> => {
    const record = promiseOf();
    await given(database(), { records: [record] });
    return causeOf(record);
  };
  /** What an officer sends after having read the words that the desk shows. */
  const delivery = async (
    cause: string,
    channel: WarningChannel,
    locale: 'zh-CN' | 'en' = 'zh-CN',
  ): Promise<WarningDelivery> => {
    const { body: page } = await ask(officer, 'GET', '/v1/warnings');
    const warned: readonly WarnedSubject[] = page.data;
    const found = warned
      .flatMap(({ name, warnings }) => warnings.map(({ warning }) => ({ name, warning })))
      .find(({ warning }) => warning.cause === cause);
    if (!found) throw new TypeError(`the desk does not show ${cause}`);
    const words = warningText[locale].message(found.warning, channel, found.name, page);
    return { channel, locale, words };
  };

  test('stand one for each cause, what is due before what is only possible', async () => {
    const cause = await promised();
    const { status, body } = await ask(agent, 'GET', `/v1/subjects/${shop}/warnings`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: shop, name: subjectOf().name, on: '2026-11-20' });
    const causes = body.warnings.map(({ warning }: StandingWarning) => warning.cause);
    expect(causes).toEqual([cause, `repair-possible:${penalty.id}`]);
    expect(body.warnings[0].warning).toMatchObject({ urgency: 'soon', daysLeft: 5 });
  });

  test('are for the subject’s own agent, agencies and auditors', async () => {
    const path = `/v1/subjects/${shop}/warnings`;
    for (const actor of [agent, officer, otherOfficer, auditor])
      expect((await ask(actor, 'GET', path)).status).toBe(200);
    expect((await ask(otherAgent, 'GET', path)).body.code).toBe('forbidden');
    expect((await ask(visitor, 'GET', path)).status).toBe(401);
  });

  test('of a subject that nobody knows are none', async () => {
    const { body } = await ask(officer, 'GET', '/v1/subjects/91350100M000100Y43/warnings');
    expect(body.code).toBe('not_found');
  });

  test('are given in the exact words of the channel, with audit entry and message', async () => {
    const cause = await promised();
    const shown = await delivery(cause, 'sms');
    const { words } = shown;
    expect(words).toContain(`【${bureau.name}】`);
    const { status, body } = await ask(officer, 'POST', pathOf(cause, 'deliveries'), shown);
    expect(status).toBe(200);
    expect(body.events).toEqual([
      {
        kind: 'delivered',
        at: '2026-11-20T04:00:00.000Z',
        actorName: officer.name,
        agencyName: bureau.name,
        channel: 'sms',
        words,
      },
    ]);
    expect((await standing(cause))?.events).toEqual(body.events);
    await unitOfWork(database(), occasionOf(), async ({ db }) => {
      const messages = await db
        .selectFrom('outbox')
        .select(['key', 'body'])
        .where('topic', '=', 'warning.delivered')
        .execute();
      expect(messages).toContainEqual({
        key: shop,
        body: expect.objectContaining({ cause, channel: 'sms', words }),
      });
      const entries = await db.selectFrom('audit_entry').select('body').execute();
      const own = entries.filter((each) => each.body.includes(cause));
      expect(own).toHaveLength(1);
      expect(own[0]?.body).toContain('warning.delivered');
      expect(own[0]?.body).not.toContain('信用提醒');
    });
  });

  test('are taken by a gateway as the manual says', async () => {
    const cause = await promised();
    const { body } = await ask(
      officer,
      'POST',
      pathOf(cause, 'deliveries'),
      await delivery(cause, 'sms'),
    );
    const manual = readFileSync(new URL('../../../../docs/running.md', import.meta.url), 'utf8');
    const [, waiting = '', mark = ''] =
      /```sql\n(select .*?;)\n(update .*?;)\n/s.exec(manual) ?? [];
    await unitOfWork(database(), occasionOf(), async ({ db }) => {
      interface Waiting {
        readonly key: string;
        readonly id: string;
        readonly words: string;
      }
      const take = async () => (await db.executeQuery<Waiting>(CompiledQuery.raw(waiting))).rows;
      const messages = await take();
      const { words } = body.events[0];
      expect(messages).toContainEqual(expect.objectContaining({ key: shop, words }));
      for (const { key, id } of messages) await db.executeQuery(CompiledQuery.raw(mark, [key, id]));
      expect(await take()).toEqual([]);
    });
  });

  test('are not given in words that are not those of today, or of another agency', async () => {
    const cause = await promised();
    const shown = await delivery(cause, 'letter');
    const deliver = (actor: Actor, body: object): Promise<Answer> =>
      ask(actor, 'POST', pathOf(cause, 'deliveries'), body);
    api.now = NEXT_DAY;
    expect((await deliver(officer, shown)).body).toMatchObject({ code: 'conflict' });
    api.now = '2026-11-20T04:00:00.000Z';
    const renamed = { ...officer, id: 'renamed', agencyName: '阳新县示例新机关' };
    expect((await deliver(renamed, shown)).status).toBe(409);
    const { words: _, ...unread } = shown;
    expect((await deliver(officer, unread)).body.errors).toMatchObject([
      { path: 'body.words', code: 'invalid-words' },
    ]);
    expect((await standing(cause))?.events).toEqual([]);
    expect((await deliver(officer, shown)).body.events).toMatchObject([{ words: shown.words }]);
  });

  test('are given in the name of an agency or not at all', async () => {
    const cause = await promised();
    const shown = await delivery(cause, 'sms');
    const nameless = { ...officer, id: 'nobody', agencyName: undefined } as unknown as Actor; // a token without a name
    expect((await ask(nameless, 'POST', pathOf(cause, 'deliveries'), shown)).status).toBe(403);
    expect((await ask(nameless, 'GET', '/v1/warnings')).status).toBe(403);
  });

  test('are given once a day over a channel, and again over another or on another day', async () => {
    const cause = await promised();
    const deliver = (body: object, key?: string): Promise<Answer> =>
      ask(officer, 'POST', pathOf(cause, 'deliveries'), body, key);
    const sms = await delivery(cause, 'sms');
    const first = await deliver(sms, 'once');
    expect((await deliver(sms)).body).toMatchObject({ code: 'conflict' });
    expect((await deliver(await delivery(cause, 'sms', 'en'))).status).toBe(409);
    const repeated = await deliver(sms, 'once');
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
    expect(repeated.body).toEqual(first.body);
    expect((await deliver(await delivery(cause, 'phone'))).status).toBe(200);
    expect((await deliver(await delivery(cause, 'visit'))).status).toBe(200);
    api.now = NEXT_DAY;
    expect((await deliver(await delivery(cause, 'sms'))).body.events).toHaveLength(4);
    api.now = '2026-11-20T04:00:00.000Z';
  });

  test('of two officers at once one is told that it was given', async () => {
    const cause = await promised();
    const sms = await delivery(cause, 'sms');
    const answers = await Promise.all(
      [1, 2].map(() => ask(officer, 'POST', pathOf(cause, 'deliveries'), sms)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('are acknowledged by the subject itself, once', async () => {
    const cause = await promised();
    const path = pathOf(cause, 'acknowledgement');
    for (const actor of [otherAgent, officer, auditor])
      expect((await ask(actor, 'POST', path, {})).status).toBe(403);
    const { body } = await ask(agent, 'POST', path, {});
    expect(body.events).toEqual([
      { kind: 'acknowledged', at: '2026-11-20T04:00:00.000Z', actorName: agent.name },
    ]);
    expect((await ask(agent, 'POST', path, {})).body).toEqual(body);
    expect((await standing(cause))?.events).toHaveLength(1);
  });

  test('have an outcome after they were given; numbers of persons in the note are masked', async () => {
    const cause = await promised();
    const path = pathOf(cause, 'outcome');
    const result = { outcome: 'promised', note: '11010519491231002X 答应本周补交。' };
    expect((await ask(officer, 'POST', path, result)).body.code).toBe('conflict');
    await ask(officer, 'POST', pathOf(cause, 'deliveries'), await delivery(cause, 'phone'));
    expect((await ask(agent, 'POST', path, result)).status).toBe(403);
    const { body } = await ask(officer, 'POST', path, result);
    expect(body.events.at(-1)).toMatchObject({
      kind: 'outcome',
      outcome: 'promised',
      note: '****************2X 答应本周补交。',
    });
    const long = await ask(officer, 'POST', path, { outcome: 'done', note: '字'.repeat(501) });
    expect(long.body.errors).toMatchObject([{ path: 'body.note', code: 'invalid-note' }]);
  });

  test('have at most 20 outcomes, however many come at once', async () => {
    const cause = await promised();
    await ask(officer, 'POST', pathOf(cause, 'deliveries'), await delivery(cause, 'phone'));
    const record = (): Promise<Answer> =>
      ask(officer, 'POST', pathOf(cause, 'outcome'), { outcome: 'reached' });
    const answers = await Promise.all(Array.from({ length: 22 }, record));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ body }) => body.code)).toEqual(['conflict', 'conflict']);
    expect((await standing(cause))?.events).toHaveLength(21);
  });

  test('are given by an agency of the place alone', async () => {
    const cause = await promised();
    const sms = await delivery(cause, 'sms');
    for (const what of ['deliveries', 'outcome']) {
      const body = what === 'outcome' ? { outcome: 'reached' } : sms;
      expect((await ask(otherOfficer, 'POST', pathOf(cause, what), body)).status).toBe(403);
      expect((await ask(auditor, 'POST', pathOf(cause, what), body)).status).toBe(403);
    }
    expect((await standing(cause))?.events).toEqual([]);
  });

  test('that no longer stand are not listed nor given, and what was done is kept', async () => {
    const cause = await promised();
    const letter = await delivery(cause, 'letter');
    await ask(officer, 'POST', pathOf(cause, 'deliveries'), await delivery(cause, 'sms'));
    const id = cause.slice('promise-due:'.length);
    await unitOfWork(database(), occasionOf(), async ({ db }) => {
      await db.deleteFrom('record').where('id', '=', id).execute();
    });
    expect(await standing(cause)).toBe(undefined);
    const late = await ask(officer, 'POST', pathOf(cause, 'deliveries'), letter);
    expect(late.body.code).toBe('not_found');
    await unitOfWork(database(), occasionOf(), async ({ db }) => {
      const kept = await db
        .selectFrom('warning_event')
        .select('kind')
        .where('cause', '=', cause)
        .execute();
      expect(kept).toEqual([{ kind: 'delivered' }]);
    });
  });

  test('of a repair end while an application is open', async () => {
    const cause = `repair-possible:${penalty.id}`;
    expect(await standing(cause)).toBeDefined();
    const { body } = await ask(agent, 'POST', '/v1/repairs', { recordId: penalty.id });
    expect(await standing(cause)).toBe(undefined);
    await ask(agent, 'POST', `/v1/repairs/${body.repair.id}/withdraw`, { version: 1 });
    expect(await standing(cause)).toBeDefined();
  });

  test('of a place are found page by page, and the answer says how far it looked', async () => {
    const page = async (query: string): Promise<WarningPage> =>
      (await ask(officer, 'GET', `/v1/warnings?${query}`)).body;
    const whole = await page('');
    expect(whole).toMatchObject({
      place: '420222',
      on: '2026-11-20',
      agency: bureau.name,
      looked: 2,
      subjects: 2,
      nextCursor: null,
    });
    // Of the two subjects of the county one has nothing to be reminded of, and the third is elsewhere.
    expect(whole.data.map(({ code }: WarnedSubject) => code)).toEqual([shop]);
    const first = await page('limit=1');
    expect(first).toMatchObject({ looked: 1, subjects: 2, data: [{ code: shop }] });
    const second = await page(`limit=1&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect(second).toMatchObject({ looked: 2, data: [], nextCursor: null });
  });

  test('of a place can be narrowed to a rule and an urgency', async () => {
    const kinds = async (query: string): Promise<readonly string[]> => {
      const { body } = await ask(officer, 'GET', `/v1/warnings?${query}`);
      const all = body.data.flatMap(({ warnings }: WarnedSubject) => warnings);
      return [...new Set<string>(all.map(({ warning }: StandingWarning) => warning.rule))];
    };
    expect(await kinds('rule=repair-possible')).toEqual(['repair-possible']);
    expect(await kinds('urgency=soon')).toEqual(['promise-due']);
    expect(await kinds('urgency=soon&rule=repair-possible')).toEqual([]);
  });

  test('of another place are not this agency’s', async () => {
    for (const [actor, path] of [
      [officer, '/v1/warnings?place=440229'],
      [officer, '/v1/warnings?place=420000'],
      [otherOfficer, '/v1/warnings?place=420222'],
      [agent, '/v1/warnings'],
      [{ ...officer, id: 'nameless', agencyCode: undefined }, '/v1/warnings'],
    ] as const)
      expect((await ask(actor as Actor, 'GET', path)).status).toBe(403); // the last has no code on purpose
  });
});
