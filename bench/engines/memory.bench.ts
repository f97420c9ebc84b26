// Bytes that an explained decision takes while it is kept. Needs --expose-gc.
import { CompiledScheme, type SchemeFacts } from '@xinyong/core';
import { figures } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';
import { gradeByHand } from './hand-written.ts';
import { jsonLogicEngine } from './json-logic-engine.ts';
import { makeSubjects } from './subjects.ts';
import { task } from './task.ts';

const KEPT = 200_000;
const subjects = makeSubjects(8192);

function bytesOf(decide: (facts: SchemeFacts) => unknown): number {
  const answers: unknown[] = Array.from({ length: KEPT }, () => null);
  for (const facts of subjects) decide(facts); // everything that is made once
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < KEPT; index += 1)
    answers[index] = decide(subjects[index % subjects.length]!);
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / KEPT;
  if (answers.includes(null)) throw new Error('Not every subject was graded');
  return bytes;
}

if (!globalThis.gc) throw new Error('Run with --expose-gc');
const compiled = new CompiledScheme(task);
const ours = bytesOf((facts) => compiled.decide(facts));
const rows: readonly (readonly [string, number])[] = [
  ['ours, explained (CompiledScheme.decide)', ours],
  ['hand-written TypeScript, tuned', bytesOf(gradeByHand)],
  ['json-logic-engine 5.0.7 build()', bytesOf(jsonLogicEngine(task))],
];
deliver({
  title: 'Memory of an answer',
  notes: [
    `Heap after a full collection, ${KEPT.toLocaleString('en')} answers kept. Rows and columns allocate nothing a subject.`,
  ],
  tables: [
    { head: ['', 'bytes an answer'], rows: rows.map(([name, bytes]) => [name, figures(bytes)]) },
  ],
  floors: [
    { what: 'heap of an explained decision', atMost: 400, value: ours, unit: 'B', aim: '200' },
  ],
});
