import type { RepairCommand, RepairParty, RepairState } from './repair.ts';

/** What an event starts or stops (办理时限); the lengths stand in the packs. */
export type RepairClock = 'accept' | 'decide' | 'feedback' | 'stop-display';

/** What the platform does because of a change. */
export type RepairEffect = 'end-display' | 'restore-display' | 'notify-applicant';

/** One row: from these states the command leads to that one. */
export interface RepairTransition {
  readonly command: RepairCommand;
  readonly from: readonly RepairState[];
  readonly to: RepairState;
  readonly by: RepairParty;
  /** `eligible`: the assessment of the day must not be against it; `notice`: the applicant is told why. */
  readonly guard?: 'eligible' | 'notice';
  readonly starts?: readonly RepairClock[];
  readonly stops?: readonly RepairClock[];
  readonly effects?: readonly RepairEffect[];
}

const waiting: readonly RepairState[] = ['submitted', 'resubmitted'];

/**
 * 信用修复申请的办理流程. 补正 (`supplement-requested`) asks for what is missing and pauses the clock of acceptance;
 * 退回 (`returned`) hands the application back; both come in again as `resubmitted`.
 */
export const repairLifecycle: readonly RepairTransition[] = [
  {
    command: 'submit',
    from: ['draft'],
    to: 'submitted',
    by: 'applicant',
    guard: 'eligible',
    starts: ['accept', 'feedback'],
  },
  {
    command: 'resubmit',
    from: ['supplement-requested', 'returned'],
    to: 'resubmitted',
    by: 'applicant',
    guard: 'eligible',
    starts: ['accept', 'feedback'],
  },
  {
    command: 'withdraw',
    from: ['draft', ...waiting, 'supplement-requested', 'returned', 'accepted'],
    to: 'withdrawn',
    by: 'applicant',
    stops: ['accept', 'decide', 'feedback'],
  },
  {
    command: 'accept',
    from: waiting,
    to: 'accepted',
    by: 'agency',
    starts: ['decide'],
    stops: ['accept'],
    effects: ['notify-applicant'],
  },
  {
    command: 'decline',
    from: waiting,
    to: 'declined',
    by: 'agency',
    guard: 'notice',
    stops: ['accept', 'feedback'],
    effects: ['notify-applicant'],
  },
  {
    command: 'request-supplement',
    from: waiting,
    to: 'supplement-requested',
    by: 'agency',
    guard: 'notice',
    stops: ['accept', 'feedback'],
    effects: ['notify-applicant'],
  },
  {
    command: 'return',
    from: waiting,
    to: 'returned',
    by: 'agency',
    guard: 'notice',
    stops: ['accept', 'feedback'],
    effects: ['notify-applicant'],
  },
  {
    command: 'grant',
    from: ['accepted'],
    to: 'granted',
    by: 'agency',
    guard: 'notice',
    starts: ['stop-display'],
    stops: ['decide', 'feedback'],
    effects: ['end-display', 'notify-applicant'],
  },
  {
    command: 'refuse',
    from: ['accepted'],
    to: 'refused',
    by: 'agency',
    guard: 'notice',
    stops: ['decide', 'feedback'],
    effects: ['notify-applicant'],
  },
  {
    // 提供虚假材料、信用承诺不实、机关错误: the repair is undone and the former state restored.
    command: 'revoke',
    from: ['granted'],
    to: 'revoked',
    by: 'agency',
    guard: 'notice',
    stops: ['stop-display'],
    effects: ['restore-display', 'notify-applicant'],
  },
];

/** The change that a command makes, or why it makes none. */
export type RepairChange =
  | { readonly ok: true; readonly transition: RepairTransition }
  | { readonly ok: false; readonly rule: 'repair.transition.state' | 'repair.transition.party' };

/** Looks a command up in the table. */
export function transition(
  state: RepairState,
  command: RepairCommand,
  by: RepairParty,
): RepairChange {
  const found = repairLifecycle.find((row) => row.command === command && row.from.includes(state));
  if (!found) return { ok: false, rule: 'repair.transition.state' };
  if (found.by !== by) return { ok: false, rule: 'repair.transition.party' };
  return { ok: true, transition: found };
}

/** Every command that a party may give in a state. */
export const commandsFor = (state: RepairState, by: RepairParty): readonly RepairCommand[] =>
  repairLifecycle
    .filter((row) => row.by === by && row.from.includes(state))
    .map((row) => row.command);

/** Whether an application still waits for somebody; a record has at most one such application. */
export const isOpen = (state: RepairState): boolean =>
  repairLifecycle.some(({ from, command }) => command !== 'revoke' && from.includes(state));

/** The clocks that run in a state. */
export function clocksOf(state: RepairState): readonly RepairClock[] {
  if (waiting.includes(state)) return ['accept', 'feedback'];
  if (state === 'accepted') return ['decide', 'feedback'];
  return state === 'granted' ? ['stop-display'] : [];
}
