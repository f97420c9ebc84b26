import { citeAmended654, regulation654AmendedOn } from '../../law/cite-amended-654.ts';
import { cite } from '../../law/instrument.ts';
import { registrationRules, regulation654 } from '../../law/instruments.ts';
import type { DatedValue, Pack, Param } from '../../law/pack.ts';

const dated = (value: string, article: string): readonly DatedValue[] => [
  {
    from: regulation654.from,
    to: regulation654AmendedOn,
    value,
    cite: cite(regulation654, article, 'verified'),
  },
  { from: regulation654AmendedOn, value, cite: citeAmended654(article) },
];

const duty = (id: string, values: Param['values']): Param => ({
  id,
  unit: 'period',
  stricter: 'lower',
  overridable: 'never',
  values,
});

/** 年度报告: when it is due and until when it can be corrected, each counted from the last day of the year reported. */
export const annualReport: Pack = {
  id: 'record.annual-report',
  region: '100000',
  version: '2026.11.0',
  from: regulation654.from,
  readDirectly: ['window', 'correction', 'firstFiling'],
  instruments: [regulation654, registrationRules],
  params: [
    // 每年1月1日至6月30日报送上一年度年度报告.
    duty('window', dated('P6M', '第八条')),
    // 6月30日前可以更正.
    duty('correction', dated('P6M', '第十二条')),
    // 当年设立登记的自下一年起报送.
    {
      id: 'firstFiling',
      unit: 'years',
      stricter: 'lower',
      overridable: 'never',
      values: [
        {
          from: registrationRules.from,
          value: 1,
          cite: cite(registrationRules, '第六十三条', 'verified'),
        },
      ],
    },
  ],
  classifications: [],
  rules: [],
};
