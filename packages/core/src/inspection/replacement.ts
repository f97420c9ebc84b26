import type { Uscc } from '../identity/uscc.ts';

export const unvisitableReasons = ['dissolved', 'moved', 'seasonal-closure'] as const;

/** Why a subject cannot be visited: 已注销, 已迁出, 季节性停业. */
export type UnvisitableReason = (typeof unvisitableReasons)[number];

/** 递补: a subject that cannot be visited, and the next of its own stratum, which takes its place. */
export interface Replacement {
  readonly subject: Uscc;
  readonly reason: UnvisitableReason;
  readonly by: Uscc;
}
