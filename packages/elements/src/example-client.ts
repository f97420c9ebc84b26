import { createClient, type CreditClient } from '@xinyong/client';

/** Answers one operation: with what is sent as JSON, or with a whole `Response`. */
type Answer = (url: URL, body: unknown) => unknown;

/**
 * The real client over answers given by hand, keyed as the contract writes them: `GET /v1/subjects/{code}`.
 * For examples and tests.
 */
export function exampleClient(answers: Readonly<Record<string, Answer>>): CreditClient {
  const routes = Object.entries(answers).map(([key, answer]) => {
    const path = key.replaceAll(/\{\w+\}/g, '[^/ ]+');
    return { pattern: new RegExp(`^${path}$`), answer };
  });
  return createClient({
    baseUrl: 'https://credit.example',
    maxRetries: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const route = routes.find(({ pattern }) => pattern.test(`${request.method} ${url.pathname}`));
      if (!route) throw new Error(`The example answers no ${request.method} ${url.pathname}`);
      const text = await request.text();
      const answer = await Promise.race([
        Promise.resolve(route.answer(url, text && JSON.parse(text))),
        aborted(request.signal),
      ]);
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () =>
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')),
    ),
  );

/** An answer that never comes. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** The answer of a service that is not well. */
export const unavailable = (): Response =>
  Response.json(
    {
      type: 'about:blank',
      title: 'Internal error',
      titleZh: '服务内部错误',
      status: 500,
      code: 'internal',
      detail: 'The service cannot answer at the moment. Try again in a few minutes.',
      detailZh: '服务暂时无法答复，请过几分钟再试。',
      requestId: 'req-example-0001',
    },
    { status: 500, headers: { 'content-type': 'application/problem+json' } },
  );
