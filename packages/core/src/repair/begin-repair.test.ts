import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type { AdministrativePermit, CreditRecord } from '../record/credit-record.ts';
import { beginRepair } from './begin-repair.ts';

const own = '93420222MA4WXY129P' as Uscc; // valid codes
const other = '91420222MA4ABCD17Y' as Uscc;
const common = {
  id: '0'.repeat(64),
  subjectCode: own,
  subjectName: '阳新县示例合作社',
  agency: { name: '阳新县示例机关' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
} as const;
const listing: CreditRecord = {
  ...common,
  kind: 'serious-listing',
  track: 'gsxt',
  ground: '食品安全',
  listedOn: '2026-01-15',
};
const permit: AdministrativePermit = {
  ...common,
  kind: 'permit',
  decidedOn: '2026-01-15',
  permitType: 'general',
  certificate: '',
  certificateNumber: '',
  content: '',
  validFrom: '2026-01-15',
  validTo: '2099-12-31',
};
const judgment: CreditRecord = {
  ...common,
  kind: 'judgment-default',
  ground: '有履行能力而拒不履行',
  listedOn: '2026-01-15',
};
const ended: CreditRecord = { ...listing, display: { state: 'ended', endedBy: 'term' } };

test('an application begins for a displayed record of the subject’s own, on its track', () => {
  expect(beginRepair(listing, own)).toEqual({ ok: true, track: 'gsxt' });
});

test.each<[string, CreditRecord, Uscc | undefined, string]>([
  ['of another subject', listing, other, 'repair.begin.subject'],
  ['for somebody who acts for none', listing, undefined, 'repair.begin.subject'],
  ['that is a permit', permit, own, 'repair.begin.scope'],
  ['that a court repairs', judgment, own, 'repair.begin.scope'],
  ['whose display has ended', ended, own, 'repair.begin.display'],
])('no application begins for a record %s', (_what, record, subjectCode, rule) => {
  expect(beginRepair(record, subjectCode)).toEqual({ ok: false, rule });
});
