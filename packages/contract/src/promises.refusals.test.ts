import { checkValue, promiseSanctions } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { promisesSchemas } from './promises.schemas.ts';
import { badFileNames, digest, unseen } from './testing/arbitraries.ts';
import { id, recordId } from './testing/examples.ts';
import { refusals } from './testing/test-schemas.ts';

const params = { id };
const body =
  (
    name: 'decline' | 'determine' | 'sanction' | 'decideRepair' | 'accept' | 'updateDraft' | 'sign',
  ) =>
  (given: unknown): readonly string[] =>
    refusals(promisesSchemas[name].input, {
      params,
      body: typeof given === 'object' ? { version: 1, ...given } : given,
    });
const query =
  (
    name:
      'list' | 'verify' | 'figures' | 'queue' | 'reviewCandidates' | 'export' | 'mine' | 'import',
  ) =>
  (given: object): readonly string[] =>
    refusals(promisesSchemas[name].input, { query: given });
const decline = body('decline');
const determine = (given: object): readonly string[] =>
  body('determine')({ notice: '核查已经完成。', fulfilment: 'none', ...given });
const sanction = (given: object): readonly string[] =>
  body('sanction')({ kinds: ['end-handling'], words: '终止办理。', ...given });
const answered = (answers: unknown): readonly string[] => body('updateDraft')({ answers });
const signedBy = (signer: unknown): readonly string[] =>
  body('updateDraft')({ answers: {}, signer });
const signed = (given: object): readonly string[] => body('sign')({ digest: recordId, ...given });
const signature = {
  algorithm: 'ed25519',
  publicKey: 'a1'.repeat(32),
  value: 'b2'.repeat(64),
} as const;
const verify = query('verify');
const printedCode = '35010020261120000001';
const begins = (given: object): readonly string[] =>
  refusals(promisesSchemas.create.input, { body: given });
const attach = (name: string, of = 'plan'): readonly string[] =>
  refusals(promisesSchemas.attach.input, {
    params: { id, material: of },
    query: { fileName: name, version: '0' },
  });

const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['no template', begins({}), ['body.templateId invalid-template-id']],
  [
    'a template that is none',
    begins({ templateId: 'food' }),
    ['body.templateId invalid-template-id'],
  ],
  [
    'a record that is none',
    begins({ templateId: id, recordId: 'a1' }),
    ['body.recordId invalid-record-id'],
  ],
  [
    'a promise that is none',
    refusals(promisesSchemas.get.input, { params: { id: '7' } }),
    ['params.id invalid-promise-id'],
  ],
  [
    'a version as text',
    decline({ version: '1', notice: '一二三四五' }),
    ['body.version invalid-version'],
  ],
  [
    'a version below zero',
    decline({ version: -1, notice: '一二三四五' }),
    ['body.version invalid-version'],
  ],
  ['a notice of 4', decline({ notice: '一二三四 ' }), ['body.notice invalid-notice']],
  ['a notice of 1001', decline({ notice: '字'.repeat(1001) }), ['body.notice invalid-notice']],
  ['a notice of marks', decline({ notice: '。'.repeat(5) }), ['body.notice invalid-notice']],
  ['no notice', decline({}), ['body.notice invalid-notice']],
  ['no body', decline(undefined), ['body invalid-object']],
  [
    'more than is asked',
    decline({ notice: '一二三四五', publicity: 'none' }),
    ['body unknown-member'],
  ],
  ...unseen.map(
    ([what, text]) =>
      [
        `a notice with ${what}`,
        decline({ notice: `请说明${text}原因` }),
        ['body.notice invalid-notice'],
      ] as const,
  ),

  // what is filled in, and who signs
  ['answers that are a list', answered([]), ['body.answers invalid-answers']],
  [
    '41 answers',
    answered(Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`a${index}`, '']))),
    ['body.answers invalid-answers'],
  ],
  ['an answer of 2000', answered({ area: '字'.repeat(2000) }), []],
  [
    'an answer of 2001',
    answered({ area: '字'.repeat(2001) }),
    ['body.answers.area invalid-template-answer'],
  ],
  [
    'an answer that is a number',
    answered({ area: 120 }),
    ['body.answers.area invalid-template-answer'],
  ],
  ['an answer of two lines', answered({ area: '一\n二' }), []],
  [
    'an answer with a NUL',
    answered({ area: 'a\u0000' }),
    ['body.answers.area invalid-template-answer'],
  ],
  ['a field of capitals', answered({ Area: '1' }), ['body.answers.Area invalid-answers']],
  ['a name of 50', signedBy({ name: '名'.repeat(50), capacity: 'agent' }), []],
  [
    'a name of 51',
    signedBy({ name: '名'.repeat(51), capacity: 'agent' }),
    ['body.signer.name invalid-signer-name'],
  ],
  ['no name yet', signedBy({ name: ' ', capacity: 'agent' }), []],
  [
    'a name of two lines',
    signedBy({ name: '张\n某', capacity: 'agent' }),
    ['body.signer.name invalid-signer-name'],
  ],
  [
    'a capacity that is none',
    signedBy({ name: '张某', capacity: 'friend' }),
    ['body.signer.capacity invalid-signer-capacity'],
  ],

  ['a signer that is a name', signedBy('张某'), ['body.signer invalid-object']],
  [
    'more than is known of a signer',
    signedBy({ name: '张某', capacity: 'agent', phone: '1' }),
    ['body.signer unknown-member'],
  ],

  // what is signed
  ['no digest', body('sign')({}), ['body.digest invalid-digest']],
  ['a digest of capitals', signed({ digest: 'A1'.repeat(32) }), ['body.digest invalid-digest']],
  ['a signature of Ed25519', signed({ signature }), []],
  [
    'a signature of RSA',
    signed({ signature: { ...signature, algorithm: 'rsa' } }),
    ['body.signature.algorithm invalid-signature'],
  ],
  [
    'a key that is too short',
    signed({ signature: { ...signature, publicKey: 'a1' } }),
    ['body.signature.publicKey invalid-signature'],
  ],
  [
    'a value that is too long',
    signed({ signature: { ...signature, value: 'b2'.repeat(65) } }),
    ['body.signature.value invalid-signature'],
  ],

  ['a signature that is a text', signed({ signature: 'b2' }), ['body.signature invalid-object']],
  [
    'more than is known of a signature',
    signed({ signature: { ...signature, by: 'platform' } }),
    ['body.signature unknown-member'],
  ],

  // materials
  ['a material of capitals', attach('a.pdf', 'Plan'), ['params.material invalid-material']],
  ...badFileNames.map(
    (name) =>
      [
        `a file called ${JSON.stringify(name)}`,
        attach(name),
        ['query.fileName invalid-file-name'],
      ] as const,
  ),
  [
    'a last day that does not exist',
    body('accept')({ materialsDueOn: '2026-02-30' }),
    ['body.materialsDueOn invalid-day'],
  ],

  // what became of it
  [
    'a fulfilment that is none',
    determine({ fulfilment: 'mostly' }),
    ['body.fulfilment invalid-fulfilment'],
  ],
  ['no for a falsehood', determine({ falsehood: false }), ['body.falsehood invalid-choice']],
  [
    'no for what was deliberate',
    determine({ deliberate: false }),
    ['body.deliberate invalid-choice'],
  ],
  [
    'nothing that was not kept',
    determine({ unperformed: '' }),
    ['body.unperformed invalid-unperformed'],
  ],
  [
    '4001 characters not kept',
    determine({ unperformed: '字'.repeat(4001) }),
    ['body.unperformed invalid-unperformed'],
  ],
  ['4000 characters not kept', determine({ unperformed: '字'.repeat(4000) }), []],
  ['no measure', sanction({ kinds: [] }), ['body.kinds invalid-choice']],
  [
    'a measure that is none',
    sanction({ kinds: ['public-shaming'] }),
    ['body.kinds.0 invalid-sanction'],
  ],
  ['a measure that is no list', sanction({ kinds: {} }), ['body.kinds invalid-list']],
  ['every measure', sanction({ kinds: promiseSanctions }), []],
  [
    'more measures than there are',
    sanction({ kinds: [...promiseSanctions, 'punish'] }),
    ['body.kinds list-too-long'],
  ],
  ['no words with a measure', sanction({ words: '' }), ['body.words invalid-notice']],
  [
    'a decision that is none',
    body('decideRepair')({ notice: '一二三四五', decision: 'maybe' }),
    ['body.decision invalid-decision'],
  ],

  // what is asked for
  [
    'a type that is none',
    query('list')({ type: '容缺受理型' }),
    ['query.type invalid-promise-type'],
  ],
  [
    'a public state that is none',
    query('list')({ state: 'breached' }),
    ['query.state invalid-choice'],
  ],
  [
    'a state that is none',
    query('queue')({ state: 'kept' }),
    ['query.state invalid-promise-state'],
  ],
  ['a place that is none', query('list')({ place: '9' }), ['query.place invalid-region-code']],
  ['a subject that is none', query('list')({ subject: '1' }), ['query.subject invalid-uscc']],
  ['a limit of 101', query('mine')({ limit: '101' }), ['query.limit invalid-limit']],
  ['an empty cursor', query('mine')({ cursor: '' }), ['query.cursor invalid-cursor']],
  ['figures by nothing', query('figures')({ place: '420222' }), ['query.by invalid-choice']],
  ...['1999', '2199', '20', 'this', '2026.5'].map(
    (year) =>
      [
        `a review of ${year}`,
        query('reviewCandidates')({ year }),
        ['query.year invalid-review-year'],
      ] as const,
  ),
  [
    'a draw that is none',
    refusals(promisesSchemas.beginReview.input, { body: { drawId: '7', year: 2026 } }),
    ['body.drawId invalid-draw-id'],
  ],
  [
    'a review of 1999 that is begun',
    refusals(promisesSchemas.beginReview.input, { body: { drawId: id, year: 1999 } }),
    ['body.year invalid-review-year'],
  ],
  ['a format that is none', query('export')({ format: 'xlsx' }), ['query.format invalid-choice']],

  // what stands on a letter
  [
    'a code of 19',
    verify({ code: printedCode.slice(1), check: 'A1B2C3D4E5F6' }),
    ['query.code invalid-promise-code'],
  ],
  [
    'a code of letters',
    verify({ code: 'A'.repeat(20), check: 'A1B2C3D4E5F6' }),
    ['query.code invalid-promise-code'],
  ],
  [
    'a check value of 11',
    verify({ code: printedCode, check: 'A1B2C3D4E5F' }),
    ['query.check invalid-check-value'],
  ],
  [
    'a check value with an O',
    verify({ code: printedCode, check: 'A1B2C3D4E5FO' }),
    ['query.check invalid-check-value'],
  ],
  ['no check value', verify({ code: printedCode }), ['query.check invalid-check-value']],
];

describe('what is sent about a promise', () => {
  test.each(table)('with %s: %j', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('meets every refusal that there are words for', () => {
    const met = new Set(
      table.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[1])),
    );
    expect(Object.keys(promiseText.en.fieldRefusals).filter((each) => !met.has(each))).toEqual([]);
  });

  test.each(['a1b2-c3d4-e5f6', ' A1B2 C3D4 E5F6 ', 'A1B2C3D4E5F6'])(
    'is a check value as it was typed off paper: "%s"',
    (check) => {
      expect(
        promisesSchemas.verify.input.parse({ query: { code: ` ${printedCode} `, check } }).query,
      ).toEqual({ code: printedCode, check: 'A1B2C3D4E5F6' });
    },
  );

  test.prop([digest])('is the check value that stands on the letter', (ofLetter) => {
    const check = checkValue(ofLetter);
    expect(
      promisesSchemas.verify.input.parse({ query: { code: printedCode, check } }).query.check,
    ).toBe(ofLetter.slice(0, 12).toUpperCase());
  });

  test('is a name without blanks at its ends', () => {
    expect(
      promisesSchemas.updateDraft.input.parse({
        params,
        body: { version: 0, answers: {}, signer: { name: ' 张某 ', capacity: 'agent' } },
      }).body.signer,
    ).toEqual({ name: '张某', capacity: 'agent' });
  });
});
