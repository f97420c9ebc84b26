import { cite, type Instrument } from '../law/instrument.ts';
import type { Overlay, Patch } from '../law/pack.ts';
import type { Attention } from '../inspection/law/sampling-pack.ts';
import { huangshiPlan, wengyuanPlan, yangxinPlan, zengduPlan } from './policies.ts';

const overlay = (
  name: string,
  region: string,
  plan: Instrument,
  item: string,
  attention: Readonly<Partial<Record<'A' | 'B' | 'C' | 'D', Attention>>>,
): Overlay => ({
  id: `inspection.sampling.${name}`,
  region,
  version: '2026.11.0',
  base: 'inspection.sampling',
  instruments: [plan],
  patches: Object.entries(attention).map(([riskClass, value]): Patch => ({
    op: 'set-param',
    param: `attention.${riskClass}`,
    values: [{ from: plan.from, value, cite: cite(plan, item, 'verified') }],
  })),
});

/**
 * 差异化监管 in the words of the places: 低风险合理降低、一般按常规、较高适当提高. They speak of low, ordinary and higher risk;
 * that these are the classes A, B and C is the order of the classes. Of class D none of them says more than the nation.
 */
export const attentionOverlays: readonly Overlay[] = [
  overlay('huangshi', '420200', huangshiPlan, '三（四）', { A: 'lower', B: 'normal', C: 'raised' }),
  overlay('yangxin', '420222', yangxinPlan, '二（二）9', { A: 'lower', C: 'raised' }),
  overlay('zengdu', '421303', zengduPlan, '三（四）1', { A: 'lower' }),
  overlay('wengyuan', '440229', wengyuanPlan, '二（二）17', {
    A: 'lower',
    B: 'normal',
    C: 'raised',
  }),
];
