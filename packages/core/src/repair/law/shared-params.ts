import { cite } from '../../law/instrument.ts';
import { convention } from '../../law/instruments.ts';
import type { Param } from '../../law/pack.ts';
import { displayTransition } from '../../record/law/display-transition.ts';

const assumed = { from: '2019-07-01', cite: cite(convention, null, 'assumed') };

/** What no text settles on either track, and a legal reviewer may correct in one place. */
export const sharedParams: readonly Param[] = [
  {
    // 届满之日 itself, or the day after it.
    id: 'minPeriodInclusive',
    unit: 'flag',
    stricter: 'none',
    overridable: 'any',
    values: [{ ...assumed, value: false }],
  },
  {
    // Which rule applies to a record decided before a change: that of the application, or that of the decision.
    id: 'transition',
    unit: 'choice',
    choices: ['application-date', 'decision-date'],
    stricter: 'none',
    overridable: 'any',
    values: [{ ...assumed, value: 'application-date' }],
  },
  displayTransition,
  {
    // What a request to supplement does to the clock of the agency.
    id: 'supplementClock',
    unit: 'choice',
    choices: ['pause', 'restart', 'run'],
    stricter: 'none',
    overridable: 'any',
    values: [{ ...assumed, value: 'pause' }],
  },
];
