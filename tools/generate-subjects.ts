import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainUscc, factSlots, isUscc } from '@xinyong/core';

const usage = `用法 usage: node tools/generate-subjects.ts --count 1000 [--seed 1] [--format ndjson|csv] > FILE
虚构的经营主体和评价事实，用于试验和测速。 Invented subjects with facts for an evaluation, to try and to measure.`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', default: 'ndjson' },
    help: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
if (values.help || !Number.isSafeInteger(count) || count < 1) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

/** Mulberry32: the same subjects on every machine. */
let state = Number(values.seed) | 0;
function roll(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
}

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const text = (length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet.charAt(roll(alphabet.length))).join('');
/** Of a hundred subjects so many are of each kind. */
const kinds = [...Array(52).fill('91'), ...Array(44).fill('92'), ...Array(4).fill('93')] as const;

/** A valid code; the number in it makes it differ from every other. */
function codeOf(index: number): string {
  const region = `4202${String(roll(30)).padStart(2, '0')}`;
  const serial = Array.from({ length: 6 }, (_, place) =>
    LETTERS.charAt(Math.floor(index / 31 ** place) % 31),
  ).join('');
  const body = `M${text(1, LETTERS)}${serial}`;
  const start = `${String(kinds[roll(kinds.length)])}${region}${body}`;
  const head = start + (explainUscc(`${start}00`)?.organisationCheck.expected ?? '');
  const code = head + (explainUscc(`${head}0`)?.check.expected ?? '');
  if (!isUscc(code)) throw new TypeError(`${code} is no code`);
  return code;
}

/** Most subjects have nothing against them; how many of a thousand have some. */
const some: Readonly<Record<string, number>> = {
  minorPenalties: 20,
  minorPenaltiesPastHalf: 15,
  generalPenalties: 25,
  generalPenaltiesPastHalf: 20,
  seriousPenalties: 4,
  seriousPenaltiesPastHalf: 3,
  foodPenalties: 8,
  abnormalListings: 60,
  promisesKept: 150,
  countyHonours: 20,
};
const measures: Readonly<Record<string, number>> = { yearsReportedOnTime: 9, yearsOperating: 25 };

/** The value of a fact in JSON; undefined where nobody knows it, one in four thousand. */
function valueOf({ id, kind, values = [] }: (typeof factSlots)[number]): string | undefined {
  if (roll(4000) === 0) return undefined;
  switch (kind) {
    case 'count':
      return roll(1000) < (some[id] ?? 2) ? String(1 + roll(3)) : '0';
    case 'number':
      return String(roll(measures[id] ?? (roll(1000) < 5 ? 12 : 1)));
    case 'flag':
      return roll(10) === 0 ? 'true' : 'false';
    case 'category':
      return JSON.stringify(roll(3) === 0 ? 'none' : values[roll(values.length)]);
  }
}

// What records and registers tell; conduct is asked by few schemes.
const slots = factSlots.slice(0, 25);
const isCsv = values.format === 'csv';
let waiting = isCsv ? `code,${slots.map(({ id }) => id).join(',')}\n` : '';
for (let index = 0; index < count; index += 1) {
  const facts = slots.map((slot) => [slot.id, valueOf(slot)] as const);
  waiting += isCsv
    ? `${[codeOf(index), ...facts.map(([, value]) => value?.replaceAll('"', '') ?? '')].join(',')}\n`
    : `{"code":"${codeOf(index)}"${facts
        .map(([id, value]) => (value === undefined ? '' : `,"${id}":${value}`))
        .join('')}}\n`;
  if (waiting.length > 1 << 20 || index === count - 1) {
    const bytes = Buffer.from(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
    waiting = '';
  }
}
