import type { Uscc } from '../identity/uscc.ts';
import { isRepairable, type CreditRecord, type Track } from '../record/credit-record.ts';

/** Whether an application may begin, with the track it takes, or the rule that is against it. */
export type RepairBeginning =
  | { readonly ok: true; readonly track: Track }
  | {
      readonly ok: false;
      readonly rule: 'repair.begin.subject' | 'repair.begin.scope' | 'repair.begin.display';
    };

/** Whether somebody who acts for `subjectCode` may begin an application: for a record of that subject, of dishonesty, on display. */
export function beginRepair(record: CreditRecord, subjectCode: Uscc | undefined): RepairBeginning {
  if (record.subjectCode !== subjectCode) return { ok: false, rule: 'repair.begin.subject' };
  if (!isRepairable(record)) return { ok: false, rule: 'repair.begin.scope' };
  if (record.display.state === 'ended') return { ok: false, rule: 'repair.begin.display' };
  return { ok: true, track: record.track };
}
