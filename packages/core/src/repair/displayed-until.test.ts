import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type { AdministrativePenalty } from '../record/credit-record.ts';
import { displayedUntil } from './displayed-until.ts';

const penalty = (changes: Partial<AdministrativePenalty>): AdministrativePenalty => ({
  id: '0'.repeat(64),
  kind: 'penalty',
  track: 'gsxt',
  subjectCode: '93420222MA4WXY129P' as Uscc, // a valid code
  subjectName: '阳新县示例有限公司',
  agency: { name: '阳新县示例市场监督管理局' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed', publishedOn: '2026-01-23' },
  decidedOn: '2026-01-15',
  penaltyTypes: ['confiscation'],
  domains: [],
  breach: '',
  facts: '',
  basis: '',
  content: '',
  ...changes,
});

test('displays a general penalty of market supervision for one year and not a day longer', () => {
  expect(displayedUntil(penalty({}), '2027-01-23')).toEqual({
    displayed: true,
    lastDay: '2027-01-23',
  });
  expect(displayedUntil(penalty({}), '2027-01-24')).toEqual({
    displayed: false,
    endedOn: '2027-01-24',
  });
});

test('never displays a mere warning', () => {
  expect(displayedUntil(penalty({ penaltyTypes: ['warning'] }), '2026-02-01')).toEqual({
    displayed: false,
  });
});

test('stops on Credit China with the longest period, since nobody established that a duty is open', () => {
  const china = penalty({ track: 'credit-china', severity: 'general' });
  expect(displayedUntil(china, '2027-01-15')).toEqual({ displayed: true, lastDay: '2027-01-15' });
  expect(displayedUntil(china, '2027-01-16')).toEqual({ displayed: false, endedOn: '2027-01-16' });
});

test('does not guess the end of a restriction whose term is not known', () => {
  expect(displayedUntil(penalty({ penaltyTypes: ['practice-ban'] }), '2031-01-01')).toEqual({
    displayed: true,
  });
});

test('displays a permit, which is no record of dishonesty', () => {
  const {
    penaltyTypes: _p,
    domains: _d,
    breach: _b,
    facts: _f,
    basis: _s,
    track: _t,
    ...common
  } = penalty({});
  expect(
    displayedUntil(
      {
        ...common,
        kind: 'permit',
        permitType: 'general',
        certificate: '',
        certificateNumber: '',
        validFrom: '2026-01-15',
        validTo: '2099-12-31',
      },
      '2026-02-01',
    ),
  ).toEqual({ displayed: true });
});

test('goes on beyond the longest period while its agency states that duties are open', () => {
  const fined = penalty({
    track: 'credit-china',
    decidedOn: '2025-11-20',
    severity: 'general',
    penaltyTypes: ['fine'],
    display: { state: 'displayed' },
  });
  expect(displayedUntil(fined, '2026-11-21')).toEqual({ displayed: false, endedOn: '2026-11-21' });
  const open = { ...fined, stated: { version: 1, obligationsOpen: true } };
  expect(displayedUntil(open, '2026-11-21')).toEqual({ displayed: true });
  const done = { ...fined, stated: { version: 2, obligationsOpen: false } };
  expect(displayedUntil(done, '2026-11-21')).toEqual({ displayed: false, endedOn: '2026-11-21' });
});
