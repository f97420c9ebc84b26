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
