// CPU time of isUscc beside stdnum and util-helpers, all in one process, turn by turn.
import { isUscc } from '@xinyong/core';
import { stdnum } from 'stdnum';
import { isUnifiedIdentifier } from 'util-helpers';
import { interleave, nanosecondsOf, ratioOf, spreadOf } from '../measure.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { ALL, DIGITS, makeCode } from './make-code.ts';
import { deliver, type Floor, type Table } from '../report/part-report.ts';

const ROUNDS = 11;
const SLICE = 150; // ms of CPU time for each side in each round
const CODES = 20_000;
let kept = 0; // so that no answer is thrown away unused
const validator = stdnum['CN']?.['uscc'];
if (validator === undefined) throw new Error('This stdnum has no CN.uscc');
// Each has its own loop: through a shared one, no call could be inlined.
const loops: Readonly<Record<string, (codes: readonly string[]) => void>> = {
  isUscc: (codes) => {
    for (const code of codes) if (isUscc(code)) kept += 1;
  },
  'stdnum 1.12.0 CN.uscc': (codes) => {
    for (const code of codes) if (validator.validate(code).isValid) kept += 1;
  },
  'util-helpers 5.8.1 isUnifiedIdentifier': (codes) => {
    for (const code of codes) if (isUnifiedIdentifier(code)) kept += 1;
  },
};

const tables: Table[] = [];
const floors: Floor[] = [];
for (const [name, pairs] of [
  ['digit departments', DIGITS],
  ['all departments', ALL],
] as const) {
  const codes = Array.from({ length: CODES }, () => makeCode(pairs));
  const found = await interleave(
    new Map(
      Object.entries(loops).map(
        ([loopName, loop]) =>
          [loopName, () => nanosecondsOf(() => loop(codes), CODES, SLICE)] as const,
      ),
    ),
    ROUNDS,
  );
  const ours = found.get('isUscc') ?? [];
  tables.push({
    head: [
      `valid codes, ${name}`,
      'ns a code',
      'middle half',
      `refused of ${CODES.toLocaleString('en')}`,
      'isUscc is so many times as fast',
    ],
    rows: [...found].map(([validatorName, values]) => {
      const spread = spreadOf(values);
      const before = kept;
      loops[validatorName]?.(codes);
      const refused = CODES - (kept - before);
      return [
        validatorName,
        figures(spread.median),
        spreadText(spread),
        refused.toLocaleString('en'),
        figures(ratioOf(values, ours).median),
      ];
    }),
  });
  if (pairs !== ALL) continue;
  for (const [peer, atLeast] of [
    ['stdnum 1.12.0 CN.uscc', 70],
    ['util-helpers 5.8.1 isUnifiedIdentifier', 15],
  ] as const) {
    const { median, low, high } = ratioOf(found.get(peer) ?? [], ours);
    floors.push({
      what: `codes, times as fast as ${peer}`,
      atLeast,
      value: median,
      spread: [low, high],
      unit: 'x',
    });
  }
  floors.push({
    what: 'valid codes that isUscc refuses',
    atMost: 0,
    value: codes.filter((code) => !isUscc(code)).length,
    unit: '',
  });
}
if (kept === 0) throw new Error('Nothing was accepted');
deliver({
  title: 'Unified social credit codes (统一社会信用代码)',
  notes: [
    'Valid codes of GB 32100-2015, every pair of department and kind evenly. A peer that refuses valid codes is faster than it would be if it were right.',
  ],
  tables,
  floors,
});
