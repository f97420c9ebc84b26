import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrawOrder } from '@xinyong/contract';
import { commitmentOf, isUscc, type DrawPublication, type Uscc, type Visit } from '@xinyong/core';
import { sql } from 'kysely';
import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { NOON } from '../../test/occasion.ts';
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
import { given, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';
import { SeedVault } from './seed-vault.ts';

const verifier = fileURLToPath(new URL('../../../../tools/verify-draw.ts', import.meta.url));
const third = '91420200MAEGGXG49C' as Uscc; // a valid code
/** A valid code: whichever two check characters fit. */
const codeOf = (index: number, division = '420222'): Uscc => {
  const characters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const start = `91${division}MA4${String(index).padStart(5, '0')}`;
  const found = characters
    .flatMap((one) => characters.map((other) => `${start}${one}${other}`))
    .find(isUscc);
  if (!found) throw new TypeError('no check character fits');
  return found;
};
const inLindian = codeOf(0, '230623');
const officerOfLindian: Actor = {
  ...officer,
  id: 'officer-of-lindian',
  agencyName: '林甸县示例农业农村局',
  agencyCode: codeOf(1, '230623'),
};
const officerOfCounty: Actor = {
  ...officer,
  id: 'officer-of-county',
  agencyName: '阳新县示例农业农村局',
  agencyCode: codeOf(2),
};
const half = { permille: 500, source: 'stated' } as const;
const order: DrawOrder = {
  title: '2026年四季度双随机抽查（示例）',
  place: '420222',
  sector: 'market-supervision',
  period: { from: '2026-11-23', to: '2026-12-31' },
  agencies: [{ code: 'jt', name: bureau.name }],
  subjects: {
    by: 'list',
    list: [shop, otherShop, thirdShop, third].map((code) => ({ code, riskClass: 'B' as const })),
    covered: [],
  },
  inspectors: ['zf-1', 'zf-2', 'zf-3'].map((id, index) => ({
    id,
    name: `检查员${'甲乙丙'[index]}`,
    agency: 'jt',
    conflicts: index === 0 ? [shop] : [],
  })),
  ratios: { A: half, B: half, C: half, D: half },
  inspectorsPerVisit: 2,
  replacements: 1,
};

describe('the vault of seeds', () => {
  test('opens a seed for its own draw, and for no other and no altered row', () => {
    const vault = new SeedVault(new Uint8Array(32));
    const { seed, sealed } = vault.make('one');
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(sealed).toString('hex')).not.toContain(seed);
    expect(vault.open('one', sealed)).toBe(seed);
    expect(() => vault.open('two', sealed)).toThrow(/authenticate/);
    expect(() =>
      vault.open(
        'one',
        Uint8Array.from(sealed, (byte) => byte ^ 1),
      ),
    ).toThrow(/authenticate/);
    expect(vault.make('one').seed).not.toBe(seed);
  });
});

describeOnEngines('a draw', (database) => {
  let api: Api;
  const lines: string[] = [];
  beforeAll(async () => {
    api = new Api(
      database(),
      undefined,
      pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    );
    const codes = [shop, otherShop, thirdShop, third];
    await given(database(), {
      subjects: [
        ...codes.map((code, index) =>
          subjectOf({
            code,
            name: `示例经营主体${index}`,
            sector: index < 2 ? '批发业' : '零售业',
          }),
        ),
        subjectOf({ code: inLindian, region: '230623' }),
      ],
    });
  });
  let minutes = 0;
  /** Time goes on: a commitment is published before the draw. */
  const later = (): void => {
    minutes += 1;
    api.now = new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
  };
  beforeEach(later);

  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> => {
    later();
    return api.as(actor)(method, path, { body });
  };
  let years = 0;
  /** Each plan is of a year of its own, so that none waits for the publication of another. */
  const plan = async (change: Partial<DrawOrder> = {}, actor = officer) => {
    years += 1;
    const period = { from: `${2026 + years}-11-23`, to: `${2026 + years}-12-31` };
    const answer = await ask(actor, 'POST', '/v1/draws', { ...order, period, ...change });
    return { answer, path: `/v1/draws/${answer.body.draw?.id}` };
  };
  const committed = async (change: Partial<DrawOrder> = {}) => {
    const { path } = await plan(change);
    const answer = await ask(officer, 'POST', `${path}/commit`, { version: 1 });
    expect(answer.body.draw).toMatchObject({ state: 'committed', version: 2 });
    return { path, answer };
  };
  const drawn = async (change: Partial<DrawOrder> = {}) => {
    const { path } = await committed(change);
    const answer = await ask(officer, 'POST', `${path}/run`, { version: 2 });
    expect(answer.body.draw).toMatchObject({ state: 'drawn', version: 3 });
    return { path, answer };
  };
  const published = async () => {
    const { path } = await drawn();
    const answer = await ask(officer, 'POST', `${path}/publish`, { version: 3 });
    expect(answer.body.draw).toMatchObject({ state: 'published', version: 5 });
    const file = await ask(visitor, 'GET', `${path}/publication`);
    return { path, answer, file, publication: file.body as DrawPublication };
  };
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
  const rejects = (answer: Answer, status: number, rule?: string): void => {
    expect([answer.status, answer.body.rule]).toEqual([status, rule]);
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

  describe('is planned', () => {
    test('from everybody who meets a filter, each graded by the example scheme', async () => {
      const covered = [
        'penalty',
        'abnormal-listing',
        'serious-listing',
        'dishonesty-listing',
        'judgment-default',
        'promise',
        'contract-breach',
      ] as const;
      const { answer } = await plan({
        subjects: { by: 'filter', place: '420222', trade: '批发业', covered },
      });
      expect(answer.body.plan.subjects).toMatchObject(
        [shop, otherShop].map((code) => ({ code, riskClass: 'A', classedBy: 'risk-example' })),
      );
      const nobody = await plan({
        subjects: { by: 'filter', place: '420222', trade: '没有的行业', covered },
      });
      expect(nobody.answer.body).toMatchObject({
        rule: 'draw.plan.refused',
        errors: [{ code: 'no-subjects' }],
      });
    });

    test('of nobody whose class is unknown, and says who they are', async () => {
      const { answer } = await plan({
        subjects: { by: 'list', list: [{ code: shop }], covered: ['penalty'] },
      });
      rejects(answer, 422, 'draw.plan.refused');
      expect(answer.body.errors).toMatchObject([
        { path: `body.subjects.${shop}`, code: 'unknown-class' },
      ]);
      expect(answer.body.detailZh).toContain('示例经营主体0');
    });

    test('by ratios that are published, or are said to be its own', async () => {
      const of = (permille: number) => ({ permille, source: 'published' }) as const;
      const ratios = { A: of(50), B: of(200), C: of(600), D: of(1000) };
      rejects((await plan({ ratios })).answer, 422, 'draw.plan.refused');
      const lindian = {
        place: '230623',
        sector: 'agriculture',
        ratios,
        subjects: { by: 'list', list: [{ code: inLindian, riskClass: 'B' }], covered: [] },
      } as const;
      const { answer } = await plan(lindian, officerOfLindian);
      expect(answer.body.plan.ratios.B).toMatchObject({
        source: 'published',
        cite: { doc: 'lindian-sampling' },
      });
      const beyond = await plan({ ...lindian, ratios: { ...ratios, A: of(51) } }, officerOfLindian);
      expect(beyond.answer.body.errors).toMatchObject([
        { path: 'body.ratios.A.permille', code: 'outside-published-range' },
      ]);
      const query = '/v1/draws/sampling?place=230623&sector=agriculture';
      const { body } = await ask(visitor, 'GET', query);
      expect(body.rules.A.ratio).toMatchObject({ from: 0, upTo: 50 });
      expect(body.instruments.map(({ id }: { id: string }) => id)).toContain('lindian-sampling');
      const elsewhere = await ask(visitor, 'GET', query.replace('230623', '420222'));
      expect(elsewhere.body.rules.A.ratio).toBeUndefined();
    });

    test('for the division of its agency and those below it', async () => {
      const elsewhere: readonly [Partial<DrawOrder>, string][] = [
        [{ place: '440229' }, 'body.place'],
        [{ place: '420200' }, 'body.place'],
        [{ subjects: { by: 'filter', place: '420200', covered: [] } }, 'body.subjects.place'],
        [
          {
            subjects: {
              by: 'list',
              list: [shop, inLindian].map((code) => ({ code, riskClass: 'B' })),
              covered: [],
            },
          },
          `body.subjects.${inLindian}`,
        ],
      ];
      const { path } = await plan();
      for (const [change, at] of elsewhere) {
        const { answer } = await plan(change);
        rejects(answer, 403, 'draw.plan.outside-division');
        expect(answer.body.errors).toMatchObject([{ path: at, code: 'outside-division' }]);
        expect(answer.body.detailZh).toContain('本机关所在行政区划');
        const changed = { version: 1, order: { ...order, ...change } };
        rejects(await ask(officer, 'PUT', path, changed), 403, 'draw.plan.outside-division');
      }
    });

    test('with registered subjects and staff numbers alone', async () => {
      const stranger = '91110108551385082Q' as Uscc; // a valid code
      const { answer } = await plan({
        subjects: { by: 'list', list: [{ code: stranger, riskClass: 'A' }], covered: [] },
      });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([
        { path: 'body.subjects.list.0.code', code: 'invalid-subject' },
      ]);
      const [inspector] = order.inspectors;
      if (!inspector) throw new TypeError('nobody');
      const papers = await plan({ inspectors: [{ ...inspector, id: '11010519491231002X' }] });
      expect(papers.answer.body.errors).toMatchObject([
        { path: 'body.inspectors.0.id', code: 'person-number' },
      ]);
      const code = '11010519491231002X';
      const coded = await plan({
        agencies: [{ code, name: bureau.name }],
        inspectors: order.inspectors.map((each) => ({ ...each, agency: code })),
      });
      expect(coded.answer.status).toBe(400);
      expect(coded.answer.body.errors).toMatchObject([
        { path: 'body.agencies.0.code', code: 'person-number' },
      ]);
      const named = await plan({ agencies: [{ code: 'jt', name: `${bureau.name}${code}` }] });
      expect(named.answer.body.plan.agencies).toEqual([
        { code: 'jt', name: `${bureau.name}${'*'.repeat(16)}2X` },
      ]);
    });

    test('so that it can be drawn while others wait', async () => {
      const eleven = await plan({ inspectorsPerVisit: 11 });
      expect(eleven.answer.status).toBe(400);
      expect(eleven.answer.body.errors).toMatchObject([
        {
          path: 'body.inspectorsPerVisit',
          code: 'inspectors-per-visit',
          messageZh: expect.stringContaining('1 至 10 人'),
        },
      ]);
      const codes = Array.from({ length: 101 }, (_, index) => codeOf(index));
      await given(database(), { subjects: codes.map((code) => subjectOf({ code })) });
      const many = (inspectors: number, permille: number) =>
        plan({
          subjects: {
            by: 'list',
            list: codes.map((code) => ({ code, riskClass: 'B' })),
            covered: [],
          },
          inspectors: Array.from({ length: inspectors }, (_, index) => ({
            id: `zf-${index}`,
            name: '检查员',
            agency: 'jt',
            conflicts: [],
          })),
          ratios: { A: half, B: { ...half, permille }, C: half, D: half },
        });
      rejects((await many(1000, 1000)).answer, 422, 'draw.plan.too-many-visits');
      expect((await many(1000, 900)).answer.status).toBe(200);
      expect((await many(900, 1000)).answer.status).toBe(200);
    });

    test('so that nobody with a conflict is sent', async () => {
      const { answer } = await drawn({
        inspectors: order.inspectors.map((each) => ({ ...each, conflicts: [shop, otherShop] })),
        ratios: { A: half, B: { ...half, permille: 1000 }, C: half, D: half },
      });
      const sent = answer.body.result.visits.map(
        ({ subject, inspectors, unstaffed }: Visit): readonly unknown[] => [
          subject,
          inspectors.length,
          unstaffed,
        ],
      );
      const nobody = { reason: 'agency-without-inspector', agency: 'jt' };
      expect(sent).toHaveLength(4);
      expect(sent).toEqual(
        expect.arrayContaining([
          [shop, 0, nobody],
          [otherShop, 0, nobody],
          [thirdShop, 2, undefined],
          [third, 2, undefined],
        ]),
      );
    });
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
