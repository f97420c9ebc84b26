import { expect, test } from 'vitest';
import { promiseReasons, promiseSignerProblems } from './promise-reasons.text.ts';
import { promiseNames, promiseStateNames, promiseText } from './promise.text.ts';

test.each(['zh-CN', 'en'] as const)('a part has the words of the whole, in %s', (locale) => {
  for (const part of [promiseNames, promiseReasons, promiseSignerProblems, promiseStateNames])
    expect(promiseText[locale]).toMatchObject(part[locale]);
});
