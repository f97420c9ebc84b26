import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { dice, makeUscc } from '../identity/identity.oracle.ts';
import { subjectKindOfUscc } from '../identity/subject-kind-of-uscc.ts';
import type { Uscc } from '../identity/uscc.ts';
import { maskPersonNumbers } from '../record/mask-person-numbers.ts';
import { recordText } from '../record/record.text.ts';
import { recogniseNational, type NationalColumns } from './national-columns.ts';
import {
  nationalFulfilments,
  nationalItems,
  nationalPromiseTypes,
  nationalPublicities,
} from './national-items.ts';
import { nationalRow, type NationalPromise } from './national-row.ts';
import { promiseCode } from './promise-code.ts';
import { fulfilments, promiseTypes } from '../record/credit-record.ts';
import { publicities } from './promise.ts';
import {
  readNationalRow,
  type NationalContext,
  type ReadNationalRow,
} from './read-national-row.ts';

const TODAY: IsoDay = '2026-11-21';
const COMPANY = '91420200MAEGGXG49C'; // valid codes
const SHOP = '92440229MAHBBCRG3K';
const AGENCY = '11420200MAJY22EP2L';
const PERSON = '440524188001010014';

const context: NationalContext = {
  line: 7,
  today: TODAY,
  isRepeated: () => false,
  mayActFor: () => true,
};

/** A row in which nothing is wrong: a promise that was kept in part. */
const good = {
  承诺编码: '42020020260310000001',
  承诺人名称: '黄石市示例润泽有限公司',
  承诺人类别: '法人及非法人组织',
  承诺人代码: COMPANY,
  承诺类型: '审批替代型',
  承诺事由: '申请办理示例许可证',
  承诺内容: '一、所提交的材料真实、准确。\n二、已符合告知的条件。',
  违诺责任: '自愿接受撤销示例许可证。',
  承诺作出日期: '2026-03-10',
  承诺有效期: '2027-03-09',
  承诺履行状态: '部分履行',
  未履行的承诺内容: '未按承诺配备示例设施',
  违诺责任追究内容: '责令限期整改',
  承诺履行状态认定日期: '2026-09-01',
  承诺履行状态认定单位: '黄石市示例主管局',
  承诺履行状态认定单位代码: AGENCY,
  承诺受理单位: '黄石市示例主管局',
  承诺受理单位代码: AGENCY,
  公开类型: '可向社会公开',
  备注: '示例',
  承诺监管状态: '监管完成',
};
type Cells = Partial<typeof good>;

/** Kept in full: nothing to say about a breach. */
const kept: Cells = { 承诺履行状态: '全部履行', 未履行的承诺内容: '', 违诺责任追究内容: '' };
/** Not determined yet. */
const running: Cells = {
  承诺履行状态: '',
  未履行的承诺内容: '',
  违诺责任追究内容: '',
  承诺履行状态认定日期: '',
  承诺履行状态认定单位: '',
  承诺履行状态认定单位代码: '',
  承诺监管状态: '监管中',
};

function columnsOf(header: readonly string[]): NationalColumns {
  const recognised = recogniseNational(header);
  if (!recognised.ok) throw new Error(recognised.problem.code);
  return recognised.columns;
}

function read(changes: Cells = {}, known: Partial<NationalContext> = {}): ReadNationalRow {
  const row = { ...good, ...changes };
  return readNationalRow(Object.values(row), columnsOf(Object.keys(row)), { ...context, ...known });
}

const summary = ({ findings }: ReadNationalRow) =>
  findings.map(({ column, code, level }) => `${column} ${code} ${level}`);
const newlines = '承诺内容 newline-and-quote-in-cell accept'; // the good row has two lines there
const told = (row: ReadNationalRow) => summary(row).filter((each) => each !== newlines);

const promise: NationalPromise = {
  code: '42020020260310000001',
  subjectName: '黄石市示例润泽有限公司',
  subjectCode: COMPANY as Uscc, // see above
  subjectKind: 'enterprise',
  type: 'approval-substitute',
  reason: '申请办理示例许可证',
  content: '一、所提交的材料真实、准确。\n二、已符合告知的条件。',
  breachLiability: '自愿接受撤销示例许可证。',
  madeOn: '2026-03-10',
  validUntil: '2027-03-09',
  fulfilment: 'partial',
  unperformed: '未按承诺配备示例设施',
  sanction: '责令限期整改',
  determinedOn: '2026-09-01',
  determiner: { name: '黄石市示例主管局', code: AGENCY as Uscc },
  acceptor: { name: '黄石市示例主管局', code: AGENCY as Uscc },
  publicity: 'public',
  remarks: '示例',
};

describe('a row in which nothing is wrong', () => {
  test('is read item by item', () => {
    expect(read()).toEqual({
      promise,
      findings: [
        {
          line: 7,
          column: '承诺内容',
          level: 'accept',
          code: 'newline-and-quote-in-cell',
          value: good.承诺内容,
        },
      ],
    });
  });

  test('is written as it was, but for the state of supervision, which nothing says', () => {
    const row = nationalRow(promise);
    const byName = Object.fromEntries(nationalItems.map(({ key, name }) => [name, row[key]]));
    expect(byName).toEqual({ ...good, 承诺监管状态: '' });
  });

  test('says nothing of optional items that are empty', () => {
    const row = read({
      ...kept,
      承诺有效期: '',
      承诺履行状态认定日期: '',
      承诺履行状态认定单位: '',
      承诺履行状态认定单位代码: '',
      备注: '',
      承诺监管状态: '',
    });
    const {
      validUntil: _validUntil,
      unperformed: _unperformed,
      sanction: _sanction,
      determinedOn: _determinedOn,
      determiner: _determiner,
      remarks: _remarks,
      ...others
    } = promise;
    expect(told(row)).toEqual([]);
    expect(row.promise).toEqual({ ...others, fulfilment: 'full' });
  });

  test('needs no column of an optional item', () => {
    const needed = nationalItems.filter(({ need }) => need !== 'optional').map(({ name }) => name);
    const cells = needed.map((name) => good[name as keyof Cells]); // the names are those of the items
    expect(readNationalRow(cells, columnsOf(needed), context).promise).toMatchObject({
      code: promise.code,
      fulfilment: 'partial',
    });
  });

  test('of a promise that has not been determined says so by its supervision', () => {
    const row = read(running);
    expect(told(row)).toEqual([]);
    expect(row.promise).not.toHaveProperty('fulfilment');
    expect(row.promise && nationalRow(row.promise)).toMatchObject({
      fulfilment: '',
      supervision: '监管中',
    });
  });

  test.each([
    '2026-03-10',
    '2026/3/10',
    '2026/3/10 0:00',
    '2026.03.10',
    '2026年3月10日',
    '20260310',
    '２０２６－０３－１０',
  ])('has the same day as %s', (day) => {
    expect(read({ 承诺作出日期: day }).promise?.madeOn).toBe('2026-03-10');
  });
});

describe('a value is read in words and by its code', () => {
  test.each([
    ...promiseTypes
      .filter((type) => type !== 'other')
      .map((type) => ['承诺类型', nationalPromiseTypes[type], { type }] as const),
    ...publicities.map(
      (publicity) => ['公开类型', nationalPublicities[publicity], { publicity }] as const,
    ),
  ])('%s %j', (item, { code, words }, said) => {
    for (const text of [code, words, ` ${words} `, code.replace(/\d/, wide)])
      expect(read({ [item]: text })).toMatchObject({ promise: said });
  });

  test.each(fulfilments)('承诺履行状态 %s', (fulfilment) => {
    const { code, words } = nationalFulfilments[fulfilment];
    const others = fulfilment === 'full' ? kept : {};
    for (const text of [code, words])
      expect(read({ ...others, 承诺履行状态: text })).toMatchObject({ promise: { fulfilment } });
  });

  test.each(['0', '监管中'])('承诺监管状态 %s', (text) => {
    expect(told(read({ ...running, 承诺监管状态: text }))).toEqual([]);
  });

  test.each(['2', '监管完成'])('承诺监管状态 %s', (text) => {
    expect(told(read({ 承诺监管状态: text }))).toEqual([]);
  });

  test.each(['1', '法人及非法人组织'])('承诺人类别 %s', (text) => {
    expect(told(read({ 承诺人类别: text }))).toEqual([]);
  });

  test.each(['4', '个体工商户'])('承诺人类别 %s', (text) => {
    const row = read({ 承诺人类别: text, 承诺人代码: SHOP });
    expect(told(row)).toEqual([]);
    expect(row.promise?.subjectKind).toBe('individual-business');
  });

  test.each([
    '其他（扶贫型）',
    '其他(扶贫型)',
    '其他：扶贫型',
    '其他: 扶贫型',
    '0（扶贫型）',
    '０:扶贫型',
  ])('of another type also which, as in %s', (text) => {
    expect(read({ 承诺类型: text }).promise).toMatchObject({ type: 'other', otherType: '扶贫型' });
  });
});

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
const long = (length: number): string => '长'.repeat(length);

describe('every fault is found in its column, and keeps the row out only where it has to', () => {
  test.each<[Cells, string[]]>([
    // required
    [{ 承诺编码: '' }, ['承诺编码 missing-required reject']],
    [{ 承诺人名称: '' }, ['承诺人名称 missing-required reject']],
    [{ 承诺人类别: ' ' }, ['承诺人类别 missing-required reject']],
    [{ 承诺人代码: '' }, ['承诺人代码 missing-required reject']],
    [{ 承诺类型: '' }, ['承诺类型 missing-required reject']],
    [{ 承诺事由: '' }, ['承诺事由 missing-required reject']],
    [{ 承诺内容: '' }, ['承诺内容 missing-required reject']],
    [{ 违诺责任: '' }, ['违诺责任 missing-required reject']],
    [{ 承诺作出日期: '' }, ['承诺作出日期 missing-required reject']],
    [{ 承诺受理单位: '' }, ['承诺受理单位 missing-required reject']],
    [{ 承诺受理单位代码: '' }, ['承诺受理单位代码 missing-required reject']],
    [{ 公开类型: '' }, ['公开类型 missing-required reject']],
    // optional
    [{ 承诺有效期: '' }, []],
    [{ 承诺履行状态认定日期: '' }, []],
    [{ 承诺履行状态认定单位: '', 承诺履行状态认定单位代码: '' }, []],
    [{ 承诺履行状态认定单位代码: '' }, []],
    [{ 备注: '' }, []],
    [{ 承诺监管状态: '' }, []],
    // lengths
    [{ 承诺人名称: long(201) }, ['承诺人名称 item-too-long reject']],
    [{ 承诺人名称: long(200) }, []],
    [{ 承诺类型: `其他（${long(61)}）` }, ['承诺类型 item-too-long reject']],
    [{ 承诺类型: `其他（${long(60)}）` }, []],
    [{ 承诺事由: long(513) }, ['承诺事由 item-too-long reject']],
    [{ 承诺事由: long(512) }, []],
    [{ 承诺内容: long(4001) }, ['承诺内容 item-too-long reject']],
    [{ 承诺内容: '𠀀'.repeat(4000) }, []],
    [{ 违诺责任: long(4001) }, ['违诺责任 item-too-long reject']],
    [{ 违诺责任: long(4000) }, []],
    [{ 未履行的承诺内容: long(4001) }, ['未履行的承诺内容 item-too-long reject']],
    [{ 未履行的承诺内容: long(4000) }, []],
    [{ 违诺责任追究内容: long(4001) }, ['违诺责任追究内容 item-too-long reject']],
    [{ 违诺责任追究内容: long(4000) }, []],
    [{ 承诺履行状态认定单位: long(201) }, ['承诺履行状态认定单位 item-too-long reject']],
    [{ 承诺履行状态认定单位: long(200) }, []],
    [{ 承诺受理单位: long(201) }, ['承诺受理单位 item-too-long reject']],
    [{ 承诺受理单位: long(200) }, []],
    [{ 备注: long(513) }, ['备注 item-too-long reject']],
    [{ 备注: long(512) }, []],
    // lists of values
    [{ 承诺人类别: '3' }, ['承诺人类别 unknown-promiser-category reject']],
    [{ 承诺类型: '自主型' }, ['承诺类型 unknown-promise-type reject']],
    [{ 承诺类型: '7' }, ['承诺类型 unknown-promise-type reject']],
    [{ 承诺类型: '其他类' }, ['承诺类型 unknown-promise-type reject']],
    [{ 承诺类型: '其他' }, ['承诺类型 other-type-unnamed reject']],
    [{ 承诺类型: '0' }, ['承诺类型 other-type-unnamed reject']],
    [{ 承诺类型: '其他（ ）' }, ['承诺类型 other-type-unnamed reject']],
    [{ 承诺履行状态: '0' }, ['承诺履行状态 unknown-fulfilment reject']],
    [{ 公开类型: '公开' }, ['公开类型 unknown-publicity reject']],
    [{ 承诺监管状态: '1' }, ['承诺监管状态 unknown-supervision warn']],
    // the code
    [{ 承诺编码: '4202002026031000001' }, ['承诺编码 promise-code-shape reject']],
    [{ 承诺编码: '4.20200202603E+19' }, ['承诺编码 promise-code-shape reject']],
    [{ 承诺编码: '42020020260230000001' }, ['承诺编码 promise-code-shape reject']],
    [{ 承诺编码: '42020020260311000001' }, ['承诺编码 promise-code-day reject']],
    [{ 承诺编码: '42022220260310000001' }, ['承诺编码 promise-code-region warn']],
    [
      { 承诺编码: '42029920260310000001' },
      ['承诺编码 unknown-region warn', '承诺编码 promise-code-region warn'],
    ],
    [{ 承诺编码: '420200-20260310-000001' }, ['承诺编码 hyphens normalise']],
    [{ 承诺编码: '420200 20260310 000001' }, ['承诺编码 spaces normalise']],
    // the one who promises
    [{ 承诺人代码: COMPANY.toLowerCase() }, ['承诺人代码 lower-case normalise']],
    [{ 承诺人代码: '91420200MAEGGXG49D' }, ['承诺人代码 uscc-check reject']],
    [{ 承诺人代码: COMPANY.slice(1) }, ['承诺人代码 uscc-length reject']],
    [{ 承诺人代码: PERSON }, ['承诺人代码 person-id-as-uscc reject']],
    [{ 承诺人名称: '示例*公司' }, ['承诺人名称 test-name warn']],
    [{ 承诺人类别: '个体工商户' }, ['承诺人类别 kind-differs warn']],
    [{ 承诺人类别: '1', 承诺人代码: SHOP }, ['承诺人类别 kind-differs warn']],
    // days
    [{ 承诺作出日期: '2026-02-30' }, ['承诺作出日期 impossible-date reject']],
    [
      { ...running, 承诺编码: '42020020261122000001', 承诺作出日期: '2026-11-22' },
      ['承诺作出日期 future-date reject'],
    ],
    [{ ...running, 承诺编码: '42020020261121000001', 承诺作出日期: TODAY }, []],
    [{ 承诺有效期: '2026-03-09' }, ['承诺有效期 ends-before-start reject']],
    [{ 承诺有效期: '2026-03-10' }, []],
    [{ 承诺有效期: '长期' }, ['承诺有效期 impossible-date reject']],
    [
      { 承诺履行状态认定日期: '2026-03-09' },
      ['承诺履行状态认定日期 determined-before-made reject'],
    ],
    [{ 承诺履行状态认定日期: '2026-03-10' }, []],
    [{ 承诺履行状态认定日期: '2026-11-22' }, ['承诺履行状态认定日期 future-date reject']],
    [{ 承诺履行状态认定日期: TODAY }, []],
    [{ 承诺履行状态认定日期: '九月' }, ['承诺履行状态认定日期 impossible-date reject']],
    // items 11 to 13
    [kept, []],
    [{ ...kept, 未履行的承诺内容: '无' }, ['未履行的承诺内容 breach-of-fulfilled reject']],
    [{ ...kept, 违诺责任追究内容: '无' }, ['违诺责任追究内容 breach-of-fulfilled reject']],
    [{ 未履行的承诺内容: '' }, ['未履行的承诺内容 breach-not-described reject']],
    [{ 违诺责任追究内容: '' }, ['违诺责任追究内容 breach-not-described reject']],
    [{ 承诺履行状态: '全部未履行' }, []],
    [
      { 承诺履行状态: '3', 未履行的承诺内容: '', 违诺责任追究内容: '' },
      [
        '未履行的承诺内容 breach-not-described reject',
        '违诺责任追究内容 breach-not-described reject',
      ],
    ],
    [running, []],
    [{ ...running, 承诺监管状态: '' }, ['承诺履行状态 fulfilment-missing reject']],
    [{ ...running, 承诺监管状态: '监管完成' }, ['承诺履行状态 fulfilment-missing reject']],
    [
      { ...running, 承诺监管状态: '不详' },
      ['承诺监管状态 unknown-supervision warn', '承诺履行状态 fulfilment-missing reject'],
    ],
    [{ ...running, 未履行的承诺内容: '设施' }, ['承诺履行状态 fulfilment-missing reject']],
    [{ ...running, 违诺责任追究内容: '整改' }, ['承诺履行状态 fulfilment-missing reject']],
    [{ ...running, 承诺履行状态认定日期: TODAY }, ['承诺履行状态 fulfilment-missing reject']],
    [{ ...running, 承诺履行状态认定单位: '示例局' }, ['承诺履行状态 fulfilment-missing reject']],
    [{ ...kept, 承诺监管状态: '监管中' }, []],
    // units
    [{ 承诺履行状态认定单位: '' }, ['承诺履行状态认定单位代码 code-without-name warn']],
    [
      { 承诺履行状态认定单位代码: AGENCY.slice(1) },
      ['承诺履行状态认定单位代码 uscc-length reject'],
    ],
    [{ 承诺履行状态认定单位代码: PERSON }, ['承诺履行状态认定单位代码 person-id-as-uscc reject']],
    [{ 承诺受理单位代码: PERSON }, ['承诺受理单位代码 person-id-as-uscc reject']],
    [{ 承诺受理单位代码: '11420200MAJY22EP2M' }, ['承诺受理单位代码 uscc-check reject']],
    // what would read otherwise than it is written, and persons in the words
    [{ 承诺人名称: '甲\n乙' }, ['承诺人名称 control-character reject']],
    [{ 承诺类型: '其他（甲\u202E乙）' }, ['承诺类型 control-character reject']],
    [{ 承诺内容: '甲\u0007乙' }, ['承诺内容 control-character reject']],
    // Half a character, as JSON can write it.
    [{ 承诺内容: '甲\uD800乙' }, ['承诺内容 control-character reject']],
    [{ 承诺人名称: '甲\uDC00乙有限公司' }, ['承诺人名称 control-character reject']],
    [{ 备注: `经办人 ${PERSON}` }, ['备注 person-number-in-text normalise']],
    [{ 违诺责任: '"甲"' }, ['违诺责任 newline-and-quote-in-cell accept']],
  ])('%j', (changes, found) => {
    const row = read(changes);
    expect(told(row)).toEqual(found);
    const isRejected = row.findings.some(({ level }) => level === 'reject');
    expect(row.promise === undefined).toBe(isRejected);
    expect(JSON.stringify(row)).not.toContain(PERSON);
    for (const { line, code } of row.findings) {
      expect(line).toBe(7);
      for (const text of Object.values(recordText)) expect(text.findings[code]).not.toBe('');
    }
  });

  test('and all faults of a row are told at once', () => {
    expect(
      summary(read({ 承诺编码: '1', 公开类型: '', 违诺责任: '', 承诺有效期: '永久' })),
    ).toEqual([
      newlines,
      '承诺编码 promise-code-shape reject',
      '违诺责任 missing-required reject',
      '承诺有效期 impossible-date reject',
      '公开类型 missing-required reject',
    ]);
  });
});

describe('of whom and from whom a promise is taken', () => {
  test.each(['自然人', '2', '２'])(
    'not of a natural person (%s), whatever else is said',
    (category) => {
      const row = read({
        承诺人类别: category,
        承诺人名称: '陈某某',
        承诺人代码: PERSON,
        承诺事由: '',
      });
      expect(row).toEqual({
        findings: [
          {
            line: 7,
            column: '承诺人代码',
            level: 'reject',
            code: 'natural-person-promise',
            value: '****************14',
          },
        ],
      });
    },
  );

  test('not of a natural person whose number is not there', () => {
    expect(summary(read({ 承诺人类别: '2', 承诺人代码: '' }))).toEqual([
      '承诺人代码 natural-person-promise reject',
    ]);
  });

  test('not from whoever may not act for the unit that accepted it', () => {
    const asked: unknown[] = [];
    const row = read({}, { mayActFor: (acceptor) => asked.push(acceptor) === 0 });
    expect(told(row)).toEqual(['承诺受理单位代码 foreign-acceptor reject']);
    expect(row.promise).toBeUndefined();
    expect(asked).toEqual([promise.acceptor]);
  });

  test('not twice under one code', () => {
    const asked: string[] = [];
    const isRepeated = (code: string): boolean => asked.push(code) === 2;
    expect(read({ 违诺责任: '' }, { isRepeated }).promise).toBeUndefined();
    expect(asked).toEqual([]); // a row that is not taken leaves its code to the next
    expect(read({}, { isRepeated }).promise?.code).toBe(promise.code);
    const again = read({}, { isRepeated });
    expect(told(again)).toEqual(['承诺编码 repeated-promise-code reject']);
    expect(again.promise).toBeUndefined();
  });
});

describe('what a finding repeats', () => {
  test('is a code with the day of the promise, which could be read as a person’s number', () => {
    const { findings } = read({ 承诺编码: '42022220260310000001' });
    expect(findings.at(-1)?.value).toBe('42022220260310000001');
  });

  test('is not a code that could be a person’s number', () => {
    for (const code of ['42022219770205640012', '420222197702056400'])
      expect(read({ 承诺编码: code }).findings.at(-1)?.value).toMatch(/^\*{14,}/);
  });

  test('is cut short, whatever its length', () => {
    const { findings, promise: taken } = read({ 备注: '长'.repeat(2 ** 20) });
    expect(taken).toBeUndefined();
    expect(findings.at(-1)?.value).toHaveLength(200);
  });
});

// Whatever may stand in a cell, what spreadsheets and programs stumble over included.
const characters = Array.from('承诺阳新县〔〕（）𠀀😀a1-=+@＝,;:：\t"\'，。 ');
const text = (longest: number, more: readonly string[] = []): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...characters, ...more), minLength: 1, maxLength: 40 })
    .filter((each) => each.trim() === each && maskPersonNumbers(each) === each)
    .filter((each) => each !== '' && Array.from(each).length <= longest);
const line = (longest: number): fc.Arbitrary<string> =>
  text(longest).filter((each) => !each.includes('\t'));
const lines = (longest: number): fc.Arbitrary<string> => text(longest, ['\n', '\r\n']);
const day = (from: number, to: number): fc.Arbitrary<IsoDay> =>
  fc.integer({ min: from, max: to }).map(isoOf);
const uscc = (...pairs: readonly string[]): fc.Arbitrary<Uscc> =>
  fc
    .tuple(fc.nat(), fc.constantFrom(...pairs))
    .map(([seed, pair]) => makeUscc(dice(seed), pair) as Uscc); // valid by construction
const agency = fc.record({ name: line(200), code: uscc('11', '12', '51') });
const TODAY_NUMBER = 20_778; // 2026-11-21

const anyPromise: fc.Arbitrary<NationalPromise> = fc
  .tuple(
    fc.record({
      place: fc.constantFrom('420200', '320179', '100000'),
      serial: fc.integer({ min: 1, max: 999_999 }),
    }),
    fc.integer({ min: 14_000, max: TODAY_NUMBER }),
    uscc('11', '12', '51', '52', '53', '59', '91', '92', '93'),
  )
  .chain(([{ place, serial }, made, subjectCode]) => {
    const madeOn = isoOf(made);
    const kind = subjectKindOfUscc(subjectCode);
    if (kind === undefined) throw new Error(subjectCode);
    const breach = { unperformed: lines(4000), sanction: lines(4000) };
    const found = {
      determinedOn: day(made, TODAY_NUMBER),
      determiner: fc.oneof(agency, fc.record({ name: line(200) })),
    };
    const whatFollowed: fc.Arbitrary<Partial<NationalPromise>> = fc.oneof(
      fc.constant({}),
      fc.record(
        { fulfilment: fc.constant('full' as const), ...found },
        { requiredKeys: ['fulfilment'] },
      ),
      fc.record(
        { fulfilment: fc.constantFrom('partial' as const, 'none' as const), ...breach, ...found },
        { requiredKeys: ['fulfilment', 'unperformed', 'sanction'] },
      ),
    );
    return fc
      .tuple(
        fc.oneof(
          fc.constantFrom(...promiseTypes.filter((type) => type !== 'other')).map((type) => ({
            type,
          })),
          line(60).map((otherType) => ({ type: 'other' as const, otherType })),
        ),
        fc.record(
          {
            subjectName: line(200),
            reason: lines(512),
            content: lines(4000),
            breachLiability: lines(4000),
            validUntil: day(made, made + 3650),
            acceptor: agency,
            publicity: fc.constantFrom(...publicities),
            remarks: lines(512),
          },
          {
            requiredKeys: [
              'subjectName',
              'reason',
              'content',
              'breachLiability',
              'acceptor',
              'publicity',
            ],
          },
        ),
        whatFollowed,
      )
      .map(([type, others, followed]) => ({
        code: promiseCode({ place, madeOn, serial }),
        subjectCode,
        subjectKind: kind,
        madeOn,
        ...type,
        ...others,
        ...followed,
      }));
  });

test.prop([
  anyPromise,
  fc.shuffledSubarray([...nationalItems], { minLength: nationalItems.length }),
])(
  'a promise that is written and read is the same, in whatever order its items stand',
  (written, order) => {
    const row = nationalRow(written);
    const header = order.map(({ name }) => name);
    const cells = order.map(({ key }) => row[key]);
    for (const { key, longest, need } of nationalItems) {
      expect(Array.from(row[key]).length).toBeLessThanOrEqual(longest ?? 20);
      if (need === 'required' && key !== 'fulfilment') expect(row[key]).not.toBe('');
    }
    const { promise: again, findings } = readNationalRow(cells, columnsOf(header), context);
    expect(findings.filter(({ level }) => level === 'reject')).toEqual([]);
    expect(again).toEqual(written);
  },
);

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    ...Object.values(good),
    '',
    '1',
    '2',
    PERSON,
    `陈某某${PERSON}`,
    '监管中',
    '其他',
  ),
);

test.prop([fc.dictionary(fc.constantFrom(...Object.keys(good)), cell)])(
  'any row is taken or refused with a reason, shows no person’s number, and is taken again as it was written',
  (changes) => {
    const row = read(changes);
    const isRejected = row.findings.some(({ level }) => level === 'reject');
    expect(row.promise === undefined).toBe(isRejected);
    expect(JSON.stringify(row)).not.toContain(PERSON);
    if (!row.promise) return;
    const again = nationalRow(row.promise);
    const cells = nationalItems.map(({ key }) => again[key]);
    expect(
      readNationalRow(cells, columnsOf(nationalItems.map(({ name }) => name)), context).promise,
    ).toEqual(row.promise);
  },
);
