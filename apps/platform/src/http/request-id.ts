import type { MiddlewareHandler } from 'hono';

/** What a request carries on its way. */
export interface RequestEnv {
  Variables: { requestId: string };
}

/** Every answer names its request by an id of ours: the audit log keeps it, and a number of a person could stand in another's. */
export const requestIds =
  (newId: () => string): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const requestId = newId();
    c.set('requestId', requestId);
    await next();
    c.header('x-request-id', requestId);
  };
