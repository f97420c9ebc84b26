// Ours beside four rule engines and a function by hand, on one task, turn by turn in one process.
import {
  CompiledScheme,
  gradeByFacts,
  rowLength,
  encodeRecords,
  type SchemeFacts,
} from '@xinyong/core';
import { interleave, nanosecondsOf, cpuTime, ratioOf, spreadOf } from '../measure.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { deliver, type Floor } from '../report/part-report.ts';
import { answerOf, canonical, type Engine } from './answer.ts';
import { gradeByHand } from './hand-written.ts';
import { jsonLogicEngine } from './json-logic-engine.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { publicodes } from './publicodes.ts';
import { makeSubjects } from './subjects.ts';
import { task } from './task.ts';
import { zenEngine } from './zen-engine.ts';

const ROUNDS = 11;
const SLICE = 150; // ms of CPU time for each in each round
const COUNT = 8192;
const CHECKED = 2000;

const subjects = makeSubjects(COUNT);
const compiled = new CompiledScheme(task);
const peers: Readonly<Record<string, Engine>> = {
  'json-rules-engine 7.3.1': jsonRulesEngine(task),
  'zen-engine 0.54.0': zenEngine(task),
  'publicodes 1.10.3': publicodes(task),
  'json-logic-engine 5.0.7 build()': jsonLogicEngine(task),
};

/** Stops the run unless everybody comes to the same class, score, factors and limits. */
async function checkEqual(): Promise<void> {
  const engines: Readonly<Record<string, Engine>> = {
    'CompiledScheme.decide': (facts) => answerOf(compiled.decide(facts)),
    'hand-written': gradeByHand,
    ...peers,
  };
  for (const [name, engine] of Object.entries(engines))
    for (const facts of makeSubjects(CHECKED, 7)) {
      const wanted = canonical(answerOf(gradeByFacts(task, facts)));
      const got = canonical(await engine(facts));
      if (got !== wanted)
        throw new Error(`${name}: ${got} instead of ${wanted} for ${JSON.stringify(facts)}`);
    }
  compiled.gradeRows(rows, COUNT, out);
  for (const [index, facts] of subjects.entries()) {
    const { grade, score, mask } = gradeByFacts(task, facts);
    const band = task.scheme.grades[out.grade[index] ?? -1]?.grade;
    if (band !== grade || out.score[index] !== score || out.mask[index] !== mask)
      throw new Error(`gradeRows: ${band} ${out.score[index]} instead of ${grade} ${score}`);
  }
}

const rows = new Uint8Array(COUNT * rowLength);
for (const [index, facts] of subjects.entries()) encodeRecords(facts, rows, index * rowLength);
const out = {
  score: new Int16Array(COUNT),
  grade: new Uint8Array(COUNT),
  mask: new Uint16Array(COUNT),
};

let kept = 0; // so that no answer is thrown away unused
// Each has its own loop: through a shared one, no call could be inlined.
const decideAll = (): void => {
  for (const facts of subjects) kept += compiled.decide(facts).score ?? 0;
};
const handAll = (): void => {
  for (const facts of subjects) kept += gradeByHand(facts).score;
};
const interpretSome = (): void => {
  for (const facts of subjects.slice(0, 256)) kept += gradeByFacts(task, facts).score ?? 0;
};

/** CPU time of an engine that may answer later, one subject after the other. */
async function nanosecondsOfPeer(engine: Engine, batch: number): Promise<number> {
  const began = cpuTime();
  let done = 0;
  let spent = 0;
  do {
    for (let index = 0; index < batch; index += 1) {
      const facts: SchemeFacts = subjects[(done + index) % COUNT]!;
      const answer = engine(facts);
      kept += (answer instanceof Promise ? await answer : answer).score;
    }
    done += batch;
    spent = cpuTime() - began;
  } while (spent < SLICE);
  return (spent * 1e6) / done;
}

await checkEqual();
const OURS = 'ours, explained (CompiledScheme.decide)';
const HAND = 'hand-written TypeScript, tuned';
const cases = new Map<string, () => number | Promise<number>>([
  [OURS, () => nanosecondsOf(decideAll, COUNT, SLICE)],
  [HAND, () => nanosecondsOf(handAll, COUNT, SLICE)],
  ['ours, interpreter (gradeByFacts)', () => nanosecondsOf(interpretSome, 256, SLICE)],
  [
    'ours, rows without reasons (gradeRows)',
    () => nanosecondsOf(() => compiled.gradeRows(rows, COUNT, out), COUNT, SLICE),
  ],
  ...Object.entries(peers).map(
    ([name, engine]) =>
      [name, () => nanosecondsOfPeer(engine, name.startsWith('publicodes') ? 4 : 64)] as const,
  ),
]);
const found = await interleave(cases, ROUNDS);
const of = (name: string): readonly number[] => found.get(name) ?? [];

/** Nanoseconds a subject when so many different ones are graded one after the other. */
async function growth(
  engine: (facts: SchemeFacts) => unknown,
  sizes: readonly number[],
): Promise<readonly (readonly [number, number])[]> {
  const points: (readonly [number, number])[] = [];
  for (const size of sizes) {
    const many = makeSubjects(size, size);
    globalThis.gc?.();
    const began = cpuTime();
    for (const facts of many) {
      const answer = engine(facts);
      if (answer instanceof Promise) await answer;
    }
    points.push([size, ((cpuTime() - began) * 1e6) / size]);
  }
  return points;
}
const grown = [
  { name: OURS, points: await growth((facts) => compiled.decide(facts), [1e3, 1e4, 1e5, 1e6]) },
];
// One after the other: the clock is that of the whole process.
for (const [name, engine] of Object.entries(peers))
  grown.push({ name, points: await growth(engine, [1e3, 1e4]) });
const floor = (name: string, atLeast: number, aim?: string): Floor => {
  const { median, low, high } = ratioOf(of(name), of(OURS));
  return {
    what: `explained decision, times as fast as ${name}`,
    atLeast,
    value: median,
    spread: [low, high],
    unit: 'x',
    ...(aim && { aim }),
  };
};
const mix = Object.groupBy(subjects, (facts) => gradeByFacts(task, facts).grade ?? '?');
const reasons = subjects.reduce((sum, facts) => {
  const { factors, limits } = gradeByFacts(task, facts);
  return sum + factors.length + limits.length;
}, 0);
deliver({
  title: 'One task, every engine',
  notes: [
    `Task: the shipped scheme \`abcd-1000\` without overlays; facts in, class, score, factors with points and source, limits out. ${CHECKED.toLocaleString('en')} random subjects were graded alike by every one of them before the clock ran. Classes ${Object.entries(
      mix,
    )
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([grade, all]) => `${grade} ${Math.round((100 * (all?.length ?? 0)) / COUNT)} %`)
      .join(', ')}; ${figures(reasons / COUNT)} reasons a subject.`,
    'The function by hand takes an unknown fact for none; ours hands it to the interpreter, which bounds the answer. zen pays for a thread and for JSON at each call, json-rules-engine for a promise at each condition, publicodes is made for one simulation at a time: that is what a user pays, not a verdict on their cores.',
  ],
  tables: [
    {
      head: [
        '',
        'ns a decision',
        'middle half',
        'decisions / CPU-s',
        'ours is so many times as fast',
      ],
      rows: [...found].map(([name, values]) => {
        const spread = spreadOf(values);
        return [
          name,
          figures(spread.median),
          spreadText(spread),
          figures(1e9 / spread.median),
          figures(ratioOf(values, of(OURS)).median),
        ];
      }),
    },
    {
      head: ['µs a subject, of so many different ones', '1,000', '10,000', '100,000', '1,000,000'],
      rows: grown.map(({ name, points }) => [
        name,
        ...[0, 1, 2, 3].map((at) => {
          const point = points[at];
          return point ? figures(point[1] / 1e3) : '–';
        }),
      ]),
    },
  ],
  floors: [
    floor('json-rules-engine 7.3.1', 1000, '2,000'),
    floor('zen-engine 0.54.0', 1000, '2,200'),
    floor('publicodes 1.10.3', 15_000, '35,000'),
    floor('json-logic-engine 5.0.7 build()', 3, '6'),
    floor(HAND, 0.5, '0.8'),
  ],
  costs: [...found].map(([name, values]) => [name, spreadOf(values).median] as const),
  growth: grown,
});
if (kept === 0) throw new Error('Nothing was graded');
