import canonicalize from 'canonicalize';
import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Citation } from '../law/citation.ts';
import { inspectionLaw, type InspectionLaw } from './inspection-law.ts';
import { attentions, frequencies, type Attention, type Frequency } from './law/sampling-pack.ts';
import type { RiskClass, SupervisionSector } from './risk-class.ts';

/** What is asked for: the sampling of one class by one sector in one place on one day. */
export interface SamplingQuestion {
  readonly riskClass: RiskClass;
  readonly sector: SupervisionSector;
  readonly place: RegionCode;
  readonly on: IsoDay;
  readonly law?: InspectionLaw;
}

/** 抽查比例的幅度, in per mille of the stratum, both ends included. */
export interface SamplingRange {
  readonly from: number;
  readonly upTo: number;
  readonly cite: Citation;
  /** Where the lower end stands; absent where `cite` says so. */
  readonly fromCite?: Citation;
}

/** What the law says about sampling a class; what it does not say is absent: unknown. */
export interface SamplingRule {
  readonly attention?: { readonly value: Attention; readonly cite: Citation };
  readonly ratio?: SamplingRange;
  readonly frequency?: { readonly value: Frequency; readonly cite: Citation };
  /** 重点领域: drawn no less than class B. */
  readonly keyFieldFloor?: { readonly value: boolean; readonly cite: Citation };
}

const national = inspectionLaw();

/** 一类企业的抽查比例和频次. Undefined outside the days that the law speaks about. */
export function samplingRule({
  riskClass,
  sector,
  place,
  on,
  law = national,
}: SamplingQuestion): SamplingRule | undefined {
  const day = dayOf(on);
  const params = law.sampling.resolve({ on: day, place, asOf: day })?.params;
  if (!params) return undefined;
  const attention = params.get(`attention.${riskClass}`);
  const from = params.get(`ratioFrom.${sector}.${riskClass}`);
  const upTo = params.get(`ratioUpTo.${sector}.${riskClass}`);
  const frequency = params.get(`frequency.${sector}.${riskClass}`);
  const floor = params.get('keyFieldFloor');
  const attentionValue = attentions.find((value) => value === attention?.value);
  const frequencyValue = frequencies.find((value) => value === frequency?.value);
  return {
    ...(attention &&
      attentionValue && {
        attention: { value: attentionValue, cite: attention.cite },
      }),
    ...(typeof from?.value === 'number' &&
      typeof upTo?.value === 'number' && {
        ratio: {
          from: from.value,
          upTo: upTo.value,
          cite: upTo.cite,
          ...(canonicalize(from.cite) !== canonicalize(upTo.cite) && { fromCite: from.cite }),
        },
      }),
    ...(frequency &&
      frequencyValue && {
        frequency: { value: frequencyValue, cite: frequency.cite },
      }),
    ...(typeof floor?.value === 'boolean' && {
      keyFieldFloor: { value: floor.value, cite: floor.cite },
    }),
  };
}

/** Whether a ratio is within what was published, and may be called so. */
export const isPublishedRatio = (permille: number, range: SamplingRange | undefined): boolean =>
  range !== undefined && range.from <= permille && permille <= range.upTo;
