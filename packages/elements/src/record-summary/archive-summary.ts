import {
  archiveDetails,
  type ArchiveDetail,
  type ArchiveField,
  type ArchiveRecord,
} from '@xinyong/core';
import { archiveText, detailWords, formatDay, recordText } from '@xinyong/core/text';
import type { TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { factList, sourceFacts, type Fact } from './record-summary.ts';
import { recordSummaryText } from './record-summary.text.ts';

/** What an agency wrote, in Chinese. */
const WRITTEN: readonly ArchiveField[] = ['ground', 'title', 'reason', 'facts', 'content'];

/** What a record of the archive is called in a list: 纳税信用级别：A 级; its kind alone where a day or a long text comes first. */
export function archiveTitle(record: ArchiveRecord, locale: Locale): string {
  const kind = recordText[locale].kinds[record.kind];
  const [first] = archiveDetails(record);
  return !first || isDay(first) || WRITTEN.includes(first.field)
    ? kind
    : recordSummaryText[locale].saying(kind, detailWords(first, locale));
}

/** What a record of the archive says, in pairs. */
export const archiveFacts = (record: ArchiveRecord, locale: Locale): TemplateResult =>
  factList([
    ...sourceFacts(record, locale),
    ...archiveDetails(record).map((detail): Fact => {
      const words = detailWords(detail, locale);
      const label = archiveText[locale].fields[detail.field];
      if (WRITTEN.includes(detail.field)) return [label, chinese(words)];
      return [label, isDay(detail) ? formatDay(words, locale) : words];
    }),
  ]);

/** Names of days end in On. */
const isDay = ({ field }: ArchiveDetail): boolean => field.endsWith('On');
