import type { Scope } from '@xinyong/contract';
import type { Actor } from '../actor.ts';
import { Problem } from './problem.ts';

/** Throws unless the actor has the scope: 401 for someone who may sign in, 403 for someone who did. */
export function authorise(actor: Actor, scope: Scope): void {
  if (actor.scopes.includes(scope)) return;
  if (actor.kind === 'visitor')
    throw new Problem(
      'unauthenticated',
      { zh: '请先登录，再办理此事项。', en: 'Sign in first.' },
      {},
      { 'www-authenticate': 'Bearer realm="xinyong"' },
    );
  throw new Problem('forbidden', {
    zh: '您的身份不能办理此事项。',
    en: 'This is not among the things you may do.',
  });
}

/**
 * Throws when a page of another site may have sent a request with the session of a person (CSRF):
 * such a request must show that it comes from our own origin, which the Host header does not tell.
 */
export function requireSameOrigin(request: Request, actor: Actor, ownOrigin: string): void {
  if (actor.kind !== 'person' || request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers.has('authorization')) return; // no browser adds a token by itself
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === 'same-origin' || (site === null && origin === ownOrigin)) return;
  throw new Problem('forbidden', {
    zh: '请在本网站的页面上办理。',
    en: 'Do this on a page of this site.',
  });
}
