import { describe, expect, test } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { inspectionLaw, inspectionPacks } from '../inspection/inspection-law.ts';
import { checkLaw } from '../law/check-law.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { leniencyPacks } from '../leniency/leniency-law.ts';
import { disclosureDeadline } from '../record/disclosure-deadline.ts';
import { disclosure } from '../record/law/disclosure.ts';
import { recordText } from '../record/record.text.ts';
import { promisePacks } from '../promise/promise-law.ts';
import { repairPacks } from '../repair/repair-law.ts';
import { warningPacks } from '../warning/warning-law.ts';
import { attentionOverlays } from './attention-overlays.ts';
import { placeOverlays, places } from './places.ts';
import { yangxinPlan } from './policies.ts';

const packs: readonly Pack[] = [
  ...repairPacks,
  ...leniencyPacks,
  ...inspectionPacks,
  ...warningPacks,
  ...promisePacks,
  disclosure,
];

describe('the places', () => {
  test('change nothing that the nation does not leave to them', () => {
    for (const pack of packs) expect(checkLaw(pack, placeOverlays)).toEqual([]);
  });

  test('give a plan that prints no day of issue no edition but the day on which it was read', () => {
    expect(yangxinPlan.revision).toBe(yangxinPlan.readOn);
    expect(yangxinPlan.from < yangxinPlan.revision).toBe(true);
  });

  test('cite a document of their own with every change', () => {
    for (const { instruments, patches } of placeOverlays)
      for (const patch of patches) {
        const only =
          'row' in patch ? patch.row : 'consequence' in patch ? patch.consequence : undefined;
        const dated = 'values' in patch ? patch.values : ['rule' in patch ? patch.rule : only];
        for (const each of dated) expect(instruments.map(({ id }) => id)).toContain(each?.cite.doc);
      }
  });

  test('change only packs that there are', () => {
    const ids = packs.map(({ id }) => id);
    expect(placeOverlays.filter(({ base }) => !ids.includes(base))).toEqual([]);
  });

  test('are eight, of which three have no readable document and follow the nation', () => {
    expect(places.map(({ region, overlays }) => [region, overlays.length > 0])).toEqual([
      ['420000', true],
      ['420200', true],
      ['420222', true],
      ['421300', false],
      ['421303', true],
      ['440000', false],
      ['440200', false],
      ['440229', true],
    ]);
  });

  test.each<[string, string, Pack, Overlay['patches'][number]]>([
    [
      'a longer time to disclose than the nation gives',
      'loosening',
      disclosure,
      { op: 'set-param', param: 'disclose.permit', values: [] },
    ],
  ])('that take %s fail the build', (_what, code, pack, patch) => {
    const [huangshi] = placeOverlays.filter(({ base }) => base === pack.id);
    const value = huangshi?.patches[0];
    if (!huangshi || value?.op !== 'set-param' || patch.op !== 'set-param')
      throw new TypeError('Huangshi is gone');
    const values = value.values.map((each) => ({ ...each, value: 10 }));
    const problems = checkLaw(pack, [
      { ...huangshi, id: 'loosened', patches: [{ ...patch, values }] },
    ]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('the ten disclosed acts (十公开)', () => {
  test('licences and penalties are due in seven working days everywhere', () => {
    // 2026-09-30 is a Wednesday; 1 to 7 October are off and Saturday the 10th is worked.
    expect(disclosureDeadline('permit', '2026-09-30', '420222')).toMatchObject({
      workdays: 7,
      dueOn: '2026-10-15',
      cite: { doc: 'ndrc-2018-424', evidence: 'secondary' },
    });
    expect(disclosureDeadline('permit', '2018-07-24', '420222')).toBeUndefined();
  });

  test('the other eight where a place says so, from the day it says so, and below it', () => {
    expect(disclosureDeadline('reward', '2026-09-30', '420222')).toMatchObject({
      workdays: 7,
      cite: { doc: 'huangshi-2019-3', article: '五（二）' },
    });
    expect(disclosureDeadline('reward', '2019-11-04', '420222')).toBeUndefined();
    expect(disclosureDeadline('reward', '2026-09-30', '421303')).toBeUndefined();
  });

  test('a place that has the time studied is said to study it, and not to require it', () => {
    expect(disclosureDeadline('levy', '2026-09-30', '440229')).toMatchObject({
      dueOn: '2026-10-15',
      wording: 'studied',
      cite: { doc: 'wengyuan-2023-2', article: '二（二）11', evidence: 'verified' },
    });
    for (const [act, place] of [
      ['permit', '440229'],
      ['levy', '420200'],
    ] as const)
      expect(disclosureDeadline(act, '2026-09-30', place)).toMatchObject({ wording: 'required' });
    expect(recordText['zh-CN'].disclosureWordings.studied).toContain('进一步研究推动');
  });

  test('beyond the announced holidays the day is unknown and the time is not', () => {
    expect(disclosureDeadline('penalty', '2026-12-29', '420222')).toEqual({
      workdays: 7,
      wording: 'required',
      cite: expect.anything(),
    });
  });
});

describe('differentiated supervision in the words of the places', () => {
  test('is cited to the place where its policy says it, and to the nation elsewhere', () => {
    const on = dayOf('2026-11-21');
    const attention = (riskClass: string, place: string): unknown => {
      const found = inspectionLaw()
        .sampling.resolve({ on, place, asOf: on })
        ?.params.get(`attention.${riskClass}`);
      return [found?.value, found?.cite.doc, found?.cite.evidence];
    };
    expect(attention('A', '420222')).toEqual(['lower', 'yangxin-2023', 'verified']);
    expect(attention('B', '420222')).toEqual(['normal', 'huangshi-2019-3', 'verified']);
    // 阳新县 speaks of 风险高, class D, of which the nation says more: 大幅提高.
    expect(attention('C', '420222')).toEqual(['raised', 'huangshi-2019-3', 'assumed']);
    expect(attention('D', '420222')).toEqual(['sharply-raised', 'samr-2022-6', 'assumed']);
    expect(attention('D', '420200')).toEqual(['sharply-raised', 'samr-2022-6', 'assumed']);
    expect(attention('A', '110000')).toEqual(['lower', 'samr-2022-6', 'assumed']);
  });

  test('is assumed where that a class is meant is a reading', () => {
    const assumed = attentionOverlays.flatMap(({ region, patches }) =>
      patches.flatMap((patch) =>
        patch.op === 'set-param' && patch.values.every(({ cite }) => cite.evidence === 'assumed')
          ? [`${region} ${patch.param}`]
          : [],
      ),
    );
    expect(assumed).toEqual([
      '420200 attention.A',
      '420200 attention.C',
      '420222 keyFieldFloor',
      '421303 attention.A',
      '440229 attention.A',
      '440229 attention.C',
    ]);
  });
});
