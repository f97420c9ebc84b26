import type { Field } from './fields.ts';
import type { HeaderProblem } from './csv-header-error.ts';
import type { ProblemCode } from './problem.ts';

/** What may be wrong with a file that is named, as the system calls it. */
type FileProblem = 'ENOENT' | 'EACCES' | 'EISDIR' | 'ENOSPC';

export type Language = 'zh-CN' | 'en';

/** What the closing lines tell. */
interface Summary {
  readonly read: number;
  readonly graded: number;
  readonly unknown: number;
  readonly rejected: number;
  readonly seconds: string;
  readonly perSecond: string;
  readonly before: number;
}

/** The words of the command line in one language. */
export interface CliText {
  readonly usage: string;
  readonly needsFile: string;
  readonly unknownOption: (option: string) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly badLanguage: (language: string) => string;
  readonly badDay: (day: string) => string;
  readonly badPlace: (place: string) => string;
  /** Of six digits that no division can have. */
  readonly noPlace: (place: string) => string;
  readonly unknownPlace: (place: string) => string;
  readonly badFormat: (format: string) => string;
  readonly needsFormat: string;
  readonly noScheme: (scheme: string, known: string) => string;
  readonly badScheme: (path: string) => string;
  readonly goodScheme: (scheme: string) => string;
  readonly noClasses: (scheme: string) => string;
  readonly notInForce: (scheme: string, day: string) => string;
  readonly today: (day: string) => string;
  readonly scheme: (title: string, origin: string, hint: string) => string;
  readonly sector: string;
  readonly unknownSector: (sector: string, known: string) => string;
  readonly badOut: (out: string) => string;
  readonly files: Readonly<Record<FileProblem, (path: string) => string>>;
  readonly cannotGrade: string;
  readonly gb18030: string;
  readonly gb18030Resume: string;
  readonly sameFile: (path: string) => string;
  readonly resumeNeedsFiles: string;
  readonly nothingToResume: (out: string) => string;
  readonly otherRun: (progress: string) => string;
  readonly otherInput: (file: string) => string;
  readonly otherOutput: (out: string) => string;
  readonly headers: Readonly<Record<HeaderProblem, (column: string) => string>>;
  /** The table of columns. */
  readonly columns: {
    readonly heading: readonly [name: string, id: string, values: string, source: string];
    readonly kinds: Readonly<Record<Exclude<Field['kind'], 'category'>, string>>;
    readonly sources: Readonly<Record<'records' | 'conduct', string>>;
  };
  readonly failed: (message: string) => string;
  readonly resumable: string;
  readonly progress: (rows: string, percent: string, perSecond: string) => string;
  readonly summary: (summary: Summary) => string;
  readonly rejectsIn: (path: string) => string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
}

/** 命令行用语. */
export const cliText: Readonly<Record<Language, CliText>> = {
  'zh-CN': {
    usage: `用法：
  xinyong grade 文件|-  [选项]   逐行评价文件里的经营主体，“-”为标准输入
  xinyong schemes               列出评价方案
  xinyong columns               列出输入文件可以有的栏目
  xinyong check-scheme 文件     检查自定的评价方案（.json），不评价

选项：
  --scheme 方案       评价方案的编号，或者自定方案的 .json 文件；默认 abcd-1000
  --on YYYY-MM-DD     评价哪一天；不写时为今天（北京时间）
  --place 代码        六位行政区划代码，适用当地的补丁；默认 100000，即全国
  --sector 行业       适用这个行业的补丁，整个文件相同
  --format csv|ndjson 输入的格式；不写时看文件名
  --out 文件          评价结果；不写时为标准输出，格式看文件名
  --rejects 文件      不能采用的行，CSV；不写时为“结果文件.rejects.csv”或标准错误
  --resume            接着上次中断的地方继续（需要 --out）
  --progress          不是终端时也显示进度
  --lang zh-CN|en     提示用的语言，默认 zh-CN
  --help              显示本说明

退出代码：0 全部采用；1 有不能采用的行，行政区划代码不在代码表里，或者方案有误；2 没有完成。`,
    needsFile: '请写明一个文件，或者用“-”读取标准输入。',
    unknownOption: (option) => `没有“${option}”这个选项，全部选项见 xinyong --help。`,
    needsValue: (option) => `选项“${option}”后面要写明取值。`,
    takesNoValue: (option) => `选项“${option}”不带取值。`,
    badLanguage: (language) => `--lang 应为 zh-CN 或 en，现为“${language}”。`,
    badDay: (day) => `“${day}”不是日历上的日期，请写成 2026-11-21。`,
    badPlace: (place) => `“${place}”不是六位行政区划代码。`,
    noPlace: (place) => `“${place}”不是行政区划代码：第一位是 1 至 8。`,
    unknownPlace: (place) =>
      `行政区划代码表（GB/T 2260）里没有“${place}”，请核对；按所属的省、市和全国的规则评价。`,
    badFormat: (format) => `“${format}”不是可用的格式，请写 csv 或 ndjson。`,
    needsFormat: '从文件名看不出格式，请用 --format csv 或 --format ndjson 写明。',
    noScheme: (scheme, known) => `没有编号为“${scheme}”的评价方案。现有：${known}。`,
    badScheme: (path) => `“${path}”里的评价方案有误，不能采用：`,
    goodScheme: (scheme) => `没有发现问题：${scheme}`,
    noClasses: (scheme) => `方案“${scheme}”没有公布基础分或者等级，不能用来评价。`,
    notInForce: (scheme, day) => `方案“${scheme}”在 ${day} 还没有施行。`,
    today: (day) => `没有写明 --on，按今天（北京时间）${day} 评价。`,
    scheme: (title, origin, hint) => `${title}（${origin}）：${hint}`,
    sector: '文件里的行业一栏没有采用；需要按行业评价时，请用 --sector 写明，整个文件相同。',
    gb18030:
      '文件是 GB18030（GBK）编码，已按此读取。不能采用的行以 UTF-8 写出，offset 按 UTF-8 的字节数；中断后不能用 --resume 继续。',
    gb18030Resume:
      '这个文件是 GB18030（GBK）编码，不能从中间继续。请去掉 --resume 重新开始，或者先另存为 UTF-8。',
    unknownSector: (sector, known) =>
      `方案没有为“${sector}”行业写补丁，--sector 没有作用。${known ? `有补丁的行业：${known}。` : '这个方案没有分行业的补丁。'}`,
    badOut: (out) => `从“${out}”看不出结果的格式，文件名请以 .csv、.ndjson 或 .jsonl 结尾。`,
    files: {
      ENOENT: (path) => `找不到“${path}”，请核对文件名和文件夹。`,
      EACCES: (path) => `没有读写“${path}”的权限。`,
      EISDIR: () => '写明的是一个文件夹，请写明其中的文件。', // the system does not say which
      ENOSPC: () => '磁盘空间已满。',
    },
    cannotGrade: '不能用于 xinyong grade',
    sameFile: (path) => `“${path}”被同时用于两处。请给输入、方案、结果和不能采用的行各用一个文件。`,
    resumeNeedsFiles: '--resume 需要输入文件和 --out；标准输入不能从中间继续。',
    nothingToResume: (out) =>
      `“${out}”已经存在，但没有中断的记录：可能已经完成。要重新评价，请去掉 --resume。`,
    otherRun: (progress) =>
      `中断的那次用的是另一个方案、日期、地区、行业或格式，见“${progress}”。请用相同的选项继续，或者去掉 --resume 重新开始。`,
    otherInput: (file) => `“${file}”在中断以后改动过，不能接着做。请去掉 --resume 重新开始。`,
    otherOutput: (out) => `“${out}”不是中断时的样子，不能接着做。请去掉 --resume 重新开始。`,
    headers: {
      'unknown-column': (column) =>
        `不认识“${column}”这一栏。全部栏目见 xinyong columns；主体名称和行业可以保留，其他栏目请先去掉。`,
      'column-twice': (column) => `“${column}”这一栏出现了两次。`,
      'no-code-column': () => '没有“统一社会信用代码”（code）这一栏。',
      'bad-encoding': () => '文件既不是 UTF-8 编码，也不是 GB18030（GBK）编码，请另存为 UTF-8。',
      'bad-header': () => '第一行应当是栏目名称，但没有读完整。',
    },
    columns: {
      heading: ['栏目', '英文名称', '取值', '来源'],
      kinds: {
        code: '18 位统一社会信用代码，必须有',
        count: '个数，0 至 1000000 的整数',
        number: '数值，0 至 1000000 的整数',
        flag: 'true 或 false（CSV 也可写 1 或 0）',
        ignored: '可以保留，不采用',
      },
      sources: { records: '信用记录', conduct: '主管部门认定' },
    },
    failed: (message) => `没有完成：${message}`,
    resumable: '已经完成的部分保留着，排除问题以后加上 --resume 继续。',
    progress: (rows, percent, perSecond) => `已读 ${rows} 行${percent}，每秒 ${perSecond} 行`,
    summary: ({ read, graded, unknown, rejected, seconds, perSecond, before }) =>
      `共 ${read} 行：已评价 ${graded}，暂不能确定 ${unknown}，不能采用 ${rejected}。` +
      `用时 ${seconds} 秒，每秒 ${perSecond} 行${before > 0 ? `（其中 ${before} 行上次已经完成）` : ''}。`,
    rejectsIn: (path) => `不能采用的行在“${path}”，改好以后可以单独再评价：`,
    problems: {
      'not-json': '不是 JSON',
      'not-object': '不是 JSON 对象',
      'cut-off': '文件到这里中断，这一行不完整',
      'too-long': '这一行太长',
      'wrong-cells': '栏目的个数与第一行不同',
      'bad-quote': '引号没有成对，或者引号后面还有内容',
      'unknown-field': '有不认识的栏目',
      'member-twice': '同一栏目写了两次',
      'missing-code': '没有统一社会信用代码',
      'not-uscc': '不是有效的统一社会信用代码',
      'natural-person': '是自然人的身份证号码：自然人不参加信用评价',
      'not-for-kind': '评价方案不适用于这一类主体',
      'invalid-count': '不是 0 到 1000000 的整数',
      'invalid-flag': '不是 true 或 false',
      'invalid-value': '不是这一栏可用的取值',
      'duplicate-subject': '同一主体前面已经有一行',
    },
  },
  en: {
    usage: `Usage:
  xinyong grade FILE|- [options]   grade the subjects of a file, one a line; “-” is standard input
  xinyong schemes                  list the schemes
  xinyong columns                  list the columns that a file may have
  xinyong check-scheme FILE        check a scheme of your own (.json), grade nobody

Options:
  --scheme SCHEME     id of a scheme, or a .json file of your own; abcd-1000 unless given
  --on YYYY-MM-DD     the day; today in China unless given
  --place CODE        division code of six digits, whose overlays apply; 100000, the nation, unless given
  --sector WORD       the overlays of this sector apply, to the whole file
  --format csv|ndjson what the input is, where its name does not say so
  --out FILE          the decisions, in the format of its name; standard output unless given
  --rejects FILE      rows not taken, as CSV; “OUT.rejects.csv” or standard error unless given
  --resume            go on where a run was interrupted (needs --out)
  --progress          show progress even where there is no terminal
  --lang zh-CN|en     language of messages; zh-CN unless given
  --help              show this

Exit code: 0 every row was taken, 1 some were rejected, the division is in no table, or the scheme is wrong, 2 it was not finished.`,
    needsFile: 'Name one file, or “-” for standard input.',
    unknownOption: (option) => `There is no option “${option}”; xinyong --help lists all.`,
    needsValue: (option) => `The option “${option}” needs a value after it.`,
    takesNoValue: (option) => `The option “${option}” takes no value.`,
    badLanguage: (language) => `--lang is zh-CN or en, not “${language}”.`,
    badDay: (day) => `“${day}” is not a day of the calendar; write it as 2026-11-21.`,
    badPlace: (place) => `“${place}” is not a division code of six digits.`,
    noPlace: (place) => `“${place}” is not a division code: the first digit is 1 to 8.`,
    unknownPlace: (place) =>
      `“${place}” is in no table of divisions (GB/T 2260), check it; the rules of its province, city and the nation apply.`,
    badFormat: (format) => `“${format}” is no format; write csv or ndjson.`,
    needsFormat: 'The name does not tell the format: write --format csv or --format ndjson.',
    noScheme: (scheme, known) => `There is no scheme “${scheme}”. There are: ${known}.`,
    badScheme: (path) => `The scheme in “${path}” is wrong and is not used:`,
    goodScheme: (scheme) => `Nothing is wrong with it: ${scheme}`,
    noClasses: (scheme) => `No base or no classes of “${scheme}” were published: it cannot grade.`,
    notInForce: (scheme, day) => `The scheme “${scheme}” is not in force on ${day}.`,
    today: (day) => `Without --on the day is today in China, ${day}.`,
    scheme: (title, origin, hint) => `${title} (${origin}): ${hint}`,
    sector:
      'The sectors in the file were not read; to grade by sector, name one for the whole file with --sector.',
    gb18030:
      'The file is in GB18030 (GBK) and was read so. Rejected rows are written in UTF-8, with offsets in bytes of it; it cannot be gone on with by --resume.',
    gb18030Resume:
      'The file is in GB18030 (GBK) and cannot be gone on with. Leave out --resume to begin anew, or save it as UTF-8 first.',
    unknownSector: (sector, known) =>
      `No overlay of the scheme is for the sector “${sector}”: --sector changes nothing. ${known ? `There are overlays for ${known}.` : 'The scheme has none.'}`,
    badOut: (out) =>
      `The name “${out}” does not tell the format of the decisions: let it end in .csv, .ndjson or .jsonl.`,
    files: {
      ENOENT: (path) => `“${path}” is not there; check the name and the folder.`,
      EACCES: (path) => `“${path}” may not be read or written.`,
      EISDIR: () => 'What was named is a folder; name a file in it.',
      ENOSPC: () => 'The disk is full.',
    },
    cannotGrade: 'not for xinyong grade',
    sameFile: (path) =>
      `“${path}” is named twice. Input, scheme, decisions and rejected rows need a file each.`,
    resumeNeedsFiles: '--resume needs a file and --out; standard input cannot be gone on with.',
    nothingToResume: (out) =>
      `“${out}” is there, but nothing says that it was interrupted: it may be finished. Leave out --resume to begin anew.`,
    otherRun: (progress) =>
      `The interrupted run had another scheme, day, place, sector or format, see “${progress}”. Give the same options, or leave out --resume to begin anew.`,
    otherInput: (file) =>
      `“${file}” has changed since the run was interrupted. Leave out --resume to begin anew.`,
    otherOutput: (out) =>
      `“${out}” is not as it was when the run was interrupted. Leave out --resume to begin anew.`,
    headers: {
      'unknown-column': (column) =>
        `The column “${column}” is not known; xinyong columns lists all. name and sector may stay, take out all others.`,
      'column-twice': (column) => `The column “${column}” is there twice.`,
      'no-code-column': () => 'There is no column “code” (统一社会信用代码).',
      'bad-encoding': () => 'The file is neither UTF-8 nor GB18030 (GBK); save it as UTF-8.',
      'bad-header': () => 'The first line should name the columns, and is not whole.',
    },
    columns: {
      heading: ['column', 'id', 'values', 'source'],
      kinds: {
        code: 'unified social credit code of 18 characters, required',
        count: 'how many: a whole number from 0 to 1000000',
        number: 'a measure: a whole number from 0 to 1000000',
        flag: 'true or false (in CSV 1 or 0 too)',
        ignored: 'may be there, is not read',
      },
      sources: { records: 'records', conduct: 'found by agencies' },
    },
    failed: (message) => `Not finished: ${message}`,
    resumable: 'What was done is kept: mend the cause and go on with --resume.',
    progress: (rows, percent, perSecond) => `${rows} rows read${percent}, ${perSecond} a second`,
    summary: ({ read, graded, unknown, rejected, seconds, perSecond, before }) =>
      `${read} rows read: ${graded} graded, ${unknown} not known yet, ${rejected} rejected. ` +
      `${seconds} s, ${perSecond} rows a second${before > 0 ? ` (${before} rows were done before)` : ''}.`,
    rejectsIn: (path) =>
      `Rejected rows are in “${path}”; mended, they can be graded by themselves:`,
    problems: {
      'not-json': 'not JSON',
      'not-object': 'not a JSON object',
      'cut-off': 'the file ends within the row',
      'too-long': 'the row is too long',
      'wrong-cells': 'not as many cells as columns',
      'bad-quote': 'a quotation mark is missing, or something follows it',
      'unknown-field': 'a field is not known',
      'member-twice': 'a field is there twice',
      'missing-code': 'no unified social credit code',
      'not-uscc': 'not a valid unified social credit code',
      'natural-person': 'the number of a person: natural persons are not graded',
      'not-for-kind': 'the scheme is not for subjects of this kind',
      'invalid-count': 'not a whole number from 0 to 1000000',
      'invalid-flag': 'neither true nor false',
      'invalid-value': 'not a value of this column',
      'duplicate-subject': 'the subject has a row already',
    },
  },
};
