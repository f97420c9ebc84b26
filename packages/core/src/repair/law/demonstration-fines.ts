import { cite, type Instrument } from '../../law/instrument.ts';
import type { Overlay } from '../../law/pack.ts';
import { includes } from './build.ts';

const demonstration: Instrument = {
  id: 'demonstration-fines',
  title: '罚款数额分级演示标准（无公布依据）',
  titleEn: 'Demonstration bands of fines (nothing published)',
  number: '',
  revision: '2026-11-21',
  publishedOn: '2014-10-01',
  from: '2019-07-01',
  articles: [],
};
const dated = { from: demonstration.from, cite: cite(demonstration, null, 'assumed') };

/**
 * 演示标准: bands of fines for sectors whose own standard has not been published. A deployment adds them knowingly;
 * every answer that rests on them says that it is assumed.
 */
export const demonstrationFines: readonly Overlay[] = [
  {
    id: 'demonstration.credit-china.fines',
    region: '100000',
    version: '2026.11.0',
    base: 'repair.credit-china',
    instruments: [demonstration],
    patches: [
      {
        op: 'add-row',
        classification: 'fineSize',
        row: {
          ...dated,
          id: 'fine-size.demonstration',
          when: includes('penaltyTypes', 'fine'),
          fact: 'fineFen',
          bands: [
            { from: 0, to: 10_000_00, value: 'small' },
            { from: 10_000_00, to: 200_000_00, value: 'large' },
            { from: 200_000_00, value: 'huge' },
          ],
        },
      },
    ],
  },
];
