import { describe, expect, test } from 'vitest';
import { askedDay } from './asked-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import { decideLeniency } from '../leniency/decide-leniency.ts';
import type { Subject } from '../subject/subject.ts';
import { warningsOf } from '../warning/warnings-of.ts';
import { isoOf } from './day.ts';

const exampleSubject: Subject = {
  code: '91420222093469456A' as Uscc, // both check digits are right
  name: '阳新县示例工程有限公司',
  kind: 'enterprise',
  region: '420222',
  sector: '工程建设',
  representative: '冯某某',
  foundedOn: '2015-03-01',
};

describe('the day of a question', () => {
  test('is that of the calendar', () => {
    expect(isoOf(askedDay('2026-11-21'))).toBe('2026-11-21');
  });

  test.each(['2026-02-30', '2026-13-40', '2026/11/21', '1899-12-31', 'abc', ''])(
    'is refused where the calendar has not %s',
    (day) => {
      expect(() => askedDay(day)).toThrow(RangeError);
      expect(() => askedDay(day)).toThrow(day);
    },
  );

  test('is checked wherever it decides about leniency or a warning', () => {
    const on = '2026-02-30';
    const profile = { subject: exampleSubject, records: [], covered: [] };
    const asked = { measure: 'unreachable', facts: {}, place: '420222', on } as const;
    for (const ask of [() => decideLeniency(asked), () => warningsOf({ profile, on })]) {
      expect(ask).toThrow(RangeError);
      expect(ask).toThrow(on);
    }
  });
});
