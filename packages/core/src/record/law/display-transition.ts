import { cite } from '../../law/instrument.ts';
import { convention } from '../../law/instruments.ts';
import type { Param } from '../../law/pack.ts';

/** Whether the end of display follows the rule that ends it earlier, or the rule of the day of decision. */
export const displayTransition: Param = {
  id: 'displayTransition',
  unit: 'choice',
  choices: ['earlier', 'decision-date'],
  stricter: 'none',
  overridable: 'any',
  values: [{ from: '2019-07-01', value: 'earlier', cite: cite(convention, null, 'assumed') }],
};
