import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StartRefused } from '../start-refused.ts';
import { loadSchemes } from './load-schemes.ts';
import { platformSchemes } from './platform-schemes.ts';

const example = await readFile(
  new URL('../../../../docs/scheme-example.json', import.meta.url),
  'utf8',
);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xinyong-schemes-'));
});
afterEach(() => rm(directory, { recursive: true }));
const file = (name: string, content: string): Promise<void> =>
  writeFile(join(directory, name), content);

describe('the schemes of a deployment', () => {
  test('are the files that end in .json; which were read and which were not is told', async () => {
    await file('a.json', example);
    await file('b.json', example.replace('"county-example",\n  "version"', '"other","version"'));
    await file('notes.txt', '');
    const told: string[] = [];
    const schemes = await loadSchemes(directory, (line) => told.push(line));
    expect(schemes.map(({ id }) => id)).toEqual(['county-example', 'other']);
    expect(told).toEqual([
      `从 ${directory} 读取的评价方案 / schemes read: 2, a.json, b.json`,
      '不是 .json，没有读取 / not .json and not read: notes.txt',
    ]);
  });

  test('are refused as a whole, with every finding of every file', async () => {
    await file('a.json', example);
    await file('b.json', example);
    await file('c.json', '{');
    await file('d.json', example.replace('"base": 80', '"base": 101'));
    const refused: unknown = await loadSchemes(directory).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect(String(refused).split('\n').slice(1)).toEqual([
      `The schemes in ${directory} were refused; none is used.`,
      'b.json › id: "county-example"，另一个文件已经用了这个编号 / another file has this id',
      'c.json › 不是 UTF-8 编码的 JSON 文件 / is not JSON in UTF-8',
      'd.json › county-example: 上下限颠倒或者不含零分，或者基础分不在上下限之内 / the bounds are not in order or leave out zero points, or the base is outside them [bounds]',
    ]);
  });

  test('are refused by the name of what is no file, too large or nested beyond reading', async () => {
    await mkdir(join(directory, 'a.json'));
    await file('b.json', ' '.repeat((1 << 20) + 1));
    await file('c.json', '['.repeat(200_000) + ']'.repeat(200_000));
    const refused: unknown = await loadSchemes(directory).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect(String(refused).split('\n').slice(2)).toEqual([
      'a.json › 不是文件，或者无法读取 / is no file, or cannot be read',
      'b.json › 文件超过 1 MiB，没有读取 / is larger than 1 MiB and was not read',
      'c.json › { }: […]，应为 一组内容 { } / expected an object { }',
    ]);
  });

  test('are refused where their folder is not there', async () => {
    await expect(loadSchemes(join(directory, 'absent'))).rejects.toThrow(/不存在[^]*is not there/);
  });

  test('cannot be asked to grade by one that is not there', () => {
    expect(() => platformSchemes([], 'county-example')).toThrow(
      /没有 XINYONG_SCHEME 指定的评价方案“county-example”。现有：abcd-1000, .*\nThere is no scheme/,
    );
  });
});
