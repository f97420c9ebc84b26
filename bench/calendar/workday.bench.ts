// CPU time of isWorkdayIso beside chinese-days' isWorkday, both in one process, turn by turn.
import { cpus, loadavg } from 'node:os';
import { dayOf, isoOf, isWorkdayIso } from '@xinyong/core';
import chineseDays from 'chinese-days';

const ROUNDS = 11;
const SLICE = 150; // ms of CPU time for each side in each round
const FIRST = dayOf('2004-01-01');
const DAYS = dayOf('2026-12-31') - FIRST + 1;
const STEP = 7_919; // prime to DAYS, so that every day comes once and no two neighbours do

const days = Array.from({ length: DAYS }, (_, index) => isoOf(FIRST + ((index * STEP) % DAYS)));
// One flat string a day, as a parser hands it over.
const isos = days.map((iso) => Buffer.from(iso, 'latin1').toString('latin1'));

// Each side has its own loop: through a shared one, neither call could be inlined.
function countOurs(): number {
  let count = 0;
  for (const iso of isos) if (isWorkdayIso(iso)) count += 1;
  return count;
}
function countTheirs(): number {
  let count = 0;
  for (const iso of isos) if (chineseDays.isWorkday(iso)) count += 1;
  return count;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let kept = 0; // so that no answer is thrown away unused
function nanoseconds(count: () => number): number {
  const began = cpu();
  let calls = 0;
  let spent = 0;
  do {
    kept += count();
    calls += DAYS;
    spent = cpu() - began;
  } while (spent < SLICE);
  return (spent * 1e6) / calls;
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');

console.log(
  `${cpus()[0]?.model.trim()} × ${cpus().length}, ${process.platform} ${process.arch}, Node ${process.version}, load ${load()}`,
);
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  theirs.push(nanoseconds(countTheirs));
  ours.push(nanoseconds(countOurs));
}
const differing = isos.filter((iso) => isWorkdayIso(iso) !== chineseDays.isWorkday(iso)).length;
console.log(
  `working day of a text, ${DAYS} days (${differing} differ): isWorkdayIso ${median(ours).toFixed(1)} ns, ` +
    `chinese-days ${median(theirs).toFixed(0)} ns, ${(median(theirs) / median(ours)).toFixed(1)} times as fast`,
);
console.log(`load ${load()}, ${kept} working days`);
