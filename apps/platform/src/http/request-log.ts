import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { RequestEnv } from './request-id.ts';

/** One line for each request: neither its headers nor its query, where names and tokens stand. */
export const requestLog =
  (log: Logger): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const began = performance.now();
    await next();
    log.info({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };
