import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { KeyField, RiskClass, SupervisionSector } from './risk-class.ts';

/** An agency that takes part (参与检查的部门). */
export interface PlannedAgency {
  /** Letters, digits, dots, hyphens and underscores, 64 at most. */
  readonly code: string;
  readonly name: string;
}

/** A subject of the frozen list (检查对象名录库). */
export interface PlannedSubject {
  readonly code: Uscc;
  readonly name: string;
  readonly riskClass: RiskClass;
  /** Id of the scheme that gave the class; absent where the agency stated it. */
  readonly classedBy?: string;
  /** 重点领域; absent where whoever makes the plan has found that it is in none. */
  readonly keyField?: KeyField;
  /** Codes of the agencies that must see it; more than one make a joint visit (联合检查). */
  readonly agencies: readonly string[];
}

/** An inspector of the frozen list (执法检查人员名录库). */
export interface PlannedInspector {
  /** A staff number, never that of a person's papers: letters, digits, dots, hyphens and underscores, 64 at most. */
  readonly id: string;
  readonly name: string;
  /** Code of the agency. */
  readonly agency: string;
  /** Codes of the subjects that this inspector must not visit (回避). */
  readonly conflicts: readonly string[];
}

/** How many of a class are drawn. */
export interface PlannedRatio {
  /** 抽查比例, per mille. */
  readonly permille: number;
  /** `published`: within what was published for the place and sector; `stated`: the plan's own, from no published source. */
  readonly source: 'published' | 'stated';
}

/** 抽查计划, as the agency draws it up. */
export interface DrawPlanDraft {
  readonly id: string;
  readonly title: string;
  readonly place: RegionCode;
  readonly sector: SupervisionSector;
  readonly agencies: readonly PlannedAgency[];
  /** First and last day. */
  readonly period: { readonly from: IsoDay; readonly to: IsoDay };
  readonly subjects: readonly PlannedSubject[];
  readonly inspectors: readonly PlannedInspector[];
  readonly ratios: Readonly<Record<RiskClass, PlannedRatio>>;
  /** At least so many; a joint visit has one of each agency even where these are more. */
  readonly inspectorsPerVisit: number;
  /** How many subjects may be replaced; see `mostReplacements`. */
  readonly replacements: number;
}
