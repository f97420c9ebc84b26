import { expect } from '@open-wc/testing';
import { checkTemplate, readyTemplates, templateFieldKinds } from '@xinyong/core';
import { describe, it } from 'vitest';
import { exampleToday } from '../example-repairs.ts';
import { templateAcceptor } from '../example-template-editor.ts';
import { sketchProblems } from './sketch-problems.ts';
import { withAdded, withMoved, withRemoved, sketchLists } from './template-lists.ts';
import { letterPreview } from './template-preview.ts';
import {
  draftOf,
  emptySketch,
  sketchOf,
  templateOf,
  type TemplateSketch,
} from './template-sketch.ts';

const today = exampleToday;

describe('a sketch', () => {
  it.each(readyTemplates.map((template) => [template.title['zh-CN'], template] as const))(
    'of %s comes to the template that it was made of, to be signed from today on',
    (_title, template) => {
      const { id: _id, version: _version, ...draft } = template;
      const validFrom = template.validFrom > today ? template.validFrom : today;
      expect(draftOf(sketchOf(template, today), today)).to.deep.equal({ ...draft, validFrom });
      expect(sketchProblems(sketchOf(template, today), 'zh-CN')).to.deep.equal([]);
    },
  );

  const [ready] = readyTemplates;
  if (!ready) throw new Error('There is no ready template');
  const sketch = sketchOf(ready, today);

  it('leaves the English out where it is not wanted, and keeps it', () => {
    const without = { ...sketch, english: false };
    expect(JSON.stringify(draftOf(without, today))).not.to.contain('"en"');
    expect(draftOf({ ...without, english: true }, today)).to.deep.equal(draftOf(sketch, today));
  });

  it('leaves out what its type does not have', () => {
    const typed: TemplateSketch = {
      ...sketch,
      type: 'voluntary',
      otherType: '别的',
      materials: [{ key: 99, id: 'material-1', name: { zh: '证明', en: '' } }],
      workdays: '10',
      term: { count: '', unit: '' },
    };
    const draft = draftOf(typed, today);
    expect(draft).not.to.have.any.keys('otherType', 'deferred', 'term');
    expect(draftOf({ ...typed, type: 'other' }, today).otherType).to.equal('别的');
    expect(draftOf({ ...typed, type: 'deferred-materials' }, today).deferred).to.deep.equal({
      materials: [{ id: 'material-1', name: { 'zh-CN': '证明' } }],
      workdays: 10,
    });
  });

  it('makes one line of a clause that was typed in several, and reads figures of any width', () => {
    const typed: TemplateSketch = {
      ...sketch,
      clauses: [{ key: 1, zh: ' 我方按时\n  付款。 ', en: 'We pay\nin time. ' }],
      term: { count: ' ２ ', unit: 'Y' },
    };
    const { clauses, term } = draftOf(typed, today);
    expect(clauses).to.deep.equal([{ 'zh-CN': '我方按时付款。', en: 'We pay in time.' }]);
    expect(term).to.equal('P2Y');
  });

  it('pairs the answers of a choice with their English by line', () => {
    const choice = {
      key: 50,
      id: 'item-1',
      label: { zh: '项目', en: '' },
      hint: { zh: '', en: '' },
      kind: 'choice',
      required: true,
      maxLength: '20',
      choices: { zh: '食品销售\n\n餐饮服务\n', en: 'Selling\n\n' },
    } as const;
    expect(draftOf({ ...sketch, fields: [choice] }, today).fields).to.deep.equal([
      {
        id: 'item-1',
        label: { 'zh-CN': '项目' },
        kind: 'choice',
        required: true,
        choices: [{ 'zh-CN': '食品销售', en: 'Selling' }, { 'zh-CN': '餐饮服务' }],
      },
    ]);
  });

  it('that is empty can be checked and shown, whatever is missing', () => {
    const template = templateOf(emptySketch(today), { id: 'new', version: 1 }, today);
    expect(checkTemplate(template).some(({ level }) => level === 'refuse')).to.equal(true);
    expect(letterPreview(template, templateAcceptor, today)).to.be.a('string');
  });

  it('says of everything that cannot be read where it is and how it should be', () => {
    const [field] = withAdded(sketch, 'fields').fields.slice(-1);
    if (!field) throw new Error('A field was added');
    const typed: TemplateSketch = {
      ...sketch,
      type: 'deferred-materials',
      matter: { ...sketch.matter, field: '' },
      organiser: { name: '', code: '9142022' },
      fields: [
        { ...field, id: 'Name', maxLength: '0' },
        { ...field, id: '1st', kind: 'date', maxLength: 'x' },
      ],
      workdays: '251',
      term: { count: '0', unit: 'M' },
      validFrom: '2026-02-30',
      validTo: '2026-13-01',
    };
    for (const locale of ['zh-CN', 'en'] as const)
      expect(sketchProblems(typed, locale).map((problem) => problem.field)).to.deep.equal([
        'matter.field',
        'organiser.name',
        'organiser.code',
        'fields.0.id',
        'fields.0.maxLength',
        'fields.1.id',
        'deferred.workdays',
        'term.count',
        'validFrom',
        'validTo',
      ]);
  });
});

describe('the lists of a sketch', () => {
  it.each(sketchLists.map((list) => [list] as const))(
    'get one more, move one and lose one: %s',
    (list) => {
      const one = withAdded(emptySketch(today), list);
      const two = withAdded(one, list);
      const keys = (sketch: TemplateSketch): readonly number[] =>
        sketch[list].map(({ key }) => key);
      expect(new Set(keys(two)).size).to.equal(two[list].length);
      const last = two[list].length - 1;
      const moved = withMoved(two, list, last, -1);
      expect(keys(moved)).to.deep.equal([
        ...keys(two).slice(0, last - 1),
        keys(two)[last],
        keys(two)[last - 1],
      ]);
      expect(withMoved(moved, list, last - 1, 1)).to.deep.equal(two);
      expect(withRemoved(two, list, last)).to.deep.equal(one);
      expect(withMoved(two, list, 9, 1)).to.equal(two);
    },
  );

  it('give new fields ids of their own, also after one was removed', () => {
    let sketch = emptySketch(today);
    for (const _time of templateFieldKinds) sketch = withAdded(sketch, 'fields');
    sketch = withAdded(withRemoved(sketch, 'fields', 0), 'fields');
    const ids = sketch.fields.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('the preview', () => {
  it.each(readyTemplates.map((template) => [template.title['zh-CN'], template] as const))(
    'of %s is a whole letter with a sample for every field',
    (_title, template) => {
      const text = letterPreview(template, templateAcceptor, today) ?? '';
      expect(text).to.contain(template.title['zh-CN']).and.not.to.contain('{');
      expect(text).not.to.contain('（未填写）');
    },
  );

  it('is not there while something in braces stands for nothing', () => {
    const [ready] = readyTemplates;
    if (!ready) throw new Error('There is no ready template');
    const wrong = { ...ready, clauses: [{ 'zh-CN': '按 {none} 办理。' }] };
    expect(letterPreview(wrong, templateAcceptor, today)).to.equal(undefined);
  });
});
