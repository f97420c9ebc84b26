import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';

export const subjectKinds = [
  'enterprise',
  'individual-business',
  'cooperative',
  'social-organisation',
  'public-institution',
  'agency',
] as const;

/** Kinds of 经营主体. A natural person (自然人) is none: persons are never graded, searched or shown. */
export type SubjectKind = (typeof subjectKinds)[number];

/** 经营主体 / 信用主体. */
export interface Subject {
  readonly code: Uscc;
  readonly name: string;
  readonly kind: SubjectKind;
  /** 行政区划, six digits (GB/T 2260). */
  readonly region: string;
  /** 行业, as the registrar words it; empty while only records have named the subject. */
  readonly sector: string;
  /** 法定代表人 or 经营者; a name of a person, shown as the registrar publishes it. Empty where not known. */
  readonly representative: string;
  /** 成立日期; absent while only records have named the subject. */
  readonly foundedOn?: IsoDay;
  /** 注销日期; absent while it is not deregistered, as far as the registrar has said. */
  readonly dissolvedOn?: IsoDay;
}
