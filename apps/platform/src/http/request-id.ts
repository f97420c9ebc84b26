import type { MiddlewareHandler } from 'hono';

/** What a request carries on its way. */
export interface RequestEnv {
  Variables: { requestId: string };
}

/** Every answer names its request: by the sender's own id where that is a sane one. */
export const requestIds =
  (newId: () => string): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : newId();
    c.set('requestId', requestId);
    await next();
    c.header('x-request-id', requestId);
  };
