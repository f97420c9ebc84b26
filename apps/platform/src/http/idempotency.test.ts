import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { agent, officer, otherAgent } from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import type { Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';

describeOnEngines('a request with an Idempotency-Key', (database) => {
  let api: Api;
  const records = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
    penaltyOf(`示交罚字〔2026〕第${number}号`),
  );
  const [first, second, third, fourth, fifth] = records.map(({ id }) => id);
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects: [subjectOf()], records });
  });

  const create = (recordId: string | undefined, key: string, actor: Actor = agent) =>
    api.as(actor)('POST', '/v1/repairs', {
      body: { recordId },
      headers: { 'idempotency-key': key },
    });
  const countOf = (recordId: string | undefined) =>
    unitOfWork(database(), occasionOf(), async ({ db }) => {
      const repairs = db
        .selectFrom('repair')
        .select('id')
        .where('record_id', '=', String(recordId));
      return (await repairs.execute()).length;
    });

  test('has its effect once and is answered alike ever after', async () => {
    const one = await create(first, 'key-1');
    const two = await create(first, 'key-1');
    expect(one.headers.has('idempotency-replayed')).toBe(false);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    expect(two.body).toEqual(one.body);
    expect(await countOf(first)).toBe(1);
  });

  test('has its effect once when twins run at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(second, 'key-2')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const replayed = answers.filter(({ headers }) => headers.has('idempotency-replayed'));
    expect(replayed).toHaveLength(3);
    expect(new Set(answers.map(({ body }) => body.repair.id)).size).toBe(1);
    expect(await countOf(second)).toBe(1);
  });

  test('is refused when its key was used for another request', async () => {
    await create(third, 'key-3');
    const other = await create(fourth, 'key-3');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await countOf(fourth)).toBe(0);
  });

  test('can be tried again after it failed', async () => {
    const key = 'key-4';
    const refused = await create(first, key);
    expect(refused.body.code).toBe('conflict');
    const again = await create(first, key);
    expect([again.body.code, again.headers.has('idempotency-replayed')]).toEqual([
      'conflict',
      false,
    ]);
    expect((await create(fifth, key)).status).toBe(200);
  });

  test('shares its key with nobody', async () => {
    const other = await create(first, 'key-1', otherAgent);
    expect([other.status, other.body.code]).toEqual([403, 'forbidden']);
    const another = await create(first, 'key-1', officer);
    expect(another.status).toBe(403);
  });

  test.each(['', 'a b', 'é', 'x'.repeat(256)])('has a sane key, not “%s”', async (key) => {
    const { status, body } = await create(first, key);
    expect([status, body.errors[0].path]).toEqual([400, 'headers.idempotency-key']);
  });

  test('compares the bytes of a file too', async () => {
    const { body } = await create(records[5]?.id, 'key-6');
    const put = (text: string) =>
      api.as(agent)(
        'PUT',
        `/v1/repairs/${body.repair.id}/files/credit-report?fileName=a.pdf&version=1`,
        { body: new TextEncoder().encode(text), headers: { 'idempotency-key': 'key-7' } },
      );
    expect((await put('%PDF-1')).status).toBe(200);
    expect((await put('%PDF-1')).headers.get('idempotency-replayed')).toBe('true');
    expect((await put('%PDF-2')).body.code).toBe('idempotency_key_reused');
  });

  test('has no answer for the same person in another role or of another enterprise', async () => {
    expect((await create(records[6]?.id, 'key-8')).status).toBe(200);
    const others: readonly Actor[] = [
      { ...agent, role: 'officer' },
      { ...agent, ...(otherAgent.subjectCode && { subjectCode: otherAgent.subjectCode }) },
    ];
    for (const other of others) {
      const { status, body } = await create(records[6]?.id, 'key-8', other);
      expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
    }
    expect((await create(records[6]?.id, 'key-8')).headers.has('idempotency-replayed')).toBe(true);
  });

  test('is kept for a day and then forgotten', async () => {
    api.now = '2026-11-21T05:00:00.000Z';
    expect((await create(records[7]?.id, 'key-1')).status).toBe(200);
    const kept = database().kysely.selectFrom('idempotency').select('key');
    expect(await kept.where('actor', '=', agent.id).execute()).toEqual([{ key: 'key-1' }]);
  });
});
