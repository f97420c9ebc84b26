import type { IsoDay } from '../calendar/iso-day.ts';
import { recordedOn } from './credit-record.ts';
import type { RecordDraft } from './record-draft.ts';

/** Displayed until something ends it, or never, which is told as ended by law on the record's own day. */
export type DisplayOfKind =
  | { readonly state: 'displayed' }
  | { readonly state: 'ended'; readonly endedOn: IsoDay; readonly endedBy: 'law' };

/**
 * Whether the public is shown such a record at all (公示). No published source settles it for the whole archive
 * (assumed): of 纳税信用级别 only A is published, a 公共信用综合评价 is for those who supervise, and a 合同违约 between
 * parties is not for everyone. Subject and agency see their own all the same.
 */
export function displayOfKind(record: RecordDraft): DisplayOfKind {
  const isHidden =
    record.kind === 'evaluation' ||
    record.kind === 'contract-breach' ||
    (record.kind === 'tax-grade' && record.grade !== 'A');
  return isHidden
    ? { state: 'ended', endedOn: recordedOn(record), endedBy: 'law' }
    : { state: 'displayed' };
}
