import { randomUUID } from 'node:crypto';
import { contract } from '@xinyong/contract';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
} from 'openid-client';
import type { Logger } from 'pino';
import * as z from 'zod';
import { visitor, type Actor } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { requireSameOrigin } from '../http/authorise.ts';
import { endSession, hasEnded } from './ended-session.ts';
import { issuerAccess, type IssuerOptions } from './issuer-access.ts';
import { languageOf, type Language } from './language.ts';
import { localPath } from './local-path.ts';
import { invalidToken, machineOfToken } from './machine-of-token.ts';
import { page, pageHeadersAt, pageStylePath } from './page.ts';
import { pageStyle } from './page-style.ts';
import { ownRoleNames, personOf, type RoleNames } from './person-claims.ts';
import { PersonSchema } from './person.ts';
import { scopesOf } from './scopes.ts';
import { lastEnd, prolongedEnd, sessionEnd } from './session-end.ts';
import { sealedCookie } from './sealed-cookie.ts';
import { signInText, type SignInFailure } from './sign-in.text.ts';

export interface SignInOptions extends IssuerOptions {
  /** Of the platform as browsers see it; cookies are for https alone if it is one. */
  readonly origin: string;
  /** Whom bearer tokens must be for. */
  readonly audience: string;
  /** 32 bytes that seal the cookies; who has others is signed out. */
  readonly sealingKey: Uint8Array;
  /** The names of roles at the issuer, unless they are ours. */
  readonly roleNames?: RoleNames;
  /** Where it is kept who signed out. */
  readonly database: Database;
  readonly log: Logger;
  now(): Instant;
}

/** Signing in by an OpenID issuer: the routes for people, and who sent a request. */
export interface SignIn {
  /** `/sign-in?return=/path`, `/sign-in/callback`, `POST /sign-out`, and what seals a session anew that is prolonged. */
  readonly routes: Hono;
  /** Throws a problem for a bearer token that is not valid; a session that is not makes a visitor. */
  actorOf(request: Request): Promise<Actor>;
}

const SIGN_IN_LASTS = 10 * 60 * 1000;

/** What we remember of someone who is away at the issuer. */
const AttemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.enum(['zh-CN', 'en']),
});

/** Someone who is signed in, since when, and the id of the session: signing out ends it wherever its cookie was copied to. */
const SessionSchema = z.object({
  id: z.uuid(),
  person: PersonSchema,
  signedInAt: z.iso.datetime(),
});

// To cancel is no error.
const statuses = { denied: 200, expired: 400, failed: 502, no_role: 403 } as const;

/** Sign-in by authorisation code with PKCE (RFC 7636), sessions in a sealed cookie, bearer tokens for machines. */
export function createSignIn(options: SignInOptions): SignIn {
  const { origin, audience, sealingKey, database, log, roleNames = ownRoleNames } = options;
  const issuer = issuerAccess(options, origin);
  const secure = origin.startsWith('https:');
  const attempts = sealedCookie('xinyong_sign_in', AttemptSchema, sealingKey, secure);
  const sessions = sealedCookie('xinyong_session', SessionSchema, sealingKey, secure);
  const now = (): Date => new Date(options.now());
  const callback = `${origin}/sign-in/callback`;
  const routes = new Hono();

  routes.get(pageStylePath, (c) =>
    c.body(pageStyle, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }),
  );

  routes.get('/sign-in', async (c) => {
    const here = new URL(c.req.url);
    const home = new URL(origin);
    // The cookie of localhost would not come back from 127.0.0.1. Another port is that of a proxy that changes Host.
    if (
      here.hostname !== home.hostname &&
      here.port === home.port &&
      isLoopback(here) &&
      isLoopback(home)
    )
      return c.redirect(`${origin}${here.pathname}${here.search}`, 303);
    const language = languageFor(c);
    const returnTo = localPath(c.req.query('return'));
    try {
      const { configuration } = await issuer();
      const attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
        language,
      };
      const away = buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        // On a shared computer the issuer may still know who was here before.
        prompt: 'login',
        ui_locales: language,
      });
      await attempts.set(c, attempt, new Date(now().getTime() + SIGN_IN_LASTS));
      c.header('cache-control', 'no-store');
      return c.redirect(away.href, 303);
    } catch (error) {
      return failure(c, 'failed', language, returnTo, error);
    }
  });

  routes.get('/sign-in/callback', async (c) => {
    const attempt = (await attempts.read(c.req.raw, now()))?.content;
    if (!attempt || c.req.query('state') !== attempt.state)
      return failure(c, 'expired', attempt?.language ?? languageFor(c), '/');
    attempts.remove(c);
    const { language, returnTo } = attempt;
    try {
      const { configuration } = await issuer();
      const here = new URL(callback);
      here.search = new URL(c.req.url).search;
      const tokens = await authorizationCodeGrant(configuration, here, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
      });
      const person = personOf(tokens.claims() ?? {}, roleNames);
      if (!person) return await failure(c, 'no_role', language, returnTo);
      const session = { id: randomUUID(), person, signedInAt: options.now() };
      await sessions.set(c, session, new Date(sessionEnd(session.signedInAt)));
      c.header('cache-control', 'no-store');
      return c.redirect(returnTo, 303);
    } catch (error) {
      return failure(c, failureOf(error), language, returnTo, error);
    }
  });

  routes.post('/sign-out', async (c) => {
    const actor = await actorOf(c.req.raw);
    requireSameOrigin(c.req.raw, actor, origin);
    const session = await sessions.read(c.req.raw, now());
    if (session) {
      const occasion = { actor, now: options.now(), requestId: randomUUID(), newId: randomUUID };
      const { id, signedInAt } = session.content;
      // Until no copy of the cookie can have been prolonged any more.
      await endSession(database, occasion, { id, expiresAt: lastEnd(signedInAt) });
    }
    sessions.remove(c);
    return c.redirect('/', 303);
  });

  // The operation answers when the session ends; the cookie goes with it, also when the same answer is given again.
  routes.use(contract.session.extend.path, async (c, next) => {
    const session = await sessions.read(c.req.raw, now());
    await next();
    if (!session || !c.res.ok) return;
    const { signedInAt } = session.content;
    const end = prolongedEnd(
      { signedInAt, expiresAt: session.expiresAt.toISOString() },
      options.now(),
    );
    await sessions.set(c, session.content, new Date(end));
  });

  async function actorOf(request: Request): Promise<Actor> {
    const authorization = request.headers.get('authorization');
    if (authorization !== null) {
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      if (token === undefined) throw invalidToken();
      const { configuration, keys } = await issuer();
      const { issuer: name } = configuration.serverMetadata();
      return machineOfToken(token, { keys, issuer: name, audience, now: now() });
    }
    const session = await sessions.read(request, now());
    if (!session || (await hasEnded(database, session.content.id))) return visitor;
    const { person, signedInAt } = session.content;
    const { id, role, ...rest } = person;
    return {
      kind: 'person',
      id: `person:${id}`,
      role,
      ...rest,
      scopes: scopesOf[role],
      signedInAt,
      expiresAt: session.expiresAt.toISOString(),
    };
  }

  async function failure(
    c: Context,
    why: SignInFailure,
    language: Language,
    returnTo: string,
    error?: unknown,
  ): Promise<Response> {
    log[why === 'denied' ? 'info' : 'warn']({ why, ...clueOf(error) }, 'nobody was signed in');
    const text = signInText[language];
    const { title, what } = text.failures[why];
    const query = new URLSearchParams({ return: returnTo, ui_locales: language });
    const body = html`
      <p>${what}</p>
      <p class="quiet-words">${text.code} <code>sign_in_${why}</code></p>
      <p class="row">
        <a class="button" href="/sign-in?${query.toString()}">${text.signInAgain}</a>
        <a class="button quiet" href="/">${text.home}</a>
      </p>
    `;
    const document = await page(language, pageStylePath, title, body);
    return c.html(document, statuses[why], { ...pageHeadersAt(origin) });
  }

  return { routes, actorOf };
}

const languageFor = (c: Context): Language =>
  languageOf(c.req.query('ui_locales'), c.req.header('accept-language'));

const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** A code that was used before or came too late is refused as `invalid_grant` (RFC 6749, 5.2). */
function failureOf(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return 'denied';
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'expired';
  return 'failed';
}

/** What a log may know of an error: its cause can hold a code or a token. */
function clueOf(error: unknown): { readonly error?: string; readonly code?: string } {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return { error: error.error, code: error.code };
  if (error instanceof ClientError) return { error: error.message, code: error.code ?? error.name };
  return error instanceof Error ? { error: error.message } : {};
}
