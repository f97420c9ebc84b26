import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { RequestEnv } from './request-id.ts';

/** One line for each request: its route, but neither its address nor its headers, where names, numbers and tokens stand. */
export const requestLog =
  (log: Logger): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const began = performance.now();
    await next();
    const callerId = c.req.header('x-request-id');
    log.info({
      requestId: c.get('requestId'),
      ...(callerId !== undefined && isHarmless(callerId) && { callerId }),
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };

/** Whether the id that a caller gave its request may be kept: what could be the number of a person may not. */
const isHarmless = (id: string): boolean => /^[A-Za-z0-9._-]{1,64}$/.test(id) && !/\d{15}/.test(id);
