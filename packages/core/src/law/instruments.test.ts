import { expect, test } from 'vitest';
import { cite, citedInstruments, type Instrument } from './instrument.ts';
import * as instruments from './instruments.ts';
import { OverlaySchema } from './law.schema.ts';

const every: readonly Instrument[] = Object.values(instruments);
const read = every.filter(({ readOn }) => readOn !== undefined);

test('of six texts the day of reading alone is known, and told from a day of publication', () => {
  expect(read.map(({ title }) => title)).toEqual([
    '行政处罚法',
    '市场主体登记管理条例',
    '市场主体登记管理条例实施细则',
    '关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见',
    '关于加快推进社会信用体系建设构建以信用为基础的新型监管机制的指导意见',
    '信用承诺及履约践诺信息数据项（全国归集标准，文件名称待核）',
  ]);
  // Nothing is said about any day before, the number of the document tells its year, or it was seen in use that day.
  for (const { readOn, revision, publishedOn, from } of read) {
    expect(revision).toBe(readOn);
    expect(publishedOn).toBe(from);
  }
});

test('a law file may say so too', () => {
  const overlay = {
    id: 'county',
    region: '420222',
    version: '1',
    base: 'leniency',
    instruments: read,
    patches: [
      {
        op: 'set-param',
        param: 'rollForward',
        values: [
          {
            from: '2026-01-01',
            value: true,
            cite: cite(instruments.penaltyLaw, '第三十三条', 'verified'),
          },
        ],
      },
    ],
  };
  expect(OverlaySchema.safeParse(overlay).data?.instruments).toEqual(read);
});

test('a document that is cited is told once, in the order of the citations, and one that is not known is left out', () => {
  const { penaltyLaw, order36, convention } = instruments;
  const cites = [
    cite(order36, '第四条', 'secondary'),
    cite(convention, null, 'assumed'),
    cite(penaltyLaw, '第三十三条', 'verified'),
    cite(order36, '第二条', 'secondary'),
  ];
  const { id, title, titleEn, number } = order36;
  const cited = citedInstruments([penaltyLaw, order36], cites);
  expect(cited[0]).toEqual({ id, title, titleEn, number });
  expect(cited.map((each) => each.id)).toEqual([order36.id, penaltyLaw.id]);
});
