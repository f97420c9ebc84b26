import { cite } from '../../law/instrument.ts';
import type { Overlay, Patch } from '../../law/pack.ts';
import type { RiskClass } from '../risk-class.ts';
import { lindianNotice } from './inspection-instruments.ts';
import type { Frequency } from './sampling-pack.ts';

const dated = { from: lindianNotice.from, cite: cite(lindianNotice, null, 'secondary') };

const set = (param: string, value: number | Frequency): Patch => ({
  op: 'set-param',
  param,
  values: [{ ...dated, value }],
});

const ofClass = (
  riskClass: RiskClass,
  from: number,
  upTo: number,
  frequency: Frequency,
): readonly Patch[] => [
  set(`ratioFrom.agriculture.${riskClass}`, from),
  set(`ratioUpTo.agriculture.${riskClass}`, upTo),
  set(`frequency.agriculture.${riskClass}`, frequency),
];

/** 大庆市林甸县农业农村局 2024-11-06: the one published set, for agriculture in Lindian alone. */
export const lindianSampling: Overlay = {
  id: 'inspection.sampling.lindian',
  region: '230623',
  version: '2026.11.0',
  base: 'inspection.sampling',
  instruments: [lindianNotice],
  patches: [
    ...ofClass('A', 0, 50, 'below-one-a-year'),
    ...ofClass('B', 50, 200, 'one-a-year'),
    ...ofClass('C', 210, 600, 'below-two-a-year'),
    ...ofClass('D', 610, 1000, 'by-need'),
  ],
};
