import { repairLaw } from '@xinyong/core';
import { randomUUID } from 'node:crypto';
import type { Uscc } from '@xinyong/core';
import { recordText } from '@xinyong/core/text';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { NOON, occasionOf, system } from '../../test/occasion.ts';
import type { Actor } from '../actor.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { PersonVault } from '../persons/person-vault.ts';
import { importFile } from './import-file.ts';
import { importHandlers } from './import-handlers.ts';
import { sourceOfBytes } from './import-source.ts';

const vault = new PersonVault(new Uint8Array(32).fill(7));
const law = repairLaw();
const COMPANY = '91420200MAEGGXG49C' as Uscc; // valid: the sample has it
const SHOP = '92440229MAHBBCRG3K' as Uscc;
const AGENCY = '11420200MAJY22EP2L';

const SUBJECTS = 'name,code,kind,place,region,sector,rep,founded';
const LISTINGS =
  'name,uscc,list,ground,listedOn,agency,agencyUscc,decisionNumber,delistedOn,delistReason';
const listing = (code: string, number: string, delistedOn = '') =>
  `示例公司,${code},经营异常名录,未按期公示年度报告,2024-07-08,示例市场监督管理局,${AGENCY},${number},${delistedOn},`;

describeOnEngines('an imported file', (database) => {
  const as = <T>(does: (tx: Tx) => Promise<T>, actor: Actor = system): Promise<T> =>
    unitOfWork(database(), occasionOf(actor, NOON), does);
  const importText = (text: string | Uint8Array, actor?: Actor) =>
    as((tx) => importFile(tx, { vault, law }, sourceOfBytes('某.csv', Buffer.from(text))), actor);
  const numbers = () =>
    as(async ({ db }) => {
      const all = [
        'subject',
        'record',
        'record_event',
        'import',
        'import_finding',
        'person_vault',
        'audit_entry',
        'outbox',
      ] as const;
      const counts = [];
      for (const table of all) {
        const { count } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow();
        counts.push([table, Number(count)]);
      }
      return counts;
    });
  const subject = (code: Uscc) =>
    as(({ db }) =>
      db.selectFrom('subject').selectAll().where('code', '=', code).executeTakeFirst(),
    );
  const recordsOf = (code: Uscc) =>
    as(({ db }) => db.selectFrom('record').selectAll().where('subject_code', '=', code).execute());

  const good = [LISTINGS, listing(COMPANY, '1号')].join('\n');
  const gb = (text: string) => iconv.encode(text, 'gb18030');
  test.each<[name: string, file: string | Uint8Array, zh: RegExp]>([
    ['is empty', '', /空的/],
    ['has nothing but line feeds', '\n\n\r\n', /空的/],
    ['has only a heading', LISTINGS, /没有数据/],
    ['has only a heading and empty rows', `${LISTINGS}\n\n,,,,,,,,,\n`, /没有数据/],
    ['is a workbook', Buffer.from('PK\u0003\u0004\0\0'), /Excel/],
    ['has a heading that is not known', '姓名,电话\n某,1\n', /“姓名”“电话”/],
    [
      'lacks a column',
      good.replaceAll(',decisionNumber', '').replace(',1号', ''),
      /缺少栏目decisionNumber/,
    ],
    ['has a column twice', `${LISTINGS},uscc\n${listing(COMPANY, '1号')},`, /uscc出现多次/],
    [
      'has more columns than any file',
      good.replaceAll(/$/gm, ',x'.repeat(191)),
      /201 个栏目，最多 200 个/,
    ],
    ['has a row of more than 64 KiB', `${good}\n${'长'.repeat(2 ** 15)}`, /第 3 条记录过长/],
    ['is cut off in a quoted cell', `${good}\n"示例`, /截断/],
    ['is cut off in a row', `${good}\n示例公司,9142`, /第 3 条记录有 2 格/],
    [
      'is neither UTF-8 nor GB18030',
      Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0xff, 0x0a])]),
      /第 3 行/,
    ],
    ['is cut off in a character of GB18030', gb(`${good}\n示例`).subarray(0, -1), /GB18030/],
    [
      'goes wrong after a thousand good rows',
      `${LISTINGS}\n${Array.from({ length: 1000 }, (_, index) => listing(COMPANY, `${index}号`)).join('\n')}\n1,2`,
      /第 1002 条记录/,
    ],
  ])(
    'that %s is refused whole, in a sentence, and nothing of it is stored',
    async (_name, file, zh) => {
      const before = await numbers();
      await expect(importText(file)).rejects.toMatchObject({
        code: 'file_refused',
        words: { zh: expect.stringMatching(zh), en: expect.stringMatching(/[a-z].*\.$/) },
      });
      expect(await numbers()).toEqual(before);
    },
  );

  test('whose rows are all rejected is stored as what was found in it', async () => {
    const report = await importText([LISTINGS, listing('91420200MAEGGXG49D', '1号')].join('\n'));
    expect(report).toMatchObject({ rows: 1, created: 0, rejected: 1 });
  });

  test('makes a subject that no registrar has sent known by what its row says', async () => {
    await importText([LISTINGS, listing(SHOP, '1号')].join('\n'));
    expect(await subject(SHOP)).toMatchObject({
      name: '示例公司',
      kind: 'individual-business',
      region: '440229',
      sector: '',
      founded_on: null,
    });
  });

  test('of subjects brings up to date what a record had said', async () => {
    const file = (name: string) =>
      `${SUBJECTS}\n${name},${SHOP},92,翁源县,440229,广告,陈某某,2012-06-06`;
    expect(await importText(file('示例经营部'))).toMatchObject({ created: 0, unchanged: 1 });
    expect(await subject(SHOP)).toMatchObject({ name: '示例经营部', founded_on: '2012-06-06' });
    await importText([LISTINGS, listing(SHOP, '2号')].join('\n'));
    expect(await subject(SHOP)).toMatchObject({ name: '示例经营部', sector: '广告' });
  });

  test('ends the display of a record that it delists, once, and tells of it', async () => {
    const file = (delistedOn?: string) => [LISTINGS, listing(COMPANY, '甲', delistedOn)].join('\n');
    await importText(file());
    const [before] = await recordsOf(COMPANY);
    expect(before).toMatchObject({ display_state: 'displayed' });
    for (const delistedOn of ['2026-11-19', '2026-11-19', '2026-11-18'])
      expect(await importText(file(delistedOn))).toMatchObject({ created: 0, unchanged: 1 });
    const [after, ...others] = await recordsOf(COMPANY);
    expect(others).toEqual([]);
    expect(after).toEqual({
      ...before,
      display_state: 'ended',
      display_ended_on: '2026-11-19',
      display_ended_by: 'delisting',
    });
    const { events, messages } = await as(async ({ db }) => ({
      events: await db
        .selectFrom('record_event')
        .select(['position', 'state', 'by'])
        .where('record_id', '=', after!.id)
        .orderBy('position')
        .execute(),
      messages: await db.selectFrom('outbox').select('topic').where('key', '=', COMPANY).execute(),
    }));
    expect(events).toEqual([
      { position: 1, state: 'displayed', by: 'import' },
      { position: 2, state: 'ended', by: 'delisting' },
    ]);
    expect(messages).toEqual([{ topic: 'record.display-ended' }]);
    await importText(file());
    expect((await recordsOf(COMPANY))[0]).toEqual(after);
  });

  test('with the same row twice stores it once', async () => {
    const row = listing(COMPANY, '乙');
    const report = await importText([LISTINGS, row, row].join('\r\n'));
    expect(report).toMatchObject({ rows: 2, created: 1, unchanged: 1, warned: 1 });
  });

  test('of more rows than go to the database at once is one file', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => listing(COMPANY, `丁${index % 1000}`));
    const report = await importText([LISTINGS, ...rows, listing('', '戊')].join('\n'));
    expect(report).toMatchObject({
      rows: 1002,
      created: 1000,
      unchanged: 1,
      warned: 1,
      rejected: 1,
    });
    const found = await as(({ db }) =>
      db
        .selectFrom('import_finding')
        .select(['position', 'line', 'code'])
        .where('import_id', '=', report.id)
        .orderBy('position')
        .execute(),
    );
    expect(found).toEqual([
      { position: 1, line: 1002, code: 'duplicate-document-number' },
      { position: 2, line: 1003, code: 'missing-required' },
    ]);
  });

  test('is read again from its start when the database asks for the work again', async () => {
    let attempts = 0;
    const source = sourceOfBytes(
      '某.csv',
      Buffer.from([LISTINGS, listing(COMPANY, '丙')].join('\n')),
    );
    const report = await as(async (tx) => {
      attempts += 1;
      const done = await importFile(tx, { vault, law }, source);
      if (attempts < 2)
        await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(
          tx.db,
        );
      return done;
    });
    expect(attempts).toBe(2);
    expect(report).toMatchObject({ rows: 1, created: 1 });
  });

  test('in which every cell is wrong is taken in as findings, however many', async () => {
    const rows = Array.from({ length: 1200 }, () => '测试*,x,x,x,x,,x,,x,x');
    const report = await importText([LISTINGS, ...rows].join('\n'));
    expect(report).toMatchObject({ rows: 1200, rejected: 1200 });
  });

  const machine: Actor = {
    kind: 'machine',
    id: randomUUID(),
    name: '示例数据中心',
    scopes: ['records:import'],
  };
  const bureau: Actor = {
    ...machine,
    id: randomUUID(),
    agencyName: '示例市场监督管理局',
    agencyCode: AGENCY as Uscc,
  };
  const other: Actor = { ...machine, id: randomUUID() };
  const { import: importBody, importReport, importFindings } = importHandlers({ vault, law });

  test('has a report and pages of findings for the one who imported it', async () => {
    const rows = ['91420200MAEGGXG49D', '9142O2OOMAEGGXG49C', '440524188001010014'];
    const body = Buffer.from(
      [LISTINGS, ...rows.map((code, index) => listing(code, `${index}号`))].join('\n'),
    );
    const report = await as(
      (tx) => importBody({ query: { fileName: '某.csv' }, body }, tx),
      machine,
    );
    const params = { id: report.id };
    expect(await as((tx) => importReport({ params }, tx), machine)).toEqual(report);

    const first = await as((tx) => importFindings({ params, query: { limit: 2 } }, tx), machine);
    const cursor = first.nextCursor ?? '';
    const second = await as(
      (tx) => importFindings({ params, query: { limit: 2, cursor } }, tx),
      machine,
    );
    expect(second.nextCursor).toBeNull();
    const column = 'uscc';
    const level = 'reject';
    expect([...first.data, ...second.data]).toMatchObject([
      { line: 2, column, level, code: 'uscc-check', value: rows[0] },
      { line: 3, column, level, code: 'uscc-letter-o', value: rows[1], suggestion: COMPANY },
      { line: 4, column, level, code: 'person-id-as-uscc', value: '****************14' },
    ]);
    expect(first.data[1]).toMatchObject({
      message: recordText.en.findings['uscc-letter-o'],
      messageZh: '统一社会信用代码不使用字母 O，请核对是否为数字 0',
    });
    for (const ask of [
      (tx: Tx) => importReport({ params }, tx),
      (tx: Tx) => importFindings({ params, query: {} }, tx),
    ])
      await expect(as<unknown>(ask, other)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of an agency has its own rows taken and those of others rejected one by one', async () => {
    const foreign = (delistedOn?: string) =>
      listing(COMPANY, '异', delistedOn).replaceAll(AGENCY, '114202227697533008');
    await importText([LISTINGS, foreign()].join('\n'), machine);
    const report = await importText(
      [LISTINGS, listing(COMPANY, '己'), foreign('2026-11-19')].join('\n'),
      bureau,
    );
    expect(report).toMatchObject({ rows: 2, created: 1, rejected: 1, ended: 0 });
    const found = await as(
      (tx) => importFindings({ params: { id: report.id }, query: {} }, tx),
      bureau,
    );
    expect(found.data).toMatchObject([{ line: 3, column: 'agencyUscc', code: 'foreign-agency' }]);
    const there = (await recordsOf(COMPANY)).find(({ body }) => body.documentNumber === '异');
    expect(there).toMatchObject({ display_state: 'displayed' });
  });

  test.each<[who: string, actor: Actor]>([
    ['an officer without an agency', { ...machine, kind: 'person', role: 'officer' }],
    ['an agency of the same name with another code', { ...bureau, agencyCode: COMPANY }],
  ])('of %s has its rows rejected', async (_who, actor) => {
    const report = await importText([LISTINGS, listing(COMPANY, '辛')].join('\n'), actor);
    expect(report).toMatchObject({ rows: 1, created: 0, rejected: 1 });
  });

  test('of subjects is a data centre’s, and an agency’s is refused whole', async () => {
    const file = (name: string) =>
      `${SUBJECTS}\n${name},${SHOP},92,翁源县,440229,广告,陈某某,2012-06-06`;
    await importText(file('数据中心所写'), machine);
    await expect(importText(file('机关所写'), bureau)).rejects.toMatchObject({
      code: 'file_refused',
      words: { zh: expect.stringContaining('数据归集机构'), en: expect.stringMatching(/\.$/) },
    });
    expect(await subject(SHOP)).toMatchObject({ name: '数据中心所写' });
  });

  test('has a report that says how many displays it ended', async () => {
    const file = (delistedOn?: string) => [LISTINGS, listing(COMPANY, '庚', delistedOn)].join('\n');
    expect(await importText(file(), machine)).toMatchObject({ created: 1, ended: 0 });
    const report = await importText(file('2026-11-19'), machine);
    expect(report).toMatchObject({ created: 0, unchanged: 1, ended: 1 });
    const { id } = report;
    expect(await as((tx) => importReport({ params: { id } }, tx), machine)).toEqual(report);
  });

  test('is called by a name without a person’s number', async () => {
    const source = sourceOfBytes('陈某某42022219770205640X.csv', Buffer.from(good));
    const report = await as((tx) => importFile(tx, { vault, law }, source), machine);
    const { id, fileName } = report;
    expect(fileName).toBe('陈某某****************0X.csv');
    expect(await as((tx) => importReport({ params: { id } }, tx), machine)).toEqual(report);
  });

  test('is written down in the chain of the agency that sent it', async () => {
    const report = await importText(good, bureau);
    const entries = await as(({ db }) =>
      db.selectFrom('audit_entry').select('body').where('agency', '=', AGENCY).execute(),
    );
    expect(entries.map(({ body }) => body).join()).toContain(report.id);
  });
});
