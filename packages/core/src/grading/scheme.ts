import type { Period } from '../calendar/period.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Citation } from '../law/citation.ts';
import type { Instrument } from '../law/instrument.ts';
import type { Dated, RuleTitle } from '../law/pack.ts';
import type { RecordKind } from '../record/credit-record.ts';
import type { SubjectKind } from '../subject/subject.ts';
import type { FactId } from './fact-slots.ts';

/** One class of a scheme (信用等级), with the words that are shown for it. */
export interface GradeBand {
  readonly grade: string;
  readonly title: RuleTitle;
  /** The least score of the class; the last class begins at the least score of the scheme. */
  readonly atLeast: number;
}

/** A group of indicators whose points are added and held within bounds (一级指标). */
export interface Dimension {
  readonly id: string;
  readonly title: RuleTitle;
  /** Bounds of its sum; none where the source prints none. */
  readonly least?: number;
  readonly most?: number;
}

/** How a fact gives points: the closed set of forms (种类分、区间分、加扣分). */
export type Points =
  /** So many for each one; `most` bounds the sum of the indicator, where its points do not fade. */
  | {
      readonly form: 'each';
      readonly fact: FactId;
      readonly points: number;
      readonly most?: number;
      /** Points that fade (衰减): past half of its display a record counts the fraction `num/den`, in the fact named. */
      readonly decay?: {
        readonly pastHalf: FactId;
        readonly num: number;
        readonly den: number;
      };
    }
  /** By the value of a category. */
  | {
      readonly form: 'by-value';
      readonly fact: FactId;
      readonly points: Readonly<Record<string, number>>;
    }
  /** By bands of a number: half-open `[from, to)`, without gap or overlap, the last one open. */
  | {
      readonly form: 'bands';
      readonly fact: FactId;
      readonly bands: readonly {
        readonly from: number;
        readonly to?: number;
        readonly points: number;
      }[];
    };

/** One indicator (评价指标). */
export interface Indicator extends Dated {
  readonly id: string;
  readonly title: RuleTitle;
  readonly dimension: string;
  readonly score: Points;
}

/** What holds when one of the facts is so. */
export type Condition = { readonly facts: readonly FactId[] } & (
  { readonly atLeast: number } | { readonly below: number } | { readonly oneOf: readonly string[] }
);

/** A class that cannot be exceeded (上限) or that is fixed (一票否决), whatever the score. */
export interface Limit extends Dated {
  readonly id: string;
  readonly title: RuleTitle;
  readonly kind: 'cap' | 'veto';
  readonly atMost: string;
  /** All of them must hold. */
  readonly when: readonly Condition[];
}

/** How long a record goes on counting in a fact (计分时限). */
export interface Term extends Dated {
  readonly facts: readonly FactId[];
  readonly lasts: Period;
}

interface SchemeCommon {
  readonly id: string;
  readonly version: string;
  readonly title: RuleTitle;
  /** Who stands behind it: published by an authority, or an example of this kit that nobody published. */
  readonly origin: 'published' | 'example';
  /** What it says: how a subject keeps its word, or how likely it is to breach (企业信用风险分类). */
  readonly about: 'credit' | 'risk';
  /** Where it was published; the nation for examples. */
  readonly region: RegionCode;
  readonly instruments: readonly Instrument[];
  readonly cite: Citation;
  /** The first day it speaks about. */
  readonly from: string;
}

/** A scheme that adds up points (评分方案). */
export interface ScoredScheme extends SchemeCommon {
  readonly form: 'scored';
  /** Whom it may be applied to; never a natural person. */
  readonly subjects: readonly SubjectKind[];
  /** The score before any factor; null where the source does not print it: then there is no score and no class. */
  readonly base: number | null;
  readonly least: number;
  readonly most: number;
  /** The best first; empty where the source does not print them. */
  readonly grades: readonly GradeBand[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly limits: readonly Limit[];
  readonly terms: readonly Term[];
}

/** A result that others compute and that is only shown (导入的评价结果). */
export interface ImportedScheme extends SchemeCommon {
  readonly form: 'imported';
  readonly kind: Extract<RecordKind, 'evaluation' | 'tax-grade'>;
  readonly grades: readonly Omit<GradeBand, 'atLeast'>[];
}

/** A scheme of evaluation (评价方案), dated and cited. */
export type Scheme = ScoredScheme | ImportedScheme;

/** One change to a scored scheme. */
export type SchemePatch =
  | { readonly op: 'add-indicator' | 'replace-indicator'; readonly indicator: Indicator }
  | { readonly op: 'add-limit' | 'replace-limit'; readonly limit: Limit };

/** What a place or a sector (行业) adds to a scheme. */
export interface SchemeOverlay {
  readonly id: string;
  readonly version: string;
  readonly base: string;
  readonly region: RegionCode;
  /** Only for subjects of these sectors (行业), in the words of the registrar; for all without it. */
  readonly sectors?: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly patches: readonly SchemePatch[];
}
