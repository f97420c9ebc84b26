// The answer that the grader of bytes must give, slowly: strings, regular expressions, JSON.parse, the schema of the
// facts, and the interpreter of schemes. It shares no reader and no writer with it.
import {
  abcd1000,
  dayOf,
  explainUscc,
  factSlots,
  gradeByFacts,
  gradingOverlays,
  isUscc,
  maskPersonNumbers,
  parseUscc,
  resolveScheme,
  subjectKindOfUscc,
  type ResolvedScheme,
  type SchemeFacts,
} from '@xinyong/core';
import { SchemeFactsSchema } from '@xinyong/core/schema';
import { gradingText } from '@xinyong/core/text';
import type { Format } from './format.ts';
import { memberTwice } from './member-twice.ts';

const found = resolveScheme(abcd1000, gradingOverlays, {
  on: dayOf('2026-11-21'),
  place: '420222',
});
if (!found) throw new TypeError('no scheme');
export const resolved: ResolvedScheme = found;

/** A valid code that no other index has. */
export function codeOf(index: number, kind = '91'): string {
  const head = `${kind}420222MA${String(index).padStart(6, '0')}`;
  const checked = head + (explainUscc(`${head}00`)?.organisationCheck.expected ?? '');
  return checked + (explainUscc(`${checked}0`)?.check.expected ?? '');
}

interface Said {
  readonly code: unknown;
  readonly facts: unknown;
}
type Verdict =
  Said | { readonly field: string; readonly problem: string; readonly person?: string };

const factIds: readonly string[] = factSlots.map(({ id }) => id);

function jsonVerdict(line: string, isCut: boolean): Verdict {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { field: '', problem: isCut ? 'cut-off' : 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { field: '', problem: 'not-object' };
  const facts = new Map(Object.entries(value));
  const code: unknown = facts.get('code');
  if (isPerson(code)) return { field: 'code', problem: 'natural-person', person: String(code) };
  for (const name of facts.keys())
    if (!['code', 'name', 'sector', ...factIds].includes(name))
      return { field: name, problem: 'unknown-field' };
  const twice = memberTwice(line, 0);
  if (twice !== undefined) return { field: twice, problem: 'member-twice' };
  for (const name of ['code', 'name', 'sector']) facts.delete(name);
  return { code, facts: Object.fromEntries(facts) };
}

const isPerson = (code: unknown): boolean => {
  if (typeof code !== 'string' && typeof code !== 'number') return false;
  const parsed = parseUscc(String(code));
  return !parsed.ok && parsed.problems.some((each) => each.code === 'resident-id');
};

const names: Readonly<Record<string, string>> = {
  统一社会信用代码: 'code',
  主体名称: 'name',
  行业: 'sector',
  ...Object.fromEntries(
    Object.entries(gradingText['zh-CN'].facts).map(([id, words]) => [words, id]),
  ),
};
const nameOf = (column: string): string => names[column] ?? column;

function cellsVerdict(columns: readonly string[], cells: readonly string[]): Verdict {
  const said = new Map(columns.map((column, index) => [nameOf(column), cells[index] ?? '']));
  const code = said.get('code') ?? '';
  if (isPerson(code)) return { field: 'code', problem: 'natural-person', person: String(code) };
  if (code === '') return { code: undefined, facts: {} };
  if (!isUscc(code)) return { code, facts: {} };
  const facts: Record<string, unknown> = {};
  for (const column of columns) {
    const slot = factSlots.find(({ id }) => id === nameOf(column));
    const text = said.get(nameOf(column)) ?? '';
    if (!slot || text === '') continue;
    const flag = { '0': false, '1': true, true: true, false: false }[text];
    const value =
      slot.kind === 'category'
        ? text
        : slot.kind === 'flag'
          ? flag
          : /^(0|[1-9]\d*)$/.test(text)
            ? Number(text)
            : text;
    const checked = SchemeFactsSchema.safeParse({ [slot.id]: value });
    if (!checked.success) return { field: column, problem: checked.error.issues[0]?.message ?? '' };
    facts[slot.id] = value;
  }
  return { code, facts };
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly verdict: Verdict;
}

/** Rows of one JSON object each, in a text of one character a byte. */
function* jsonRows(text: string, begin: number): Generator<Row> {
  for (let from = begin; from < text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = Buffer.from(text.slice(from, to), 'latin1').toString('utf8');
    yield { from, to, next: to + 1, verdict: jsonVerdict(line, found < 0) };
    from = to + 1;
  }
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|\r?$)/y;

function cellsAt(
  text: string,
  from: number,
): { cells: string[]; next: number; ended: boolean } | undefined {
  const cells: string[] = [];
  CELL.lastIndex = from;
  for (;;) {
    const match = CELL.exec(text);
    if (!match) return undefined;
    const [, quoted, plain, end] = match;
    const isLast = end !== ',';
    const cell = quoted ?? (isLast ? plain?.replace(/\r$/, '') : plain) ?? '';
    cells.push(Buffer.from(cell, 'latin1').toString('utf8'));
    if (isLast) return { cells, next: CELL.lastIndex, ended: end?.endsWith('\n') ?? false };
  }
}

function* csvRows(text: string, begin: number): Generator<Row> {
  const header = cellsAt(text, begin);
  if (!header) throw new TypeError('no header');
  for (let from = header.next; from < text.length;) {
    const row = cellsAt(text, from);
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    if (row?.cells.length === header.cells.length) {
      const end = row.ended ? row.next - 1 : row.next;
      yield { from, to: end, next: row.next, verdict: cellsVerdict(header.cells, row.cells) };
      from = row.next;
      continue;
    }
    const isCut = row ? !row.ended && row.cells.length < header.cells.length : isOpen(text, from);
    const problem = isCut ? 'cut-off' : row ? 'wrong-cells' : 'bad-quote';
    yield { from, to, next: to + 1, verdict: { field: '', problem } };
    from = to + 1;
  }
}

/** Whether the file ends within a quote that began in the row at a place. */
function isOpen(text: string, from: number): boolean {
  for (let at = from; ; at += 1) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return true;
      at = close + 1;
    } else while (at < text.length && !/[",\n]/.test(text[at] ?? '')) at += 1;
    if (text[at] !== ',') return false;
  }
}

const stars = (text: string): string => text.slice(0, -2).replaceAll(/./gs, '*') + text.slice(-2);
/** The numbers of the files that are tried are in ASCII, and so may stand among bytes that are not UTF-8. */
const hidden = (row: string, person: string | undefined): string =>
  person !== undefined && !row.includes(person)
    ? stars(person)
    : row.replaceAll(/[\u0020-\u007e]+/g, (part) =>
        maskPersonNumbers(person === undefined ? part : part.replaceAll(person, stars(person))),
      );

/** Decisions and rejected rows of a whole file. */
export function gradeSlowly(
  bytes: Uint8Array,
  input: Format,
): { decisions: string; rejects: string } {
  const text = Buffer.from(bytes).toString('latin1');
  const begin = text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0;
  const seen = new Set<string>();
  let [decisions, rejects] = ['', ''];
  const rows = input === 'csv' ? csvRows(text, begin) : jsonRows(text, begin);
  for (const { from, to, verdict } of rows) {
    const answer = 'problem' in verdict ? verdict : judge(verdict, seen, input);
    if (typeof answer === 'string') {
      decisions += answer;
      continue;
    }
    const line = text.slice(0, from).split('\n').length;
    const row = text.slice(from, to);
    const raw = text.charAt(to) === '\n' ? row.replace(/\r$/, '') : row;
    const field = /[",\r\n]/.test(answer.field)
      ? `"${answer.field.replaceAll('"', '""')}"`
      : answer.field;
    const named = Buffer.from(field).toString('latin1');
    const kept = hidden(raw, answer.person);
    rejects += `${line},${from},${named},${answer.problem},"${kept.replaceAll('"', '""')}"\n`;
  }
  return { decisions, rejects };
}

function judge(
  { code, facts }: Said,
  seen: Set<string>,
  format: Format,
): string | { field: string; problem: string; person?: string } {
  if (code === undefined) return { field: 'code', problem: 'missing-code' };
  if (!isUscc(code)) return { field: 'code', problem: 'not-uscc' };
  const checked = SchemeFactsSchema.safeParse(facts);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return { field: String(issue?.path[0]), problem: issue?.message ?? '' };
  }
  const kind = subjectKindOfUscc(code);
  if (!kind || !resolved.scheme.subjects.includes(kind))
    return { field: 'code', problem: 'not-for-kind' };
  if (seen.has(code)) return { field: 'code', problem: 'duplicate-subject' };
  seen.add(code);
  return written(code, checked.data, format);
}

/** One character a byte, as everything that is compared. */
const schemeCell = Buffer.from('abcd-1000（示例方案）').toString('latin1');

function written(code: string, facts: SchemeFacts, format: Format): string {
  const { grade, between, score, mask } = gradeByFacts(resolved, facts);
  const open = grade === undefined ? between : undefined;
  return format === 'csv'
    ? `${code},${grade ?? ''},${open?.worst ?? ''},${open?.best ?? ''},${score ?? ''},${mask},${schemeCell}\n`
    : `${JSON.stringify({ code, grade: grade ?? null, ...open, score: score ?? null, mask })}\n`;
}
