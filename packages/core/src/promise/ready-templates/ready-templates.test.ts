import { describe, expect, it } from 'vitest';
import { promiseTypes } from '../../record/credit-record.ts';
import { checkTemplate } from '../check-template.ts';
import { letterOf } from '../letter-of.ts';
import { requestFor } from '../letter-example.oracle.ts';
import { PromiseTemplateSchema } from '../template.schema.ts';
import { basisBlank, type TemplateWords } from '../promise-template.ts';
import { placeholdersIn } from '../fill-placeholders.ts';
import { readyTemplates } from './ready-templates.ts';

/** Everything in a value that has words. */
const wordsIn = (value: unknown): readonly TemplateWords[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value) return [value as TemplateWords]; // nothing else has such a member
  return Object.values(value).flatMap(wordsIn);
};

describe('the ready templates', () => {
  it('are for every type of promise, each with an id of its own', () => {
    expect(readyTemplates.length).toBeGreaterThanOrEqual(14);
    expect(new Set(readyTemplates.map(({ type }) => type))).toEqual(new Set(promiseTypes));
    expect(new Set(readyTemplates.map(({ id }) => id)).size).toBe(readyTemplates.length);
  });

  it.each(readyTemplates)('pass the check and lack at most a basis: $id', (template) => {
    expect(PromiseTemplateSchema.parse(template)).toEqual(template);
    const codes = checkTemplate(template).map(({ code }) => code);
    expect(codes).toEqual([
      ...(template.matter.basis === basisBlank ? ['template.matter.basis-blank'] : []),
      ...(template.type === 'self-discipline' ? ['template.organiser.missing'] : []),
    ]);
  });

  it.each(readyTemplates)('name no article, and only documents that were read: $id', (template) => {
    const text = JSON.stringify(template);
    expect(text).not.toMatch(/第[一二三四五六七八九十百零\d]+[条款项]/);
    for (const [number] of text.matchAll(/(?:[\u4e00-\u9fff]*〔\d+〕\d+号|令第\d+号)/g))
      expect(['国办发〔2020〕42号', '令第36号', '令第107号', '令第654号']).toContain(number);
  });

  it.each(readyTemplates)(
    'say everything in English too, with the same answers: $id',
    (template) => {
      for (const words of wordsIn(template)) {
        expect(words.en).toMatch(/^[\x20-\x7e“”’]+$/);
        expect(new Set(placeholdersIn(words.en ?? ''))).toEqual(
          new Set(placeholdersIn(words['zh-CN'])),
        );
      }
    },
  );

  it('name the law of either track for a penalty: 令36 is not that of market supervision', () => {
    const basis = readyTemplates.find(({ id }) => id === 'penalty-repair')?.matter.basis;
    expect(basis).toMatch(/令第36号.*市场监管部门的处罚.*令第107号/);
  });

  it('let no promise stand for a proof of what is in an excluded field', () => {
    const proofs = readyTemplates.filter(({ type }) => type === 'proof-substitute');
    const choices = proofs.flatMap(({ fields }) => fields.flatMap((each) => each.choices ?? []));
    expect(choices.length).toBeGreaterThan(0);
    for (const choice of choices) expect(choice['zh-CN']).not.toMatch(/安全|环境|健康|金融|涉外/);
  });

  it.each(readyTemplates)('make a letter that people can read: $id', (template) => {
    const { text, reason, content, liability } = letterOf(requestFor(template));
    expect(text).not.toMatch(/[{}]|undefined|未填写/);
    expect(reason.length).toBeLessThanOrEqual(512);
    expect(content.split('\n').length).toBeGreaterThan(3);
    expect(liability).toMatch(/^一、/);
    // A letter that fits two pages of A4.
    expect(text.length).toBeLessThan(1600);
  });
});
