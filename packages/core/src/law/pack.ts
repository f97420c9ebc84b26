import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation } from './citation.ts';
import type { Instrument } from './instrument.ts';
import type { Test } from './test.ts';

/** The time in which something is in force: half-open `[from, to)`, and the source that says so. */
export interface Dated {
  readonly from: IsoDay;
  readonly to?: IsoDay;
  /** Id of the instrument whose publication made the end known; without it the end was known from the start. */
  readonly endedBy?: string;
  readonly cite: Citation;
  /** Since when it was known; the day its instrument was published unless given. */
  readonly publishedOn?: IsoDay;
}

/** What a parameter can be: a number of its unit, yes or no, or a text: a {@link Period} or one of its choices. */
export type ParamValue = number | boolean | string;

/** A value with its time and its source. */
export interface DatedValue extends Dated {
  readonly value: ParamValue;
}

/** A number, period or choice that the law fixes (参数). It stands here once; everything else reads it. */
export interface Param {
  readonly id: string;
  readonly unit:
    | 'period'
    | 'workdays'
    | 'days'
    | 'fen'
    | 'years'
    /** 千分比, a whole number from 0 to 1000. */
    | 'permille'
    | 'flag'
    | 'choice';
  /** Which direction burdens the subject more; `none` where neither does. */
  readonly stricter: 'higher' | 'lower' | 'none';
  /** Whether an overlay of a smaller place may change it. */
  readonly overridable: 'never' | 'stricter' | 'any';
  /** The smallest place whose overlay may set it (省级以上); any without it. */
  readonly leftTo?: 'province';
  /** The values a `choice` may take. */
  readonly choices?: readonly string[];
  readonly values: readonly DatedValue[];
}

/** A row of a classification: the class that a record has when the test holds. */
export interface ClassRow extends Dated {
  readonly id: string;
  readonly when: Test;
  readonly value: string;
}

/** Classes by bands of a number: half-open `[from, to)`, without gap or overlap, the last one open. */
export interface BandRow extends Dated {
  readonly id: string;
  readonly when: Test;
  readonly fact: string;
  readonly bands: readonly {
    readonly from: number;
    readonly to?: number;
    readonly value: string;
  }[];
}

/** A fact that the law derives from others (分类). When several rows hold, the gravest class wins. */
export interface Classification {
  readonly fact: string;
  /** Whether the agency may state the class itself; then its word goes before the rows. */
  readonly stated: boolean;
  /** Every class, the gravest first. */
  readonly values: readonly string[];
  /** The smallest place whose overlay may add rows, where the nation leaves cases to sectors and provinces; none without it. */
  readonly leftTo?: 'province';
  /** The number that rows of overlays divide into bands; without it they name cases. */
  readonly bandsOf?: string;
  readonly rows: readonly (ClassRow | BandRow)[];
}

/** What a rule that does not hold can lead to, in the order in which one outranks the next. */
export const failureOutcomes = [
  'not-needed',
  'ineligible',
  'not-yet',
  'missing',
  'indeterminate',
] as const;

/** What happens when a rule does not hold. */
export interface Failure {
  readonly outcome: (typeof failureOutcomes)[number];
  readonly refusal: string;
  /** The material that would mend it. */
  readonly material?: string;
}

/** A plain title in both languages. */
export type RuleTitle = Readonly<Record<'zh-CN' | 'en', string>>;

/** A condition of the law (规则): where `when` holds, `test` must hold. */
export interface Rule extends Dated {
  readonly id: string;
  /** Of a rule that an overlay adds; the rules of the packs have theirs in `@xinyong/core/text`. */
  readonly title?: RuleTitle;
  readonly when?: Test;
  readonly test: Test;
  readonly onFail: Failure;
}

/** What follows where a test holds (后果): a value of one kind, such as what an agency then does, or has to be done. */
export interface Consequence extends Dated {
  readonly id: string;
  /** A kind of the pack's vocabulary. */
  readonly kind: string;
  /** One of the values of that kind. */
  readonly value: string;
  readonly when: Test;
}

/** The values of a kind of consequence, and whether only one of them can hold. */
export interface ConsequenceKind {
  readonly values: readonly string[];
  readonly single?: true;
}

/** The law of one matter for the whole nation. */
export interface Pack {
  readonly id: string;
  readonly region: string;
  readonly version: string;
  /** Parameters (by the part of the id before the dot) that code reads by name, not a rule. */
  readonly readDirectly: readonly string[];
  /** The smallest place whose overlay may add rules (法律、法规、规章); any without it. */
  readonly rulesLeftTo?: 'province';
  /** The days the pack speaks about; outside them nothing is known. */
  readonly from: IsoDay;
  readonly instruments: readonly Instrument[];
  readonly params: readonly Param[];
  readonly classifications: readonly Classification[];
  readonly rules: readonly Rule[];
  readonly consequences?: readonly Consequence[];
  /** What the law of smaller places may use although none of the nation does: any other name is a slip of the pen. */
  readonly vocabulary?: {
    readonly facts: readonly string[];
    readonly refusals: readonly string[];
    /** Every kind of consequence; without any there are none. */
    readonly consequences?: Readonly<Record<string, ConsequenceKind>>;
  };
}

/** One change that an overlay makes. */
export type Patch =
  | { readonly op: 'set-param'; readonly param: string; readonly values: readonly DatedValue[] }
  | { readonly op: 'add-rule'; readonly rule: Rule }
  | {
      readonly op: 'replace-rule';
      readonly rule: Rule;
      /** Revision of the text that the replaced rule cites: when that changes, the overlay must be read again. */
      readonly targetRevision: IsoDay;
    }
  | {
      readonly op: 'add-row';
      readonly classification: string;
      readonly row: ClassRow | BandRow;
    }
  /** Another consequence, or one in the stead of that of a larger place with the same id. */
  | { readonly op: 'add-consequence'; readonly consequence: Consequence };

/** What a province, city or county, or a lawyer's correction, changes in a pack. */
export interface Overlay {
  readonly id: string;
  readonly region: string;
  readonly version: string;
  readonly base: string;
  readonly instruments: readonly Instrument[];
  readonly patches: readonly Patch[];
}
