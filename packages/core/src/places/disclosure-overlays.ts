import { cite, type Instrument } from '../law/instrument.ts';
import type { Overlay, Patch } from '../law/pack.ts';
import { disclosedActs } from '../record/disclosed-act.ts';
import { huangshiPlan, wengyuanPlan } from './policies.ts';

/** Seven working days for the acts that the nation leaves out (十公开). */
const within7 = (plan: Instrument, item: string): readonly Patch[] =>
  disclosedActs
    .filter((act) => act !== 'permit' && act !== 'penalty')
    .map((act) => ({
      op: 'set-param',
      param: `disclose.${act}`,
      values: [{ from: plan.from, value: 7, cite: cite(plan, item, 'verified') }],
    }));

const overlay = (name: string, region: string, plan: Instrument, item: string): Overlay => ({
  id: `record.disclosure.${name}`,
  region,
  version: '2026.11.0',
  base: 'record.disclosure',
  instruments: [plan],
  patches: within7(plan, item),
});

/** 黄石市 五（二）, 翁源县 二（二）11. */
export const disclosureOverlays: readonly Overlay[] = [
  overlay('huangshi', '420200', huangshiPlan, '五（二）'),
  overlay('wengyuan', '440229', wengyuanPlan, '二（二）11'),
];

/** Ids of the policies that have it studied and pushed on (进一步研究推动…制度) and do not require it. */
export const studiedBy: ReadonlySet<string> = new Set([wengyuanPlan.id]);
