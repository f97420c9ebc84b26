import {
  archiveDetails,
  isArchiveRecord,
  type ArchiveDetail,
  type ArchiveField,
  type ArchiveRecord,
  type CreditRecord,
} from '@xinyong/core';
import { detailWords, formatDay, recordText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { yuan } from '../amount/yuan.ts';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { recordSummaryText } from './record-summary.text.ts';

/** 2099-12-31 in a permit means without end. */
const WITHOUT_END = '2099-12-31';

/** What a record is called in a list: 罚款 3,000 元, 列入经营异常名录. */
export function recordTitle(record: CreditRecord, locale: Locale): string {
  const words = recordSummaryText[locale];
  const { kinds, penaltyTypes, permitTypes } = recordText[locale];
  if (isArchiveRecord(record)) return archiveTitle(record, locale);
  switch (record.kind) {
    case 'penalty':
      return record.penaltyTypes
        .map((type) =>
          type === 'fine' && record.fineFen
            ? words.fine(yuan(record.fineFen, locale))
            : penaltyTypes[type],
        )
        .join(words.separator);
    case 'permit':
      return record.certificate || permitTypes[record.permitType];
    case 'abnormal-listing':
    case 'serious-listing':
      return words.listed(kinds[record.kind]);
  }
}

/** What an agency wrote, in Chinese. */
const WRITTEN: readonly ArchiveField[] = ['ground', 'title', 'reason', 'facts', 'content'];

/** 纳税信用级别：A 级; the name of the kind alone where a day or a long text comes first. */
function archiveTitle(record: ArchiveRecord, locale: Locale): string {
  const kind = recordText[locale].kinds[record.kind];
  const [first] = archiveDetails(record);
  return !first || isDay(first) || WRITTEN.includes(first.field)
    ? kind
    : recordSummaryText[locale].saying(kind, detailWords(first, locale));
}

function archiveFact(detail: ArchiveDetail, locale: Locale): Fact {
  const words = detailWords(detail, locale);
  const label = recordText[locale].archiveFields[detail.field];
  if (WRITTEN.includes(detail.field)) return [label, chinese(words)];
  return [label, isDay(detail) ? formatDay(words, locale) : words];
}

/** Names of days end in On. */
const isDay = ({ field }: ArchiveDetail): boolean => field.endsWith('On');

type Fact = readonly [label: string, value: string | TemplateResult];

/** What, by whom, when and how much, in pairs. */
export function recordFacts(record: CreditRecord, locale: Locale): TemplateResult {
  return html`
    <dl class="credit-facts">
      ${factsOf(record, locale).map(
        ([label, value]) => html`
          <dt>${label}</dt>
          <dd>${value}</dd>
        `,
      )}
    </dl>
  `;
}

function factsOf(record: CreditRecord, locale: Locale): readonly Fact[] {
  const words = recordSummaryText[locale];
  const { severities, abnormalGrounds } = recordText[locale];
  const source: readonly Fact[] = [
    [words.documentNumber, chinese(record.documentNumber)],
    [words.agency, chinese(record.agency.name)],
  ];
  if (isArchiveRecord(record))
    return [
      ...(record.documentNumber ? source : source.slice(1)), // many have no document
      ...archiveDetails(record).map((detail) => archiveFact(detail, locale)),
    ];
  switch (record.kind) {
    case 'penalty':
      return [
        ...source,
        [words.decidedOn, formatDay(record.decidedOn, locale)],
        [words.breach, chinese(record.breach)],
        ...amount(words.confiscation, record.confiscationFen, locale),
        ...(record.severity ? [[words.severity, severities[record.severity]] as const] : []),
      ];
    case 'permit': {
      const from = formatDay(record.validFrom, locale);
      return [
        ...source,
        [words.decidedOn, formatDay(record.decidedOn, locale)],
        [words.content, chinese(record.content)],
        [
          words.validity,
          record.validTo === WITHOUT_END
            ? words.validFrom(from)
            : words.validBetween(from, formatDay(record.validTo, locale)),
        ],
      ];
    }
    case 'abnormal-listing':
      return [
        ...source,
        [words.ground, abnormalGrounds[record.ground]],
        [words.listedOn, formatDay(record.listedOn, locale)],
      ];
    case 'serious-listing':
      return [
        ...source,
        [words.ground, chinese(record.ground)],
        [words.listedOn, formatDay(record.listedOn, locale)],
      ];
  }
}

const amount = (label: string, fen: number | undefined, locale: Locale): readonly Fact[] =>
  fen === undefined ? [] : [[label, yuan(fen, locale)]];
