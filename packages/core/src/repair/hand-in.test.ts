import { describe, expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type { CreditRecord } from '../record/credit-record.ts';
import { assessApplication, type Application } from './assess-application.ts';
import { flowContext } from './flow-context.ts';
import { handIn } from './hand-in.ts';
import type { RepairAnswers } from './repair.ts';

const record: CreditRecord = {
  id: '0'.repeat(64),
  kind: 'penalty',
  track: 'credit-china',
  subjectCode: '93420222MA4WXY129P' as Uscc, // a valid code
  subjectName: '阳新县示例合作社',
  agency: { name: '阳新县示例交通运输主管局' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
  decidedOn: '2026-05-12',
  severity: 'general',
  penaltyTypes: ['fine'],
  domains: [],
  breach: '',
  facts: '',
  basis: '',
  content: '',
};
const answers: RepairAnswers = {
  corrected: true,
  obligationsPerformed: true,
  promiseMade: true,
  contactName: '钱某某',
  contactPhone: '13800138000',
  signedName: '钱某某',
};
const proof = { material: 'proof-of-performance', name: 'a.pdf', size: 1, digest: '' } as const;
const draft = { track: 'credit-china', answers, files: [proof] } as const;
const today = '2026-11-21';
const application = { repair: draft, record, known: {}, today } satisfies Application;

describe('an application', () => {
  test('is handed in with the answers of its own journey and no others', () => {
    const repair = { ...draft, answers: { ...answers, harmRemoved: false } };
    expect(handIn({ ...application, repair })).toEqual({ ok: true, answers });
  });

  test('is handed in where the law leaves something open: the agency settles that', () => {
    const { severity: _stated, ...unclassed } = record;
    const open = { ...application, record: unclassed };
    expect(assessApplication(open).outcome).toBe('indeterminate');
    expect(handIn(open)).toMatchObject({ ok: true });
  });

  test.each([{ corrected: false }, { obligationsPerformed: false }])(
    'is not handed in past the longest period while duties are open: %o',
    (open) => {
      const late = { ...record, decidedOn: '2025-11-20' };
      const repair = { ...draft, answers: { ...answers, ...open } };
      expect(handIn({ ...application, record: late, repair })).toMatchObject({
        ok: false,
        refusals: expect.arrayContaining(['MAX_REACHED_UNFULFILLED', 'OBLIGATION_OPEN']),
      });
    },
  );

  test('is not handed in before its day, and the rule says so', () => {
    expect(handIn({ ...application, today: '2026-08-12' })).toMatchObject({
      ok: false,
      refusals: ['MIN_PERIOD'],
      step: { rule: 'repair.apply.min-period', outcome: false },
    });
    expect(handIn({ ...application, today: '2026-08-13' })).toMatchObject({ ok: true });
  });

  test('is not handed in with a page that is not in order', () => {
    const { contactPhone: _phone, ...rest } = answers;
    expect(handIn({ ...application, repair: { ...draft, answers: rest } })).toEqual({
      ok: false,
      problems: [{ field: 'contactPhone', code: 'required' }],
    });
  });

  test('needs the files that the law asks for; form and promise are made of itself', () => {
    expect(handIn({ ...application, repair: { ...draft, files: [] } })).toMatchObject({
      ok: false,
      refusals: ['MATERIALS_MISSING'],
    });
    const { materials } = assessApplication(application);
    expect(materials.map(({ material, provided }) => [material, provided])).toEqual([
      ['promise-letter', true],
      ['proof-of-performance', true],
    ]);
    expect(
      flowContext({ record, repair: draft, assessment: { materials } }, answers, today),
    ).toMatchObject({
      recordedOn: '2026-05-12',
      files: ['proof-of-performance'],
      materials: ['proof-of-performance'],
    });
  });

  test('that was handed in keeps the law of that day, and its clocks count to today', () => {
    const submitted = { ...application, repair: { ...draft, submittedOn: '2026-11-16' } };
    const { on, deadlines } = assessApplication(submitted);
    expect(on).toBe('2026-11-16');
    expect(deadlines.find(({ clock }) => clock === 'accept')).toMatchObject({
      dueOn: '2026-11-19',
      workdaysLeft: -1,
    });
    expect(deadlines.find(({ clock }) => clock === 'feedback')).toMatchObject({
      dueOn: '2026-11-30',
      workdaysLeft: 6,
    });
  });

  test('has a deadline without days left where the working days are not known', () => {
    const { deadlines } = assessApplication({ ...application, today: '2026-12-28' });
    expect(deadlines.find(({ clock }) => clock === 'feedback')).toEqual(
      expect.not.objectContaining({ workdaysLeft: expect.anything() }),
    );
  });
});
