// CPU time of isWorkdayIso beside chinese-days' isWorkday, both in one process, turn by turn.
import { dayOf, isoOf, isWorkdayIso } from '@xinyong/core';
import chineseDays from 'chinese-days';
import { interleave, nanosecondsOf, ratioOf, spreadOf } from '../measure.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';

const ROUNDS = 11;
const SLICE = 150; // ms of CPU time for each side in each round
const FIRST = dayOf('2004-01-01');
const DAYS = dayOf('2026-12-31') - FIRST + 1;
const STEP = 7_919; // prime to DAYS, so that every day comes once and no two neighbours do

const days = Array.from({ length: DAYS }, (_, index) => isoOf(FIRST + ((index * STEP) % DAYS)));
// One flat string a day, as a parser hands it over.
const isos = days.map((iso) => Buffer.from(iso, 'latin1').toString('latin1'));

// Each side has its own loop: through a shared one, neither call could be inlined.
let kept = 0; // so that no answer is thrown away unused
function countOurs(): void {
  for (const iso of isos) if (isWorkdayIso(iso)) kept += 1;
}
function countTheirs(): void {
  for (const iso of isos) if (chineseDays.isWorkday(iso)) kept += 1;
}

const found = await interleave(
  new Map([
    ['isWorkdayIso', () => nanosecondsOf(countOurs, DAYS, SLICE)],
    ['chinese-days 1.5.7 isWorkday', () => nanosecondsOf(countTheirs, DAYS, SLICE)],
  ]),
  ROUNDS,
);
const ours = found.get('isWorkdayIso') ?? [];
const differing = isos.filter((iso) => isWorkdayIso(iso) !== chineseDays.isWorkday(iso)).length;
const { median, low, high } = ratioOf(found.get('chinese-days 1.5.7 isWorkday') ?? [], ours);
if (kept === 0) throw new Error('No day is a working day');
deliver({
  title: 'Working days (工作日)',
  notes: [
    `${DAYS.toLocaleString('en')} days from 2004 to 2026, given as text; ${differing === 0 ? 'both say the same of every one' : `they differ on ${differing}`}.`,
  ],
  tables: [
    {
      head: ['', 'ns a day', 'middle half'],
      rows: [...found].map(([name, values]) => {
        const spread = spreadOf(values);
        return [name, figures(spread.median), spreadText(spread)];
      }),
    },
  ],
  floors: [
    {
      what: 'working days, times as fast as chinese-days 1.5.7',
      atLeast: 60,
      value: median,
      spread: [low, high],
      unit: 'x',
    },
  ],
});
