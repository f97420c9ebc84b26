import { cite, type Instrument } from '../../law/instrument.ts';
import type { Pack, Param } from '../../law/pack.ts';
import { dishonestyLists } from '../credit-record.ts';

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
const sources: Partial<Record<(typeof dishonestyLists)[number], Instrument>> = {
  tax: of(
    'tax-54',
    '重大税收违法失信主体信息公布管理办法（名称待核）',
    'Measures on publishing grave tax violations (title to be verified)',
    '国家税务总局令第54号',
    '2022-02-01',
  ),
  wages: of(
    'labour-45',
    '拖欠农民工工资失信联合惩戒对象名单管理办法（名称待核）',
    'Measures on the list of those who owe wages to migrant workers (title to be verified)',
    '人力资源和社会保障部令第45号',
    '2022-01-01',
  ),
  'work-safety': of(
    'emergency-11',
    '安全生产严重失信主体名单管理办法（名称待核）',
    'Measures on the list of serious dishonesty in work safety (title to be verified)',
    '应急管理部令第11号',
    '2023-10-01',
  ),
};

/** 严重失信主体名单: how long an entry stands where nothing ends it earlier. Of the other lists no term was readable. */
export const listingTerms: Pack = {
  id: 'record.listing-terms',
  region: '100000',
  version: '2026.11.0',
  from: '2022-01-01',
  readDirectly: ['term'],
  instruments: Object.values(sources),
  params: dishonestyLists.map((list): Param => {
    const source = sources[list];
    return {
      id: `term.${list}`,
      unit: 'period',
      stricter: 'higher',
      overridable: 'never',
      values: source
        ? [{ from: source.from, value: 'P3Y', cite: cite(source, null, 'secondary') }]
        : [],
    };
  }),
  classifications: [],
  rules: [],
};
