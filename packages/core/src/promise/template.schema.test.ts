import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answersFor } from './letter-example.oracle.ts';
import { deferredPermitMaterials } from './ready-templates/deferred-permit-materials.ts';
import { penaltyRepair } from './ready-templates/penalty-repair.ts';
import { readyTemplates } from './ready-templates/ready-templates.ts';
import {
  PromiseAnswersSchema,
  PromiseTemplateSchema,
  TemplateDraftSchema,
  TemplateFieldSchema,
  type TemplateRefusal,
} from './template.schema.ts';
import { templateText } from './template.text.ts';

const messages = (schema: z.ZodType, value: unknown): readonly (readonly [string, string])[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
const [field] = penaltyRepair.fields;
const words = (text: string): { readonly 'zh-CN': string } => ({ 'zh-CN': text });

describe('a template as a file', () => {
  it.each<
    [TemplateRefusal | 'invalid-day' | 'invalid-uscc' | 'invalid-subject-kind', string, object]
  >([
    ['invalid-template-id', 'id', { id: 'A' }],
    ['invalid-template-id', 'id', { id: '-a' }],
    ['invalid-template-id', 'id', { id: '../etc/passwd' }],
    ['invalid-template-version', 'version', { version: 0 }],
    ['invalid-template-version', 'version', { version: '1' }],
    ['invalid-template-version', 'replaces', { replaces: 1.5 }],
    ['invalid-day', 'validFrom', { validFrom: '2026-02-30' }],
    ['invalid-promise-type', 'type', { type: 'magic' }],
    ['invalid-promise-class', 'promiseClass', { promiseClass: 'permits' }],
    ['invalid-promise-publicity', 'publicity', { publicity: 'secret' }],
    ['invalid-template-words', 'title.zh-CN', { title: words('') }],
    ['invalid-template-words', 'title.zh-CN', { title: words('\u3164') }],
    ['invalid-template-words', 'title.zh-CN', { title: words('承诺\u202e书') }],
    ['invalid-template-words', 'title.zh-CN', { title: words('承诺\n书') }],
    ['invalid-template-words', 'title.zh-CN', { title: { en: 'Promise' } }],
    ['unknown-member', 'title', { title: { ...words('承诺书'), fr: 'Promesse' } }],
    ['invalid-object', 'title', { title: '承诺书' }],
    [
      'invalid-template-words',
      'matter.basis',
      { matter: { ...penaltyRepair.matter, basis: 'x'.repeat(501) } },
    ],
    [
      'invalid-matter-field',
      'matter.field',
      { matter: { ...penaltyRepair.matter, field: 'food' } },
    ],
    ['invalid-template-clause', 'clauses.0.zh-CN', { clauses: [words('字'.repeat(10_000))] }],
    ['invalid-template-clause', 'clauses.0.zh-CN', { clauses: [words('字'.repeat(1001))] }],
    ['invalid-template-clause', 'clauses.0.zh-CN', { clauses: [words('第一行\n第二行')] }],
    ['invalid-template-clause', 'liabilities.0.zh-CN', { liabilities: [words('\u0000')] }],
    ['too-many-clauses', 'clauses', { clauses: Array.from({ length: 41 }, () => words('守信。')) }],
    ['too-many-clauses', 'notices', { notices: null }],
    ['too-many-fields', 'fields', { fields: Array.from({ length: 41 }, () => field) }],
    ['invalid-field-id', 'fields.0.id', { fields: [{ ...field, id: '__proto__' }] }],
    ['invalid-field-id', 'fields.0.id', { fields: [{ ...field, id: 'Shop' }] }],
    ['invalid-field-kind', 'fields.0.kind', { fields: [{ ...field, kind: 'file' }] }],
    ['invalid-required', 'fields.0.required', { fields: [{ ...field, required: 'yes' }] }],
    ['invalid-max-length', 'fields.0.maxLength', { fields: [{ ...field, maxLength: 2001 }] }],
    ['invalid-choices', 'fields.0.choices', { fields: [{ ...field, choices: '是' }] }],
    ['invalid-promisers', 'promisers', { promisers: [] }],
    ['invalid-subject-kind', 'promisers.0', { promisers: ['person'] }],
    ['invalid-uscc', 'organiser.code', { organiser: { name: '协会', code: '1' } }],
    ['invalid-promise-term', 'term', { term: 'P0D' }],
    ['invalid-promise-term', 'term', { term: 'P9999Y' }],
    ['invalid-promise-term', 'term', { term: '1 year' }],
    [
      'invalid-deferred-materials',
      'deferred.materials',
      { deferred: { materials: [], workdays: 5 } },
    ],
    [
      'invalid-workdays',
      'deferred.workdays',
      { deferred: { ...deferredPermitMaterials.deferred, workdays: 0 } },
    ],
    ['unknown-member', '', { script: 'alert(1)' }],
  ])('is refused with a code: %s at %s', (code, path, change) => {
    expect(messages(PromiseTemplateSchema, { ...penaltyRepair, ...change })).toContainEqual([
      path,
      code,
    ]);
  });

  it.each(readyTemplates)('comes back as it was: $id', (template) => {
    expect(PromiseTemplateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
  });

  it.each(['P1D', 'P999M', 'P99Y'])('has a term of a century at most: %s', (term) => {
    expect(messages(PromiseTemplateSchema, { ...penaltyRepair, term })).toEqual([]);
  });

  it('is written without id and version, which are given to it', () => {
    const { id: _, version: __, ...draft } = penaltyRepair;
    expect(TemplateDraftSchema.parse(draft)).toEqual(draft);
    expect(messages(TemplateDraftSchema, penaltyRepair)).toEqual([['', 'unknown-member']]);
  });

  it('may have the number that the platform gave it', () => {
    const id = '8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10';
    expect(messages(PromiseTemplateSchema, { ...penaltyRepair, id })).toEqual([]);
  });

  it('is a list in no way', () => {
    expect(messages(PromiseTemplateSchema, [])).toEqual([['', 'invalid-object']]);
    expect(messages(TemplateFieldSchema, null)).toEqual([['', 'invalid-object']]);
  });

  it('can be described to others', () => {
    expect(() => z.toJSONSchema(PromiseTemplateSchema)).not.toThrow();
    expect(() => z.toJSONSchema(PromiseAnswersSchema)).not.toThrow();
  });
});

describe('answers as they are handed in', () => {
  it('are texts by the ids of fields, and may be empty in a draft', () => {
    const answers = { ...answersFor(penaltyRepair), 'performed-on': '' };
    expect(PromiseAnswersSchema.parse(answers)).toEqual(answers);
  });

  it.each<[TemplateRefusal, unknown]>([
    ['invalid-answers', null],
    ['invalid-answers', []],
    ['invalid-field-id', { Shop: 'x' }],
    ['invalid-field-id', JSON.parse('{"constructor.x":"x"}')],
    ['invalid-template-answer', { shop: 1 }],
    ['invalid-template-answer', { shop: '\u0000' }],
    ['invalid-template-answer', { shop: '店\u202e' }],
    ['invalid-template-answer', { shop: '\u3164' }],
    ['invalid-template-answer', { shop: `店${'\u0301'.repeat(6)}` }],
    ['invalid-template-answer', { shop: '\ud800' }],
    ['invalid-template-answer', { shop: '字'.repeat(2001) }],
    [
      'invalid-answers',
      Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`f${index}`, ''])),
    ],
  ])('are refused with a code: %s', (code, answers) => {
    const found = PromiseAnswersSchema.safeParse(answers).error?.issues ?? [];
    const inner = found.flatMap((issue) => (issue.code === 'invalid_key' ? issue.issues : [issue]));
    expect(inner.map(({ message }) => message)).toContain(code);
  });

  it('take nothing from a prototype', () => {
    const parsed = PromiseAnswersSchema.safeParse(JSON.parse('{"__proto__":{"shop":"x"}}'));
    expect(parsed.success ? Object.keys(parsed.data) : []).toEqual([]);
    expect(parsed.success ? 'shop' in parsed.data : false).toBe(false);
  });
});

describe('the words of these codes', () => {
  it('are there in both languages', () => {
    const { 'zh-CN': zh, en } = templateText;
    expect(Object.keys(en.refusals)).toEqual(Object.keys(zh.refusals));
    for (const text of Object.values(zh.refusals)) expect(text).toMatch(/[\u4e00-\u9fff]/);
    for (const text of Object.values(en.refusals)) expect(text).toMatch(/^[A-Z][\x20-\x7e]+$/);
  });
});
