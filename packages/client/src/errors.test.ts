import { contract, problemCodes } from '@xinyong/contract';
import { expect, test, vi } from 'vitest';
import {
  AbortedError,
  ApiError,
  ConnectionError,
  CreditError,
  errorText,
  ResponseShapeError,
  TimeoutError,
  type CreditFailure,
} from './index.ts';

const operation = contract.session.get;
const response = new Response(null, { status: 503, headers: { 'x-request-id': 'r-7' } });
const failures: readonly CreditFailure[] = [
  new ApiError(operation, response, undefined),
  new ConnectionError(operation, new TypeError('fetch failed')),
  new TimeoutError(operation),
  new AbortedError(operation, undefined),
  new ResponseShapeError(operation, response, undefined),
];

test.each(failures.map((failure) => [failure.name, failure] as const))(
  '%s is known as ours, also by another copy of this package',
  async (_, failure) => {
    vi.resetModules();
    const { CreditError: Copy } = await import('./errors.ts');
    expect(Copy).not.toBe(CreditError);
    expect(CreditError.is(failure)).toBe(true);
    expect(Copy.is(failure)).toBe(true);
    expect(failure).not.toBeInstanceOf(Copy);
  },
);

test.each([new Error('no'), 'aborted', null, undefined, 0, {}, { code: 'aborted' }])(
  '%o is not ours',
  (value) => {
    expect(CreditError.is(value)).toBe(false);
  },
);

test('every failure has its own words in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const said = [...failures, new Error('no')].map((failure) => errorText(failure, locale));
    expect(new Set(said).size).toBe(said.length);
    for (const words of said) expect(/\p{Script=Han}/u.test(words)).toBe(locale === 'zh-CN');
  }
});

test('the words of a problem are those of the server, in the language asked for', () => {
  const failure = new ApiError(operation, response, {
    type: 'about:blank',
    title: 'Not found',
    titleZh: '没有找到',
    status: 404,
    code: 'not_found',
    detail: 'There is no such record.',
    detailZh: '没有这条信用信息。',
    requestId: 'r-8',
  });
  expect(errorText(failure, 'zh-CN')).toBe('没有这条信用信息。');
  expect(errorText(failure, 'en')).toBe('There is no such record.');
});

test('a failure without a problem names the request to ask about, and no status that only programs read', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const words = errorText(failures[0], locale);
    expect(words).toContain('r-7');
    expect(words).not.toMatch(/HTTP|503/);
  }
});

test('no code of a failure is one of a problem', () => {
  const codes = failures.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(problemCodes).not.toContain(code);
});
