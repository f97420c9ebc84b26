import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation, Evidence } from '../law/citation.ts';
import type { Outcome } from '../law/decide.ts';
import type { Tri } from '../law/evaluate.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import type { ParamValue, RuleTitle } from '../law/pack.ts';
import type { RecordKind, Severity, Track } from '../record/credit-record.ts';
import type { Material, RepairParty } from './repair.ts';

export const repairRefusals = [
  'MIN_PERIOD',
  'OBLIGATION_OPEN',
  'NO_PUBLIC_PROMISE',
  'NON_REPAIRABLE',
  'REPEAT_SAME_TYPE',
  'ON_OTHER_LIST',
  'NEW_HEAVY_PENALTY',
  'STATUTORY_TERM_RUNNING',
  'FALSE_PROMISE_BAN',
  'WRONG_TRACK',
  'MATERIALS_MISSING',
  'MAX_REACHED_UNFULFILLED',
  'HARM_NOT_REMOVED',
  'NOT_DISPLAYED',
  'DISPLAY_ENDED',
  'AUTO_STOP',
  'NOT_DISHONESTY',
  'NO_RULE',
] as const;

/** Why an application would not be granted today; a member of the problem on the wire. */
export type Refusal = (typeof repairRefusals)[number];

/** Who can say what is unknown. */
export type AskedOf = RepairParty;

/** A fact that would change or settle the answer. */
export interface UnknownFact {
  readonly fact: string;
  readonly askedOf: AskedOf;
}

/** A value of the law that a step compared with. */
export interface AppliedParam {
  readonly id: string;
  readonly value: ParamValue;
  readonly cite: Citation;
  /** Id of the pack or overlay that set it. */
  readonly by: string;
}

/** One rule as it was applied. */
export interface AssessmentStep {
  /** `noun.verb.reason` */
  readonly rule: string;
  /** The title that a deployment gave a rule of its own; the others have theirs in `@xinyong/core/text`. */
  readonly title?: RuleTitle;
  readonly outcome: Tri;
  readonly cite: Citation;
  readonly by: string;
  /** The facts read; days as `YYYY-MM-DD`, null where unknown. */
  readonly read: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  readonly against: readonly AppliedParam[];
  /** The first day on which a running period is over. */
  readonly fromOn?: IsoDay;
  readonly refusal?: Refusal;
  /** The class that a classification gave. */
  readonly value?: string;
}

/** Something the applicant hands in. */
export interface RequiredMaterial {
  readonly material: Material;
  /** Undefined while it is not known what was handed in. */
  readonly provided?: boolean;
  readonly cite: Citation;
}

export const deadlineClocks = ['accept', 'decide', 'remove', 'feedback', 'stop-display'] as const;
export const deadlineStarts = ['push', 'application', 'acceptance', 'decision'] as const;

/** A clock of the procedure (办理时限), in working days. */
export interface Deadline {
  readonly clock: (typeof deadlineClocks)[number];
  /** The event the clock starts with; its own day is not counted. */
  readonly from: (typeof deadlineStarts)[number];
  readonly workdays: number;
  /** The last day, taking the step before at its own last day; absent where the calendar is not known. */
  readonly dueOn?: IsoDay;
  /** Working days from the day asked about to the last day, negative when overdue; absent where the calendar is not known. */
  readonly workdaysLeft?: number;
  readonly cite: Citation;
}

/** What an unknown severity would lead to. */
export interface SeverityBranch {
  readonly severity: Severity;
  /** `not-needed` where such a record is not displayed or its display is over. */
  readonly outcome: Outcome;
  readonly earliestOn?: IsoDay;
  readonly displayEndsOn?: IsoDay;
}

/** Whether nothing is open but the applicant's own word: the questions of the wizard settle the rest. */
export const awaitsApplicant = ({
  outcome,
  unknown,
}: Pick<RepairAssessment, 'outcome' | 'unknown'>): boolean =>
  outcome === 'indeterminate' &&
  unknown.length > 0 &&
  unknown.every((each) => each.askedOf === 'applicant');

/** Whether, from when and with what a record can be repaired (信用修复评估), and why. */
export interface RepairAssessment {
  readonly outcome: Outcome;
  readonly recordKind: RecordKind;
  /** Absent for records that are on no track. */
  readonly track?: Track;
  readonly on: IsoDay;
  readonly place: string;
  /** Stated by the agency or derived by the law; absent where neither settles it. */
  readonly severity?: Severity;
  /** The class whose periods apply, such as `general` or `special-domain`. */
  readonly displayClass?: string;
  /** The day the periods count from. */
  readonly startOn?: IsoDay;
  /** The first day on which an application meets every period, across all rules published so far. While a class is unknown: the first day that is safe for each. */
  readonly earliestOn?: IsoDay;
  /** The last day of display without repair (最长公示期届满日). */
  readonly displayEndsOn?: IsoDay;
  /** False where display goes on beyond that day for those who did not mend the act. */
  readonly displayEndsByItself?: boolean;
  readonly branches: readonly SeverityBranch[];
  readonly materials: readonly RequiredMaterial[];
  readonly deadlines: readonly Deadline[];
  readonly refusals: readonly Refusal[];
  readonly unknown: readonly UnknownFact[];
  readonly steps: readonly AssessmentStep[];
  /** Every document that the steps, their values and the deadlines cite. */
  readonly instruments: readonly CitedInstrument[];
  /** Measures that hold meanwhile, such as shielding during a restructuring (临时屏蔽). */
  readonly relief?: 'temporary-shielding';
  /** The weakest evidence among everything the answer rests on. */
  readonly evidence: Evidence;
  /** Ids of the packs and overlays that applied. */
  readonly chain: readonly string[];
  /** Digest of the resolved rules; absent where no rule covers the day. */
  readonly digest?: string;
}
