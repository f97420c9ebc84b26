import type { RepairsResource } from '@xinyong/client';
import type { RepairDetail } from '@xinyong/contract';
import {
  repairLifecycle,
  type Repair,
  type RepairCommand,
  type RevocationReason,
  type Supplement,
} from '@xinyong/core';
import { isDue, type DueDeadline } from '../deadline/deadline.ts';
import { openDeadlines } from '../deadline/open-deadlines.ts';

/** What the desk needs of a platform. */
export type DeskPlatform = Pick<
  RepairsResource,
  | 'queue'
  | 'get'
  | 'history'
  | 'file'
  | 'accept'
  | 'decline'
  | 'requestSupplement'
  | 'return'
  | 'decide'
  | 'revoke'
>;

/** A command that is being prepared: its notice is written, or it is looked at once more. */
export interface Preparing {
  readonly command: RepairCommand;
  readonly notice: string;
  /** Of 补正 alone. */
  readonly supplement?: Supplement;
  /** Of 撤销 alone. */
  readonly reason?: RevocationReason | undefined;
  readonly confirming: boolean;
}

const NOTICE = { min: 5, max: 1000 } as const;

/** Whether the applicant is told why: the lifecycle of core says so. */
export const needsNotice = (command: RepairCommand): boolean =>
  repairLifecycle.some((row) => row.command === command && row.guard === 'notice');

/** Whether it ends the matter, so that it is looked at once more before it is given. */
export const isConfirmed = (command: RepairCommand): boolean =>
  command === 'grant' || command === 'refuse' || command === 'revoke';

/** What is wrong with a notice; the platform asks for 5 to 1,000 characters. */
export function noticeProblem(notice: string): 'noticeMissing' | 'noticeLong' | undefined {
  const { length } = notice.trim();
  if (length < NOTICE.min) return 'noticeMissing';
  return length > NOTICE.max ? 'noticeLong' : undefined;
}

/** Gives a command on the version that the officer saw. */
export function give(
  platform: DeskPlatform,
  { id, version }: Repair,
  { command, notice, supplement, reason }: Omit<Preparing, 'confirming'>,
): Promise<RepairDetail> {
  const body = { version, notice };
  switch (command) {
    case 'accept':
      return platform.accept(id, { version });
    case 'decline':
      return platform.decline(id, body);
    case 'request-supplement':
      return platform.requestSupplement(id, { ...body, ...supplement });
    case 'return':
      return platform.return(id, body);
    case 'grant':
      return platform.decide(id, { ...body, decision: 'granted' });
    case 'refuse':
      return platform.decide(id, { ...body, decision: 'refused' });
    case 'revoke':
      if (!reason) throw new TypeError('a revocation has a reason');
      return platform.revoke(id, { ...body, reason });
    case 'submit':
    case 'resubmit':
    case 'withdraw':
      throw new TypeError(`${command} is the applicant's`);
  }
}

/** The clock of an application that runs out first. */
export const firstDue = (detail: RepairDetail): DueDeadline | undefined =>
  openDeadlines(detail)
    .filter(isDue)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .at(0);

/** The one that is due first before the others; what has no deadline is last. */
export const byDue = (one: RepairDetail, other: RepairDetail): number =>
  (firstDue(one)?.dueOn ?? '9').localeCompare(firstDue(other)?.dueOn ?? '9');
