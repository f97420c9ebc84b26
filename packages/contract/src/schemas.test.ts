import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { contract } from './index.ts';
import { fieldText, ProblemBodySchema, schemas } from './schemas.ts';
import { operationsOf, type Contract } from './testing/test-schemas.ts';

// the keys are those of the contract
const nouns = Object.keys(contract) as readonly (keyof Contract)[];
const all = nouns.flatMap(operationsOf);

test('every operation has schemas, and nothing else has', () => {
  expect(Object.keys(schemas)).toEqual(nouns);
  for (const noun of nouns)
    expect(Object.keys(schemas[noun]), noun).toEqual(Object.keys(contract[noun]));
});

test.each(nouns)('the schemas of %s are tested beside them', (noun) => {
  const file = noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(existsSync(new URL(`${file}.schemas.test.ts`, import.meta.url))).toBe(true);
});

test('the words are in the language they say they are', () => {
  expect(Object.keys(fieldText['zh-CN']).sort()).toEqual(Object.keys(fieldText.en).sort());
  for (const words of Object.values(fieldText['zh-CN'])) expect(words).toMatch(/\p{Script=Han}/u);
  for (const words of Object.values(fieldText.en)) expect(words).not.toMatch(/\p{Script=Han}/u);
});

test('JSON Schema can be made of everything but files, and names the main types once', () => {
  const parts = all.flatMap(({ operation, schema }) => [
    schema.input,
    ...(operation.returns === 'binary' ? [] : [schema.output]),
  ]);
  const document = z.toJSONSchema(z.tuple([z.unknown(), ...parts, ProblemBodySchema]), {
    io: 'input',
  });
  expect(Object.keys(document.$defs ?? {})).toEqual(
    expect.arrayContaining([
      'Subject',
      'SubjectPage',
      'RecordPage',
      'RecordDisplay',
      'ImportReport',
      'Repair',
      'RepairAnswers',
      'RepairAssessment',
      'RepairDetail',
      'GradeDecision',
      'GradeBatchPage',
      'CreditPromise',
      'PromiseDetail',
      'PromisePage',
      'PromiseAssessment',
      'PublicPromisePage',
      'PromiseTemplate',
      'TemplatePage',
      'Session',
      'Problem',
      'Citation',
      'Uscc',
      'IsoDay',
    ]),
  );
});
