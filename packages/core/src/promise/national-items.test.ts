import { describe, expect, test } from 'vitest';
import { archiveText } from '../record/archive.text.ts';
import {
  nationalFulfilments,
  nationalItems,
  nationalPromiseTypes,
  nationalPublicities,
  promiserCategories,
  supervisions,
} from './national-items.ts';

test('the items are the twenty of the template in their order, and the state of supervision', () => {
  expect(nationalItems.map(({ number }) => number)).toEqual([
    ...Array.from({ length: 20 }, (_, index) => index + 1),
    undefined,
  ]);
  expect(new Set(nationalItems.map(({ key }) => key)).size).toBe(21);
  expect(nationalItems.map(({ name, longest, need }) => [name, longest, need])).toEqual([
    ['承诺编码', 20, 'required'],
    ['承诺人名称', 200, 'required'],
    ['承诺人类别', undefined, 'required'],
    ['承诺人代码', 18, 'required'],
    ['承诺类型', 64, 'required'],
    ['承诺事由', 512, 'required'],
    ['承诺内容', 4000, 'required'],
    ['违诺责任', 4000, 'required'],
    ['承诺作出日期', undefined, 'required'],
    ['承诺有效期', undefined, 'optional'],
    ['承诺履行状态', undefined, 'required'],
    ['未履行的承诺内容', 4000, 'conditional'],
    ['违诺责任追究内容', 4000, 'conditional'],
    ['承诺履行状态认定日期', undefined, 'optional'],
    ['承诺履行状态认定单位', 200, 'optional'],
    ['承诺履行状态认定单位代码', 18, 'optional'],
    ['承诺受理单位', 200, 'required'],
    ['承诺受理单位代码', 18, 'required'],
    ['公开类型', undefined, 'required'],
    ['备注', 512, 'optional'],
    ['承诺监管状态', undefined, 'optional'],
  ]);
});

describe('the values of an item', () => {
  test('have the codes of the template', () => {
    const codesOf = (values: Readonly<Record<string, { readonly code: string }>>) =>
      Object.values(values).map(({ code }) => code);
    expect(codesOf(promiserCategories)).toEqual(['1', '2', '4']);
    expect(codesOf(nationalPromiseTypes)).toEqual(['1', '2', '3', '4', '5', '6', '0']);
    expect(codesOf(nationalFulfilments)).toEqual(['1', '2', '3']);
    expect(codesOf(nationalPublicities)).toEqual(['1', '2', '3']);
    expect(codesOf(supervisions)).toEqual(['0', '2']);
  });

  test('are called as they are shown in the archive', () => {
    const { promiseTypes, fulfilments } = archiveText['zh-CN'];
    for (const [value, { words }] of Object.entries(nationalPromiseTypes))
      expect(promiseTypes).toHaveProperty([value], words);
    for (const [value, { words }] of Object.entries(nationalFulfilments))
      expect(fulfilments).toHaveProperty([value], words);
  });
});
