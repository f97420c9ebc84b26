import { cite } from '../../law/instrument.ts';
import { convention } from '../../law/instruments.ts';
import type { Pack, Param, Rule } from '../../law/pack.ts';
import { notice6 } from './inspection-instruments.ts';

export const triggeredRefusals = [
  'NOT_OFFERED',
  'NOT_LOW_RISK',
  'IN_KEY_FIELD',
  'OTHER_CHECK',
  'TRIGGERED',
  'NOT_BEGUN',
] as const;

/** Why the mode does not apply (`TRIGGERED`: no longer); words in `@xinyong/core/text`. */
export type TriggeredRefusal = (typeof triggeredRefusals)[number];

const assumed = cite(convention, null, 'assumed');

/** Nobody printed how long: 给予“一定时间”. */
const length = (id: string): Param => ({
  id,
  unit: 'period',
  stricter: 'none',
  overridable: 'any',
  values: [],
});

const condition = (
  id: string,
  test: Rule['test'],
  refusal: TriggeredRefusal,
  source = assumed,
): Rule => ({
  id,
  from: notice6.from,
  test,
  onFail: { outcome: 'ineligible', refusal },
  cite: source,
});

/**
 * 触发式监管: a local mode. Nothing is assumed about which place offers it; the conditions that the nation leaves unsaid are
 * assumed here, and a place that offers the mode cites its own.
 */
export const triggeredPack: Pack = {
  id: 'inspection.triggered',
  region: '100000',
  version: '2026.11.0',
  from: notice6.from,
  readDirectly: ['offered', 'observation', 'prompt'],
  instruments: [notice6, convention],
  params: [
    {
      id: 'offered',
      unit: 'flag',
      stricter: 'none',
      overridable: 'any',
      values: [],
    },
    length('observation'),
    length('prompt'),
  ],
  classifications: [],
  rules: [
    condition('triggered.offered', { op: 'is', fact: 'offered', value: true }, 'NOT_OFFERED'),
    condition('triggered.low-risk', { op: 'is', fact: 'riskClass', value: 'A' }, 'NOT_LOW_RISK'),
    condition('triggered.key-field', { op: 'is', fact: 'keyField', value: 'none' }, 'IN_KEY_FIELD'),
    condition(
      'triggered.check',
      {
        op: 'one-of',
        fact: 'check',
        values: ['registration', 'published-information', 'trade-mark'],
      },
      'OTHER_CHECK',
    ),
    // Class A is not visited except on complaints, leads and legal duties.
    condition(
      'triggered.event',
      { op: 'is', fact: 'event', value: 'none' },
      'TRIGGERED',
      cite(notice6, null, 'assumed'),
    ),
  ],
};
