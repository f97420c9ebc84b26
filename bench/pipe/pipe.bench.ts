// Bytes to decisions to bytes, beside JSON.parse alone over lines that were split beforehand.
import { CompiledScheme, gradeByFacts, factSlots } from '@xinyong/core';
import { makeSubjects } from '../engines/subjects.ts';
import { task } from '../engines/task.ts';
import { DIGITS, makeCode } from '../identity/make-code.ts';
import { interleave, nanosecondsOf, ratioOf, spreadOf } from '../measure.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { deliver, type Floor } from '../report/part-report.ts';
import { gradeBytes } from './grade-bytes.ts';

const ROUNDS = 9;
const WARM = 4; // rounds that are not counted
const SLICE = 200; // ms of CPU time for each in each round
const COUNT = 1 << 15;
const enterprises = DIGITS.filter((pair) => pair.startsWith('91'));

const codes = new Set<string>();
while (codes.size < COUNT) codes.add(makeCode(enterprises));

const facts = makeSubjects(COUNT);
const lines = [...codes].map((code, index) => JSON.stringify({ code, ...facts[index] }));
const ndjson = Buffer.from(`${lines.join('\n')}\n`);
const names = factSlots.map(({ id }) => id).filter((id) => facts[0]?.[id] !== undefined);
const cells = [...codes].map((code, index) =>
  [code, ...names.map((name) => String(facts[index]?.[name]))].join(','),
);
const csv = Buffer.from(`${['code', ...names].join(',')}\n${cells.join('\n')}\n`);

const compiled = new CompiledScheme(task);
let kept = 0; // so that no answer is thrown away unused
const PARSE = 'JSON.parse alone, lines already split';
const NDJSON = 'NDJSON to decisions to NDJSON';
const CSV = 'CSV to decisions to CSV';
const cases = new Map<string, () => number>([
  [
    PARSE,
    () =>
      nanosecondsOf(
        () => {
          for (const line of lines)
            kept += (JSON.parse(line) as { promisesKept: number }).promisesKept;
        },
        COUNT,
        SLICE,
      ),
  ],
]);
const decided = Buffer.from(gradeBytes(compiled, ndjson, 'ndjson'))
  .toString()
  .trimEnd()
  .split('\n');
for (const [index, line] of decided.entries()) {
  const { grade, score } = gradeByFacts(task, facts[index]!);
  const got = JSON.parse(line) as { grade: string; score: number };
  if (got.grade !== grade || got.score !== score)
    throw new Error(`${line} instead of ${grade} ${score}`);
}
if (decided.length !== COUNT) throw new Error(`${decided.length} decisions`);
for (const [name, bytes, format] of [
  [NDJSON, ndjson, 'ndjson'],
  [CSV, csv, 'csv'],
] as const)
  cases.set(name, () =>
    nanosecondsOf(() => (kept += gradeBytes(compiled, bytes, format).length), COUNT, SLICE),
  );
// Both formats run through one grader: until the compiler has settled on the calls of both, which takes longer than the
// round that is dropped, a subject costs twice the time.
await interleave(cases, WARM);
const found = await interleave(cases, ROUNDS);
if (kept === 0) throw new Error('Nothing was read');
const of = (name: string): readonly number[] => found.get(name) ?? [];
const floor = (name: string, aim: string, atLeast?: number): Floor => {
  const ratio = ratioOf(of(PARSE), of(name));
  return {
    what: `${name}, times as fast as ${PARSE}`,
    ...(atLeast !== undefined && { atLeast }),
    value: ratio.median,
    spread: [ratio.low, ratio.high],
    unit: 'x',
    aim,
  };
};
deliver({
  title: 'Files: bytes in, decisions, bytes out',
  notes: [
    `${COUNT.toLocaleString('en')} subjects with ${names.length} facts and a code; ${figures(ndjson.length / COUNT)} bytes a line of NDJSON, ${figures(csv.length / COUNT)} of CSV. Each decision was compared with the interpreter's first.`,
  ],
  tables: [
    {
      head: ['', 'ns a subject', 'middle half', 'million / CPU-s'],
      rows: [...found].map(([name, values]) => {
        const spread = spreadOf(values);
        return [name, figures(spread.median), spreadText(spread), figures(1e3 / spread.median)];
      }),
    },
  ],
  floors: [floor(NDJSON, '0.9, then 2', 0.5), floor(CSV, '8, then 12')],
});
