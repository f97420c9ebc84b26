import type { WarningSender } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';

/** In whose name and on which day the actor reminds: nobody believes a reminder from nobody. */
export function senderOf({ actor: { agencyName: agency }, today: on }: Tx): WarningSender {
  if (agency === undefined)
    throw new Problem('forbidden', {
      zh: '只有写明机关名称的人员才能提醒。',
      en: 'Only those of an agency whose name is known may remind.',
    });
  return { agency, on };
}
