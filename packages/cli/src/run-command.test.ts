import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factSlots, type ScoredScheme } from '@xinyong/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as fileIo from './file-io.ts';
import { codeOf } from './grader.oracle.ts';
import { runCommand } from './run-command.ts';

const program = fileURLToPath(new URL('cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xinyong-'));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** What was written to standard output and standard error in this process. */
const written = vi.hoisted(() => new Map<number, Uint8Array[]>());
vi.mock('./file-io.ts', async (original) => {
  const real = await original<typeof fileIo>();
  const writeAll: typeof real.writeAll = (file, bytes, at) => {
    const kept = written.get(file);
    if (kept) kept.push(Uint8Array.from(bytes));
    else real.writeAll(file, bytes, at);
  };
  return { ...real, writeAll };
});

interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process: to start one takes a second. */
function run(args: readonly string[], now = new Date()): Ran {
  written.set(1, []).set(2, []);
  const status = runCommand(args, now);
  const [out = '', err = ''] = [1, 2].map((file) =>
    Buffer.concat(written.get(file) ?? []).toString(),
  );
  written.clear();
  return { status, signal: null, out, err };
}
/** Runs the program as its user does; `preload` is code that runs before. */
function runProgram(
  args: readonly string[],
  {
    input = '',
    preload = '',
  }: { readonly input?: string | Uint8Array; readonly preload?: string } = {},
): Ran {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=@xinyong/source',
      '--disable-warning=ExperimentalWarning',
      ...(preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : []),
      program,
      ...args,
    ],
    { input, encoding: 'utf8' },
  );
  return { status, signal, out: stdout, err: stderr };
}
/** Kills the program, as nothing can be caught, when it calls a function of the file system for the nth time. */
const killAt = (call: string, count: number): string =>
  `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
   const call = fs.${call}; let count = 0;
   fs.${call} = (...given) => { if (++count === ${count}) process.kill(process.pid, 'SIGKILL'); return call(...given); };
   syncBuiltinESMExports();`;
/** The bytes of a text in GB18030; of characters of four bytes those that a test writes. */
const bytesOf = new Map([
  ['𠀀', Buffer.from('95328236', 'hex')],
  ['㐀', Buffer.from('8139ee39', 'hex')],
]);
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const bytes = Buffer.from([lead, trail]);
    const text = new TextDecoder('gb18030').decode(bytes);
    if (text.length === 1) bytesOf.set(text, bytes);
  }
const gb18030 = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (each) => bytesOf.get(each) ?? Buffer.from(each)));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const exampleFile = fileURLToPath(new URL('../../../docs/scheme-example.json', import.meta.url));
const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as ScoredScheme; // a test of core reads it
const on = ['--on', '2026-11-21'];
const good = `{"code":"${codeOf(1)}","minorPenalties":0}\n`;

describe('xinyong grade', () => {
  test('reads standard input and writes decisions behind a header that says by what they were made', () => {
    const { status, out, err } = runProgram(['grade', '-', '--format', 'ndjson', ...on], {
      input: good,
    });
    expect(status).toBe(0);
    const [header = '', decision = ''] = out.split('\n');
    expect(JSON.parse(header)).toEqual({
      scheme: 'abcd-1000',
      version: expect.any(String),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      on: '2026-11-21',
      place: '100000',
      origin: 'example',
    });
    expect(JSON.parse(decision)).toMatchObject({
      code: codeOf(1),
      grade: null,
      score: null,
      mask: 0,
    });
    expect(err).toContain('示例方案');
    expect(err).toContain('共 1 行：已评价 0，暂不能确定 1，不能采用 0');
  });

  test('turns CSV with Chinese columns into NDJSON, and rejects beside it with exit code 1', () => {
    writeFileSync(
      path('in.csv'),
      `\uFEFF统一社会信用代码,主体名称,行业\r\n${codeOf(1)},"甲",食品\r\nX,乙,\r\n`,
    );
    const { status, err } = run([
      'grade',
      path('in.csv'),
      '--out',
      path('out.ndjson'),
      '--lang',
      'en',
      ...on,
    ]);
    expect(status).toBe(1);
    expect(read('out.ndjson').split('\n')).toHaveLength(3);
    expect(read('out.ndjson.rejects.csv')).toMatch(
      /^line,offset,field,code,raw\n3,\d+,code,not-uscc,"X,乙,"\n$/,
    );
    expect(err).toContain('not-uscc  not a valid unified social credit code  1');
    expect(err).toContain('sectors in the file were not read');
    expect(existsSync(path('out.ndjson.progress'))).toBe(false);
  });

  test('says beside CSV by what it was made, and grades by the sector that is asked for', () => {
    writeFileSync(path('in.ndjson'), good);
    const args = ['grade', path('in.ndjson'), '--out', path('out.csv'), '--sector', '食品', ...on];
    expect(run(args).status).toBe(0);
    expect(read('out.csv').split('\n')[0]).toBe('code,grade,worst,best,score,mask,scheme');
    expect(read('out.csv').split('\n')[1]).toMatch(/,abcd-1000（示例方案）$/);
    const digest = (): unknown => JSON.parse(read('out.csv.json')).digest;
    const food = digest();
    run(args.with(5, '工程建设'));
    expect(digest()).not.toBe(food);
  });

  test.each([
    [['grade'], '请写明一个文件'],
    [['grade', 'x.txt'], '看不出格式'],
    [['grade', 'x.csv', '--format', 'xml'], '不是可用的格式'],
    [['grade', 'x.csv', '--on', '2026-02-30'], '不是日历上的日期'],
    [['grade', 'x.csv', '--on', '2019-06-30'], '还没有施行'],
    [['grade', 'x.csv', '--place', '42'], '不是六位行政区划代码'],
    [['grade', 'x.csv', '--scheme', 'none'], '没有编号为'],
    [['grade', 'x.csv', '--scheme', 'tax-credit'], '不能用来评价'],
    [['grade', 'x.csv', '--place', '999999'], '“999999”不是行政区划代码：第一位是 1 至 8'],
    [['grade', 'x.csv', '--colour'], '没有“--colour”这个选项，全部选项见 xinyong --help'],
    [['grade', 'x.csv', '-x'], '没有“-x”这个选项'],
    [['grade', 'x.csv', '--toString'], '没有“--toString”这个选项'],
    [['grade', 'x.csv', '--resume=yes'], '选项“--resume”不带取值'],
    [['grade', 'x.csv', '--out'], '选项“--out”后面要写明取值'],
    [['grade', 'x.csv', '--out', '--resume'], '选项“--out”后面要写明取值'],
    [['grade', 'x.csv', '--lang', 'fr'], '--lang 应为 zh-CN 或 en，现为“fr”'],
    [['grade', 'x.csv', '--out', 'out.xlsx'], '文件名请以 .csv、.ndjson 或 .jsonl 结尾'],
    [['grade', '.', '--format', 'csv'], '写明的是一个文件夹'],
    [['grade', 'x.csv', '--scheme', 'absent.json'], '找不到“absent.json”'],
    [['grade', '-', '--format', 'csv', '--resume'], '标准输入不能从中间继续'],
    [['grade', 'absent.csv'], '找不到“absent.csv”，请核对文件名和文件夹'],
    [['check-scheme', 'absent.json'], '找不到“absent.json”'],
    [['paint'], '用法'],
  ])('%j ends with 2 and says why', (args, message) => {
    const { status, err, out } = run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('never writes over its input, and leaves old decisions where a header cannot be read', () => {
    writeFileSync(path('same.ndjson'), good);
    const over = run(['grade', path('same.ndjson'), '--out', path('same.ndjson'), ...on]);
    expect([over.status, read('same.ndjson')]).toEqual([2, good]);
    writeFileSync(path('bad.csv'), 'code,colour\n');
    writeFileSync(path('old.csv'), 'old');
    const bad = run(['grade', path('bad.csv'), '--out', path('old.csv'), ...on]);
    expect([bad.status, read('old.csv')]).toEqual([2, 'old']);
    expect(bad.err).toContain('不认识“colour”这一栏');
  });

  test('never takes away its input where a checkpoint would stand', () => {
    for (const ending of ['progress', 'progress.new']) {
      writeFileSync(path(`f.${ending}`), good);
      const args = ['grade', path(`f.${ending}`), '--format', 'ndjson', '--out', path('f'), ...on];
      const { status, err } = run(args);
      expect([status, read(`f.${ending}`)]).toEqual([2, good]);
      expect(err).toContain('被同时用于两处');
    }
  });

  test.each([
    ['rejected rows', 'mine.json', ['--rejects', path('mine.json')]],
    ['the header beside decisions', 'o.csv.json', ['--out', path('o.csv')]],
  ])('never writes %s over its scheme', (_, name, written) => {
    copyFileSync(exampleFile, path(name));
    const { status } = runProgram(
      ['grade', '-', '--format', 'ndjson', '--scheme', path(name), ...written, ...on],
      { input: good },
    );
    expect([status, read(name)]).toEqual([2, readFileSync(exampleFile, 'utf8')]);
  });

  test.each([
    ['out', 'g.csv', ['--rejects', 'g.target'], 'g.target'],
    ['decisions that a checkpoint would replace', 'p.csv', [], 'p.csv.progress'],
    ['the header', 'h.csv.json', ['--rejects', 'h.target'], 'h.target'],
  ])('sees where a link to a missing file leads: %s', (_, link, [option, target], to) => {
    writeFileSync(path('linked.ndjson'), good);
    symlinkSync(path(to), path(link));
    const rejects = option === undefined || target === undefined ? [] : [option, path(target)];
    const out = path(link.replace(/\.json$/, ''));
    const { status, err } = run(['grade', path('linked.ndjson'), '--out', out, ...rejects, ...on]);
    expect(status).toBe(2);
    expect(err).toContain('被同时用于两处');
  });

  test.each([
    ['zh-CN', '不认识“证号****************38]0;x”这一栏'],
    ['en', 'The column “证号****************38]0;x” is not known'],
  ])('repeats no number of a person and no escape sequence of a header: %s', (lang, message) => {
    const args = ['grade', '-', '--format', 'csv', '--lang', lang, ...on];
    const input = 'code,证号420222199001011238\u001B]0;x\u0007\n';
    const { status, err } = runProgram(args, { input });
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test('sends a terminal nothing of a rejected row that it would obey, and a file every byte', () => {
    const input = 'code,name\nX,\u001B]0;x\u0007甲\n';
    const args = ['grade', '-', '--format', 'csv', ...on];
    const terminal = `import tty from 'node:tty'; import { syncBuiltinESMExports } from 'node:module';
      tty.isatty = (file) => file === 2; syncBuiltinESMExports();`;
    expect(runProgram(args, { input }).err).toContain(
      '2,10,code,not-uscc,"X,\u001B]0;x\u0007甲"\n',
    );
    const { err } = runProgram(args, { input, preload: terminal });
    expect(err).toContain('2,10,code,not-uscc,"X,]0;x甲"\n');
  });

  test('obeys no escape sequence in the name of a file', () => {
    const { status, err } = run(['grade', '\u001B]0;x\u0007.csv', ...on]);
    expect([status, err.includes('\u001B')]).toEqual([2, false]);
  });

  test('prints no mark of a file that turns the direction of words', () => {
    const about = { ...example, version: '2026\u202E', '\u2066colour': 1 };
    writeFileSync(path('turned.json'), JSON.stringify(about));
    const { status, out } = run(['check-scheme', path('turned.json')]);
    expect(status).toBe(1);
    expect(out).toContain('version: "2026"，含有看不见的控制字符');
    expect(out).toContain('“colour”');
    expect(out).not.toMatch(/\p{Cf}/u);
  });

  test('takes today in China where no day is given, and says so', () => {
    const { status, err } = runProgram(['grade', '-', '--format', 'ndjson'], { input: good });
    expect(status).toBe(0);
    expect(err).toMatch(/按今天（北京时间）\d{4}-\d\d-\d\d 评价/);
  });

  test('grades by the new day from midnight in China on', () => {
    writeFileSync(path('today.ndjson'), good);
    const dayAt = (now: string): unknown => {
      run(['grade', path('today.ndjson'), '--out', path('by-day.ndjson')], new Date(now));
      const [header = ''] = read('by-day.ndjson').split('\n');
      return (JSON.parse(header) as { on: string }).on; // as GradeHeader has it
    };
    expect(dayAt('2026-11-20T15:59:59Z')).toBe('2026-11-20');
    expect(dayAt('2026-11-20T16:00:00Z')).toBe('2026-11-21');
  });

  test('grades by a scheme of a file, which needs no place in the kit', () => {
    writeFileSync(
      path('own.ndjson'),
      `{"code":"${codeOf(1)}","generalPenalties":1,"generalPenaltiesPastHalf":0,"taxGrade":"A","judgmentDefaults":0}\n`,
    );
    const { status, out, err } = run(['grade', path('own.ndjson'), '--scheme', exampleFile, ...on]);
    expect(status).toBe(0);
    const [header = '', decision = ''] = out.split('\n');
    expect(JSON.parse(header)).toMatchObject({ scheme: 'county-example', origin: 'example' });
    expect(JSON.parse(decision)).toEqual({ code: codeOf(1), grade: 'B', score: 80, mask: 0 });
    expect(err).toContain('县级评价方案（示例）（示例方案）');
  });

  test('grades nobody by a file that is no scheme, and says all that is wrong with it', () => {
    const wrong = JSON.stringify({ ...example, base: 101, region: '42' });
    writeFileSync(path('wrong.json'), wrong);
    const { status, out, err } = run(['grade', 'x.csv', '--scheme', path('wrong.json'), ...on]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('里的评价方案有误，不能采用');
    expect(err).toContain('region: "42"');
  });

  test.each([
    [
      '--sector',
      '食品业',
      '没有为“食品业”行业写补丁',
      '有补丁的行业：工程建设, 建筑市场, 食品, 食品药品',
    ],
    ['--place', '420299', '行政区划代码表（GB/T 2260）里没有“420299”', '请核对'],
  ])('says that %s %s changes nothing or may be mistaken, and goes on', (...args) => {
    const [option, value, ...messages] = args;
    const { status, err } = runProgram(['grade', '-', '--format', 'ndjson', option, value, ...on], {
      input: good,
    });
    // A place that is in no table ends with an error, for whoever asks by a script; the rows are graded all the same.
    expect(status).toBe(option === '--place' ? 1 : 0);
    for (const message of messages) expect(err).toContain(message);
  });

  test('refuses a member that a row of JSON names twice, however it is written', () => {
    const code = codeOf(1);
    const rows = [
      `{"code":"${code}","minorPenalties":1,"minorPenalties":0}`,
      `{"code":"${code}","minorPenalties":1,"minor\\u0050enalties":0}`,
      `{"code":"${code}","name":"甲","name" : "乙"}`,
      `{"code":"${code}","name":{"a":1,"b":[{"a":1}]},"sector":"\\"name\\":"}`,
    ];
    const { status, out, err } = runProgram(['grade', '-', '--format', 'ndjson', ...on], {
      input: rows.join('\n'),
    });
    expect(status).toBe(1);
    expect(err.match(/^\d,\d+,\w+,member-twice/gm)).toEqual([
      '1,0,minorPenalties,member-twice',
      expect.stringMatching(/^2,\d+,minorPenalties,member-twice$/),
      expect.stringMatching(/^3,\d+,name,member-twice$/),
    ]);
    expect(err).toContain('同一栏目写了两次  3');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  test('explains itself in both languages, and lists the schemes', () => {
    const help = run(['--help']);
    expect([help.status, help.out]).toEqual([0, expect.stringMatching(/用法[^]*Usage/)]);
    expect(help.out.match(/xinyong columns/g)).toHaveLength(2);
    const { out } = run(['schemes', '--lang', 'en']);
    expect(out).toMatch(/^abcd-1000\t[^\t]+\t[^\t]+\texample\t100000$/m);
    expect(out).toMatch(/^tax-credit\t.*\tnot for xinyong grade$/m);
    expect(out).toMatch(/^xingtai-list\t.*\tnot for xinyong grade$/m);
  });
});

describe('a file in GB18030', () => {
  const header =
    '统一社会信用代码,主体名称,公示期前半的一般行政处罚,公示期过半的一般行政处罚,纳税信用级别,失信被执行人\n';
  const row = (index: number, name = '阳新县示例公司'): string =>
    `${codeOf(index)},${name},0,0,A,0\n`;
  const wrong =
    '42022219900101123X,甲,０,0,A,0\nX,证号４２０２２２１９９００１０１１２３８,0,0,A,0\n';
  const rows = Array.from({ length: 40_000 }, (_, index) => row(index)).join('');
  const grade = (name: string, ...more: readonly string[]): Ran =>
    run([
      'grade',
      path(name),
      '--scheme',
      exampleFile,
      '--out',
      path(`${name}.out.csv`),
      ...on,
      ...more,
    ]);

  test.each([
    ['with Chinese columns', header + row(1) + wrong],
    ['that is longer than what is read at once', header + rows + wrong],
    [
      'whose first megabytes are ASCII',
      `code,name\n${`X,${'y'.repeat(98)}\n`.repeat(21_000)}${row(1).split(',', 2).join(',')}\nX,甲\n`,
    ],
    ['with characters of four bytes', header + row(1, '𠀀㐀公司') + wrong],
  ])('%s is graded, and its rejected rows are written, as the same in UTF-8', (_what, text) => {
    writeFileSync(path('utf8.csv'), text);
    writeFileSync(path('gb.csv'), gb18030(text));
    const [utf8, gb] = [grade('utf8.csv'), grade('gb.csv')];
    expect(gb.status).toBe(utf8.status);
    expect(gb.err).toContain('GB18030');
    expect(utf8.err).not.toContain('GB18030');
    expect(read('gb.csv.out.csv') === read('utf8.csv.out.csv')).toBe(true);
    expect(read('gb.csv.out.csv.rejects.csv') === read('utf8.csv.out.csv.rejects.csv')).toBe(true);
  });

  test('is read from standard input too, and as JSON', () => {
    const args = ['grade', '-', '--scheme', exampleFile, ...on];
    const csv = runProgram([...args, '--format', 'csv'], { input: gb18030(header + row(1)) });
    expect(csv.out).toContain(`${codeOf(1)},A,,,100,0`);
    const input = gb18030(`{"code":"${codeOf(1)}","name":"乗","taxGrade":"A"}\n`); // its second byte is a backslash
    expect(runProgram([...args, '--format', 'ndjson'], { input }).out).toContain(
      `{"code":"${codeOf(1)}"`,
    );
  });

  test('with bytes that are no character is judged row by row', () => {
    writeFileSync(
      path('broken.csv'),
      Buffer.concat([gb18030(header + rows), Buffer.from([0xff, 10]), gb18030(row(50_000))]),
    );
    expect(grade('broken.csv')).toMatchObject({
      status: 1,
      err: expect.stringContaining('wrong-cells'),
    });
    expect(read('broken.csv.out.csv').trimEnd().split('\n')).toHaveLength(40_002);
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le')],
    ['neither', Buffer.concat([gb18030(header), Buffer.from([0xff])])],
  ])('or UTF-8 is asked for where a file is in %s', (_what, bytes) => {
    writeFileSync(path('other.csv'), bytes);
    const { status, err } = grade('other.csv');
    expect(status).toBe(2);
    expect(err).toContain('既不是 UTF-8 编码，也不是 GB18030');
  });

  test('cannot be gone on with, and says so', () => {
    writeFileSync(path('stopped.csv'), gb18030(header + rows));
    const preload = killAt('writeSync', 2);
    const args = [
      'grade',
      path('stopped.csv'),
      '--out',
      path('stopped.csv.out.csv'),
      '--scheme',
      exampleFile,
      ...on,
    ];
    expect(runProgram(args, { preload }).signal).toBe('SIGKILL');
    expect(existsSync(path('stopped.csv.out.csv.progress'))).toBe(false);
    const { status, err } = grade('stopped.csv', '--resume');
    expect(status).toBe(2);
    expect(err).toContain('GB18030（GBK）编码，不能从中间继续');
  });
});

describe('xinyong columns', () => {
  const table = (...more: readonly string[]): readonly (readonly string[])[] =>
    run(['columns', ...more])
      .out.trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));

  test('lists every fact with its names, its values and where it comes from', () => {
    const rows = table();
    expect(rows.map(([, id]) => id)).toEqual([
      '英文名称',
      'code',
      ...factSlots.map(({ id }) => id),
      'name',
      'sector',
    ]);
    expect(rows).toContainEqual([
      '公共信用综合评价',
      'nationalEvaluation',
      'none (没有结果), excellent (优), good (良), fair (中), poor (差)',
      '信用记录',
    ]);
    expect(rows.at(-3)?.[3]).toBe('主管部门认定');
    expect(table('--lang', 'en').at(-3)?.[3]).toBe('found by agencies');
  });

  test.each([0, 1])('names columns that a file may have, as column %i does', (column) => {
    const names = table()
      .slice(1)
      .map((row) => row[column]);
    const args = ['grade', '-', '--format', 'csv', ...on];
    expect(runProgram(args, { input: `${names.join(',')}\n` }).status).toBe(0);
  });
});

describe('xinyong check-scheme', () => {
  test('says that nothing is wrong with the example of the documentation', () => {
    const { status, out } = run(['check-scheme', exampleFile]);
    expect([status, out]).toEqual([
      0,
      '没有发现问题：县级评价方案（示例） (county-example, 2026.12, 示例方案)\n',
    ]);
  });

  test('reads no file of more than 1 MiB, and none that is nested beyond reading', () => {
    writeFileSync(path('long.json'), ' '.repeat((1 << 20) + 1));
    writeFileSync(path('deep.json'), '['.repeat(200_000) + ']'.repeat(200_000));
    for (const [name, said] of [
      ['long.json', '文件超过 1 MiB，没有读取'],
      ['deep.json', '{ }: […]，应为 一组内容 { }'],
    ] as const) {
      const { status, out } = run(['check-scheme', path(name)]);
      expect(status).toBe(1);
      expect(out).toContain(name);
      expect(out).toContain(said);
    }
  });

  test('lists every finding with its place in Chinese and English, and ends with 1', () => {
    writeFileSync(
      path('two.json'),
      JSON.stringify({ ...example, base: 101, terms: [{ ...example.limits[0] }] }),
    );
    expect(run(['check-scheme', path('two.json')])).toMatchObject({
      status: 1,
      out: expect.stringContaining(
        'terms[0].lasts: 没有写，应为 文字 "…" / missing: expected a text "…"',
      ),
    });
    writeFileSync(path('two.json'), JSON.stringify({ ...example, base: 101, most: 100, least: 1 }));
    const { status, out } = run(['check-scheme', path('two.json')]);
    expect([status, out.match(/\[(?:bounds|classes)\]$/gm)]).toEqual([
      1,
      ['[bounds]', '[classes]'],
    ]);
    expect(out).toContain('county-example: 上下限颠倒');
  });
});

describe('an interrupted run', () => {
  const rows = 150_000;
  const name = '阳'.repeat(40);
  /** Good, unknown, doubled, false and broken rows, in which every step leaves something in both files. */
  const row = (index: number): string =>
    index % 1000 === 7
      ? `${codeOf(index - 5)},1,A,${name}`
      : index % 1000 === 8
        ? `X,1,A,${name}`
        : index % 1000 === 9
          ? `${codeOf(index)},"1,A,${name}`
          : `${codeOf(index)},${index % 3},A,${name}`;
  const input = path('many.csv');
  const args = (out: string, ...more: readonly string[]): string[] => [
    'grade',
    input,
    '--out',
    path(out),
    ...on,
    ...more,
  ];
  beforeAll(() => {
    const lines = Array.from({ length: rows }, (_, index) => row(index));
    writeFileSync(input, `code,minorPenalties,taxGrade,name\n${lines.join('\n')}\n`);
    expect(run(args('whole.csv')).status).toBe(1);
  });

  test.each([
    ['renameSync', 3],
    ['writeSync', 20],
    ['fsyncSync', 5],
  ])('that is killed at %s %i is finished to the same bytes', (call, count) => {
    const out = `killed-${call}-${count}.csv`;
    const killed = runProgram(args(out), { preload: killAt(call, count) });
    expect(killed.signal).toBe('SIGKILL');
    const ended = run(args(out, '--resume'));
    expect([ended.status, ended.signal]).toEqual([1, null]);
    expect(read(out) === read('whole.csv')).toBe(true);
    expect(read(`${out}.rejects.csv`) === read('whole.csv.rejects.csv')).toBe(true);
    expect(existsSync(path(`${out}.progress`))).toBe(false);
    const tally = (text: string): string => text.slice(text.indexOf('共'), text.indexOf('用时'));
    expect(tally(ended.err)).toContain(`共 ${rows} 行`);
  });

  test('goes on with nothing but what was interrupted', () => {
    runProgram(args('other.csv'), { preload: killAt('renameSync', 3) });
    const before = read('other.csv');
    const refused = (...more: readonly string[]): string => {
      const { status, err } = run([...args('other.csv', '--resume'), ...more]);
      expect(status).toBe(2);
      return err;
    };
    expect(refused('--on', '2026-11-22')).toContain('另一个方案、日期');
    expect(refused('--scheme', 'risk-example')).toContain('另一个方案、日期');
    expect(refused('--scheme', exampleFile)).toContain('另一个方案、日期');
    utimesSync(input, 1, 1);
    expect(refused()).toContain('改动过');
    expect(read('other.csv')).toBe(before);
    expect(run(args('whole.csv', '--resume')).err).toContain('可能已经完成');
  });

  test('is not gone on with where a byte of what was done is another, though size and time are the same', () => {
    copyFileSync(input, path('touched.csv'));
    utimesSync(path('touched.csv'), 1, 1);
    const again = ['grade', path('touched.csv'), '--out', path('t.csv'), ...on];
    runProgram(again, { preload: killAt('renameSync', 3) });
    const text = read('touched.csv');
    writeFileSync(path('touched.csv'), text.replace(',0,A', ',1,A'));
    utimesSync(path('touched.csv'), 1, 1);
    const before = read('t.csv');
    const changed = run([...again, '--resume']);
    expect([changed.status, read('t.csv') === before]).toEqual([2, true]);
    expect(changed.err).toContain('改动过');
    writeFileSync(path('touched.csv'), text);
    utimesSync(path('touched.csv'), 1, 1);
    expect(run([...again, '--resume']).status).toBe(1);
    expect(read('t.csv') === read('whole.csv')).toBe(true);
  });

  test('is not gone on with where its decisions were changed', () => {
    runProgram(args('cut.csv'), { preload: killAt('renameSync', 3) });
    truncateSync(path('cut.csv'), 100_000);
    const { status, err } = run(args('cut.csv', '--resume'));
    expect(status).toBe(2);
    expect(err).toContain('不是中断时的样子');
  });
});
