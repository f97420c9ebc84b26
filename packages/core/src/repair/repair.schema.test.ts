import { expect, test } from 'vitest';
import {
  MaterialSchema,
  RepairAnswersSchema,
  RepairCommandSchema,
  RepairEventSchema,
  RepairStateSchema,
} from './repair.schema.ts';
import { repairLifecycle } from './repair-lifecycle.ts';
import type { Material, RepairAnswers, RepairEvent } from './repair.ts';

test('takes every state and command of the lifecycle', () => {
  for (const { command, from, to } of repairLifecycle) {
    expect(RepairCommandSchema.parse(command)).toBe(command);
    for (const state of [...from, to]) expect(RepairStateSchema.parse(state)).toBe(state);
  }
});

test('takes every material and no other', () => {
  // one that is missing here does not compile
  const materials: Readonly<Record<Material, true>> = {
    'application-form': true,
    'promise-letter': true,
    'proof-of-performance': true,
    'registration-certificate': true,
    'repair-form': true,
    'training-certificate': true,
    'credit-report': true,
  };
  for (const material of Object.keys(materials))
    expect(MaterialSchema.parse(material)).toBe(material);
  expect(MaterialSchema.safeParse('passport').error?.issues[0]?.message).toBe('invalid-material');
});

test('takes every answer', () => {
  // one that is missing here does not compile
  const answers: Required<RepairAnswers> = {
    corrected: true,
    obligationsPerformed: false,
    performedOn: '2024-02-29',
    harmRemoved: true,
    repeatedSameType: false,
    newHeavyPenalty: false,
    promiseMade: true,
    contactName: '张某',
    contactPhone: '13800138000',
    statement: '第一行\n第二行',
    signedName: '张某',
    flow: 1,
  };
  expect(RepairAnswersSchema.parse(answers)).toEqual(answers);
  expect(RepairAnswersSchema.parse({})).toEqual({});
});

test.each([
  ['１３８ ００１３-8000', '13800138000'],
  ['(0591) 8765—4321', '059187654321'],
  ['010-62345678', '01062345678'],
])('the telephone number %s comes out as %s', (contactPhone, digits) => {
  expect(RepairAnswersSchema.parse({ contactPhone })).toEqual({ contactPhone: digits });
});

test.each(['1380013800', '62345678', '138001380oo', '13800138000,13900139000'])(
  'the telephone number %s is refused',
  (contactPhone) => {
    expect(RepairAnswersSchema.safeParse({ contactPhone }).error?.issues[0]?.message).toBe(
      'invalid-contact-phone',
    );
  },
);

test('an event begins with a draft that comes from nothing', () => {
  const event: RepairEvent = {
    at: '2026-11-20T01:02:03Z',
    command: 'create',
    from: null,
    to: 'draft',
    by: 'applicant',
    actorName: '张某',
  };
  expect(RepairEventSchema.parse(event)).toEqual(event);
  expect(RepairEventSchema.safeParse({ ...event, at: '2026-11-20T01:02:03+08:00' }).success).toBe(
    false,
  );
});
