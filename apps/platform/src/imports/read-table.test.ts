import { fc, test } from '@fast-check/vitest';
import iconv from 'iconv-lite';
import { describe, expect } from 'vitest';
import type { ImportSource } from './import-source.ts';
import { readTable } from './read-table.ts';
import type { Encoding } from './survey-file.ts';

const inChunks = (chunks: readonly Uint8Array[]): ImportSource => ({
  fileName: '某.csv',
  open: async function* () {
    yield* chunks;
  },
});
const rowsOf = async (source: ImportSource, encoding: Encoding = 'utf-8') => {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readTable(source, encoding)) rows.push(cells);
  return rows;
};
const rowsOfText = (text: string) => rowsOf(inChunks([Buffer.from(text)]));

const quoted = (rows: readonly (readonly string[])[], delimiter: string, newline: string): string =>
  rows
    .map(
      (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + newline,
    )
    .join('');
const encoded = (text: string, encoding: Encoding): Buffer => iconv.encode(text, encoding);

const cell = fc.string({
  unit: fc.constantFrom(...Array.from('阳新县〔〕𠀀😀a1",;\t\n ')),
  maxLength: 8,
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
  )
  .map((rows) => [(rows[0] ?? ['']).map((_cell, index) => `列${index}`), ...rows])
  .map((rows) => rows.filter((cells) => cells.some((each) => each !== '')));

describe('the rows of a file', () => {
  test.prop([
    table,
    fc.constantFrom<Encoding>('utf-8', 'gb18030'),
    fc.constantFrom(',', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    fc.array(fc.nat({ max: 400 })),
  ])(
    'are the same wherever the file is cut into chunks',
    async (rows, encoding, delimiter, newline, marked, cuts) => {
      const bytes = encoded((marked ? '\uFEFF' : '') + quoted(rows, delimiter, newline), encoding);
      const ends = [...cuts.filter((cut) => cut < bytes.length), bytes.length].toSorted(
        (a, b) => a - b,
      );
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      // A heading of one column has no delimiter to tell; without a tab it is read as CSV.
      const isTold = rows[0]!.length > 1 || delimiter === ',';
      fc.pre(isTold);
      expect(await rowsOf(inChunks(chunks), encoding)).toEqual(rows);
    },
  );

  test.each<Encoding>(['utf-8', 'gb18030'])(
    'of %s are the same for every cut in two',
    async (encoding) => {
      const rows = [
        ['名称', '代码'],
        ['阳新县"示例"\n𠀀', '①'],
        ['曾都区', ''],
      ];
      const bytes = encoded(`\uFEFF${quoted(rows, ',', '\r\n')}`, encoding);
      for (let cut = 0; cut <= bytes.length; cut += 1)
        expect(
          await rowsOf(inChunks([bytes.subarray(0, cut), bytes.subarray(cut)]), encoding),
        ).toEqual(rows);
    },
  );

  test('have the number of the record, the heading is 1, whatever stands in a cell', async () => {
    const source = inChunks([Buffer.from('a,b\n"1\n2",x\n\n,\n3,4\n\n\n')]);
    const lines: number[] = [];
    for await (const { line } of readTable(source, 'utf-8')) lines.push(line);
    expect(lines).toEqual([1, 2, 5]);
  });

  test('end where the file ends, with or without a last line feed', async () => {
    expect(await rowsOfText('a,b\n1,2')).toEqual(await rowsOfText('a,b\n1,2\n'));
  });

  test('are read one by one: a reader that stops early does not read on', async () => {
    let opened = 0;
    const endless: ImportSource = {
      fileName: '某.csv',
      open: async function* () {
        for (;;) {
          opened += 1;
          yield Buffer.from('a,b\n'.repeat(1000));
        }
      },
    };
    for await (const { line } of readTable(endless, 'utf-8')) if (line === 5000) break;
    expect(opened).toBeLessThan(100);
  });
});

describe('a file whose rows cannot be told', () => {
  test.each([
    ['ends inside a cell', 'a,b\n1,2\n3,"4\n5', /截断/, /cut off/],
    [
      'has a row too narrow',
      'a,b\n1,2\n3\n',
      /第 3 条记录有 1 格，而栏目有 2 个/,
      /Record 3 has 1 cells/,
    ],
    ['has a row too wide', 'a,b\n1,2,3\n', /第 2 条记录有 3 格/, /Record 2 has 3 cells/],
    ['has words after a quote', 'a,b\n1,"2"3\n', /第 2 条记录的引号/, /quotes of record 2/],
    ['has a quote within a cell', 'a,b\n1,2\n1,2"3"\n', /第 3 条记录的引号/, /quotes of record 3/],
    [
      'never closes a quote',
      `a,b\n1,"${'x'.repeat(2 ** 21)}`,
      /第 2 条记录过长/,
      /Record 2 is too long/,
    ],
  ])('that %s is refused, and told where', async (_name, text, zh, en) => {
    await expect(rowsOfText(text)).rejects.toMatchObject({
      code: 'file_refused',
      words: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
    });
  });

  test('an error of the file system is not taken for a fault of the file', async () => {
    const broken: ImportSource = {
      fileName: '某.csv',
      open: async function* () {
        yield Buffer.from('a,b\n');
        throw new Error('disk');
      },
    };
    await expect(rowsOf(broken)).rejects.toThrow('disk');
  });
});
