import { expect, test } from 'vitest';
import {
  promiseNames,
  promiseReasons,
  promiseSignerProblems,
  promiseStateNames,
  promiseText,
} from './promise.text.ts';

test.each(['zh-CN', 'en'] as const)('a part has the words of the whole, in %s', (locale) => {
  for (const part of [promiseNames, promiseReasons, promiseSignerProblems, promiseStateNames])
    expect(promiseText[locale]).toMatchObject(part[locale]);
});
