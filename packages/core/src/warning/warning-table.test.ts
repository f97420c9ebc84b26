import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { civilOf, dayOf } from '../calendar/day.ts';
import type { Uscc } from '../identity/uscc.ts';
import { recordKinds, type CreditRecord } from '../record/credit-record.ts';
import { CreditRecordSchema } from '../record/record.schema.ts';
import { subjectKinds } from '../subject/subject.ts';
import { warningRules, warningUrgencies, type Warning } from './warning.ts';
import { warningsOf } from './warnings-of.ts';

const day = z.iso.date();
const word = z.string();
const rule = z.enum(warningRules);
const urgency = z.enum(warningUrgencies);
const numbers = z.array(z.int().min(1)).default([]);

/** One line of the table; a key that is misspelt is refused. */
const LineSchema = z.strictObject({
  id: word,
  of: rule,
  subject: z.enum(subjectKinds).default('enterprise'),
  founded: day.nullable().default('2015-03-01'),
  /** The last year whose annual report was filed; the one before the day asked about unless given. */
  reported: z.int().optional(),
  uncovered: z.array(z.enum(recordKinds)).default([]),
  records: z
    .array(z.looseObject({ kind: z.enum(recordKinds), times: z.int().default(1) }))
    .default([]),
  published: numbers,
  applied: numbers,
  on: day,
  /** Every warning of the day; a last day is absent where the law names none. */
  stands: z.array(z.union([z.tuple([rule, urgency, day]), z.tuple([rule, urgency, day, day])])),
  'listed-by': day.optional(),
  note: word.optional(),
});
type Line = z.infer<typeof LineSchema>;

const { cases } = z
  .strictObject({ cases: z.array(LineSchema) })
  .parse(parse(readFileSync(new URL('warning.legal.yaml', import.meta.url), 'utf8')));

const code = '91420222093469456A' as Uscc; // of the sample; both check digits are right
const name = '阳新县示例工程有限公司';

/** What a record of a kind has, unless a line says otherwise. */
const usual: Partial<Record<CreditRecord['kind'], Readonly<Record<string, unknown>>>> = {
  penalty: {
    track: 'credit-china',
    penaltyTypes: ['fine'],
    domains: [],
    breach: '',
    facts: '',
    basis: '',
    content: '',
  },
  permit: {
    permitType: 'general',
    certificate: '食品经营许可证',
    certificateNumber: '',
    content: '',
    validFrom: '2026-09-14',
    validTo: '2099-12-31',
  },
  'abnormal-listing': { track: 'gsxt' },
  'serious-listing': { track: 'gsxt', ground: '' },
  inspection: { content: '' },
  honour: { title: '' },
  promise: { promiseType: 'voluntary', reason: '', madeOn: '2026-01-01' },
};

const idOf = (number: number): string => number.toString(16).padStart(64, '0');

function recordsOf({ records, on, reported }: Line): readonly CreditRecord[] {
  const last = reported ?? civilOf(dayOf(on)).year - 1;
  const filed = [5, 4, 3, 2, 1, 0].map((ago) => ({
    kind: 'annual-report',
    year: last - ago,
    filedOn: `${last - ago + 1}-01-01`,
  }));
  const told = records.flatMap(({ times, ...given }) =>
    Array.from({ length: times }, () => ({ ...usual[given.kind], ...given })),
  );
  return [...told, ...filed].map((given, index) => {
    const whole = {
      id: idOf(index + 1),
      subjectCode: code,
      subjectName: name,
      agency: { name: '阳新县市场监督管理局' },
      place: '420222',
      documentNumber: '阳市监〔2026〕1号',
      display: { state: 'displayed' },
      ...given,
    };
    const record = CreditRecordSchema.parse(whole);
    // The schema of records drops what it does not know: a key that is misspelt.
    expect(record).toEqual(whole);
    return record;
  });
}

const ask = (line: Line): readonly Warning[] =>
  warningsOf({
    profile: {
      subject: {
        code,
        name,
        kind: line.subject,
        region: '420222',
        sector: '工程建设',
        representative: '冯某某',
        ...(line.founded && { foundedOn: line.founded }),
      },
      records: recordsOf(line),
      covered: recordKinds.filter((kind) => !line.uncovered.includes(kind)),
    },
    facts: { published: line.published.map(idOf), applied: line.applied.map(idOf) },
    on: line.on,
  });

describe('the legal table of warnings', () => {
  test.each(cases.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = ask(line);
    expect(
      found.map(({ rule, urgency, firesOn, dueOn }) => [
        rule,
        urgency,
        firesOn,
        ...(dueOn ? [dueOn] : []),
      ]),
    ).toEqual(line.stands);
    expect(found.flatMap(({ listedBy }) => listedBy ?? [])).toEqual(
      line['listed-by'] ? [line['listed-by']] : [],
    );
  });

  test('names every case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('sees every rule both stand and not stand', () => {
    const seen = new Map<string, Set<boolean>>();
    for (const line of cases) {
      const stands = ask(line).some((each) => each.rule === line.of);
      seen.set(line.of, (seen.get(line.of) ?? new Set()).add(stands));
    }
    const oneSided = warningRules.filter(
      (each) => !(seen.get(each)?.has(true) && seen.get(each)?.has(false)),
    );
    expect(oneSided).toEqual([]);
  });

  test('sees every urgency that a rule has', () => {
    const seen = Object.fromEntries(
      warningRules.map((each) => [
        each,
        warningUrgencies.filter((grade) =>
          cases.flatMap(ask).some((found) => found.rule === each && found.urgency === grade),
        ),
      ]),
    );
    expect(seen).toEqual({
      'annual-report': ['notice', 'soon', 'overdue'],
      'licence-publication': ['soon', 'overdue'],
      unreachable: ['notice'],
      'dormancy-end': ['notice', 'soon'],
      'grade-falls': ['soon'],
      'promise-due': ['soon', 'overdue'],
      'repair-possible': ['notice'],
    });
  });
});
