import { describe, expect, test } from 'vitest';
import { cite } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { inspectionLaw, inspectionOverlays } from './inspection-law.ts';
import { lindianNotice } from './law/inspection-instruments.ts';
import { isPublishedRatio, samplingRule } from './sampling-rule.ts';

const ratioOf = (law = inspectionLaw()) =>
  samplingRule({
    riskClass: 'B',
    sector: 'agriculture',
    place: '230623',
    on: '2026-11-21',
    law,
  })?.ratio;

describe('a published ratio', () => {
  test('cites its document once where both ends stand in it', () => {
    expect(ratioOf()).toEqual({
      from: 50,
      upTo: 200,
      cite: cite(lindianNotice, null, 'secondary'),
    });
  });

  test('cites both documents where its ends stand in two', () => {
    const elsewhere = cite(convention, null, 'assumed');
    const law = inspectionLaw([
      ...inspectionOverlays,
      {
        id: 'another-lower-end',
        region: '230623',
        version: '1',
        base: 'inspection.sampling',
        instruments: [],
        patches: [
          {
            op: 'set-param',
            param: 'ratioFrom.agriculture.B',
            values: [{ from: '2026-01-01', value: 60, cite: elsewhere }],
          },
        ],
      },
    ]);
    expect(ratioOf(law)).toEqual({
      from: 60,
      upTo: 200,
      cite: cite(lindianNotice, null, 'secondary'),
      fromCite: elsewhere,
    });
  });

  test('is one within its ends, both included, and none where nothing is published', () => {
    const range = ratioOf();
    expect([49, 50, 200, 201].map((permille) => isPublishedRatio(permille, range))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isPublishedRatio(50, undefined)).toBe(false);
  });
});
