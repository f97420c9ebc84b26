import { fc, test } from '@fast-check/vitest';
import { CompiledScheme, factSlots } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import { describe, expect } from 'vitest';
import { CsvHeaderError } from './csv-header-error.ts';
import type { Format } from './format.ts';
import { codeOf, gradeSlowly, resolved } from './grader.oracle.ts';
import { Grader } from './grader.ts';

const compiled = new CompiledScheme(resolved);
const PERSON = '420222199001011238';

/** Everything that a grader says of a file that comes in pieces. */
function grade(
  bytes: Uint8Array,
  format: Format,
  { sizes = [bytes.length], longest }: { sizes?: readonly number[]; longest?: number } = {},
): { decisions: string; rejects: string; grader: Grader } {
  const grader = new Grader(compiled, format, format, longest);
  let [at, piece] = [0, 0];
  let [decisions, rejects] = ['', ''];
  for (;;) {
    const space = grader.space();
    const size = Math.min(sizes[piece++ % sizes.length] ?? 1, space.length, bytes.length - at);
    space.set(bytes.subarray(at, at + size));
    at += size;
    grader.take(size);
    decisions += Buffer.from(grader.decisions.take()).toString('latin1');
    rejects += Buffer.from(grader.rejects.take()).toString('latin1');
    if (size === 0) return { decisions, rejects, grader };
  }
}
const answers = (...asked: Parameters<typeof grade>): { decisions: string; rejects: string } => {
  const { decisions, rejects } = grade(...asked);
  return { decisions, rejects };
};

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const codes = fc.oneof(
  { weight: 12, arbitrary: fc.nat(40).map((index) => codeOf(index, index % 3 ? '91' : '92')) },
  oneOf(
    codeOf(1, '11'),
    codeOf(2).toLowerCase(),
    codeOf(3).slice(1),
    '',
    PERSON,
    '420222 19900101-1238',
  ),
);
const small = fc.oneof(
  { weight: 6, arbitrary: fc.nat(3) },
  oneOf(9, 10, 254, 255, 1_000_000, 1_000_001),
);
const goodValue = ({ kind, values = [] }: (typeof factSlots)[number]): fc.Arbitrary<string> =>
  kind === 'flag'
    ? oneOf('true', 'false')
    : kind === 'category'
      ? fc.constantFrom(...values).map((value) => JSON.stringify(value))
      : small.map(String);
const oddValue = oneOf(
  '1',
  '"A"',
  '"E"',
  '-1',
  '-0',
  '1.0',
  '1e2',
  '1.5',
  '01',
  'null',
  'true',
  '"\\u0041"',
  '{}',
  '[1]',
  '',
  '"1',
  '99999999',
);
const members = fc
  .record({
    code: codes,
    slots: fc.subarray([...factSlots], { minLength: 20 }),
    name: oneOf(undefined, '"阳新县示例有限公司"', '"a\\"b"', '7', '"{}"', `"${PERSON}"`),
  })
  .chain(({ code, slots, name }) =>
    fc
      .tuple(
        ...slots.map((slot) =>
          fc
            .oneof({ weight: 150, arbitrary: goodValue(slot) }, { weight: 1, arbitrary: oddValue })
            .map((value) => `"${slot.id}":${value}`),
        ),
      )
      .map((facts) => [
        `"code":${JSON.stringify(code)}`,
        ...facts,
        ...(name === undefined ? [] : [`"name":${name}`]),
      ]),
  );
const jsonLine = fc.oneof(
  { weight: 8, arbitrary: members.map((each) => `{${each.join(',')}}`) },
  { weight: 1, arbitrary: members.map((each) => `{${each.join(', ').replaceAll('":', '": ')}}`) },
  { weight: 1, arbitrary: members.map((each) => ` { ${each.toReversed().join(' ,\t')} } `) },
  { weight: 1, arbitrary: members.map((each) => `{${[...each, ...each.slice(0, 2)].join(',')}}`) },
  { weight: 1, arbitrary: members.map((each) => `{${[...each, '"colour":1'].join(',')}}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(members, fc.nat(600))
      .map(([each, at]) => `{${each.join(',')}}`.slice(0, at)),
  },
  {
    weight: 1,
    arbitrary: oneOf(
      '',
      '7',
      '[]',
      'null',
      '{}',
      '{"code":{"toString":1}}',
      '{"__proto__":{}}',
      `{"code":${PERSON}}`,
      `x,${PERSON}`,
      '{"code":"\\u0034"}',
    ),
  },
);
const ends = oneOf('\n', '\n', '\n', '\r\n');
const fileOf = (line: fc.Arbitrary<string>, header = ''): fc.Arbitrary<Buffer> =>
  fc
    .record({
      mark: oneOf('', '', '\uFEFF'),
      lines: fc.array(
        fc.tuple(line, ends).map((parts) => parts.join('')),
        { maxLength: 12 },
      ),
      cut: oneOf(0, 0, 1, 2, 5, 40, 300),
    })
    .map(({ mark, lines, cut }) => {
      const body = Buffer.from(lines.join(''));
      return Buffer.concat([Buffer.from(mark + header), body.subarray(0, body.length - cut)]);
    });
const ndjson = fileOf(jsonLine);

const zh = gradingText['zh-CN'].facts;
const columns = [
  '统一社会信用代码',
  ...factSlots.map(({ id }, index) => (index % 2 ? zh[id] : id)),
  'name',
  '行业',
];
const cell = (text: string): fc.Arbitrary<string> =>
  oneOf(text, text, text, text, `"${text.replaceAll('"', '""')}"`);
const csvRow = fc
  .tuple(
    codes.chain(cell),
    ...factSlots.map((slot) =>
      fc
        .oneof(
          { weight: 150, arbitrary: goodValue(slot).map((value) => value.replaceAll('"', '')) },
          { weight: 3, arbitrary: oneOf('', '1', '0') },
          {
            weight: 1,
            arbitrary: oneOf('-1', '01', '1.0', ' 1', 'x', '1000001', '99999999', 'yes', 'E', '一'),
          },
        )
        .chain(cell),
    ),
    oneOf(
      '',
      '阳新县示例有限公司',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      '"a\r\nb"',
      'a"b',
      '"a',
      '"a"b',
      'c\rd',
    ),
    oneOf('', '食品', '"食品"'),
  )
  .map((cells) => cells.join(','));
const csvLine = fc.oneof(
  { weight: 10, arbitrary: csvRow },
  { weight: 1, arbitrary: fc.tuple(csvRow, fc.nat(90)).map(([row, at]) => row.slice(0, at)) },
  { weight: 1, arbitrary: csvRow.map((row) => `${row},`) },
  { weight: 1, arbitrary: oneOf('', ',', '"', `${PERSON}`) },
);
const csv = fileOf(csvLine, `${columns.join(',')}\r\n`);

describe('the grader', () => {
  test.prop([ndjson], { numRuns: 100 })('reads JSON as JSON.parse and the schema do', (bytes) => {
    expect(answers(bytes, 'ndjson')).toEqual(gradeSlowly(bytes, 'ndjson'));
  });

  test.prop([csv], { numRuns: 100 })('reads CSV as RFC 4180 and the schema do', (bytes) => {
    expect(answers(bytes, 'csv')).toEqual(gradeSlowly(bytes, 'csv'));
  });

  const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 });
  test.prop([ndjson, sizes, oneOf(undefined, 300)])(
    'says the same of JSON however it comes in pieces',
    (bytes, pieces, longest) => {
      const limit = longest === undefined ? {} : { longest };
      expect(answers(bytes, 'ndjson', { sizes: pieces, ...limit })).toEqual(
        answers(bytes, 'ndjson', limit),
      );
    },
  );
  test.prop([csv, sizes, oneOf(undefined, 1100)])(
    'says the same of CSV however it comes in pieces',
    (bytes, pieces, longest) => {
      const limit = longest === undefined ? {} : { longest };
      expect(answers(bytes, 'csv', { sizes: pieces, ...limit })).toEqual(
        answers(bytes, 'csv', limit),
      );
    },
  );

  test('says the same of a file cut in two at every byte', () => {
    const line = (index: number, rest: string): string => `{"code":"${codeOf(index)}"${rest}}`;
    const json = [
      line(1, ',"minorPenalties":2'),
      line(2, ',"name":"a\\n"'),
      '',
      line(1, ''),
      line(3, ''),
    ];
    const table = [
      'code,name,minorPenalties',
      `${codeOf(1)},"a\r\nb",1`,
      `${codeOf(2)},"x,3`,
      `${codeOf(3)},y,4`,
    ];
    for (const [format, lines] of [
      ['ndjson', json],
      ['csv', table],
    ] as const) {
      const bytes = Buffer.from(`\uFEFF${lines.join('\r\n')}`);
      const whole = answers(bytes, format);
      for (let at = 1; at < bytes.length; at += 1)
        expect(answers(bytes, format, { sizes: [at, bytes.length] })).toEqual(whole);
    }
  });
});

describe('a rejected row', () => {
  test('stands there with line, offset, field, code and its bytes', () => {
    const good = `{"code":"${codeOf(1)}","minorPenalties":0}`;
    const bad = `{"code":"${codeOf(2)}","minorPenalties":-1,"name":"\u00FF"}`;
    const bytes = Buffer.from(`${good}\n${bad}\r\n${good}\n{"code":"9142`);
    const { rejects, grader } = grade(bytes, 'ndjson');
    const raw = Buffer.from(bad).toString('latin1').replaceAll('"', '""');
    expect(rejects.split('\n')).toEqual([
      `2,${good.length + 1},minorPenalties,invalid-count,"${raw}"`,
      `3,${good.length + Buffer.byteLength(bad) + 3},code,duplicate-subject,"${good.replaceAll('"', '""')}"`,
      `4,${2 * good.length + Buffer.byteLength(bad) + 4},,cut-off,"{""code"":""9142"`,
      '',
    ]);
    expect(grader.counts).toEqual({
      graded: 0,
      unknown: 1,
      rejected: { 'invalid-count': 1, 'duplicate-subject': 1, 'cut-off': 1 },
    });
  });

  test('never shows the number of a person, however it is written', () => {
    const escaped = `{"code":"${PERSON.replace('4', '\\u0034')}"}`;
    const rows = [
      `{"code":"${PERSON}","name":"${PERSON}"}`,
      `{"code":"4２0222 19900101 1238"}`,
      `{"code":${PERSON}}`,
      escaped,
      `no JSON, ${PERSON}`,
      `{"${PERSON}":1}`,
    ];
    const { rejects } = grade(Buffer.from(rows.join('\n')), 'ndjson');
    expect(rejects).not.toMatch(/19900101|0222199/);
    expect(rejects).toContain('{""code"":""****************38"",""name"":""****************38""}');
    expect(rejects.split('\n').map((row) => row.split(',')[3])).toEqual([
      ...Array.from({ length: 4 }, () => 'natural-person'),
      'not-json',
      'unknown-field',
      undefined,
    ]);
  });

  const wide = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const rawOf = (row: string | Buffer, format: Format = 'ndjson'): string => {
    const { rejects } = grade(Buffer.from(row), format);
    const [, raw = ''] = /^[^"]*"(.*)"\n$/s.exec(rejects) ?? [];
    return Buffer.from(raw.replaceAll('""', '"'), 'latin1').toString();
  };
  const FIRST = '420222900101123';
  test.each([
    ['of the first generation', `{"code":"${FIRST}"}`, `{"code":"${'*'.repeat(13)}23"}`],
    ['in a name', `{"name":"证号${FIRST}"}`, `{"name":"证号${'*'.repeat(13)}23"}`],
    ['in wide digits', `{"code":"${wide(PERSON)}"}`, `{"code":"${'*'.repeat(16)}３８"}`],
    [
      'in wide digits within a name',
      `{"name":"${wide(FIRST)}"}`,
      `{"name":"${'*'.repeat(13)}２３"}`,
    ],
    [
      'with escapes, beside one without',
      `{"code":"\\u0034${PERSON.slice(1)}","name":"${PERSON}"}`,
      `{"code":"${'*'.repeat(16)}38","name":"${'*'.repeat(16)}38"}`,
    ],
    ['with a tab', `{"code":"4202\\t${PERSON.slice(4)}"}`, `${'*'.repeat(17)}38`],
  ])('shows a number %s by its last two characters, and no half a character', (_, row, masked) => {
    expect(rawOf(row)).toBe(masked);
  });

  test('keeps every byte but those of a number, also where they are no UTF-8', () => {
    const { rejects } = grade(
      Buffer.concat([
        Buffer.from('{"name":"'),
        Buffer.from([0xd5, 0xc5, 0xff]),
        Buffer.from(`${FIRST}阳${wide(PERSON)}`),
        Buffer.from([0xe9, 0x98]),
        Buffer.from('"}'),
      ]),
      'ndjson',
    );
    const name = Buffer.from(`${'*'.repeat(13)}23阳${'*'.repeat(16)}３８`).toString('latin1');
    expect(rejects).toContain(`{""name"":""\u00D5\u00C5\u00FF${name}\u00E9\u0098""}`);
    expect(rawOf('{"name":"\\u0041","x":1}')).toBe('{"name":"\\u0041","x":1}');
  });

  test.each([
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'=1"],
    ['a\u001B]0;x\u0007', 'a]0;x'],
    [`${FIRST}a`, `${'*'.repeat(13)}23a`],
    ['=,"', '"\'=,"""'],
    ['a'.repeat(61), `${'a'.repeat(59)}…`],
  ])('names its field so that no spreadsheet and no terminal obeys it: %j', (name, cell) => {
    const { rejects } = grade(Buffer.from(JSON.stringify({ [name]: 1 })), 'ndjson');
    const named = Buffer.from(cell).toString('latin1');
    expect(rejects).toMatch(/^1,0,/);
    expect(rejects.slice(4)).toSatisfy((rest: string) =>
      rest.startsWith(`${named},unknown-field,`),
    );
  });

  test.each([PERSON, FIRST, wide(PERSON), wide(PERSON).split('').join(' ')])(
    'is cut in pieces beside a number of a person, wherever it stands: %s',
    (number) => {
      for (let before = 60; before < 200; before += 1) {
        const row = `{"name":"${'阳'.repeat(10)}${'a'.repeat(before)}年${number}年${'阳'.repeat(80)}"}`;
        const { rejects } = grade(Buffer.from(row), 'ndjson', { longest: 200 });
        const pieces = [...rejects.matchAll(/too-long,"(.*)"$/gm)].map(([, raw]) => raw);
        expect(pieces.length).toBeGreaterThan(1);
        const text = Buffer.from(pieces.join('').replaceAll('""', '"'), 'latin1').toString();
        expect(text).toMatch(/年[* ]+[\d０-９] ?[\d０-９]年/);
      }
    },
  );

  test('comes in pieces where it is longer than any row may be, and counts once', () => {
    const long = `{"code":"${codeOf(1)}","name":"${'阳'.repeat(400)}${PERSON}${'a'.repeat(400)}"}`;
    const after = `{"code":"${codeOf(2)}"}`;
    const { decisions, rejects, grader } = grade(Buffer.from(`${long}\n${after}\n`), 'ndjson', {
      longest: 256,
    });
    const pieces = [...rejects.matchAll(/^1,\d+,,too-long,"(.*)"$/gm)].map(([, raw]) => raw);
    expect(pieces.length).toBeGreaterThan(4);
    const text = Buffer.from(pieces.join('').replaceAll('""', '"'), 'latin1').toString();
    expect(text).toBe(long.replace(PERSON, '****************38'));
    expect(decisions).toContain(codeOf(2));
    expect(grader.counts.rejected).toEqual({ 'too-long': 1 });
    expect(grader.place).toEqual({ offset: Buffer.byteLength(`${long}\n${after}\n`), line: 3 });
  });

  test('with a quote that never closes takes no row below with it', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `${codeOf(index)},${index === 3 ? '"' : ''}a`,
    );
    const { decisions, rejects } = grade(Buffer.from(`code,name\n${rows.join('\n')}\n`), 'csv', {
      longest: 200,
    });
    expect(decisions.split('\n')).toHaveLength(30);
    expect(rejects).toMatch(/^5,\d+,,too-long,"[0-9A-Z]{18},""a"\n$/);
  });
});

describe('a header', () => {
  test.each([
    ['unknown-column', 'code,colour\n', 'colour'],
    ['column-twice', 'code,minorPenalties,公示期前半的轻微行政处罚\n', '公示期前半的轻微行政处罚'],
    ['no-code-column', 'name,minorPenalties\n', ''],
    ['bad-header', 'code,"name\n', ''],
    ['unknown-column', '', ''],
  ])('is refused: %s', (problem, text, column) => {
    expect(() => grade(Buffer.from(text), 'csv')).toThrow(CsvHeaderError);
    expect(() => grade(Buffer.from(text), 'csv')).toThrow(`${problem}: ${column}`);
  });

  test.each([
    ['证号420222199001011238', '证号****************38'],
    ['证号420222900101123', '证号*************23'],
    [`${'a'.repeat(50)}420222199001011238`, `${'a'.repeat(50)}*********…`],
    ['\u001B]0;x\u0007a\u009B2J\u202Eb', ']0;xa2Jb'],
    ['"a\nb"', 'ab'],
    ['\u{20000}'.repeat(61), `${'\u{20000}'.repeat(59)}…`],
    ['栏'.repeat(300_000), `${'栏'.repeat(59)}…`],
  ])('repeats a name as it may be shown: %.40s', (name, column) => {
    expect(() => grade(Buffer.from(`code,${name}\n`), 'csv')).toThrow(
      expect.objectContaining({ problem: 'unknown-column', column }),
    );
  });
});
