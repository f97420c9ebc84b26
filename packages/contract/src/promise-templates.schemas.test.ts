import { promiseTypes, readyTemplates, type PromiseTemplate } from '@xinyong/core';
import { templateText } from '@xinyong/core/text';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { PublishedTemplate, TemplateDraft } from './promise-templates.ts';
import { promiseTemplatesSchemas } from './promise-templates.schemas.ts';
import { byId, day, page, paged, place, unseen } from './testing/arbitraries.ts';
import { agency, id, recordId } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';

const [ready] = readyTemplates;
if (!ready) throw new TypeError('there is no ready template');
const draftOf = ({
  id: _id,
  version: _version,
  replaces: _replaces,
  ...draft
}: PromiseTemplate): TemplateDraft => draft;
/** Every member that a template may have. */
const whole: TemplateDraft = {
  ...draftOf(ready),
  validTo: '2027-12-31',
  type: 'deferred-materials',
  otherType: '示例承诺',
  promiseClass: 'permit',
  promisers: ['enterprise', 'individual-business'],
  organiser: agency,
  fields: [
    {
      id: 'area',
      label: { 'zh-CN': '经营面积', en: 'Floor area' },
      hint: { 'zh-CN': '平方米' },
      kind: 'number',
      required: true,
      maxLength: 5,
    },
    {
      id: 'kind',
      label: { 'zh-CN': '业态' },
      kind: 'choice',
      required: false,
      choices: [{ 'zh-CN': '餐饮服务' }, { 'zh-CN': '食品销售', en: 'Sale of food' }],
    },
  ],
  notices: [{ 'zh-CN': '办理的条件。' }],
  deferred: { materials: [{ id: 'plan', name: { 'zh-CN': '平面图' } }], workdays: 20 },
  term: 'P1Y',
};
const template = fc.constantFrom(whole, ...readyTemplates.map(draftOf));
const versionFrom1 = fc.integer({ min: 1, max: 9999 });
const published: PublishedTemplate = {
  template: { ...whole, id, version: 2, replaces: 1 },
  acceptor: agency,
  place: '350100',
  digest: recordId,
};

testSchemas('promiseTemplates', {
  inputs: {
    list: fc.record({
      query: fc.record(
        { ...paged, type: fc.constantFrom(...promiseTypes), place },
        { requiredKeys: [] },
      ),
    }),
    mine: fc.record({ query: page }),
    ready: fc.constant({}),
    publish: fc.record({
      body: fc.record(
        { id: fc.uuid(), replaces: versionFrom1, template },
        { requiredKeys: ['template'] },
      ),
    }),
    retire: fc.record({ params: byId, body: fc.record({ version: versionFrom1, validTo: day }) }),
    get: fc.record({
      params: byId,
      query: fc.record({ version: versionFrom1 }, { requiredKeys: [] }),
    }),
  },
  outputs: {
    list: [{ data: [published], nextCursor: 'next' }],
    mine: [{ data: [published], nextCursor: null }],
    ready: [{ templates: readyTemplates }],
    publish: readyTemplates.map((each) => ({ ...published, template: each })),
    retire: [published],
    get: [published],
  },
});

const publish = (change: object): readonly string[] =>
  refusals(promiseTemplatesSchemas.publish.input, { body: { template: { ...whole, ...change } } });
const order = (body: unknown): readonly string[] =>
  refusals(promiseTemplatesSchemas.publish.input, { body });
const retire = (body: object, of = id): readonly string[] =>
  refusals(promiseTemplatesSchemas.retire.input, { params: { id: of }, body });
const [area] = whole.fields;
const field = (change: object): readonly string[] => publish({ fields: [{ ...area, ...change }] });
const words = (length: number) => ({ 'zh-CN': '字'.repeat(length) });
const many = (count: number, one: unknown): readonly unknown[] =>
  Array.from({ length: count }, () => one);
const deferred = (change: object): readonly string[] =>
  publish({ deferred: { ...whole.deferred, ...change } });
const at = 'body.template';

const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['no body', order(undefined), ['body invalid-object']],
  ['no template', order({}), [`${at} invalid-object`]],
  ['a template that is a list', order({ template: [] }), [`${at} invalid-object`]],
  ['a version that the platform counts', publish({ version: 3 }), [`${at} unknown-member`]],
  ['an id that the platform gives', publish({ id }), [`${at} unknown-member`]],
  [
    'to replace version 0',
    order({ id, replaces: 0, template: whole }),
    ['body.replaces invalid-version'],
  ],
  ['an id that is none', order({ id: '7', template: whole }), ['body.id invalid-template-id']],
  [
    'a day that does not exist',
    publish({ validFrom: '2026-02-30' }),
    [`${at}.validFrom invalid-day`],
  ],
  ['no type', publish({ type: '审批替代型' }), [`${at}.type invalid-promise-type`]],
  [
    'a class that is none',
    publish({ promiseClass: 'other' }),
    [`${at}.promiseClass invalid-promise-class`],
  ],
  [
    'a name of a type of 65',
    publish({ otherType: '字'.repeat(65) }),
    [`${at}.otherType invalid-template-words`],
  ],
  ['a name of a type of 64', publish({ otherType: '字'.repeat(64) }), []],
  ['a title of 100', publish({ title: words(100) }), []],
  ['a title of 101', publish({ title: words(101) }), [`${at}.title.zh-CN invalid-template-words`]],
  [
    'a title without Chinese',
    publish({ title: { en: 'Promise' } }),
    [`${at}.title.zh-CN invalid-template-words`],
  ],
  [
    'a title in a third language',
    publish({ title: { ...words(2), fr: 'x' } }),
    [`${at}.title unknown-member`],
  ],
  [
    'a title of two lines',
    publish({ title: { 'zh-CN': '承诺\n书' } }),
    [`${at}.title.zh-CN invalid-template-words`],
  ],
  ...unseen.map(
    ([what, text]) =>
      [
        `a title with ${what}`,
        publish({ title: { 'zh-CN': `承诺${text}书` } }),
        [`${at}.title.zh-CN invalid-template-words`],
      ] as const,
  ),
  [
    'a summary of 501',
    publish({ summary: words(501) }),
    [`${at}.summary.zh-CN invalid-template-words`],
  ],
  [
    'a reason of 501',
    publish({ reason: words(501) }),
    [`${at}.reason.zh-CN invalid-template-words`],
  ],
  [
    'a matter without basis',
    publish({ matter: { name: '示例', field: 'none' } }),
    [`${at}.matter.basis invalid-template-words`],
  ],
  [
    'a field of matters that is none',
    publish({ matter: { ...whole.matter, field: 'sports' } }),
    [`${at}.matter.field invalid-matter-field`],
  ],
  ['nobody as promiser', publish({ promisers: [] }), [`${at}.promisers invalid-promisers`]],
  [
    'a person as promiser',
    publish({ promisers: ['person'] }),
    [`${at}.promisers.0 invalid-subject-kind`],
  ],
  [
    'an organiser with a code that is none',
    publish({ organiser: { name: '协会', code: '1' } }),
    [`${at}.organiser.code invalid-uscc`],
  ],
  ['40 fields', publish({ fields: many(40, area) }), []],
  ['41 fields', publish({ fields: many(41, area) }), [`${at}.fields too-many-fields`]],
  [
    'a field with a name of capitals',
    field({ id: 'Area' }),
    [`${at}.fields.0.id invalid-field-id`],
  ],
  [
    'a field with a name of 41',
    field({ id: 'a'.repeat(41) }),
    [`${at}.fields.0.id invalid-field-id`],
  ],
  ['a field with a name of 40', field({ id: 'a'.repeat(40) }), []],
  [
    'a field of a kind that is none',
    field({ kind: 'file' }),
    [`${at}.fields.0.kind invalid-field-kind`],
  ],
  ['yes for required', field({ required: 'yes' }), [`${at}.fields.0.required invalid-required`]],
  ['a length of 0', field({ maxLength: 0 }), [`${at}.fields.0.maxLength invalid-max-length`]],
  ['a length of 2001', field({ maxLength: 2001 }), [`${at}.fields.0.maxLength invalid-max-length`]],
  ['a length of 2000', field({ maxLength: 2000 }), []],
  [
    '41 choices',
    field({ choices: many(41, words(2)) }),
    [`${at}.fields.0.choices invalid-choices`],
  ],
  [
    'a label of 101',
    field({ label: words(101) }),
    [`${at}.fields.0.label.zh-CN invalid-template-words`],
  ],
  [
    'a hint of 301',
    field({ hint: words(301) }),
    [`${at}.fields.0.hint.zh-CN invalid-template-words`],
  ],
  ['40 clauses', publish({ clauses: many(40, words(5)) }), []],
  ['41 clauses', publish({ clauses: many(41, words(5)) }), [`${at}.clauses too-many-clauses`]],
  ['a clause of 1000', publish({ clauses: [words(1000)] }), []],
  [
    'a clause of 1001',
    publish({ clauses: [words(1001)] }),
    [`${at}.clauses.0.zh-CN invalid-template-clause`],
  ],
  [
    'a liability of 1001',
    publish({ liabilities: [words(1001)] }),
    [`${at}.liabilities.0.zh-CN invalid-template-clause`],
  ],
  ['a notice that is a text', publish({ notices: ['告知'] }), [`${at}.notices.0 invalid-object`]],
  [
    'no material that is deferred',
    deferred({ materials: [] }),
    [`${at}.deferred.materials invalid-deferred-materials`],
  ],
  ['no working day', deferred({ workdays: 0 }), [`${at}.deferred.workdays invalid-workdays`]],
  ['half a working day', deferred({ workdays: 0.5 }), [`${at}.deferred.workdays invalid-workdays`]],
  ['250 working days', deferred({ workdays: 250 }), []],
  ['251 working days', deferred({ workdays: 251 }), [`${at}.deferred.workdays invalid-workdays`]],
  [
    'a 公开类型 that is none',
    publish({ publicity: 'secret' }),
    [`${at}.publicity invalid-promise-publicity`],
  ],
  ...['P1Y', 'P99Y', 'P999M', 'P30D'].map(
    (term) => [`a term of ${term}`, publish({ term }), []] as const,
  ),
  ...['P0Y', 'P100Y', 'P1000D', '1Y', 'P1W', 'P-1Y', 'P1Y2M', ''].map(
    (term) =>
      [`a term of "${term}"`, publish({ term }), [`${at}.term invalid-promise-term`]] as const,
  ),
  [
    'to retire version 0',
    retire({ version: 0, validTo: '2026-12-31' }),
    ['body.version invalid-version'],
  ],
  ['to retire on no day', retire({ version: 1 }), ['body.validTo invalid-day']],
  [
    'to retire a template that is none',
    retire({ version: 1, validTo: '2026-12-31' }, '7'),
    ['params.id invalid-template-id'],
  ],
  [
    'a version that no column holds',
    refusals(promiseTemplatesSchemas.get.input, {
      params: { id },
      query: { version: '99999999999' },
    }),
    ['query.version invalid-version'],
  ],
  [
    'a version that is a word',
    refusals(promiseTemplatesSchemas.get.input, { params: { id }, query: { version: 'newest' } }),
    ['query.version invalid-version'],
  ],
  [
    'a place that is none',
    refusals(promiseTemplatesSchemas.list.input, { query: { place: '阳新县' } }),
    ['query.place invalid-region-code'],
  ],
];

describe('a template that is handed in', () => {
  test.each(table)('with %s: %j', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('meets every refusal that there are words for', () => {
    const met = new Set(
      table.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[1])),
    );
    // Of a template that the platform gives, and of what is filled into one.
    const elsewhere = ['invalid-template-version', 'invalid-answers', 'invalid-template-answer'];
    expect(
      Object.keys(templateText.en.refusals).filter(
        (code) => !met.has(code) && !elsewhere.includes(code),
      ),
    ).toEqual([]);
  });
});
