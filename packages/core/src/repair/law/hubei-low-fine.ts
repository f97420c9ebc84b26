import { cite, type Instrument } from '../../law/instrument.ts';
import type { Overlay } from '../../law/pack.ts';

const standard: Instrument = {
  id: 'hubei-low-fine',
  title: '湖北省市场监管领域较低数额罚款标准（文件待核）',
  titleEn: 'Hubei standard of low fines in market supervision (document to be verified)',
  number: '',
  revision: '2021-09-01',
  publishedOn: '2021-09-01',
  from: '2021-09-01',
  articles: [],
};
const dated = { from: standard.from, cite: cite(standard, null, 'secondary') };

/** 湖北省: below 10,000 yuan for persons, below 100,000 yuan for organisations. */
export const hubeiLowFine: Overlay = {
  id: 'repair.gsxt.hubei',
  region: '420000',
  version: '2026.11.0',
  base: 'repair.gsxt',
  instruments: [standard],
  patches: [
    { op: 'set-param', param: 'lowFine.person', values: [{ ...dated, value: 10_000_00 }] },
    { op: 'set-param', param: 'lowFine.organisation', values: [{ ...dated, value: 100_000_00 }] },
  ],
};
