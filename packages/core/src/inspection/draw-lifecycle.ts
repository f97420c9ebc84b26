import type { DrawFinding } from './verify-draw.ts';

export const drawStates = [
  'planned',
  'committed',
  'drawn',
  'replaced',
  'verified',
  'published',
  'abandoned',
] as const;

/** 抽查的状态. */
export type DrawState = (typeof drawStates)[number];

export const drawCommands = [
  'change',
  'commit',
  'draw',
  'replace',
  'verify',
  'publish',
  'abandon',
] as const;

/** What is done with a draw. */
export type DrawCommand = (typeof drawCommands)[number];

/** One row: from these states the command leads to that one. */
export interface DrawTransition {
  readonly command: DrawCommand;
  readonly from: readonly DrawState[];
  readonly to: DrawState;
  /**
   * `commitment-published`: the commitment stood in public before; `replacement-allowed`: as `replaceSubject` finds;
   * `nothing-found`: by `verifyDraw`.
   */
  readonly guard?: 'commitment-published' | 'replacement-allowed' | 'nothing-found';
}

/** 抽查的流程. Once committed a plan is frozen; nothing leads back, and it ends in public: published or abandoned (作废). */
export const drawLifecycle: readonly DrawTransition[] = [
  { command: 'change', from: ['planned'], to: 'planned' },
  { command: 'commit', from: ['planned'], to: 'committed' },
  { command: 'draw', from: ['committed'], to: 'drawn', guard: 'commitment-published' },
  {
    command: 'replace',
    from: ['drawn', 'replaced', 'verified'],
    to: 'replaced',
    guard: 'replacement-allowed',
  },
  { command: 'verify', from: ['drawn', 'replaced'], to: 'verified', guard: 'nothing-found' },
  { command: 'publish', from: ['drawn', 'replaced', 'verified'], to: 'published' },
  {
    command: 'abandon',
    from: ['committed', 'drawn', 'replaced', 'verified'],
    to: 'abandoned',
  },
];

export const drawRefusals = [
  'draw.transition.state',
  'draw.plan.frozen',
  'draw.commitment.unpublished',
  'draw.replacement.refused',
  'draw.verification.failed',
] as const;

/** The rule by which a command makes no change. */
export type DrawRefusal = (typeof drawRefusals)[number];

/** What the guards look at. Instants are in UTC as `2026-11-21T08:00:00.000Z`. */
export interface DrawOccasion {
  readonly at: string;
  /** When the commitment was published. */
  readonly commitmentPublishedAt?: string;
  /** What `replaceSubject` came to. */
  readonly replacement?: { readonly ok: boolean };
  /** What `verifyDraw` found. */
  readonly findings?: readonly DrawFinding[];
}

/** The change that a command makes, or why it makes none. */
export type DrawChange =
  | { readonly ok: true; readonly transition: DrawTransition }
  | { readonly ok: false; readonly rule: DrawRefusal };

/** Looks a command up in the table. */
export function drawTransition(
  state: DrawState,
  command: DrawCommand,
  occasion: DrawOccasion,
): DrawChange {
  const found = drawLifecycle.find((row) => row.command === command && row.from.includes(state));
  if (!found)
    return {
      ok: false,
      rule: command === 'change' ? 'draw.plan.frozen' : 'draw.transition.state',
    };
  const rule = refusalOf(found, occasion);
  return rule ? { ok: false, rule } : { ok: true, transition: found };
}

function refusalOf({ guard }: DrawTransition, occasion: DrawOccasion): DrawRefusal | undefined {
  switch (guard) {
    case undefined:
      return undefined;
    case 'commitment-published': {
      const { commitmentPublishedAt: before, at } = occasion;
      return before !== undefined && before < at ? undefined : 'draw.commitment.unpublished';
    }
    case 'replacement-allowed':
      return occasion.replacement?.ok === true ? undefined : 'draw.replacement.refused';
    case 'nothing-found':
      return occasion.findings?.length === 0 ? undefined : 'draw.verification.failed';
  }
}
