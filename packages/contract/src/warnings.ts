import type {
  IsoDay,
  Uscc,
  Warning,
  WarningChannel,
  WarningRule,
  WarningUrgency,
} from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

export const warningOutcomes = [
  /** 已联系到. */
  'reached',
  /** 未联系到. */
  'not-reached',
  /** 承诺办理. */
  'promised',
  /** 已经办理. */
  'done',
] as const;

/** What came of a reminder (提醒结果). */
export type WarningOutcome = (typeof warningOutcomes)[number];

/** What was done about a warning, and by whom. */
export type WarningEvent = {
  readonly at: string;
  readonly actorName: string;
  /** The agency of an officer; absent for the subject's own agent. */
  readonly agencyName?: string;
} & (
  | {
      /** 已交付或者已记录提醒: a text message is handed over for sending, and nobody here knows whether it arrived. */
      readonly kind: 'delivered';
      readonly channel: WarningChannel;
      /** The exact words that were given. */
      readonly words: string;
    }
  /** 经营主体已知悉. */
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'outcome'; readonly outcome: WarningOutcome; readonly note?: string }
);

/** A warning that stands today, and what was done about its cause, the oldest first. */
export interface StandingWarning {
  readonly warning: Warning;
  readonly events: readonly WarningEvent[];
}

/** A subject with the warnings that stand for it, the most urgent first. */
export interface WarnedSubject {
  readonly code: Uscc;
  readonly name: string;
  readonly warnings: readonly StandingWarning[];
}

/** The warnings of one subject on a day. */
export interface SubjectWarnings extends WarnedSubject {
  readonly on: IsoDay;
}

/** Which warnings a desk asks for. A page looks at `limit` subjects, whether they are warned or not. */
export interface WarningDeskQuery extends PageQuery {
  /** Subjects registered in this division and below it; that of the asker's agency unless given. */
  readonly place?: string;
  readonly rule?: WarningRule;
  readonly urgency?: WarningUrgency;
}

/** The warned among the subjects of a page, in the order of their codes. */
export interface WarningPage extends Page<WarnedSubject> {
  readonly on: IsoDay;
  /** The agency that reminds: that of the asker. */
  readonly agency: string;
  readonly place: string;
  /** How many subjects of the place were looked at, up to the end of this page. */
  readonly looked: number;
  /** How many subjects the place has. */
  readonly subjects: number;
}

/** Over which channel a warning is given, and in which language. */
export interface WarningDelivery {
  readonly channel: WarningChannel;
  readonly locale: 'zh-CN' | 'en';
  /** What was read before: the exact message of core, refused where it is no longer what is to be said. */
  readonly words: string;
}

/** What an officer learnt. */
export interface WarningResult {
  readonly outcome: WarningOutcome;
  /** At most 500 characters. */
  readonly note?: string;
}

/** Names one warning: the subject and {@link Warning.cause}. */
interface OfWarning {
  readonly params: { readonly code: Uscc; readonly cause: string };
}

/** Operations on warnings (失信警示提醒). */
export const warnings: {
  /** Those that stand today. */
  readonly list: Operation<{ params: { code: Uscc } }, SubjectWarnings>;
  /** The desk of an agency. */
  readonly ofPlace: Operation<{ query: WarningDeskQuery }, WarningPage>;
  /** Records that the warning was given in these words; a text message goes to the outbox, from which a gateway takes it. */
  readonly deliver: Operation<OfWarning & { body: WarningDelivery }, StandingWarning>;
  readonly acknowledge: Operation<OfWarning & { body: Record<never, never> }, StandingWarning>;
  readonly outcome: Operation<OfWarning & { body: WarningResult }, StandingWarning>;
} = {
  list: operation({
    method: 'GET',
    path: '/v1/subjects/{code}/warnings',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  ofPlace: operation({
    method: 'GET',
    path: '/v1/warnings',
    scope: 'warnings:send',
    problems: ['invalid_request', 'forbidden'],
  }),
  deliver: operation({
    method: 'POST',
    path: '/v1/subjects/{code}/warnings/{cause}/deliveries',
    scope: 'warnings:send',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
  acknowledge: operation({
    method: 'POST',
    path: '/v1/subjects/{code}/warnings/{cause}/acknowledgement',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  outcome: operation({
    method: 'POST',
    path: '/v1/subjects/{code}/warnings/{cause}/outcome',
    scope: 'warnings:send',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
};
