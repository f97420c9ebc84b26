import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrawOrder } from '@xinyong/contract';
import { commitmentOf, type Uscc } from '@xinyong/core';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { drawsOn, officerOfCounty, order, rejects, third } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import {
  agent,
  auditor,
  bureau,
  colleague,
  machine,
  officer,
  otherOfficer,
  otherShop,
  shop,
  thirdShop,
} from '../../test/people.ts';
import { visitor, type Actor } from '../actor.ts';

const verifier = fileURLToPath(new URL('../../../../tools/verify-draw.ts', import.meta.url));

describeOnEngines('a draw', (database) => {
  const lines: string[] = [];
  const draws = drawsOn(
    database,
    pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  );
  const { ask, later, plan, drawn, published } = draws;
  const verify = (text: string, ...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [verifier, ...args], {
      input: text,
      encoding: 'utf8',
    });
    return { status, said: stdout.trim() };
  };
  /** All that is stored, as one text; bytes as hex. */
  const everything = async (): Promise<string> => {
    const { kysely } = database();
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'
    `.execute(kysely);
    const rows = await Promise.all(
      tables.rows.map(({ name }) =>
        sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(kysely),
      ),
    );
    return rows.flatMap((each) => each.rows.map(({ row }) => row)).join('\n');
  };
  test('is planned, committed, drawn, replaced and published, and anybody verifies it', async () => {
    const { path, answer: run } = await drawn();
    expect(run.body.result.strata).toMatchObject([{ stratum: 'B', size: 4, drawn: 2 }]);
    const [{ subject }] = run.body.result.visits;
    const replaced = await ask(officer, 'POST', `${path}/replace`, {
      version: 3,
      subject,
      reason: 'moved',
    });
    expect(replaced.body.draw).toMatchObject({ state: 'replaced', version: 4 });
    expect(replaced.body.result.replacements).toMatchObject([{ subject, reason: 'moved' }]);
    const { body } = await ask(officer, 'POST', `${path}/publish`, { version: 4 });
    expect(body).toMatchObject({ draw: { state: 'published', version: 6 }, commands: [] });
    expect(body.events.map(({ command }: { command: string }) => command)).toEqual([
      'plan',
      'commit',
      'draw',
      'replace',
      'verify',
      'publish',
    ]);

    const file = await ask(visitor, 'GET', `${path}/publication`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = JSON.stringify(file.body);
    expect(verify(text, '--commitment', body.draw.commitment)).toEqual({
      status: 0,
      said: 'verified',
    });
    const { seed, planDigest, commitment } = file.body;
    expect(commitmentOf(planDigest, seed)).toBe(commitment);
    expect((await ask(visitor, 'GET', `${path}/verification`)).body).toEqual({
      verified: true,
      findings: [],
    });
  });

  test('is not run before its commitment is published', async () => {
    const { path } = await plan();
    rejects(
      await ask(officer, 'POST', `${path}/run`, { version: 1 }),
      409,
      'draw.transition.state',
    );
    const api = draws.api();
    const { now } = api;
    const at = (command: string, version: number) =>
      api.as(officer)('POST', `${path}/${command}`, { body: { version } });
    expect((await at('commit', 1)).status).toBe(200);
    rejects(await at('run', 2), 409, 'draw.commitment.unpublished'); // in the same instant
    expect(api.now).toBe(now);
    later();
    expect((await at('run', 2)).status).toBe(200);
  });

  test('may be planned anew until it is committed, and never after', async () => {
    const { path } = await plan();
    const change = (version: number) =>
      ask(officer, 'PUT', path, { version, order: { ...order, title: '另一计划' } });
    expect((await change(1)).body.draw).toMatchObject({
      title: '另一计划',
      state: 'planned',
      version: 2,
    });
    await ask(officer, 'POST', `${path}/commit`, { version: 2 });
    rejects(await change(3), 409, 'draw.plan.frozen');
    rejects(
      await ask(officer, 'POST', `${path}/commit`, { version: 3 }),
      409,
      'draw.transition.state',
    );
  });

  test('is not committed while another of the agency, of the same subjects and days, is open', async () => {
    const period = { from: '2026-02-01', to: '2026-02-28' };
    const listOf = (...codes: Uscc[]): DrawOrder['subjects'] => ({
      by: 'list',
      list: codes.map((code) => ({ code, riskClass: 'B' })),
      covered: [],
    });
    const first = await drawn({ period, title: '第一次', subjects: listOf(shop, otherShop) });
    const commit = async (change: Partial<DrawOrder>, actor = officer) => {
      const { path } = await plan({ period, ...change }, actor);
      return ask(actor, 'POST', `${path}/commit`, { version: 1 });
    };
    const again = { title: '第二次', subjects: listOf(otherShop, third) };
    const overlapping = { from: '2026-02-28', to: '2026-03-31' };
    for (const change of [
      again,
      { ...again, period: overlapping },
      { sector: 'agriculture' },
    ] as const) {
      const answer = await commit(change);
      rejects(answer, 409, 'draw.commit.another-open');
      expect(answer.body.detailZh).toContain('第一次');
      expect(answer.body.detailZh).toContain(first.path.slice('/v1/draws/'.length));
    }
    for (const [change, actor] of [
      [{ subjects: listOf(thirdShop) }, officer],
      [{ ...again, period: { from: '2026-04-01', to: '2026-04-30' } }, officer],
      [again, officerOfCounty],
    ] as const)
      expect((await commit(change, actor)).status).toBe(200);

    expect((await ask(officer, 'POST', `${first.path}/publish`, { version: 3 })).status).toBe(200);
    expect((await commit(again)).status).toBe(200);
  });

  test('is committed once of two that are committed at the same moment', async () => {
    const period = { from: '2025-02-01', to: '2025-02-28' };
    const both = [(await plan({ period })).path, (await plan({ period })).path];
    const answers = await Promise.all(
      both.map((path) => ask(officer, 'POST', `${path}/commit`, { version: 1 })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  test('is decided on the version that was seen', async () => {
    const { path } = await plan();
    await ask(colleague, 'POST', `${path}/commit`, { version: 1 });
    rejects(await ask(officer, 'POST', `${path}/run`, { version: 1 }), 409);
    expect((await ask(officer, 'POST', `${path}/run`, { version: 1 })).body.code).toBe(
      'stale_version',
    );
  });

  test('lets nobody choose whom to replace or by whom', async () => {
    const { path, answer } = await drawn();
    const [visit] = answer.body.result.visits;
    const undrawn = [shop, otherShop, thirdShop, third].find(
      (code) =>
        !answer.body.result.visits.some(({ subject }: { subject: string }) => subject === code),
    );
    const replace = (body: object) => ask(officer, 'POST', `${path}/replace`, body);
    rejects(
      await replace({ version: 3, subject: undrawn, reason: 'moved' }),
      409,
      'draw.replacement.refused',
    );
    expect(
      (await replace({ version: 3, subject: visit.subject, reason: 'moved', by: undrawn })).status,
    ).toBe(400);
    expect((await replace({ version: 3, subject: visit.subject, reason: 'unwanted' })).status).toBe(
      400,
    );
  });

  test('is changed by officers of the agency that planned it alone', async () => {
    for (const actor of [visitor, agent, auditor, machine])
      expect((await plan({}, actor)).answer.status).toBe(actor === visitor ? 401 : 403);
    const { path } = await plan();
    const give = (actor: Actor, command: string, body: object = { version: 1 }) =>
      ask(actor, 'POST', `${path}/${command}`, body);
    // To strangers it is not there before its commitment is published.
    expect((await give(otherOfficer, 'commit')).status).toBe(404);
    await give(officer, 'commit');
    const replacement = { version: 2, subject: shop, reason: 'moved' };
    for (const [command, body] of [
      ['commit', { version: 2 }],
      ['run', { version: 2 }],
      ['replace', replacement],
      ['publish', { version: 2 }],
    ] as const) {
      expect((await give(visitor, command, body)).status).toBe(401);
      for (const actor of [agent, auditor, otherOfficer])
        expect((await give(actor, command, body)).status, command).toBe(403);
    }
    expect((await ask(otherOfficer, 'PUT', path, { version: 2, order })).status).toBe(403);
  });

  test('shows everybody its commitment first, and everything but names at last', async () => {
    const { path } = await plan();
    const seen = (actor: Actor) => ask(actor, 'GET', path);
    const listed = async (actor: Actor) =>
      (await ask(actor, 'GET', '/v1/draws?limit=100')).body.data.some(({ id }: { id: string }) =>
        path.endsWith(id),
      );
    expect((await seen(visitor)).status).toBe(404);
    expect([await listed(visitor), await listed(otherOfficer), await listed(officer)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await seen(auditor)).body.names).toMatchObject({ 'zf-1': '检查员甲' });

    await ask(officer, 'POST', `${path}/commit`, { version: 1 });
    const { body } = await seen(visitor);
    expect(Object.keys(body).toSorted()).toEqual(['commands', 'draw', 'events']);
    expect(body).toMatchObject({ commands: [], events: [] });
    expect(body.draw).toMatchObject({ commitment: expect.any(String), title: order.title });
    expect(await listed(visitor)).toBe(true);
    expect((await ask(visitor, 'GET', `${path}/publication`)).status).toBe(409);
    expect((await ask(visitor, 'GET', `${path}/verification`)).status).toBe(409);

    await ask(officer, 'POST', `${path}/run`, { version: 2 });
    expect((await seen(visitor)).body.result).toBeUndefined();
    await ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const last = await seen(visitor);
    expect(last.body.result.visits).toHaveLength(2);
    expect(JSON.stringify(last.body)).not.toContain('检查员');
    expect(JSON.stringify((await ask(visitor, 'GET', `${path}/publication`)).body)).not.toContain(
      '检查员',
    );
    expect((await seen(officer)).body.names).toMatchObject({ 'zf-2': '检查员乙' });
  });

  test('hides its seed everywhere until it is published', async () => {
    const { path } = await drawn();
    const before = (await everything()) + lines.join('');
    const answers = await Promise.all(
      [officer, auditor, visitor].map(async (actor) =>
        JSON.stringify((await ask(actor, 'GET', path)).body),
      ),
    );
    await ask(officer, 'POST', `${path}/publish`, { version: 3 });
    const { seed } = (await ask(visitor, 'GET', `${path}/publication`)).body;
    expect(before.length).toBeGreaterThan(10_000);
    for (const text of [before, ...answers]) {
      expect(text).not.toContain(seed);
      expect(text).not.toContain(Buffer.from(seed, 'hex').toString('base64').slice(0, 40));
    }
    expect(await everything()).toContain(seed); // so that it would have been found
    expect(lines.join('')).not.toContain(seed);
  });

  test('is found out when somebody tampers with what was published', async () => {
    const { path, publication } = await published();
    const id = path.slice('/v1/draws/'.length);
    const [first, ...others] = publication.draw.visits;
    const tampered = {
      ...publication,
      draw: { ...publication.draw, visits: [{ ...first, inspectors: ['zf-1'] }, ...others] },
    };
    await database()
      .kysely.updateTable('draw')
      .set({ publication: JSON.stringify(tampered) })
      .where('id', '=', id)
      .execute();
    const { body } = await ask(visitor, 'GET', `${path}/verification`);
    expect(body.verified).toBe(false);
    const file = await ask(visitor, 'GET', `${path}/publication`);
    const found = verify(JSON.stringify(file.body));
    expect(found.status).toBe(1);
    expect(found.said).toMatch(/^\/draw\/visits\/0\/inspectors/);
    // Another draw in its place, made in order from the beginning, has another commitment.
    const other = await published();
    await database()
      .kysely.updateTable('draw')
      .set({ publication: JSON.stringify(other.publication) })
      .where('id', '=', id)
      .execute();
    expect((await ask(visitor, 'GET', `${path}/verification`)).body.findings).toEqual([
      { code: 'commitment-differs', path: '/commitment' },
    ]);
  });

  test('is not drawn again for a visitor, not even by a platform that has just started', async () => {
    const { path } = await published();
    const id = path.slice('/v1/draws/'.length);
    const { kysely } = database();
    const { verification } = await kysely
      .selectFrom('draw')
      .select('verification')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(verification).toEqual({ of: expect.stringMatching(/^[0-9a-f]{64}$/), findings: [] });
    // Only what stands in the row can say this.
    const findings = [{ code: 'digest-differs', path: '/digest' }];
    await kysely
      .updateTable('draw')
      .set({ verification: JSON.stringify({ ...verification, findings }) })
      .where('id', '=', id)
      .execute();
    const restarted = new Api(database()).as(visitor);
    expect((await restarted('GET', `${path}/verification`)).body.findings).toEqual(findings);
  });

  test('leaves an entry in the audit log and a message for each thing that was done', async () => {
    const { path } = await published();
    const id = path.slice('/v1/draws/'.length);
    const { kysely } = database();
    const entries = await kysely.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
    const own = entries.flatMap(({ body, agency }) =>
      body.includes(id) ? [`${agency} ${(JSON.parse(body) as { action: string }).action}`] : [],
    );
    expect(own).toEqual(
      ['plan', 'commit', 'draw', 'verify', 'publish'].map((verb) => `${bureau.code} draw.${verb}`),
    );
    const messages = await kysely
      .selectFrom('outbox')
      .selectAll()
      .where('key', '=', id)
      .orderBy('created_at')
      .execute();
    expect(messages.map(({ topic }) => topic)).toEqual([
      'draw.committed',
      'draw.drawn',
      'draw.verified',
      'draw.published',
    ]);
  });

  test('says in which phase of the mode of triggered checks a subject is', async () => {
    const { body } = await ask(officer, 'POST', `/v1/subjects/${shop}/triggered-mode`, {
      riskClass: 'A',
      keyField: 'none',
      check: 'registration',
      events: [],
      since: '2026-11-01',
      lengths: { observation: 'P3M' },
    });
    expect(body).toMatchObject({ phase: 'observation' });
    const other = { check: 'registration', events: [], since: '2026-11-01' };
    expect(
      (await ask(officer, 'POST', `/v1/subjects/${third}/triggered-mode`, other)).body.unknown,
    ).toContain('riskClass');
    expect((await ask(agent, 'POST', `/v1/subjects/${shop}/triggered-mode`, other)).status).toBe(
      403,
    );
  });

  test('is listed without reading its plan, its result and its publication', async () => {
    await plan();
    const read = new Set<string>();
    const { kysely, ...others } = database();
    const watched = kysely.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        for (const row of result.rows) for (const column of Object.keys(row)) read.add(column);
        return Promise.resolve(result);
      },
    });
    const { body } = await new Api({ ...others, kysely: watched }).as(officer)('GET', '/v1/draws');
    expect(body.data.length).toBeGreaterThan(0);
    expect(read).toContain('commitment');
    for (const column of ['plan', 'result', 'publication']) expect(read).not.toContain(column);
  });

  test('is listed with the others in pages, the newest first', async () => {
    const all = await ask(officer, 'GET', '/v1/draws?limit=100');
    const first = await ask(officer, 'GET', '/v1/draws?limit=2');
    const next = await ask(officer, 'GET', `/v1/draws?limit=98&cursor=${first.body.nextCursor}`);
    expect([...first.body.data, ...next.body.data]).toEqual(all.body.data);
    expect(all.body.data.length).toBeGreaterThan(5);
  });
});
