import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Instrument } from '../law/instrument.ts';
import { huangshiPlan, wengyuanPlan, yangxinPlan, zengduPlan } from './policies.ts';

const policyOf: ReadonlyMap<RegionCode, Instrument> = new Map([
  ['420200', huangshiPlan],
  ['420222', yangxinPlan],
  ['421303', zengduPlan],
  ['440229', wengyuanPlan],
]);

/**
 * Whether a policy of this very place that was in force on the day was read in full. Only then does it mean anything
 * that nothing was found: elsewhere it is unknown what the place offers.
 */
export function policyRead(place: RegionCode, on: IsoDay): boolean {
  const policy = policyOf.get(place);
  return policy !== undefined && policy.from <= on;
}

/**
 * Documents on leniency that these policies rest on or have carried out, and that were not read: 鄂市监信监函〔2023〕44号
 * (阳新县) and 《全区市场监管领域包容审慎监管执法四项清单》 (曾都区, 三（四）4).
 */
const leaveLeniencyToOthers: ReadonlySet<RegionCode> = new Set(['420222', '421303']);

/** As {@link policyRead}, of everything by which the place decides what leniency it offers (包容审慎). */
export const leniencyPolicyRead = (place: RegionCode, on: IsoDay): boolean =>
  policyRead(place, on) && !leaveLeniencyToOthers.has(place);
