import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** What every answer says to a browser to keep the page safe; on https also that it must stay there. */
export const securityHeadersAt = (origin: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(origin.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
});

/** Adds {@link securityHeadersAt}; an answer that says something stricter keeps it. */
export function securityHeaders(origin: string): MiddlewareHandler {
  const headers = Object.entries(securityHeadersAt(origin));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
  };
}
