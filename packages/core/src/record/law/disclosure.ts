import { cite, type Instrument } from '../../law/instrument.ts';
import type { Pack, Param } from '../../law/pack.ts';
import { disclosedActs } from '../disclosed-act.ts';

const notice424: Instrument = {
  id: 'ndrc-2018-424',
  title: '关于行政许可和行政处罚等信用信息公示的通知（名称待核）',
  titleEn: 'Notice on publishing licences and penalties (title to be verified)',
  number: '发改办财金〔2018〕424号',
  revision: '2018-07-25',
  publishedOn: '2018-07-25',
  from: '2018-07-25',
  articles: [],
};

/** 双公示: licences and penalties within seven working days; of the other eight acts the nation says nothing. */
export const disclosure: Pack = {
  id: 'record.disclosure',
  region: '100000',
  version: '2026.11.0',
  from: notice424.from,
  readDirectly: ['disclose'],
  instruments: [notice424],
  params: disclosedActs.map((act): Param => ({
    id: `disclose.${act}`,
    unit: 'workdays',
    stricter: 'lower',
    overridable: 'stricter',
    values:
      act === 'permit' || act === 'penalty'
        ? [{ from: notice424.from, value: 7, cite: cite(notice424, null, 'secondary') }]
        : [],
  })),
  classifications: [],
  rules: [],
};
