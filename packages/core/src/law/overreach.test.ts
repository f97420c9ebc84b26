import { describe, expect, test } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { all, established, includes, is, not, only } from '../repair/law/build.ts';
import { creditChinaRepair } from '../repair/law/credit-china-repair.ts';
import { demonstrationFines } from '../repair/law/demonstration-fines.ts';
import { gsxtRepair } from '../repair/law/gsxt-repair.ts';
import { checkLaw } from './check-law.ts';
import { decide } from './decide.ts';
import { convention, order58 } from './instruments.ts';
import type { BandRow, ClassRow, Overlay, Pack, Patch, Rule } from './pack.ts';
import { LawBook } from './resolve.ts';
import type { Test } from './test.ts';

const county = '420222';
const city = '420200';
const province = '420000';
const nation = '100000';
const dated = {
  from: '2026-10-01',
  cite: {
    doc: convention.id,
    article: null,
    revision: convention.revision,
    evidence: 'secondary',
  },
} as const;
const fined = includes('penaltyTypes', 'fine');
const anyFine = is('kind', 'penalty');

const overlay = (region: string, patch: Patch, base = creditChinaRepair): Overlay => ({
  id: 'local',
  region,
  version: '1',
  base: base.id,
  instruments: [],
  patches: [patch],
});
const codes = (region: string, patch: Patch, base: Pack = creditChinaRepair): readonly string[] =>
  checkLaw(base, [overlay(region, patch, base)]).map(({ code }) => code);

const sizes = (...bands: BandRow['bands']): Patch => ({
  op: 'add-row',
  classification: 'fineSize',
  row: { ...dated, id: 'local.fines', when: fined, fact: 'fineFen', bands },
});
const small = { from: 0, to: 1_000_00, value: 'small' };
const large = { from: 1_000_00, to: 50_000_00, value: 'large' };
const huge = { from: 50_000_00, value: 'huge' };
const severity = (when: Test, value: string, row: Partial<ClassRow> = {}): Patch => ({
  op: 'add-row',
  classification: 'severity',
  row: { ...dated, id: 'local.severity', when, value, ...row },
});
const classRow = (classification: string, value: string): Patch => ({
  op: 'add-row',
  classification,
  row: { ...dated, id: 'local.row', when: fined, value },
});
const addRule = (outcome: Rule['onFail']['outcome'], refusal: string): Patch => ({
  op: 'add-rule',
  rule: {
    ...dated,
    id: 'local.rule',
    title: { 'zh-CN': '本地条件', en: 'A local condition' },
    test: established('publishedAsNecessary'),
    onFail: { outcome, refusal },
  },
});
const lowFine = (value: number): Patch => ({
  op: 'set-param',
  param: 'lowFine.organisation',
  values: [{ ...dated, value }],
});
/** 令58 assumed: what was only warned of was not displayed. */
const warning = creditChinaRepair.rules.find(({ id }) => id === 'repair.display.warning.58');
if (!warning) throw new Error('the rule is gone');
const reread = (change: Partial<Rule>): Patch => ({
  op: 'replace-rule',
  rule: { ...warning, ...change },
  targetRevision: order58.revision,
});

describe('an overlay may not', () => {
  test.each<[string, string, string, Patch, Pack?]>([
    [
      'add a rule by which nothing is displayed',
      'loosening',
      county,
      addRule('not-needed', 'NOT_DISPLAYED'),
    ],
    ['add a condition in a county', 'not-left-open', county, addRule('missing', 'OBLIGATION_OPEN')],
    [
      'add a bar in a city',
      'not-left-open',
      city,
      addRule('ineligible', 'NON_REPAIRABLE'),
      gsxtRepair,
    ],
    ['add one for a whole province', 'loosening', province, addRule('not-needed', 'NOT_DISPLAYED')],
    ['add one for the nation', 'loosening', nation, addRule('not-needed', 'AUTO_STOP'), gsxtRepair],
    ['call every fine small', 'not-left-open', province, classRow('fineSize', 'small')],
    ['call fines small without end', 'loosening', province, sizes({ from: 0, value: 'small' })],
    ['know no huge fine', 'loosening', province, sizes(small, { from: 1_000_00, value: 'large' })],
    [
      'call a larger fine smaller',
      'loosening',
      province,
      sizes(
        { from: 0, to: 10, value: 'large' },
        { from: 10, to: 20, value: 'small' },
        { from: 20, value: 'huge' },
      ),
    ],
    ['measure fines for a county', 'not-left-open', county, sizes(small, large, huge)],
    ['measure fines for a city', 'not-left-open', city, sizes(small, large, huge)],
    [
      'measure fines by another number',
      'not-left-open',
      province,
      {
        op: 'add-row',
        classification: 'fineSize',
        row: {
          ...dated,
          id: 'local.fines',
          when: fined,
          fact: 'startOn',
          bands: [small, large, huge],
        },
      },
    ],
    [
      'name a case for a county',
      'not-left-open',
      county,
      severity(is('namedAct', true), 'general'),
    ],
    [
      'call a revoked permit minor',
      'loosening',
      province,
      severity(includes('penaltyTypes', 'permit-revocation'), 'minor'),
    ],
    [
      'call it general in some case',
      'loosening',
      province,
      severity(
        all(includes('penaltyTypes', 'practice-ban'), established('summaryProcedure')),
        'general',
      ),
    ],
    [
      'call a huge fine minor',
      'loosening',
      province,
      severity(all(fined, not(established('summaryProcedure')), is('fineSize', 'huge')), 'minor'),
    ],
    [
      'divide a class by amounts where the nation named none',
      'not-left-open',
      province,
      {
        op: 'add-row',
        classification: 'severity',
        row: {
          ...dated,
          id: 'local.severity',
          when: fined,
          fact: 'fineFen',
          bands: [
            { from: 0, to: 10, value: 'minor' },
            { from: 10, value: 'serious' },
          ],
        },
      },
    ],
    ['choose the class of display', 'not-left-open', province, classRow('displayClass', 'minor')],
    [
      'shield records from view',
      'not-left-open',
      province,
      classRow('relief', 'temporary-shielding'),
    ],
    [
      'call a fine low where amounts do',
      'not-left-open',
      province,
      classRow('lowFine', 'yes'),
      gsxtRepair,
    ],
    [
      'name minor cases that nobody left open',
      'not-left-open',
      province,
      severity(anyFine, 'minor'),
      gsxtRepair,
    ],
    [
      'set the amount of a low fine for a county',
      'not-left-open',
      county,
      lowFine(100_000_000_00),
      gsxtRepair,
    ],
    [
      'turn an assumed rule into one by which nothing is displayed',
      'loosening',
      county,
      {
        op: 'replace-rule',
        rule: {
          ...(creditChinaRepair.rules.find(({ id }) => id === 'repair.apply.barred.58') ?? warning),
          onFail: { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
        },
        targetRevision: order58.revision,
      },
    ],
    [
      'hide more than an assumed rule hid',
      'loosening',
      county,
      reread({ when: only('penaltyTypes', 'warning', 'public-criticism', 'fine') }),
    ],
    ['hide for longer than an assumed rule did', 'loosening', county, reread({ to: '2030-01-01' })],
    [
      'hide until another document ends it',
      'loosening',
      county,
      reread({ endedBy: convention.id }),
    ],
  ])('%s', (_what, code, region, patch, base) => {
    expect(codes(region, patch, base)).toContain(code);
  });
});

describe('an overlay may', () => {
  test.each<[string, string, Patch, Pack?]>([
    ['add a condition in a province', province, addRule('missing', 'OBLIGATION_OPEN')],
    [
      'bar in a province what the nation does not bar',
      province,
      addRule('ineligible', 'NON_REPAIRABLE'),
    ],
    ['divide fines for a province', province, sizes(small, large, huge)],
    ['divide fines for a sector of the nation', nation, sizes(small, large, huge)],
    [
      'divide fines more strictly',
      province,
      sizes({ from: 0, to: 10, value: 'large' }, { from: 10, value: 'huge' }),
    ],
    ['name a graver case for a province', province, severity(is('namedAct', true), 'serious')],
    [
      'name a minor case that the nation does not speak of',
      province,
      severity(only('penaltyTypes', 'other'), 'minor'),
    ],
    ['set the amount of a low fine for a province', province, lowFine(50_000_00), gsxtRepair],
    [
      'hide less than an assumed rule hid',
      county,
      reread({ when: only('penaltyTypes', 'warning') }),
    ],
  ])('%s', (_what, region, patch, base) => {
    expect(codes(region, patch, base)).toEqual([]);
  });
});

test('a row of an overlay leaves the graver class of the nation as it is, whatever it says', () => {
  const wide = severity(not(is('namedAct', true)), 'minor');
  expect(codes(province, wide)).toEqual([]);
  const on = dayOf('2026-11-21');
  const law = new LawBook(creditChinaRepair, [
    ...demonstrationFines,
    overlay(province, wide),
  ]).resolve({ on, place: county, asOf: on });
  if (!law) throw new Error('no law');
  const severityOf = (facts: Record<string, string | number | boolean | readonly string[]>) =>
    decide(law, { summaryProcedure: false, namedAct: false, ...facts }, on).facts['severity'];
  expect(severityOf({ penaltyTypes: ['fine'], fineFen: 100_000_000_00 })).toBe('serious');
  expect(severityOf({ penaltyTypes: ['permit-revocation'] })).toBe('serious');
  expect(severityOf({ penaltyTypes: ['fine'] })).toBeUndefined();
  expect(severityOf({ penaltyTypes: ['other'] })).toBe('minor');
});
