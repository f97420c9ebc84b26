import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Uscc } from '../identity/uscc.ts';
import { fulfilments, promiseTypes } from '../record/credit-record.ts';
import { subjectKinds } from '../subject/subject.ts';
import { promiseRefusals } from './promise-assessment.ts';
import { promiseFacts } from './promise-facts.ts';
import {
  CreditPromiseSchema,
  DetachedSignatureSchema,
  DigestSchema,
  FulfilmentSchema,
  LawfulSanctionSchema,
  PromiseAssessmentSchema,
  PromiseCommandSchema,
  PromiseDeadlineSchema,
  PromiseEventSchema,
  PromiseSanctionSchema,
  PromiseSignerSchema,
  PromiseStateSchema,
  PromiseTypeSchema,
  SignedLetterSchema,
} from './promise.schema.ts';
import { promiseText } from './promise.text.ts';
import { templateText } from './template.text.ts';
import {
  promiseClasses,
  promiseCommands,
  promiseParties,
  promiseSanctions,
  promiseStates,
  publicities,
  signerCapacities,
  type CreditPromise,
} from './promise.ts';

const hex = (bytes: number, digit = 'a'): string => digit.repeat(2 * bytes);
const refused = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('what is sent', () => {
  test.each<readonly [string, z.ZodType, unknown, readonly string[]]>([
    ['a type in Chinese', PromiseTypeSchema, '主动型', ['invalid-promise-type']],
    ['a state that is none', PromiseStateSchema, 'accepted', ['invalid-promise-state']],
    ['a fulfilment that is none', FulfilmentSchema, 'most', ['invalid-fulfilment']],
    ['a measure that is none', PromiseSanctionSchema, 'shame', ['invalid-sanction']],
    ['a digest of 63', DigestSchema, hex(32).slice(1), ['invalid-digest']],
    ['a digest of 65', DigestSchema, `${hex(32)}a`, ['invalid-digest']],
    ['a digest of capitals', DigestSchema, hex(32, 'A'), ['invalid-digest']],
    ['a digest with a g', DigestSchema, hex(32, 'g'), ['invalid-digest']],
    ['no digest', DigestSchema, undefined, ['invalid-digest']],
    ['a digest', DigestSchema, hex(32), []],
  ])('%s', (_, schema, value, expected) => {
    expect(refused(schema, value)).toEqual(expected);
  });

  const signedBy = (name: unknown, capacity: unknown = 'agent') =>
    refused(PromiseSignerSchema, { name, capacity });
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of nobody yet', signedBy(''), []],
    ['of blanks', signedBy('   '), []],
    ['of 50', signedBy('名'.repeat(50)), []],
    ['of 50 between blanks', signedBy(` ${'名'.repeat(50)} `), []],
    ['of 51', signedBy('名'.repeat(51)), ['invalid-signer-name']],
    ['of characters beyond the first plane', signedBy('𠮷'.repeat(50)), []],
    ['of two lines', signedBy('冯\n某某'), ['invalid-signer-name']],
    ['that turns the line', signedBy('冯\u202E某某'), ['invalid-signer-name']],
    ['of half a character', signedBy('\ud800'), ['invalid-signer-name']],
    ['that is a number', signedBy(7), ['invalid-signer-name']],
    ['of a capacity that is none', signedBy('冯某某', 'owner'), ['invalid-signer-capacity']],
    [
      'with more than is known',
      refused(PromiseSignerSchema, { name: '冯某某', capacity: 'agent', idNumber: '1' }),
      ['unknown-member'],
    ],
    ['that is no object', refused(PromiseSignerSchema, '冯某某'), ['invalid-object']],
  ])('a signer %s: %j', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  const signature = (change: object) =>
    refused(DetachedSignatureSchema, {
      algorithm: 'ed25519',
      publicKey: hex(32),
      value: hex(64),
      ...change,
    });
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of Ed25519', signature({}), []],
    ['of SM2', signature({ algorithm: 'sm2-sm3', publicKey: hex(65) }), []],
    ['of another algorithm', signature({ algorithm: 'rsa' }), ['invalid-signature']],
    ['with a key of 31 bytes', signature({ publicKey: hex(31) }), ['invalid-signature']],
    ['with a key of 33 bytes', signature({ publicKey: hex(33) }), ['invalid-signature']],
    ['with a key of 64 bytes', signature({ publicKey: hex(64) }), ['invalid-signature']],
    ['with a key of 66 bytes', signature({ publicKey: hex(66) }), ['invalid-signature']],
    ['with a value of 63 bytes', signature({ value: hex(63) }), ['invalid-signature']],
    ['with a value of 65 bytes', signature({ value: hex(65) }), ['invalid-signature']],
    ['in capitals', signature({ value: hex(64, 'A') }), ['invalid-signature']],
    ['that says by whom', signature({ by: 'platform' }), ['unknown-member']],
  ])('a signature %s: %j', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('is told by codes that have words in both languages', () => {
    const codes = Object.keys(promiseText.en.fieldRefusals);
    expect(Object.keys(promiseText['zh-CN'].fieldRefusals)).toEqual(codes);
    for (const code of ['invalid-promise-type', 'invalid-object', 'unknown-member'])
      expect(Object.keys(templateText.en.refusals)).toContain(code);
  });
});

const agency = { name: '阳新县示例机关' } as const;
const subjectCode = '91420222093469456A' as Uscc; // of the sample; both check digits are right
const day = fc.constantFrom('2024-02-29', '2026-11-21');
const text = fc.string();
const promise: fc.Arbitrary<CreditPromise> = fc.record(
  {
    id: fc.uuid(),
    subjectCode: fc.constant(subjectCode),
    subjectName: fc.string({ minLength: 1 }),
    subjectKind: fc.constantFrom(...subjectKinds),
    templateId: text,
    templateVersion: fc.nat(),
    title: text,
    type: fc.constantFrom(...promiseTypes),
    otherType: text,
    promiseClass: fc.constantFrom(...promiseClasses),
    state: fc.constantFrom(...promiseStates),
    version: fc.nat(),
    acceptor: fc.constant(agency),
    place: fc.constantFrom('420222', '100000'),
    organiser: fc.constant(agency),
    reason: text,
    recordId: fc.constant(hex(32)),
    answers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), text),
    signer: fc.record({
      name: fc.constantFrom('冯某某', ''),
      capacity: fc.constantFrom(...signerCapacities),
    }),
    publicity: fc.constantFrom(...publicities),
    code: text,
    madeOn: day,
    validUntil: day,
    materialsDueOn: day,
    files: fc.array(
      fc.record({
        material: fc.constant('plan'),
        name: fc.constant('平面图.pdf'),
        size: fc.nat(),
        digest: fc.constant(hex(32)),
      }),
      { maxLength: 2 },
    ),
    determination: fc.record(
      {
        fulfilment: fc.constantFrom(...fulfilments),
        falsehood: fc.constant(true as const),
        deliberate: fc.constant(true as const),
        unperformed: text,
        determinedOn: day,
        determiner: fc.constant(agency),
      },
      { requiredKeys: ['fulfilment'] },
    ),
    sanctions: fc.record({
      kinds: fc.subarray([...promiseSanctions]),
      words: text,
      sanctionedOn: day,
    }),
    notice: text,
    imported: fc.constant(true as const),
    createdAt: fc.constant('2026-11-20T01:02:03.456Z'),
    updatedAt: fc.constant('2026-11-21T01:02:03Z'),
  },
  {
    requiredKeys: [
      'id',
      'subjectCode',
      'subjectName',
      'subjectKind',
      'templateId',
      'templateVersion',
      'title',
      'type',
      'state',
      'version',
      'acceptor',
      'place',
      'reason',
      'answers',
      'publicity',
      'files',
      'createdAt',
      'updatedAt',
    ],
  },
);

describe('what is answered', () => {
  property.prop([promise])('is any promise, whole, after JSON', (each) => {
    expect(CreditPromiseSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  property.prop([
    promise,
    fc.constantFrom('state', 'type', 'place', 'subjectCode', 'files', 'createdAt'),
  ])('is no promise that lacks what every one has, or has something else there', (each, member) => {
    const { [member]: _gone, ...rest } = each;
    expect(CreditPromiseSchema.safeParse(rest).success).toBe(false);
    expect(CreditPromiseSchema.safeParse({ ...each, [member]: 7 }).success).toBe(false);
  });

  test.each([
    ['a version below zero', { version: -1 }],
    ['a template of version 1.5', { templateVersion: 1.5 }],
    ['a day that does not exist', { madeOn: '2026-02-30' }],
    ['a false for imported', { imported: false }],
    [
      'a file of less than nothing',
      { files: [{ material: 'a', name: 'a', size: -1, digest: hex(32) }] },
    ],
    ['a person for a subject', { subjectCode: '110101199003074514' }],
    ['undefined for a day', { validUntil: undefined }],
  ])('is no promise with %s', (_, change) => {
    const [one] = fc.sample(promise, { numRuns: 1, seed: 7 });
    expect(CreditPromiseSchema.safeParse(one).success).toBe(true);
    expect(CreditPromiseSchema.safeParse({ ...one, ...change }).success).toBe(false);
  });

  test('is every change that the table or a person makes, by every party', () => {
    for (const command of [
      ...promiseCommands,
      'create',
      'update-draft',
      'attach',
      'detach',
      'import',
    ])
      for (const by of promiseParties) {
        const event = {
          at: '2026-11-20T01:02:03Z',
          command,
          from: null,
          to: 'draft',
          by,
          actorName: '张某',
        };
        expect(PromiseEventSchema.parse(event)).toEqual(event);
      }
    for (const command of promiseCommands)
      expect(PromiseCommandSchema.parse(command)).toBe(command);
    expect(PromiseCommandSchema.safeParse('create').success).toBe(false);
  });

  test('is a letter with the signatures of platform and subject, and of nobody else', () => {
    const signature = { algorithm: 'ed25519', publicKey: hex(32), value: hex(64) } as const;
    const letter = (by: string) => ({
      text: '承诺书\n',
      digest: hex(32),
      signatures: [{ by, ...signature }],
    });
    for (const by of ['platform', 'subject'])
      expect(SignedLetterSchema.parse(letter(by))).toEqual(letter(by));
    expect(SignedLetterSchema.safeParse(letter('agency')).success).toBe(false);
  });

  test('is a deadline with or without a count, which may be below zero and is whole', () => {
    const deadline = { clock: 'materials', dueOn: '2026-11-24' } as const;
    expect(PromiseDeadlineSchema.parse(deadline)).toEqual(deadline);
    expect(PromiseDeadlineSchema.parse({ ...deadline, workdaysLeft: -3 })).toMatchObject({
      workdaysLeft: -3,
    });
    expect(PromiseDeadlineSchema.safeParse({ ...deadline, workdaysLeft: 0.5 }).success).toBe(false);
    expect(PromiseDeadlineSchema.safeParse({ ...deadline, clock: 'accept' }).success).toBe(false);
  });

  test('is a measure with the text that has it', () => {
    const cite = {
      doc: 'ndrc-36',
      article: null,
      revision: '2025-11-20',
      evidence: 'secondary',
    } as const;
    const measure = { sanction: 'false-promise-ban', cite, by: 'promise' } as const;
    expect(LawfulSanctionSchema.parse(measure)).toEqual(measure);
    expect(LawfulSanctionSchema.safeParse({ ...measure, cite: undefined }).success).toBe(false);
    expect(LawfulSanctionSchema.safeParse({ ...measure, sanction: 'shame' }).success).toBe(false);
  });

  test('is an assessment with every refusal and every unknown that there is', () => {
    const assessment = {
      outcome: 'ineligible',
      on: '2026-11-21',
      place: '420222',
      refusals: [...promiseRefusals],
      unknown: [...promiseFacts, 'rule'],
      bannedUntil: '2029-09-11',
      steps: [],
      instruments: [],
      evidence: 'assumed',
      chain: ['promise'],
      digest: hex(32),
    };
    expect(PromiseAssessmentSchema.parse(assessment)).toEqual(assessment);
    // Of a promise there is nothing that is not needed.
    expect(
      PromiseAssessmentSchema.safeParse({ ...assessment, outcome: 'not-needed' }).success,
    ).toBe(false);
    expect(
      PromiseAssessmentSchema.safeParse({ ...assessment, refusals: ['TOO_POOR'] }).success,
    ).toBe(false);
    expect(PromiseAssessmentSchema.safeParse({ ...assessment, unknown: ['latte'] }).success).toBe(
      false,
    );
  });
});
