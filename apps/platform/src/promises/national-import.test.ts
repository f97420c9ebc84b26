import { fc, test } from '@fast-check/vitest';
import {
  nationalItems,
  nationalRow,
  promiseTypes,
  publicities,
  type ImportFinding,
  type NationalPromise,
  type Uscc,
} from '@xinyong/core';
import iconv from 'iconv-lite';
import { describe, expect } from 'vitest';
import { sourceOfBytes } from '../imports/import-source.ts';
import { csvLine } from '../records/csv.ts';
import { nationalCsv, nationalJson } from './national-export.ts';
import {
  readNational,
  surveyNational,
  type NationalCounts,
  type NationalMeans,
} from './national-import.ts';

const COMPANY = '91420200MAEGGXG49C' as Uscc; // valid codes
const SHOP = '92440229MAHBBCRG3K' as Uscc;
const AGENCY = '11420200MAJY22EP2L' as Uscc;
const PERSON = '440524188001010014';
const means: NationalMeans = { today: '2026-11-21', mayActFor: () => true };

const promise: NationalPromise = {
  code: '42020020260310000001',
  subjectName: '黄石市示例润泽有限公司',
  subjectCode: COMPANY,
  subjectKind: 'enterprise',
  type: 'deferred-materials',
  reason: '申请办理示例许可证',
  content: '十个工作日内补齐材料',
  breachLiability: '终止办理',
  madeOn: '2026-03-10',
  acceptor: { name: '黄石市示例主管局', code: AGENCY },
  publicity: 'public',
};
const names = nationalItems.map(({ name }) => name);
const cellsOf = (of: NationalPromise = promise): Record<string, string> => {
  const row = nationalRow(of);
  return Object.fromEntries(nationalItems.map(({ key, name }) => [name, row[key]]));
};

async function* inBatches(...batches: readonly (readonly NationalPromise[])[]) {
  for (const batch of batches) yield await Promise.resolve(batch);
}
async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
const csvOf = (...batches: readonly (readonly NationalPromise[])[]) =>
  textOf(nationalCsv(inBatches(...batches)));
const jsonOf = (...batches: readonly (readonly NationalPromise[])[]) =>
  textOf(nationalJson(inBatches(...batches)));
const table = (...rows: readonly (readonly string[])[]): string => rows.map(csvLine).join('');

async function read(content: string | Uint8Array, known: Partial<NationalMeans> = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = await surveyNational(sourceOfBytes('承诺.csv', bytes));
  const rows: NationalPromise[] = [];
  const findings: ImportFinding[] = [];
  let counts: NationalCounts = { read: 0, rejected: 0, persons: 0, warned: 0, normalised: 0 };
  for await (const batch of readNational(file, { ...means, ...known })) {
    rows.push(...batch.rows);
    findings.push(...batch.findings);
    counts = {
      read: counts.read + batch.counts.read,
      rejected: counts.rejected + batch.counts.rejected,
      persons: counts.persons + batch.counts.persons,
      warned: counts.warned + batch.counts.warned,
      normalised: counts.normalised + batch.counts.normalised,
    };
  }
  return { file, rows, findings, counts };
}

const refusal = (zh: RegExp, en: RegExp) => ({
  code: 'file_refused',
  words: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
});

// Formulas, marks of text, separators, quotes, line breaks and characters of four bytes among them.
const text = fc
  .string({
    unit: fc.constantFrom(...Array.from('承诺〔〕𠀀😀a1-=+@＝\'"，,;\t\r\n ')),
    minLength: 1,
    maxLength: 30,
  })
  .filter((each) => each.trim() === each && each !== '');
const line = text.filter((each) => !/[\t\r\n]/.test(each));
const anyPromise = fc
  .record(
    {
      subjectName: line,
      reason: text,
      content: text,
      breachLiability: text,
      acceptor: line.map((name) => ({ name, code: AGENCY })),
      determiner: line.map((name) => ({ name })),
      remarks: text,
      validUntil: fc.constantFrom('2026-03-10', '2027-03-09'),
      determinedOn: fc.constantFrom('2026-03-10', '2026-11-21'),
      type: fc.constantFrom(...promiseTypes),
      publicity: fc.constantFrom(...publicities),
      fulfilment: fc.constantFrom('full' as const, 'partial' as const, 'none' as const),
      otherType: line,
      unperformed: text,
      sanction: text,
      shop: fc.boolean(),
    },
    {
      requiredKeys: [
        'subjectName',
        'reason',
        'content',
        'breachLiability',
        'acceptor',
        'type',
        'publicity',
        'otherType',
        'unperformed',
        'sanction',
        'shop',
      ],
    },
  )
  .map(
    ({
      shop,
      otherType,
      fulfilment,
      unperformed,
      sanction,
      determinedOn,
      determiner,
      ...others
    }): NationalPromise => ({
      ...promise,
      ...others,
      ...(shop && { subjectCode: SHOP, subjectKind: 'individual-business' }),
      ...(others.type === 'other' && { otherType }),
      ...(fulfilment && {
        fulfilment,
        ...(fulfilment !== 'full' && { unperformed, sanction }),
        ...(determinedOn && { determinedOn }),
        ...(determiner && { determiner }),
      }),
    }),
  );
const promises = fc
  .array(anyPromise, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map((each, index) => ({ ...each, code: `${promise.code.slice(0, 19)}${index + 1}` })),
  );

describe('promises that are exported and imported are the same', () => {
  test.prop([promises])(
    'as CSV in UTF-8, and in GB18030 as a spreadsheet saves it',
    async (all) => {
      const csv = await csvOf(all.slice(0, 2), all.slice(2));
      expect(csv.startsWith('\uFEFF承诺编码,')).toBe(true);
      for (const [bytes, encoding] of [
        [Buffer.from(csv), 'utf-8'],
        [iconv.encode(csv.slice(1), 'gb18030'), 'gb18030'],
      ] as const) {
        const { file, rows, counts } = await read(bytes);
        expect(file.encoding).toBe(encoding);
        expect(rows).toEqual(all);
        expect(counts).toMatchObject({ read: all.length, rejected: 0, persons: 0 });
      }
    },
  );

  test.prop([promises])('as JSON in either', async (all) => {
    const json = await jsonOf(all.slice(0, 2), [], all.slice(2));
    expect((await read(json)).rows).toEqual(all);
    expect((await read(iconv.encode(`\uFEFF${json}`, 'gb18030'))).rows).toEqual(all);
    expect((await read(`\uFEFF \n${json}`)).rows).toEqual(all);
  });

  test('and more of them than are read at once', async () => {
    const all = Array.from({ length: 1203 }, (_, index) => ({
      ...promise,
      code: `42020020260310${String(index + 1).padStart(6, '0')}`,
    }));
    for (const exported of [await csvOf(all), await jsonOf(all)]) {
      const { rows, counts } = await read(exported);
      expect(rows).toEqual(all);
      expect(counts).toEqual({ read: 1203, rejected: 0, persons: 0, warned: 0, normalised: 0 });
    }
  });

  test('and of none there is a heading, or an empty list', async () => {
    expect(await csvOf()).toBe(`\uFEFF${names.join(',')}\r\n`);
    expect(JSON.parse(await jsonOf([], []))).toEqual([]);
  });
});

test('no cell of the export is a formula to a spreadsheet', async () => {
  const all = ['=1+1', '+1', '-1', '@A1', '＝1', "'=1"].map((content) => ({ ...promise, content }));
  for (const cell of (await csvOf(all)).slice(1).split(/[,\r\n]/))
    expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
});

describe('the rows of a file', () => {
  test('are told by line and column, and fare as they are', async () => {
    const rows = [
      cellsOf(),
      { ...cellsOf(), 承诺编码: '42020020260310000002', 违诺责任: '' },
      { ...cellsOf(), 承诺人类别: '自然人', 承诺人名称: '陈某某', 承诺人代码: PERSON },
      { ...cellsOf(), 承诺编码: '42029920260310000003', 承诺人代码: COMPANY.toLowerCase() },
      cellsOf(),
    ];
    const expected = {
      rows: [promise, { ...promise, code: '42029920260310000003' }],
      counts: { read: 5, rejected: 2, persons: 1, warned: 1, normalised: 1 },
    };
    const found = (findings: readonly ImportFinding[]) =>
      findings.map(({ line: at, column, code }) => `${at} ${column} ${code}`);

    const csv = await read(table(names, ...rows.map((row) => Object.values(row))));
    expect(csv).toMatchObject(expected);
    expect(found(csv.findings)).toEqual([
      '3 违诺责任 missing-required',
      '4 承诺人代码 natural-person-promise',
      '5 承诺人代码 lower-case',
      '5 承诺编码 unknown-region',
      '5 承诺编码 promise-code-region',
      '6 承诺编码 repeated-promise-code',
    ]);
    const json = await read(JSON.stringify(rows));
    expect(json).toMatchObject(expected);
    expect(found(json.findings)).toEqual(
      found(csv.findings).map((each) => each.replace(/^\d/, (at) => String(Number(at) - 1))),
    );
    for (const { findings } of [csv, json]) {
      expect(JSON.stringify(findings)).not.toContain(PERSON);
      expect(JSON.stringify(findings)).not.toContain('陈某某');
    }
  });

  test('are taken only from whoever may act for the unit that accepted them', async () => {
    const { rows, findings } = await read(await csvOf([promise]), { mayActFor: () => false });
    expect(rows).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['foreign-acceptor']);
  });

  test('may have tabs between their cells, and columns of others beside the items', async () => {
    const rows = [
      ['地区', ...names],
      ['黄石', ...Object.values(cellsOf())],
    ];
    const tabbed = rows.map((cells) => cells.join('\t')).join('\n');
    expect((await read(tabbed)).rows).toEqual([promise]);
    const json = JSON.stringify([{ 地区: { 名称: '黄石' }, ...cellsOf() }]);
    expect((await read(json)).rows).toEqual([promise]);
  });

  test('of JSON may leave items out, and have codes of values as numbers', async () => {
    const { 备注: _remarks, 承诺有效期: _until, ...cells } = cellsOf();
    const json = JSON.stringify([
      { ...cells, 承诺类型: 2, 公开类型: 1, 承诺作出日期: 20260310, 未履行的承诺内容: null },
      { 承诺编码: '42020020260310000002' },
    ]);
    const { rows, findings, counts } = await read(json);
    expect(rows).toEqual([promise]);
    expect(counts.rejected).toBe(1);
    expect(new Set(findings.map(({ line: at }) => at))).toEqual(new Set([2]));
  });

  test('can be read again, as when the database asks for the work again', async () => {
    for (const exported of [await csvOf([promise]), await jsonOf([promise])]) {
      const { file } = await read(exported);
      for await (const { rows } of readNational(file, means)) expect(rows).toEqual([promise]);
    }
  });

  test('do not make a page of formulas: a hostile cell is kept as words', async () => {
    const content = '=HYPERLINK("http://example.invalid","点击")\n第二行';
    const { rows } = await read(table(names, Object.values({ ...cellsOf(), 承诺内容: content })));
    expect(rows[0]?.content).toBe(content);
    expect(await csvOf(rows)).toContain(`"'=HYPERLINK(`);
  });
});

describe('a file that is not one of promises', () => {
  const heading = names.join(',');
  const row = Object.values(cellsOf());
  const huge = '长'.repeat(2 ** 20);
  test.each<[string, string | Uint8Array, RegExp, RegExp]>([
    ['is empty', '', /空的/, /empty/],
    ['has a heading and nothing else', `${heading}\n`, /只有栏目行/, /heading row and nothing/],
    [
      'has another heading',
      'name,uscc\n甲,1\n',
      /缺少.*承诺编码、承诺人名称/,
      /lacks.*承诺编码, 承诺人名称/,
    ],
    [
      'lacks an item',
      table(names.slice(1), row.slice(1)),
      /缺少信用承诺的数据项承诺编码，/,
      /lacks these items of promises: 承诺编码;/,
    ],
    [
      'has an item twice',
      table([...names, '备注'], [...row, '']),
      /备注出现多次/,
      /备注 more than once/,
    ],
    [
      'has a row too narrow',
      table(names, row, row.slice(1)),
      /第 3 条记录有 20 格，而栏目有 21 个/,
      /Record 3 has 20 cells/,
    ],
    [
      'has a row too wide',
      table(names, [...row, '']),
      /第 2 条记录有 22 格/,
      /Record 2 has 22 cells/,
    ],
    [
      'has a cell of 3 MB',
      table(names, Object.values({ ...cellsOf(), 承诺内容: huge })),
      /第 2 条记录过长/,
      /Record 2 is too long/,
    ],
    ['is a workbook', Buffer.from('PK\u0003\u0004\0\0'), /Excel/, /Excel/],
    ['is neither encoding', Buffer.from('name\nb\n\xff\n', 'latin1'), /第 3 行/, /Line 3/],
    ['is JSON that ends early', '[{"承诺编码":"1"', /不是有效的 JSON/, /not valid JSON/],
    ['is one object', '{"承诺编码":"1"}', /对象的数组/, /array of objects/],
    ['is an empty list', ' [ ] ', /空的/, /empty/],
    ['is a list of lists', `[${JSON.stringify(cellsOf())},[]]`, /第 2 项不是对象/, /Member 2/],
    ['is a list of nothing', '[null]', /第 1 项不是对象/, /Member 1/],
    ['is JSON without an item', '[{"备注":"甲"}]', /缺少.*承诺编码/, /lacks.*承诺编码/],
    [
      'is JSON with an item twice',
      JSON.stringify([{ ...cellsOf(), ' 备注': '' }]),
      /备注出现多次/,
      /备注 more than once/,
    ],
    [
      'is JSON with a code that lost its digits',
      JSON.stringify([cellsOf()]).replace(`"${promise.code}"`, promise.code),
      /第 1 个对象的承诺编码应为文本/,
      /承诺编码 of object 1 has to be text/,
    ],
    [
      'is JSON with a list for words',
      JSON.stringify([cellsOf(), { ...cellsOf(), 承诺内容: ['一', '二'] }]),
      /第 2 个对象的承诺内容/,
      /承诺内容 of object 2/,
    ],
    [
      'is JSON with a cell of 3 MB',
      JSON.stringify([{ ...cellsOf(), 承诺内容: huge }]),
      /第 1 个对象的内容过长/,
      /Object 1 is too long/,
    ],
    [
      'is JSON with too many keys',
      JSON.stringify([Object.assign(cellsOf(), Array(180).fill(''))]),
      /有 201 个栏目/,
      /has 201 columns/,
    ],
    [
      'is JSON with nothing in an object',
      `[${JSON.stringify(cellsOf())},{}]`,
      /第 2 个对象没有/,
      /Object 2 has no item/,
    ],
    ['is JSON with other keys', '[{"name":"甲"}]', /第 1 个对象没有/, /Object 1 has no item/],
    ['is JSON as deep as it is long', `[{"备注":${'['.repeat(2 ** 20)}`, /内容过长/, /too long/],
    ['has nothing but a bracket', '[', /不是有效的 JSON/, /not valid JSON/],
    ['is JSON with a comma too many', '[{"备注":""},]', /第 2 项不是对象/, /Member 2/],
    [
      'is JSON with a comma too few',
      '[{"备注":""}{"备注":""}]',
      /不是有效的 JSON/,
      /not valid JSON/,
    ],
    [
      'is JSON with brackets that do not pair',
      '[{"备注":""]]',
      /不是有效的 JSON/,
      /not valid JSON/,
    ],
    ['goes on behind its list', '[{"备注":""}] ]', /不是有效的 JSON/, /not valid JSON/],
  ])('that %s is refused, and told why', async (_name, content, zh, en) => {
    await expect(read(content)).rejects.toMatchObject(refusal(zh, en));
  });

  test('is refused without a word of what stands in it', async () => {
    const error = await read(`[{"承诺人代码":"${PERSON}"`).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error) + String(error)).not.toContain(PERSON);
  });
});

test.prop([fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean()])(
  'any file is read or refused in words',
  async (content, isBelowHeading) => {
    const whole = isBelowHeading ? `${names.join(',')}\n${content}` : content;
    await read(whole).then(
      ({ rows }) => expect(rows).toEqual([]),
      (error: unknown) => expect(error).toMatchObject({ code: 'file_refused' }),
    );
  },
);
