import { expect, test } from 'vitest';
import { factsOfAnswers } from './facts-of-answers.ts';

test('what was answered is a fact, no as much as yes', () => {
  expect(
    factsOfAnswers({ corrected: true, obligationsPerformed: false, promiseMade: true }, []),
  ).toEqual({
    corrected: true,
    obligationsPerformed: false,
    promisePublished: true,
    materials: [],
  });
});

test('what was not answered stays unknown, and who to call is no fact', () => {
  expect(factsOfAnswers({ contactName: '陈某某', statement: '已缴清' })).toEqual({});
});
