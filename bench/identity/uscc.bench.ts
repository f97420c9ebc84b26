// CPU time of isUscc beside stdnum's CN.uscc.validate, both in one process, turn by turn.
import { cpus, loadavg } from 'node:os';
import { explainUscc, isUscc, parseOrganisationCode } from '@xinyong/core';
import { stdnum } from 'stdnum';

const ROUNDS = 11;
const SLICE = 150; // ms of CPU time for each side in each round
const CODES = 20_000;
// Every pair of department and kind that GB 32100-2015 has, evenly.
const DIGITS =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93'.split(
    ' ',
  );
const ALL = [...DIGITS, 'A1', 'A9', 'N1', 'N2', 'N3', 'N9', 'Y1'];

let state = 7;
function roll(below: number): number {
  state = (Math.imul(state, 22695477) + 1) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const text = (length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet.charAt(roll(alphabet.length))).join('');

/** A valid code; about a third have letters in the organisation code, as newer ones do. */
function make(pairs: readonly string[]): string {
  const head = pairs[roll(pairs.length)] + text(6, '0123456789');
  const body =
    roll(3) === 0 ? `MA${text(6, '0123456789ABCDEFGHJKLMNPQRTUWXY')}` : text(8, '0123456789');
  const check = '0123456789X'.split('').find((last) => parseOrganisationCode(body + last).ok) ?? '';
  const last = explainUscc(`${head}${body}${check}0`)?.check.expected ?? '';
  return Buffer.from(head + body + check + last, 'latin1').toString('latin1'); // one flat string
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let kept = 0; // so that no answer is thrown away unused
function nanoseconds(codes: readonly string[], accepts: (code: string) => boolean): number {
  const began = cpu();
  let calls = 0;
  let spent = 0;
  do {
    for (const code of codes) if (accepts(code)) kept += 1;
    calls += codes.length;
    spent = cpu() - began;
  } while (spent < SLICE);
  return (spent * 1e6) / calls;
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const validator = stdnum['CN']?.['uscc'];
if (validator === undefined) throw new Error('This stdnum has no CN.uscc');
const peer = (code: string): boolean => validator.validate(code).isValid;
const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
console.log(
  `${cpus()[0]?.model.trim()} × ${cpus().length}, ${process.platform} ${process.arch}, Node ${process.version}, load ${load()}`,
);
for (const [name, pairs] of [
  ['digit departments', DIGITS],
  ['all departments', ALL],
] as const) {
  const codes = Array.from({ length: CODES }, () => make(pairs));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(nanoseconds(codes, peer));
    ours.push(nanoseconds(codes, isUscc));
  }
  const refused = (accepts: (code: string) => boolean) =>
    codes.filter((code) => !accepts(code)).length;
  console.log(
    `valid codes, ${name}: isUscc ${median(ours).toFixed(1)} ns (refuses ${refused(isUscc)} of ${CODES}), ` +
      `stdnum ${median(theirs).toFixed(0)} ns (refuses ${refused(peer)}), ` +
      `${(median(theirs) / median(ours)).toFixed(1)} times as fast`,
  );
}
console.log(`load ${load()}, ${kept} accepted`);
