import type { RepairsResource } from '@xinyong/client';
import type { RepairDetail } from '@xinyong/contract';
import {
  repairLifecycle,
  type IsoDay,
  type Repair,
  type RepairCommand,
  type RevocationReason,
  type Supplement,
} from '@xinyong/core';
import { isDue, type DueDeadline } from '../deadline/deadline.ts';
import { openDeadlines } from '../deadline/open-deadlines.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { reasonIn } from './desk-revocation.ts';
import { respondByProblem, supplementIn } from './desk-supplement.ts';

/** What the desk needs of a platform. */
type DeskPlatform = Pick<
  RepairsResource,
  'accept' | 'decline' | 'requestSupplement' | 'return' | 'decide' | 'revoke'
>;

/** A command that is being prepared: its notice is written, or it is looked at once more. */
export interface Preparing {
  readonly action: RepairCommand;
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

/** What one form says. */
export function typedIn(data: FormData, before: Preparing): Preparing {
  const { action } = before;
  const notice = data.get('notice');
  return {
    ...before,
    notice: typeof notice === 'string' ? notice.trim() : '',
    ...(action === 'request-supplement' && { supplement: supplementIn(data) }),
    ...(action === 'revoke' && { reason: reasonIn(data) }),
  };
}

/** What keeps an action from being given; the platform asks for the same lengths. */
export function problemsOf(
  { action, notice, supplement, reason }: Preparing,
  today: IsoDay,
  locale: Locale,
): readonly FieldError[] {
  const words = repairDeskText[locale];
  const { length } = Array.from(notice);
  const late = supplement && respondByProblem(supplement, today, locale);
  const found: FieldError[] = [];
  if (action === 'revoke' && !reason) found.push({ field: 'reason', message: words.reasonMissing });
  if (length < NOTICE.min) found.push({ field: 'notice', message: words.noticeMissing });
  if (length > NOTICE.max) found.push({ field: 'notice', message: words.noticeLong });
  if (late) found.push({ field: 'respondBy', message: late });
  return found;
}

/** Gives a command on the version that the officer saw. */
export function give(
  platform: DeskPlatform,
  { id, version }: Repair,
  { action, notice, supplement, reason }: Preparing,
): Promise<RepairDetail> {
  const body = { version, notice };
  switch (action) {
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
      throw new TypeError(`${action} is the applicant's`);
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
