import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Citation, Evidence } from '../law/citation.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import type { RuleTitle } from '../law/pack.ts';
import type { Agency } from '../record/credit-record.ts';
import type { FactId, SchemeFacts } from './fact-slots.ts';
import type { AppliedLimit, DimensionScore } from './grade-by-facts.ts';
import type { Range } from './range.ts';
import type { Dimension, GradeBand, Limit, Scheme } from './scheme.ts';
import type { Unsettled } from './unsettled.ts';

/** What is shown of the scheme that graded. */
export interface GradedBy extends Pick<
  Scheme,
  'id' | 'version' | 'title' | 'origin' | 'about' | 'form' | 'cite'
> {
  /** Absent where the source prints none. */
  readonly base?: number;
  readonly least?: number;
  readonly most?: number;
  readonly grades: readonly (Omit<GradeBand, 'atLeast'> & Partial<Pick<GradeBand, 'atLeast'>>)[];
}

/** One factor of a grade (评价因素): what counted, how much, and where that stands. */
export interface GradeFactor {
  /** Id of the indicator. */
  readonly id: string;
  readonly title: RuleTitle;
  readonly dimension: string;
  /** Null while a fact is unknown; then `range` bounds them. */
  readonly points: number | null;
  readonly range?: Range;
  /** Ids of the records that counted or may count. */
  readonly records: readonly string[];
  /** Whether the subject disputes one of them (异议). */
  readonly disputed: boolean;
  readonly cite: Citation;
  /** The weakest among its article and the law by which its records are displayed and classed. */
  readonly evidence: Evidence;
  /** Id of the scheme or overlay it stands in. */
  readonly by: string;
}

/** A cap or veto that holds, or may hold. */
export interface GradeLimit extends Pick<Limit, 'id' | 'title' | 'kind' | 'atMost' | 'cite'> {
  readonly holds: AppliedLimit['holds'];
  /** As of a factor. */
  readonly records: readonly string[];
  readonly disputed: boolean;
  readonly evidence: Evidence;
  readonly by: string;
}

/** A grade on another day or after a repair. */
export interface GradeThen {
  readonly grade?: string;
  readonly between?: { readonly worst: string; readonly best: string };
  readonly score?: number;
  readonly scoreRange?: Range;
}

/** The next day on which time alone changes the grade. */
export interface GradeChange extends GradeThen {
  readonly on: IsoDay;
}

/** What the repair of one record would change (修复后). */
export interface GradeAfterRepair extends GradeThen {
  readonly recordId: string;
  /** The first day on which it can be asked for, where the law tells one. */
  readonly earliestOn?: IsoDay;
}

/** The grade of a subject (信用评价), and everything that led to it. */
export interface GradeDecision extends GradeThen {
  readonly subjectCode: Uscc;
  readonly on: IsoDay;
  readonly place: RegionCode;
  readonly scheme: GradedBy;
  readonly dimensions: readonly (DimensionScore & Dimension)[];
  readonly factors: readonly GradeFactor[];
  readonly limits: readonly GradeLimit[];
  readonly unknown: readonly FactId[];
  readonly nextChange?: GradeChange;
  readonly repairs: readonly GradeAfterRepair[];
  /** Of an imported result: the fact it is, the record it stands in, who gave it and when. */
  readonly importedFrom?: {
    readonly fact: FactId;
    readonly recordId: string;
    readonly agency: Agency;
    readonly decidedOn: IsoDay;
  };
  readonly instruments: readonly CitedInstrument[];
  readonly evidence: Evidence;
  readonly chain: readonly string[];
  /** Digest of the scheme as resolved; with `facts` and `unsettled` it grades the same again. */
  readonly digest: string;
  readonly facts: SchemeFacts;
  readonly unsettled: readonly Unsettled[];
  /** One bit for each limit that holds. */
  readonly mask: number;
  /**
   * In public: whether factors rest on records that only the subject and agencies are shown. Absent otherwise. In public
   * there is no score, and `facts`, `unsettled` and `mask` are empty; where it is so, no repairs and no next change either.
   */
  readonly withheld?: boolean;
}

/** What a badge shows of a grade. */
export interface GradeSummary extends Pick<
  GradeDecision,
  'subjectCode' | 'on' | 'grade' | 'between' | 'importedFrom'
> {
  readonly scheme: Pick<GradedBy, 'id' | 'title' | 'origin' | 'about'>;
  /** The words of the class; absent while it is not known. */
  readonly title?: RuleTitle;
}

export const gradeRefusals = [
  /** 自然人: persons are never graded. */
  'NATURAL_PERSON',
  /** The scheme is not for subjects of this kind. */
  'NOT_FOR_KIND',
  /** The scheme says nothing about the day. */
  'NO_SCHEME',
] as const;

/** Why a subject is not graded. */
export type GradeRefusal = (typeof gradeRefusals)[number];

/** A grade, or the reason why there is none. */
export type GradeAnswer =
  | { readonly ok: true; readonly decision: GradeDecision }
  | { readonly ok: false; readonly refusal: GradeRefusal };
