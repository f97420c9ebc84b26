import { commitmentOf, type DrawPublication } from '@xinyong/core';
import { expect, test } from 'vitest';
import { drawsOn, rejects } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, auditor, officer, otherOfficer } from '../../test/people.ts';
import { visitor } from '../actor.ts';

describeOnEngines('a draw is abandoned', (database) => {
  const { ask, plan, committed, drawn, published } = drawsOn(database);
  const reason = '检查对象名单有误，另拟计划。';
  const abandon = (path: string, version: number, body: object = { reason }, actor = officer) =>
    ask(actor, 'POST', `${path}/abandon`, { version, ...body });
  const idOf = (path: string): string => path.slice('/v1/draws/'.length);
  /** The key to its seed is gone. */
  const loseSeed = (path: string) =>
    database()
      .kysely.updateTable('draw')
      .set({ seed: new Uint8Array(60) })
      .where('id', '=', idOf(path))
      .execute();
  /** The public sees the file and verifies it. */
  const verified = async (path: string): Promise<DrawPublication> => {
    expect((await ask(visitor, 'GET', `${path}/verification`)).body).toEqual({
      verified: true,
      findings: [],
    });
    return (await ask(visitor, 'GET', `${path}/publication`)).body;
  };

  test('in public, with the reason, and shows whom it had drawn', async () => {
    const { path, answer } = await drawn();
    const { body } = await abandon(path, 3);
    expect(body).toMatchObject({
      draw: { state: 'abandoned', version: 4, abandoned: { reason, seed: 'revealed' } },
      commands: [],
    });
    const seen = (await ask(visitor, 'GET', path)).body;
    expect(seen.draw).toEqual(body.draw);
    expect(seen.draw.commitment).toBe(answer.body.draw.commitment);
    expect(seen.result).toEqual(answer.body.result);
    expect(seen.events.at(-1)).toMatchObject({ command: 'abandon', to: 'abandoned' });
    expect(seen.names).toBeUndefined();
    const { seed, planDigest, commitment, draw } = await verified(path);
    expect(commitmentOf(planDigest, seed)).toBe(commitment);
    expect(commitment).toBe(seen.draw.commitment);
    expect(draw).toEqual(answer.body.result);
    const listed = (await ask(visitor, 'GET', '/v1/draws?limit=100')).body.data;
    expect(listed).toContainEqual(body.draw);
  });

  test('before it ran, and shows whom it would have drawn', async () => {
    const { path } = await committed();
    const { body } = await abandon(path, 2);
    const { draw } = await verified(path);
    expect(draw.visits).toHaveLength(2);
    expect(body.result).toEqual(draw);
  });

  test('when its seed is lost, which blocks it otherwise and is told in public', async () => {
    const period = { from: '2025-03-01', to: '2025-03-31' };
    const { path } = await committed({ period });
    await loseSeed(path);
    const run = await ask(officer, 'POST', `${path}/run`, { version: 2 });
    rejects(run, 409, 'draw.seed.lost');
    expect(run.body.detailZh).toContain('作废');
    const again = (await plan({ period })).path;
    const commit = () => ask(officer, 'POST', `${again}/commit`, { version: 1 });
    rejects(await commit(), 409, 'draw.commit.another-open');
    await abandon(path, 2, { reason: '种子的密钥丢失，打不开。' });
    const seen = (await ask(visitor, 'GET', path)).body;
    expect(seen.draw.abandoned).toMatchObject({ seed: 'lost' });
    expect(seen.result).toBeUndefined();
    for (const what of ['verification', 'publication'])
      expect((await ask(visitor, 'GET', `${path}/${what}`)).body.detailZh).toContain('种子丢失');
    expect((await commit()).status).toBe(200);
  });

  test('when its seed is lost after it ran, and shows what it had drawn all the same', async () => {
    const { path, answer } = await drawn();
    await loseSeed(path);
    rejects(await ask(officer, 'POST', `${path}/publish`, { version: 3 }), 409, 'draw.seed.lost');
    await abandon(path, 3);
    const seen = (await ask(visitor, 'GET', path)).body;
    expect(seen.draw.abandoned.seed).toBe('lost');
    expect(seen.result).toEqual(answer.body.result);
  });

  test('once, however often it is asked', async () => {
    const { path } = await committed();
    const first = await abandon(path, 2);
    expect((await abandon(path, 2)).body).toEqual(first.body);
    rejects(await abandon(path, 2, { reason: '另一个理由。' }), 409);
    rejects(await abandon(path, 3, { reason: '另一个理由。' }), 409, 'draw.transition.state');
  });

  test('by the agency that planned it alone, with a reason', async () => {
    const { path } = await committed();
    expect((await abandon(path, 2, { reason }, visitor)).status).toBe(401);
    for (const actor of [agent, auditor, otherOfficer])
      expect((await abandon(path, 2, { reason }, actor)).status).toBe(403);
    for (const body of [{}, { reason: '无' }, { reason: '长'.repeat(501) }])
      expect((await abandon(path, 2, body)).status).toBe(400);
    const { body } = await abandon(path, 2, { reason: '与身份证号 11010519491231002X 有关。' });
    expect(body.draw.abandoned.reason).toBe(`与身份证号 ${'*'.repeat(16)}2X 有关。`);
  });

  test('neither before it is committed nor after it is published', async () => {
    rejects(await abandon((await plan()).path, 1), 409, 'draw.transition.state');
    rejects(await abandon((await published()).path, 5), 409, 'draw.transition.state');
  });

  test('with an entry in the audit log and a message, which hold no words of a person', async () => {
    const { path } = await committed();
    const id = idOf(path);
    await abandon(path, 2);
    const { kysely } = database();
    const entries = await kysely.selectFrom('audit_entry').select('body').execute();
    const own = entries.map(({ body }) => body).filter((body) => body.includes(id));
    expect(own.at(-1)).toContain('draw.abandon');
    const messages = await kysely
      .selectFrom('outbox')
      .select(['topic', 'body'])
      .where('key', '=', id)
      .orderBy('created_at')
      .execute();
    expect(messages.at(-1)?.topic).toBe('draw.abandoned');
    expect(own.join('') + JSON.stringify(messages)).not.toContain(reason);
  });
});
