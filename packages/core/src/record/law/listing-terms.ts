import type { IsoDay } from '../../calendar/iso-day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Evidence } from '../../law/citation.ts';
import { cite, whileInForce, type Instrument } from '../../law/instrument.ts';
import { convention, order36 } from '../../law/instruments.ts';
import type { DatedValue, Pack, Param } from '../../law/pack.ts';
import { dishonestyLists } from '../credit-record.ts';
import { displayTransition } from './display-transition.ts';

// Of each the day of taking effect stands for that of publication, and no article was read.
const of = (
  id: string,
  title: string,
  titleEn: string,
  number: string,
  from: string,
): Instrument => ({
  id,
  title,
  titleEn,
  number,
  revision: from,
  publishedOn: from,
  from,
  articles: [],
});

/** Of these only the page is dated on which they were read. */
const onPage = (
  readOn: IsoDay,
  id: string,
  title: string,
  titleEn: string,
  number: string,
): Instrument => ({
  ...of(id, title, titleEn, number, readOn),
  readOn,
});

interface Term {
  readonly source: Instrument;
  readonly lasts: Period;
  readonly evidence: Evidence;
  /** Since when it is known to stand, where that is not the day of its source. */
  readonly from?: IsoDay;
}

const terms: Partial<Record<(typeof dishonestyLists)[number], Term>> = {
  // That the list is of this order was read, its term recalled.
  tax: {
    source: of(
      'tax-54',
      '重大税收违法失信主体信息公布管理办法（名称待核）',
      'Measures on publishing grave tax violations (title to be verified)',
      '国家税务总局令第54号',
      '2022-02-01',
    ),
    lasts: 'P3Y',
    evidence: 'assumed',
  },
  wages: {
    source: of(
      'labour-45',
      '拖欠农民工工资失信联合惩戒对象名单管理办法（名称待核）',
      'Measures on the list of those who owe wages to migrant workers (title to be verified)',
      '人力资源和社会保障部令第45号',
      '2022-01-01',
    ),
    lasts: 'P3Y',
    evidence: 'secondary',
  },
  'work-safety': {
    source: of(
      'emergency-11',
      '安全生产严重失信主体名单管理办法（名称待核）',
      'Measures on the list of serious dishonesty in work safety (title to be verified)',
      '应急管理部令第11号',
      '2023-10-01',
    ),
    lasts: 'P3Y',
    evidence: 'secondary',
  },
  // Its number is of 2014: it was there when that year was over. An entry ends earlier with the ban of the penalty.
  procurement: {
    source: onPage(
      '2023-11-28',
      'procurement-526',
      '政府采购严重违法失信行为信息记录的通知（名称待核）',
      'Notice on recording grave dishonesty in government procurement (title to be verified)',
      '财办库〔2014〕526号',
    ),
    lasts: 'P3Y',
    evidence: 'assumed',
    from: '2015-01-01',
  },
  // Repaired, an entry stands for six months at least.
  statistics: {
    source: onPage(
      '2022-04-29',
      'statistics-rules',
      '统计严重失信企业信用管理的规定（名称和文号待核）',
      'Rules on gravely dishonest enterprises in statistics (title and number to be verified)',
      '',
    ),
    lasts: 'P1Y',
    evidence: 'secondary',
  },
};

const lasting = (id: string, value: DatedValue | undefined): Param => ({
  id,
  unit: 'period',
  stricter: 'higher',
  overridable: 'never',
  values: value ? [value] : [],
});

/**
 * 严重失信主体名单: how long an entry stands where nothing ends it earlier. Of no other list is a term of its own known:
 * for them stands `frame`, the longest display of 严重失信信息.
 */
export const listingTerms: Pack = {
  id: 'record.listing-terms',
  region: '100000',
  version: '2026.11.0',
  from: '2015-01-01',
  readDirectly: ['term', 'frame', 'displayTransition'],
  instruments: [...Object.values(terms).map(({ source }) => source), order36, convention],
  params: [
    ...dishonestyLists.map((list): Param => {
      const term = terms[list];
      return lasting(
        `term.${list}`,
        term && {
          from: term.from ?? term.source.from,
          ...(term.from && { publishedOn: term.from }),
          value: term.lasts,
          cite: cite(term.source, null, term.evidence),
        },
      );
    }),
    lasting('frame', {
      ...whileInForce(order36),
      value: 'P3Y',
      cite: cite(order36, null, 'secondary'),
    }),
    displayTransition,
  ],
  classifications: [],
  rules: [],
};
