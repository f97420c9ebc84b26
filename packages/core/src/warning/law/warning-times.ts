import { cite } from '../../law/instrument.ts';
import { convention } from '../../law/instruments.ts';
import type { Pack, Param } from '../../law/pack.ts';

const time = (id: string, unit: 'days' | 'workdays', value: number): Param => ({
  id,
  unit,
  stricter: 'none',
  overridable: 'any',
  values: [{ from: convention.from, value, cite: cite(convention, null, 'assumed') }],
});

/** 提前提醒的时间: no text fixes when a warning is due; a place sets its own. */
export const warningTimes: Pack = {
  id: 'warning',
  region: '100000',
  version: '2026.11.0',
  from: convention.from,
  readDirectly: ['lead', 'tail'],
  instruments: [convention],
  params: [
    time('lead.annual-report', 'days', 30),
    time('lead.licence-publication', 'workdays', 5),
    time('lead.grade-falls', 'days', 30),
    time('lead.promise-due', 'days', 10),
    // Whether an old licence was published nobody can tell from here: the reminder does not go on for ever.
    time('tail.licence-publication', 'days', 30),
  ],
  classifications: [],
  rules: [],
};
