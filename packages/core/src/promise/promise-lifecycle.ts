import type { PromiseCommand, PromiseParty, PromiseState, PromiseType } from './promise.ts';

/** What an event starts or stops; the lengths stand in the template and in the law. */
export type PromiseClock = 'materials' | 'term';

/** What the platform does because of a change. */
export type PromiseEffect =
  /** The exact text is kept with its digest and sealed. */
  | 'seal'
  /** 承诺编码 is given, and the record of the promise begins in the archive. */
  | 'assign-code'
  /** Shown in the public column where its 公开类型 lets it. */
  | 'publish'
  /** 履约践诺信息 goes into the archive, where grading and repair read it. */
  | 'record-fulfilment'
  /** The record ends to count (终止公示). */
  | 'end-record'
  /** The measures that the sanction names are carried out. */
  | 'carry-out-sanctions'
  | 'notify-promiser'
  | 'notify-agency';

/** One row: from these states the command leads to that one. */
export interface PromiseTransition {
  readonly command: PromiseCommand;
  readonly from: readonly PromiseState[];
  readonly to: PromiseState;
  readonly by: PromiseParty;
  /** Types for which alone the row is; all without it. */
  readonly types?: readonly PromiseType[];
  /**
   * `may-promise`: the assessment of the day must not be against it; `materials-complete`: every deferred material is there;
   * `notice`: the other side is told why; `overdue`: the last day of the running clock is over; `sanctions`: the law has
   * every one of them for this promise; `not-banned`: no ban of a false promise runs.
   */
  readonly guard?:
    'may-promise' | 'materials-complete' | 'notice' | 'overdue' | 'sanctions' | 'not-banned';
  readonly starts?: readonly PromiseClock[];
  readonly stops?: readonly PromiseClock[];
  readonly effects?: readonly PromiseEffect[];
}

const deferred: readonly PromiseType[] = ['deferred-materials'];
const others: readonly PromiseType[] = [
  'approval-substitute',
  'proof-substitute',
  'repair',
  'self-discipline',
  'voluntary',
  'other',
];
/** Nothing was granted for these, so that who made one may take it back. */
const freely: readonly PromiseType[] = ['self-discipline', 'voluntary', 'other'];
const open: readonly PromiseState[] = ['in-force', 'under-verification', 'expired'];
const broken: readonly PromiseState[] = ['breached', 'partly-fulfilled'];

const determined = (
  command: PromiseCommand,
  from: readonly PromiseState[],
  to: PromiseState,
): PromiseTransition => ({
  command,
  from,
  to,
  by: 'agency',
  guard: 'notice',
  stops: ['materials', 'term'],
  effects: ['record-fulfilment', 'notify-promiser'],
});

/**
 * 信用承诺的流程 (承诺记录公示、守诺核查、不实承诺处理、失信惩戒、信用修复). A promise that nothing known is against is accepted as it
 * is signed; one whose promiser cannot be judged yet waits for the agency.
 */
export const promiseLifecycle: readonly PromiseTransition[] = [
  {
    command: 'sign',
    from: ['draft'],
    to: 'submitted',
    by: 'promiser',
    guard: 'may-promise',
    effects: ['seal', 'notify-agency'],
  },
  {
    command: 'accept',
    from: ['submitted'],
    to: 'materials-due',
    by: 'agency',
    types: deferred,
    guard: 'may-promise',
    starts: ['materials'],
    effects: ['assign-code', 'publish', 'notify-promiser'],
  },
  {
    command: 'accept',
    from: ['submitted'],
    to: 'in-force',
    by: 'agency',
    types: others,
    guard: 'may-promise',
    starts: ['term'],
    effects: ['assign-code', 'publish', 'notify-promiser'],
  },
  {
    command: 'decline',
    from: ['submitted'],
    to: 'declined',
    by: 'agency',
    guard: 'notice',
    effects: ['notify-promiser'],
  },
  { command: 'withdraw', from: ['draft'], to: 'withdrawn', by: 'promiser' },
  {
    command: 'withdraw',
    from: ['submitted'],
    to: 'withdrawn',
    by: 'promiser',
    effects: ['notify-agency'],
  },
  {
    command: 'withdraw',
    from: ['in-force'],
    to: 'withdrawn',
    by: 'promiser',
    types: freely,
    stops: ['term'],
    effects: ['end-record', 'notify-agency'],
  },
  {
    command: 'hand-in-materials',
    from: ['materials-due'],
    to: 'under-verification',
    by: 'promiser',
    guard: 'materials-complete',
    stops: ['materials'],
    effects: ['notify-agency'],
  },
  {
    // The time does not begin anew: what was promised was every material, in order, by its last day. After it nothing is returned.
    command: 'return-materials',
    from: ['under-verification'],
    to: 'materials-due',
    by: 'agency',
    types: deferred,
    guard: 'notice',
    starts: ['materials'],
    effects: ['notify-promiser'],
  },
  {
    command: 'find-overdue',
    from: ['materials-due'],
    to: 'breached',
    by: 'clock',
    guard: 'overdue',
    stops: ['materials'],
    effects: ['record-fulfilment', 'notify-promiser', 'notify-agency'],
  },
  {
    command: 'begin-verification',
    from: ['in-force', 'expired'],
    to: 'under-verification',
    by: 'agency',
    stops: ['term'],
    effects: ['notify-promiser'],
  },
  determined('determine-full', [...open, 'materials-due'], 'fulfilled'),
  determined('determine-partial', open, 'partly-fulfilled'),
  determined('determine-none', open, 'breached'),
  {
    command: 'sanction',
    from: broken,
    to: 'sanctioned',
    by: 'agency',
    guard: 'sanctions',
    effects: ['carry-out-sanctions', 'notify-promiser'],
  },
  {
    command: 'request-repair',
    from: ['sanctioned', 'closed'],
    to: 'repair-requested',
    by: 'promiser',
    guard: 'not-banned',
    effects: ['notify-agency'],
  },
  {
    command: 'grant-repair',
    from: ['repair-requested'],
    to: 'repaired',
    by: 'agency',
    guard: 'notice',
    effects: ['end-record', 'notify-promiser'],
  },
  {
    command: 'refuse-repair',
    from: ['repair-requested'],
    to: 'closed',
    by: 'agency',
    guard: 'notice',
    effects: ['notify-promiser'],
  },
  // The measures are done, or the law has none.
  {
    command: 'close',
    from: [...broken, 'sanctioned'],
    to: 'closed',
    by: 'agency',
    effects: ['notify-promiser'],
  },
  {
    command: 'expire',
    from: ['in-force'],
    to: 'expired',
    by: 'clock',
    guard: 'overdue',
    stops: ['term'],
    effects: ['notify-agency'],
  },
  {
    // The promise was accepted by mistake, or what it was made for was refused.
    command: 'revoke',
    from: ['in-force', 'materials-due', 'under-verification'],
    to: 'revoked',
    by: 'agency',
    guard: 'notice',
    stops: ['materials', 'term'],
    effects: ['end-record', 'notify-promiser'],
  },
];

/** The change that a command makes, or why it makes none. */
export type PromiseChange =
  | { readonly ok: true; readonly transition: PromiseTransition }
  | { readonly ok: false; readonly rule: 'promise.transition.state' | 'promise.transition.party' };

const isFor = ({ types }: PromiseTransition, type: PromiseType): boolean =>
  types === undefined || types.includes(type);

/** Looks a command up in the table. */
export function promiseTransition(
  { state, type }: { readonly state: PromiseState; readonly type: PromiseType },
  command: PromiseCommand,
  by: PromiseParty,
): PromiseChange {
  const found = promiseLifecycle.find(
    (row) => row.command === command && row.from.includes(state) && isFor(row, type),
  );
  if (!found) return { ok: false, rule: 'promise.transition.state' };
  if (found.by !== by) return { ok: false, rule: 'promise.transition.party' };
  return { ok: true, transition: found };
}

/** Every command that a party may give in a state. */
export const promiseCommandsFor = (
  { state, type }: { readonly state: PromiseState; readonly type: PromiseType },
  by: PromiseParty,
): readonly PromiseCommand[] =>
  promiseLifecycle
    .filter((row) => row.by === by && row.from.includes(state) && isFor(row, type))
    .map((row) => row.command);

/** Whether a promise still binds or waits: of such, a penalty has at most one. */
export const isPromiseOpen = (state: PromiseState): boolean =>
  ['draft', 'submitted', 'in-force', 'materials-due', 'under-verification', 'expired'].includes(
    state,
  );
