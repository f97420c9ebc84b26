import { isArchiveRecord, type CreditRecord } from '@xinyong/core';
import { formatDay, recordText } from '@xinyong/core/text';
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
  if (isArchiveRecord(record)) return kinds[record.kind];
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

/** What is said about one thing. */
export type Fact = readonly [label: string, value: string | TemplateResult];

/** What, by whom, when and how much, in pairs. */
export const recordFacts = (record: CreditRecord, locale: Locale): TemplateResult =>
  factList(factsOf(record, locale));

/** Facts in pairs. */
export const factList = (facts: readonly Fact[]): TemplateResult => html`
  <dl class="credit-facts">
    ${facts.map(
      ([label, value]) => html`
        <dt>${label}</dt>
        <dd>${value}</dd>
      `,
    )}
  </dl>
`;

/** Where a record comes from; many of the archive have no document. */
export function sourceFacts(
  { agency, documentNumber }: Pick<CreditRecord, 'agency' | 'documentNumber'>,
  locale: Locale,
): readonly Fact[] {
  const words = recordSummaryText[locale];
  return [
    ...(documentNumber ? [[words.documentNumber, chinese(documentNumber)] as const] : []),
    [words.agency, chinese(agency.name)],
  ];
}

function factsOf(record: CreditRecord, locale: Locale): readonly Fact[] {
  const words = recordSummaryText[locale];
  const { severities, abnormalGrounds } = recordText[locale];
  const source = sourceFacts(record, locale);
  if (isArchiveRecord(record)) return source;
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
