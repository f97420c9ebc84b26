import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from './import-source.ts';
import { surveyFile } from './survey-file.ts';

const survey = (bytes: Uint8Array) => surveyFile(sourceOfBytes('某.csv', bytes));
const late = `${'name,code\n'.repeat(10_000)}阳新县,1\n`;

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from('名称,代码\n阳新县,1\n'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF名称,代码\n阳新县,1\n'), 'utf-8'],
    ['GB18030', iconv.encode('名称,代码\n阳新县,1\n', 'gb18030'), 'gb18030'],
    ['GB18030 with characters of four bytes', iconv.encode('名称\n𠀀㐀\n', 'gb18030'), 'gb18030'],
    ['nothing but ASCII', Buffer.from('name,code\na,1\n'), 'utf-8'],
    ['UTF-8 that begins with 64 KiB of ASCII', Buffer.from(late), 'utf-8'],
    ['GB18030 that begins with 64 KiB of ASCII', iconv.encode(late, 'gb18030'), 'gb18030'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(await survey(bytes)).toMatchObject({ encoding });
  });

  test('the digest is that of the bytes', async () => {
    expect((await survey(Buffer.from('abc'))).digest).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('a file that is no text', () => {
  const chinese = iconv.encode('阳新县', 'gb18030');
  test.each([
    ['is empty', Buffer.alloc(0), /空的/, /empty/],
    ['has a zero byte', Buffer.from('name\n\0'), /第 6 个字节/, /byte 6/],
    ['is UTF-16', Buffer.from('\uFEFF名称,code\n', 'utf16le'), /空字节/, /zero/],
    ['is neither encoding', Buffer.from('name\nb\n\xff\n', 'latin1'), /第 3 行/, /Line 3/],
    [
      'says UTF-8 and is not',
      Buffer.concat([Buffer.from('\uFEFFa\n'), chinese]),
      /第 2 行.*UTF-8/,
      /Line 2.*UTF-8/,
    ],
    [
      'is UTF-8 but for one byte',
      Buffer.concat([Buffer.from('阳新县\n县\n'), chinese.subarray(0, 1)]),
      /第 3 行.*UTF-8/,
      /Line 3.*UTF-8/,
    ],
    [
      'ends within a character',
      Buffer.concat([Buffer.from('a\n'), chinese.subarray(0, 3)]),
      /第 2 行/,
      /Line 2/,
    ],
  ])('that %s is refused, and told why', async (_name, bytes, zh, en) => {
    await expect(survey(bytes)).rejects.toMatchObject({
      code: 'file_refused',
      words: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
    });
  });
});

describe('a file that would cost more to parse than it says', () => {
  const row = '名称,代码\n';
  const refusal = (zh: RegExp, en: RegExp) => ({
    code: 'file_refused',
    words: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
  });
  test.each([
    ['line feeds', '\n'],
    ['returns', '\r'],
    ['both', '\r\n'],
    ['commas', ',\n'],
    ['empty quotes', '"",""\n'],
  ])('is refused for more than 10000 empty rows of %s', async (_name, empty) => {
    const most = row + empty.repeat(10_000);
    expect(await survey(Buffer.from(`${most}阳新县,1`))).toMatchObject({ encoding: 'utf-8' });
    await expect(survey(Buffer.from(`${most}${empty}阳新县,1`))).rejects.toMatchObject(
      refusal(/空行超过 10000 行/, /more than 10000 empty rows/),
    );
  });

  test.each([
    ['its heading has 201 columns', 'a,'.repeat(200), /有 201 个栏目/, /has 201 columns/],
    [
      'a record has 201 cells',
      `${row}${','.repeat(200)}`,
      /第 2 条记录有 201 格/,
      /Record 2 has 201/,
    ],
    ['it is tabs', '\t'.repeat(200), /有 201 个栏目/, /has 201 columns/],
  ])('is refused when %s', async (_name, text, zh, en) => {
    await expect(survey(Buffer.from(text))).rejects.toMatchObject(refusal(zh, en));
  });

  test('is taken when commas and empty lines stand inside quotes, or commas between tabs', async () => {
    const cell = `"${','.repeat(300)}${'\n'.repeat(300)}"`;
    for (const text of [row + `${cell},1\n`.repeat(100), `名称\t代码\n${',a'.repeat(300)}\t1\n`])
      expect(await survey(Buffer.from(text))).toMatchObject({ encoding: 'utf-8' });
  });

  test.each([
    ['16 MiB of commas', ','.repeat(2 ** 24)],
    ['16 MiB of short lines that end badly', `${'a\n'.repeat(2 ** 23)}`],
  ])('lets others have their turn, whatever it is: %s', async (_name, text) => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    await survey(Buffer.concat([Buffer.from(text), Buffer.from([0xff])])).catch(() => undefined);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });
});
