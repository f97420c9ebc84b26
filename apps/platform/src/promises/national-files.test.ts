import { recordIdOfPromise, type NationalPromise } from '@xinyong/core';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { codeOf } from '../../test/draws.ts';
import { describeOnEngines, openEmbedded } from '../../test/engines.ts';
import { agent, auditor, bureau, machine, officer, otherOfficer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  notice,
  pdf,
  promisesOn,
  refuses,
  templateOf,
} from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { importPromises } from './national-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const unperformed = '没有做到所承诺的内容';
const broken = { fulfilment: 'none', unperformed, sanction: '已经追究' } as const;

describeOnEngines('promises as files in the national columns', (database) => {
  const promises = promisesOn(database);
  const { ask, everything, give, newcomer, publish, signed } = promises;
  let numbers = 100;
  /** A code of the bureau's place that no other test has. */
  const newCode = (day = '20261101'): string =>
    `420222${day}${String((numbers += 1)).padStart(6, '0')}`;
  const send = (file: Uint8Array, by: Actor = officer, name = 'a.csv'): Promise<Answer> =>
    ask(by, 'POST', `/v1/promises/import?fileName=${name}`, file);
  const take = (...rows: readonly NationalPromise[]): Promise<Answer> =>
    send(nationalFile(...rows));
  const inVain = async (does: () => Promise<void>): Promise<void> => {
    const before = await everything();
    await does();
    expect(await everything()).toEqual(before);
  };
  const rowOf = (code: string) =>
    database()
      .kysely.selectFrom('promise')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirstOrThrow();

  describe('go from one platform to another', () => {
    let other: Database;
    let there: Api;
    beforeAll(async () => {
      other = await openEmbedded();
      there = new Api(other);
    });
    afterAll(() => other.close());
    const exported = async (api: Api, format: 'csv' | 'json') => {
      const { body, headers } = await api.as(officer)(
        'GET',
        `/v1/promises/export?format=${format}`,
      );
      expect(headers.get('content-disposition')).toContain(
        encodeURIComponent(`信用承诺及履约践诺信息.${format}`),
      );
      return bytesOf(format === 'csv' ? body : JSON.stringify(body));
    };
    const sendThere = async (bytes: Uint8Array, name: string) =>
      (
        await there.as(officer)('POST', `/v1/promises/import?fileName=${name}`, {
          body: bytes,
        })
      ).body;
    const columns = [
      'code',
      'subject_name',
      'subject_code',
      'subject_kind',
      'type',
      'other_type',
      'reason',
      'content',
      'liability',
      'made_on',
      'fulfilment',
      'determined_on',
      'determiner_name',
      'determiner_code',
      'agency_name',
      'agency_code',
      'place',
      'province',
      'city',
      'publicity',
    ] as const;
    const rowsIn = ({ kysely }: Database) =>
      kysely
        .selectFrom('promise')
        .select(columns)
        .where('code', 'is not', null)
        .where('agency_code', '=', bureau.code)
        .where('state', 'not in', ['withdrawn', 'revoked'])
        .orderBy('code')
        .execute();

    test('every item of them, and back, as CSV and as JSON', async () => {
      const permit = await publish(templateOf('food-business-permit'));
      const deferred = await publish(templateOf('deferred-permit-materials'));
      const hidden = await publish(templateOf('no-violation-proof', { publicity: 'limited' }));
      const oath = await publish(
        templateOf('honest-business', {
          reason: { 'zh-CN': '=自愿作出“示例,承诺”' },
        }),
      );
      const running = await signed({ applicant: await newcomer(), template: permit });
      await signed({
        applicant: await newcomer({
          kind: 'individual-business',
          code: codeOf(50, '420222', '92'),
        }),
        template: deferred,
      });
      await signed({ applicant: await newcomer(), template: oath });
      const kept = await signed({ applicant: await newcomer(), template: hidden });
      await give(officer, kept, 'determine', { fulfilment: 'full', notice });
      const half = await signed({ applicant: await newcomer(), template: permit });
      await give(officer, half, 'determine', { fulfilment: 'partial', unperformed, notice });
      const none = await signed({ applicant: await newcomer(), template: permit });
      const found = await give(officer, none, 'determine', {
        fulfilment: 'none',
        unperformed,
        notice,
      });
      await give(officer, found, 'sanction', { kinds: ['withdraw-approval'], words: '撤销许可。' });
      const gone = await signed({ applicant: await newcomer(), template: permit });
      await give(officer, gone, 'revoke', { notice });
      await promises.drafted({ applicant: await newcomer(), template: permit });

      const csv = await exported(promises.api(), 'csv');
      const json = await exported(promises.api(), 'json');
      const report = await sendThere(csv, 'a.csv');
      expect(report).toMatchObject({ rows: 6, created: 6, rejected: 0, findings: [] });
      expect(await rowsIn(other)).toEqual(await rowsIn(database()));
      expect(await exported(there, 'csv')).toEqual(csv);
      expect(await exported(there, 'json')).toEqual(json);
      // Again, in either form, it changes nothing.
      const before = await rowsIn(other);
      for (const [bytes, name] of [
        [csv, 'a.csv'],
        [json, 'a.json'],
      ] as const)
        expect(await sendThere(bytes, name)).toMatchObject({
          rows: 6,
          created: 0,
          updated: 0,
          unchanged: 6,
        });
      expect(await rowsIn(other)).toEqual(before);

      // What is determined here since is brought up to date there.
      await give(officer, running, 'determine', { fulfilment: 'none', unperformed, notice });
      const later = await exported(promises.api(), 'json');
      expect(await sendThere(later, 'a.json')).toMatchObject({ updated: 1, unchanged: 5 });
      expect(await rowsIn(other)).toEqual(await rowsIn(database()));
      expect(await exported(there, 'json')).toEqual(later);
      const { code, subjectCode } = running.detail.promise;
      const shown = await there.as(visitor)('GET', `/v1/promises/published/${code}`);
      expect(shown.body).toMatchObject({ state: 'broken', imported: true, unperformed });
      const record = await there.as(visitor)('GET', `/v1/records/${recordIdOfPromise(code ?? '')}`);
      expect(record.body).toMatchObject({ fulfilment: 'none', subjectCode });
    });

    test('for their own agency alone: another gets a file of its own', async () => {
      const { body } = await ask(otherOfficer, 'GET', '/v1/promises/export?format=json');
      expect(body).toEqual([]);
      const csv = await ask(otherOfficer, 'GET', '/v1/promises/export?format=csv');
      expect(csv.body.trim().split('\n')).toHaveLength(1); // the heading
      for (const who of [agent, auditor, machine])
        refuses(await ask(who, 'GET', '/v1/promises/export?format=csv'), 'forbidden');
      refuses(await ask(officer, 'GET', '/v1/promises/export?format=xlsx'), 'invalid_request', {
        at: 'query.format',
      });
    });
  });

  test('bring a promise that its agency sees and goes on with, as its history tells', async () => {
    const applicant = await newcomer();
    const code = newCode();
    const national = nationalOf(code, { subjectCode: applicant.subjectCode });
    expect((await take(national)).body).toMatchObject({ created: 1 });
    const { id } = await rowOf(code);
    const path = `/v1/promises/${id}`;
    for (const reader of [officer, applicant, auditor]) {
      const { body } = await ask(reader, 'GET', path);
      expect(body.promise).toMatchObject({ code, imported: true, state: 'in-force', version: 0 });
      expect(body).not.toHaveProperty('letter');
      expect(body).not.toHaveProperty('template');
    }
    const found = await give(officer, { path, version: 0 }, 'determine', {
      fulfilment: 'none',
      unperformed,
      falsehood: true,
      notice,
    });
    expect(found.detail.lawfulSanctions).toEqual([]);
    // Where the law has no measure there is nothing to carry out.
    expect(found.detail.commands).toEqual(['close']);
    const { events } = (await ask(applicant, 'GET', `${path}/history`)).body;
    expect(events).toMatchObject([
      { command: 'import', by: 'agency', from: null, to: 'in-force', actorName: officer.name },
      { command: 'determine-none', from: 'in-force', to: 'breached' },
    ]);

    // The other platform does not know of it: its file undoes nothing.
    for (const again of [national, { ...national, fulfilment: 'full' as const }])
      expect((await take(again)).body).toMatchObject({ updated: 0, unchanged: 1 });
    expect((await ask(officer, 'GET', path)).body.promise).toMatchObject({
      state: 'breached',
      determination: { fulfilment: 'none', falsehood: true, unperformed },
    });
  });

  test('tell of what the clock ended here what became of it there', async () => {
    const code = newCode();
    const national = nationalOf(code, { validUntil: '2026-11-10' });
    await take(national);
    await promises.api().promiseClock.run();
    expect(await rowOf(code)).toMatchObject({ state: 'expired', shown: 'ended' });
    expect((await take(national)).body).toMatchObject({ unchanged: 1 });
    expect((await take({ ...national, ...broken })).body).toMatchObject({ updated: 1 });
    expect(await rowOf(code)).toMatchObject({ state: 'breached', shown: 'broken' });
  });

  test('are taken in by statements that do not grow with their rows, and counted row by row all the same', async () => {
    const [steady, changed, dealtWith] = [newCode(), newCode(), newCode()];
    await take(...[steady, changed, dealtWith].map((code) => nationalOf(code)));
    const { id } = await rowOf(dealtWith);
    await give(officer, { path: `/v1/promises/${id}`, version: 0 }, 'revoke', { notice });
    const statements = async (...rows: readonly NationalPromise[]) => {
      let count = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      };
      const { means } = promises.api();
      const occasion = { ...means, actor: officer, now: means.now(), requestId: 'import' };
      const report = await unitOfWork(
        { ...means.database, kysely: means.database.kysely.withPlugin(counting) },
        occasion,
        (tx) => importPromises(tx, 'a.csv', nationalFile(...rows)),
      );
      return { count, report };
    };
    const one = await statements(nationalOf(newCode()));
    const subjectCode = codeOf(90_020);
    const many = await statements(
      nationalOf(steady),
      nationalOf(changed, broken),
      nationalOf(dealtWith, broken),
      nationalOf(newCode(), { subjectCode, subjectName: '示例先有限公司' }),
      nationalOf(newCode(), { subjectCode, subjectName: '示例后有限公司' }),
      ...Array.from({ length: 200 }, () => nationalOf(newCode())),
    );
    expect(many.report).toMatchObject({ rows: 205, created: 202, updated: 1, unchanged: 2 });
    // More than for one only the look at what was dealt with here.
    expect(many.count).toBe(one.count + 1);
    expect(await rowOf(changed)).toMatchObject({ state: 'breached', version: 1 });
    expect(await rowOf(dealtWith)).toMatchObject({ state: 'revoked' });
    const registered = await ask(officer, 'GET', `/v1/subjects/${subjectCode}`);
    expect(registered.body.name).toBe('示例先有限公司');
    const { events } = (
      await ask(officer, 'GET', `/v1/promises/${(await rowOf(changed)).id}/history`)
    ).body;
    expect(events).toMatchObject([
      { command: 'import', from: null, to: 'in-force' },
      { command: 'import', from: 'in-force', to: 'breached' },
    ]);
  });

  test('bring their remarks along, and take them on', async () => {
    const [code, mended] = [newCode(), newCode()];
    const remarks = '由示例平台归集';
    await take(nationalOf(code, { remarks }), nationalOf(mended, { ...broken, remarks }));
    const path = `/v1/promises/${(await rowOf(mended)).id}`;
    const closed = await give(officer, { path, version: 0 }, 'close');
    const applicant = { ...agent, subjectCode: nationalOf(mended).subjectCode };
    const asked = await give(applicant, closed, 'request-repair', { notice });
    await give(officer, asked, 'decide-repair', { decision: 'granted', notice });
    const { body } = await ask(officer, 'GET', '/v1/promises/export?format=json');
    const rows: readonly Record<string, string>[] =
      typeof body === 'string' ? JSON.parse(body) : body;
    const remarksOf = (of: string) => rows.find((row) => row['承诺编码'] === of)?.['备注'];
    expect([remarksOf(code), remarksOf(mended)]).toEqual([remarks, `违诺已修复；${remarks}`]);
    expect((await take(nationalOf(code, { remarks }))).body).toMatchObject({ unchanged: 1 });
    expect((await take(nationalOf(code))).body).toMatchObject({ updated: 1 });
    expect((await rowOf(code)).remarks).toBeNull();
  });

  test('show and hide what they make public or not, in the archive too', async () => {
    const code = newCode();
    const record = `/v1/records/${recordIdOfPromise(code)}`;
    const statuses = async () => [
      (await ask(visitor, 'GET', `/v1/promises/published/${code}`)).status,
      (await ask(visitor, 'GET', record)).status,
    ];
    for (const publicity of ['public', 'limited', 'none', 'public', 'none'] as const) {
      await take(nationalOf(code, { publicity }));
      expect(await statuses(), publicity).toEqual(publicity === 'public' ? [200, 200] : [404, 404]);
    }
  });

  test('change nothing that was signed here', async () => {
    const permit = await publish(templateOf('food-business-permit'));
    const { detail } = await signed({ applicant: await newcomer(), template: permit });
    const { code = '', subjectCode } = detail.promise;
    const before = await rowOf(code);
    const { body } = await take(nationalOf(code, { subjectCode, ...broken }));
    expect(body).toMatchObject({ rows: 1, unchanged: 1, updated: 0 });
    expect(await rowOf(code)).toEqual(before);
  });

  describe('refuse rows, and take the others', () => {
    const bad: readonly (readonly [string, Partial<NationalPromise>, string, string])[] = [
      [
        'a wrong code of the subject',
        { subjectCode: '91420222MAEX89YT43' as never },
        '承诺人代码',
        '',
      ],
      ['a code that is none', { code: '42022220261301000001' }, '承诺编码', ''],
      ['a code of another day', { madeOn: '2026-11-02' }, '承诺编码', ''],
      ['a day to come', { code: '42022220270101000001', madeOn: '2027-01-01' }, '承诺作出日期', ''],
      [
        'the promise of another agency',
        { acceptor: { name: '翁源县示例交通运输主管局', code: otherOfficer.agencyCode as never } },
        '承诺受理单位代码',
        '',
      ],
      ['a breach without its words', { fulfilment: 'none' }, '未履行的承诺内容', ''],
      [
        'what was kept, with what was not',
        { fulfilment: 'full', unperformed },
        '未履行的承诺内容',
        '',
      ],
      ['an end before its beginning', { validUntil: '2026-10-01' }, '承诺有效期', ''],
      ['a reason too long', { reason: '由'.repeat(513) }, '承诺事由', ''],
    ];
    test.each(bad)('%s', async (_what, change, column) => {
      const good = nationalOf(newCode());
      const code = newCode();
      const { body } = await take(nationalOf(code, change), good);
      expect(body).toMatchObject({ rows: 2, created: 1, rejected: 1 });
      const [finding] = body.findings.filter(({ level }: { level: string }) => level === 'reject');
      expect(finding).toMatchObject({
        line: 2,
        column,
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(/^[A-Z].*[a-z]/),
        messageZh: expect.stringMatching(/\p{Script=Han}/u),
      });
      const stored = await database()
        .kysely.selectFrom('promise')
        .select('code')
        .where('code', 'in', [code, change.code ?? code, good.code])
        .execute();
      expect(stored).toEqual([{ code: good.code }]);
    });

    test('a natural person, whose number stands nowhere', async () => {
      const number = '11010519491231002X';
      const text = new TextDecoder().decode(nationalFile(nationalOf(newCode())));
      const person = text.replace('法人及非法人组织', '自然人').replace(codeOf(90_000), number);
      const asFirm = text.replace(codeOf(90_000), number);
      for (const each of [person, asFirm]) {
        const { body } = await send(bytesOf(each));
        expect(body).toMatchObject({ rows: 1, created: 0, rejected: 1 });
        expect(JSON.stringify(body)).not.toContain(number);
      }
      expect((await everything()).join('\n')).not.toContain(number);
    });

    test('a code that stands there twice', async () => {
      const code = newCode();
      const { body } = await take(nationalOf(code), nationalOf(code, { content: '另一内容' }));
      expect(body).toMatchObject({
        created: 1,
        rejected: 1,
        findings: [{ line: 3, column: '承诺编码', code: 'repeated-promise-code' }],
      });
    });

    test('and say of each why, before anything else, as many as a person reads', async () => {
      const warned = Array.from({ length: 600 }, () =>
        // Its place is not that of the unit that accepted it.
        nationalOf(`420281${newCode().slice(6)}`),
      );
      const late = nationalOf(newCode(), { validUntil: '2026-10-01' });
      const { body } = await take(...warned, late);
      expect(body).toMatchObject({ rows: 601, created: 600, rejected: 1 });
      expect(body.findings).toHaveLength(500);
      expect(body.findings.at(-1)).toMatchObject({ line: 602, level: 'reject' });
      expect(body.findings[0]).toMatchObject({ line: 2, code: 'promise-code-region' });
    });
  });

  describe('are taken whole or not at all', () => {
    test('not where a row names the promise of another agency or subject', async () => {
      const code = `440229${newCode().slice(6)}`;
      const foreign = nationalOf(code, {
        acceptor: { name: otherOfficer.agencyName ?? '', code: otherOfficer.agencyCode as never },
      });
      expect((await send(nationalFile(foreign), otherOfficer)).body).toMatchObject({ created: 1 });
      const mine = nationalOf(newCode());
      await take(mine);
      await inVain(async () => {
        // In the place of another, under one's own name.
        const taken = { ...foreign, acceptor: bureau };
        const answer = await take(nationalOf(newCode()), taken);
        refuses(answer, 'file_refused');
        expect(answer.body.detailZh).toContain(code);
        const renamed = { ...mine, subjectCode: codeOf(90_007) };
        refuses(await take(nationalOf(newCode()), renamed), 'file_refused');
      });
    });

    test.each([
      ['is cut off', (json: string) => json.slice(0, -20), 'a.json'],
      ['has no heading of these', () => '名称,代码\r\n甲,乙\r\n', 'a.csv'],
      ['has a heading alone', () => new TextDecoder().decode(nationalFile()), 'a.csv'],
      ['is no table', () => '%PDF-1.7\n', 'a.pdf'],
      [
        'holds a number for a code',
        (json: string) => json.replace(/"承诺编码":"(\d+)"/, '"承诺编码":$1'),
        'a.json',
      ],
      ['is empty', () => '', 'a.csv'],
    ])('not where the file %s', async (_what, spoil, name) => {
      const { body } = await ask(officer, 'GET', '/v1/promises/export?format=json');
      const text = spoil(
        JSON.stringify([...body, ...body]).replaceAll(
          /"承诺编码":"420222\d{8}/g,
          '"承诺编码":"42022220261102',
        ),
      );
      await inVain(async () => refuses(await send(bytesOf(text), officer, name), 'file_refused'));
    });

    test('not where it is too large', async () => {
      await inVain(async () =>
        refuses(await send(new Uint8Array(10 * 2 ** 20 + 1)), 'body_too_large'),
      );
    });

    test('not from those who may not send files', async () => {
      const file = nationalFile(nationalOf(newCode()));
      await inVain(async () => {
        refuses(await send(file, agent), 'forbidden');
        refuses(await send(file, auditor), 'forbidden');
        refuses(await send(file, visitor), 'unauthenticated');
        refuses(await send(pdf), 'file_refused');
      });
    });

    test('once, of several of the same at the same moment', async () => {
      const rows = Array.from({ length: 20 }, () => nationalOf(newCode('20261103')));
      const files = [rows, rows.toReversed(), rows, rows.toReversed()].map((each) =>
        nationalFile(...each),
      );
      const answers = await Promise.all(files.map((file) => send(file)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const sum = (key: 'created' | 'unchanged') =>
        answers.reduce((total, { body }) => total + body[key], 0);
      expect([sum('created'), sum('unchanged')]).toEqual([20, 60]);
    });
  });
});
