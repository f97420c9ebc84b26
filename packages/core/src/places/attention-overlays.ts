import type { Attention } from '../inspection/law/sampling-pack.ts';
import type { RiskClass } from '../inspection/risk-class.ts';
import type { Evidence } from '../law/citation.ts';
import { cite, type Instrument } from '../law/instrument.ts';
import type { Overlay, Patch } from '../law/pack.ts';
import { huangshiPlan, wengyuanPlan, yangxinPlan, zengduPlan } from './policies.ts';

const set = (
  plan: Instrument,
  item: string,
  param: string,
  [value, evidence]: readonly [Attention | boolean, Evidence],
): Patch => ({
  op: 'set-param',
  param,
  values: [{ from: plan.from, value, cite: cite(plan, item, evidence) }],
});

const overlay = (
  name: string,
  region: string,
  plan: Instrument,
  item: string,
  attention: Readonly<Partial<Record<RiskClass, readonly [Attention, Evidence]>>>,
): Overlay => ({
  id: `inspection.sampling.${name}`,
  region,
  version: '2026.11.0',
  base: 'inspection.sampling',
  instruments: [plan],
  patches: Object.entries(attention).map(([riskClass, each]) =>
    set(plan, item, `attention.${riskClass}`, each),
  ),
});

/** 信用较好、风险较低; 信用风险一般; 违法失信、风险较高: only the second is the name of a class. */
const threefold = {
  A: ['lower', 'assumed'],
  B: ['normal', 'verified'],
  C: ['raised', 'assumed'],
} as const;

const item9 = '二（二）9';
const yangxin = overlay('yangxin', '420222', yangxinPlan, item9, {
  // 对风险高的企业提高抽查比例 says no more of D than the nation, which raises it sharply.
  A: ['lower', 'verified'],
});

/**
 * 差异化监管 in the words of the places: `verified` where they name the class as the nation does (信用风险低 A, 一般 B, 较高 C,
 * 高 D), `assumed` where that a class is meant is our reading.
 */
export const attentionOverlays: readonly Overlay[] = [
  overlay('huangshi', '420200', huangshiPlan, '三（四）', threefold),
  {
    ...yangxin,
    patches: [
      ...yangxin.patches,
      // 重点领域实行重点监管: that its subjects are drawn no less than class B is our reading.
      set(yangxinPlan, item9, 'keyFieldFloor', [true, 'assumed']),
    ],
  },
  // 信用状况良好的降低检查频次: neither a class nor a ratio.
  overlay('zengdu', '421303', zengduPlan, '三（四）1', { A: ['lower', 'assumed'] }),
  overlay('wengyuan', '440229', wengyuanPlan, '二（二）17', threefold),
];
