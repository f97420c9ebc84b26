import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lengthOf, longestInLetter, answerInLetter } from './answer-in-letter.ts';
import { answerProblems, type AnswerProblemCode } from './answer-problems.ts';
import { answersFor } from './letter-example.oracle.ts';
import { penaltyRepair } from './ready-templates/penalty-repair.ts';
import { readyTemplates } from './ready-templates/ready-templates.ts';
import { templateFieldKinds, type TemplateField } from './promise-template.ts';
import type { PromiseAnswers } from './promise.ts';
import { describeAnswerProblem } from './answer.text.ts';

const field = (
  kind: TemplateField['kind'],
  more: Partial<TemplateField> = {},
): Pick<TemplateField, 'id'> & TemplateField => ({
  id: 'shop',
  label: { 'zh-CN': '店名', en: 'Shop' },
  kind,
  required: true,
  ...more,
});

const codeFor = (one: TemplateField, answers: PromiseAnswers): AnswerProblemCode | undefined =>
  answerProblems({ fields: [one] }, answers)[0]?.code;

const choices = [{ 'zh-CN': '自有房屋' }, { 'zh-CN': '租用' }];

describe('answers that are in order', () => {
  it.each(readyTemplates)('have no problem: $id', (template) => {
    expect(answerProblems(template, answersFor(template))).toEqual([]);
  });

  it.each<[string, TemplateField, string]>([
    ['a name with a rare character counted once', field('text', { maxLength: 2 }), '𠮷屋'],
    ['a text in lines', field('long-text'), '第一行\r\n\r\n第二行'],
    ['a number', field('number', { maxLength: 3 }), '120.500001'],
    ['naught', field('number'), '0'],
    ['a leap day', field('date'), '2028-02-29'],
    ['one of the choices', field('choice', { choices }), '租用'],
    ['the code of an agency', field('text'), '11420222MB1886843H'],
  ])('have no problem: %s', (_, one, answer) => {
    expect(answerProblems({ fields: [one] }, { shop: answer })).toEqual([]);
  });

  it('may be missing where they are not required', () => {
    const optional = { ...field('date'), required: false };
    expect(codeFor(optional, {})).toBeUndefined();
    expect(codeFor(optional, { shop: ' ' })).toBeUndefined();
    expect(codeFor(optional, { shop: 'x' })).toBe('answer.not-a-day');
  });
});

describe('an answer that is not in order is told', () => {
  it.each<[AnswerProblemCode, TemplateField, string]>([
    ['answer.missing', field('text'), ''],
    ['answer.missing', field('long-text'), ' \n\u3000 '],
    ['answer.missing', field('choice', { choices }), ''],
    ['answer.too-long', field('text', { maxLength: 3 }), '四个汉字'],
    ['answer.too-long', field('text'), '字'.repeat(201)],
    ['answer.too-long', field('long-text'), '字'.repeat(1001)],
    ['answer.too-long', field('number', { maxLength: 2 }), '100'],
    ['answer.too-long', field('number'), `1${'0'.repeat(15)}`],
    ['answer.too-many-lines', field('long-text'), '行\n'.repeat(21)],
    ['answer.characters', field('text'), '第一行\n第二行'],
    ['answer.characters', field('text'), '店\u202e名'],
    ['answer.characters', field('long-text'), '店\u0000名'],
    ['answer.characters', field('text'), '\u3164'],
    ['answer.characters', field('text'), '……'],
    ['answer.characters', field('text'), `店${'\u0301'.repeat(6)}`],
    ['answer.not-a-number', field('number'), '一百'],
    ['answer.not-a-number', field('number'), '-1'],
    ['answer.not-a-number', field('number'), '007'],
    ['answer.not-a-number', field('number'), '1e3'],
    ['answer.not-a-number', field('number'), '１２'],
    ['answer.not-a-number', field('number'), '1.'],
    ['answer.not-a-number', field('number'), '1.0000001'],
    ['answer.not-a-day', field('date'), '2026-02-30'],
    ['answer.not-a-day', field('date'), '2026年2月3日'],
    ['answer.not-a-day', field('date'), ' 2026-02-03'],
    ['answer.not-a-choice', field('choice', { choices }), '借用'],
    ['answer.not-a-choice', field('choice', { choices }), '租用 '],
    ['answer.not-a-choice', field('choice'), '租用'],
    ['answer.person-number', field('text'), '负责人 11010519491231002X'],
    ['answer.person-number', field('long-text'), '张某\n１１０１０５ 19491231 002X'],
    ['answer.person-number', field('number', { maxLength: 18 }), '440524188001010014'],
  ])('%s', (code, one, answer) => {
    expect(codeFor(one, { shop: answer })).toBe(code);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(describeAnswerProblem({ fields: [one] }, { field: 'shop', code }, locale)).toContain(
        locale === 'en' ? 'Shop' : '店名',
      );
  });

  it('field by field in their order, and then what is no field', () => {
    const problems = answerProblems(penaltyRepair, {
      toString: 'x',
      other: 'x',
      'performed-on': 'x',
    });
    expect(problems).toEqual([
      { field: 'correction', code: 'answer.missing' },
      { field: 'performed-on', code: 'answer.not-a-day' },
      { field: 'toString', code: 'answer.unknown-field' },
      { field: 'other', code: 'answer.unknown-field' },
    ]);
    expect(describeAnswerProblem(penaltyRepair, problems[3]!, 'zh-CN')).toBe(
      '这份承诺书没有“other”这一项，请删去',
    );
  });

  it('says how long it may be', () => {
    const one = field('text', { maxLength: 3 });
    expect(
      describeAnswerProblem({ fields: [one] }, { field: 'shop', code: 'answer.too-long' }, 'en'),
    ).toContain('3 characters');
  });
});

property.prop([
  fc.constantFrom(...templateFieldKinds),
  fc.integer({ min: 1, max: 60 }),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom('字', '\n', '\u0958', '𠮷', '\t'), maxLength: 80 }),
    fc.double({ noNaN: true }).map(String),
  ),
])(
  'an answer in order is never longer in the letter than its field allows',
  (kind, most, typed) => {
    const one = field(kind, { maxLength: most, choices });
    fc.pre(codeFor(one, { shop: typed }) === undefined);
    expect(lengthOf(answerInLetter(one, typed))).toBeLessThanOrEqual(longestInLetter(one));
  },
);
